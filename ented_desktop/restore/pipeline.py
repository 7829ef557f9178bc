"""From a decoded photo to a restored one: detect, align, refer, restore, guard, paste."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from ented_desktop.base.errors import DeviceError, EntedError, FaceError
from ented_desktop.base.progress import (
    CancelToken,
    Progress,
    ProgressCallback,
    ignore_progress,
)
from ented_desktop.domain import (
    FACE_TEMPLATE_512,
    Face,
    FaceOutcome,
    Outcome,
    RestoreOptions,
    WeightsId,
)
from ented_desktop.faces.align import AlignedFace, align
from ented_desktop.faces.outline import face_mask
from ented_desktop.faces.quality import estimate_pose
from ented_desktop.imaging.color import Tint, keep_tint, match_rim, tint, to_grey
from ented_desktop.imaging.image import Image
from ented_desktop.restore.guard import judge
from ented_desktop.restore.paste import Patch, compose, make_patch, with_grain
from ented_desktop.restore.reference import ReferenceChoice, ReferenceSet
from ented_desktop.restore.session import FaceRestorer, Networks

FloatArray = npt.NDArray[np.float32]
BoolArray = npt.NDArray[np.bool_]

CROP_PX: Final = 512
"""Side of the crop the network sees; it was trained on faces at this scale."""
MIN_FACE_PX: Final = 20.0
"""Shorter side of the smallest face that is restored: below it, a face holds too little to tell
one person from another, so whatever came back would be invented."""
_UNSURE: Final = 0.75
"""Detections down to this share of the threshold are reported as kept, not passed over."""


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
    """

    pixels: FloatArray
    changed: BoolArray
    faces: tuple[FaceOutcome, ...]
    detect_seconds: float = 0.0
    restore_seconds: float = 0.0
    paste_seconds: float = 0.0


class Restorer:
    """Restores photos with networks that are loaded once.

    Args:
        networks: The loaded networks.
    """

    def __init__(self, networks: Networks) -> None:
        self.networks = networks
        self._faces = FaceRestorer(networks)

    @classmethod
    def load(
        cls,
        weights: str | Path | None = None,
        device: str = "auto",
        *,
        models_root: Path | None = None,
    ) -> Restorer:
        """Loads the networks.

        Args:
            weights: Name or folder of the weights; None for the default.
            device: ``"auto"``, ``"cpu"``, ``"cuda"`` or ``"mps"``.
            models_root: The folder with the installed weights; the program's own by default.

        Raises:
            DeviceError: The device is not available or has no memory left.
            ModelError: The weights are missing, corrupt or of another format.
        """
        return cls(Networks.load(weights, device, models_root=models_root))

    @property
    def weights(self) -> WeightsId:
        """Which weights the restoring network has."""
        return self.networks.weights

    @property
    def device_name(self) -> str:
        """``"cpu"``, ``"cuda"`` or ``"mps"``."""
        return self.networks.device.type

    def read_references(
        self,
        paths: Sequence[Path],
        *,
        cancel: CancelToken | None = None,
        progress: ProgressCallback = ignore_progress,
    ) -> ReferenceSet:
        """Measures the faces of reference photos; see :meth:`ReferenceSet.build`."""
        networks = self.networks
        return ReferenceSet.build(
            paths, networks.detector, networks.embedder, cancel=cancel, progress=progress
        )

    def restore_photo(
        self,
        image: Image,
        references: ReferenceSet | None = None,
        options: RestoreOptions | None = None,
        cancel: CancelToken | None = None,
        progress: ProgressCallback = ignore_progress,
        *,
        own_content: str | None = None,
    ) -> PhotoRestoration:
        """Restores every face of a photo.

        Args:
            image: The photo.
            references: Reference faces; None restores without.
            options: How; the defaults where None.
            cancel: Checked at every stage and face.
            progress: Told at every stage and face.
            own_content: sha256 (hex) of the photo's file, so that it is no reference for itself.

        Raises:
            FaceError: ``no-face``: nothing that could be a face was found; ``not-square``: an
                aligned crop must be.
            DeviceError: Out of memory.
            Cancelled: The token was cancelled.
        """
        options = options or RestoreOptions()
        token = cancel or CancelToken()
        token.check()
        progress(Progress(0, 0, "detecting"))
        started = time.perf_counter()
        faces = [_whole(image)] if options.aligned else self._detect(image, options, token)
        detected = time.perf_counter()
        tone = tint(image.pixels)
        outcomes: list[FaceOutcome] = []
        patches: list[Patch] = []
        paste_seconds = 0.0
        only_face = sum(_why_not(face, options) is None for face in faces) == 1
        for index, face in enumerate(faces):
            token.check()
            progress(Progress(index, len(faces), "restoring"))
            why_not = _why_not(face, options)
            if why_not is not None:
                outcomes.append(FaceOutcome(face, Outcome.KEPT, why_not))
                continue
            job = _FaceJob(image, tone, options, references, own_content, only_face)
            try:
                outcome, result = self._restore_face(face, job)
                if result is not None:
                    token.check()
                    before_paste = time.perf_counter()
                    patch = self._place(image, result, options)
                    paste_seconds += time.perf_counter() - before_paste
                    if patch is not None:
                        patches.append(patch)
            except DeviceError:
                raise
            except EntedError as error:
                outcome = FaceOutcome(face, Outcome.FAILED, error.message)
            outcomes.append(outcome)
        restored = time.perf_counter()
        token.check()
        progress(Progress(len(faces), len(faces), "pasting"))
        pixels, changed = compose(image.pixels, patches, options.strength)
        paste_seconds += time.perf_counter() - restored
        return PhotoRestoration(
            pixels,
            changed,
            tuple(outcomes),
            detect_seconds=detected - started,
            restore_seconds=time.perf_counter() - detected - paste_seconds,
            paste_seconds=paste_seconds,
        )

    def _detect(self, image: Image, options: RestoreOptions, token: CancelToken) -> list[Face]:
        """All faces, among them those too unsure to restore."""
        detect = self.networks.detector.detect
        threshold = options.detection_threshold
        faces = detect(image.pixels, threshold=_UNSURE * threshold, cancel=token)
        if not any(face.score >= threshold for face in faces):
            # Only where nothing upright is sure does the detector look at the photo turned.
            faces = detect(image.pixels, threshold=threshold, cancel=token) or faces
        if not faces:
            raise FaceError(
                "no-face",
                "No face was found in this photo.",
                "For a crop that shows nothing but an aligned face, use --aligned.",
            )
        return faces

    def _restore_face(self, face: Face, job: _FaceJob) -> tuple[FaceOutcome, _Restored | None]:
        """One face's outcome, and its restored crop where there is one to paste."""
        options = job.options
        aligned = align(job.image.pixels, face, CROP_PX)
        embedder = self.networks.embedder
        before = embedder.embed(aligned)
        choice = ReferenceChoice(None, None, "Restored without a reference")
        if job.references is not None:
            choice = job.references.choose(
                before,
                estimate_pose(face),
                own_content=job.own_content,
                only_face=job.only_face,
            )
        outcome = FaceOutcome(
            face,
            Outcome.RESTORED,
            choice.reason,
            None if choice.reference is None else str(choice.reference.photo),
            choice.likeness,
        )
        if choice.reference is None:
            if options.require_reference:
                reason = choice.reason if job.references is not None else "No reference was given"
                return replace(outcome, outcome=Outcome.KEPT, reason=reason), None
            if job.references is not None:
                outcome = replace(outcome, reason=f"{choice.reason}; restored without")
        if options.strength == 0.0:
            return replace(outcome, outcome=Outcome.KEPT, reason="Strength 0 keeps the face"), None
        restored = self._run_network(aligned, choice, job.tone)
        pasted = aligned.crop + np.float32(options.strength) * (restored - aligned.crop)
        verdict = judge(
            before,
            embedder.embed(replace(aligned, crop=pasted)),
            [one.embedding for one in choice.person],
            options.guard_threshold_deg,
        )
        outcome = replace(
            outcome, identity_before=verdict.before_deg, identity_after=verdict.after_deg
        )
        if verdict.moved_away and options.guard:
            return replace(outcome, outcome=Outcome.KEPT, reason=verdict.reason), None
        return outcome, _Restored(aligned, restored)

    def _run_network(self, aligned: AlignedFace, choice: ReferenceChoice, tone: Tint) -> FloatArray:
        """The network's answer for one crop, in the photo's own tint."""
        reference = choice.reference
        colored = tone.kind == "color"

        def load_reference() -> FloatArray:
            assert reference is not None
            crop = reference.load().crop
            # A colour reference for a grey photo would lend colours the photo never had.
            return crop if colored else to_grey(crop)

        crop = aligned.crop if colored else to_grey(aligned.crop)
        restored = self._faces.restore(
            crop,
            None if reference is None else (reference.key, colored),
            None if reference is None else load_reference,
        )
        if not np.isfinite(restored).all():
            raise FaceError("network-not-finite", "The network's answer was not a picture.")
        if colored:
            return restored
        # The difference of two tinted pictures, not the tinted picture: stains and toning that
        # stray from the tint stay where the network changed nothing.
        change = keep_tint(aligned.crop, restored, tone) - keep_tint(aligned.crop, crop, tone)
        return np.asarray(np.clip(aligned.crop + change, 0.0, 1.0), dtype=np.float32)

    def _place(self, image: Image, result: _Restored, options: RestoreOptions) -> Patch | None:
        """Finishes a restored crop and brings its change into the photo's pixels."""
        size = (image.height, image.width)
        if options.aligned:
            # The crop is nothing but face, so all of it counts.
            mask = np.ones(result.crop.shape[:2], dtype=np.float32)
            return make_patch(size, result.aligned, result.crop, mask, border="edge")
        mask = face_mask(result.aligned, parser=self.networks.parser)
        crop = match_rim(result.crop, result.aligned.crop, mask)
        patch = make_patch(size, result.aligned, crop, mask)
        return None if patch is None else with_grain(image.pixels, patch)


@dataclass(frozen=True, slots=True, eq=False)
class _FaceJob:
    """What all faces of one photo share."""

    image: Image
    tone: Tint
    options: RestoreOptions
    references: ReferenceSet | None
    own_content: str | None
    only_face: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Restored:
    """A crop and what the network made of it."""

    aligned: AlignedFace
    crop: FloatArray


def _why_not(face: Face, options: RestoreOptions) -> str | None:
    """Why a face is left alone; None where it is restored."""
    if face.score < options.detection_threshold:
        return (
            f"Perhaps not a face: the detector gives it {face.score:.2f}, "
            f"{options.detection_threshold:.2f} is needed"
        )
    x0, y0, x1, y1 = face.box
    size = min(x1 - x0, y1 - y0)
    if size < MIN_FACE_PX:
        return f"Too small to restore: {size:.0f} px wide, {MIN_FACE_PX:.0f} px are needed"
    return None


def _whole(image: Image) -> Face:
    """The face of a photo that is an aligned crop itself."""
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
