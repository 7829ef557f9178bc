"""The network that decides where a reference's detail belongs into a restored face."""

from ented_desktop.nets.gates.network import (
    BANDS,
    COARSE_PLANES,
    FINE_PLANES,
    STRIDE,
    DetailGates,
    GateOutput,
)
from ented_desktop.nets.gates.weights import dump_gates, load_gates, read_gates

__all__ = [
    "BANDS",
    "COARSE_PLANES",
    "FINE_PLANES",
    "STRIDE",
    "DetailGates",
    "GateOutput",
    "dump_gates",
    "load_gates",
    "read_gates",
]
