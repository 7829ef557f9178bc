"""facexlib's RetinaFace with embedded weights."""

from ented_desktop.nets.detector.network import RetinaFaceNet
from ented_desktop.nets.detector.weights import EMBEDDED, FILES, DetectorWeights

__all__ = ["EMBEDDED", "FILES", "DetectorWeights", "RetinaFaceNet"]
