"""HEIC files, through libheif.

``pillow-heif`` reads and writes them; its writing is x265's, which is under the GPL. Installers
carry its twin ``pi-heif`` in its place, which has no x265 and only reads.
"""

from __future__ import annotations

try:
    import pillow_heif as libheif
except ImportError:  # in an installer
    import pi_heif as libheif  # type: ignore[no-redef, unused-ignore]


def register() -> None:
    """Lets Pillow open HEIC files."""
    libheif.register_heif_opener()


def can_write() -> bool:
    """Whether an encoder is there."""
    return bool(libheif.libheif_info().get("HEIF"))
