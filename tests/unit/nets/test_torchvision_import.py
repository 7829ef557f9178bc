from __future__ import annotations

import subprocess
import sys

import pytest
import torch

from ented_desktop.nets.torchvision_import import ensure_torchvision, nms, plain_nms


def _naive_nms(boxes: torch.Tensor, scores: torch.Tensor, threshold: float) -> list[int]:
    kept: list[int] = []
    for i in sorted(range(len(scores)), key=lambda k: -float(scores[k])):
        x0, y0, x1, y1 = boxes[i].tolist()
        for j in kept:
            a0, b0, a1, b1 = boxes[j].tolist()
            both = max(0.0, min(x1, a1) - max(x0, a0)) * max(0.0, min(y1, b1) - max(y0, b0))
            if both / ((x1 - x0) * (y1 - y0) + (a1 - a0) * (b1 - b0) - both) > threshold:
                break
        else:
            kept.append(i)
    return kept


@pytest.mark.parametrize("count", [1, 10, 200])
@pytest.mark.parametrize("threshold", [0.1, 0.4, 0.7])
def test_plain_nms_is_the_definition(count: int, threshold: float) -> None:
    generator = torch.Generator().manual_seed(count)
    low = torch.rand(count, 2, generator=generator) * 100
    boxes = torch.cat([low, low + 5 + torch.rand(count, 2, generator=generator) * 60], dim=1)
    scores = torch.rand(count, generator=generator)
    expected = _naive_nms(boxes, scores, threshold)
    assert plain_nms(boxes, scores, threshold).tolist() == expected
    assert nms(boxes, scores, threshold).tolist() == expected


def test_plain_nms_of_nothing() -> None:
    assert plain_nms(torch.zeros(0, 4), torch.zeros(0), 0.5).tolist() == []


def test_torchvision_imports_even_beside_another_torch() -> None:
    """In a fresh process, and whatever pair of torch and torchvision is installed."""
    code = (
        "from ented_desktop.nets.torchvision_import import ensure_torchvision as e;"
        "e(); e();"
        "from torchvision.models._utils import IntermediateLayerGetter;"
        "import torch;"
        "b = torch.tensor([[0., 0., 10., 10.], [1., 1., 10., 10.], [20., 20., 30., 30.]]);"
        "print(torch.ops.torchvision.nms(b, torch.tensor([.5, .9, .7]), .5).tolist())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[1, 2]"


def test_repeating_is_harmless() -> None:
    ensure_torchvision()
    ensure_torchvision()
