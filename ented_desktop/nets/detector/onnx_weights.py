"""Reads the weights out of an ONNX file without the onnx package or a runtime.

An ONNX model is one protocol-buffers message. Only three of its parts are needed here: the graph's
nodes (to know which convolution uses which weights), its initialisers (the weights), and Identity
nodes (one name standing for another). Field numbers: ONNX's own ``onnx.proto``, IR version 8.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from ented_desktop.base.errors import ModelError

_MODEL_GRAPH: Final = 7
_GRAPH_NODE: Final = 1
_GRAPH_INITIALIZER: Final = 5
_NODE_INPUT: Final = 1
_NODE_OUTPUT: Final = 2
_NODE_NAME: Final = 3
_NODE_OP_TYPE: Final = 4
_TENSOR_DIMS: Final = 1
_TENSOR_DATA_TYPE: Final = 2
_TENSOR_FLOAT_DATA: Final = 4
_TENSOR_NAME: Final = 8
_TENSOR_RAW_DATA: Final = 9
_FLOAT: Final = 1

_VARINT: Final = 0
_FIXED64: Final = 1
_BYTES: Final = 2
_FIXED32: Final = 5


@dataclass(frozen=True, slots=True)
class Convolution:
    """One ``Conv`` node.

    Attributes:
        name: The node's name, for example ``"/fpn/output1/output1.0/Conv"``.
        weight: (O, I/groups, kH, kW) float32.
        bias: (O,) float32.
    """

    name: str
    weight: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]


def read_convolutions(model: bytes) -> list[Convolution]:
    """All convolutions of an ONNX model with their weights, in the order of execution.

    Args:
        model: The bytes of the ``.onnx`` file.

    Returns:
        One entry per ``Conv`` node; every node must have a weight and a bias.

    Raises:
        ModelError: ``model-corrupt`` when the bytes are not such a model.
    """
    try:
        return _read(memoryview(model))
    except (IndexError, KeyError, ValueError, UnicodeDecodeError) as error:
        raise ModelError(
            "model-corrupt", "The face detector's embedded weights cannot be read."
        ) from error


def _read(model: memoryview) -> list[Convolution]:
    # To the end of the file, although the graph comes first: a truncated file is an error.
    (graph,) = [value for field, value in _messages(model) if field == _MODEL_GRAPH]
    tensors: dict[str, npt.NDArray[np.float32]] = {}
    aliases: dict[str, str] = {}
    nodes: list[tuple[str, list[str]]] = []
    for field, value in _messages(graph):
        if field == _GRAPH_INITIALIZER:
            name, tensor = _read_tensor(value)
            if tensor is not None:
                tensors[name] = tensor
        elif field == _GRAPH_NODE:
            texts: dict[int, list[str]] = {}
            for key, part in _messages(value):
                if key in (_NODE_INPUT, _NODE_OUTPUT, _NODE_NAME, _NODE_OP_TYPE):
                    texts.setdefault(key, []).append(str(part, "utf-8"))
            operator = texts[_NODE_OP_TYPE][0]
            if operator == "Identity":
                aliases[texts[_NODE_OUTPUT][0]] = texts[_NODE_INPUT][0]
            elif operator == "Conv":
                nodes.append((texts[_NODE_NAME][0], texts[_NODE_INPUT]))

    def tensor_of(name: str) -> npt.NDArray[np.float32]:
        seen = set()
        while name in aliases and name not in seen:
            seen.add(name)
            name = aliases[name]
        return tensors[name]

    return [Convolution(n, tensor_of(inputs[1]), tensor_of(inputs[2])) for n, inputs in nodes]


def _read_tensor(message: memoryview) -> tuple[str, npt.NDArray[np.float32] | None]:
    """Name and values of a TensorProto; None for values that are not float32."""
    name = ""
    shape: list[int] = []
    data_type = 0
    values = b""
    for field, wire, value in _fields(message):
        if field == _TENSOR_DIMS and isinstance(value, int):
            shape.append(value)
        elif field == _TENSOR_DIMS and isinstance(value, memoryview):  # packed
            position = 0
            while position < len(value):
                size, position = _varint(value, position)
                shape.append(size)
        elif field == _TENSOR_DATA_TYPE and isinstance(value, int):
            data_type = value
        elif field == _TENSOR_NAME and isinstance(value, memoryview):
            name = str(value, "utf-8")
        elif (
            field in (_TENSOR_RAW_DATA, _TENSOR_FLOAT_DATA)
            and wire in (_BYTES, _FIXED32)
            and isinstance(value, memoryview)
        ):
            # Little-endian floats, as one block or as one field per value.
            values += bytes(value)
    if data_type != _FLOAT:
        return name, None
    return name, np.frombuffer(values, dtype="<f4").astype(np.float32).reshape(shape)


def _messages(message: memoryview) -> Iterator[tuple[int, memoryview]]:
    for field, wire, value in _fields(message):
        if wire == _BYTES and isinstance(value, memoryview):
            yield field, value


def _fields(message: memoryview) -> Iterator[tuple[int, int, int | memoryview]]:
    """Splits a message into ``(field number, wire type, value)``."""
    position = 0
    while position < len(message):
        key, position = _varint(message, position)
        field, wire = key >> 3, key & 7
        if wire == _VARINT:
            number, position = _varint(message, position)
            yield field, wire, number
            continue
        if wire == _BYTES:
            length, position = _varint(message, position)
        elif wire in (_FIXED32, _FIXED64):
            length = 4 if wire == _FIXED32 else 8
        else:
            raise ValueError(f"wire type {wire}")
        if position + length > len(message):
            raise ValueError("field longer than its message")
        yield field, wire, message[position : position + length]
        position += length


def _varint(message: memoryview, position: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = message[position]
        position += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, position
        shift += 7
        if shift > 63:
            raise ValueError("number too long")
