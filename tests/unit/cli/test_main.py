"""The command's frame: verbs, lazy imports, exit codes, and the small verbs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from skimage.data import astronaut

from ented_desktop import __version__
from ented_desktop.base import paths
from ented_desktop.base.errors import Cancelled, OutputError
from ented_desktop.cli import faces, main, models
from ented_desktop.cli.progress import RunDisplay, rate, summary_line
from ented_desktop.domain import PhotoResult, StageSeconds


def python(code: str) -> subprocess.CompletedProcess[str]:
    root = Path(__file__).resolve().parents[3]
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=False
    )


@pytest.mark.parametrize("words", [["--help"], ["models"], ["models", "--help"], ["--version"]])
def test_light_verbs_do_not_load_torch(words: list[str]) -> None:
    done = python(
        "import sys\n"
        "from ented_desktop.cli.main import main\n"
        f"code = main({words!r})\n"
        "heavy = {'torch', 'cv2', 'torchvision'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
        "assert not [m for m in sys.modules if m.startswith('ented_desktop.training')]\n"
        "raise SystemExit(code)"
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_restore_does_not_load_training(tmp_path: Path) -> None:
    done = python(
        "import sys\n"
        "from ented_desktop.cli.main import main\n"
        f"main(['restore', 'gone.jpg', '--out', {str(tmp_path)!r}, '--weights', 'none-such'])\n"
        "assert 'ented_desktop.workspace.workspace' in sys.modules\n"
        "assert not [m for m in sys.modules if m.startswith('ented_desktop.training')]"
    )
    assert done.returncode == 0, done.stderr


def test_help_names_every_verb(capsys: Any) -> None:
    assert main.main(["--help"]) == 0
    out = capsys.readouterr().out
    for verb, line in main.VERBS.items():
        assert verb in out
        assert line in out


def test_version(capsys: Any) -> None:
    assert main.main(["--version"]) == 0
    assert capsys.readouterr().out == f"ented {__version__}\n"


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Makes ``ented models`` raise what it is given."""

    def fail_with(error: BaseException) -> None:
        def run(_args: object) -> int:
            raise error

        monkeypatch.setattr(models, "run", run)

    return fail_with


def test_expected_errors_are_a_sentence_and_a_code(failing: Any, capsys: Any) -> None:
    failing(OutputError("disk-full", "The disk is full.", "Free some space."))
    assert main.main(["models"]) == 6
    err = capsys.readouterr().err
    assert "The disk is full." in err
    assert "Free some space." in err
    assert "Traceback" not in err


@pytest.mark.parametrize("error", [Cancelled(), KeyboardInterrupt()])
def test_stopping_is_130(failing: Any, capsys: Any, error: BaseException) -> None:
    failing(error)
    assert main.main(["models"]) == 130
    assert capsys.readouterr().err == "Stopped.\n"


def test_a_bug_is_a_sentence_and_the_logs_place(
    failing: Any, capsys: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(main, "cache_dir", lambda: tmp_path)
    failing(ZeroDivisionError("oh"))
    assert main.main(["models"]) == 1
    err = capsys.readouterr().err
    assert "Traceback" not in err
    assert str(tmp_path / "ented.log") in err
    assert "ZeroDivisionError: oh" in (tmp_path / "ented.log").read_text()
    with pytest.raises(ZeroDivisionError):
        main.main(["models", "--debug"])


def test_a_cache_that_cannot_be_written_is_no_obstacle(
    monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    def refuse() -> Path:
        raise PermissionError

    monkeypatch.setattr(main, "cache_dir", refuse)
    assert main.main(["--version"]) == 0


def test_models_lists_and_verifies(
    tiny_models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    from ented_desktop.nets import manifest

    copy = tmp_path / "models"
    for file in tiny_models.rglob("*"):
        if file.is_file():
            target = copy / file.relative_to(tiny_models)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    monkeypatch.setattr(manifest, "models_dir", lambda: copy)
    assert main.main(["models"]) == 0
    assert "ented-test/0.1 (default)" in capsys.readouterr().out
    assert main.main(["models", "verify"]) == 0
    assert "ented-test/0.1: ok" in capsys.readouterr().out
    card = copy / "ented-test" / "0.1" / "CARD.md"
    card.write_text("changed")
    assert main.main(["models", "verify"]) == 4
    assert "sha256" in capsys.readouterr().err
    assert paths.models_dir() != copy


def test_faces_as_json_and_as_a_table(tmp_path: Path, capsys: Any) -> None:
    photo = tmp_path / "photo.png"
    Image.fromarray(astronaut()).save(photo)
    assert main.main(["faces", str(photo), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    (face,) = document["faces"]
    x0, y0, x1, y1 = face["box"]
    assert 150 < x0 < x1 < 300
    assert 40 < y0 < y1 < 220
    assert face["score"] > 0.9
    assert len(face["landmarks"]) == 5
    assert abs(face["pose_deg"]["yaw"]) < 45
    assert main.main(["faces", str(photo)]) == 0
    table = capsys.readouterr().out.splitlines()
    assert len(table) == 2
    assert f"{x0:.0f}" in table[1]


def test_faces_of_what_is_no_photo(tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "no.png").write_text("no")
    assert main.main(["faces", str(tmp_path / "no.png")]) == 3
    assert "no.png" in capsys.readouterr().err
    assert callable(faces.add_parser)


def test_rates_read_well() -> None:
    assert rate(2.5) == "2.5 photos/s"
    assert rate(0.25) == "4.0 s/photo"
    assert rate(0) == ""


def test_the_bar_tells_rate_and_time_left(capsys: Any) -> None:
    result = PhotoResult(Path("a.png"), Path("b.png"), seconds=StageSeconds(total=1.5))
    with RunDisplay(3, terminal=True) as display:
        display.photo(result)
        display.photo(result)
    captured = capsys.readouterr()
    assert "2/3" in captured.err
    assert "time left" in captured.err
    assert summary_line(result) in captured.out
