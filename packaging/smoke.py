"""Tries a program that was built: it restores the sample, opens its window, and ends.

    python packaging/smoke.py build/packaging/dist/ented-desktop --out smoke
    python packaging/smoke.py "/Applications/ENTED Desktop.app" --out smoke
    python packaging/smoke.py --out smoke               # the program of this Python

The release workflow runs this on every system over the installed program; it works by hand as well.
What it leaves in the folder: the restored sample, its report, a picture of the screen, and what was
measured (``smoke.json``). Needs Pillow, for looking at pictures; without a screen on Linux, Xvfb.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageGrab

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "sample"
RESTORE_S = 600
READY_S = 300
SETTLE_S = 4
END_S = 30
FEWEST_COLOURS = 50
"""A picture of a window has more; an empty screen has one."""


@dataclass(frozen=True)
class Program:
    """How the two executables are called."""

    window: list[str]
    engine: list[str]


class BrokenError(Exception):
    """What did not work, in a sentence."""


def main() -> int:
    """Runs the trial; 0 where everything worked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "tree",
        nargs="?",
        type=Path,
        help="folder with ENTED and ented-engine, or the .app; without it this Python's program",
    )
    parser.add_argument("--out", type=Path, default=Path("smoke"), metavar="DIR")
    parser.add_argument("--no-window", action="store_true", help="only the command line")
    parser.add_argument(
        "--offline",
        action="store_true",
        help="cut the network off (Linux, by unshare): everything must work without it",
    )
    args = parser.parse_args()
    out = args.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    facts: dict[str, object] = {"system": sys.platform}
    try:
        program = find_program(args.tree, offline=args.offline)
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            environment = own_folders(Path(folder))
            facts["version"] = say_version(program, environment)
            facts.update(restore(program, environment, out))
            if not args.no_window:
                with screen(environment):
                    facts.update(open_window(program, environment, out, Path(folder)))
    except BrokenError as broken:
        facts["broken"] = str(broken)
        print(f"does not work: {broken}", file=sys.stderr)
    (out / "smoke.json").write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(facts, indent=2))
    return 1 if "broken" in facts else 0


def find_program(tree: Path | None, *, offline: bool) -> Program:
    """The executables of a tree; without one, the program that this Python runs.

    Raises:
        BrokenError: They are not there, or the network cannot be cut off.
    """
    before: list[str] = []
    if offline:
        if shutil.which("unshare") is None:
            raise BrokenError("no unshare, which cuts the network off")
        before = ["unshare", "-n"] if os.geteuid() == 0 else ["unshare", "-rn"]
    if tree is None:
        module = [*before, sys.executable, "-m", "ented_desktop"]
        return Program(module, module)
    folder = tree / "Contents" / "MacOS" if tree.suffix == ".app" else tree
    suffix = ".exe" if sys.platform == "win32" else ""
    files = [(folder / f"{name}{suffix}").resolve() for name in ("ENTED", "ented-engine")]
    for file in files:
        if not file.is_file():
            raise BrokenError(f"{file} is missing")
    window, engine = ([*before, str(file)] for file in files)
    return Program(window, engine)


def own_folders(folder: Path) -> dict[str, str]:
    """Settings, data and cache that are nobody's, as on a first start."""
    return {
        **os.environ,
        **{f"ENTED_{part}_DIR": str(folder / part) for part in ("CONFIG", "DATA", "CACHE")},
        "ENTED_STARTUP_MARKS": str(folder / "marks.jsonl"),
    }


def say_version(program: Program, environment: dict[str, str]) -> str:
    """Asks for the version.

    Raises:
        BrokenError: It has none to say.
    """
    done = _run([*program.engine, "--version"], environment)
    if done.returncode != 0 or not done.stdout.strip():
        raise BrokenError(f"--version ended with {done.returncode}: {done.stderr[-500:]}")
    return done.stdout.strip()


def restore(program: Program, environment: dict[str, str], out: Path) -> dict[str, object]:
    """Restores the sample photo with its good photo, as the README does.

    Raises:
        BrokenError: It was not restored, or not only where the face is.
    """
    report_file = out / "report.json"
    started = time.monotonic()
    done = _run(
        [
            *program.engine, "restore", str(SAMPLE / "degraded.jpg"),
            "--reference", str(SAMPLE / "reference.jpg"),
            "--out", str(out), "--report", str(report_file), "--format", "png", "--overwrite",
        ],
        environment,
    )  # fmt: skip
    seconds = time.monotonic() - started
    if done.returncode != 0:
        raise BrokenError(f"restoring ended with {done.returncode}: {done.stderr[-2000:]}")
    report = json.loads(report_file.read_text(encoding="utf-8"))
    (photo,) = report["photos"]
    outcomes = [face["outcome"] for face in photo["faces"]]
    if outcomes != ["restored"]:
        raise BrokenError(f"the sample has one face to restore, not {outcomes}")
    with Image.open(SAMPLE / "degraded.jpg") as before, Image.open(photo["output"]) as after:
        if before.size != after.size:
            raise BrokenError(f"the photo was {before.size} and is {after.size}")
        changed = ImageChops.difference(before.convert("RGB"), after.convert("RGB")).getbbox()
    if changed is None:
        raise BrokenError("nothing was changed")
    left, top, right, bottom = photo["faces"][0]["box"]
    across = max(right - left, bottom - top)
    if changed[0] < left - across or changed[2] > right + across:
        raise BrokenError(f"changed at {changed}, far from the face at {photo['faces'][0]['box']}")
    return {"restore_s": round(seconds, 1), "changed": changed, "device": report["device"]}


def open_window(
    program: Program, environment: dict[str, str], out: Path, folder: Path
) -> dict[str, object]:
    """Opens the sample in the window, waits until it can work, takes a picture, and closes it.

    Raises:
        BrokenError: It did not open, did not get ready, or did not end.
    """
    marks_file = folder / "marks.jsonl"
    started = time.monotonic()
    with (out / "window.txt").open("wb") as log:
        window = subprocess.Popen(
            [*program.window, str(SAMPLE / "degraded.jpg")],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
    facts: dict[str, object] = {}
    try:
        while "engine_ready" not in (marks := _marks(marks_file)):
            if window.poll() is not None:
                raise BrokenError(f"the window ended with {window.returncode}; see window.txt")
            if time.monotonic() - started > READY_S:
                raise BrokenError(
                    f"not ready after {READY_S} s, only {sorted(marks)}; see window.txt"
                )
            time.sleep(0.1)
        for name, moment in marks.items():
            facts[f"{name}_s"] = round(moment - started, 2)
        time.sleep(SETTLE_S)
        facts["colours"] = take_picture(out / "window.png", environment.get("DISPLAY"))
        if window.poll() is not None:
            raise BrokenError(f"the window ended with {window.returncode} after it was ready")
    finally:
        facts["ended"] = _end(window)
    if facts["ended"] == "killed":
        raise BrokenError(f"the window did not close within {END_S} s")
    return facts


def take_picture(file: Path, display: str | None) -> int:
    """Takes a picture of the whole screen.

    Args:
        file: Where it goes.
        display: Of the X server, on Linux.

    Returns:
        How many colours are in it.

    Raises:
        BrokenError: No picture can be taken, or nothing is on it.
    """
    try:
        picture = ImageGrab.grab(xdisplay=display) if display else ImageGrab.grab()
    except OSError as error:
        raise BrokenError(f"no picture of the screen: {error}") from error
    picture = picture.convert("RGB")
    picture.save(file)
    small = picture.reduce(max(1, picture.width // 800))
    colours = len(small.getcolors(small.width * small.height) or [])
    if colours < FEWEST_COLOURS:
        raise BrokenError(f"the picture of the screen has {colours} colours: no window is on it")
    return colours


@contextmanager
def screen(environment: dict[str, str]) -> Iterator[None]:
    """A screen, where there is none: Xvfb on Linux.

    Raises:
        BrokenError: There is no screen and no Xvfb.
    """
    if not sys.platform.startswith("linux") or environment.get("DISPLAY"):
        yield
        return
    if shutil.which("Xvfb") is None:
        raise BrokenError("no screen, and no Xvfb to make one")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as stream:
        environment["DISPLAY"] = f":{stream.readline().strip()}"
    environment.pop("WAYLAND_DISPLAY", None)
    environment.pop("QT_QPA_PLATFORM", None)
    try:
        yield
    finally:
        server.terminate()
        server.wait(END_S)


def _marks(file: Path) -> dict[str, float]:
    """When what was reached, in seconds of the system's steady clock."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    found: dict[str, float] = {}
    for line in lines:
        try:
            mark = json.loads(line)
        except ValueError:  # just being written
            continue
        found.setdefault(mark["mark"], mark["monotonic"])
    return found


def _end(window: subprocess.Popen[bytes]) -> str:
    """Closes the window as a person or the system would, and by force where that does not help."""
    if window.poll() is None:
        if sys.platform == "win32":
            # Without /F: the window gets the message that a click on its cross sends.
            subprocess.run(["taskkill", "/PID", str(window.pid)], check=False)
        else:
            window.send_signal(signal.SIGINT)
    try:
        window.wait(END_S)
    except subprocess.TimeoutExpired:
        window.kill()
        window.wait(END_S)
        return "killed"
    return f"code {window.returncode}"


def _run(command: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            command,
            env={**environment, "PYTHONIOENCODING": "utf-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=RESTORE_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BrokenError(str(error)) from error


if __name__ == "__main__":
    sys.exit(main())
