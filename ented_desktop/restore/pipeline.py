"""From a decoded photo to a restored one, at once or face by face."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from ented_desktop.base.errors import EntedError, FaceError
from ented_desktop.base.progress import (
    CancelToken,
    Progress,
    ProgressCallback,
    ignore_progress,
)
from ented_desktop.domain import (
    FACE_TEMPLATE_512,
    CropFrame,
    Face,
    FaceOutcome,
    FaceRequest,
    FaceResult,
    Outcome,
    Reason,
    RestoreOptions,
    WeightsId,
)
from ented_desktop.domain.reasons import reason
from ented_desktop.faces.identity import Embedding
from ented_desktop.faces.quality import estimate_pose
from ented_desktop.imaging.color import tint
from ented_desktop.imaging.image import Image
from ented_desktop.restore.finding import find_faces, refine_face, too_small, why_not
from ented_desktop.restore.one_face import CROP_PX, FaceJob, FaceWork, FaceWorker
from ented_desktop.restore.paste import Patch, compose
from ented_desktop.restore.picks import PickReader
from ented_desktop.restore.reference import ReferenceChoice, ReferenceSet
from ented_desktop.restore.session import Networks

__all__ = ["CROP_PX", "PhotoRestoration", "RestoredFace", "Restorer"]

FloatArray = npt.NDArray[np.float32]
BoolArray = npt.NDArray[np.bool_]


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


@dataclass(frozen=True, slots=True, eq=False)
class RestoredFace:
    """What restoring one requested face gave.

    Attributes:
        result: What became of it; its ``patch`` is None, because nothing is stored yet.
        patch: The change at full strength, of a face that the guard kept as well; None where
            there is none.
    """

    result: FaceResult
    patch: Patch | None


class Restorer:
    """Restores photos with networks that are loaded once.

    Args:
        networks: The loaded networks.
    """

    def __init__(self, networks: Networks) -> None:
        self.networks = networks
        self._worker = FaceWorker(networks)
        self._picks = PickReader(networks.detector, networks.embedder)

    @classmethod
    def load(
        cls,
        weights: str | Path | None = None,
        device: str = "auto",
        *,
        models_root: Path | None = None,
    ) -> Restorer:
        """Loads the networks; arguments and errors are those of :meth:`Networks.load`."""
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

    def find_faces(
        self, image: Image, threshold: float = 0.6, cancel: CancelToken | None = None
    ) -> list[Face]:
        """Finds the faces of a photo; see :func:`ented_desktop.restore.finding.find_faces`.

        Returns:
            Sure and unsure ones (a score below ``threshold``), largest first; empty for none.
        """
        return find_faces(self.networks.detector, image.pixels, threshold, cancel)

    def refine_face(
        self, image: Image, frame: CropFrame, cancel: CancelToken | None = None
    ) -> Face:
        """Finds the face in a frame; see :func:`ented_desktop.restore.finding.refine_face`."""
        return refine_face(self.networks.detector, image.pixels, frame, cancel)

    def restore_faces(
        self,
        image: Image,
        requests: Sequence[FaceRequest],
        *,
        guard_threshold_deg: float = 3.0,
        require_reference: bool = False,
        own_content: str | None = None,
        cancel: CancelToken | None = None,
        progress: ProgressCallback = ignore_progress,
    ) -> list[RestoredFace]:
        """Restores faces that were asked for, at full strength.

        A face that the guard keeps comes with its patch all the same, so that the user may
        overrule the guard. A face that fails is a failed result, and the others go on.

        Args:
            image: The photo.
            requests: The faces and their references.
            guard_threshold_deg: How many degrees a face may move away from its person.
            require_reference: Keep a face without a reference.
            own_content: sha256 (hex) of the photo's file, so that it is no reference for itself.
            cancel: Checked at every face and step.
            progress: Told at every face.

        Returns:
            One per request, in the same order.

        Raises:
            EntedError: One that stops a batch (weights, memory).
            Cancelled: The token was cancelled.
        """
        token = cancel or CancelToken()
        tone = tint(image.pixels)
        restored = []
        for index, request in enumerate(requests):
            token.check()
            progress(Progress(index, len(requests), "restoring", request.id))

            def choose(
                _face: Face, embedding: Embedding, request: FaceRequest = request
            ) -> ReferenceChoice:
                return self._picks.choose(
                    embedding, request.references, own_content=own_content, cancel=token
                )

            job = FaceJob(
                image,
                tone,
                choose,
                require_reference=require_reference,
                guard_threshold_deg=guard_threshold_deg,
                patch_of_kept=True,
            )
            restored.append(self._restore_request(request, job, token))
        progress(Progress(len(requests), len(requests), "restoring"))
        return restored

    def _restore_request(
        self, request: FaceRequest, job: FaceJob, token: CancelToken
    ) -> RestoredFace:
        small = too_small(request.face)
        if small is not None:
            return RestoredFace(FaceResult(request.id, Outcome.KEPT, small), None)
        try:
            work = self._worker.restore(request.face, job, token)
        except EntedError as error:
            failed = FaceResult(request.id, Outcome.FAILED, _failure(error))
            return RestoredFace(failed, None)
        result = FaceResult(
            request.id,
            work.outcome,
            work.reason,
            work.choice.likeness,
            work.before_deg,
            work.after_deg,
        )
        return RestoredFace(result, work.patch)

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
        threshold = options.detection_threshold
        faces = [_whole(image)] if options.aligned else self.find_faces(image, threshold, token)
        if not faces:
            raise FaceError(
                "no-face",
                "No face was found in this photo.",
                "For a crop that shows nothing but an aligned face, use --aligned.",
            )
        detected = time.perf_counter()
        left_alone = [why_not(face, threshold) for face in faces]
        job = _job_for(image, references, options, own_content, left_alone.count(None) == 1)
        outcomes: list[FaceOutcome] = []
        patches: list[Patch] = []
        paste_seconds = 0.0
        for index, (face, why) in enumerate(zip(faces, left_alone, strict=True)):
            token.check()
            progress(Progress(index, len(faces), "restoring"))
            if why is not None:
                outcomes.append(FaceOutcome(face, Outcome.KEPT, why))
                continue
            try:
                work = self._worker.restore(face, job, token)
            except EntedError as error:
                outcomes.append(FaceOutcome(face, Outcome.FAILED, _failure(error)))
                continue
            outcomes.append(_outcome(face, work))
            paste_seconds += work.paste_seconds
            if work.patch is not None:
                patches.append(work.patch)
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


def _job_for(
    image: Image,
    references: ReferenceSet | None,
    options: RestoreOptions,
    own_content: str | None,
    only_face: bool,
) -> FaceJob:
    """How the faces of a photo are restored whose references the program chooses."""

    def choose(face: Face, embedding: Embedding) -> ReferenceChoice:
        if references is None:
            return ReferenceChoice(None, None, reason("without-reference"))
        return references.choose(
            embedding, estimate_pose(face), own_content=own_content, only_face=only_face
        )

    return FaceJob(
        image,
        tint(image.pixels),
        choose,
        strength=options.strength,
        require_reference=options.require_reference,
        guard=options.guard,
        guard_threshold_deg=options.guard_threshold_deg,
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
    )


def _failure(error: EntedError) -> Reason:
    """Why a face failed.

    Raises:
        EntedError: The same one, where every face would fail of it.
    """
    if error.stops_batch:
        raise error
    return reason("face-failed", message=error.message, error=error.code)


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
