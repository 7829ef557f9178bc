"""Face identity: an embedding per aligned face."""

from ented_desktop.nets.embedder.dlib_resnet import CHIP_PX, EMBEDDING_LENGTH, DlibResNet

__all__ = ["CHIP_PX", "EMBEDDING_LENGTH", "DlibResNet"]
