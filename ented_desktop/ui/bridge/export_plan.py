"""What an export will write where, worked out before anything is asked of the engine."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from ented_desktop.documents.values import PhotoDoc, PhotoId
from ented_desktop.domain import OutputFormat
from ented_desktop.engine.protocol import ExportPhoto, PatchUse
from ented_desktop.export.naming import (
    DEFAULT_TEMPLATE,
    NameFacts,
    number_collisions,
    render_name,
)
from ented_desktop.export.people import people_of
from ented_desktop.ui.bridge.export_formats import is_kept, written_suffix

Existing = Literal["number", "skip", "overwrite"]
Unrestored = Literal["skip", "copy"]

_BYTES_PER_PIXEL: Final = {".png": 2.2, ".tif": 3.1, ".bmp": 3.0}
_LOSSY_BYTES_PER_PIXEL: Final = 0.6


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How photos are exported.

    Attributes:
        template: Of the names; see ``export.naming``.
        format: File format.
        quality: 1..100 for formats that lose something; 0 keeps the original's.
        max_side_px: Longer side to shrink to; 0 keeps the size.
        folder: Where to; None for :attr:`subfolder` beside each original.
        subfolder: Name of that folder.
        existing: What to do about files that are there already.
        unrestored: What to do about photos in which nothing was restored.
    """

    template: str = DEFAULT_TEMPLATE
    format: OutputFormat = OutputFormat.KEEP
    quality: int = 0
    max_side_px: int = 0
    folder: Path | None = None
    subfolder: str = "Restored"
    existing: Existing = "number"
    unrestored: Unrestored = "skip"


@dataclass(frozen=True, slots=True)
class ExportItem:
    """One photo of an export.

    Attributes:
        photo_id: The photo.
        ask: What the engine is asked.
        restored: Whether restored faces are in it; otherwise it is a copy.
        kept: Faces in it that stay as they were although they were to be restored.
    """

    photo_id: PhotoId
    ask: ExportPhoto
    restored: bool
    kept: int = 0


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """An export before it runs.

    Attributes:
        items: What is written, in order.
        left_out: Photos that are skipped because nothing was restored in them.
        spared: How many copies get a number because their name is that of an original.
        need_bytes: About how much room the copies take.
    """

    items: tuple[ExportItem, ...]
    left_out: tuple[PhotoDoc, ...] = ()
    spared: int = 0
    need_bytes: int = 0


def written_size(photo: PhotoDoc, max_side_px: int) -> tuple[int, int]:
    """Width and height of a photo's copy; zeros while the photo was not read."""
    if photo.facts is None:
        return 0, 0
    width, height = photo.facts.width, photo.facts.height
    longer = max(width, height)
    if not max_side_px or longer <= max_side_px:
        return width, height
    factor = max_side_px / longer
    return max(1, round(width * factor)), max(1, round(height * factor))


def name_facts(
    photo: PhotoDoc,
    options: ExportOptions,
    number: int,
    count: int,
    state_word: str,
    undated: str,
    person: str = "",
) -> NameFacts:
    """What the tokens of a name stand for in a photo."""
    width, height = written_size(photo, options.max_side_px)
    return NameFacts(
        name=photo.path.stem,
        number=number,
        count=count,
        taken=photo.facts.taken if photo.facts is not None else "",
        suffix=written_suffix(photo, options.format),
        folder=photo.path.parent.name,
        width=width,
        height=height,
        state=state_word,
        undated=undated,
        person=person,
    )


def people_in(photo: PhotoDoc, folders: Sequence[Path]) -> str:
    """Who is in a restored photo, by the folders of the good photos that its faces got."""
    used = sorted(photo.used_patches, key=lambda one: one.request.face.box[0])
    first = (next(iter(one.request.references), None) for one in used)
    return people_of((None if pick is None else pick.photo for pick in first), folders)


def target_folder(photo: PhotoDoc, options: ExportOptions) -> Path:
    """The folder that a photo's copy goes to."""
    return options.folder or photo.path.parent / options.subfolder


def plan_export(
    photos: Sequence[PhotoDoc],
    options: ExportOptions,
    *,
    originals: Collection[Path] = (),
    state_word: Callable[[PhotoDoc], str] = lambda photo: photo.at_rest.value,
    undated: str = "undated",
    good_folders: Sequence[Path] = (),
) -> ExportPlan:
    """Decides what is written where.

    Args:
        photos: The photos, in order.
        options: How.
        originals: Files that must not be written beside those of ``photos``.
        state_word: What ``{state}`` gives for a photo.
        undated: What ``{date}`` gives where the date is unknown.
        good_folders: The folders with good photos; ``{person}`` is the name of a folder in them.
    """
    chosen = [photo for photo in photos if photo.used_patches or options.unrestored == "copy"]
    wished = [
        target_folder(photo, options)
        / render_name(
            options.template,
            name_facts(
                photo,
                options,
                number,
                len(chosen),
                state_word(photo),
                undated,
                people_in(photo, good_folders),
            ),
        )
        for number, photo in enumerate(chosen, start=1)
    ]
    # The originals come first in line, so that a copy never gets the name of one.
    protected = list(dict.fromkeys(_plain(p) for p in (*originals, *(o.path for o in photos))))
    plain = [_plain(target) for target in wished]
    targets = number_collisions([*protected, *plain])[len(protected) :]
    taken = {os.path.normcase(path) for path in protected}
    return ExportPlan(
        items=tuple(
            _item(photo, target, options) for photo, target in zip(chosen, targets, strict=True)
        ),
        left_out=tuple(
            photo for photo in photos if not photo.used_patches and options.unrestored == "skip"
        ),
        spared=sum(os.path.normcase(path) in taken for path in plain),
        need_bytes=sum(_estimate(photo, options) for photo in chosen),
    )


def _plain(path: Path) -> Path:
    """One spelling per file, without asking the disk (a drive may be asleep)."""
    return Path(os.path.normpath(path.absolute()))


def _item(photo: PhotoDoc, target: Path, options: ExportOptions) -> ExportItem:
    used = photo.used_patches
    return ExportItem(
        photo_id=photo.id,
        ask=ExportPhoto(
            photo=photo.path,
            patches=tuple(PatchUse(one.request, one.patch, one.strength) for one in used),
            target=target,
            format=options.format,
            quality=options.quality,
            max_side_px=options.max_side_px,
            existing=options.existing,
        ),
        restored=bool(used),
        kept=len(photo.active_faces) - len(used),
    )


def _estimate(photo: PhotoDoc, options: ExportOptions) -> int:
    """About how many bytes a copy takes; too many rather than too few."""
    if photo.facts is None:
        return 0
    width, height = written_size(photo, options.max_side_px)
    suffix = written_suffix(photo, options.format)
    known = is_kept(photo, suffix) and not options.quality
    per_pixel = _BYTES_PER_PIXEL.get(suffix, _LOSSY_BYTES_PER_PIXEL)
    guess = width * height * per_pixel
    if known:
        share = width * height / max(1, photo.facts.width * photo.facts.height)
        guess = max(photo.facts.bytes * share * 1.3, min(guess, photo.facts.bytes * share * 2))
    return round(guess)
