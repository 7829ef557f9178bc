"""From a decoded photo to a restored one, at once or face by face."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from ented_desktop.base.errors import EntedError
from ented_desktop.base.progress import (
    CancelToken,
    Progress,
    ProgressCallback,
    ignore_progress,
)
from ented_desktop.domain import (
    CropFrame,
    Face,
    FaceRequest,
    FaceResult,
    Outcome,
    RestoreOptions,
    WeightsId,
)
from ented_desktop.faces.identity import Embedding
from ented_desktop.imaging.color import tint
from ented_desktop.imaging.image import Image
from ented_desktop.restore.finding import find_faces, refine_face, too_small
from ented_desktop.restore.networks import Networks
from ented_desktop.restore.one_face import CROP_PX, FaceJob, FaceWorker, PreparedFace
from ented_desktop.restore.paste import Patch
from ented_desktop.restore.photo_work import (
    KnownFace,
    PhotoRequest,
    PhotoRestoration,
    PhotoWork,
    failure,
    whole_face,
)
from ented_desktop.restore.picks import PickReader
from ented_desktop.restore.reference import ReferenceChoice, ReferenceSet

__all__ = ["CROP_PX", "KnownFace", "PhotoRequest", "PhotoRestoration", "RestoredFace", "Restorer"]

FloatArray = npt.NDArray[np.float32]
_Given = TypeVar("_Given")


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
        refine_identity: bool = True,
        lend_detail: bool = True,
        fit_to_damage: bool = True,
        own_content: str | None = None,
        cancel: CancelToken | None = None,
        progress: ProgressCallback = ignore_progress,
    ) -> list[RestoredFace]:
        """Restores faces that were asked for, at full strength.

        A face that is kept for the guard, or as hardly damaged, comes with its change all the same,
        so that the user may overrule that. A face that fails is a failed result, and the others
        go on.

        Args:
            image: The photo.
            requests: The faces and their references.
            guard_threshold_deg: How many degrees a face may move away from its person.
            require_reference: Keep a face without a reference.
            refine_identity: Bring faces closer to the person of their references.
            lend_detail: Lend faces the detail of their references.
            fit_to_damage: Change faces less the less they are damaged.
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
                refine=refine_identity,
                lend=lend_detail,
                fit=fit_to_damage,
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
            failed = FaceResult(request.id, Outcome.FAILED, failure(error))
            return RestoredFace(failed, None)
        result = FaceResult(
            request.id,
            work.outcome,
            work.reason,
            work.choice.likeness,
            work.before_deg,
            work.after_deg,
            lent=work.lent,
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
        request = PhotoRequest(image, references, options or RestoreOptions(), own_content)
        return self.restore_request(request, cancel, progress)

    def restore_request(
        self,
        request: PhotoRequest,
        cancel: CancelToken | None = None,
        progress: ProgressCallback = ignore_progress,
    ) -> PhotoRestoration:
        """Restores a photo as it is asked for; otherwise as :meth:`restore_photo`."""
        token = cancel or CancelToken()
        work = self._find(request, token, progress)
        waiting = set(work.waiting)
        for index, face in enumerate(work.faces):
            token.check()
            progress(Progress(index, len(work.faces), "restoring"))
            if index in waiting:
                work.settle(index, _attempt(self._worker.restore, face, work.job, token))
        token.check()
        progress(Progress(len(work.faces), len(work.faces), "pasting"))
        return work.compose()

    def restore_photos(
        self,
        requests: Sequence[PhotoRequest],
        most: int,
        cancel: CancelToken | None = None,
        progress: ProgressCallback = ignore_progress,
    ) -> list[PhotoRestoration | EntedError]:
        """Restores photos together, such that their faces share the network's batches.

        On a CPU this gives what :meth:`restore_photo` gives for each, to the bit.

        Args:
            requests: The photos; all of them are in memory until the end.
            most: How many faces go through the network at a time at most; fewer where the
                device's memory does not suffice.
            cancel: Checked at every stage and face.
            progress: Told at every stage and face.

        Returns:
            For each photo its restoration, or what :meth:`restore_photo` would have raised and
            does not stop a batch.

        Raises:
            DeviceError: Out of memory even with one face at a time.
            Cancelled: The token was cancelled.
        """
        token = cancel or CancelToken()
        works = [_attempt(self._find, request, token, progress) for request in requests]
        prepared: list[tuple[PhotoWork, int, PreparedFace]] = []
        for work in works:
            if isinstance(work, EntedError):
                continue
            for index in work.waiting:
                token.check()
                face = _attempt(self._worker.prepare, work.faces[index], work.job)
                if isinstance(face, PreparedFace):
                    prepared.append((work, index, face))
                else:
                    work.settle(index, face)
        for start in range(0, len(prepared), most):
            token.check()
            progress(Progress(start, len(prepared), "restoring"))
            part = prepared[start : start + most]
            answers = self._answers([face for _, _, face in part], most)
            for (work, index, face), answer in zip(part, answers, strict=True):
                if not isinstance(answer, EntedError):
                    work.settle(index, _attempt(self._worker.complete, face, answer, token))
                else:
                    work.settle(index, answer)
        restored: list[PhotoRestoration | EntedError] = []
        for work in works:
            token.check()
            progress(Progress(len(restored), len(works), "pasting"))
            restored.append(work if isinstance(work, EntedError) else work.compose())
        return restored

    def _find(
        self, request: PhotoRequest, token: CancelToken, progress: ProgressCallback
    ) -> PhotoWork:
        """Finds the faces of a photo. Raises as :meth:`restore_photo`."""
        token.check()
        progress(Progress(0, 0, "detecting"))
        started = time.perf_counter()
        options = request.options
        faces = (
            [whole_face(request.image)]
            if options.aligned
            else self.find_faces(request.image, options.detection_threshold, token)
        )
        work = PhotoWork(request, faces, time.perf_counter() - started)
        for index, one in work.known.items():
            token.check()
            answer, face = one.answer, work.faces[index]
            patch = None if answer is None else self._worker.place_again(face, work.job, answer)
            work.settle_known(index, patch)
        return work

    def _answers(
        self, faces: Sequence[PreparedFace], most: int
    ) -> Sequence[FloatArray | EntedError]:
        """The network's answer for each face, or why there is none."""
        answers = _attempt(self._worker.run_batch, faces, most)
        if not isinstance(answers, EntedError):
            return answers
        # One face's reference must not take the others' answers with it.
        return [_attempt(self._worker.run_one, face) for face in faces]


def _attempt(call: Callable[..., _Given], *arguments: Any) -> _Given | EntedError:
    """What a call gives, or what went wrong where that need not stop a batch."""
    try:
        return call(*arguments)
    except EntedError as error:
        if error.stops_batch:
            raise
        return error
