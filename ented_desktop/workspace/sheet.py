"""The contact sheet of an album: before, after, reference, and what was done, as HTML or PDF."""

from __future__ import annotations

import base64
import html
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image as PilImage

from ented_desktop import __version__
from ented_desktop.base.errors import EntedError, UsageError
from ented_desktop.base.progress import CancelToken, Progress, ProgressCallback, ignore_progress
from ented_desktop.domain import FaceOutcome, Outcome
from ented_desktop.export.writer import check_target, write_atomic
from ented_desktop.imaging.render import read_header, render_file, shrink
from ented_desktop.jobs.queue import Batch, Item, ItemState
from ented_desktop.jobs.summary import summary
from ented_desktop.workspace.sheet_pdf import HEIGHT_PT, WIDTH_PT, PdfPages, wrap
from ented_desktop.workspace.sources import originals

Bytes = npt.NDArray[np.uint8]

SUFFIXES: Final = (".html", ".htm", ".pdf")
"""The endings that :func:`write_sheet` knows."""
_PHOTO_PX: Final = 360
_FACE_PX: Final = 160
_READ_PX: Final = 2048
"""Longer side at which photos are read: enough for their faces, and much quicker than all of it."""
_AROUND: Final = 0.4
"""Shown around a face's box, as a share of its longer side."""
_QUALITY: Final = 82
_MARGIN_PT: Final = 36.0
_PHOTO_PT: Final = 170.0
_FACE_PT: Final = 74.0
_GAP_PT: Final = 8.0


@dataclass(frozen=True, slots=True)
class Picture:
    """A small picture: a JPEG file, its size in pixels, and what it shows."""

    jpeg: bytes
    width: int
    height: int
    shows: str


@dataclass(frozen=True, slots=True)
class FaceRow:
    """One face: its pictures (before, after, reference; as far as there are any) and its facts."""

    pictures: tuple[Picture, ...]
    facts: str


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """One photo: its name, its pictures, its facts and its faces."""

    name: str
    pictures: tuple[Picture, ...]
    facts: tuple[str, ...]
    faces: tuple[FaceRow, ...] = ()


def write_sheet(
    batch: Batch,
    target: Path,
    *,
    cancel: CancelToken | None = None,
    progress: ProgressCallback = ignore_progress,
) -> None:
    """Writes the contact sheet of a job; an earlier one under that name is replaced.

    Args:
        batch: The job, at any time.
        target: Where to; its ending says which: ``.html`` or ``.htm`` is one file that opens
            anywhere without a network, ``.pdf`` is for the printer.
        cancel: Checked before every photo.
        progress: Told before every photo.

    Raises:
        UsageError: ``sheet-format``: any other ending.
        OutputError: The file is an original or a reference, or cannot be written.
        Cancelled: The token was cancelled; nothing was written.
    """
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageError(
            "sheet-format",
            f"“{target.name}” is no name for a contact sheet.",
            "Let it end in .html or .pdf.",
        )
    protect = {source.photo for source in batch.sources}
    protect.update(originals([], batch.options.references))
    protect.update(item.output for item in batch.items if item.output is not None)
    check_target(target, overwrite=True, protect=protect)
    rows = _rows(batch, cancel or CancelToken(), progress)
    data = _pdf(batch, rows) if suffix == ".pdf" else _html(batch, rows)
    write_atomic(data, target, overwrite=True, protect=protect)


# ---- what is told ---------------------------------------------------------------------------


def _title(batch: Batch) -> str:
    return f"Contact sheet of job {batch.job}"


def _settings(batch: Batch) -> list[tuple[str, str]]:
    """What the whole job was done with, by name."""
    options = batch.options
    restore = options.restore
    references = ", ".join(_text(path) for path in options.references)
    made = f"ENTED Desktop {batch.version or '?'}"
    if batch.version != __version__:
        made += f" (this sheet: {__version__})"
    return [
        ("Job", f"{batch.job}, made {batch.created.replace('T', ' ')}"),
        ("Photos", summary(batch)),
        ("From", ", ".join(_text(path) for path in batch.inputs)),
        ("Copies", _text(options.out_dir)),
        ("References", references or "none"),
        ("Strength", f"{restore.strength:g}"),
        ("Without a reference", "kept" if restore.require_reference else "restored all the same"),
        (
            "Faces that moved away from the person",
            f"kept beyond {restore.guard_threshold_deg:g}°" if restore.guard else "pasted",
        ),
        ("Drawn towards their person", "sure faces" if restore.refine_identity else "none"),
        ("Detail of good photos", "lent to sure faces" if restore.lend_detail else "none"),
        ("Hardly damaged faces", "changed less" if restore.fit_to_damage else "like others"),
        ("Format", options.output_format.value),
        ("Weights", f"{options.weights or 'default'} (sha256 {options.weights_sha256[:16]}…)"),
        ("Made with", made),
    ]


def _rows(batch: Batch, token: CancelToken, progress: ProgressCallback) -> Iterator[PhotoRow]:
    references: dict[str, Picture | None] = {}
    count = len(batch.items)
    for index, item in enumerate(batch.items):
        token.check()
        source = batch.sources[index]
        progress(Progress(index, count, "contact sheet", source.photo.name))
        name = source.photo.name
        if source.root is not None and source.photo.is_relative_to(source.root):
            name = _text(source.photo.relative_to(source.root))
        before = _read(source.photo)
        after = _read(item.output) if item.state is ItemState.DONE and item.output else None
        pictures = [_picture(one, _PHOTO_PX, what) for one, what in
                    ((before, "before"), (after, "after")) if one is not None]  # fmt: skip
        scale = _scale(source.photo, before)
        faces = tuple(
            _face_row(face, before, after, scale, references)
            for face in (item.faces if item.state is ItemState.DONE else ())
        )
        facts = tuple(_facts(batch, index, item, after is not None))
        yield PhotoRow(name, tuple(pictures), facts, faces)


def _facts(batch: Batch, index: int, item: Item, copy_there: bool) -> Iterator[str]:
    """What is told of a photo, one sentence a line."""
    if item.state is ItemState.DONE:
        if item.verdict == "original":
            yield "The original was kept."
        else:
            yield f"{item.restored} restored, {item.kept} kept, {item.seconds:.1f} s."
        if item.verdict == "accepted":
            yield "Accepted."
        if item.output is not None:
            yield f"Copy: {_text(item.output)}" + ("" if copy_there else " (cannot be read)")
        if item.doubtful:
            yield f"Worth a second look: {item.doubtful}"
        yield from map(str, item.notes)
    elif item.state is ItemState.KEPT:
        yield f"Left as it is: {item.message}"
    elif item.state is ItemState.FAILED:
        yield f"Failed: {item.message}"
    else:
        yield {"cancelled": "Cancelled."}.get(item.state.value, "Not done yet.")
    twin = batch.sources[index].same_as
    if twin is not None:
        yield f"The same photo as {_text(batch.sources[twin].photo)}."
    if item.strength is not None:
        yield f"Strength of its own: {item.strength:g}."
    if item.references is not None:
        yield "References of its own."


def _face_row(
    face: FaceOutcome,
    before: Bytes | None,
    after: Bytes | None,
    scale: float,
    references: dict[str, Picture | None],
) -> FaceRow:
    pictures = []
    if face.outcome is Outcome.RESTORED:
        for pixels, what in ((before, "before"), (after, "after")):
            crop = None if pixels is None else _crop(pixels, face.face.box, scale)
            if crop is not None:
                pictures.append(_picture(crop, _FACE_PX, what))
        if face.reference is not None:
            if face.reference not in references:
                shown = _read(Path(face.reference))
                name = Path(face.reference).name
                references[face.reference] = (
                    None if shown is None else _picture(shown, _FACE_PX, f"reference {name}")
                )
            reference = references[face.reference]
            if reference is not None:
                pictures.append(reference)
    facts = [f"{face.outcome.value}: {face.reason.text}."]
    if face.reference is not None:
        facts.append(f"Reference {Path(face.reference).name}.")
    if face.likeness is not None:
        facts.append(f"Likeness {face.likeness:.2f}.")
    if face.identity_before is not None and face.identity_after is not None:
        facts.append(
            f"Angle to the person {face.identity_before:.1f}° before, "
            f"{face.identity_after:.1f}° after."
        )
    if face.outcome is Outcome.RESTORED and face.share < 1.0:
        facts.append(f"Changed by {face.share:.0%}, since it is little damaged.")
    if face.refined:
        facts.append("Then refined towards the person.")
    if face.lent:
        facts.append(f"{face.lent:.0%} of its detail is the good photo's.")
    return FaceRow(tuple(pictures), " ".join(facts))


# ---- pictures -------------------------------------------------------------------------------


def _read(photo: Path) -> Bytes | None:
    """A photo, not larger than is needed; None where it cannot be read."""
    try:
        return render_file(photo, _READ_PX)
    except (EntedError, OSError):
        return None


def _scale(photo: Path, read: Bytes | None) -> float:
    """Pixels as read for one pixel of the photo."""
    if read is None:
        return 1.0
    try:
        header = read_header(photo)
    except EntedError:
        return 1.0
    return float(max(read.shape[:2]) / max(header.width, header.height))


def _crop(pixels: Bytes, box: tuple[float, float, float, float], scale: float) -> Bytes | None:
    x0, y0, x1, y1 = (value * scale for value in box)
    half = max(x1 - x0, y1 - y0) * (0.5 + _AROUND)
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    rows = slice(max(0, round(y - half)), max(0, round(y + half)))
    columns = slice(max(0, round(x - half)), max(0, round(x + half)))
    crop = pixels[rows, columns]
    return crop if crop.size else None


def _picture(pixels: Bytes, px: int, shows: str) -> Picture:
    small = shrink(pixels / np.float32(255), px)
    image = PilImage.fromarray(np.rint(small * 255).astype(np.uint8))
    file = BytesIO()
    image.save(file, "JPEG", quality=_QUALITY)
    return Picture(file.getvalue(), image.width, image.height, shows)


def _text(path: Path) -> str:
    """A path as people read it; bytes that are no text become escapes."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


# ---- HTML -----------------------------------------------------------------------------------

_STYLE: Final = """
:root{color-scheme:light dark;font:15px/1.45 system-ui,sans-serif}
body{max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;margin-bottom:2rem}
th{text-align:start;font-weight:600;padding:.1rem 1rem .1rem 0;vertical-align:top}
td{overflow-wrap:anywhere}
article{border-top:1px solid #8886;padding:1rem 0;break-inside:avoid}
h2{font-size:1rem;margin:0 0 .5rem;overflow-wrap:anywhere}
figure{display:inline-block;margin:0 .5rem .5rem 0;vertical-align:top}
img{display:block;max-width:100%;height:auto}
figcaption{font-size:.8rem;opacity:.7}
p{margin:.1rem 0;overflow-wrap:anywhere}
"""


def _html(batch: Batch, rows: Iterator[PhotoRow]) -> bytes:
    title = html.escape(_title(batch))
    settings = "".join(
        f'<tr><th scope="row">{html.escape(name)}</th><td>{html.escape(value)}</td></tr>'
        for name, value in _settings(batch)
    )
    parts = [
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        # Nothing is fetched from anywhere, whatever a file's name tries.
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">"
        '<meta name="viewport" content="width=device-width">'
        f"<title>{title}</title><style>{_STYLE}</style></head><body>"
        f"<h1>{title}</h1><table>{settings}</table>"
    ]
    for row in rows:
        parts.append(f"<article><h2>{html.escape(row.name)}</h2><div>")
        parts += [_figure(picture, row.name) for picture in row.pictures]
        parts.append("</div>")
        parts += [f"<p>{html.escape(fact)}</p>" for fact in row.facts]
        for number, face in enumerate(row.faces, 1):
            figures = "".join(_figure(one, f"{row.name}, face {number}") for one in face.pictures)
            parts.append(f"<div>{figures}<p>Face {number}: {html.escape(face.facts)}</p></div>")
        parts.append("</article>")
    parts.append("</body></html>\n")
    return "".join(parts).encode("utf-8", "backslashreplace")


def _figure(picture: Picture, name: str) -> str:
    data = base64.b64encode(picture.jpeg).decode("ascii")
    alt = html.escape(f"{name}, {picture.shows}", quote=True)
    return (
        f'<figure><img src="data:image/jpeg;base64,{data}" alt="{alt}" width="{picture.width}" '
        f'height="{picture.height}"><figcaption>{html.escape(picture.shows)}</figcaption></figure>'
    )


# ---- PDF ------------------------------------------------------------------------------------


def _pdf(batch: Batch, rows: Iterator[PhotoRow]) -> bytes:
    layout = _Layout(_title(batch))
    layout.line(_title(batch), 16)
    layout.skip(_GAP_PT)
    for name, value in _settings(batch):
        layout.line(f"{name}: {value}", 9)
    for row in rows:
        layout.photo(row)
    return layout.finish()


class _Layout:
    """Puts photos one below the other, on as many pages as it takes."""

    def __init__(self, title: str) -> None:
        self._pages = PdfPages(title)
        self._y = _MARGIN_PT
        self._numbers: dict[int, int] = {}

    def photo(self, row: PhotoRow) -> None:
        lines = sum(len(self._wrap(fact, 8)) for fact in row.facts)
        # The name, the pictures and the facts stay together.
        self._need(2 * _GAP_PT + 14 + self._height(row.pictures, _PHOTO_PT) + 11 * lines)
        self.skip(2 * _GAP_PT)
        self.line(row.name, 10)
        self.pictures(row.pictures, _PHOTO_PT)
        for fact in row.facts:
            self.line(fact, 8, grey=0.25)
        for number, face in enumerate(row.faces, 1):
            text = f"Face {number}: {face.facts}"
            self._need(self._height(face.pictures, _FACE_PT) + 11 * len(self._wrap(text, 8)))
            self.pictures(face.pictures, _FACE_PT)
            self.line(text, 8, grey=0.25)

    def line(self, text: str, size: float, grey: float = 0.0) -> None:
        for part in self._wrap(text, size):
            self._need(size * 1.4)
            self._y += size * 1.35
            self._pages.write(part, _MARGIN_PT, self._y, size, grey)

    def pictures(self, pictures: tuple[Picture, ...], most_pt: float) -> None:
        x = _MARGIN_PT
        for one in pictures:
            # One reference serves many faces: its bytes are in the file once.
            number = self._numbers.get(id(one.jpeg))
            if number is None:
                number = self._pages.add_jpeg(one.jpeg, one.width, one.height)
                if one.shows.startswith("reference"):
                    self._numbers[id(one.jpeg)] = number
            scale = min(most_pt / one.height, 1.5 * most_pt / one.width)
            width, height = one.width * scale, one.height * scale
            self._pages.draw(number, x, self._y + _GAP_PT / 2, width, height)
            x += width + _GAP_PT
        self._y += self._height(pictures, most_pt)

    def skip(self, points: float) -> None:
        self._y += points

    def finish(self) -> bytes:
        self._end_page()
        return self._pages.to_bytes()

    def _height(self, pictures: tuple[Picture, ...], most_pt: float) -> float:
        if not pictures:
            return 0.0
        return _GAP_PT + max(
            one.height * min(most_pt / one.height, 1.5 * most_pt / one.width) for one in pictures
        )

    def _wrap(self, text: str, size: float) -> list[str]:
        return wrap(text, WIDTH_PT - 2 * _MARGIN_PT, size)

    def _need(self, points: float) -> None:
        if self._y + points > HEIGHT_PT - _MARGIN_PT and self._y > _MARGIN_PT:
            self._end_page()

    def _end_page(self) -> None:
        number = str(self._pages.page_count + 1)
        self._pages.write(number, WIDTH_PT / 2, HEIGHT_PT - _MARGIN_PT / 2, 8, 0.4)
        self._pages.end_page()
        self._y = _MARGIN_PT
