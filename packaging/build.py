"""Makes an installer of this checkout: the one entry, for people and for the release workflow.

python packaging/build.py [--target deb|tar|appimage|nsis|dmg] [--out DIR]

The program is built by the Python that runs this where that has everything, and otherwise in an
environment of its own under build/, which is made the first time.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parent
TARGETS: Final = {
    "deb": "Debian and Ubuntu package",
    "tar": "archive for any Linux",
    "appimage": "one file for any Linux (needs appimagetool)",
    "nsis": "Windows installer (needs makensis)",
    "dmg": "macOS disk image",
}
DEFAULT_TARGETS: Final = {"linux": "deb", "win32": "nsis", "darwin": "dmg"}
TORCH_CPU_INDEX: Final = "https://download.pytorch.org/whl/cpu"
"""Where torch without CUDA is published for Linux; the usual index has it with CUDA, four times as
large."""
_NEEDED: Final = ("PyInstaller", "cyclonedx", "torch", "torchvision", "PySide6", "cv2", "facexlib")
_INSIDE: Final = "ENTED_PACKAGING_ENVIRONMENT"


def main() -> int:
    """Builds what was asked for."""
    args = _parse()
    # Windows' consoles may speak an old alphabet.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    if _lacking() and _INSIDE not in os.environ:
        return _run_in_own_environment(args)
    sys.path.insert(0, str(HERE))
    import tree

    if args.tree is not None:
        app = tree.open_tree(args.tree)
    elif args.keep_tree and (args.work / "dist" / tree.NAME / "_internal").is_dir():
        app = tree.open_tree(args.work / "dist" / tree.NAME)
    else:
        app = tree.build_tree(args.work, allow_cuda=args.edition == "cuda")
    if args.target == "tree":
        return 0
    started = time.monotonic()
    options = {"fast": True} if args.fast else {}
    made = importlib.import_module(f"targets.{args.target}").build(app, args.out, **options)
    print(f"{made}: {made.stat().st_size / 1e6:.1f} MB in {time.monotonic() - started:.0f} s")
    _write_beside(made, app.path)
    return 0


def _parse() -> argparse.Namespace:
    lines = "\n".join(f"  {name:<10}{words}" for name, words in TARGETS.items())
    parser = argparse.ArgumentParser(
        description="Makes an installer of this checkout.",
        epilog=f"targets:\n{lines}\n  tree      only the program's folder",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    default = DEFAULT_TARGETS.get(sys.platform, "tar")
    parser.add_argument("--target", choices=[*TARGETS, "tree"], default=default)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="DIR")
    parser.add_argument(
        "--work",
        type=Path,
        default=ROOT / "build" / "packaging",
        metavar="DIR",
        help="folder for what is made on the way (default: build/packaging)",
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--tree", type=Path, metavar="DIR", help="a program's folder built before")
    which.add_argument(
        "--keep-tree",
        action="store_true",
        help="use the folder of the last run, where there is one",
    )
    parser.add_argument(
        "--edition",
        choices=["cpu", "cuda"],
        default="cpu",
        help="which torch may be inside (default: cpu)",
    )
    parser.add_argument(
        "--fast", action="store_true", help="compress little or nothing, for a trial (deb, tar)"
    )
    parser.add_argument(
        "--torch-index",
        default=TORCH_CPU_INDEX if sys.platform == "linux" else "",
        metavar="URL",
        help="package index that is asked for torch first, when the environment is made",
    )
    args = parser.parse_args()
    if args.fast and args.target not in ("deb", "tar"):
        parser.error("--fast is for deb and tar")
    return args


def _lacking() -> list[str]:
    return [name for name in _NEEDED if importlib.util.find_spec(name) is None]


def _run_in_own_environment(args: argparse.Namespace) -> int:
    python = make_environment(args.work / "environment", args.torch_index, args.edition)
    environment = {**os.environ, _INSIDE: "1"}
    # Nothing of the calling Python may shine through.
    for name in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"):
        environment.pop(name, None)
    command = [str(python), str(Path(__file__).resolve()), *sys.argv[1:]]
    return subprocess.run(command, env=environment, check=False).returncode


def make_environment(folder: Path, torch_index: str, edition: str) -> Path:
    """An environment with the program's dependencies and PyInstaller; made only where it is not.

    Args:
        folder: Where it lies.
        torch_index: Package index that is asked for torch first; empty for the usual one. Where it
            cannot be reached, the usual one is taken.
        edition: ``cpu`` or ``cuda``; for CUDA the usual index is asked.

    Returns:
        Its Python.

    Raises:
        SystemExit: Something cannot be installed.
    """
    scripts = "Scripts" if sys.platform == "win32" else "bin"
    python = folder / scripts / ("python.exe" if sys.platform == "win32" else "python")
    told = [ROOT.joinpath("pyproject.toml").read_text(encoding="utf-8"), edition, torch_index]
    digest = hashlib.sha256("\n".join([*told, platform.python_version()]).encode()).hexdigest()
    mark = folder / "made-for.txt"
    if mark.is_file() and mark.read_text(encoding="ascii") == digest:
        return python
    print(f"making {folder}", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    venv.create(folder, with_pip=True, symlinks=sys.platform != "win32")
    pip = [str(python), "-m", "pip", "--disable-pip-version-check"]
    if torch_index and edition == "cpu":
        wanted = [line for line in _declared(python) if line.startswith("torch")]
        one = [*pip, "--retries", "1", "install", "--quiet", "--index-url", torch_index, *wanted]
        if subprocess.run(one, check=False).returncode != 0:
            print(f"{torch_index} has not answered; torch comes from the usual index", flush=True)
    _call([*pip, "install", "--quiet", f"{ROOT}[package]"])
    _without_opencvs_window(pip)
    _without_x265(pip)
    mark.write_text(digest, encoding="ascii")
    return python


def _declared(python: Path) -> list[str]:
    """The program's direct requirements, read by a Python that has pip and so a reader of TOML."""
    code = (
        "import sys\n"
        "try: import tomllib\n"
        "except ImportError: from pip._vendor import tomli as tomllib\n"
        "with open(sys.argv[1], 'rb') as f: print(*tomllib.load(f)['project']['dependencies'], "
        "sep='\\n')"
    )
    command = [str(python), "-c", code, str(ROOT / "pyproject.toml")]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def _without_opencvs_window(pip: list[str]) -> None:
    """Puts OpenCV without its window, and without a second Qt, in the place of OpenCV with it."""
    shown = subprocess.run(
        [*pip, "show", "opencv-python"], capture_output=True, text=True, check=True
    )
    version = next(
        line.partition(":")[2].strip()
        for line in shown.stdout.splitlines()
        if line.startswith("Version:")
    )
    _call([*pip, "uninstall", "--quiet", "--yes", "opencv-python"])
    _call([*pip, "install", "--quiet", "--no-deps", f"opencv-python-headless=={version}"])


def _without_x265(pip: list[str]) -> None:
    """Puts libheif without x265 (GPL), which only reads, in the place of libheif with it."""
    _call([*pip, "uninstall", "--quiet", "--yes", "pillow-heif"])
    _call([*pip, "install", "--quiet", "--no-deps", "pi-heif>=1.0"])


def _write_beside(made: Path, tree: Path) -> None:
    """The checksum of what was made, and the list of its contents, beside it."""
    with made.open("rb") as stream:
        digest = hashlib.sha256()
        while block := stream.read(1 << 20):
            digest.update(block)
    line = f"{digest.hexdigest()}  {made.name}\n"
    made.with_name(f"{made.name}.sha256").write_text(line, encoding="ascii")
    from contents_list import list_place

    listed = list_place(tree)
    if listed.is_file():
        shutil.copyfile(listed, made.with_name(f"{made.name}.cdx.json"))


def _call(command: list[str]) -> None:
    done = subprocess.run(command, check=False)
    if done.returncode != 0:
        raise SystemExit(f"failed: {' '.join(command)}")


if __name__ == "__main__":
    sys.exit(main())
