"""A job over files that hold words, and a handler that puts the words into upper case."""

from __future__ import annotations

import hashlib
import secrets
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from ented_desktop.base.progress import CancelToken, ProgressCallback
from ented_desktop.domain import RestoreOptions
from ented_desktop.jobs.events import Created, JobOptions, JobSource
from ented_desktop.jobs.folder import Job
from ented_desktop.jobs.handler import Announce, Copy, Task
from ented_desktop.jobs.queue import Item


def make_job(folder: Path, photos: int = 5, *, twins: dict[int, int] | None = None) -> Job:
    """A job whose photos hold their own numbers; ``twins``: later photo -> earlier one."""
    (folder / "in").mkdir(exist_ok=True)
    (folder / "out").mkdir(exist_ok=True)
    sources = []
    for number in range(photos):
        twin = (twins or {}).get(number)
        photo = folder / "in" / f"{number}.txt"
        photo.write_text(f"photo {number if twin is None else twin}")
        state = photo.stat()
        sources.append(
            JobSource(photo, folder / "in", state.st_size, state.st_mtime_ns, same_as=twin)
        )
    options = JobOptions(RestoreOptions(), (), folder / "out")
    return Job.create(
        folder / "jobs", lambda name: Created(name, "2001-01-01", "0", options, tuple(sources))
    )


class Shouting:
    """The handler. ``before`` is called at each step with the step's name and the photo."""

    def __init__(self, before: Callable[[str, int], None] = lambda _step, _index: None) -> None:
        self.before = before
        self.log: list[tuple[str, int]] = []
        self.groups: list[list[int]] = []
        self.in_memory = 0
        self.most_in_memory = 0
        self.cost_of = 10
        self.name_of: Callable[[int], str] | None = None
        """Names a copy, which is known after the work only; by the photo's number."""
        self._lock = threading.Lock()

    def _step(self, name: str, index: int) -> None:
        with self._lock:
            self.log.append((name, index))
        self.before(name, index)

    def steps(self, name: str) -> list[int]:
        return [index for step, index in self.log if step == name]

    def cost(self, task: Task) -> int:
        return self.cost_of

    def load(self, task: Task) -> str:
        self._step("load", task.index)
        with self._lock:
            self.in_memory += 1
            self.most_in_memory = max(self.most_in_memory, self.in_memory)
        return task.source.photo.read_text()

    def reserve(self, task: Task, loaded: str) -> Path | None:
        return None if self.name_of else task.options.out_dir / task.source.photo.name

    def _name(self, task: Task) -> Path:
        """The first free name."""
        if task.item.target is not None:
            return task.item.target
        stem = self.name_of(task.index) if self.name_of else task.source.photo.stem
        with self._lock:
            number = 1
            while (task.source.photo.parent.parent / "names" / f"{stem}-{number}").exists():
                number += 1
            taken = task.source.photo.parent.parent / "names" / f"{stem}-{number}"
            taken.parent.mkdir(exist_ok=True)
            taken.touch()
        return task.options.out_dir / f"{stem}-{number}.txt"

    def work(self, task: Task, loaded: str, cancel: CancelToken, progress: ProgressCallback) -> str:
        self._step("work", task.index)
        cancel.check()
        return loaded.upper()

    def work_together(
        self, photos: Sequence[tuple[Task, str]], cancel: CancelToken, progress: ProgressCallback
    ) -> list[str | BaseException]:
        self._step("together", photos[0][0].index)
        self.groups.append([task.index for task, _ in photos])
        given: list[str | BaseException] = []
        for task, loaded in photos:
            try:
                given.append(self.work(task, loaded, cancel, progress))
            except Exception as error:
                given.append(error)
        return given

    def finish(self, task: Task, target: Path | None, worked: str, announce: Announce) -> Copy:
        self._step("finish", task.index)
        copy = self._write(target or self._name(task), worked.encode(), announce, task.index)
        with self._lock:
            self.in_memory -= 1
        return copy

    def repeat(self, task: Task, twin: Item, announce: Announce) -> Copy | None:
        self._step("repeat", task.index)
        assert twin.output is not None
        if not twin.output.exists():
            return None
        target = self.reserve(task, "") or self._name(task)
        return self._write(target, twin.output.read_bytes(), announce, task.index)

    def _write(self, target: Path, data: bytes, announce: Announce, index: int) -> Copy:
        sha256 = hashlib.sha256(data).hexdigest()
        part = target.with_name(f".{secrets.token_hex(8)}.part")
        announce(target, sha256, part)
        part.write_bytes(data)
        self.before("rename", index)
        part.replace(target)
        state = target.stat()
        return Copy(target, sha256, state.st_size, state.st_mtime_ns, restored=1)
