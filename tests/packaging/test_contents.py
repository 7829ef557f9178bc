"""What stays out of the installed program is not needed by it."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import contents
import pytest

BLOCKER = """
import sys

class Blocker:
    def __init__(self, names):
        self.names = frozenset(names)
    def find_spec(self, name, path=None, target=None):
        parts = name.split(".")
        if any(".".join(parts[:count]) in self.names for count in range(1, len(parts) + 1)):
            raise ModuleNotFoundError(f"{name} stays out of the program", name=name)
        return None

sys.path.insert(0, sys.argv.pop(1))
import contents
"""


def run(
    code: str, project: Path, *arguments: str, timeout_s: float = 600.0
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(project)}
    return subprocess.run(
        [sys.executable, "-c", BLOCKER + code, str(project / "packaging"), *arguments],
        capture_output=True,
        text=True,
        env=environment,
        cwd=project,
        timeout=timeout_s,
        check=False,
    )


@pytest.mark.slow
def test_restores_with_a_reference_without_what_stays_out(project: Path, tmp_path: Path) -> None:
    sample = project / "resources" / "sample"
    done = run(
        """
import runpy
out = {*contents.EXCLUDED, *contents.ENGINE_EXCLUDED, *contents.TORCH_SUBMODULES_OUT}
sys.meta_path.insert(0, Blocker(out))
sys.argv[0] = "ented"
# The stand-in for torch's compiler goes before the blocker, as it does in the program.
runpy.run_path("packaging/hooks/rthook_no_compiler.py")
from ented_desktop.__main__ import main
code = main()
loaded = sorted(out & set(sys.modules) - {"torch._dynamo"})
raise SystemExit(code or "; ".join(loaded) or 0)
""",
        project,
        "restore",
        str(sample / "degraded.jpg"),
        "--reference",
        str(sample / "reference.jpg"),
        "--out",
        str(tmp_path),
        "--debug",
    )
    assert done.returncode == 0, done.stderr[-4000:]
    assert "1 face restored" in done.stdout
    assert (tmp_path / "degraded.jpg").read_bytes() != (sample / "degraded.jpg").read_bytes()


def test_the_blocker_blocks(project: Path) -> None:
    done = run(
        "sys.meta_path.insert(0, Blocker(['email.mime']))\nimport email.mime.text\n", project
    )
    assert done.returncode == 1
    assert "email.mime stays out of the program" in done.stderr


def test_every_room_of_the_engine_is_imported_without_what_stays_out(project: Path) -> None:
    done = run(
        """
import importlib, pkgutil, runpy
sys.meta_path.insert(0, Blocker([*contents.EXCLUDED, *contents.ENGINE_EXCLUDED]))
runpy.run_path("packaging/hooks/rthook_no_compiler.py")
import ented_desktop
left_out = ("ented_desktop.ui", "ented_desktop.training", "ented_desktop.__main__")
count = 0
def broken(name):
    if not name.startswith(left_out):
        raise
for module in pkgutil.walk_packages(ented_desktop.__path__, "ented_desktop.", onerror=broken):
    if not module.name.startswith(left_out):
        importlib.import_module(module.name)
        count += 1
print(count)
""",
        project,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    assert int(done.stdout) > 100


def test_the_window_is_imported_without_what_stays_out(project: Path) -> None:
    done = run(
        """
import importlib, pkgutil
sys.meta_path.insert(0, Blocker([*contents.EXCLUDED, *contents.WINDOW_EXCLUDED]))
import ented_desktop.ui
names = [m.name for m in pkgutil.walk_packages(ented_desktop.ui.__path__, "ented_desktop.ui.")]
for name in names:
    importlib.import_module(name)
importlib.import_module("ented_desktop.__main__")
print(len(names))
""",
        project,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    assert int(done.stdout) > 50


def test_the_parts_of_qt_are_those_that_are_imported(project: Path) -> None:
    found = set()
    for file in (project / "ented_desktop" / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
                found.add((node.module or "").split(".")[1])
    assert found == set(contents.QT_MODULES)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/translations/qtbase_ja.qm", True),
        ("PySide6/Qt/translations/qtbase_pl.qm", False),
        ("PySide6/Qt/translations/qtdeclarative_de.qm", False),
        ("PySide6\\translations\\qtbase_fr.qm", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/plugins/sqldrivers/qsqlite.dll", False),
        ("PySide6/Qt/lib/libQt6EglFsKmsSupport.so.6", False),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
        ("torchvision/_C.so", False),
        ("torchvision/ops/boxes.py", True),
        ("torchvision.libs/libcudart.faf08d9a.so.13", False),
        ("torch/lib/libtorch_cpu.so", True),
        ("torch/bin/torch_shm_manager", True),
        ("cv2/qt/plugins/platforms/libqxcb.so", False),
        ("cv2/cv2.abi3.so", True),
        ("resources/translations/ented_de.qm", True),
    ],
)
def test_which_files_are_wanted(name: str, wanted: bool) -> None:
    assert contents.is_wanted(name) is wanted


def test_links_to_what_stays_out_stay_out() -> None:
    binaries = [
        ("cv2.libs/libavif.so", "/site/cv2.libs/libavif.so", "BINARY"),
        ("torchvision.libs/libcudart.so", "/site/torchvision.libs/libcudart.so", "BINARY"),
    ]
    datas = [
        ("libavif.so", "cv2.libs/libavif.so", "SYMLINK"),
        ("libcudart.so", "torchvision.libs/libcudart.so", "SYMLINK"),
        ("NOTICE", "/checkout/NOTICE", "DATA"),
    ]
    kept_binaries, kept_datas = contents.trimmed(binaries, datas)
    assert [entry[0] for entry in kept_binaries] == ["cv2.libs/libavif.so"]
    assert [entry[0] for entry in kept_datas] == ["libavif.so", "NOTICE"]


@pytest.mark.skipif(sys.platform != "linux", reason="about libraries of Linux")
def test_the_desktops_libraries_are_left_to_the_system() -> None:
    here = "/usr/lib/x86_64-linux-gnu/"
    assert contents.is_left_to_the_system("libX11.so.6", f"{here}libX11.so.6")
    assert contents.is_left_to_the_system("libstdc++.so.6", f"{here}libstdc++.so.6")
    assert not contents.is_left_to_the_system("libssl.so.3", f"{here}libssl.so.3")
    assert not contents.is_left_to_the_system("libxcb-cursor.so.0", f"{here}libxcb-cursor.so.0")
    assert not contents.is_left_to_the_system("libX11.so.6", "/site/PySide6/libX11.so.6")


def test_weights_that_may_not_be_passed_on_stay_out() -> None:
    assert not any("shape_predictor" in file for file in contents.WEIGHTS.values())
    assert set(contents.WEIGHTS) <= set(contents.METADATA)
