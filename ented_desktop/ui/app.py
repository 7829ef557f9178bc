"""Starts the window: paint first, everything slow afterwards."""

from __future__ import annotations

import json
import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from ented_desktop import __version__
from ented_desktop.base import log
from ented_desktop.base.paths import cache_dir, data_dir
from ented_desktop.base.project import Address, address
from ented_desktop.engine.client import EngineClient
from ented_desktop.engine.protocol import EngineStarted
from ented_desktop.ui import language, theme
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.conductor import Conductor
from ented_desktop.ui.bridge.engine import EngineBridge, EngineStatus
from ented_desktop.ui.bridge.exporter import Exporter
from ented_desktop.ui.bridge.library import LibraryBridge
from ented_desktop.ui.bridge.memory import WindowMemory
from ented_desktop.ui.bridge.pictures import PictureStore
from ented_desktop.ui.bridge.presence import Presence
from ented_desktop.ui.bridge.queue import AlbumQueue
from ented_desktop.ui.bridge.selection import Selection
from ented_desktop.ui.bridge.session import SessionBridge
from ented_desktop.ui.bridge.settings import SettingsBridge
from ented_desktop.ui.bridge.updates import Updates
from ented_desktop.ui.collector import Collector
from ented_desktop.ui.icons import app_icon
from ented_desktop.ui.main_window import MainWindow
from ented_desktop.ui.notify import Notices

_logger = logging.getLogger(__name__)

_MARKS_VARIABLE: Final = "ENTED_STARTUP_MARKS"
_CLOSE_S: Final = 3.0
_CLOSE_ALBUM_S: Final = 10.0
_LOG_LIMIT_BYTES: Final = 4_000_000
_ENGINE_OPTIONS: Final = frozenset(
    {
        "device",
        "weights",
        "precision",
        "threads",
        "memory_limit_mb",
        "guard_threshold_deg",
        "refine_identity",
        "lend_detail",
        "fit_to_damage",
        "detection_threshold",
        "model_folders",
        "cache_limit_mb",
    }
)


def run(argv: Sequence[str] | None = None) -> int:
    """Opens the window and runs until it is closed.

    Args:
        argv: Photos and folders to open; None takes them from the process.

    Returns:
        0; also where another window of the same user was there and has opened the photos.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    paths = [Path(word).absolute() for word in words if not word.startswith("-")]
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    options = [word for word in words if word.startswith("-")]
    app = QApplication([sys.argv[0], *theme.style_arguments(), *options])
    name_application(app)
    from ented_desktop.ui.single_instance import SingleInstance

    instance = SingleInstance(data_dir())
    if not instance.claim(paths):
        return 0
    log_file = _open_log()
    program = Program(app)
    crash = CrashReport(log_file, program.window)
    crash.install()
    opened = OpenedFiles(app)
    opened.paths_wanted.connect(program.open)
    instance.paths_received.connect(program.open)
    if sys.platform == "darwin":
        # Nowhere else are files handed over like this, and a filter of the application sees, and
        # has PySide wrap, whatever happens to any object.
        app.installEventFilter(opened)
    program.show()
    if paths:
        program.open(paths)
    code = app.exec()
    instance.release()
    crash.remove()
    return code


def name_application(app: QApplication) -> None:
    """Tells the system who we are."""
    app.setApplicationName("ENTED Desktop")
    app.setApplicationVersion(__version__)
    app.setOrganizationName("ENTED")
    app.setDesktopFileName("ented-desktop")


class Program(QObject):
    """Everything of one running window, wired together.

    Args:
        app: The application.
        make_client: Gives the client of a new engine.
        releases: Where newer versions are looked for, when the user wants that; None is nowhere.
    """

    def __init__(
        self,
        app: QApplication,
        make_client: Callable[[], EngineClient] = EngineClient,
        releases: Address | None = address(),  # noqa: B008  (a constant)
    ) -> None:
        super().__init__()
        self._app = app
        data = data_dir()
        self._collector = Collector(self)
        self._memory = WindowMemory(data / "window.json")
        settings = SettingsBridge(parent=self)
        language.use(settings.values.language)
        theme.apply(app, settings.values.theme)
        theme.follow_system(app)
        app.setWindowIcon(app_icon())
        session, broken = SessionBridge.restored(data / "session.json", self)
        engine = EngineBridge(make_client, self)
        selection = Selection(self)
        pictures = PictureStore(engine, session, parent=self)
        library = LibraryBridge(engine, settings, self)
        conductor = Conductor(engine, session, selection, pictures, settings, self)
        self.context = AppContext(
            engine=engine,
            session=session,
            conductor=conductor,
            selection=selection,
            pictures=pictures,
            settings=settings,
            library=library,
            exporter=Exporter(engine, session, self),
            albums=AlbumQueue(engine, self._memory, self),
            notices=Notices(self),
        )
        settings.changed.connect(self._on_setting)
        engine.started.connect(self._on_engine_started)
        engine.state_changed.connect(self._on_engine_status)
        library.contents_changed.connect(conductor.library_changed)
        self._presence = Presence(session, self)
        self._updates = Updates(releases, self)
        self.window = MainWindow(self.context, self._memory, self._updates)
        self.window.painted.connect(self._on_painted)
        self.window.closed.connect(self.close)
        self._broken = broken
        self._looked = False
        self._library_told = 0

    def show(self) -> None:
        """Shows the window; the engine is started once it was painted."""
        self.window.show()

    def open(self, paths: object) -> None:
        """Opens photos and folders, and brings the window to the front."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()
        if isinstance(paths, list):
            self.window.open_paths(paths)

    def close(self) -> None:
        """Saves everything and ends the engine."""
        context = self.context
        context.session.save_now()
        context.settings.save_now()
        self._memory.save()
        self.window.hide()
        self._updates.cancel()
        self._presence.wait()
        context.pictures.wait()
        # An album is paused, with what is being written written to its end.
        context.engine.close(_CLOSE_S if context.albums.running is None else _CLOSE_ALBUM_S)
        self._collector.stop()

    def _on_painted(self) -> None:
        mark("first_paint")
        # Not in the paint event: the window gets its picture to the screen first.
        QTimer.singleShot(0, self._start_engine)

    def _start_engine(self) -> None:
        self._collector.start()
        engine, settings = self.context.engine, self.context.settings
        engine.configure(settings.engine_settings())
        engine.start()
        self._presence.look()
        for warning in settings.warnings:
            self.context.notices.warning(warning)
        if self._broken is not None:
            self.context.notices.warning(
                self.tr(
                    "What was open last time could not be read. The file was kept as {name}."
                ).format(name=self._broken.name)
            )

    def _on_engine_started(self, _started: EngineStarted) -> None:
        mark("engine_started")
        if not self._looked:
            self._looked = True
            self.window.help.look_at_start()
        self.context.library.refresh()
        self.context.albums.refresh()

    def _on_engine_status(self, status: EngineStatus) -> None:
        if status.kind == "ready":
            mark("engine_ready")
        self.context.conductor.on_status(status)

    def _on_setting(self, key: str) -> None:
        values = self.context.settings.values
        if key == "language":
            language.use(values.language)
        elif key == "theme":
            theme.apply(self._app, values.theme)
        elif key in _ENGINE_OPTIONS:
            self.context.engine.configure(self.context.settings.engine_settings())


class OpenedFiles(QObject):
    """Takes the files that macOS hands over when they are dropped onto the program's icon.

    Signals:
        paths_wanted: A list of paths.
    """

    paths_wanted = Signal(object)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catches ``FileOpen``."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.paths_wanted.emit([Path(event.file())])
            return True
        return super().eventFilter(watched, event)


class CrashReport(QObject):
    """Writes unexpected errors to the log and says so calmly, once in a while.

    Args:
        log_file: Where the details are; None where there is no log.
        window: The window that the message belongs to.
    """

    _happened = Signal(str)

    def __init__(self, log_file: Path | None, window: MainWindow) -> None:
        super().__init__()
        self._log_file = log_file
        self._window = window
        self._showing = False
        self._happened.connect(self._tell)

    def install(self) -> None:
        """Takes over from Python's own hooks."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def remove(self) -> None:
        """Gives the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QTimer.singleShot(0, self._window, self._window.close)
            return
        _logger.critical("an unexpected error", exc_info=(kind, error, trace))
        self._happened.emit(f"{kind.__name__}: {error}")

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _tell(self, what: str) -> None:
        if self._showing:
            return
        self._showing = True
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Something went wrong"))
        box.setText(self.tr("Something went wrong inside the program. Your work is kept."))
        place = self.tr("The details are in {file}.").format(file=self._log_file)
        box.setInformativeText(place if self._log_file is not None else "")
        box.setDetailedText(what)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(self._told)
        box.open()

    def _told(self) -> None:
        self._showing = False


def mark(name: str) -> None:
    """Notes a moment of the start, where somebody measures it."""
    file = os.environ.get(_MARKS_VARIABLE)
    if file:
        with Path(file).open("a", encoding="utf-8") as stream:
            stream.write(json.dumps({"mark": name, "monotonic": time.monotonic()}) + "\n")


def _open_log() -> Path | None:
    """The window's log, begun anew where it has grown large; None where it cannot be written."""
    try:
        file = cache_dir() / "window.log"
        if file.exists() and file.stat().st_size > _LOG_LIMIT_BYTES:
            file.replace(file.with_name("window.log.1"))
        log.configure(logging.ERROR, file)
    except OSError:
        log.configure(logging.ERROR)
        return None
    return file
