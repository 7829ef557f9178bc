"""Keeps what the networks gave for the faces of a job, so that a photo can be redone in part.

When the reference of one person is changed, the other faces of a group photo stay as they are, and
their copies must not differ by a bit: what is kept is exact, and what is not there (any more) is
computed again. Nothing in a job depends on this folder.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import secrets
import shutil
import struct
import threading
import time
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from ented_desktop.base.paths import openable
from ented_desktop.domain import FaceOutcome, Outcome
from ented_desktop.restore.photo_work import KnownFace, PhotoRestoration

FloatArray = npt.NDArray[np.float32]

FACES_FOLDER: Final = "faces"
"""In a job's folder: what its networks gave."""
_SUFFIX: Final = ".face"
_HEAD: Final = struct.Struct("<4sII32s")
_MAGIC: Final = b"EFc1"
_LIMIT_BYTES: Final = 1 << 30
_SPARE_BYTES: Final = 2 << 30
"""So much of the disk stays free for what matters more: copies and the journal."""
_OLD_S: Final = 30 * 86_400.0
"""Nobody changes a reference of an album that was left alone for so long."""
_MAX_SIDE: Final = 4096
_NAMED_BY: Final = 16
_logger = logging.getLogger(__name__)


def forget_old_faces(folders: Iterable[Path], now: float | None = None) -> list[Path]:
    """Throws away what was kept for jobs that nobody has run for a month.

    Args:
        folders: The folders of kept faces.
        now: Seconds since 1970; the clock's by default.

    Returns:
        The folders that were thrown away.
    """
    now = time.time() if now is None else now
    old = []
    for folder in folders:
        with contextlib.suppress(OSError):
            if now - folder.stat().st_mtime > _OLD_S:
                shutil.rmtree(folder, ignore_errors=True)
                old.append(folder)
    return old


class KeptFaces:
    """A folder of restored crops; every method may be called from any thread.

    A crop is found again by the photo's content, the weights and the whole record of the face:
    its place, its reference and every angle that was measured.

    Args:
        folder: Where they lie; made when the first is saved. None keeps nothing.
        limit_bytes: Above this, nothing more is kept.
        spare_bytes: Nothing is kept on a disk with less room left than this.
    """

    def __init__(
        self, folder: Path | None, limit_bytes: int = _LIMIT_BYTES, spare_bytes: int = _SPARE_BYTES
    ) -> None:
        self._folder = folder
        self._limit_bytes = limit_bytes
        self._spare_bytes = spare_bytes
        self._guard = threading.Lock()

    @property
    def keeps(self) -> bool:
        """Whether anything is kept."""
        return self._folder is not None

    def keep(self, content: str | None, weights: str, done: PhotoRestoration) -> None:
        """Keeps the faces of a photo where one could be redone without the others.

        They take the place of those kept for the photo before. Where the disk does not allow it,
        they are not kept; that costs time later, nothing else.

        Args:
            content: sha256 (hex) of the photo's file; None keeps nothing.
            weights: sha256 (hex) of the weights.
            done: The photo, with its answers.
        """
        if self._folder is None or content is None:
            return
        faces = {
            _name(content, weights, done.faces[index]): answer
            for index, answer in done.answers.items()
            if done.faces[index].outcome is Outcome.RESTORED
        }
        if len(faces) < 2 or all(face.reference is None for face in done.faces):
            faces = {}
        with self._guard:
            for old in _files(self._folder, content):
                if old.name not in faces:
                    with contextlib.suppress(OSError):
                        old.unlink()
            try:
                self._save(self._folder, faces)
            except OSError as error:
                _logger.warning("faces of a photo were not kept: %s", error)

    def known(
        self, content: str | None, weights: str, outcomes: Sequence[FaceOutcome]
    ) -> tuple[KnownFace, ...]:
        """The faces of a photo that need not be restored again, to the bit.

        Args:
            content: sha256 (hex) of the photo's file; None knows nothing.
            weights: sha256 (hex) of the weights.
            outcomes: What became of them.

        Returns:
            Those among them that were kept as they were, or are kept here undamaged.
        """
        if self._folder is None or content is None:
            return ()
        known = []
        for outcome in outcomes:
            answer = None
            if outcome.outcome is Outcome.RESTORED:
                with contextlib.suppress(OSError, ValueError, struct.error, zlib.error):
                    file = self._folder / _name(content, weights, outcome)
                    answer = _unpack(openable(file).read_bytes())
            if answer is not None or outcome.outcome is Outcome.KEPT:
                known.append(KnownFace(outcome, answer))
        return tuple(known)

    def _save(self, folder: Path, faces: Mapping[str, FloatArray]) -> None:
        new = {name: crop for name, crop in faces.items() if not (folder / name).exists()}
        if not new:
            return
        folder.mkdir(parents=True, exist_ok=True)
        taken = sum(file.stat().st_size for file in _files(folder))
        room = min(shutil.disk_usage(folder).free - self._spare_bytes, self._limit_bytes - taken)
        for name, crop in new.items():
            if room < crop.nbytes:
                return
            room -= _write(folder / name, crop)


def _write(file: Path, crop: FloatArray) -> int:
    data = _pack(crop)
    temporary = file.with_name(f".{secrets.token_hex(8)}.part")
    try:
        # Not synced: what a power cut damages is found damaged, and computed again.
        temporary.write_bytes(data)
        temporary.replace(file)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    return len(data)


def _files(folder: Path, content: str = "") -> list[Path]:
    return list(folder.glob(f"{content[:_NAMED_BY]}*{_SUFFIX}"))


def _name(content: str, weights: str, outcome: FaceOutcome) -> str:
    # Not the reason: a journal gives its whole numbers back as others.
    measured = (outcome.likeness, outcome.identity_before, outcome.identity_after)
    face = (outcome.face.box, outcome.face.score, outcome.face.landmarks)
    record = json.dumps((content, weights, face, outcome.reference, measured, outcome.refined))
    digest = hashlib.sha256(record.encode()).hexdigest()
    return f"{content[:_NAMED_BY]}-{digest[:32]}{_SUFFIX}"


def _pack(crop: FloatArray) -> bytes:
    values = np.ascontiguousarray(crop, dtype="<f4")
    side = values.shape[0]
    # Neighbours are alike: their differences leave little but noise in the two low bytes.
    bits = values.view("<u4").reshape(side, -1, 3)
    steps = np.diff(bits, axis=1, prepend=np.zeros_like(bits[:, :1]))
    planes = np.ascontiguousarray(steps).view(np.uint8).reshape(-1, 4).T
    high = zlib.compress(planes[2:].tobytes(), 1)
    check = hashlib.sha256(values.tobytes()).digest()
    return b"".join([_HEAD.pack(_MAGIC, side, len(high), check), high, planes[:2].tobytes()])


def _unpack(data: bytes) -> FloatArray:
    """The inverse of :func:`_pack`; raises ValueError, struct.error, zlib.error on damage."""
    magic, side, packed, check = _HEAD.unpack_from(data)
    count = side * side * 3
    if magic != _MAGIC or not 0 < side <= _MAX_SIDE:
        raise ValueError("no face")
    if len(data) != _HEAD.size + packed + 2 * count:
        raise ValueError("another length")
    opener = zlib.decompressobj()
    high = opener.decompress(data[_HEAD.size : _HEAD.size + packed], 2 * count + 1)
    if len(high) != 2 * count:
        raise ValueError("another length")
    planes = np.frombuffer(data[_HEAD.size + packed :] + high, np.uint8).reshape(4, count)
    steps = np.ascontiguousarray(planes.T).view("<u4").reshape(side, side, 3)
    crop = np.cumsum(steps, axis=1, dtype=np.uint32).astype("<u4").view("<f4")
    if hashlib.sha256(crop.tobytes()).digest() != check:
        raise ValueError("damaged")
    return crop.astype(np.float32, copy=False)
