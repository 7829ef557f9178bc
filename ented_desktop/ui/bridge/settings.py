"""The options with a signal, and what the engine is told of them."""

from __future__ import annotations

import dataclasses
import logging
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from ented_desktop.base.errors import SettingsError
from ented_desktop.engine.protocol import EngineSettings
from ented_desktop.settings.option import Value
from ented_desktop.settings.schema import OPTIONS, Settings
from ented_desktop.settings.store import SettingsStore

_logger = logging.getLogger(__name__)

_SAVE_AFTER_MS: Final = 300


class SettingsBridge(QObject):
    """Holds the :class:`Settings`, tells about each change and keeps them on disk.

    Args:
        store: Where they are kept.

    Signals:
        changed: The key of an option that has another value now.
        save_failed: They could not be written (a sentence).
    """

    changed = Signal(str)
    save_failed = Signal(str)

    LIBRARY_KEY: Final = "library_folders"

    def __init__(self, store: SettingsStore | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store if store is not None else SettingsStore()
        loaded = self._store.load()
        self._values = loaded.settings
        self.warnings: tuple[str, ...] = loaded.warnings
        self._writer = QThreadPool(self)
        self._writer.setMaxThreadCount(1)  # the store is for one thread at a time
        self._timer = QTimer(self, singleShot=True, interval=_SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save_later)

    @property
    def values(self) -> Settings:
        """All options; read one as ``settings.values.theme``."""
        return self._values

    def value(self, key: str) -> Value:
        """One option by its key."""
        return getattr(self._values, key)  # type: ignore[no-any-return]

    def set_value(self, key: str, value: object) -> None:
        """Changes an option; :attr:`changed` follows where it is another value.

        Raises:
            ValueError: The option cannot have this value.
            KeyError: There is no such option.
        """
        checked = OPTIONS[key].check(value)
        if checked != self.value(key):
            self._values = dataclasses.replace(self._values, **{key: checked})  # type: ignore[arg-type]
            self._timer.start()
            self.changed.emit(key)

    def reset(self, key: str) -> None:
        """Gives an option its default."""
        self.set_value(key, OPTIONS[key].default)

    def engine_settings(self) -> EngineSettings:
        """What the engine is run with."""
        values = self._values
        return EngineSettings(
            device=values.device,
            weights=values.weights,
            precision=values.precision,
            threads=values.threads,
            memory_limit_mb=values.memory_limit_mb,
            guard_threshold_deg=values.guard_threshold_deg,
            refine_identity=values.refine_identity,
            lend_detail=values.lend_detail,
            fit_to_damage=values.fit_to_damage,
            detection_threshold=values.detection_threshold,
            model_folders=values.model_folders,
            cache_limit_mb=values.cache_limit_mb,
        )

    @property
    def library_folders(self) -> tuple[Path, ...]:
        """The folders of good photos."""
        return self._values.library_folders

    def set_library_folders(self, folders: tuple[Path, ...]) -> None:
        """Chooses the folders of good photos."""
        self.set_value(self.LIBRARY_KEY, folders)

    def save_now(self) -> None:
        """Writes them and returns when they are on disk (at close)."""
        self._timer.stop()
        self._writer.waitForDone()
        self._save(self._values)

    def _save_later(self) -> None:
        self._writer.start(_Save(self, self._values))

    def _save(self, values: Settings) -> None:
        """In any thread, one at a time."""
        try:
            self._store.save(values)
        except SettingsError as error:
            _logger.error("%s", error)
            self.save_failed.emit(str(error))


class _Save(QRunnable):
    """Writes one state of the settings."""

    def __init__(self, bridge: SettingsBridge, values: Settings) -> None:
        super().__init__()
        self._bridge, self._values = bridge, values

    def run(self) -> None:
        """In the writer's thread."""
        self._bridge._save(self._values)
