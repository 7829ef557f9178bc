"""A real window on a real screen: real photos, the weights that ship, keys and pointer from X."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageChops
from x_desktop import Desktop, skip_without_x, wait

from ented_desktop.documents import store
from ented_desktop.documents.values import PhotoDoc, PhotoState
from ented_desktop.nets import checkpoint

ROOT = Path(__file__).resolve().parents[2]
DONE = (PhotoState.RESTORED, PhotoState.KEPT)

pytestmark = pytest.mark.slow


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    skip_without_x()
    made = Desktop()
    yield made
    made.close()


class Window:
    """The program as a process of its own, and what it has kept on disk."""

    def __init__(self, desktop: Desktop, folder: Path, *photos: Path) -> None:
        self.folder = folder
        self._log = (folder / "said.txt").open("w+")
        environment = {**desktop.environment, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
        for name in ("config", "data", "cache"):
            (folder / name).mkdir(exist_ok=True)
            environment[f"ENTED_{name.upper()}_DIR"] = str(folder / name)
        (folder / "config" / "settings.toml").write_text(
            'format = 1\nlanguage = "en"\nexport_format = "png"\n', encoding="utf-8"
        )
        self.process = subprocess.Popen(
            [sys.executable, "-m", "ented_desktop", *map(str, photos)],
            env=environment,
            stdout=self._log,
            stderr=self._log,
        )

    def photo(self, name: str) -> PhotoDoc | None:
        stored = store.load(self.folder / "data" / "session.json")
        return next((one for one in stored.photos if one.path.name == name), None)

    def said(self) -> str:
        return (self.folder / "said.txt").read_text(encoding="utf-8", errors="replace")

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(30)
        self._log.close()


def damaged(source: Path, target: Path) -> Path:
    """A photo as an album has it: small, soft, and compressed hard."""
    with Image.open(source) as image:
        small = image.convert("RGB").resize((256, 256), Image.Resampling.LANCZOS)
        soft = small.resize((90, 90), Image.Resampling.BILINEAR).resize((256, 256))
    canvas = Image.new("RGB", (420, 360), (120, 110, 100))
    canvas.paste(soft, (80, 50))
    canvas.save(target, quality=60)
    return target


def test_real_photos_in_a_real_window(desktop: Desktop, shared_dir: Path, tmp_path: Path) -> None:
    if not checkpoint.list_models():
        pytest.skip("no weights are installed")
    people = shared_dir / "faces" / "eval" / "congress"
    photo = damaged(people / "congress-1350-0.jpg", tmp_path / "wedding.jpg")
    good = tmp_path / "good"
    good.mkdir()
    Image.open(people / "congress-1350-1.jpg").save(good / "later.jpg", quality=92)
    old = next(iter(sorted((shared_dir / "photos" / "old").glob("*.jpg"))))
    originals = {path: path.read_bytes() for path in (photo, old)}

    window = Window(desktop, tmp_path, old)
    try:
        walk(desktop, window, photo, good, old.name)
    except AssertionError as error:
        raise AssertionError(f"{error}\nThe window said: {window.said()[-2000:]}") from error
    finally:
        window.close()
    assert "Traceback" not in window.said()
    assert {path: path.read_bytes() for path in originals} == originals
    folder = photo.parent / "Restored"
    (copy,) = folder.iterdir()
    assert copy.name == "wedding_restored.png"
    doc = window.photo("wedding.jpg")
    assert doc is not None
    xs, ys = zip(*doc.edits.faces[0].crop_frame.corners, strict=True)
    with Image.open(photo) as one, Image.open(copy) as other:
        box = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).getbbox()
    assert box is not None, "nothing was restored"
    assert min(xs) - 1 <= box[0] < box[2] <= max(xs) + 2
    assert min(ys) - 1 <= box[1] < box[3] <= max(ys) + 2


def walk(desktop: Desktop, window: Window, photo: Path, good: Path, old: str) -> None:
    """From the clipboard to the exported copy."""

    def kept(name: str) -> PhotoDoc:
        doc = window.photo(name)
        assert doc is not None
        return doc

    def is_searched(name: str) -> bool:
        doc = window.photo(name)
        return doc is not None and doc.searched

    main = desktop.window("ENTED Desktop")
    wait(lambda: is_searched(old), "the old photo's face")
    assert kept(old).edits.faces, "a face is found in a real old photo"
    desktop.copy_files(photo)
    desktop.window("ENTED Desktop")
    desktop.keys("ctrl+v")
    wait(lambda: is_searched("wedding.jpg"), "the face in the second photo")

    desktop.keys("ctrl+l")
    desktop.window("Choose the folder of good photos")
    desktop.keys("ctrl+a")
    desktop.type(str(good))
    desktop.keys("Return")
    wait(lambda: kept("wedding.jpg").at_rest is PhotoState.READY, "a suggested good photo")
    (face,) = kept("wedding.jpg").edits.faces
    assert [p.photo.name for p in kept("wedding.jpg").references(face)] == ["later.jpg"]

    main = desktop.window("wedding.jpg – ENTED Desktop")
    desktop.keys("c")
    editor = desktop.window("Adjust the crop")
    left, top, width, height = desktop.place(editor)
    middle = (left + width // 3, top + height // 2)
    desktop.drag(middle, (middle[0] + 12, middle[1] - 8))
    desktop.keys("Return")
    wait(lambda: kept("wedding.jpg").edits.faces[0].frame is not None, "the adjusted crop")
    wait(lambda: kept("wedding.jpg").at_rest is PhotoState.READY, "the suggestion again")

    main = desktop.window("wedding.jpg – ENTED Desktop")
    desktop.keys("ctrl+r")
    wait(lambda: kept("wedding.jpg").at_rest in DONE, "the restored face")
    result = kept("wedding.jpg").result(kept("wedding.jpg").edits.faces[0])
    assert result is not None
    assert result.identity_after_deg is not None
    assert 0.1 < result.lent < 1.0
    # The weights that ship restore a plain portrait so that the guard has no objection.
    assert kept("wedding.jpg").at_rest is PhotoState.RESTORED

    desktop.keys("h", "0")
    left, top, width, height = desktop.place(main)
    area = (left + width // 5, top + height // 5, left + width // 2, top + height * 3 // 5)
    same: list[Image.Image] = []

    def rests() -> bool:
        same.append(desktop.look().crop(area))
        return len(same) > 2 and same[-1] == same[-2]

    wait(rests, "the picture to rest", 60)
    after = np.asarray(same[-1], dtype=int)
    desktop.hand("keydown", "b")
    wait(
        lambda: np.abs(np.asarray(desktop.look().crop(area), dtype=int) - after).max() > 8,
        "the original while B is held",
        20,
    )
    desktop.hand("keyup", "b")

    desktop.keys("ctrl+e")
    desktop.window("Export")
    desktop.keys("Return")
    wait(lambda: kept("wedding.jpg").exported is not None, "the exported copy")
    desktop.window("wedding.jpg – ENTED Desktop")
    desktop.keys("ctrl+q")
    assert window.process.wait(60) == 0
