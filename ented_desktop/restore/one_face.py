"""From a face in a photo to the change that restores it: align, refer, restore, guard, place."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

import numpy as np
import numpy.typing as npt

from ented_desktop.base.errors import FaceError
from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import Face, Outcome, Reason
from ented_desktop.domain.reasons import TEMPLATES, reason
from ented_desktop.faces.align import AlignedFace, align
from ented_desktop.faces.identity import Embedding
from ented_desktop.faces.outline import face_mask
from ented_desktop.imaging.color import Tint, keep_tint, match_rim, to_grey
from ented_desktop.imaging.image import Image
from ented_desktop.restore.damage import EVERYTHING, Fit, blend, fit_to_damage, fitted
from ented_desktop.restore.guard import judge
from ented_desktop.restore.identity_refinement import mean_person
from ented_desktop.restore.networks import Networks
from ented_desktop.restore.paste import Patch, make_patch, with_grain
from ented_desktop.restore.reference import ReferenceChoice, ReferenceFace
from ented_desktop.restore.session import Drawn, FaceRestorer, Reference

FloatArray = npt.NDArray[np.float32]

CROP_PX: Final = 512
"""Side of the crop the network sees; it was trained on faces at this scale."""

ChooseReferences = Callable[[Face, Embedding], ReferenceChoice]
"""Which references a face gets that is known by its place and its identity."""


@dataclass(frozen=True, slots=True, eq=False)
class FaceJob:
    """How faces of one photo are restored.

    Attributes:
        image: The photo.
        tone: Its tint.
        choose: Which references a face gets.
        strength: Share of the change that the guard judges, in [0, 1].
        require_reference: Keep a face for which there is no reference.
        guard: Keep a face that restoring moved away from the person.
        guard_threshold_deg: How many degrees further away is too far.
        patch_of_kept: Give the change of a face that was kept, too.
        refine: Bring a restored face closer to the person of its references.
        lend: Lend a restored face the detail of its references.
        fit: Change a face less the less it is damaged.
        whole: The photo is an aligned crop itself.
    """

    image: Image
    tone: Tint
    choose: ChooseReferences
    strength: float = 1.0
    require_reference: bool = False
    guard: bool = True
    guard_threshold_deg: float = 3.0
    patch_of_kept: bool = False
    refine: bool = True
    lend: bool = True
    fit: bool = True
    whole: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class FaceWork:
    """What became of one face.

    Attributes:
        outcome: Restored or kept.
        reason: Why.
        choice: The references.
        before_deg: Angle to the person before; None where it could not be measured.
        after_deg: The same after, but for the refinement: that looks at the same face network, so
            that what it gains there is no news.
        patch: The change at full strength; None where there is none.
        refined: The change brings the face closer to its person than the network alone did.
        lent: Share of the face's detail that is a reference's, in [0, 1].
        answer: The restored crop that ``patch`` brings to the photo, float32 (S, S, 3) in [0, 1];
            None where there is no patch.
        fit: How much of the network's change is made; ``answer`` holds that much, or all where the
            face was kept as hardly damaged.
        paste_seconds: Wall seconds spent on bringing the change to the photo's pixels.
    """

    outcome: Outcome
    reason: Reason
    choice: ReferenceChoice
    before_deg: float | None = None
    after_deg: float | None = None
    patch: Patch | None = None
    refined: bool = False
    lent: float = 0.0
    answer: FloatArray | None = None
    fit: Fit = EVERYTHING
    paste_seconds: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class PreparedFace:
    """A face on its way to the restoring network.

    Attributes:
        job: How it is restored.
        aligned: The face, cut out.
        before: Its identity.
        work: What is known of it so far.
        crop: float32 (S, S, 3) in [0, 1]: what the network sees; grey for a photo without colour.
        references: The references that the network sees.
    """

    job: FaceJob
    aligned: AlignedFace
    before: Embedding
    work: FaceWork
    crop: FloatArray
    references: tuple[Reference, ...]


class FaceWorker:
    """Restores single faces.

    Args:
        networks: The loaded networks.
    """

    def __init__(self, networks: Networks) -> None:
        self._networks = networks
        self._faces = FaceRestorer(networks)

    def restore(self, face: Face, job: FaceJob, token: CancelToken) -> FaceWork:
        """Restores one face.

        Args:
            face: Where it is.
            job: How.
            token: Checked before every step.

        Raises:
            EntedError: What went wrong with this face, or (DeviceError) with every face.
            Cancelled: The token was cancelled.
        """
        prepared = self.prepare(face, job)
        if isinstance(prepared, FaceWork):
            return prepared
        token.check()
        restored = self._faces.restore_with(prepared.crop, prepared.references)
        token.check()
        return self.complete(prepared, restored, token)

    def prepare(self, face: Face, job: FaceJob) -> PreparedFace | FaceWork:
        """Everything before the restoring network.

        Returns:
            What the network needs; or what became of the face where it is left alone.

        Raises:
            EntedError: What went wrong with this face, or with every face.
        """
        aligned = align(job.image.pixels, face, CROP_PX)
        before = self._networks.embedder.embed(aligned)
        choice = job.choose(face, before)
        work = FaceWork(Outcome.RESTORED, choice.reason, choice)
        if choice.reference is None:
            if job.require_reference:
                code = choice.reason.code
                why = reason("no-reference-given") if code == "without-reference" else choice.reason
                return replace(work, outcome=Outcome.KEPT, reason=why)
            work = replace(work, reason=_restored_without(choice.reason))
        if job.strength == 0.0:
            return replace(work, outcome=Outcome.KEPT, reason=reason("strength-zero"))
        colored = job.tone.kind == "color"
        crop = aligned.crop if colored else to_grey(aligned.crop)
        fit = fit_to_damage(crop, aligned.enlargement) if job.fit else EVERYTHING
        if fit.share == 0.0 and not job.patch_of_kept:
            return replace(work, outcome=Outcome.KEPT, reason=reason("hardly-damaged"))
        return PreparedFace(
            job,
            aligned,
            before,
            replace(work, fit=fit),
            crop,
            tuple(_reference(one, colored=colored) for one in choice.references),
        )

    def complete(self, prepared: PreparedFace, answer: FloatArray, token: CancelToken) -> FaceWork:
        """Everything behind the restoring network.

        Args:
            prepared: The face.
            answer: float32 (S, S, 3): what the network gave for it.
            token: Checked before every step.

        Raises:
            EntedError: What went wrong with this face, or with every face.
            Cancelled: The token was cancelled.
        """
        job, aligned, work = prepared.job, prepared.aligned, prepared.work
        whole = _in_its_tint(prepared, answer)
        untouched = work.fit.share == 0.0
        if work.choice.sure and not untouched and (job.refine or job.lend):
            drawn = self._drawn(prepared, answer, token)
        else:
            plain = fitted(aligned.crop, whole, work.fit)
            drawn = Drawn(plain, plain)
        verdict = judge(
            prepared.before,
            self._networks.embedder.embed(
                replace(aligned, crop=blend(aligned.crop, drawn.unrefined, job.strength))
            ),
            [one.embedding for one in work.choice.person],
            job.guard_threshold_deg,
        )
        work = replace(work, before_deg=verdict.before_deg, after_deg=verdict.after_deg)
        if untouched or (verdict.moved_away and job.guard):
            why = reason("hardly-damaged") if untouched else verdict.reason
            work = replace(work, outcome=Outcome.KEPT, reason=why)
            if not job.patch_of_kept:
                return work
        else:
            work = replace(work, refined=drawn.refined, lent=drawn.lent)
        restored = whole if untouched else drawn.pixels
        token.check()
        started = time.perf_counter()
        patch = self._place(job, aligned, restored)
        seconds = time.perf_counter() - started
        return replace(work, patch=patch, answer=restored, paste_seconds=seconds)

    def place_again(self, face: Face, job: FaceJob, answer: FloatArray) -> Patch | None:
        """The patch of a face whose :attr:`FaceWork.answer` is known; no restoring network runs.

        Args:
            face: Where it is.
            job: How the photo is restored.
            answer: float32 (S, S, 3) in [0, 1].

        Raises:
            EntedError: What went wrong with this face, or with every face.
        """
        return self._place(job, align(job.image.pixels, face, CROP_PX), answer)

    def run_batch(self, faces: Sequence[PreparedFace], most: int) -> list[FloatArray]:
        """The network's answers for faces of any photos; see :meth:`FaceRestorer.restore_batch`.

        Raises:
            EntedError: What went wrong: a reference that cannot be read, the device's memory.
        """
        return self._faces.restore_batch([(one.crop, one.references) for one in faces], most)

    def run_one(self, face: PreparedFace) -> FloatArray:
        """The network's answer for one face. Raises like :meth:`run_batch`."""
        return self._faces.restore_with(face.crop, face.references)

    def _drawn(self, prepared: PreparedFace, answer: FloatArray, token: CancelToken) -> Drawn:
        """The face drawn towards the person of its references."""
        job = prepared.job
        return self._faces.draw(
            prepared.crop,
            answer,
            prepared.references,
            mean_person([one.embedding for one in prepared.work.choice.person]),
            prepared.work.fit,
            show=partial(_in_its_tint, prepared),
            refine=job.refine,
            lend=job.lend,
            cancel=token,
        )

    def _place(self, job: FaceJob, aligned: AlignedFace, restored: FloatArray) -> Patch | None:
        """Finishes a restored crop and brings its change into the photo's pixels."""
        size = (job.image.height, job.image.width)
        if job.whole:
            # The crop is nothing but face, so all of it counts.
            mask = np.ones(restored.shape[:2], dtype=np.float32)
            return make_patch(size, aligned, restored, mask, border="edge")
        mask = face_mask(aligned, parser=self._networks.parser)
        crop = match_rim(restored, aligned.crop, mask)
        patch = make_patch(size, aligned, crop, mask)
        return None if patch is None else with_grain(job.image.pixels, patch)


def _in_its_tint(prepared: PreparedFace, restored: FloatArray) -> FloatArray:
    """The network's answer in the photo's own tint."""
    if not np.isfinite(restored).all():
        raise FaceError("network-not-finite", "The network's answer was not a picture.")
    aligned, tone = prepared.aligned, prepared.job.tone
    if tone.kind == "color":
        return restored
    # The difference of two tinted pictures, not the tinted picture: stains and toning that
    # stray from the tint stay where the network changed nothing.
    change = keep_tint(aligned.crop, restored, tone) - keep_tint(aligned.crop, prepared.crop, tone)
    return np.asarray(np.clip(aligned.crop + change, 0.0, 1.0), dtype=np.float32)


def _reference(face: ReferenceFace, *, colored: bool) -> Reference:
    """A reference as the network takes it."""

    def load() -> FloatArray:
        crop = face.load().crop
        # A colour reference for a grey photo would lend colours the photo never had.
        return crop if colored else to_grey(crop)

    return Reference((face.key, colored), load)


def _restored_without(why: Reason) -> Reason:
    """Why a face was restored without a reference, from why there is none."""
    code = f"{why.code}-restored"
    return reason(code, **why.values) if code in TEMPLATES else why
