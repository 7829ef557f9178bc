"""The operations of the window's engine over loaded networks."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np

from ented_desktop.base.errors import EntedError
from ented_desktop.base.progress import (
    CancelToken,
    Progress,
    ProgressCallback,
    ignore_progress,
)
from ented_desktop.domain import (
    Candidate,
    CropFrame,
    Face,
    FaceRequest,
    FaceResult,
)
from ented_desktop.faces.likeness import likeness
from ented_desktop.faces.quality import estimate_pose
from ented_desktop.imaging.decode import decode
from ented_desktop.imaging.render import read_header
from ented_desktop.library.values import PhotoAnalysis
from ented_desktop.restore.paste import Patch
from ented_desktop.restore.pipeline import Restorer
from ented_desktop.restore.reference import MATCH_LIKENESS, ReferenceFace
from ented_desktop.restore.session import FaceRestorer
from ented_desktop.workspace.analyse import analyse_image
from ented_desktop.workspace.changes import Changes, PlacedPicture
from ented_desktop.workspace.gallery import Gallery
from ented_desktop.workspace.loading import Loaded, NetworkLoader, StudioSettings
from ented_desktop.workspace.people import FaceMeter, candidates, face_thumbnail

_SELF_TEST_PX: Final = 512
_SELF_TEST_RUNS: Final = 3
_SELF_TEST_S: Final = 4.0
_CHANGES_SHARE: Final = 0.75
"""Share of the cache that changes may take; thumbnails and face crops have the rest."""


@dataclass(frozen=True, slots=True)
class Restoration:
    """What restoring faces of one photo gave.

    Attributes:
        results: One per request.
        pictures: Of those that have a patch.
        seconds: Wall time.
    """

    results: tuple[FaceResult, ...]
    pictures: tuple[PlacedPicture, ...]
    seconds: float


class Studio:
    """Finds, compares and restores faces; one thread at a time but where it says otherwise.

    Args:
        gallery: Decodes photos and writes pictures.
        changes: Keeps what restoring changed.
        models_root: The folder with the installed weights; None for the program's own.
    """

    def __init__(self, gallery: Gallery, changes: Changes, models_root: Path | None = None) -> None:
        self.gallery = gallery
        self.changes = changes
        self.settings = StudioSettings()
        self._networks = NetworkLoader(models_root)
        self._meter: FaceMeter | None = None

    # ---- networks -----------------------------------------------------------------------

    @property
    def loaded(self) -> Loaded | None:
        """The networks in use; None while there are none. Any thread."""
        return self._networks.loaded

    @property
    def restorer(self) -> Restorer:
        """The loaded networks.

        Raises:
            EntedError: Why they could not be loaded.
        """
        return self._networks.restorer

    @property
    def meter(self) -> FaceMeter:
        """Measures faces. Raises like :attr:`restorer`."""
        networks = self.restorer.networks
        if self._meter is None or self._meter.networks is not networks:
            self._meter = FaceMeter(networks, self.gallery.shelf)
        return self._meter

    def would_load(self, settings: StudioSettings) -> bool:
        """Whether these settings need the networks loaded (again)."""
        return self._networks.would_load(settings)

    def configure(self, settings: StudioSettings) -> Loaded:
        """Uses these settings; loads the networks again where that is needed.

        A device that is not there, or has too little memory, is replaced by the CPU, and
        ``problem`` and ``note`` of the answer say so.

        Raises:
            ModelError: The weights are missing, corrupt or of another format.
            DeviceError: Not even the CPU can take the networks.
        """
        self.settings = settings
        cache_bytes = settings.cache_limit_mb << 20
        self.changes.limit_bytes = int(cache_bytes * _CHANGES_SHARE)
        self.gallery.limit(cache_bytes - self.changes.limit_bytes, settings.memory_limit_mb << 20)
        if self.would_load(settings):
            self._meter = None  # it holds the old networks, and two sets may not fit
        return self._networks.use(settings)

    def fall_back(self, error: EntedError) -> Loaded:
        """Goes on with the CPU after the device failed; see :meth:`NetworkLoader.fall_back`."""
        self._meter = None
        return self._networks.fall_back(error)

    def load_beside(self, weights: str) -> Restorer:
        """Other weights beside those in use; see :meth:`NetworkLoader.load_beside`."""
        return self._networks.load_beside(weights)

    def time_a_face(self) -> float:
        """Seconds that one face takes here, from crop to crop, once everything is warm.

        Raises:
            EntedError: The networks are not loaded, or have no memory.
        """
        networks = FaceRestorer(self.restorer.networks)
        crop, reference = _synthetic_face(0.0), _synthetic_face(1.0)
        networks.restore(crop, "self-test", lambda: reference)
        best, began = float("inf"), time.perf_counter()
        for _ in range(_SELF_TEST_RUNS):
            started = time.perf_counter()
            networks.restore(crop, "self-test", lambda: reference)
            now = time.perf_counter()
            best = min(best, now - started)
            if now - began > _SELF_TEST_S:
                break
        return best

    # ---- faces --------------------------------------------------------------------------

    def find_faces(self, photo: Path, cancel: CancelToken) -> list[Face]:
        """A photo's faces, sure and unsure ones, largest first.

        Raises:
            EntedError: The photo cannot be read, or the networks cannot be used.
            Cancelled: The token was cancelled.
        """
        restorer = self.restorer
        image = self.gallery.shelf.decode(photo)
        cancel.check()
        return restorer.find_faces(image, self.settings.detection_threshold, cancel)

    def refine_face(self, photo: Path, frame: CropFrame, cancel: CancelToken) -> Face:
        """The face in a frame that somebody drew; the frame itself where there is none.

        Raises:
            EntedError: As :meth:`find_faces`.
            Cancelled: The token was cancelled.
        """
        restorer = self.restorer
        return restorer.refine_face(self.gallery.shelf.decode(photo), frame, cancel)

    def analyse(self, photo: Path, cancel: CancelToken) -> PhotoAnalysis:
        """Measures a photo for the library.

        Raises:
            EntedError: The photo cannot be read, or the networks cannot be used.
            Cancelled: The token was cancelled.
        """
        networks = self.restorer.networks
        # Past the shelf: the photos that somebody looks at stay on it.
        self.gallery.shelf.check_memory(photo)
        return analyse_image(decode(photo), networks.detector, networks.embedder, cancel)

    def compare(
        self,
        photo: Path,
        face: Face,
        references: Sequence[Path],
        cancel: CancelToken,
        progress: ProgressCallback = ignore_progress,
    ) -> tuple[list[Candidate], list[Path]]:
        """How well the faces of given photos suit as references, best first.

        Returns:
            The candidates and a JPEG of each.

        Raises:
            EntedError: A photo cannot be read, or the networks cannot be used.
            Cancelled: The token was cancelled.
        """
        embedding = self.meter.embed(photo, face)
        found: list[ReferenceFace] = []
        for index, reference in enumerate(references):
            cancel.check()
            progress(Progress(index, len(references), "reading reference", reference.name))
            found.extend(self.meter.measure(reference, self.settings.detection_threshold, cancel))
        if not found:
            return [], []
        taken = {one.content: read_header(one.photo).taken for one in found}
        proposals = candidates(
            found,
            embedding,
            estimate_pose(face),
            own_content=self.gallery.shelf.content(photo),
            only_face=True,
            named=len(found) == 1,
            taken=taken,
        )
        shelf, cache = self.gallery.shelf, self.gallery.cache
        order = sorted(
            range(len(found)),
            key=lambda at: (proposals[at].preselected, proposals[at].likeness),
            reverse=True,
        )
        thumbnails = [
            face_thumbnail(one.content, one.face, cache, partial(shelf.decode, one.photo))
            for one in (found[at] for at in order)
        ]
        return [proposals[at] for at in order], thumbnails

    def group(
        self,
        photo: Path,
        face: Face,
        others: Sequence[tuple[Path, Face]],
        cancel: CancelToken,
        progress: ProgressCallback = ignore_progress,
    ) -> list[tuple[int, float]]:
        """Which of other faces show the same person, likest first: index and likeness.

        Two faces of one photo are two people: of each photo the likest face counts, and none of
        the photo of ``face`` itself.

        Raises:
            EntedError: The photo cannot be read, or the networks cannot be used.
            Cancelled: The token was cancelled.
        """
        embedding = self.meter.embed(photo, face)
        own = self.gallery.shelf.content(photo)
        best: dict[Path, tuple[int, float]] = {}
        for index, (other, other_face) in enumerate(others):
            cancel.check()
            progress(Progress(index, len(others), "comparing", other.name))
            try:
                if other == photo or self.gallery.shelf.content(other) == own:
                    continue
                alike = likeness(embedding, self.meter.embed(other, other_face))
            except EntedError as error:
                if error.stops_batch:
                    raise
                continue  # a photo that went away is nobody's
            if alike >= MATCH_LIKENESS and alike > best.get(other, (0, 0.0))[1]:
                best[other] = (index, alike)
        return sorted(best.values(), key=lambda pair: -pair[1])

    # ---- restoring ----------------------------------------------------------------------

    def restore(
        self,
        photo: Path,
        requests: Sequence[FaceRequest],
        *,
        require_reference: bool = False,
        cancel: CancelToken,
        progress: ProgressCallback = ignore_progress,
    ) -> Restoration:
        """Restores faces of a photo at full strength, and keeps their changes.

        Raises:
            EntedError: The photo cannot be read, the networks cannot be used, or the cache cannot
                be written.
            Cancelled: The token was cancelled.
        """
        started = time.perf_counter()
        restorer = self.restorer
        image = self.gallery.shelf.decode(photo)
        content = self.gallery.shelf.content(photo)
        cancel.check()
        done = restorer.restore_faces(
            image,
            requests,
            guard_threshold_deg=self.settings.guard_threshold_deg,
            require_reference=require_reference,
            refine_identity=self.settings.refine_identity,
            lend_detail=self.settings.lend_detail,
            fit_to_damage=self.settings.fit_to_damage,
            own_content=content,
            cancel=cancel,
            progress=progress,
        )
        results, pictures = [], []
        for request, one in zip(requests, done, strict=True):
            result = one.result
            if one.patch is not None:
                key = self._key(content, request)
                result = replace(result, patch=self.changes.save(key, photo, one.patch))
                pictures.append(self.changes.picture(request.id, image, one.patch))
            results.append(result)
        return Restoration(tuple(results), tuple(pictures), time.perf_counter() - started)

    def make_again(
        self,
        photo: Path,
        requests: Sequence[FaceRequest],
        cancel: CancelToken,
    ) -> list[Patch | None]:
        """Makes changes again that the cache has lost; None for a face that cannot be restored.

        Raises:
            EntedError: As :meth:`restore`.
            Cancelled: The token was cancelled.
        """
        done = self.restorer.restore_faces(
            self.gallery.shelf.decode(photo),
            requests,
            guard_threshold_deg=self.settings.guard_threshold_deg,
            refine_identity=self.settings.refine_identity,
            lend_detail=self.settings.lend_detail,
            fit_to_damage=self.settings.fit_to_damage,
            own_content=self.gallery.shelf.content(photo),
            cancel=cancel,
        )
        return [one.patch for one in done]

    def _key(self, content: str, request: FaceRequest) -> str:
        """Names a change by everything that made it."""
        references = [
            (self.gallery.shelf.content(pick.photo), pick.face and pick.face.landmarks)
            for pick in request.references
        ]
        made_of = (
            content,
            request.face.landmarks,
            references,
            self.restorer.weights.sha256,
            self.settings.refine_identity,
            self.settings.lend_detail,
            self.settings.fit_to_damage,
        )
        return hashlib.sha256(repr(made_of).encode()).hexdigest()


def _synthetic_face(phase: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """A smooth picture: what it shows does not matter to the time it takes."""
    axis = np.linspace(0.0, 2 * np.pi, _SELF_TEST_PX, dtype=np.float32)
    waves = [
        np.sin(axis[:, None] * (1 + channel) + phase) * np.cos(axis[None, :] * (2 - channel))
        for channel in range(3)
    ]
    return np.asarray(0.5 + 0.4 * np.stack(waves, axis=-1), np.float32)
