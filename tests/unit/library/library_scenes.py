"""A library over small files with an analyser that reads its answers from them."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import numpy.typing as npt

from ented_desktop.base.errors import InputError
from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import FACE_TEMPLATE_512, Face
from ented_desktop.library.catalog import Library
from ented_desktop.library.faces_cache import FacesCache
from ented_desktop.library.values import FaceAnalysis, PhotoAnalysis


def person(number: int, angle_deg: float = 0.0) -> npt.NDArray[np.float32]:
    """A unit vector at an angle from the person's axis; persons are at right angles."""
    vector = np.zeros(128, np.float32)
    vector[2 * number] = np.cos(np.radians(angle_deg))
    vector[2 * number + 1] = np.sin(np.radians(angle_deg))
    return vector


def write_photo(path: Path, *faces: tuple[int, float], note: str = "") -> Path:
    """A file that says who is in it: person and angle, one face a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{number} {angle}" for number, angle in faces]
    path.write_text("\n".join([f"photo {note}", *lines]))
    return path


class Analyser:
    """Answers what the file says, and notes what it was asked for."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def __call__(self, photo: Path, cancel: CancelToken) -> PhotoAnalysis:
        cancel.check()
        self.seen.append(photo.name)
        first, *lines = photo.read_text().split("\n")
        if not first.startswith("photo"):
            raise InputError("image-unsupported", f"“{photo.name}” is no photo.")
        faces = []
        for line in lines:
            number, angle = line.split()
            faces.append(
                FaceAnalysis(
                    face=Face((1.5, 2, 30, 40), 0.9, FACE_TEMPLATE_512),
                    embedding=person(int(number), float(angle)),
                    sharpness=100.0,
                    yaw_deg=10.0,
                    pitch_deg=-5.0,
                    roll_deg=1.0,
                    face_px=80.0,
                    thumbnail=np.full((128, 128, 3), 90, np.uint8),
                )
            )
        return PhotoAnalysis(640, 480, "2003-07-19T16:20:05", tuple(faces))


def open_library(folder: Path) -> Library:
    return Library.open(folder / "library.sqlite", cache=FacesCache(folder / "faces"))


def touch(path: Path) -> None:
    """Gives a file another time of writing."""
    facts = path.stat()
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns + 5_000_000_000))
