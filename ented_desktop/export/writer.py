"""Outputs that are complete or absent, and never an original."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import tempfile
from collections.abc import Collection
from pathlib import Path
from typing import Final

from ented_desktop.base.errors import OutputError
from ented_desktop.base.paths import openable

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_MAX_NAME_BYTES: Final = 255
_BINARY: Final = getattr(os, "O_BINARY", 0)


def write_atomic(
    data: bytes,
    target: Path,
    *,
    overwrite: bool,
    protect: Collection[Path] = (),
    temporary: Path | None = None,
) -> None:
    """Writes a file whole, or not at all.

    The bytes go to a temporary file beside the target, reach the disk, and take the target's name
    in one step. Whatever goes wrong, Ctrl-C included, leaves the target as it was and no temporary
    file behind. Missing folders are made.

    Args:
        data: The content.
        target: Where to.
        overwrite: Whether an existing file may be replaced.
        protect: Files that are never replaced, whatever name leads to them (symbolic and hard
            links, another case on a file system that ignores case).
        temporary: The temporary file beside the target, for a caller that wants to know it
            beforehand (a process may be killed); it must not exist.

    Raises:
        OutputError: ``output-is-original``, ``output-exists``, ``output-not-writable``,
            ``disk-full`` (which stops a batch).
    """
    final = openable(target)
    named = final.with_name(f".{secrets.token_hex(8)}.part")
    partial = named if temporary is None else openable(temporary)
    try:
        check_target(target, overwrite=overwrite, protect=protect)
        final.parent.mkdir(parents=True, exist_ok=True)
        try:
            _write_synced(data, partial)
            # Once more: writing took time, in which another program may have made the file.
            _refuse_original(final, protect)
            _give_name(partial, final, overwrite=overwrite)
        finally:
            with contextlib.suppress(OSError):
                partial.unlink(missing_ok=True)
        _sync_folder(final.parent)
    except FileExistsError as error:
        if os.path.lexists(final):
            raise _exists(target) from error
        raise _not_writable(target, error) from error
    except OSError as error:
        if error.errno in _FULL:
            raise OutputError(
                "disk-full",
                f"The disk is full: “{target.name}” was not written.",
                "Free some space and start again; finished photos are kept.",
                stops_batch=True,
            ) from error
        raise _not_writable(target, error) from error
    except ValueError as error:  # a null character in the name
        raise _not_writable(target, error) from error


def prepare_folder(folder: Path) -> None:
    """Creates the output folder and tries it, so that a wrong --out is told before any work.

    Raises:
        OutputError: ``output-not-writable``.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise OutputError(
            "output-not-writable",
            f"The folder {folder} cannot be written ({error.strerror}).",
            "Choose another folder with --out.",
            stops_batch=True,
        ) from error


def check_target(target: Path, *, overwrite: bool, protect: Collection[Path] = ()) -> None:
    """Refuses what :func:`write_atomic` would refuse, so that it is told before the work.

    Args:
        target: Where to.
        overwrite: Whether an existing file may be replaced.
        protect: Files that are never replaced.

    Raises:
        OutputError: ``output-is-original``, ``output-exists`` or ``output-not-writable`` (the
            target is a folder).
    """
    final = openable(target)
    _refuse_original(final, protect)
    if final.is_dir():
        raise OutputError("output-not-writable", f"“{target}” is a folder.")
    if not overwrite and os.path.lexists(final):
        raise _exists(target)


def _exists(target: Path) -> OutputError:
    return OutputError(
        "output-exists", f"“{target}” exists already.", "Use --overwrite to replace it."
    )


def _not_writable(target: Path, error: Exception) -> OutputError:
    reason = getattr(error, "strerror", None) or str(error)
    return OutputError(
        "output-not-writable",
        f"“{target}” cannot be written: {reason}.",
        "Choose another folder with --out.",
    )


def _write_synced(data: bytes, temporary: Path) -> None:
    # Mode 0666 less the user's mask, as for any new file; tempfile would make it private.
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _give_name(temporary: Path, final: Path, *, overwrite: bool) -> None:
    if overwrite:
        temporary.replace(final)
        return
    try:
        os.link(temporary, final)  # unlike a rename, it fails where the name is taken
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a file system without hard links
        if os.path.lexists(final):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(final)) from None
        temporary.replace(final)


def _sync_folder(folder: Path) -> None:
    """Makes the new name survive a power cut, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _refuse_original(final: Path, protect: Collection[Path]) -> None:
    for original in protect:
        if _same_file(final, openable(original)):
            raise OutputError(
                "output-is-original",
                f"“{final}” is an original; originals are never replaced.",
                "Choose another folder with --out.",
            )


def _same_file(first: Path, second: Path) -> bool:
    try:
        return first.samefile(second)
    except (OSError, ValueError):  # one does not exist (yet)
        return os.path.normcase(os.path.realpath(first)) == os.path.normcase(
            os.path.realpath(second)
        )


def output_path(source: Path, root: Path | None, out_dir: Path, suffix: str) -> Path:
    """Where the restoration of a photo goes.

    Args:
        source: The photo.
        root: The folder that was given and holds ``source`` at some depth; None for a file given
            by itself.
        out_dir: The output folder.
        suffix: Ending of the written format, with its dot. An ending of the source that means the
            same format (``.jpeg``, ``.JPG``, ``.tiff``) is kept as it is.

    Returns:
        ``out_dir`` joined with the source's path below ``root`` and its name with the ending,
        shortened where it would exceed what file systems allow (255 bytes).
    """
    inside = Path()
    if root is not None:
        with contextlib.suppress(ValueError):  # not below root: by itself
            inside = source.relative_to(root).parent
    own = source.suffix
    ending = own if _alike(own, suffix) else suffix
    stem = source.stem if own else source.name
    if len(os.fsencode(stem + ending)) > _MAX_NAME_BYTES:
        # Two long names may differ in their ends alone: a digest of the whole keeps them apart.
        ending = f"~{hashlib.sha256(os.fsencode(stem)).hexdigest()[:8]}{ending}"
        while len(os.fsencode(stem + ending)) > _MAX_NAME_BYTES:
            stem = stem[:-1]
    return out_dir / inside / (stem + ending)


def named_like(copy: Path, original: Path) -> Path:
    """A copy's name for the original's own bytes: with the original's ending where it must be."""
    return copy if _alike(copy.suffix, original.suffix) else copy.with_suffix(original.suffix)


_SAME_FORMAT: Final = (
    frozenset({".jpg", ".jpeg", ".jpe", ".jfif"}),
    frozenset({".tif", ".tiff"}),
    frozenset({".heic", ".heif", ".hif"}),
    frozenset({".bmp", ".dib"}),
)


def _alike(first: str, second: str) -> bool:
    a, b = first.lower(), second.lower()
    return a == b or any(a in group and b in group for group in _SAME_FORMAT)
