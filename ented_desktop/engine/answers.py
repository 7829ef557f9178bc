"""What the engine does about each question, and on which lane."""

from __future__ import annotations

import logging
import typing
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar

import msgspec

from ented_desktop.base.errors import DeviceError, EntedError
from ented_desktop.engine.jobs import Job, problem_of
from ented_desktop.engine.lanes import Lane, Rank
from ented_desktop.engine.protocol import (
    Ask,
    CacheSize,
    CacheState,
    CompareReference,
    Configure,
    DescribePhoto,
    Diagnose,
    Diagnosis,
    EngineProblem,
    EngineSettings,
    EngineState,
    Event,
    Exported,
    ExportPhoto,
    FindFaces,
    FoundFaces,
    GroupFaces,
    IndexLibrary,
    LibraryFolders,
    LibraryState,
    ListModels,
    ModelCard,
    Models,
    Patches,
    PatchPicture,
    PhotoFacts,
    Picture,
    Ready,
    RefineFace,
    RenderPatches,
    RenderPhoto,
    Restored,
    RestoreFaces,
    Result,
    SamePerson,
    SelfTest,
    SelfTestResult,
    Suggestions,
    SuggestReferences,
)
from ented_desktop.engine.protocol_albums import AlbumAsk, MakeJob, RunJob, ScanAlbum, WriteSheet

if TYPE_CHECKING:
    from ented_desktop.engine.album_answers import AlbumAnswers
    from ented_desktop.engine.kits import Heavy, Light
    from ented_desktop.library.values import LibraryCounts
    from ented_desktop.workspace.changes import PlacedPicture
    from ented_desktop.workspace.loading import Loaded
    from ented_desktop.workspace.pictures import RawPicture

_logger = logging.getLogger(__name__)
_T = TypeVar("_T")
_OUT_OF_MEMORY: Final = "device-memory"


class Answers:
    """Answers questions; each method runs on the lane that :meth:`lane_of` names.

    Args:
        network: The lane of the networks, for what other lanes need of it.
        send: Where news go.
        last_codes: The codes of the last problems.
    """

    def __init__(
        self, network: Lane, send: Callable[[Event], None], last_codes: Sequence[str]
    ) -> None:
        self._network = network
        self._send = send
        self._last_codes = last_codes
        self._light: Light | None = None
        self._heavy: Heavy | None = None
        self._albums: AlbumAnswers | None = None
        self.broken: EntedError | None = None
        """Why the engine could not be prepared."""

    @property
    def light(self) -> Light:
        """What needs no network. Raises why it is not there."""
        if self._light is None:
            raise self.broken or RuntimeError("not prepared")
        return self._light

    @light.setter
    def light(self, value: Light) -> None:
        self._light = value

    @property
    def heavy(self) -> Heavy:
        """What needs networks. Raises why it is not there."""
        if self._heavy is None:
            raise self.broken or RuntimeError("not prepared")
        return self._heavy

    @heavy.setter
    def heavy(self, value: Heavy) -> None:
        self._heavy = value

    @property
    def runs_album(self) -> bool:
        """Whether photos of an album are being restored."""
        return self._light is not None and self._light.albums.running

    @property
    def _of_albums(self) -> AlbumAnswers:
        from ented_desktop.engine.album_answers import AlbumAnswers

        if self._albums is None:
            self._albums = AlbumAnswers(
                self.light.albums,
                self._network,
                lambda: self.heavy.studio,
                self._fall_back,
                self._send,
            )
        return self._albums

    def close(self) -> None:
        """Closes what is open."""
        if self._light is not None:
            self._light.close()

    def lane_of(self, ask: Ask) -> str:
        """The name of the lane that a question is answered on."""
        if isinstance(ask, ListModels) and ask.verify:
            return "network"  # reading weights needs torch
        return _LANES.get(type(ask), "network")

    def answer(self, job: Job) -> Result:
        """Answers a question; raises what went wrong."""
        ask = job.ask
        if isinstance(ask, AlbumAsk):
            return self._of_albums.answer(job)
        method: Callable[[Any, Job], Result] = getattr(self, _METHODS[type(ask)])
        if self.lane_of(ask) != "network" or isinstance(ask, Configure):
            return method(ask, job)
        return self._with_networks(lambda: method(ask, job))

    def _with_networks(self, work: Callable[[], _T]) -> _T:
        """Does what needs networks; where the graphics card is too small, on the CPU."""
        try:
            return work()
        except DeviceError as error:
            if error.code != _OUT_OF_MEMORY or not self._fall_back(error):
                raise
            return work()

    def _fall_back(self, error: EntedError) -> bool:
        """Lets everything go on, slower, and says so; False where it is on the CPU already."""
        studio = self.heavy.studio
        if _on_cpu(studio.loaded):
            return False
        self._tell_ready(studio.fall_back(error))
        return True

    # ---- settings and networks ----------------------------------------------------------

    def configure(self, settings: EngineSettings) -> Ready:
        """Uses settings; tells when the networks are loaded."""
        from ented_desktop.workspace.loading import StudioSettings

        studio = self.heavy.studio
        wanted = StudioSettings(**msgspec.structs.asdict(settings))
        if studio.would_load(wanted):
            self._send(EngineState("loading"))
        before = studio.loaded
        loaded = studio.configure(wanted)
        if loaded is before:
            return _ready(loaded)
        return self._tell_ready(loaded)

    def _tell_ready(self, loaded: Loaded) -> Ready:
        ready = _ready(loaded)
        self._send(EngineState("ready", ready))
        if loaded.problem is not None:
            # After the state: the engine works, and this is why it works elsewhere.
            self._send(EngineProblem(problem_of(loaded.problem)))
        return ready

    def _configure(self, ask: Configure, _job: Job) -> Result:
        return self.configure(ask.settings)

    def _self_test(self, _ask: SelfTest, _job: Job) -> Result:
        studio = self.heavy.studio
        seconds = studio.time_a_face()
        return SelfTestResult(seconds, studio.restorer.device_name)

    # ---- photos -------------------------------------------------------------------------

    def _describe(self, ask: DescribePhoto, _job: Job) -> Result:
        facts = self.light.gallery.describe(ask.photo, ask.thumbnail_px)
        return PhotoFacts(
            facts.width,
            facts.height,
            facts.format,
            facts.bytes,
            facts.taken,
            facts.content,
            facts.thumbnail,
        )

    def _render(self, ask: RenderPhoto, _job: Job) -> Result:
        return _picture(self.light.gallery.render(ask.photo, ask.max_side_px))

    def _patches(self, ask: RenderPatches, job: Job) -> Result:
        shown = self.light.changes.pictures(ask.names, ask.photo, job.token)
        return Patches(tuple(_patch_picture(one) for one in shown))

    # ---- faces --------------------------------------------------------------------------

    def _find(self, ask: FindFaces, job: Job) -> Result:
        return FoundFaces(tuple(self.heavy.studio.find_faces(ask.photo, job.token)))

    def _refine(self, ask: RefineFace, job: Job) -> Result:
        return FoundFaces((self.heavy.studio.refine_face(ask.photo, ask.frame, job.token),))

    def _suggest(self, ask: SuggestReferences, job: Job) -> Result:
        found = self.light.reading.suggest(
            self.heavy.studio, ask.photo, ask.face, ask.limit, job.token
        )
        return Suggestions(found.candidates, found.thumbnails, found.photos)

    def _compare(self, ask: CompareReference, job: Job) -> Result:
        proposals, thumbnails = self.heavy.studio.compare(
            ask.photo, ask.face, ask.references, job.token, job.progress
        )
        return Suggestions(tuple(proposals), tuple(thumbnails))

    def _group(self, ask: GroupFaces, job: Job) -> Result:
        pairs = self.heavy.studio.group(ask.photo, ask.face, ask.others, job.token, job.progress)
        return SamePerson(tuple(at for at, _ in pairs), tuple(alike for _, alike in pairs))

    def _restore(self, ask: RestoreFaces, job: Job) -> Result:
        done = self.heavy.studio.restore(
            ask.photo,
            ask.faces,
            require_reference=ask.require_reference,
            cancel=job.token,
            progress=job.progress,
        )
        return Restored(
            done.results, tuple(_patch_picture(one) for one in done.pictures), done.seconds
        )

    def _export(self, ask: ExportPhoto, job: Job) -> Result:
        from ented_desktop.workspace.exporting import Change, ExportOrder, export

        order = ExportOrder(
            ask.photo,
            tuple(Change(one.request, one.patch, one.strength) for one in ask.patches),
            ask.target,
            ask.format,
            ask.quality,
            ask.max_side_px,
            ask.existing,
        )
        rank = Rank.URGENT if job.urgent else Rank.ORDINARY
        file, size = export(
            order,
            self.light.gallery.shelf,
            self.light.changes,
            lambda lost: self._network.call(
                lambda: self._with_networks(
                    lambda: self.heavy.studio.make_again(ask.photo, lost, job.token)
                ),
                rank,
                job.token,
            ),
            self.light.gallery.own_folder,
            cancel=job.token,
            progress=job.progress,
        )
        return Exported(file, size)

    # ---- library ------------------------------------------------------------------------

    def _folders(self, ask: LibraryFolders, _job: Job) -> Result:
        return _library_state(self.light.reading.set_folders(ask.folders))

    def _index(self, _ask: IndexLibrary, job: Job) -> Result:
        self._tell_state("indexing")
        try:
            counts = self.light.reading.index(
                self.heavy.studio,
                lambda look, token: self._network.call(
                    lambda: self._with_networks(look), Rank.LIBRARY, token
                ),
                job.token,
                job.progress,
            )
            return _library_state(counts)
        finally:
            self._tell_state("ready")

    def _tell_state(self, state: Literal["ready", "indexing"]) -> None:
        loaded = self.heavy.studio.loaded
        if loaded is not None:
            self._send(EngineState(state, _ready(loaded)))

    # ---- housekeeping -------------------------------------------------------------------

    def _models(self, ask: ListModels, _job: Job) -> Result:
        from ented_desktop.workspace.models import list_weights

        heavy = self._heavy
        folders = () if heavy is None else heavy.studio.settings.model_folders
        found = list_weights(self.light.models_root, folders, verify=ask.verify)
        return Models(
            tuple(
                ModelCard(
                    one.name,
                    one.version,
                    one.folder,
                    one.bytes,
                    one.sha256,
                    one.license,
                    one.card,
                    one.default,
                    one.state,
                )
                for one in found
            )
        )

    def _cache(self, ask: CacheSize, _job: Job) -> Result:
        cache = self.light.gallery.cache
        if ask.clear:
            cache.clear()
            self.light.changes.clear()
        return CacheState(cache.root, cache.size_bytes())

    def _diagnose(self, _ask: Diagnose, _job: Job) -> Result:
        from ented_desktop.workspace.diagnosis import diagnose

        studio = None if self._heavy is None else self._heavy.studio
        cache_bytes = None if self._light is None else self._light.gallery.cache.size_bytes()
        return Diagnosis(tuple(diagnose(studio, cache_bytes, tuple(self._last_codes))))


_METHODS: Final[dict[type, str]] = {
    Configure: "_configure",
    SelfTest: "_self_test",
    DescribePhoto: "_describe",
    RenderPhoto: "_render",
    FindFaces: "_find",
    RefineFace: "_refine",
    SuggestReferences: "_suggest",
    CompareReference: "_compare",
    GroupFaces: "_group",
    RestoreFaces: "_restore",
    RenderPatches: "_patches",
    ExportPhoto: "_export",
    LibraryFolders: "_folders",
    IndexLibrary: "_index",
    ListModels: "_models",
    CacheSize: "_cache",
    Diagnose: "_diagnose",
}
_LANES: Final[dict[type, str]] = {
    **dict.fromkeys(typing.get_args(AlbumAsk), "jobs"),
    # These read every photo of an album.
    ScanAlbum: "albums",
    MakeJob: "albums",
    WriteSheet: "albums",
    RunJob: "network",
    DescribePhoto: "light",
    RenderPhoto: "light",
    RenderPatches: "light",
    ListModels: "light",
    CacheSize: "light",
    Diagnose: "light",
    ExportPhoto: "writing",
    LibraryFolders: "light",
    IndexLibrary: "library",
}
"""What is not here needs the networks."""


def _on_cpu(loaded: Loaded | None) -> bool:
    return loaded is None or loaded.device == "cpu"


def _ready(loaded: Loaded) -> Ready:
    weights = loaded.weights
    return Ready(
        loaded.device,
        loaded.device_name,
        f"{weights.name} {weights.version}",
        weights.sha256,
        loaded.note,
    )


def _picture(raw: RawPicture) -> Picture:
    return Picture(raw.file, raw.width, raw.height, raw.stride, raw.format, raw.scale)


def _patch_picture(placed: PlacedPicture) -> PatchPicture:
    return PatchPicture(placed.id, _picture(placed.picture), float(placed.left), float(placed.top))


def _library_state(counts: LibraryCounts) -> LibraryState:
    return LibraryState(counts.folders, counts.missing, counts.photos, counts.faces, counts.failed)
