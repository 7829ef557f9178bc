"""The window opens where torch, OpenCV, numpy and Pillow cannot be imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_SCRIPT = """
import sys

BLOCKED = {"torch", "torchvision", "cv2", "numpy", "PIL", "facexlib", "dlib", "scipy"}

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in BLOCKED:
            raise ImportError(f"{name} is blocked")
        return None

sys.meta_path.insert(0, Blocker())

from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ented_desktop.ui.app import Program, name_application
from ented_desktop.engine.client import EngineClient

app = QApplication(["ented"])
name_application(app)
program = Program(app, lambda: EngineClient([sys.executable, sys.argv[1]]))
program.show()
help = program.window.help
program.window.open_paths([Path(sys.argv[2])])

def dialogs():
    if program.window.work_page is None:
        QTimer.singleShot(100, dialogs)
        return
    help.show_settings()
    help.show_about()
    program.window._show_shortcuts()
    help.show_export(list(program.context.session.session.order))
    QTimer.singleShot(300, finish)

def finish():
    loaded = sorted(BLOCKED & {name.split(".")[0] for name in sys.modules})
    for dialog in list(help._open.values()):
        dialog.close()
    program.window.close()
    app.quit()
    print("loaded:", loaded)

QTimer.singleShot(0, dialogs)
app.exec()
"""


def test_every_page_and_dialog_opens_without_the_network_libraries(tmp_path: Path) -> None:
    script = tmp_path / "window.py"
    script.write_text(_SCRIPT, encoding="utf-8")
    done = subprocess.run(
        [
            sys.executable,
            str(script),
            str(Path(__file__).with_name("light_engine.py")),
            str(ROOT / "resources" / "sample" / "degraded.jpg"),
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    assert "loaded: []" in done.stdout


def test_pyside_does_not_read_the_source_of_what_is_imported() -> None:
    script = (
        "import builtins, PySide6.QtCore; "
        "print(builtins.__import__ is builtins.__feature_import__); import ented_desktop.ui; "
        "print(builtins.__import__ is builtins.__feature_import__)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.split() == ["True", "False"]
