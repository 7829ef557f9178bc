"""facexlib's face parsing network, where its weights are present."""

from ented_desktop.nets.parser.parsenet import WEIGHTS_FILE, FaceParser, load_parser

__all__ = ["WEIGHTS_FILE", "FaceParser", "load_parser"]
