"""The trial of an installed program must notice what does not work."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageGrab

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
import smoke  # noqa: E402

# Stands for the engine: copies the photo, and reports what the test wants.
ENGINE = """
import json, shutil, sys
from PIL import Image
words = sys.argv[1:]
if words == ["--version"]:
    print("ented 0")
    raise SystemExit
out, report = words[words.index("--out") + 1], words[words.index("--report") + 1]
with Image.open(words[1]) as photo:
    photo = photo.convert("RGB")
    if {change}:
        photo.paste((255, 0, 0), {change})
    photo.save(f"{{out}}/degraded.png")
face = {{"box": [178, 59, 270, 177], "outcome": {outcome!r}}}
facts = {{"output": f"{{out}}/degraded.png", "faces": [face]}}
with open(report, "w") as stream:
    json.dump({{"device": "cpu", "photos": [facts]}}, stream)
"""


def engine(folder: Path, change: object, outcome: str = "restored") -> smoke.Program:
    script = folder / "engine.py"
    script.write_text(ENGINE.format(change=change, outcome=outcome), encoding="utf-8")
    command = [sys.executable, str(script)]
    return smoke.Program(command, command)


def broken(folder: Path, change: object, outcome: str = "restored") -> str:
    with pytest.raises(smoke.BrokenError) as caught:
        smoke.restore(engine(folder, change, outcome), dict(os.environ), folder)
    return str(caught.value)


def test_a_face_that_changes_is_what_is_wanted(tmp_path: Path) -> None:
    program = engine(tmp_path, (200, 80, 240, 150))
    facts = smoke.restore(program, dict(os.environ), tmp_path)
    assert smoke.say_version(program, dict(os.environ)) == "ented 0"
    assert facts["device"] == "cpu"


def test_what_does_not_work_is_noticed(tmp_path: Path) -> None:
    assert "nothing was changed" in broken(tmp_path, None)
    assert "far from the face" in broken(tmp_path, (0, 0, 500, 500))
    assert "not ['kept']" in broken(tmp_path, (200, 80, 240, 150), "kept")
    with pytest.raises(smoke.BrokenError, match="missing"):
        smoke.find_program(tmp_path, offline=False)


def test_a_window_that_ends_at_once_is_noticed(tmp_path: Path) -> None:
    quits = [sys.executable, "-c", "raise SystemExit(7)"]
    with pytest.raises(smoke.BrokenError, match="ended with 7"):
        smoke.open_window(
            smoke.Program(quits, quits), smoke.own_folders(tmp_path), tmp_path, tmp_path
        )


def test_an_empty_screen_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = Image.new("RGB", (800, 600))
    monkeypatch.setattr(ImageGrab, "grab", lambda **_: picture)
    with pytest.raises(smoke.BrokenError, match="no window is on it"):
        smoke.take_picture(tmp_path / "screen.png", None)
    picture = Image.linear_gradient("L").resize((800, 600))
    assert smoke.take_picture(tmp_path / "screen.png", None) >= smoke.FEWEST_COLOURS


def test_marks_that_are_just_being_written_are_read_later(tmp_path: Path) -> None:
    file = tmp_path / "marks.jsonl"
    assert smoke._marks(file) == {}
    file.write_text(json.dumps({"mark": "first_paint", "monotonic": 2.5}) + '\n{"mark": "eng')
    assert smoke._marks(file) == {"first_paint": 2.5}
