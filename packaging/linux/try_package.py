"""Tries a package where nothing is: installs it in a bare Debian, uses it, removes it, compares.

python packaging/linux/try_package.py PACKAGE.deb|ARCHIVE.tar.gz [--photo FILE] [--report FILE.json]

As root, with debootstrap, Xvfb and Pillow. The Debian is a folder made by debootstrap (minbase: no
Python, no compiler, no desktop); the program runs in it without a network (unshare --net) as a
user whose home has letters outside ASCII. What is left at the end is printed; it fails where that
is more than the user's own data.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
USER: Final = "tester"
HOME: Final = "/home/Großmutter Ö"
_BOOKKEEPING: Final = (
    "var/lib/dpkg",
    "var/lib/apt",
    "var/cache",
    "var/log",
    "var/lib/systemd",
    "tmp",
    "run",
    "proc",
    "dev",
    "etc/ld.so.cache",
    HOME.removeprefix("/"),
)
_PROGRAMS_OWN: Final = (
    "ENTED/",
    ".local/bin/",
    ".local/share/applications/ented",
    ".local/share/icons/",
)
"""What below the user's home is the program's and not the user's."""
_STARTS: Final = 5


def main() -> int:
    """Tries the package."""
    args = _parse()
    missing = [name for name in ("debootstrap", "Xvfb", "unshare") if shutil.which(name) is None]
    if os.geteuid() != 0 or missing:
        print(f"needs root{''.join(f', {name}' for name in missing)}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="ented-try-", dir=args.scratch) as folder:
        trial = Trial(Path(folder) / "debian", args.package.resolve())
        trial.make(args.base, args.suite, args.mirror)
        report = trial.run(args.photo, args.reference, args.screenshot)
    text = json.dumps(report, indent=2, ensure_ascii=False)
    print(text)
    if args.report is not None:
        args.report.write_text(text + "\n", encoding="utf-8")
    return 1 if report["left behind"] else 0


def _parse() -> argparse.Namespace:
    sample = ROOT / "resources" / "sample"
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", type=Path)
    parser.add_argument("--photo", type=Path, default=sample / "degraded.jpg", metavar="FILE")
    parser.add_argument("--reference", type=Path, metavar="FILE")
    parser.add_argument("--suite", default="bookworm")
    parser.add_argument("--mirror", default="http://deb.debian.org/debian")
    parser.add_argument("--base", type=Path, metavar="DIR", help="a debootstrap folder to copy")
    parser.add_argument("--scratch", type=Path, metavar="DIR", help="where the Debian is made")
    parser.add_argument("--screenshot", type=Path, metavar="FILE.png")
    parser.add_argument("--report", type=Path, metavar="FILE.json")
    return parser.parse_args()


class Trial:
    """One Debian and one package.

    Args:
        root: The Debian's folder; it is made.
        package: A .deb, or an archive.
    """

    def __init__(self, root: Path, package: Path) -> None:
        self.root = root
        self.package = package
        self.is_deb = package.suffix == ".deb"

    def make(self, base: Path | None, suite: str, mirror: str) -> None:
        """Makes the bare Debian, with a user in it."""
        if base is None:
            command = ["debootstrap", "--variant=minbase", suite, str(self.root), mirror]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        else:
            subprocess.run(["cp", "-a", str(base), str(self.root)], check=True)
        for name in ("etc/resolv.conf", "etc/apt/apt.conf.d/99proxy"):
            if Path("/", name).is_file():
                shutil.copyfile(Path("/", name), self.root / name)
        self.sh(f"useradd --create-home --home-dir '{HOME}' {USER}", network=True)
        assert not list(self.root.glob("usr/bin/python*")), "this Debian is not bare"
        self.sh("apt-get update -q", network=True)
        if not self.is_deb:
            # What a desktop has anyway, which the package would ask for.
            sys.path.insert(0, str(ROOT / "packaging"))
            import linux_libraries

            names = {line.split(" ")[0] for line in linux_libraries.PACKAGES.values()}
            self._install(" ".join(sorted(names)))

    def run(
        self, photo: Path, reference: Path | None, screenshot: Path | None
    ) -> dict[str, object]:
        """Installs, uses, removes.

        Returns:
            What was measured; "left behind" lists what should not be there any more.
        """
        report: dict[str, object] = {"package MB": _mb(self.package.stat().st_size)}
        before = self.files()
        started = time.monotonic()
        self.install()
        report["installed in seconds"] = round(time.monotonic() - started, 1)
        report["program MB"] = _mb(self._size(self.program))
        copy = self.package.stat().st_size if self.is_deb else 0
        came = sum(self.files().values()) - sum(before.values()) - copy
        report["with all it depends on, MB"] = _mb(came)
        self._restore(photo, reference, report)
        self._paint(report, screenshot)
        if self.is_deb:
            self._install(f"--reinstall /{self.package.name}")  # an upgrade over itself
        self.remove()
        after = self.files()
        theirs = self.data()
        report["the user's data"] = theirs
        in_home = [file for file in theirs if file.startswith(_PROGRAMS_OWN)]
        report["left behind"] = sorted(set(after) - set(before)) + in_home
        report["missing"] = sorted(set(before) - set(after))
        assert theirs, "the user's data has gone"
        return report

    @property
    def program(self) -> str:
        """Where the program lies in the Debian."""
        return "usr/lib/ented-desktop" if self.is_deb else f"{HOME[1:]}/ENTED"

    def install(self) -> None:
        """Installs it the way its users do."""
        if self.is_deb:
            shutil.copyfile(self.package, self.root / self.package.name)
            self._install(f"/{self.package.name}")
            assert not list(self.root.glob("usr/bin/python*")), "the package brought a Python"
            return
        target = self.root / self.program
        target.mkdir()
        command = ["tar", "-xf", str(self.package), "-C", str(target), "--strip-components=1"]
        subprocess.run(command, check=True)
        self.sh(f"chown -R {USER} '/{self.program}'")
        self.user(f"sh '/{self.program}/install.sh'")

    def remove(self) -> None:
        """Removes it the way its users do."""
        if self.is_deb:
            environment = "DEBIAN_FRONTEND=noninteractive"
            self.sh(f"{environment} apt-get purge -q -y ented-desktop")
            self.sh(f"{environment} apt-get autoremove -q -y --purge")
            (self.root / self.package.name).unlink()
            return
        self.user(f"sh '/{self.program}/install.sh' --remove && rm -r '/{self.program}'")

    def files(self) -> dict[str, int]:
        """Sizes of all files and links by their place, but for the system's own bookkeeping."""
        found = {}
        for folder, folders, names in os.walk(self.root):
            place = Path(folder).relative_to(self.root).as_posix()
            folders[:] = [
                name for name in folders if Path(place, name).as_posix() not in _BOOKKEEPING
            ]
            for name in names:
                file = Path(place, name).as_posix()
                if file not in _BOOKKEEPING:
                    found[file] = Path(folder, name).lstat().st_size
        return found

    def data(self) -> list[str]:
        """What the user has at the end, folders of the program shortened."""
        home = self.root / HOME[1:]
        return sorted(
            file.relative_to(home).as_posix()
            for file in home.rglob("*")
            if file.is_file() or file.is_symlink()
        )

    def _restore(self, photo: Path, reference: Path | None, report: dict[str, object]) -> None:
        home = self.root / HOME[1:]
        words = ""
        shutil.copyfile(photo, home / f"old{photo.suffix}")
        if reference is not None:
            shutil.copyfile(reference, home / f"good{reference.suffix}")
            words = f" --reference good{reference.suffix}"
        ented = "ented" if self.is_deb else ".local/bin/ented"
        started = time.monotonic()
        said = self.user(
            f"{ented} restore old{photo.suffix}{words} --out restored --report restored/report.json"
        )
        report["restored in seconds, with the start"] = round(time.monotonic() - started, 1)
        report["the command said"] = said.strip().splitlines()
        result = home / "restored" / f"old{photo.suffix}"
        assert result.is_file(), said
        assert result.read_bytes() != photo.read_bytes(), "nothing was restored"

    def _paint(self, report: dict[str, object], screenshot: Path | None) -> None:
        with _screen() as display:
            ented = "ented" if self.is_deb else ".local/bin/ented"
            Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")
            report["cold start, seconds"] = self._cold(display)
            self.user(f"{ented} bench --app --repeat {_STARTS} --quiet --json warm.json", display)
            file = self.root / HOME[1:] / "warm.json"
            report["warm starts"] = json.loads(file.read_text(encoding="utf-8"))
            file.unlink()
            window = "ented-desktop" if self.is_deb else ".local/bin/ented-desktop"
            photo = next((self.root / HOME[1:]).glob("old.*")).name
            process = self.start(f"exec {window} {photo}", display)
            try:
                time.sleep(25)
                assert process.poll() is None, "the window has ended by itself"
                if screenshot is not None:
                    from PIL import ImageGrab

                    ImageGrab.grab(xdisplay=display).save(screenshot)
            finally:
                _end_window(process)

    def _cold(self, display: str) -> dict[str, float]:
        """One start with nothing of the program in memory: seconds until each mark."""
        home = self.root / HOME[1:]
        marks = home / "marks.jsonl"
        window = "ented-desktop" if self.is_deb else ".local/bin/ented-desktop"
        started = time.monotonic()
        process = self.start(f"ENTED_STARTUP_MARKS=marks.jsonl exec {window}", display)
        found: dict[str, float] = {}
        try:
            while "engine_ready" not in found:
                assert time.monotonic() - started < 120, f"the engine is not ready: {found}"
                assert process.poll() is None, "the window has ended by itself"
                time.sleep(0.05)
                if marks.is_file():
                    for line in marks.read_text(encoding="utf-8").splitlines():
                        one = json.loads(line)
                        found.setdefault(one["mark"], round(one["monotonic"] - started, 2))
        finally:
            _end_window(process)
        marks.unlink()
        return found

    def _install(self, words: str) -> None:
        environment = "DEBIAN_FRONTEND=noninteractive"
        self.sh(
            f"{environment} apt-get install -q -y --no-install-recommends {words}", network=True
        )

    def _size(self, place: str) -> int:
        return sum(
            file.lstat().st_size
            for file in (self.root / place).rglob("*")
            if file.is_file() and not file.is_symlink()
        )

    def sh(self, line: str, *, network: bool = False) -> str:
        """Runs a line of shell in the Debian as root; fails with what it said.

        Args:
            line: The line.
            network: Whether it may reach the network.
        """
        done = subprocess.run(
            self._command(line, network=network), capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise SystemExit(f"failed with {done.returncode}: {line}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def user(self, line: str, display: str = "") -> str:
        """Runs a line of shell as the user, without a network."""
        return self.sh(self._as_user(line, display))

    def start(self, line: str, display: str) -> subprocess.Popen[bytes]:
        """Starts a line of shell as the user, without a network."""
        return subprocess.Popen(self._command(self._as_user(line, display), network=False))

    def _as_user(self, line: str, display: str) -> str:
        script = self.root / "tmp" / "line.sh"
        words = [f"cd '{HOME}'", "export LANG=C.UTF-8", line]
        if display:
            words.insert(1, f"export DISPLAY={display}")
        script.write_text("\n".join(words) + "\n", encoding="utf-8")
        return f"su {USER} -s /bin/sh /tmp/line.sh"

    def _command(self, line: str, *, network: bool) -> list[str]:
        root = str(self.root)
        prepare = (
            'mount -t proc proc "$0/proc" && mount --bind /dev "$0/dev" && '
            'mkdir -p "$0/tmp/.X11-unix" && mount --bind /tmp/.X11-unix "$0/tmp/.X11-unix" && '
            'exec chroot "$0" /bin/sh -c "$1"'
        )
        Path("/tmp/.X11-unix").mkdir(exist_ok=True)
        net = [] if network else ["--net"]
        return [
            "unshare",
            "--mount",
            "--pid",
            "--fork",
            "--kill-child",
            *net,
            "sh",
            "-c",
            prepare,
            root,
            line,
        ]


def _end_window(process: subprocess.Popen[bytes]) -> None:
    """Asks the window below a process to close; by force where that does not help."""
    below = {process.pid}
    windows = []
    for place in sorted(Path("/proc").glob("[0-9]*"), key=lambda place: int(place.name)):
        with contextlib.suppress(OSError):
            name, _, rest = (place / "stat").read_text(encoding="utf-8").rpartition(") ")
            if int(rest.split()[1]) in below:
                below.add(int(place.name))
                windows += [int(place.name)] if name.endswith("(ENTED") else []
    for window in windows:
        os.kill(window, signal.SIGTERM)
    try:
        process.wait(60)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)


@contextlib.contextmanager
def _screen() -> Iterator[str]:
    """A screen under Xvfb, outside the Debian; its socket is shared."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-ac"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as stream:
        number = stream.readline().strip()
    try:
        if not re.fullmatch(r"\d+", number):
            raise SystemExit("Xvfb does not start here")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


def _mb(size: int) -> float:
    return round(size / 1e6, 1)


if __name__ == "__main__":
    sys.exit(main())
