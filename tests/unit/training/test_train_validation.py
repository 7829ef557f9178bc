from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch import Tensor

from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.model import ENTED
from ented_desktop.training.catalogue import Catalogue, build_cache
from ented_desktop.training.config import TrainConfig, parse_config
from ented_desktop.training.validation import Angles, Validator, load_identities

MODEL = {"width": "tiny", "upsample": "bilinear", "fir": False, "residual_rgb": True}


def _plan(faces: int) -> TrainConfig:
    return parse_config(
        {
            "model": MODEL,
            "data": {"held_out": 4},
            "report": {"validation_faces": faces},
            "stage": [{"resolution": 64, "window": 512}],
        }
    )


def test_identity_is_told_in_every_condition(faces_dir: Path, tmp_path: Path) -> None:
    plan = _plan(8)
    catalogue = Catalogue.read(faces_dir, plan.data, plan.seed)
    torch.manual_seed(0)
    network = ENTED(EntedConfig(**{**EntedConfig().to_dict(), **MODEL})).eval()
    calls: list[float] = []

    def angle(image: Tensor, truth: Tensor) -> float:
        calls.append(float((image - truth).abs().mean()))
        return calls[-1]

    cache = build_cache(catalogue, tmp_path)
    validator = Validator(catalogue, cache, plan, identities={"made up": angle})
    found = validator.judge(network, plan.stages[0], torch.device("cpu"))
    assert found is not None
    (angles,) = found.angles
    # Both directions of a held-out pair are judged, each face in six measures (input, none, wrong;
    # same, and wrong and none again for the faces that have a pair), those without one in three.
    pairs, others = len(catalogue.held_out_pairs), len(catalogue.held_out)
    assert pairs == 2
    assert len(calls) == 6 * pairs + 3 * others
    inputs, at = [], 0
    for measures in [6] + [3] * others + [6]:
        inputs.append(calls[at])
        at += measures
    assert angles.input == pytest.approx(sum(inputs) / len(inputs))
    assert angles.same is not None
    assert "made up" in found.line()
    assert "same minus none" in found.line()


def test_angles_read_as_differences() -> None:
    told = Angles("dlib", 14.0, 13.7, 13.5, 13.6, 13.2).text()
    assert told == (
        "dlib 14.00 -> 13.70 degrees (none), same 13.20, same minus none -0.30, "
        "same minus wrong -0.40"
    )
    assert Angles("dlib", 14.0, 13.7).text() == "dlib 14.00 -> 13.70 degrees (none)"


def test_no_folder_no_identities(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ENTED_METRIC_WEIGHTS", raising=False)
    assert load_identities(None) == {}


def test_face_networks_tell_the_same_picture_by_no_angle(shared_dir: Path) -> None:
    networks = load_identities(shared_dir / "weights")
    assert sorted(networks) == ["MobileFaceNet", "dlib"]
    face = torch.rand(1, 3, 512, 512) * 2 - 1
    with torch.no_grad():
        for name, angle in networks.items():
            assert angle(face, face) == pytest.approx(0.0, abs=0.1), name
            assert angle(face, face.flip(2)) > 5.0, name
