"""Loading the networks as the settings say, and going on with the CPU where a device fails."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ented_desktop.base.errors import DeviceError, EntedError, ModelError
from ented_desktop.domain import WeightsId
from ented_desktop.nets.device import choose_precision, choose_threads, describe_device
from ented_desktop.restore.pipeline import Restorer
from ented_desktop.workspace.models import resolve_weights

_CPU_HELPS: Final = frozenset({"device-unavailable", "device-memory"})
_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class StudioSettings:
    """How the networks run.

    Attributes:
        device: ``"auto"``, ``"cpu"``, ``"cuda"`` or ``"mps"``.
        weights: Name or folder of the weights; empty for the default.
        precision: One of ``nets.device.PRECISION_NAMES``.
        threads: On the CPU; 0 for as many as there are cores.
        memory_limit_mb: Refuse photos that need more; 0 for no limit.
        guard_threshold_deg: As in ``RestoreOptions``.
        refine_identity: As in ``RestoreOptions``.
        lend_detail: As in ``RestoreOptions``.
        fit_to_damage: As in ``RestoreOptions``.
        detection_threshold: As in ``RestoreOptions``.
        model_folders: Folders with weights beside the installed ones.
        cache_limit_mb: Size of the cache.
    """

    device: str = "auto"
    weights: str = ""
    precision: str = "auto"
    threads: int = 0
    memory_limit_mb: int = 0
    guard_threshold_deg: float = 3.0
    refine_identity: bool = True
    lend_detail: bool = True
    fit_to_damage: bool = True
    detection_threshold: float = 0.6
    model_folders: tuple[Path, ...] = ()
    cache_limit_mb: int = 2048

    @property
    def of_networks(self) -> tuple[object, ...]:
        """Those that need the networks loaded again when they change."""
        return self.device, self.weights, self.precision, self.threads, self.model_folders


@dataclass(frozen=True, slots=True)
class Loaded:
    """The networks in use.

    Attributes:
        device: ``"cpu"``, ``"cuda"`` or ``"mps"``.
        device_name: What people call it.
        weights: Which weights the restoring network has.
        note: Empty, or what the user should know.
        problem: Why another device than the one asked for is in use; None where it is that one.
    """

    device: str
    device_name: str
    weights: WeightsId
    note: str = ""
    problem: EntedError | None = None


class NetworkLoader:
    """Holds one set of networks; one thread at a time but for :attr:`loaded`.

    Args:
        models_root: The folder with the installed weights; None for the program's own.
    """

    def __init__(self, models_root: Path | None = None) -> None:
        self._models_root = models_root
        self._settings = StudioSettings()
        self._restorer: Restorer | None = None
        self._loaded: Loaded | None = None
        self._why_not: EntedError | None = None

    @property
    def loaded(self) -> Loaded | None:
        """The networks in use; None while there are none."""
        return self._loaded

    @property
    def restorer(self) -> Restorer:
        """The loaded networks.

        Raises:
            EntedError: Why they could not be loaded.
        """
        if self._restorer is None:
            raise self._why_not or ModelError("model-missing", "No weights are loaded yet.")
        return self._restorer

    def would_load(self, settings: StudioSettings) -> bool:
        """Whether these settings need the networks loaded (again)."""
        return self._loaded is None or self._settings.of_networks != settings.of_networks

    def use(self, settings: StudioSettings) -> Loaded:
        """Loads the networks where these settings need it.

        Raises:
            ModelError: The weights are missing, corrupt or of another format.
            DeviceError: Not even the CPU can take the networks.
        """
        if self._loaded is not None and not self.would_load(settings):
            self._settings = settings
            return self._loaded
        self._settings = settings
        try:
            choose_precision(settings.precision)
            choose_threads(settings.threads)
            return self._load(settings.device)
        except DeviceError as error:
            if settings.device == "cpu" or error.code not in _CPU_HELPS:
                raise
            return self.fall_back(error)

    def load_beside(self, weights: str) -> Restorer:
        """Other weights on the device in use; the loaded networks stay.

        Args:
            weights: As in the settings; empty for the default.

        Raises:
            ModelError: The weights are missing, corrupt or of another format.
            DeviceError: There is no memory for both.
        """
        found = resolve_weights(weights, self._models_root, self._settings.model_folders)
        return Restorer.load(found, self.restorer.device_name, models_root=self._models_root)

    def fall_back(self, error: EntedError) -> Loaded:
        """Goes on with the CPU after the device failed.

        Args:
            error: Why.

        Raises:
            ModelError: The weights cannot be used.
            DeviceError: Not even the CPU can take the networks.
        """
        _logger.warning("the CPU takes over: %s", error)
        return self._load("cpu", error)

    def _load(self, device: str, problem: EntedError | None = None) -> Loaded:
        # First of all the old networks go: two sets of them may not fit.
        self._restorer = self._loaded = None
        settings = self._settings
        try:
            weights = resolve_weights(settings.weights, self._models_root, settings.model_folders)
            restorer = Restorer.load(weights, device, models_root=self._models_root)
        except EntedError as error:
            self._why_not = error
            raise
        self._restorer, self._why_not = restorer, None
        self._loaded = Loaded(
            restorer.device_name,
            describe_device(restorer.networks.device),
            restorer.weights,
            "" if problem is None else f"{problem.message} The processor is used instead.",
            problem,
        )
        return self._loaded
