"""What the engine does about each question on albums."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ented_desktop.base.errors import Cancelled, EntedError, UsageError
from ented_desktop.domain import RestoreOptions
from ented_desktop.engine.album_run import Networks, Teller, set_aside
from ented_desktop.engine.albums import Albums, photo_of
from ented_desktop.engine.jobs import Job as Request
from ented_desktop.engine.jobs import problem_of
from ented_desktop.engine.lanes import Lane, Rank
from ented_desktop.engine.protocol import Event, Result
from ented_desktop.engine.protocol_album_results import (
    AlbumFound,
    JobChanged,
    JobList,
    JobPhotos,
    JobRan,
    JobReview,
    PhotoLook,
    SheetWritten,
    TouchedPhotos,
)
from ented_desktop.engine.protocol_albums import (
    AnswerReview,
    ChangeReference,
    DropPhotos,
    EndJob,
    FirstPhotos,
    ForgetJob,
    ListJobs,
    ListPhotos,
    LookAtPhoto,
    MakeJob,
    RedoPhotos,
    RetryPhotos,
    ReviewJob,
    RunJob,
    ScanAlbum,
    TouchedBy,
    WriteSheet,
)
from ented_desktop.jobs.events import JobOptions, Retried
from ented_desktop.jobs.folder import Job
from ented_desktop.jobs.queue import Batch, Item, ItemState

if TYPE_CHECKING:
    from ented_desktop.jobs.outcomes import RunEnd
    from ented_desktop.workspace.studio import Studio

_OUT_OF_MEMORY: Final = "device-memory"
_DOUBTFUL: Final = "doubtful"
_logger = logging.getLogger(__name__)


class AlbumAnswers:
    """Answers questions on albums, in whichever lane they were put.

    Args:
        albums: The jobs.
        network: The lane of the networks.
        studio: Gives the networks; raises why they are not there.
        fall_back: Goes on with the CPU after the device failed; False where that is no help.
        send: Where news go.
    """

    def __init__(
        self,
        albums: Albums,
        network: Lane,
        studio: Callable[[], Studio],
        fall_back: Callable[[EntedError], bool],
        send: Callable[[Event], None],
    ) -> None:
        self._albums = albums
        self._network = network
        self._studio = studio
        self._fall_back = fall_back
        self._send = send

    def answer(self, request: Request) -> Result:
        """Answers a question; raises what went wrong."""
        method: Callable[[Any, Request], Result] = getattr(self, _METHODS[type(request.ask)])
        return method(request.ask, request)

    # ---- making and listing -------------------------------------------------------------

    def _scan(self, ask: ScanAlbum, request: Request) -> Result:
        from ented_desktop.workspace.album import scan

        found = scan(ask.paths, ask.out_dir, cancel=request.token, progress=request.progress)
        return AlbumFound(
            len(found.sources),
            sum(source.same_as is not None for source in found.sources),
            sum(max(0, source.bytes) for source in found.sources),
            found.skipped,
            found.warnings,
        )

    def _make(self, ask: MakeJob, request: Request) -> Result:
        from ented_desktop.workspace.making import make_job

        wanted, settings = ask.options, self._studio().settings
        options = JobOptions(
            RestoreOptions(
                strength=wanted.strength,
                require_reference=wanted.require_reference,
                guard_threshold_deg=settings.guard_threshold_deg,
                refine_identity=settings.refine_identity,
                lend_detail=settings.lend_detail,
                fit_to_damage=settings.fit_to_damage,
                detection_threshold=settings.detection_threshold,
            ),
            wanted.references,
            wanted.out_dir,
            wanted.output_format,
            wanted.existing,
            wanted.template,
            settings.device,
            settings.weights,
            keep_times=wanted.keep_times,
            name_references=wanted.name_references,
        )
        with make_job(
            self._albums.jobs_dir,
            ask.paths,
            options,
            lambda: self._network.call(
                lambda: self._studio().restorer.weights.sha256, Rank.URGENT, request.token
            ),
            cancel=request.token,
            progress=request.progress,
        ) as job:
            name, photos = job.name, len(job.batch.items)
        return JobChanged(self._albums.card(name), photos)

    def _list(self, _ask: ListJobs, _request: Request) -> Result:
        return JobList(self._albums.cards())

    def _forget(self, ask: ForgetJob, _request: Request) -> Result:
        self._albums.forget(ask.name)
        return JobList(self._albums.cards())

    def _photos(self, ask: ListPhotos, _request: Request) -> Result:
        batch = self._albums.batch(ask.name)
        found = [
            index
            for index, item in enumerate(batch.items)
            if not ask.states or _stands(item, ask.states)
        ]
        part = found[max(0, ask.start) : max(0, ask.start) + max(0, ask.count)]
        return JobPhotos(
            tuple(photo_of(batch, index) for index in part), max(0, ask.start), len(found)
        )

    # ---- running ------------------------------------------------------------------------

    def _run(self, ask: RunJob, request: Request) -> Result:
        with self._albums.hold(ask.name, running=True) as job:
            set_aside(job, ask.suspects)
            teller = Teller(job, self._send)
            teller.tell()
            end = self._run_job(job, teller, request)
            while (
                end.error is not None
                and end.error.code == _OUT_OF_MEMORY
                and self._fall_back(end.error)
            ):
                end = self._run_job(job, teller, request)
            teller.tell()
        if end.how in ("paused", "cancelled"):
            raise Cancelled
        card = self._albums.card(ask.name)
        if end.error is None:
            return JobRan(card)
        problem = problem_of(end.error)
        return JobRan(card, True, problem.code, problem.message, problem.hint)

    def _run_job(self, job: Job, teller: Teller, request: Request) -> RunEnd:
        from ented_desktop.workspace.making import run_job

        options = job.batch.options
        networks = Networks(self._studio(), options.weights, options.weights_sha256)

        def progress(report: Any) -> None:
            teller.progress(report)
            # What the user looks at goes between two faces, not only between two photos.
            self._network.give_way()

        return run_job(
            job,
            networks,
            on_item=teller.item,
            progress=progress,
            token=request.token,
            note=teller.note,
            between=self._network.give_way,
        )

    # ---- changing -----------------------------------------------------------------------

    def _end(self, ask: EndJob, _request: Request) -> Result:
        with self._albums.hold(ask.name) as job:
            waiting = len(job.batch.indices(ItemState.WAITING, ItemState.RUNNING))
            job.end()
        return JobChanged(self._albums.card(ask.name), waiting)

    def _retry(self, ask: RetryPhotos, _request: Request) -> Result:
        again = (ItemState.FAILED, ItemState.CANCELLED, ItemState.KEPT)
        with self._albums.hold(ask.name) as job:
            if ask.indices:
                indices = _those_that_stand(job.batch, ask.indices, again)
                if indices:
                    job.append(Retried(indices))
                count = len(indices)
            else:
                count = job.retry(ItemState.FAILED)
        return JobChanged(self._albums.card(ask.name), count)

    def _drop(self, ask: DropPhotos, _request: Request) -> Result:
        with self._albums.hold(ask.name) as job:
            job.drop(ask.indices)
        return JobChanged(self._albums.card(ask.name), len(ask.indices))

    def _first(self, ask: FirstPhotos, _request: Request) -> Result:
        with self._albums.hold(ask.name) as job:
            job.reorder(ask.indices)
        return JobChanged(self._albums.card(ask.name), len(ask.indices))

    # ---- reviewing ----------------------------------------------------------------------

    def _review(self, ask: ReviewJob, _request: Request) -> Result:
        from ented_desktop.workspace.review import doubtful_first

        batch = self._albums.batch(ask.name)
        # Where no face was restored, the copy is the original: there is nothing to judge.
        order = tuple(index for index in doubtful_first(batch) if batch.items[index].restored > 0)
        reviewed = sum(bool(item.verdict) for item in batch.items)
        return JobReview(self._albums.card(ask.name), order, reviewed)

    def _look(self, ask: LookAtPhoto, _request: Request) -> Result:
        batch = self._albums.batch(ask.name)
        if not 0 <= ask.index < len(batch.items):
            raise UsageError("not-reviewable", f"The job has no photo {ask.index + 1}.")
        item = batch.items[ask.index]
        used = tuple(
            None if face.reference is None else Path(face.reference) for face in item.faces
        )
        photo = photo_of(batch, ask.index)
        return PhotoLook(photo, item.faces, item.references, item.strength, used)

    def _answer_review(self, ask: AnswerReview, _request: Request) -> Result:
        from ented_desktop.workspace.review import accept, keep_original, take_back

        with self._albums.hold(ask.name) as job:
            if ask.verdict == "accepted":
                accept(job, ask.index)
            elif ask.verdict == "original":
                keep_original(job, ask.index)
            else:
                take_back(job, ask.index)
        return JobChanged(self._albums.card(ask.name), 1)

    def _redo(self, ask: RedoPhotos, _request: Request) -> Result:
        from ented_desktop.workspace.review import redo

        with self._albums.hold(ask.name) as job:
            redo(job, ask.indices, references=ask.references, strength=ask.strength)
        return JobChanged(self._albums.card(ask.name), len(ask.indices))

    def _touched(self, ask: TouchedBy, _request: Request) -> Result:
        from ented_desktop.workspace.review import touched_by

        batch = self._albums.batch(ask.name)
        # What was given up for its original stays given up.
        return TouchedPhotos(
            tuple(
                index
                for index in touched_by(batch, ask.reference)
                if batch.items[index].verdict != "original"
            )
        )

    def _change_reference(self, ask: ChangeReference, _request: Request) -> Result:
        from ented_desktop.workspace.review import change_reference

        with self._albums.hold(ask.name) as job:
            touched = change_reference(job, ask.old, ask.new)
        return JobChanged(self._albums.card(ask.name), len(touched))

    def _sheet(self, ask: WriteSheet, request: Request) -> Result:
        from ented_desktop.workspace.sheet import write_sheet

        write_sheet(
            self._albums.batch(ask.name),
            ask.target,
            cancel=request.token,
            progress=request.progress,
        )
        return SheetWritten(ask.target)


def _stands(item: Item, states: Sequence[str]) -> bool:
    if item.state.value in states:
        return True
    return _DOUBTFUL in states and item.state is ItemState.DONE and bool(item.doubtful)


def _those_that_stand(
    batch: Batch, indices: Sequence[int], states: Sequence[ItemState]
) -> tuple[int, ...]:
    """Those of some photos that stand in one of these states now."""
    known = range(len(batch.items))
    return tuple(
        dict.fromkeys(
            index for index in indices if index in known and batch.items[index].state in states
        )
    )


_METHODS: Final[dict[type, str]] = {
    ScanAlbum: "_scan",
    MakeJob: "_make",
    ListJobs: "_list",
    RunJob: "_run",
    EndJob: "_end",
    ForgetJob: "_forget",
    RetryPhotos: "_retry",
    DropPhotos: "_drop",
    FirstPhotos: "_first",
    ListPhotos: "_photos",
    ReviewJob: "_review",
    LookAtPhoto: "_look",
    AnswerReview: "_answer_review",
    RedoPhotos: "_redo",
    TouchedBy: "_touched",
    ChangeReference: "_change_reference",
    WriteSheet: "_sheet",
}
