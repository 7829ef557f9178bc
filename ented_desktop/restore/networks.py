"""The networks of a restoration, loaded once and used for every photo."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch

from ented_desktop.base.paths import models_dir
from ented_desktop.domain import WeightsId
from ented_desktop.faces.detect import FaceDetector
from ented_desktop.faces.identity import FaceEmbedder
from ented_desktop.nets.checkpoint import load_network
from ented_desktop.nets.device import memory_guard, pick_device
from ented_desktop.nets.ented.fast import FastENTED
from ented_desktop.nets.gates import load_gates
from ented_desktop.nets.parser import FaceParser, load_parser
from ented_desktop.restore.detail_transfer import DetailTransfer
from ented_desktop.restore.identity_refinement import IdentityRefiner


@dataclass(frozen=True, slots=True, eq=False)
class Networks:
    """Everything that has weights.

    Attributes:
        device: Where the networks run.
        detector: Finds faces.
        embedder: Measures identity.
        network: Restores aligned faces.
        weights: Which weights ``network`` has.
        refiner: Brings restored faces closer to their person; None leaves them.
        detail: Lends restored faces the detail of their person's photos; None leaves them.
        parser: Tells the face from hair and background; None where its weights are not present.
        source: Name or folder of the weights, as they were asked for; None for the default.
        models_root: The folder with the installed weights; None for the program's own.
    """

    device: torch.device
    detector: FaceDetector
    embedder: FaceEmbedder
    network: FastENTED
    weights: WeightsId
    refiner: IdentityRefiner | None = None
    detail: DetailTransfer | None = None
    parser: FaceParser | None = None
    source: str | Path | None = None
    models_root: Path | None = None

    @staticmethod
    def load(
        weights: str | Path | None = None,
        device: str = "auto",
        *,
        models_root: Path | None = None,
    ) -> Networks:
        """Loads all networks.

        Args:
            weights: Name or folder of the weights; None for the default.
            device: ``"auto"``, ``"cpu"``, ``"cuda"`` or ``"mps"``.
            models_root: The folder with the installed weights; the program's own by default.

        Raises:
            DeviceError: The device is not available or has no memory left.
            ModelError: The weights are missing, corrupt or of another format.
        """
        place = pick_device(device)
        with memory_guard(place):
            network, weights_id = load_network(weights, root=models_root, device=place)
            embedder = FaceEmbedder()
            gates = load_gates(weights, root=models_root)
            return Networks(
                device=place,
                detector=FaceDetector(place),
                embedder=embedder,
                network=FastENTED(network),
                weights=weights_id,
                refiner=IdentityRefiner(network, embedder),
                detail=None if gates is None else DetailTransfer(gates),
                parser=load_parser(models_root or models_dir(), place),
                source=weights,
                models_root=models_root,
            )

    def on_cpu(self) -> Networks:
        """The same networks once more, on the CPU. Raises as :meth:`load`."""
        return Networks.load(self.source, "cpu", models_root=self.models_root)
