"""The photo library at work: what is read into it, and what it proposes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ented_desktop.base.errors import EntedError, InputError
from ented_desktop.base.progress import CancelToken, ProgressCallback, ignore_progress
from ented_desktop.domain import Candidate, Face
from ented_desktop.library.catalog import FILE_NAME, Library
from ented_desktop.library.faces_cache import FacesCache
from ented_desktop.library.values import LibraryCounts, PhotoAnalysis

if TYPE_CHECKING:
    from ented_desktop.workspace.studio import Studio

OnNetwork = Callable[[Callable[[], PhotoAnalysis], CancelToken], PhotoAnalysis]
"""Has a photo looked at where the networks are, and waits for it."""


@dataclass(frozen=True, slots=True)
class Proposals:
    """References that the library proposes.

    Attributes:
        candidates: Best first.
        thumbnails: A JPEG of each.
        photos: How many photos the library holds.
    """

    candidates: tuple[Candidate, ...]
    thumbnails: tuple[Path, ...]
    photos: int


class Reading:
    """One library, opened when it is first needed; any thread.

    Args:
        data_root: The program's data folder.
        faces_folder: Where thumbnails of faces go.
    """

    def __init__(self, data_root: Path, faces_folder: Path) -> None:
        self._file = data_root / FILE_NAME
        self._faces_folder = faces_folder
        self._lock = threading.Lock()
        self._library: Library | None = None

    @property
    def library(self) -> Library:
        """The library.

        Raises:
            LibraryError: It cannot be opened.
        """
        with self._lock:
            if self._library is None:
                self._library = Library.open(self._file, cache=FacesCache(self._faces_folder))
            return self._library

    def close(self) -> None:
        """Closes the library."""
        with self._lock:
            if self._library is not None:
                self._library.close()

    def set_folders(self, folders: Sequence[Path]) -> LibraryCounts:
        """Watches exactly these folders.

        Raises:
            LibraryError: The library cannot be opened or written.
        """
        self.library.set_folders(folders)
        return self.library.counts()

    def index(
        self,
        studio: Studio,
        on_network: OnNetwork,
        cancel: CancelToken,
        progress: ProgressCallback = ignore_progress,
    ) -> LibraryCounts:
        """Takes in what is new or changed in the watched folders.

        Args:
            studio: Looks at photos.
            on_network: Lets it, photo by photo, so that others get in between.
            cancel: Checked before every photo.
            progress: Told before every photo.

        Raises:
            LibraryError: The library cannot be opened or written.
            EntedError: No photo can be looked at (weights, memory).
            Cancelled: The token was cancelled.
        """

        def analyse(photo: Path, token: CancelToken) -> PhotoAnalysis:
            return on_network(lambda: studio.analyse(photo, token), token)

        self.library.index(analyse, cancel=cancel, progress=progress)
        return self.library.counts()

    def suggest(
        self, studio: Studio, photo: Path, face: Face, limit: int, cancel: CancelToken
    ) -> Proposals:
        """The library's likeliest photos of a face's person.

        Raises:
            LibraryError: The library cannot be opened.
            EntedError: The photo cannot be read, or the networks cannot be used.
            Cancelled: The token was cancelled.
        """
        # Late: these load torch, which is there by now.
        from ented_desktop.workspace.people import face_thumbnail
        from ented_desktop.workspace.proposing import propose

        shelf, cache = studio.gallery.shelf, studio.gallery.cache
        counts = self.library.counts()
        embedding = studio.meter.embed(photo, face)
        cancel.check()
        proposals = propose(
            self.library, embedding, face, own_content=shelf.content(photo), limit=limit
        )
        chosen: list[tuple[Candidate, Path]] = []
        for proposal in proposals:
            cancel.check()
            one = proposal.ranked
            try:
                thumbnail = one.thumbnail or face_thumbnail(
                    one.content, one.face, cache, partial(shelf.decode, one.photo)
                )
            except InputError:
                continue  # the photo went away just now
            except EntedError as error:
                if error.stops_batch:
                    raise
                continue
            chosen.append((proposal.candidate, thumbnail))
        return Proposals(
            tuple(candidate for candidate, _ in chosen),
            tuple(thumbnail for _, thumbnail in chosen),
            counts.photos,
        )
