"""Reading weights from safetensors files that nobody vouches for.

The safetensors library parses defensively itself; this module adds what it leaves open: limits on
sizes and counts, duplicate keys, element types, and NaN or infinity. Nothing here can run code
from a file: no pickle is ever opened.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any, Final

import safetensors
import torch
from safetensors.torch import load as parse_safetensors

from ented_desktop.nets.model_file import corrupt, parse_json_object

MAX_FILE_BYTES: Final = 1 << 30
MAX_HEADER_BYTES: Final = 1 << 20
MAX_TENSORS: Final = 10_000

_ELEMENT_BYTES: Final = {
    "F64": 8,
    "F32": 4,
    "F16": 2,
    "BF16": 2,
    "I64": 8,
    "I32": 4,
    "U8": 1,
    "BOOL": 1,
}


def parse_tensors(data: bytes, file: Path) -> dict[str, torch.Tensor]:
    """Parses the bytes of a safetensors file.

    Args:
        data: The whole file.
        file: Where it came from, for messages.

    Returns:
        Tensors as stored, on the CPU, by name.

    Raises:
        ModelError: ``model-corrupt`` for a malformed or oversized header, an element type that
            weights do not have, offsets that do not cover the file exactly, NaN or infinity.
    """
    _check_header(data, file)
    try:
        tensors = parse_safetensors(data)
    except (safetensors.SafetensorError, ValueError, KeyError, RuntimeError) as error:
        raise corrupt(file, f"its tensors cannot be read ({error})") from error
    for name, tensor in tensors.items():
        if tensor.is_floating_point() and not bool(torch.isfinite(tensor).all()):
            raise corrupt(file, f"{name} holds numbers that are not finite")
    return tensors


def _check_header(data: bytes, file: Path) -> None:
    if len(data) < 8:
        raise corrupt(file, "it is too short to be a safetensors file")
    header_bytes = int.from_bytes(data[:8], "little")
    if header_bytes > min(MAX_HEADER_BYTES, len(data) - 8):
        raise corrupt(file, "it is cut off, or no safetensors file at all")
    header = parse_json_object(data[8 : 8 + header_bytes], file)
    header.pop("__metadata__", None)
    if len(header) > MAX_TENSORS:
        raise corrupt(file, f"it names more than {MAX_TENSORS} tensors")
    spans = sorted(_span(name, entry, file) for name, entry in header.items())
    end = 0
    for start, stop in spans:
        if start != end:
            raise corrupt(file, "its tensors overlap or leave gaps")
        end = stop
    if end != len(data) - 8 - header_bytes:
        raise corrupt(file, "its length does not fit its header")


def _span(name: str, entry: Any, file: Path) -> tuple[int, int]:
    """The byte range of one tensor, checked against its type and shape."""
    if not isinstance(entry, dict) or entry.keys() != {"dtype", "shape", "data_offsets"}:
        raise corrupt(file, f"the entry of {name[:80]!r} is malformed")
    dtype, shape, offsets = entry["dtype"], entry["shape"], entry["data_offsets"]
    if not isinstance(dtype, str) or dtype not in _ELEMENT_BYTES:
        raise corrupt(file, f"{name[:80]!r} has an element type that weights do not have")
    if not _is_count_list(shape) or len(shape) > 8:
        raise corrupt(file, f"{name[:80]!r} has a malformed shape")
    if not _is_count_list(offsets) or len(offsets) != 2:
        raise corrupt(file, f"{name[:80]!r} has malformed offsets")
    start, stop = offsets
    if stop - start != math.prod(shape) * _ELEMENT_BYTES[dtype]:
        raise corrupt(file, f"{name[:80]!r} has a length that does not fit its shape")
    return start, stop


def _is_count_list(value: Any) -> bool:
    return isinstance(value, list) and all(type(item) is int and item >= 0 for item in value)
