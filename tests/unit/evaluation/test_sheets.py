"""Contact sheets: the order of before and after, and what a strip says of its figures."""

from __future__ import annotations

import numpy as np
from PIL import Image

from ented_desktop.evaluation.restored_sheet import PhotoEntry, restored_strips
from ented_desktop.evaluation.sheet import change_line


def test_the_worst_restorations_come_first(tmp_path):
    photo = tmp_path / "photo.png"
    Image.fromarray(np.zeros((200, 300, 3), np.uint8)).save(photo)

    def face(before, after):
        figures = {"identity_before": before, "identity_after": after}
        return {"box": [20, 20, 120, 120], "outcome": "restored", "reason": "", **figures}

    def entry(name, *faces, output=photo, error=""):
        copy = tmp_path / name
        copy.write_bytes(photo.read_bytes())
        return PhotoEntry(copy, output, error, faces)

    entries = [
        entry("unknown.png", face(None, None)),
        entry("better.png", face(20.0, 12.0)),
        entry("mixed.png", face(20.0, 18.0), face(20.0, 26.0), face(None, None)),
        entry("failed.png", output=None, error="It broke."),
    ]
    lines = [strip.lines for strip in restored_strips(entries)]
    assert [line[0].removesuffix(" restored") for line in lines] == [
        "failed.png",
        "mixed.png #2",
        "mixed.png #1",
        "mixed.png #3",
        "better.png #1",
        "unknown.png #1",
    ]
    assert lines[1][-1] == "identity, degrees 20.0 > 26.0"
    assert lines[3][-1] == ""


def test_figures_that_are_missing_or_infinite_are_left_out():
    values = [("PSNR", 24.1, 26.02, 2), ("LPIPS", 0.51234, 0.4, 4), ("SSIM", None, 0.5, 4)]
    assert change_line(values) == "PSNR 24.10 > 26.02   LPIPS 0.512 > 0.400"
    assert change_line([("PSNR", 24.0, float("inf"), 2)]) == ""
