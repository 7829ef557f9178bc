"""``ented library`` as a user runs it, with the real detector and embedder."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from skimage.data import astronaut

from ented_desktop.cli.main import main
from ented_desktop.settings.store import SettingsStore

Command = Callable[..., int]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs ``ented library`` with folders of its own."""
    for name in ("CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"ENTED_{name}_DIR", str(tmp_path / name.lower()))
    return lambda *words: main(["library", *map(str, words)])


@pytest.fixture
def album(tmp_path: Path) -> Path:
    folder = tmp_path / "Gute Fotos 写真"
    folder.mkdir()
    Image.fromarray(astronaut()).save(folder / "eileen.jpg", quality=95)
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 cut")
    return folder


@pytest.fixture
def old_photo(tmp_path: Path) -> Path:
    small = Image.fromarray(astronaut()).resize((300, 300)).resize((512, 512))
    small.save(tmp_path / "old.png")
    return tmp_path / "old.png"


def test_from_folder_to_suggestion(
    library: Command, album: Path, old_photo: Path, capsys: Any
) -> None:
    assert library("add", album) == 0
    assert SettingsStore().load().settings.library_folders == (album,)
    assert library("index") == 0
    out, err = capsys.readouterr()
    assert "1 new, 1 unusable" in out
    assert "1 photos with 1 faces" in out
    assert "broken.jpg" in err
    assert library("suggest", old_photo) == 0
    out = capsys.readouterr().out
    assert str(album / "eileen.jpg") in out
    assert "Same person with likeness" in out
    assert library("suggest", old_photo, "--json") == 0
    document = json.loads(capsys.readouterr().out)
    proposal = document["faces"][0]["proposals"][0]
    assert proposal["preselected"]
    assert proposal["same_person"]
    assert proposal["likeness"] > 0.9
    # The photo itself is no reference for itself.
    assert library("suggest", album / "eileen.jpg", "--json") == 0
    assert json.loads(capsys.readouterr().out)["faces"][0]["proposals"] == []
    assert library("list", "--json", "--photos") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["folders"] == [{"folder": str(album), "reachable": True}]
    assert [Path(one["photo"]).name for one in document["each"]] == ["eileen.jpg"]
    assert [one["code"] for one in document["problems"]] == ["image-truncated"]


def test_a_second_index_loads_no_network(library: Command, album: Path, tmp_path: Path) -> None:
    library("add", album)
    assert library("index", "--quiet") == 0
    code = (
        "import sys\n"
        "from ented_desktop.cli.main import main\n"
        "assert main(['library', 'index', '--json']) == 0\n"
        "assert 'torch' not in sys.modules\n"
    )
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["unchanged"] == 2


def test_add_and_remove(library: Command, album: Path, tmp_path: Path, capsys: Any) -> None:
    other = tmp_path / "other"
    other.mkdir()
    assert library("add", album, other) == 0
    assert library("add", album) == 0
    assert "watched already" in capsys.readouterr().out
    assert SettingsStore().load().settings.library_folders == (album, other)
    assert library("remove", album) == 0
    assert SettingsStore().load().settings.library_folders == (other,)
    assert (album / "eileen.jpg").exists()
    capsys.readouterr()
    assert library("list") == 0
    assert capsys.readouterr().out.startswith(str(other))


def test_mistakes_are_sentences(library: Command, tmp_path: Path, capsys: Any) -> None:
    assert library("index") == 2
    assert "ented library add FOLDER" in capsys.readouterr().err
    assert library("add", tmp_path / "nowhere") == 2
    assert "There is no folder" in capsys.readouterr().err
    assert library("remove", tmp_path) == 2
    assert "is none of the library's folders" in capsys.readouterr().err
    assert library("list") == 0
    assert "watches no folder" in capsys.readouterr().out
    assert library("suggest", tmp_path / "gone.jpg") == 3


def test_an_unplugged_folder_is_said(library: Command, album: Path, capsys: Any) -> None:
    library("add", album)
    assert library("index", "--quiet") == 0
    shutil.move(album, album.with_name("elsewhere"))
    assert library("index") == 0
    out, err = capsys.readouterr()
    assert "cannot be reached" in err
    assert "1 photos with 1 faces" in out
    assert library("list") == 0
    assert "(cannot be reached)" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for one process")
def test_ctrl_c_keeps_what_is_done(library: Command, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for number in range(300):
        noise = rng.integers(0, 255, (64, 64, 3)).astype(np.uint8)
        Image.fromarray(noise).save(folder / f"{number:03}.png")
    library("add", folder)
    process = subprocess.Popen(
        [sys.executable, "-m", "ented_desktop", "library", "index", "--device", "cpu"],
        cwd=Path(__file__).resolve().parents[3],
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    database = tmp_path / "data" / "library.sqlite-wal"
    deadline = time.monotonic() + 60
    before = database.stat().st_size if database.exists() else 0
    while time.monotonic() < deadline and process.poll() is None:
        if database.exists() and database.stat().st_size > before + 20_000:
            break
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert "Stopping after this step" in err
    assert "Traceback" not in err
    kept = int(out.split(" new")[0])
    assert 0 < kept < 300
    assert f"{kept} photos" in out
