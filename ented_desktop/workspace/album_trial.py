"""Jobs that are run to be timed."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import (
    FACE_TEMPLATE_512,
    Face,
    FaceOutcome,
    Outcome,
    OutputFormat,
    RestoreOptions,
)
from ented_desktop.domain.reasons import reason
from ented_desktop.jobs.events import (
    Created,
    Event,
    Finished,
    JobOptions,
    JobSource,
    Started,
    Writing,
)
from ented_desktop.jobs.folder import Job
from ented_desktop.jobs.journal import encode_line
from ented_desktop.jobs.outputs import content_of, find_lost_copies
from ented_desktop.nets.device import describe_device
from ented_desktop.workspace.making import make_job, run_job
from ented_desktop.workspace.workspace import Workspace

_PHOTOS_A_FOLDER: Final = 200
_FACE: Final = FaceOutcome(
    Face((100.5, 200.5, 300.5, 420.5), 0.99, FACE_TEMPLATE_512),
    Outcome.RESTORED,
    reason("without-reference"),
)


class AlbumTrial:
    """Runs jobs for the bench of albums.

    Args:
        workspace: Has the networks.
        references: Good photos of the people, if any.
    """

    def __init__(self, workspace: Workspace, references: Sequence[Path] = ()) -> None:
        self._workspace = workspace
        self._references = tuple(references)

    def describe(self) -> str:
        """The network and the device, in words."""
        restorer = self._workspace.restorer
        weights = restorer.weights
        return f"{weights.name} {weights.version} on {describe_device(restorer.networks.device)}"

    def run(self, photos: Sequence[Path], place: Path, *, overlap: bool) -> tuple[float, int]:
        """Restores photos as a job below an empty folder.

        Args:
            photos: The photos.
            place: The folder; made when missing.
            overlap: Read and write beside the work.

        Returns:
            Wall seconds, and how many faces were restored.

        Raises:
            EntedError: What keeps the job from being run.
        """
        workspace = self._workspace
        weights = workspace.weights.sha256  # loaded before the clock runs
        options = JobOptions(RestoreOptions(guard=False), self._references, place / "out")
        begun = time.perf_counter()
        with make_job(place / "jobs", photos, options, weights) as job:
            end = run_job(job, workspace, overlap=overlap, workers=0)
            seconds = time.perf_counter() - begun
            if end.error is not None:
                raise end.error
            return seconds, sum(item.restored for item in job.batch.items)

    def begin_resumed(self, place: Path, photos: int) -> float:
        """How long a large job takes to go on.

        Half of the photos are done, with copies on the disk; all of them are tiny files, because
        no photo is read before the first one's turn.

        Args:
            place: An empty folder; made when missing.
            photos: How many.

        Returns:
            Seconds from opening the job, with the look at its copies, to the work on a photo.

        Raises:
            EntedError: What keeps the job from being run.
        """
        folder = _half_finished(place, photos)
        weights = self._workspace.weights  # loaded before the clock runs
        token = CancelToken()
        begun = time.perf_counter()
        with Job.open(folder) as job:
            find_lost_copies(job.batch)
            job.batch.options = replace(job.batch.options, weights_sha256=weights.sha256)
            seconds: list[float] = []

            def reached() -> None:
                seconds.append(time.perf_counter() - begun)
                token.cancel()

            run_job(job, self._workspace, token=token, between=reached)
        return seconds[0]


def _half_finished(place: Path, photos: int) -> Path:
    """The folder of a job of which every second photo is done."""
    album, out = place / "album", place / "out"
    sources: list[JobSource] = []
    lines: list[Event] = []
    for number in range(photos):
        inside = Path(f"{number // _PHOTOS_A_FOLDER:04}")
        photo, copy = album / inside / f"{number:05}.jpg", out / inside / f"{number:05}.jpg"
        photo.parent.mkdir(parents=True, exist_ok=True)
        photo.write_bytes(b"photo %d" % number)
        state = photo.stat()
        sources.append(JobSource(photo, album, state.st_size, state.st_mtime_ns))
        if number % 2:
            continue
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(b"copy %d" % number)
        state, content = copy.stat(), content_of(copy)
        lines += [
            Started(number, copy),
            Writing(number, copy, content, copy.with_name(".0123456789abcdef.part")),
            Finished(
                number, copy, content, 1, 0, 1.0, "", state.st_size, state.st_mtime_ns, (_FACE,)
            ),
        ]
    options = JobOptions(RestoreOptions(), (), out, OutputFormat.KEEP)
    job = Job.create(
        place / "jobs",
        lambda name: Created(name, "2001-01-01T00:00:00", "0", options, tuple(sources)),
    )
    job.close()
    # At once: thousands of synced lines would take minutes.
    with (job.folder / "journal").open("ab") as file:
        file.write(b"".join(encode_line(event) for event in lines))
    return job.folder
