"""Wires the rooms together: the one object that a door holds."""

from __future__ import annotations

import logging
import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ented_desktop.base.errors import EXIT_BUG, Cancelled, EntedError
from ented_desktop.base.progress import (
    CancelToken,
    Progress,
    ProgressCallback,
    ignore_progress,
)
from ented_desktop.domain import (
    Face,
    OutputFormat,
    PhotoResult,
    RestoreOptions,
    StageSeconds,
    WeightsId,
)
from ented_desktop.export.writer import check_target, write_atomic
from ented_desktop.faces.align import align
from ented_desktop.faces.detect import FaceDetector
from ented_desktop.faces.quality import Pose, estimate_pose, measure_sharpness
from ented_desktop.imaging.decode import decode
from ented_desktop.imaging.encode import suffix_for
from ented_desktop.restore.pipeline import Restorer
from ented_desktop.restore.reference import ReferenceSet, file_content
from ented_desktop.workspace.copying import Provenance, encode_copy
from ented_desktop.workspace.sources import Source, Targets

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FoundFace:
    """A face of a photo, for a list of faces.

    Attributes:
        face: Where it is.
        pose: Where it looks.
        sharpness: As :func:`~ented_desktop.faces.quality.measure_sharpness`.
    """

    face: Face
    pose: Pose
    sharpness: float


class Workspace:
    """Restores files and looks into them; loads each network when it is first needed.

    Args:
        device: ``"auto"``, ``"cpu"``, ``"cuda"`` or ``"mps"``.
        weights: Name or folder of the weights; None for the default.
        models_root: The folder with the installed weights; None for the program's own.
    """

    def __init__(
        self,
        device: str = "auto",
        weights: str | Path | None = None,
        models_root: Path | None = None,
    ) -> None:
        self._device = device
        self._weights = weights
        self._models_root = models_root
        self._restorer: Restorer | None = None

    @property
    def restorer(self) -> Restorer:
        """The loaded networks.

        Raises:
            DeviceError: The device is not available or has no memory left.
            ModelError: The weights are missing, corrupt or of another format.
        """
        if self._restorer is None:
            self._restorer = Restorer.load(
                self._weights, self._device, models_root=self._models_root
            )
        return self._restorer

    @property
    def loaded(self) -> Restorer | None:
        """The networks where they are loaded already; loads nothing."""
        return self._restorer

    @property
    def weights(self) -> WeightsId:
        """Which weights are in use; loads them. Raises like :attr:`restorer`."""
        return self.restorer.weights

    @property
    def device_name(self) -> str:
        """The device in use; loads the networks. Raises like :attr:`restorer`."""
        return self.restorer.device_name

    def read_references(
        self,
        paths: Sequence[Path],
        *,
        cancel: CancelToken | None = None,
        progress: ProgressCallback = ignore_progress,
    ) -> ReferenceSet:
        """Measures the faces of reference photos.

        Raises:
            EntedError: As :meth:`ReferenceSet.build` and :attr:`restorer`.
        """
        return self.restorer.read_references(paths, cancel=cancel, progress=progress)

    def find_faces(self, photo: Path, *, threshold: float = 0.6) -> list[FoundFace]:
        """Finds the faces of a photo.

        Args:
            photo: The file.
            threshold: Lowest detector score that counts as a face, in [0, 1].

        Raises:
            InputError: The photo cannot be read.
            ModelError: The detector's weights cannot be used.
        """
        pixels = decode(photo).pixels
        # Needs no restoring network: looking for faces works before any weights are installed.
        faces = FaceDetector().detect(pixels, threshold=threshold)
        return [
            FoundFace(face, estimate_pose(face), measure_sharpness(align(pixels, face).crop))
            for face in faces
        ]

    def restore_files(
        self,
        sources: Sequence[Source],
        out_dir: Path,
        options: RestoreOptions,
        *,
        references: ReferenceSet | None = None,
        output_format: OutputFormat = OutputFormat.KEEP,
        overwrite: bool = False,
        protect: Collection[Path] = (),
        cancel: CancelToken | None = None,
        progress: ProgressCallback = ignore_progress,
    ) -> Iterator[PhotoResult]:
        """Restores photos one after another.

        A photo that fails is a failed result, and the next one is tried. What fails every photo
        alike (weights, device, a full disk) ends the run: the failed result comes first, then the
        error is raised. A photo that was not finished when the user stopped has no result.

        Args:
            sources: The photos.
            out_dir: Where outputs go; created when missing.
            options: How photos are restored.
            references: Reference faces; None restores without.
            output_format: File format of the outputs.
            overwrite: Replace outputs that exist.
            protect: Files that are never written, beside the sources.
            cancel: Checked at every stage and face.
            progress: Told at every stage and face.

        Raises:
            EntedError: One with ``stops_batch``.
            Cancelled: The token was cancelled.
        """
        token = cancel or CancelToken()
        targets = Targets(out_dir)
        never = {source.photo.resolve() for source in sources} | set(protect)
        for source in sources:
            token.check()
            job = _PhotoJob(source, options, references, output_format, overwrite, frozenset(never))
            clock = _Clock()
            result = PhotoResult(source.photo)
            stop: EntedError | None = None
            try:
                result = self._restore_file(job, targets, clock, token, progress)
            except Cancelled:
                raise
            except EntedError as error:
                result = replace(
                    result,
                    error_code=error.code,
                    error_message=str(error),
                    exit_code=error.exit_code,
                )
                stop = error if error.stops_batch else None
            except Exception as error:
                # A bug must not take the other photos of a long night with it; the log has it
                # whole, and the exit code says that it was one.
                _logger.exception("unexpected error while restoring %s", source.photo)
                result = replace(
                    result,
                    error_code="internal-error",
                    error_message=f"An unexpected error ({type(error).__name__}: {error}).",
                    exit_code=EXIT_BUG,
                )
            yield replace(result, seconds=clock.stop())
            if stop is not None:
                raise stop

    def _restore_file(
        self,
        job: _PhotoJob,
        targets: Targets,
        clock: _Clock,
        token: CancelToken,
        progress: ProgressCallback,
    ) -> PhotoResult:
        photo = job.source.photo

        def tell(report: Progress) -> None:
            progress(replace(report, item=photo.name))

        tell(Progress(0, 0, "reading"))
        image = decode(photo)
        content = None if job.references is None else file_content(photo)
        clock.add(decode=clock.lap())
        target = targets.claim(job.source, suffix_for(image, job.output_format))
        # Before the minutes of work, not after them.
        check_target(target, overwrite=job.overwrite, protect=job.protect)
        done = self.restorer.restore_photo(
            image, job.references, job.options, token, tell, own_content=content
        )
        clock.lap()
        clock.add(
            detect=done.detect_seconds, restore=done.restore_seconds, paste=done.paste_seconds
        )
        tell(Progress(0, 0, "writing"))
        provenance = Provenance(self.weights, job.options.strength)
        data, notes = encode_copy(photo, image, done, job.output_format, provenance)
        for note in notes:
            _logger.info("%s: %s", photo, note)
        token.check()
        write_atomic(data, target, overwrite=job.overwrite, protect=job.protect)
        clock.add(encode=clock.lap())
        return PhotoResult(photo, output=target, faces=done.faces)


@dataclass(frozen=True, slots=True, eq=False)
class _PhotoJob:
    """Everything about one photo of a run."""

    source: Source
    options: RestoreOptions
    references: ReferenceSet | None
    output_format: OutputFormat
    overwrite: bool
    protect: frozenset[Path]


class _Clock:
    """Wall seconds per stage of one photo; what is known stays known when a stage fails."""

    def __init__(self) -> None:
        self._started = self._lap = time.perf_counter()
        self._seconds = StageSeconds()

    def lap(self) -> float:
        """Seconds since the last lap."""
        now = time.perf_counter()
        seconds, self._lap = now - self._lap, now
        return seconds

    def add(self, **seconds: float) -> None:
        """Notes the seconds of stages."""
        self._seconds = replace(self._seconds, **seconds)

    def stop(self) -> StageSeconds:
        """All stages, and the total until now."""
        return replace(self._seconds, total=time.perf_counter() - self._started)
