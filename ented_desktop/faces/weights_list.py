"""Which weights of others finding and recognising faces runs on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ented_desktop.nets.detector import EMBEDDED, FILES
from ented_desktop.nets.embedder import dlib_resnet
from ented_desktop.nets.parser import WEIGHTS_FILE


@dataclass(frozen=True, slots=True)
class FaceWeights:
    """One weight file (or embedded model) that is not ENTED's own.

    Attributes:
        purpose: ``"detector"``, ``"identity"`` or ``"parser"``.
        name: Name for the user.
        sha256: Hex digest; empty where no copy has been seen to compare with.
        licence: SPDX identifier; empty where it is not stated.
        source: Where it comes from.
        file: File name in a models folder; empty for what an installed package brings.
        installed: Whether it can be used now.
    """

    purpose: str
    name: str
    sha256: str
    licence: str
    source: str
    file: str
    installed: bool


def list_face_weights(folder: Path | None = None) -> tuple[FaceWeights, ...]:
    """Lists the weights that faces are found, recognised and outlined with.

    Args:
        folder: A models folder in which facexlib's own files may lie; None looks in none.

    Returns:
        What is used by default first. Nothing is loaded: see ``FaceDetector`` and
        ``FaceEmbedder`` for the check of the digests.
    """

    def lies_in_folder(file: str) -> bool:
        return folder is not None and (folder / file).is_file()

    detectors = tuple(
        FaceWeights(
            purpose="detector",
            name=one.name,
            sha256=one.sha256,
            licence=one.licence,
            source=one.source,
            file=one.file,
            installed=lies_in_folder(one.file) if one.file else one.is_installed(),
        )
        for one in (EMBEDDED, *FILES)
    )
    identity = FaceWeights(
        purpose="identity",
        name=dlib_resnet.WEIGHTS_NAME,
        sha256=dlib_resnet.WEIGHTS_SHA256,
        licence=dlib_resnet.WEIGHTS_LICENCE,
        source=dlib_resnet.WEIGHTS_SOURCE,
        file="",
        installed=dlib_resnet.is_installed(),
    )
    parser = FaceWeights(
        purpose="parser",
        name="parsenet",
        sha256="",
        licence="",
        source="facexlib v0.2.2 release",
        file=WEIGHTS_FILE,
        installed=lies_in_folder(WEIGHTS_FILE),
    )
    return (*detectors, identity, parser)
