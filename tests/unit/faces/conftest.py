from __future__ import annotations

import pytest

from ented_desktop.faces.detect import FaceDetector
from ented_desktop.faces.identity import FaceEmbedder


@pytest.fixture(scope="session")
def detector() -> FaceDetector:
    return FaceDetector()


@pytest.fixture(scope="session")
def embedder() -> FaceEmbedder:
    return FaceEmbedder()
