"""Opening files that may be photos: what they are, and what is said of those that are damaged."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from PIL import Image as PilImage

from ented_desktop.base.errors import InputError
from ented_desktop.base.paths import openable
from ented_desktop.imaging import heif
from ented_desktop.imaging.samples import UnsupportedContentError

_MAX_FILE_BYTES: Final = 4 << 30
SUPPORTED_HINT: Final = "Supported are JPEG, PNG, TIFF, WebP, BMP, GIF, HEIC and AVIF."
_DAMAGED_HINT: Final = "Copy it again from where it came from."

heif.register()
_pillow_lock = threading.Lock()
_pillow_users = 0
_pillow_limit: int | None = None


@contextmanager
def damage_told(path: Path) -> Iterator[None]:
    """Turns whatever a decoder raises into a sentence about the file.

    Raises:
        InputError: ``image-truncated``, ``image-unsupported`` or ``image-too-large``.
    """
    with warnings.catch_warnings():
        # Pillow warns about odd metadata; such a photo is readable all the same.
        warnings.simplefilter("ignore")
        try:
            yield
        except InputError:
            raise
        except UnsupportedContentError as error:
            raise InputError(
                "image-unsupported",
                f"“{path.name}” stores its colours in a way that is not supported ({error}).",
                "Save it with 8 or 16 bits per channel as RGB or grey.",
            ) from error
        except MemoryError as error:
            raise InputError(
                "image-too-large", f"“{path.name}” does not fit into memory."
            ) from error
        except Exception as error:  # decoders raise anything at all on damaged bytes
            raise InputError(
                "image-truncated", f"“{path.name}” is damaged or incomplete.", _DAMAGED_HINT
            ) from error


def read_file(path: Path) -> bytes:
    """All bytes of a file.

    Raises:
        InputError: ``image-missing``, ``image-empty``, ``image-unsupported`` (a folder, a pipe),
            ``image-too-large`` (4 GiB), ``image-unreadable``.
    """
    with open_file(path) as file:
        return file.read()


@contextmanager
def open_file(path: Path) -> Iterator[BinaryIO]:
    """A file opened for reading; raises as :func:`read_file`, while it is read as well."""
    file = openable(path)
    try:
        if file.is_dir():
            raise InputError("image-unsupported", f"“{path}” is a folder, not a photo.")
        size = file.stat().st_size
        if size == 0 and file.is_file():
            raise InputError("image-empty", f"“{path.name}” is empty (0 bytes).", _DAMAGED_HINT)
        if size > _MAX_FILE_BYTES:
            raise InputError("image-too-large", f"“{path.name}” has more than 4 GiB.")
        if not file.is_file():  # a pipe or a device might never end
            raise InputError("image-unsupported", f"“{path}” is not a regular file.")
        with file.open("rb") as stream:
            yield stream
    except (FileNotFoundError, NotADirectoryError) as error:
        raise InputError("image-missing", f"“{path}” does not exist.") from error
    except PermissionError as error:
        raise InputError(
            "image-unreadable", f"“{path}” may not be read.", "Check its permissions."
        ) from error
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise InputError("image-unreadable", f"“{path}” cannot be read: {error}.") from error


def sniff(data: bytes, path: Path) -> str:
    """Pillow's name of the format that a file's first bytes announce.

    Args:
        data: At least the first 256 bytes.
        path: The file, for the message.

    Raises:
        InputError: ``image-unsupported``.
    """
    kind = _kind(data)
    if kind is None:
        raise InputError(
            "image-unsupported",
            f"“{path.name}” is not a photo of a supported kind.",
            SUPPORTED_HINT,
        )
    return kind


def _kind(data: bytes) -> str | None:
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
        return "TIFF"
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return "GIF"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data[4:8] == b"ftyp":
        box = data[8 : min(int.from_bytes(data[:4], "big"), 256)]
        brands = {box[i : i + 4] for i in range(0, len(box), 4) if i != 4}  # 4: a version number
        if brands & {b"avif", b"avis"}:
            return "AVIF"
        return "HEIF" if brands & {b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1"} else None
    # "BM" alone also starts many a text: the header's size must be one that exists.
    if data[:2] == b"BM" and data[14:18] in tuple(bytes([n, 0, 0, 0]) for n in _BMP_HEADERS):
        return "BMP"
    return None


_BMP_HEADERS: Final = (12, 40, 52, 56, 64, 108, 124)


@contextmanager
def unlimited_pillow() -> Iterator[None]:
    """Turns Pillow's own size limit off; ours is checked before any pixel is decoded."""
    global _pillow_users, _pillow_limit
    with _pillow_lock:  # several threads may decode at once: the last one restores the limit
        if _pillow_users == 0:
            _pillow_limit, PilImage.MAX_IMAGE_PIXELS = PilImage.MAX_IMAGE_PIXELS, None
        _pillow_users += 1
    try:
        yield
    finally:
        with _pillow_lock:
            _pillow_users -= 1
            if _pillow_users == 0:
                PilImage.MAX_IMAGE_PIXELS = _pillow_limit
