"""Makes the sample in resources/sample and the picture in the README.

    python docs/make_picture.py [--weights NAME_OR_DIR]

Needs scikit-image (extra ``test``) for NASA's portrait of Eileen Collins, which is in the public
domain. There is only this one picture of her at hand, so the reference is the portrait itself,
mirrored and darker: the picture shows what the program does, not how well a true second photo
helps. What it does without any stands beside it.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image
from skimage import data

from ented_desktop.cli.main import main as ented
from ented_desktop.evaluation.degrade import DegradeParams, apply

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "sample"
PICTURE = ROOT / "docs" / "astronaut.png"
FACE = (140, 20, 320, 240)
"""Left, top, right and bottom of the part shown, in pixels of the portrait."""
ZOOM = 2


def make_sample(portrait: np.ndarray) -> None:
    """Writes ``degraded.jpg`` and ``reference.jpg``.

    Args:
        portrait: uint8 RGB (512, 512, 3).
    """
    SAMPLE.mkdir(parents=True, exist_ok=True)
    damage = DegradeParams(
        sigma_x=1.0, sigma_y=1.0, theta=0.0, factor=1.6, noise=12.0 / 255.0, quality=70
    )
    pixels = portrait.astype(np.float32) / np.float32(255.0)
    degraded = apply(pixels, damage, np.random.default_rng(7))
    save = {"quality": 92, "subsampling": 0}
    Image.fromarray(np.rint(degraded * 255.0).astype(np.uint8)).save(
        SAMPLE / "degraded.jpg", **save
    )
    other = np.rint(portrait[:, ::-1].astype(np.float32) * 0.9).astype(np.uint8)
    Image.fromarray(other).save(SAMPLE / "reference.jpg", **save)


def restored(weights: str | None, *options: str) -> Image.Image:
    """The degraded sample after ``ented restore`` with these options.

    Raises:
        SystemExit: The command failed; with its exit code.
    """
    with tempfile.TemporaryDirectory() as folder:
        command = ["restore", str(SAMPLE / "degraded.jpg"), "--out", folder, "--format", "png"]
        if weights:
            command += ["--weights", weights]
        if code := ented([*command, *options]):
            raise SystemExit(code)
        with Image.open(Path(folder) / "degraded.png") as picture:
            return picture.convert("RGB")


def main() -> None:
    """Makes both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", help="default: the shipped ones")
    args = parser.parse_args()
    portrait = data.astronaut()
    make_sample(portrait)
    panels = [
        Image.open(SAMPLE / "degraded.jpg"),
        restored(args.weights),
        restored(args.weights, "--reference", str(SAMPLE / "reference.jpg")),
        Image.fromarray(portrait),
    ]
    width, height = (FACE[2] - FACE[0]) * ZOOM, (FACE[3] - FACE[1]) * ZOOM
    sheet = Image.new("RGB", (width * len(panels) + 8 * (len(panels) - 1), height), "white")
    for number, panel in enumerate(panels):
        part = panel.crop(FACE).resize((width, height), Image.Resampling.NEAREST)
        sheet.paste(part, (number * (width + 8), 0))
    sheet.save(PICTURE, optimize=True)


if __name__ == "__main__":
    main()
