"""Looks at one photo for the library: its faces, whose they are, and how good a view they give."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from ented_desktop.base.errors import FaceError
from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import Face
from ented_desktop.faces.align import AlignedFace, align
from ented_desktop.faces.detect import FaceDetector
from ented_desktop.faces.identity import FaceEmbedder
from ented_desktop.faces.quality import estimate_pose, face_size_px, measure_sharpness
from ented_desktop.imaging.dates import read_taken
from ented_desktop.imaging.decode import decode
from ented_desktop.imaging.geometry import Similarity, warp
from ented_desktop.imaging.image import Image
from ented_desktop.library.values import THUMBNAIL_PX, FaceAnalysis, PhotoAnalysis
from ented_desktop.nets.device import memory_guard, pick_device

_HALF: Final = 0.5


class PhotoAnalyser:
    """Analyses photos with the real networks, for one thread at a time.

    An :data:`ented_desktop.library.values.Analyse`.

    Args:
        detector: Finds the faces; None loads one at the first photo.
        embedder: Measures identity; None loads one at the first photo.
        device: Where a detector of its own runs: ``"auto"``, ``"cpu"``, ``"cuda"`` or ``"mps"``.
        threshold: Lowest detector score that counts as a face, in [0, 1].
    """

    def __init__(
        self,
        detector: FaceDetector | None = None,
        embedder: FaceEmbedder | None = None,
        *,
        device: str = "auto",
        threshold: float = 0.6,
    ) -> None:
        self._given = (detector, embedder)
        self._device = device
        self._threshold = threshold
        self._lock = threading.Lock()
        self._loaded: tuple[FaceDetector, FaceEmbedder] | None = None

    def networks(self) -> tuple[FaceDetector, FaceEmbedder]:
        """The networks; loads those that were not given.

        Raises:
            ModelError: Weights are missing or corrupt.
            DeviceError: The device is not available or has no memory left.
        """
        with self._lock:
            if self._loaded is None:
                detector, embedder = self._given
                if detector is None:
                    place = pick_device(self._device)
                    with memory_guard(place):
                        detector = FaceDetector(place)
                self._loaded = detector, embedder or FaceEmbedder()
            return self._loaded

    def __call__(self, photo: Path, cancel: CancelToken) -> PhotoAnalysis:
        """Finds and measures the faces of a photo.

        Raises:
            InputError: The photo cannot be read.
            ModelError: Weights are missing or corrupt.
            DeviceError: The device is not available or has no memory left.
            Cancelled: The token was cancelled.
        """
        detector, embedder = self.networks()
        cancel.check()
        return analyse_image(decode(photo), detector, embedder, cancel, threshold=self._threshold)


def analyse_image(
    image: Image,
    detector: FaceDetector,
    embedder: FaceEmbedder,
    cancel: CancelToken,
    *,
    threshold: float = 0.6,
) -> PhotoAnalysis:
    """Finds and measures the faces of a decoded photo.

    Args:
        image: The photo.
        detector: Finds the faces.
        embedder: Measures identity.
        cancel: Checked before every face.
        threshold: Lowest detector score that counts as a face, in [0, 1].

    Raises:
        Cancelled: The token was cancelled.
    """
    faces: list[FaceAnalysis] = []
    for face in detector.detect(image.pixels, threshold=threshold, cancel=cancel):
        cancel.check()
        try:
            faces.append(measure_face(image, face, embedder))
        except FaceError:
            continue  # its landmarks coincide: no reference can be made of it
    return PhotoAnalysis(image.width, image.height, read_taken(image.exif), tuple(faces))


def measure_face(image: Image, face: Face, embedder: FaceEmbedder) -> FaceAnalysis:
    """Measures one face of a decoded photo.

    Raises:
        FaceError: ``face-degenerate``: its landmarks coincide.
    """
    aligned = align(image.pixels, face)
    embedding = embedder.embed(aligned)
    pose = estimate_pose(face)
    figures = (
        measure_sharpness(aligned.crop),
        pose.yaw_deg,
        pose.pitch_deg,
        pose.roll_deg,
        face_size_px(face),
    )
    if not (np.isfinite(embedding).all() and np.isfinite(figures).all()):
        raise FaceError("face-degenerate", "A face could not be measured.")
    return FaceAnalysis(face, embedding, *figures, thumbnail=face_thumbnail(aligned))


def face_thumbnail(aligned: AlignedFace) -> npt.NDArray[np.uint8]:
    """The small picture of an aligned face.

    Returns:
        uint8 (128, 128, 3) RGB, sRGB-encoded.
    """
    scale = THUMBNAIL_PX / aligned.size
    # Pixel centres are at integers: the corners of both squares coincide, not their first pixels.
    shift = _HALF * scale - _HALF
    small = warp(
        aligned.crop,
        Similarity(scale, 0.0, shift, shift).matrix,
        (THUMBNAIL_PX, THUMBNAIL_PX),
        border="mirror",
    )
    return np.asarray(np.rint(np.clip(small, 0.0, 1.0) * 255.0), dtype=np.uint8)
