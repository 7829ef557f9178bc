"""How fast the photo library answers: search among many faces, and indexing when nothing changed.

The faces are random, and so are their photos (small files with a number in them); neither search
nor comparing a folder with the library depends on what is in a photo.
"""

from __future__ import annotations

import json
import math
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from ented_desktop import __version__
from ented_desktop.base.progress import CancelToken, Progress, ProgressCallback, ignore_progress
from ented_desktop.domain import FACE_TEMPLATE_512, Face
from ented_desktop.evaluation.bench import Timing, describe_machine
from ented_desktop.library.catalog import Library
from ented_desktop.library.faces_cache import FacesCache
from ented_desktop.library.values import FaceAnalysis, PhotoAnalysis

_FACES_A_PHOTO: Final = 4
_PHOTOS_A_FOLDER: Final = 500
_SEED: Final = 20
WANTED_SEARCH_SECONDS: Final = 0.05
"""What a search among 100,000 faces is held to."""


@dataclass(frozen=True, slots=True)
class LibraryReport:
    """The result of measuring a library.

    Attributes:
        faces: Faces in it.
        photos: Photos in it.
        seconds: Times by what was done.
        file_bytes: Size of the library's file.
    """

    faces: int
    photos: int
    seconds: dict[str, Timing]
    file_bytes: int

    def to_json(self) -> str:
        """The report as JSON; times in seconds, sizes in bytes."""
        document = {
            "ented": __version__,
            "machine": describe_machine(),
            "faces": self.faces,
            "photos": self.photos,
            "file_bytes": self.file_bytes,
            "seconds": {name: timing.to_dict() for name, timing in self.seconds.items()},
        }
        return json.dumps(document, indent=2, ensure_ascii=True, allow_nan=False) + "\n"

    def to_text(self) -> str:
        """The report as a table for a terminal."""
        machine = describe_machine()
        lines = [
            f"{machine['processor']}, {machine['cores']} cores, {machine['system']}",
            f"{self.faces:,} faces in {self.photos:,} photos, {self.file_bytes / 1e6:,.0f} MB",
            "",
            f"{'milliseconds':<44}{'median':>9}{'min':>9}{'max':>9}",
        ]
        for name, one in self.seconds.items():
            figures = [value * 1000 for value in (one.median, one.smallest, one.largest)]
            lines.append(f"{name:<44}" + "".join(f"{value:>9.1f}" for value in figures))
        return "\n".join(lines)


def measure_library(
    faces: int,
    *,
    repeat: int,
    cancel: CancelToken | None = None,
    progress: ProgressCallback = ignore_progress,
) -> LibraryReport:
    """Fills a library of its own with random faces and measures it.

    Args:
        faces: How many, at least 1.
        repeat: Questions asked; what takes long is done at most five times.
        cancel: Checked before every photo.
        progress: Told before every photo.

    Raises:
        LibraryError: The library cannot be written, for example because the disk is full.
        Cancelled: The token was cancelled.
    """
    token = cancel or CancelToken()
    rng = np.random.default_rng(_SEED)
    photos = math.ceil(faces / _FACES_A_PHOTO)
    few = min(repeat, 5)
    with tempfile.TemporaryDirectory(prefix="ented-bench-", ignore_cleanup_errors=True) as place:
        album, file = Path(place, "album"), Path(place, "library.sqlite")
        for number in range(photos):
            folder = album / f"{number // _PHOTOS_A_FOLDER:04}"
            if number % _PHOTOS_A_FOLDER == 0:
                token.check()
                folder.mkdir(parents=True)
            (folder / f"{number:07}.jpg").write_text(f"{number}", encoding="ascii")
        left = faces

        def analyse(_photo: Path, _cancel: CancelToken) -> PhotoAnalysis:
            nonlocal left
            count = min(left, _FACES_A_PHOTO)
            left -= count
            return PhotoAnalysis(640, 480, "", tuple(_random_face(rng) for _ in range(count)))

        opening: list[float] = []
        loading: list[float] = []
        quiet: list[float] = []
        asking: list[float] = []
        with Library.open(file, cache=FacesCache(Path(place, "faces"))) as library:
            library.add_folder(album)
            began = time.perf_counter()
            library.index(analyse, cancel=token, progress=progress)
            filling = (time.perf_counter() - began) / photos
        for number in range(few):
            token.check()
            progress(Progress(number, few, "measuring"))
            began = time.perf_counter()
            with Library.open(file, cache=FacesCache(Path(place, "faces"))) as library:
                opening.append(time.perf_counter() - began)
                began = time.perf_counter()
                library.load_search()
                loading.append(time.perf_counter() - began)
                began = time.perf_counter()
                library.index(analyse, cancel=token)
                quiet.append(time.perf_counter() - began)
        with Library.open(file, cache=FacesCache(Path(place, "faces"))) as library:
            library.load_search()
            for _ in range(repeat):
                token.check()
                embedding = _random_face(rng).embedding
                began = time.perf_counter()
                library.suggest(embedding)
                asking.append(time.perf_counter() - began)
        return LibraryReport(
            faces,
            photos,
            {
                "suggest 24 photos": Timing.of(asking),
                "index, nothing changed": Timing.of(quiet),
                "open": Timing.of(opening),
                "load all faces, once": Timing.of(loading),
                "record a photo, without looking at it": Timing.of([filling]),
            },
            file.stat().st_size,
        )


def _random_face(rng: np.random.Generator) -> FaceAnalysis:
    vector = rng.normal(size=128).astype(np.float32)
    return FaceAnalysis(
        Face((10.0, 10.0, 90.0, 110.0), 0.99, FACE_TEMPLATE_512),
        vector / np.float32(np.linalg.norm(vector)),
        sharpness=float(rng.uniform(20, 500)),
        yaw_deg=float(rng.uniform(-40, 40)),
        pitch_deg=0.0,
        roll_deg=0.0,
        face_px=200.0,
        thumbnail=None,
    )
