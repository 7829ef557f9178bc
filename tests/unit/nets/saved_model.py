"""A small checkpoint that tests save, damage and load."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch

from ented_desktop.base.errors import EXIT_WEIGHTS, ModelError
from ented_desktop.nets.ented.config import EntedConfig

State = dict[str, torch.Tensor]
CONFIG = EntedConfig(width="tiny", upsample="bilinear", fir=False)
CARD = "# A card\n\nMade by a test. Ünïcode.\n"


def assert_refused(code: str, action: Callable[[], object]) -> ModelError:
    with pytest.raises(ModelError) as caught:
        action()
    assert caught.value.code == code, caught.value
    assert caught.value.exit_code == EXIT_WEIGHTS
    assert caught.value.message.endswith(".")
    return caught.value
