"""Reads the layers of a network out of dlib's own file format.

dlib writes a network from its input to its output. Of each layer that has weights it writes the
name, the weights as one tensor, and its shape; what stands between is not needed here. Numbers are
a byte that says how many bytes follow (and, in its highest bit, the sign), then these bytes, lowest
first; a tensor is its version (2), four sizes, and little-endian floats.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]

_CONV: Final = b"con_4"
_AFFINE: Final = b"affine_"
_FC: Final = b"fc_2"
_TENSOR_VERSION: Final = 2
_MAX_FLOATS: Final = 1 << 28


@dataclass(frozen=True, slots=True, eq=False)
class Conv:
    """A convolution and the scaling per channel that follows it, as one.

    Attributes:
        weight: float32 (out, in, rows, columns).
        bias: float32 (out,).
        stride: In both directions.
        padding: The same.
    """

    weight: FloatArray
    bias: FloatArray
    stride: int
    padding: int


@dataclass(frozen=True, slots=True, eq=False)
class Layers:
    """What has weights in a network.

    Attributes:
        convs: The convolutions, from the input on.
        projection: float32 (in, out): the matrix at the end.
    """

    convs: tuple[Conv, ...]
    projection: FloatArray


def read_layers(data: bytes) -> Layers:
    """Reads a network of convolutions, each followed by a scaling, and a matrix at its end.

    Args:
        data: The file.

    Raises:
        ValueError: It is no such file.

    Source: dlib's ``dnn/layers.h`` and ``serialize.h`` (what they write).
    """
    convs: list[Conv] = []
    reader = _Reader(data)
    while True:
        name = reader.find_next(_CONV, _AFFINE, _FC)
        if name == _FC:
            outputs, inputs = reader.number(), reader.number()
            values = reader.tensor()
            return Layers(tuple(convs), _shaped(values, (inputs, outputs)))
        values = reader.tensor()
        if name == _CONV:
            convs.append(_conv(values, [reader.number() for _ in range(12)]))
        elif convs:
            convs[-1] = _scaled(convs[-1], values)
        else:
            raise ValueError("a scaling before any convolution")


def _conv(values: FloatArray, shape: list[int]) -> Conv:
    outputs, rows, columns, stride, stride_x, padding, padding_x, _, _, inputs, _, _ = shape
    if stride != stride_x or padding != padding_x or len(values) <= outputs:
        raise ValueError("an unknown convolution")
    weight = _shaped(values[:-outputs], (outputs, inputs, rows, columns))
    return Conv(weight, values[-outputs:], stride, padding)


def _scaled(conv: Conv, values: FloatArray) -> Conv:
    """A convolution with the scaling and the offset after it in its own weights."""
    scale, offset = np.split(values, 2)
    if scale.shape != conv.bias.shape:
        raise ValueError("a scaling of other channels")
    weight = conv.weight * scale[:, None, None, None]
    return Conv(weight, conv.bias * scale + offset, conv.stride, conv.padding)


def _shaped(values: FloatArray, shape: tuple[int, ...]) -> FloatArray:
    if min(shape) < 1 or int(np.prod(shape)) != len(values):
        raise ValueError(f"{len(values)} weights cannot be {shape}")
    return values.reshape(shape)


class _Reader:
    """Goes through a file from its start to its end."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def find_next(self, *names: bytes) -> bytes:
        """Goes behind the next of some names, and gives it."""
        found = [(self._data.find(name, self._at), name) for name in names]
        at, name = min(((at, name) for at, name in found if at >= 0), default=(-1, b""))
        if at < 0:
            raise ValueError("the file ends early")
        self._at = at + len(name)
        return name

    def number(self) -> int:
        head = self._take(1)[0]
        value = int.from_bytes(self._take(head & 0x0F), "little")
        return -value if head & 0x80 else value

    def tensor(self) -> FloatArray:
        if self.number() != _TENSOR_VERSION:
            raise ValueError("no tensor")
        count = 1
        for _ in range(4):
            size = self.number()
            count *= size
            if not 0 < size <= _MAX_FLOATS or count > _MAX_FLOATS:
                raise ValueError("a tensor of an impossible size")
        return np.frombuffer(self._take(4 * count), "<f4").astype(np.float32)

    def _take(self, count: int) -> bytes:
        part = self._data[self._at : self._at + count]
        if len(part) != count:
            raise ValueError("the file ends early")
        self._at += count
        return part
