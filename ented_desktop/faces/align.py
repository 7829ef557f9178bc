"""Cuts a face out of a photo into the network's frame, together with the way back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ented_desktop.base.errors import FaceError
from ented_desktop.domain.face import FACE_TEMPLATE_512, Face
from ented_desktop.imaging.geometry import Similarity, warp


@dataclass(frozen=True, slots=True, eq=False)
class AlignedFace:
    """A face in the network's frame, and where it came from.

    Attributes:
        face: The face as detected in the photo.
        crop: (size, size, 3) float32 RGB, sRGB-encoded, [0, 1]; beyond the photo's rim it is
            mirrored.
        transform: Photo to crop, pixels to pixels, pixel centres at integers.
        size: Side of the crop in pixels.
    """

    face: Face
    crop: npt.NDArray[np.float32]
    transform: Similarity
    size: int = 512

    @property
    def paste_matrix(self) -> npt.NDArray[np.float64]:
        """(2, 3) matrix from crop to photo: the exact inverse of ``transform``."""
        return np.asarray(self.transform.inverse().matrix, dtype=np.float64)

    @property
    def landmarks(self) -> npt.NDArray[np.float64]:
        """(5, 2) the face's landmarks in pixels of the crop."""
        points = np.asarray(self.face.landmarks, dtype=np.float64)
        return np.asarray(self.transform.apply(points), dtype=np.float64)

    @property
    def enlargement(self) -> float:
        """How many crop pixels one photo pixel became; below 1 the face was shrunk."""
        return float(self.transform.scale)


def template(size: int = 512) -> npt.NDArray[np.float64]:
    """Where the five landmarks belong in a crop.

    Args:
        size: Side of the crop in pixels.

    Returns:
        (5, 2) points in the order of ``FACE_TEMPLATE_512``.

    Source: facexlib's 512 px template. Its points are scaled without a half-pixel shift, as the
    training crops are.
    """
    return np.asarray(FACE_TEMPLATE_512, dtype=np.float64) * (size / 512.0)


def align(pixels: npt.NDArray[np.float32], face: Face, size: int = 512) -> AlignedFace:
    """Cuts out a face.

    Args:
        pixels: (H, W, 3) float32 RGB, sRGB-encoded, [0, 1]: the photo the face was found in.
        face: The face.
        size: Side of the crop in pixels.

    Returns:
        The crop and the similarity (least squares over the five landmarks) that made it.

    Raises:
        FaceError: ``face-degenerate`` when the landmarks coincide, so that no frame fits them.

    Source: facexlib's alignment; cubic resampling, area-filtered where the face is shrunk by more
    than two, as the training data was made.
    """
    points = np.asarray(face.landmarks, dtype=np.float64)
    if not np.isfinite(points).all() or float(np.ptp(points, axis=0).max()) < 1.0:
        raise FaceError("face-degenerate", "A face's eyes, nose and mouth lie in one place.")
    transform = Similarity.estimate(points, template(size))
    crop = warp(pixels, transform.matrix, (size, size), border="mirror")
    return AlignedFace(face=face, crop=crop, transform=transform, size=size)
