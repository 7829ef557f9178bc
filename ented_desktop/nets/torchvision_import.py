"""The one door to torchvision, also where its compiled library does not fit the installed torch.

facexlib imports torchvision for a layer getter and for NMS. torchvision's Linux wheel is built
against CUDA torch; beside a CPU torch (or any other torch release) its library cannot be loaded and
``import torchvision`` dies with "operator torchvision::nms does not exist", although nothing that
is needed here is compiled code. Where the library cannot load, the two missing operators are
declared before the import, and ``nms`` gets a plain torch implementation.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import sys
import threading
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch

from ented_desktop.base.errors import ModelError

_lock = threading.Lock()
_kept_alive: list[torch.library.Library] = []
"""Operators are unregistered when their Library is collected."""


def ensure_torchvision() -> None:
    """Makes ``import torchvision`` possible, and so facexlib's networks; cheap when repeated.

    Raises:
        ModelError: ``model-incompatible`` when torchvision is not installed.
    """
    with _lock:
        if "torchvision" in sys.modules:
            return
        spec = importlib.util.find_spec("torchvision")
        if spec is None or not spec.submodule_search_locations:
            raise ModelError(
                "model-incompatible",
                "torchvision is not installed, so faces cannot be found.",
                "Install this program again with its dependencies.",
            )
        if not _library_loads(Path(next(iter(spec.submodule_search_locations)))):
            _declare_operators()
        with _compiler_left_out():
            importlib.import_module("torchvision")


@contextlib.contextmanager
def _compiler_left_out() -> Iterator[None]:
    """Keeps torchvision from importing torch's compiler, which takes two seconds.

    It wants one function of it, for models that nothing here uses; that function imports the
    compiler when it is called.
    """
    name = "torch._dynamo.utils"
    if name in sys.modules:
        yield
        return

    def is_compile_supported(device_type: Any) -> Any:
        return importlib.import_module(name).is_compile_supported(device_type)

    stand_in = types.ModuleType(name)
    stand_in.is_compile_supported = is_compile_supported  # type: ignore[attr-defined]
    sys.modules[name] = stand_in
    try:
        yield
    finally:
        if sys.modules.get(name) is stand_in:
            del sys.modules[name]


def _library_loads(folder: Path) -> bool:
    """Whether torchvision's compiled operators fit this torch. Loading them twice does no harm."""
    libraries = sorted(folder.glob("_C*.so")) + sorted(folder.glob("_C*.pyd"))
    with contextlib.ExitStack() as stack:
        if sys.platform == "win32":
            stack.enter_context(os.add_dll_directory(str(folder)))
        for library in libraries:
            try:
                torch.ops.load_library(str(library))  # type: ignore[no-untyped-call]
            except (OSError, ImportError, RuntimeError):
                continue
            return True
    return False


def _declare_operators() -> None:
    library: Any = torch.library.Library("torchvision", "FRAGMENT")  # type: ignore[no-untyped-call]
    for name in ("nms", "qnms"):
        library.define(f"{name}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
    library.impl("nms", plain_nms, "CompositeExplicitAutograd")
    _kept_alive.append(library)


def plain_nms(boxes: torch.Tensor, scores: torch.Tensor, iou_threshold: float) -> torch.Tensor:
    """Greedy non-maximum suppression in plain torch; the same indices as torchvision's operator.

    Args:
        boxes: (N, 4) float, ``x0, y0, x1, y1``, any unit.
        scores: (N,) float.
        iou_threshold: A box is dropped when its intersection over union with a better one is
            greater than this, in [0, 1].

    Returns:
        (M,) int64 indices of the kept boxes, best score first, on the device of ``boxes``.

    Source: the definition of greedy NMS; ours.
    """
    order = torch.argsort(scores, descending=True, stable=True)
    ordered = boxes[order]
    areas = (ordered[:, 2] - ordered[:, 0]) * (ordered[:, 3] - ordered[:, 1])
    alive = torch.ones(len(order), dtype=torch.bool, device=boxes.device)
    kept = []
    for i in range(len(order)):
        if not alive[i]:
            continue
        kept.append(i)
        low = torch.maximum(ordered[i, :2], ordered[i + 1 :, :2])
        high = torch.minimum(ordered[i, 2:], ordered[i + 1 :, 2:])
        intersection = (high - low).clamp(min=0).prod(dim=1)
        union = areas[i] + areas[i + 1 :] - intersection
        alive[i + 1 :] &= ~(intersection > iou_threshold * union)
    return order[torch.tensor(kept, dtype=torch.int64, device=boxes.device)]


def nms(boxes: torch.Tensor, scores: torch.Tensor, iou_threshold: float) -> torch.Tensor:
    """Non-maximum suppression by torchvision's operator where it loads, else :func:`plain_nms`.

    ``torchvision.ops.nms`` itself refuses to run beside a library that did not load, whatever is
    registered, so the operator is called directly.

    Args:
        boxes: (N, 4) float, ``x0, y0, x1, y1``, any unit.
        scores: (N,) float.
        iou_threshold: Greatest overlap of two kept boxes, in [0, 1].

    Returns:
        (M,) int64 indices of the kept boxes, best score first.
    """
    ensure_torchvision()
    kept: torch.Tensor = torch.ops.torchvision.nms(boxes, scores, iou_threshold)
    return kept
