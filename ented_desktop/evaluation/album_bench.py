"""How fast albums are restored: reading and writing beside the work against one after the other.

Both ways take turns over the same photos, and the ratio is the median of the ratios within the
rounds. Besides: the most memory a batch holds, by its number of photos; and how long a large job
takes from the command to go on to the first photo.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final, Protocol

import numpy as np
from PIL import Image as PilImage

from ented_desktop import __version__
from ented_desktop.base.errors import EntedError
from ented_desktop.base.program import verb_command
from ented_desktop.base.progress import CancelToken, Progress, ProgressCallback, ignore_progress
from ented_desktop.evaluation.bench import Timing, describe_machine
from ented_desktop.imaging.render import render_file

WANTED_RATIO: Final = 1.3
"""How many times faster overlap is to be, on two cores."""
WANTED_RESUME_SECONDS: Final = 3.0
"""What the beginning of a resumed job with :data:`RESUMED_PHOTOS` photos is held to."""
RESUMED_PHOTOS: Final = 10_000
MEMORY_COUNTS: Final = (10, 100, 1000)
"""Photos of the batches whose memory is measured."""
_SIDES: Final = ((4000, 3000), (3000, 2250), (2400, 3000), (3600, 2400))
"""Width and height of the photos: 7 to 12 megapixels, as cameras and scanners give."""
_SMALL: Final = (1200, 900)
"""The same for the many photos whose memory is measured."""
_SEED: Final = 4
_PROCESSES: Final = Path("/proc")
"""Linux tells here what a process holds, and has held at most."""
_LOOK_AGAIN_S: Final = 0.1


class AlbumSubject(Protocol):
    """Whoever runs jobs."""

    def run(self, photos: Sequence[Path], place: Path, *, overlap: bool) -> tuple[float, int]:
        """Restores photos as a job below an empty folder; wall seconds, and faces restored."""

    def begin_resumed(self, place: Path, photos: int) -> float:
        """Makes a half-finished job of so many photos; seconds from opening it to its work."""

    def describe(self) -> str:
        """The network and the device, in words."""


@dataclass(frozen=True, slots=True)
class AlbumReport:
    """The result of measuring albums.

    Attributes:
        photos: Photos of an album in the rounds.
        faces: Faces that were restored in each.
        megapixels: Their mean size.
        subject: The network and the device, in words.
        seconds: Wall seconds of an album, ``"with overlap"`` and ``"one after the other"``.
        ratio: How many times longer the latter takes, from the rounds.
        memory_bytes: The most memory a batch's process has held, by the number of photos; empty
            where the system does not say.
        resume_seconds: From opening a job of :data:`RESUMED_PHOTOS` photos to its first photo.
        resumed_photos: How many they were.
    """

    photos: int
    faces: int
    megapixels: float
    subject: str
    seconds: dict[str, Timing]
    ratio: Timing
    memory_bytes: dict[int, int]
    resume_seconds: Timing
    resumed_photos: int

    def to_json(self) -> str:
        """The report as JSON; times in seconds, memory in bytes."""
        document = {
            "ented": __version__,
            "machine": describe_machine(),
            "subject": self.subject,
            "photos": self.photos,
            "faces": self.faces,
            "megapixels": self.megapixels,
            "seconds": {name: timing.to_dict() for name, timing in self.seconds.items()},
            "ratio": self.ratio.to_dict(),
            "wanted_ratio": WANTED_RATIO,
            "memory_bytes": {str(count): size for count, size in self.memory_bytes.items()},
            "resumed_photos": self.resumed_photos,
            "resume_seconds": self.resume_seconds.to_dict(),
            "wanted_resume_seconds": WANTED_RESUME_SECONDS,
        }
        return json.dumps(document, indent=2, ensure_ascii=True, allow_nan=False) + "\n"

    def to_text(self) -> str:
        """The report as a table for a terminal."""
        machine = describe_machine()
        lines = [
            f"{machine['processor']}, {machine['cores']} cores, {machine['system']}",
            f"{self.subject}; {self.photos} photos of {self.megapixels:.1f} megapixels with "
            f"{self.faces} faces, {len(self.ratio.runs)} rounds",
            "",
            f"{'':<24}{'s/album':>9}{'min':>9}{'max':>9}{'photos/min':>12}{'s/face':>9}",
        ]
        for name, one in self.seconds.items():
            figures = f"{one.median:>9.2f}{one.smallest:>9.2f}{one.largest:>9.2f}"
            rate = f"{60 * self.photos / one.median:>12.1f}{one.median / max(1, self.faces):>9.2f}"
            lines.append(f"{name:<24}{figures}{rate}")
        one = self.ratio
        lines += [
            "",
            f"overlap is {one.median:.2f} times as fast ({one.smallest:.2f} to {one.largest:.2f}); "
            f"wanted on two cores: {WANTED_RATIO:.1f}",
        ]
        for count, size in self.memory_bytes.items():
            lines.append(f"most memory with {count:>5} photos: {size / 2**20:7.0f} MB")
        begin = self.resume_seconds
        lines.append(
            f"a resumed job of {self.resumed_photos} photos begins after {begin.median:.2f} s "
            f"({begin.smallest:.2f} to {begin.largest:.2f}); wanted: {WANTED_RESUME_SECONDS:.0f}"
        )
        return "\n".join(lines)


def measure_album(
    subject: AlbumSubject,
    portrait: Path,
    *,
    photos: int = 8,
    repeat: int = 7,
    memory_counts: Sequence[int] = MEMORY_COUNTS,
    resumed_photos: int = RESUMED_PHOTOS,
    batch_words: Sequence[str] = (),
    progress: ProgressCallback = ignore_progress,
    cancel: CancelToken | None = None,
) -> AlbumReport:
    """Measures.

    Args:
        subject: Runs the jobs.
        portrait: A photo with one face, which is put into every photo of the albums.
        photos: Photos of an album.
        repeat: Rounds that count; one before them does not.
        memory_counts: Photos of the batches whose memory is measured, each in a process of its
            own.
        resumed_photos: Photos of the job that is resumed.
        batch_words: Further words for the ``ented batch`` whose memory is measured.
        progress: Told before every step.
        cancel: Checked before every step.

    Raises:
        InputError: The portrait cannot be read.
        EntedError: ``bench-batch``: a batch did not run.
        Cancelled: The token was cancelled.
    """
    token = cancel or CancelToken()
    steps = 2 * (repeat + 1) + len(memory_counts) + 3
    step = 0

    def begin(what: str) -> None:
        nonlocal step
        token.check()
        progress(Progress(step, steps, what))
        step += 1

    with tempfile.TemporaryDirectory(prefix="ented-album-") as folder:
        root = Path(folder)
        album = _make_photos(root / "album", portrait, photos, _SIDES)
        runs: dict[bool, list[float]] = {True: [], False: []}
        faces = 0
        for number in range(repeat + 1):
            # Which goes first changes from round to round.
            for overlap in (True, False) if number % 2 else (False, True):
                begin(f"round {number}, {'overlapping' if overlap else 'one after the other'}")
                place = root / f"{number}-{overlap}"
                seconds, faces = subject.run(album, place, overlap=overlap)
                runs[overlap].append(seconds)
        with_overlap, without = Timing.of(runs[True][1:]), Timing.of(runs[False][1:])
        memory = {}
        for count in memory_counts:
            begin(f"memory with {count} photos")
            used = _measure_memory(root, portrait, count, batch_words)
            if used is not None:
                memory[count] = used
        begins = []
        for number in range(3):
            begin("beginning of a resumed job")
            begins.append(subject.begin_resumed(root / f"resumed-{number}", resumed_photos))
        return AlbumReport(
            photos,
            faces,
            sum(w * h for w, h in (_SIDES * photos)[:photos]) / photos / 1e6,
            subject.describe(),
            {"with overlap": with_overlap, "one after the other": without},
            without.over(with_overlap),
            memory,
            Timing.of(begins),
            resumed_photos,
        )


def _make_photos(
    folder: Path, portrait: Path, count: int, sides: Sequence[tuple[int, int]]
) -> list[Path]:
    """JPEG photos that show the portrait, small, before a noisy wall; no two are the same."""
    folder.mkdir(parents=True)
    chance = np.random.default_rng(_SEED)
    person = PilImage.fromarray(render_file(portrait, 512))
    made = []
    for number in range(count):
        width, height = sides[number % len(sides)]
        coarse = chance.integers(90, 150, (height // 8, width // 8, 3), dtype=np.uint8)
        wall = PilImage.fromarray(coarse).resize((width, height), PilImage.Resampling.BILINEAR)
        scale = height / 3 / person.height
        size = (round(person.width * scale), round(person.height * scale))
        wall.paste(person.resize(size), (width // 4 + 7 * (number % 50), height // 3))
        data = BytesIO()
        wall.save(data, "JPEG", quality=90)
        photo = folder / f"{number:05}.jpg"
        photo.write_bytes(data.getvalue())
        made.append(photo)
    return made


def _measure_memory(
    root: Path, portrait: Path, count: int, batch_words: Sequence[str]
) -> int | None:
    """The most memory that ``ented batch`` holds, in bytes; None where the system does not say.

    Raises:
        EntedError: ``bench-batch``: it failed.
    """
    if not hasattr(os, "wait4"):
        return None
    place = root / f"memory-{count}"
    _make_photos(place / "album", portrait, count, [_SMALL])
    words = [*verb_command(), "batch", str(place / "album")]
    words += ["--out", str(place / "out"), "--jobs-dir", str(place / "jobs"), "--quiet"]
    process = subprocess.Popen([*words, *batch_words])
    most = most_held(process)
    if process.returncode != 0:
        raise EntedError(
            "bench-batch", f"A batch of {count} photos ended with {process.returncode}."
        )
    return most


def most_held(process: subprocess.Popen[bytes]) -> int:
    """Waits for a process; the most memory it has held, in bytes."""
    status = _PROCESSES / str(process.pid) / "status"
    if not status.exists():
        _, ended, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(ended)
        # Kilobytes, but for macOS.
        return int(usage.ru_maxrss) * (1 if sys.platform == "darwin" else 1024)
    # What Linux tells at the end counts the memory of the process that started it as well.
    most = 0
    while process.poll() is None:
        with contextlib.suppress(OSError):
            for line in status.read_text().splitlines():
                if line.startswith("VmHWM:"):
                    most = int(line.split()[1]) * 1024
        time.sleep(_LOOK_AGAIN_S)
    return most
