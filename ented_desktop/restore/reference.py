"""Which reference photo a degraded face gets, and why.

Every face of every reference photo is measured once: identity, pose, sharpness. A degraded face
gets the likeliest same person; among the photos of that person which are about as likely, similar
pose and sharpness decide. Below the threshold it gets none.

Where the user names one single photo with one single face for a photo with one single face, the
user has said who it is. Heavy degradation makes a face unlike its own good photo, so the threshold
is lower then (:data:`NAMED_LIKENESS`), and the reason says so. It is not zero: a photo of clearly
another person, named by mistake, would lend its features to the face.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from ented_desktop.base.errors import EntedError, FaceError, InputError, UsageError
from ented_desktop.base.progress import (
    CancelToken,
    Progress,
    ProgressCallback,
    ignore_progress,
)
from ented_desktop.domain import Face, Note, Point, Reason
from ented_desktop.domain.note import note
from ented_desktop.domain.reasons import reason
from ented_desktop.faces.align import AlignedFace, align
from ented_desktop.faces.detect import FaceDetector
from ented_desktop.faces.identity import SAME_PERSON_LIKENESS, FaceEmbedder, likeness
from ented_desktop.faces.quality import Pose, estimate_pose, measure_sharpness
from ented_desktop.imaging.decode import decode, find_images

Embedding = npt.NDArray[np.float32]

# Measured on 101 portraits of 63 people, degraded by blur, shrinking, noise and JPEG, against good
# photos. Angle of the same person: median 10 degrees undegraded, 13 at 4x, 18 at 8x, 25 at 16x,
# with 95 % below 16, 19, 22 and 29. Of strangers: median 33; 1 % of them below 25, 0.1 % below 22.
# The nearest stranger among 62 lies below 25 degrees for half of the faces, so that the embedder's
# own threshold for two photos (0.5, 25 degrees) would be too lax for a whole folder.
MATCH_LIKENESS: Final = 0.70
"""Threshold where the program finds out who it is: 22.5 degrees."""
NAMED_LIKENESS: Final = 0.27
"""Threshold where the user named one photo of one person for a photo of one person: 28 degrees.
It lets in nearly every face degraded by 16x and keeps out nine strangers in ten."""
_AS_LIKELY: Final = 0.10
"""Photos whose likeness is this close to the best are told apart by pose and sharpness."""
_SIMILAR_POSE_DEG: Final = 15.0
_DEGREES_PER_OCTAVE: Final = 15.0
"""Twice the sharpness makes up for this much difference in pose."""


@dataclass(frozen=True, slots=True, eq=False)
class ReferenceFace:
    """One face of one reference photo.

    Attributes:
        photo: The reference photo.
        content: sha256 (hex) of the photo's file.
        face: Where the face is.
        embedding: float32 (128,), its identity.
        pose: Its pose in degrees.
        sharpness: Sharpness of its aligned crop, unit of
            :func:`~ented_desktop.faces.quality.measure_sharpness`.
    """

    photo: Path
    content: str
    face: Face
    embedding: Embedding
    pose: Pose
    sharpness: float

    @property
    def key(self) -> tuple[str, tuple[Point, ...]]:
        """Names this face in a cache: the photo's content and the face's landmarks."""
        return self.content, self.face.landmarks

    def load(self) -> AlignedFace:
        """Reads the photo again and aligns this face.

        The crops are not kept: a folder of a thousand references would fill 3 GB.

        Raises:
            InputError: The photo cannot be read any more.
        """
        return align(decode(self.photo).pixels, self.face)


@dataclass(frozen=True, slots=True, eq=False)
class ReferenceChoice:
    """Which references a face gets.

    Attributes:
        reference: The (first) reference; None when no face is likely enough to be the same person.
        likeness: Likeness in [0, 1] to the reference, or to the likeliest face where it was not
            enough; None where there was nothing to compare with.
        reason: Why.
        person: All reference faces of the chosen person; empty without a reference.
        more: Further references that the network sees beside the first.
    """

    reference: ReferenceFace | None
    likeness: float | None
    reason: Reason
    person: tuple[ReferenceFace, ...] = ()
    more: tuple[ReferenceFace, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether the face is likely enough to be the references' person to be drawn to them."""
        likely = self.likeness is not None and self.likeness >= SAME_PERSON_LIKENESS
        return self.reference is not None and likely

    @property
    def references(self) -> tuple[ReferenceFace, ...]:
        """All references that the network sees."""
        return () if self.reference is None else (self.reference, *self.more)


class ReferenceSet:
    """The faces of the reference photos.

    Args:
        faces: Every usable face.
        named: The user named one single photo, and it has one single face.
        warnings: What could not be used.
    """

    def __init__(
        self, faces: Sequence[ReferenceFace], *, named: bool = False, warnings: Sequence[Note] = ()
    ) -> None:
        self.faces = tuple(faces)
        self.named = named
        self.warnings = tuple(warnings)

    @classmethod
    def build(
        cls,
        paths: Sequence[Path],
        detector: FaceDetector,
        embedder: FaceEmbedder,
        *,
        detection_threshold: float = 0.6,
        cancel: CancelToken | None = None,
        progress: ProgressCallback = ignore_progress,
    ) -> ReferenceSet:
        """Measures every face of every reference photo.

        Args:
            paths: Photos and folders (searched recursively). What is named must be readable; a
                file in a folder that is not is a warning.
            detector: Finds the faces.
            embedder: Measures their identity.
            detection_threshold: Lowest detector score that counts as a face, in [0, 1].
            cancel: Checked before every photo.
            progress: Told before every photo.

        Raises:
            UsageError: ``reference-missing``: a path does not exist, or a folder has no photo.
            InputError: A named photo cannot be read.
            FaceError: ``reference-no-face``: no reference photo has a face.
            Cancelled: The token was cancelled.
        """
        token = cancel or CancelToken()
        photos, named = _expand(paths)
        faces: list[ReferenceFace] = []
        warnings: list[Note] = []
        for index, photo in enumerate(photos):
            token.check()
            progress(Progress(index, len(photos), "reading reference", photo.name))
            try:
                found = measure_faces(photo, detector, embedder, detection_threshold, token)
            except InputError as error:
                if photo in named:
                    raise
                warnings.append(left_out(photo, error))
                continue
            if not found:
                warnings.append(note("reference-without-face", file=str(photo)))
            faces.extend(found)
        if not faces:
            what = str(photos[0]) if len(photos) == 1 else f"any of the {len(photos)} references"
            raise FaceError(
                "reference-no-face",
                f"No face was found in {'the reference ' if len(photos) == 1 else ''}{what}.",
                "Give a photo that shows the person's face, or leave --reference out.",
            )
        return cls(faces, named=len(photos) == len(named) == len(faces) == 1, warnings=warnings)

    def choose(
        self,
        embedding: Embedding,
        pose: Pose,
        *,
        own_content: str | None = None,
        only_face: bool = False,
    ) -> ReferenceChoice:
        """Chooses the reference for one degraded face.

        Args:
            embedding: float32 (128,), the face's identity.
            pose: The face's pose.
            own_content: sha256 (hex) of the degraded photo's file: a photo is no reference for
                itself, under whatever name it lies there.
            only_face: The degraded photo shows one face only.
        """
        faces = [face for face in self.faces if face.content != own_content]
        if not faces:
            return ReferenceChoice(None, None, reason("no-reference-self"))
        scores = [likeness(embedding, face.embedding) for face in faces]
        best = int(np.argmax(scores))
        threshold = NAMED_LIKENESS if self.named and only_face else MATCH_LIKENESS
        if scores[best] < threshold:
            if len(faces) == 1:
                why = reason("no-reference-unlike", likeness=scores[best], needed=threshold)
            else:
                why = reason(
                    "no-reference-among",
                    faces=len(faces),
                    likeness=scores[best],
                    needed=threshold,
                )
            return ReferenceChoice(None, scores[best], why)
        # Brothers may both be above the threshold: the person is who is like the likeliest photo.
        person = [
            (face, score)
            for face, score in zip(faces, scores, strict=True)
            if face is faces[best]
            or likeness(face.embedding, faces[best].embedding) >= MATCH_LIKENESS
        ]
        close = [pair for pair in person if pair[1] >= max(threshold, scores[best] - _AS_LIKELY)]
        chosen, score = max(close, key=lambda pair: _merit(pair[0], pose))
        if score < MATCH_LIKENESS:
            why = reason("reference-named", likeness=score)
        else:
            why = _explain(chosen, score, [face for face, _ in close], pose)
        return ReferenceChoice(chosen, score, why, tuple(face for face, _ in person))


def left_out(photo: Path, error: EntedError) -> Note:
    """That a reference cannot be used, and why."""
    return note("reference-left-out", file=str(photo), message=error.message, error=error.code)


def file_content(photo: Path) -> str:
    """The sha256 (hex) of a file, which tells the same photo under two names.

    Raises:
        InputError: ``image-missing``: it cannot be read.
    """
    try:
        return sha256(photo.read_bytes()).hexdigest()
    except OSError as error:
        raise InputError("image-missing", f"{photo} cannot be read ({error.strerror}).") from error


def _expand(paths: Sequence[Path]) -> tuple[list[Path], set[Path]]:
    """All reference photos, each once, and those among them that were named."""
    photos: dict[Path, None] = {}
    named: set[Path] = set()
    for path in paths:
        try:
            found = find_images([path])
        except InputError as error:
            raise UsageError(
                "reference-missing",
                f"The reference {path} does not exist."
                if not path.exists()
                else f"The reference folder {path} holds no photo.",
                "Check the path given with --reference.",
            ) from error
        photos.update(dict.fromkeys(found))
        if not path.is_dir():
            named.update(found)
    return list(photos), named


def measure_faces(
    photo: Path,
    detector: FaceDetector,
    embedder: FaceEmbedder,
    detection_threshold: float,
    token: CancelToken,
) -> list[ReferenceFace]:
    """Measures every face of a reference photo.

    Args:
        photo: The file.
        detector: Finds the faces.
        embedder: Measures their identity.
        detection_threshold: Lowest detector score that counts as a face, in [0, 1].
        token: Checked before every face.

    Returns:
        Its faces, largest first.

    Raises:
        InputError: It cannot be read.
        Cancelled: The token was cancelled.
    """
    pixels = decode(photo).pixels
    content = file_content(photo)
    faces = []
    for face in detector.detect(pixels, threshold=detection_threshold, cancel=token):
        token.check()
        aligned = align(pixels, face)
        faces.append(
            ReferenceFace(
                photo,
                content,
                face,
                embedder.embed(aligned),
                estimate_pose(face),
                measure_sharpness(aligned.crop),
            )
        )
    return faces


def _merit(face: ReferenceFace, pose: Pose) -> float:
    """How good a reference is, in octaves of sharpness; only differences mean something."""
    return math.log2(max(face.sharpness, 1e-9)) - _pose_difference(face, pose) / _DEGREES_PER_OCTAVE


def _pose_difference(face: ReferenceFace, pose: Pose) -> float:
    """Degrees between two poses; roll does not count, because alignment takes it out."""
    return math.hypot(face.pose.yaw_deg - pose.yaw_deg, face.pose.pitch_deg - pose.pitch_deg)


def _explain(
    chosen: ReferenceFace, score: float, close: Sequence[ReferenceFace], pose: Pose
) -> Reason:
    """Why ``chosen`` among ``close``."""
    difference = _pose_difference(chosen, pose)
    turned = difference > _SIMILAR_POSE_DEG
    values: dict[str, float] = {"likeness": score}
    if len(close) == 1:
        code = "reference-only"
    elif chosen is max(close, key=lambda face: face.sharpness):
        code = "reference-sharpest"
    elif chosen is min(close, key=lambda face: _pose_difference(face, pose)):
        code, turned = "reference-closest-pose", False
    else:
        code = "reference-best"
    if len(close) > 1:
        values["photos"] = len(close)
    if turned:
        code, values["turned_deg"] = f"{code}-turned", difference
    return reason(code, **values)
