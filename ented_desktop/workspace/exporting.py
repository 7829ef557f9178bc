"""Writing a photo with its restored faces to a new file."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import numpy as np

from ented_desktop.base.errors import OutputError
from ented_desktop.base.paths import openable
from ented_desktop.base.progress import (
    CancelToken,
    Progress,
    ProgressCallback,
    ignore_progress,
)
from ented_desktop.domain import FaceRequest, OutputFormat
from ented_desktop.export.writer import check_target, output_path, write_atomic
from ented_desktop.imaging.decode import SUPPORTED_SUFFIXES
from ented_desktop.imaging.encode import encode, suffix_for
from ented_desktop.imaging.resize import shrink_photo
from ented_desktop.restore.paste import Patch, compose
from ented_desktop.workspace.cache import OwnFolder
from ented_desktop.workspace.changes import Changes
from ented_desktop.workspace.photos import PhotoShelf

Existing = Literal["number", "skip", "overwrite"]
MakeAgain = Callable[[Sequence[FaceRequest]], Sequence[Patch | None]]
"""Restores faces whose changes the cache has lost."""
_MOST_NUMBERS: Final = 10_000
_STEPS: Final = 3


@dataclass(frozen=True, slots=True)
class Change:
    """A stored change and how much of it counts.

    Attributes:
        request: The face, so that a lost change can be made again.
        patch: Its name.
        strength: In [0, 1].
    """

    request: FaceRequest
    patch: str
    strength: float


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What to write.

    Attributes:
        photo: The original; never written.
        changes: The faces that change.
        target: The file to write; its suffix is replaced by the format's.
        format: File format.
        quality: 1..100 for JPEG and WebP; 0 keeps the original's.
        max_side_px: Shrink to this longer side; 0 keeps the size.
        existing: What to do when the target exists.
    """

    photo: Path
    changes: tuple[Change, ...]
    target: Path
    format: OutputFormat = OutputFormat.KEEP
    quality: int = 0
    max_side_px: int = 0
    existing: Existing = "number"


def export(
    order: ExportOrder,
    shelf: PhotoShelf,
    changes: Changes,
    make_again: MakeAgain,
    leftovers: OwnFolder,
    *,
    cancel: CancelToken,
    progress: ProgressCallback = ignore_progress,
) -> tuple[Path | None, int]:
    """Writes a photo with its changes, whole or not at all.

    Args:
        order: What to write.
        shelf: Decodes the photo.
        changes: The stored changes.
        make_again: Called for changes that are not stored any more.
        leftovers: Notes the temporary file, in case the process is killed.
        cancel: Checked before every step.
        progress: Told at every step.

    Returns:
        The file and its size; None and 0 where an existing one was left alone.

    Raises:
        InputError: The photo cannot be read.
        OutputError: The file cannot be written; ``change-lost``: a face could not be restored
            again.
        Cancelled: The token was cancelled.
    """
    progress(Progress(0, _STEPS, "reading", order.photo.name))
    image = shelf.decode(order.photo)
    target = _with_ending(order.target, suffix_for(image, order.format))
    protect = {order.photo}
    protect.update(pick.photo for one in order.changes for pick in one.request.references)
    # Before the work, not after it.
    if order.existing == "skip" and os.path.lexists(openable(target)):
        return None, 0
    if order.existing == "overwrite":
        check_target(target, overwrite=True, protect=protect)
    patches = _load(order, changes, make_again)
    cancel.check()
    progress(Progress(1, _STEPS, "pasting", order.photo.name))
    strengths = [one.strength for one in order.changes]
    pixels, changed = compose(image.pixels, patches, strengths)
    like = image
    if 0 < order.max_side_px < max(image.height, image.width):
        like = shrink_photo(pixels, image, order.max_side_px, changed=changed)
        pixels, changed = like.pixels, np.zeros(like.pixels.shape[:2], np.bool_)
    cancel.check()
    progress(Progress(2, _STEPS, "writing", target.name))
    data, _ = encode(pixels, like, order.format, changed=changed, quality=order.quality)
    cancel.check()
    written = _write(data, target, order.existing, protect, leftovers)
    return written, 0 if written is None else len(data)


def _load(order: ExportOrder, changes: Changes, make_again: MakeAgain) -> list[Patch]:
    """All changes, those that are lost made again."""
    patches = [changes.load(one.patch) for one in order.changes]
    lost = [at for at, patch in enumerate(patches) if patch is None]
    if lost:
        made = make_again([order.changes[at].request for at in lost])
        for at, patch in zip(lost, made, strict=True):
            if patch is None:
                raise OutputError(
                    "change-lost",
                    f"A face of “{order.photo.name}” has to be restored again.",
                    "Restore the photo, then export it.",
                )
            patches[at] = patch
    return [patch for patch in patches if patch is not None]


def _with_ending(target: Path, suffix: str) -> Path:
    """The target with the format's ending; a name such as ``1962.05`` loses nothing."""
    known = target.suffix.lower() in SUPPORTED_SUFFIXES
    return output_path(
        target if known else target.with_name(target.name + suffix), None, target.parent, suffix
    )


def _write(
    data: bytes,
    target: Path,
    existing: Existing,
    protect: Collection[Path],
    leftovers: OwnFolder,
) -> Path | None:
    """Writes the file under the first name that is free; None where it is to be left alone."""
    for number in range(1, _MOST_NUMBERS):
        name = target if number == 1 else target.with_stem(f"{target.stem}-{number}")
        partial = name.with_name(f".{secrets.token_hex(8)}.part")
        try:
            with leftovers.expects(partial):
                write_atomic(
                    data,
                    name,
                    overwrite=existing == "overwrite",
                    protect=protect,
                    temporary=partial,
                )
            return name
        except OutputError as error:
            taken = error.code in ("output-exists", "output-is-original")
            if existing == "skip" and error.code == "output-exists":
                return None
            if existing != "number" or not taken:
                raise
    raise OutputError(
        "output-exists", f"“{target}” and all its numbered names exist already.", "Choose a name."
    )
