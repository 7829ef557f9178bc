"""Outputs are complete or absent, and never an original."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from ented_desktop.base.errors import EXIT_OUTPUT, OutputError
from ented_desktop.export.writer import output_path, write_atomic

DATA = bytes(range(256)) * 1000


def entries(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def code_of(
    target: Path, *, overwrite: bool = False, protect: tuple[Path, ...] = ()
) -> OutputError:
    with pytest.raises(OutputError) as caught:
        write_atomic(DATA, target, overwrite=overwrite, protect=protect)
    assert caught.value.exit_code == EXIT_OUTPUT
    return caught.value


@pytest.mark.parametrize("name", ["a.png", "Oma & Opa – 1931 写真.png", "é" * 125 + ".png"])
def test_a_file_is_written_whole(tmp_path: Path, name: str) -> None:
    write_atomic(DATA, tmp_path / "new" / "deep" / name, overwrite=False, protect=())
    assert (tmp_path / "new" / "deep" / name).read_bytes() == DATA
    assert entries(tmp_path / "new" / "deep") == [name]


def test_a_new_file_has_the_users_usual_permissions(tmp_path: Path) -> None:
    write_atomic(DATA, tmp_path / "a.png", overwrite=False, protect=())
    (tmp_path / "usual").write_bytes(b"")
    assert (tmp_path / "a.png").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_an_existing_file_stays_unless_asked(tmp_path: Path) -> None:
    target = tmp_path / "a.png"
    target.write_bytes(b"old")
    error = code_of(target)
    assert (error.code, error.stops_batch) == ("output-exists", False)
    assert target.read_bytes() == b"old"
    write_atomic(DATA, target, overwrite=True, protect=())
    assert target.read_bytes() == DATA
    assert entries(tmp_path) == ["a.png"]


def test_a_dangling_link_counts_as_existing(tmp_path: Path) -> None:
    (tmp_path / "a.png").symlink_to(tmp_path / "nowhere")
    assert code_of(tmp_path / "a.png").code == "output-exists"


def test_a_file_that_appears_meanwhile_stays(tmp_path, monkeypatch) -> None:
    target = tmp_path / "a.png"
    real = os.fsync

    def racing(handle: int) -> None:
        real(handle)
        target.write_bytes(b"another program's")

    monkeypatch.setattr(os, "fsync", racing)
    assert code_of(target).code == "output-exists"
    assert target.read_bytes() == b"another program's"
    assert entries(tmp_path) == ["a.png"]


def test_without_hard_links_it_works_too(tmp_path, monkeypatch) -> None:
    def unsupported(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(os, "link", unsupported)
    write_atomic(DATA, tmp_path / "a.png", overwrite=False, protect=())
    assert entries(tmp_path) == ["a.png"]
    assert code_of(tmp_path / "a.png").code == "output-exists"


@pytest.mark.parametrize("overwrite", [False, True])
def test_an_original_is_never_replaced(tmp_path: Path, overwrite: bool) -> None:
    original = tmp_path / "original.jpg"
    original.write_bytes(b"precious")
    (tmp_path / "soft.jpg").symlink_to(original)
    (tmp_path / "hard.jpg").hardlink_to(original)
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    before = entries(tmp_path)
    for name in (
        "original.jpg", "soft.jpg", "hard.jpg", "folder/../original.jpg", "link/original.jpg",
    ):  # fmt: skip
        error = code_of(tmp_path / name, overwrite=overwrite, protect=(original,))
        assert (error.code, error.stops_batch) == ("output-is-original", False)
    assert original.read_bytes() == b"precious"
    assert entries(tmp_path) == before


def test_an_original_that_is_itself_a_link_is_protected(tmp_path: Path) -> None:
    real = tmp_path / "real.jpg"
    real.write_bytes(b"precious")
    (tmp_path / "given.jpg").symlink_to(real)
    error = code_of(real, overwrite=True, protect=(tmp_path / "given.jpg",))
    assert error.code == "output-is-original"


def test_case_does_not_hide_an_original_where_names_ignore_it(tmp_path, monkeypatch) -> None:
    # What Windows' normcase does, for the case that the file system cannot be asked.
    monkeypatch.setattr(os.path, "normcase", str.lower)
    error = code_of(tmp_path / "PHOTO.JPG", protect=(tmp_path / "photo.jpg",))
    assert error.code == "output-is-original"
    (tmp_path / "photo.jpg").write_bytes(b"precious")
    (tmp_path / "probe").write_bytes(b"")
    if (tmp_path / "PROBE").exists():  # a file system that ignores case
        error = code_of(tmp_path / "PHOTO.JPG", overwrite=True, protect=(tmp_path / "photo.jpg",))
        assert error.code == "output-is-original"


def test_a_folder_cannot_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.png").mkdir()
    assert code_of(tmp_path / "a.png", overwrite=True).code == "output-not-writable"


def test_a_folder_that_cannot_exist(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    error = code_of(tmp_path / "file" / "below" / "a.png")
    assert (error.code, error.stops_batch) == ("output-not-writable", False)
    assert entries(tmp_path) == ["file"]


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="needs Linux's /proc")
def test_a_read_only_file_system() -> None:
    assert code_of(Path("/proc/a.png")).code == "output-not-writable"


def test_a_read_only_folder(tmp_path, monkeypatch) -> None:
    real = os.open

    def refused(path: object, flags: int, *rest: int) -> int:  # root may write anywhere
        if flags & os.O_CREAT:
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, flags, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", refused)
    assert code_of(tmp_path / "a.png").code == "output-not-writable"
    assert entries(tmp_path) == []


def test_impossible_names(tmp_path: Path) -> None:
    assert code_of(tmp_path / ("x" * 300 + ".png")).code == "output-not-writable"
    assert code_of(tmp_path / "a\0b.png").code == "output-not-writable"
    assert entries(tmp_path) == []


@pytest.mark.parametrize("step", ["write", "fsync"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_stops_the_batch(tmp_path, monkeypatch, step: str, number: int) -> None:
    real = getattr(os, step)
    calls = []

    def full(*arguments: object) -> object:
        calls.append(1)
        if step == "write" and len(calls) == 1:
            return real(arguments[0], bytes(arguments[1])[:1000])  # type: ignore[call-overload]
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, step, full)
    (tmp_path / "a.png").write_bytes(b"old")
    error = code_of(tmp_path / "a.png", overwrite=True)
    assert (error.code, error.stops_batch) == ("disk-full", True)
    assert entries(tmp_path) == ["a.png"]
    assert (tmp_path / "a.png").read_bytes() == b"old"


@pytest.mark.parametrize("step", ["write", "fsync", "close"])
@pytest.mark.parametrize("when", ["before", "after"])
def test_control_c_leaves_nothing(tmp_path, monkeypatch, step: str, when: str) -> None:
    real = getattr(os, step)

    def interrupted(*arguments: object) -> None:
        if when == "after" or step == "close":
            real(*arguments)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, step, interrupted)
        with pytest.raises(KeyboardInterrupt):
            write_atomic(DATA, tmp_path / "a.png", overwrite=False, protect=())
    assert entries(tmp_path) == []


def test_a_real_limit_on_file_size(tmp_path: Path) -> None:
    pytest.importorskip("resource")
    program = textwrap.dedent(
        """
        import resource, signal, sys
        from pathlib import Path
        from ented_desktop.base.errors import OutputError
        from ented_desktop.export.writer import write_atomic

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        try:
            write_atomic(bytes(100_000), Path(sys.argv[1]), overwrite=False, protect=())
        except OutputError as error:
            print(error.code, error.stops_batch)
        """
    )
    target = tmp_path / "a.png"
    done = subprocess.run(
        [sys.executable, "-c", program, str(target)], capture_output=True, text=True, check=True,
        cwd=Path(__file__).resolve().parents[3],
    )  # fmt: skip
    assert done.stdout.split() == ["disk-full", "True"]
    assert entries(tmp_path) == []


def test_the_tree_keeps_its_shape(tmp_path: Path) -> None:
    root, out = tmp_path / "in", tmp_path / "out"
    assert output_path(root / "a" / "b.png", root, out, ".png") == out / "a" / "b.png"
    assert output_path(root / "b.gif", root, out, ".png") == out / "b.png"
    assert output_path(root / "a" / "b.png", None, out, ".png") == out / "b.png"
    assert output_path(tmp_path / "other" / "b.png", root, out, ".png") == out / "b.png"


@pytest.mark.parametrize(
    ("name", "suffix", "expected"),
    [
        ("a.JPG", ".jpg", "a.JPG"),
        ("a.jpeg", ".jpg", "a.jpeg"),
        ("a.tiff", ".tif", "a.tiff"),
        ("a.HEIC", ".png", "a.png"),
        ("scan.1931.png", ".png", "scan.1931.png"),
        ("scan", ".png", "scan.png"),
        ("Oma 写真.webp", ".webp", "Oma 写真.webp"),
    ],
)
def test_endings(name: str, suffix: str, expected: str) -> None:
    assert output_path(Path("in") / name, None, Path("out"), suffix) == Path("out") / expected


def test_long_names_are_shortened_and_stay_apart() -> None:
    first, second = (
        output_path(Path("写" * 83 + end), None, Path("out"), ".png") for end in ("甲.jp", "乙.jp")
    )
    for path in (first, second):
        assert len(os.fsencode(path.name)) <= 255
        assert path.suffix == ".png"
    assert first != second
