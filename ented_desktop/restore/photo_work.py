"""One photo between the finding of its faces and the restored picture."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from ented_desktop.base.errors import EntedError, FaceError
from ented_desktop.domain import (
    FACE_TEMPLATE_512,
    Face,
    FaceOutcome,
    Outcome,
    Reason,
    RestoreOptions,
)
from ented_desktop.domain.reasons import reason
from ented_desktop.faces.identity import Embedding
from ented_desktop.faces.quality import estimate_pose
from ented_desktop.imaging.color import tint
from ented_desktop.imaging.image import Image
from ented_desktop.restore.finding import why_not
from ented_desktop.restore.one_face import CROP_PX, FaceJob, FaceWork
from ented_desktop.restore.paste import Patch, compose
from ented_desktop.restore.reference import ReferenceChoice, ReferenceSet

FloatArray = npt.NDArray[np.float32]
BoolArray = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class KnownFace:
    """What became of a face when the photo was restored before.

    Attributes:
        outcome: Its record.
        answer: Its restored crop, float32 (S, S, 3) in [0, 1]; None where it was kept.
    """

    outcome: FaceOutcome
    answer: FloatArray | None = None


@dataclass(frozen=True, slots=True, eq=False)
class PhotoRequest:
    """A photo to restore.

    Attributes:
        image: The photo.
        references: Reference faces; None restores without.
        options: How.
        own_content: sha256 (hex) of the photo's file, so that it is no reference for itself.
        known: Faces that stay as they became before, with the same networks and options.
        keep_answers: Give the restored crops, too.
    """

    image: Image
    references: ReferenceSet | None
    options: RestoreOptions
    own_content: str | None = None
    known: tuple[KnownFace, ...] = ()
    keep_answers: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class PhotoRestoration:
    """What restoring one photo gave.

    Attributes:
        pixels: float32 (H, W, 3) in [0, 1].
        changed: bool (H, W): where ``pixels`` differs from the photo.
        faces: One outcome per face found, largest first.
        detect_seconds: Wall seconds spent on detection.
        restore_seconds: The same for everything from alignment to guard.
        paste_seconds: The same for pasting.
        answers: Restored crops by their place in ``faces``, where they were asked for.
    """

    pixels: FloatArray
    changed: BoolArray
    faces: tuple[FaceOutcome, ...]
    detect_seconds: float = 0.0
    restore_seconds: float = 0.0
    paste_seconds: float = 0.0
    answers: Mapping[int, FloatArray] = field(default_factory=dict)


class PhotoWork:
    """A photo whose faces are worked on one after the other, or together with other photos'.

    Args:
        request: The photo.
        faces: Its faces, largest first.
        detect_seconds: Wall seconds that finding them took.

    Raises:
        FaceError: ``no-face``: there is none.
    """

    def __init__(self, request: PhotoRequest, faces: Sequence[Face], detect_seconds: float) -> None:
        if not faces:
            raise FaceError(
                "no-face",
                "No face was found in this photo.",
                "For a crop that shows nothing but an aligned face, use --aligned.",
            )
        self.faces = tuple(faces)
        threshold = request.options.detection_threshold
        why = [why_not(face, threshold) for face in faces]
        usable = [index for index, reason_ in enumerate(why) if reason_ is None]
        known = {one.outcome.face: one for one in request.known}
        self.known = {index: known[faces[index]] for index in usable if faces[index] in known}
        """The faces that stay as they became before."""
        self.waiting = [index for index in usable if index not in self.known]
        """The faces to work on."""
        self.job = _job_for(request, len(usable) == 1)
        self._request = request
        self._outcomes = {
            index: FaceOutcome(face, Outcome.KEPT, reason_)
            for index, (face, reason_) in enumerate(zip(faces, why, strict=True))
            if reason_ is not None
        }
        self._patches: dict[int, Patch] = {}
        self._answers: dict[int, FloatArray] = {}
        self._detect_seconds = detect_seconds
        self._paste_seconds = 0.0
        self._started = time.perf_counter()

    def settle(self, index: int, work: FaceWork | EntedError) -> None:
        """Takes in what became of a face.

        Raises:
            EntedError: ``work`` is an error that every face would meet.
        """
        face = self.faces[index]
        if isinstance(work, EntedError):
            self._outcomes[index] = FaceOutcome(face, Outcome.FAILED, failure(work))
            return
        self._outcomes[index] = _outcome(face, work)
        self._paste_seconds += work.paste_seconds
        if work.patch is not None:
            self._patches[index] = work.patch
        if work.answer is not None and self._request.keep_answers:
            self._answers[index] = work.answer

    def settle_known(self, index: int, patch: Patch | None) -> None:
        """Takes in the patch of a face that stays as it became before; None where it was kept."""
        one = self.known[index]
        self._outcomes[index] = one.outcome
        if patch is not None:
            self._patches[index] = patch
        if one.answer is not None and self._request.keep_answers:
            self._answers[index] = one.answer

    def compose(self) -> PhotoRestoration:
        """The restored photo; every face is settled."""
        begun = time.perf_counter()
        pixels, changed = compose(
            self._request.image.pixels,
            [patch for _, patch in sorted(self._patches.items())],
            self._request.options.strength,
        )
        self._paste_seconds += time.perf_counter() - begun
        return PhotoRestoration(
            pixels,
            changed,
            tuple(outcome for _, outcome in sorted(self._outcomes.items())),
            detect_seconds=self._detect_seconds,
            restore_seconds=time.perf_counter() - self._started - self._paste_seconds,
            paste_seconds=self._paste_seconds,
            answers=self._answers,
        )


def failure(error: EntedError) -> Reason:
    """Why a face failed.

    Raises:
        EntedError: The same one, where every face would fail of it.
    """
    if error.stops_batch:
        raise error
    return reason("face-failed", message=error.message, error=error.code)


def whole_face(image: Image) -> Face:
    """The face of a photo that is an aligned crop itself.

    Raises:
        FaceError: ``not-square``.
    """
    if image.width != image.height:
        raise FaceError(
            "not-square",
            f"An aligned crop is square, this photo has {image.width} x {image.height} pixels.",
            "Leave --aligned out to have the faces found.",
        )
    scale = image.width / CROP_PX
    left_eye, right_eye, nose, left_mouth, right_mouth = (
        (x * scale, y * scale) for x, y in FACE_TEMPLATE_512
    )
    return Face(
        (0.0, 0.0, float(image.width - 1), float(image.height - 1)),
        1.0,
        (left_eye, right_eye, nose, left_mouth, right_mouth),
    )


def _job_for(request: PhotoRequest, only_face: bool) -> FaceJob:
    """How the faces of a photo are restored whose references the program chooses."""
    references, options = request.references, request.options

    def choose(face: Face, embedding: Embedding) -> ReferenceChoice:
        if references is None:
            return ReferenceChoice(None, None, reason("without-reference"))
        return references.choose(
            embedding,
            estimate_pose(face),
            own_content=request.own_content,
            only_face=only_face,
        )

    return FaceJob(
        request.image,
        tint(request.image.pixels),
        choose,
        strength=options.strength,
        require_reference=options.require_reference,
        guard=options.guard,
        guard_threshold_deg=options.guard_threshold_deg,
        refine=options.refine_identity,
        lend=options.lend_detail,
        fit=options.fit_to_damage,
        whole=options.aligned,
    )


def _outcome(face: Face, work: FaceWork) -> FaceOutcome:
    """The record of a face that was worked on."""
    reference = work.choice.reference
    return FaceOutcome(
        face,
        work.outcome,
        work.reason,
        None if reference is None else str(reference.photo),
        work.choice.likeness,
        work.before_deg,
        work.after_deg,
        refined=work.refined,
        share=work.fit.share,
        lent=work.lent,
    )
