"""The contact sheet: everything in one file, whatever is missing, named oddly or hostile."""

from __future__ import annotations

import base64
import io
import os
import re
import subprocess
import zlib
from html.parser import HTMLParser
from pathlib import Path
from shutil import which

import pytest
from PIL import Image
from skimage.data import astronaut

from ented_desktop.base.errors import Cancelled, OutputError, UsageError
from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import Face, FaceOutcome, Outcome, Reason, RestoreOptions
from ented_desktop.jobs.events import (
    Created,
    Event,
    Finished,
    JobOptions,
    JobSource,
    LeftAsItWas,
    Reviewed,
    Revised,
    Started,
    WentWrong,
)
from ented_desktop.jobs.queue import Batch, apply, replay
from ented_desktop.workspace import sheet_pdf
from ented_desktop.workspace.sheet import write_sheet
from ented_desktop.workspace.sheet_pdf import PdfPages, wrap

EVIL = "<img src=x onerror=alert(1)> & “日本”.png"


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    """Restored, without its copy, left alone, failed, waiting with a strength of its own."""
    album, out, good = tmp_path / "album", tmp_path / "out", tmp_path / "Ann größer.png"
    (album / "1962").mkdir(parents=True)
    out.mkdir()
    picture = Image.fromarray(astronaut())
    picture.save(good)
    names = ["1962/" + EVIL if os.name != "nt" else "1962/日本.png", "lost.jpg", "meadow.png",
             "torn.png", "later.png"]  # fmt: skip
    for name in names:
        picture.resize((300, 200)).save(album / name)
    (album / "torn.png").write_bytes(b"torn")
    picture.save(out / "first.png")
    sources = tuple(JobSource(album / name, album, 1, 1) for name in names)
    options = JobOptions(RestoreOptions(strength=0.75), (good,), out, weights_sha256="ab" * 32)
    face = Face((100.0, 20.0, 180.0, 120.0), 0.9, ((1.0, 1.0),) * 5)
    faces = (
        FaceOutcome(
            face, Outcome.RESTORED, Reason("x", "The sharpest"), str(good), 0.875, 12.5, 8.25
        ),
        FaceOutcome(face, Outcome.KEPT, Reason("too-small", "The face is too small")),
    )
    events: list[Event] = [
        Created("0007", "2001-02-03T04:05:06", "0.1", options, sources, {"hidden": 2}, (album,)),
        Started(0, out / "first.png"),
        Finished(0, out / "first.png", "ab", 1, 1, 2.5, "Look twice.", faces=faces, notes=("A.",)),
        Reviewed(0, "accepted"),
        Started(1, out / "gone.png"),
        Finished(1, out / "gone.png", "ab", 1, 0, 1.0, faces=faces[:1]),
        Started(2),
        LeftAsItWas(2, "no-face", "No face was found in this photo."),
        Started(3),
        WentWrong(3, "image-truncated", "“torn.png” is damaged."),
        Revised((4,), (), 0.25),
    ]
    return replay(events)


class Reader(HTMLParser):
    """What a browser would see: tags, texts, pictures."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_html_that_opens_anywhere(batch: Batch, tmp_path: Path) -> None:
    target = tmp_path / "sheet.html"
    told: list[str] = []
    write_sheet(batch, target, progress=lambda progress: told.append(progress.item))
    assert len(told) == 5
    page = Reader(target.read_text(encoding="utf-8"))
    assert {tag for tag, _ in page.tags} <= {
        "html", "head", "meta", "title", "style", "body", "h1", "h2", "table", "tr", "th", "td",
        "article", "div", "figure", "img", "figcaption", "p",
    }  # fmt: skip
    sources = [attrs["src"] or "" for tag, attrs in page.tags if tag == "img"]
    # Photo 0: twice whole, three crops. 1: whole, crop, reference. 2 and 4: whole. 3: none.
    assert len(sources) == 5 + 3 + 1 + 1
    for source in sources:
        assert source.startswith("data:image/jpeg;base64,")
        with Image.open(io.BytesIO(base64.b64decode(source.partition(",")[2]))) as picture:
            picture.load()
            assert max(picture.size) <= 360
    assert "http" not in target.read_text(encoding="utf-8").replace("http-equiv", "")
    for words in (
        "Contact sheet of job 0007", "2 restored, 1 kept, 1 failed, 2 skipped, 1 to do",
        "Strength0.75", "sha256 abababababababab", "ENTED Desktop 0.1", "1 restored, 1 kept, 2.5 s",
        "Accepted.", "Worth a second look: Look twice.", "restored: The sharpest.",
        "Reference Ann größer.png.", "Likeness 0.88.", "12.5° before, 8.2° after",
        "kept: The face is too small.", "(cannot be read)", "Left as it is: No face",
        "Failed: “torn.png” is damaged.", "Not done yet.", "Strength of its own: 0.25.",
        "日本",
    ):  # fmt: skip
        assert words in page.text, words


def test_pdf(batch: Batch, tmp_path: Path) -> None:
    target = tmp_path / "sheet.PDF"
    write_sheet(batch, target)
    data = target.read_bytes()
    assert data.startswith(b"%PDF-1.7")
    # Every object stands where the table says.
    start = int(data.rsplit(b"startxref\n", 1)[1].split()[0])
    places = re.findall(rb"(\d{10}) 00000 n ", data[start:])
    for number, place in enumerate(places, 1):
        assert data[int(place) :].startswith(b"%d 0 obj\n" % number)
    for length, rest in re.findall(rb"/Length (\d+)>>stream\n(.*?)endstream", data, re.DOTALL):
        assert len(rest) == int(length) + 1
    texts = b"".join(
        zlib.decompress(found)
        for found in re.findall(rb"^\d+ 0 obj\n<</Filter/FlateDecode[^>]*>>stream\n(.*?)\nends",
                                data, re.DOTALL | re.MULTILINE)
    )  # fmt: skip
    for words in ("(Contact sheet of job 0007)", "Strength: 0.75", "größer".encode("cp1252"),
                  "Worth a second look", "sha256 abab"):  # fmt: skip
        wanted = words if isinstance(words, bytes) else words.encode("cp1252")
        assert wanted in texts, words
    assert data.count(b"/DCTDecode") == 2 + 2 + 1 + 1 + 1 + 1 + 1, "the reference is there once"
    if which("pdftoppm") is not None:
        subprocess.run(["pdftoppm", "-r", "20", target, tmp_path / "page"], check=True)
        assert list(tmp_path.glob("page*"))


def test_many_photos_take_many_pages(batch: Batch, tmp_path: Path) -> None:
    many = replay(
        [
            Created("1", "2001", "0", batch.options, batch.sources[2:3] * 12),
            *(event for n in range(12) for event in (Started(n), LeftAsItWas(n, "x", "y " * 300))),
        ]
    )
    write_sheet(many, tmp_path / "many.pdf")
    data = (tmp_path / "many.pdf").read_bytes()
    assert 3 <= data.count(b"/Type/Page/") <= 8


def test_what_is_refused(batch: Batch, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="html or"):
        write_sheet(batch, tmp_path / "sheet.docx")
    copy = tmp_path / "out" / "first.html"
    batch.items[0] = type(batch.items[0])(output=copy)
    copy.write_text("a copy")
    with pytest.raises(OutputError):
        write_sheet(batch, copy)
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        write_sheet(batch, tmp_path / "sheet.html", cancel=token)
    assert not (tmp_path / "sheet.html").exists()


@pytest.mark.skipif(os.name == "nt", reason="file names are text there")
@pytest.mark.parametrize("ending", ["html", "pdf"])
def test_names_that_are_no_text(batch: Batch, tmp_path: Path, ending: str) -> None:
    odd = Path(os.fsdecode(b"/album/\xff\xfe.jpg"))
    event = Created("1", "2001", "0", batch.options, (JobSource(odd, odd.parent, 1, 1),))
    one = replay([event])
    apply(one, Started(0))
    apply(one, WentWrong(0, "image-missing", f"“{odd}” is gone."))
    write_sheet(one, tmp_path / f"odd.{ending}")
    assert (tmp_path / f"odd.{ending}").stat().st_size > 500


def test_writing_that_helvetica_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_pdf, "_FONTS", ())
    sheet_pdf._fonts.cache_clear()
    pages = PdfPages("日本")
    pages.write("日本 (a) \\", 10, 10, 8)
    data = pages.to_bytes()
    sheet_pdf._fonts.cache_clear()
    content = next(re.finditer(rb"FlateDecode/Length \d+>>stream\n(.*?)\nendstream", data, re.S))
    assert rb"\\u65e5\\u672c \(a\) \\" in zlib.decompress(content[1])
    assert wrap("日" * 60, 240, 8) == ["日" * 30] * 2
    assert all(len(line) <= 60 for line in wrap("word " * 100, 240, 8))
