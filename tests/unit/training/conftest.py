from __future__ import annotations

import csv
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from ented_desktop.evaluation import mobilefacenet
from ented_desktop.training.catalogue import Catalogue, build_cache
from ented_desktop.training.config import DataConfig


def _face(rng: np.random.Generator, size: int) -> np.ndarray:
    coarse = rng.uniform(0, 255, (8, 8, 3)).astype(np.float32)
    smooth = cv2.resize(coarse, (size, size), interpolation=cv2.INTER_CUBIC)
    return np.clip(smooth + rng.normal(0, 12, (size, size, 3)), 0, 255).astype(np.uint8)


@pytest.fixture(scope="session")
def faces_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of made-up crops: 12 people, four of them with a pair, one small, one blurred."""
    folder = tmp_path_factory.mktemp("faces")
    rng = np.random.default_rng(0)
    rows, pairs = [], []
    for number in range(12):
        person = f"person-{number}"
        photos = 2 if number < 4 else 1
        size = 384 if number == 11 else 512
        for photo in range(photos):
            name = f"set/{person}-{photo}.png"
            (folder / "set").mkdir(exist_ok=True)
            cv2.imwrite(str(folder / name), _face(rng, size))
            sharpness = 10 if number == 10 else 400
            rows.append([name, person, size, 0.9, sharpness, "colour", "CC0", "made up"])
        if photos == 2:
            names = [f"set/{person}-0.png", f"set/{person}-1.png"]
            pairs.append([names[0], names[1], person, "another time", 0.3])
            pairs.append([names[1], names[0], person, "same session", 0.3])
    header = [
        "file",
        "person",
        "size_px",
        "upscaled_by",
        "sharpness",
        "colour",
        "licence",
        "source",
    ]
    for file, head, lines in (
        ("faces.csv", header, rows),
        ("pairs.csv", ["ground_truth", "reference", "person", "taken", "identity_distance"], pairs),
    ):
        with (folder / file).open("w", newline="", encoding="utf-8") as out:
            csv.writer(out).writerows([head, *lines])
    return folder


@pytest.fixture(scope="session")
def face_network_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with random weights under the name of MobileFaceNet's file."""
    folder = tmp_path_factory.mktemp("face_network")
    generator = torch.Generator().manual_seed(0)

    def made_up(_path: Path, shapes: dict[str, tuple[int, ...]]) -> dict[str, torch.Tensor]:
        found = {}
        for name, shape in shapes.items():
            value = torch.rand(shape, generator=generator) + 0.5
            found[name] = value if len(shape) < 2 else value - 1.0
            if name.endswith("num_batches_tracked"):
                found[name] = torch.tensor(1)
        return found

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(mobilefacenet, "read_tensors", made_up)
        network = mobilefacenet.MobileFaceNet(folder)
    torch.save(network.state_dict(), folder / mobilefacenet.FILE)
    return folder


@pytest.fixture(scope="module")
def catalogue(faces_dir: Path) -> Catalogue:
    return Catalogue.read(faces_dir, DataConfig(held_out=4), seed=1)


@pytest.fixture(scope="module")
def cache(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_cache(catalogue, tmp_path_factory.mktemp("cache"))
