"""What the window says by itself: restoring is done, the engine or a disk has a problem."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ented_desktop.base.translation import QT_TRANSLATE_NOOP
from ented_desktop.documents.values import PhotoId
from ented_desktop.domain import ReferenceMode
from ented_desktop.engine.protocol import Problem, SelfTest, SelfTestResult
from ented_desktop.ui import words
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.engine import EngineStatus
from ented_desktop.ui.bridge.memory import WindowMemory
from ented_desktop.ui.bridge.restoring import RestoreSummary
from ented_desktop.ui.status_line import device_key
from ented_desktop.ui.window_help import WindowHelp


class WindowMessages(QObject):
    """Listens to everything that goes on beside the window, and says what the user should know.

    Args:
        context: The shared objects.
        memory: Keeps how long a face takes on each device.
        dialogs: Opens the settings where they help.

    Signals:
        tested: The self-test has a figure for this device.
    """

    tested = Signal()

    def __init__(self, context: AppContext, memory: WindowMemory, dialogs: WindowHelp) -> None:
        super().__init__(dialogs)
        self._context = context
        self._memory = memory
        self._help = dialogs
        self._tested: set[str] = set()
        self._left_out: tuple[PhotoId, ...] = ()
        context.session.save_failed.connect(self._on_save_failed)
        context.settings.save_failed.connect(self._on_save_failed)
        context.conductor.restore_finished.connect(self._on_restored)
        context.conductor.queue_stopped.connect(self._on_queue_stopped)
        context.engine.state_changed.connect(self._on_status)
        context.engine.problem_occurred.connect(self._on_problem)
        context.library.failed.connect(self._on_problem)

    def _on_restored(self, summary: RestoreSummary) -> None:
        notices = self._context.notices
        if summary.left_out:
            self._left_out = summary.photos
            notices.warning(
                self.tr("%n face(s) need a good photo of the person first.", "", summary.left_out),
                action=self.tr("Restore without one"),
                on_action=self._restore_without,
                key="left-out",
            )
        else:
            notices.withdraw("left-out")
        done = summary.restored + summary.kept + summary.failed
        if len(summary.photos) > 1 and done:
            notices.success(
                self.tr("Finished: {restored} restored, {kept} kept as they were, {failed} failed.")
                .format(
                    restored=words.number(summary.restored),
                    kept=words.number(summary.kept),
                    failed=words.number(summary.failed),
                ),
                key="restored",
            )  # fmt: skip

    def _on_queue_stopped(self, problem: Problem) -> None:
        self._context.notices.error(
            words.problem_with_hint(problem),
            action=self.tr("Settings"),
            on_action=self._help.show_settings,
            details=problem.message,
            key="queue",
        )

    def _on_problem(self, problem: Problem) -> None:
        self._context.notices.warning(
            words.problem_with_hint(problem), details=problem.message, key=problem.code
        )

    def _on_save_failed(self, reason: str) -> None:
        self._context.notices.error(
            self.tr("Your work could not be saved. Make room on the disk; it is tried again."),
            details=reason,
            key="save",
        )

    def _on_status(self, status: EngineStatus) -> None:
        notices = self._context.notices
        if status.kind == "failed" and status.problem is not None:
            notices.error(
                words.problem_with_hint(status.problem),
                action=self.tr("Try again"),
                on_action=self._context.engine.restart,
                details=status.problem.message,
                key="engine",
            )
        elif status.kind == "restarting":
            notices.withdraw("engine")
        elif status.kind == "ready":
            notices.withdraw("engine")
            if status.ready is not None and status.ready.note:
                notices.warning(
                    words.note_text(status.ready),
                    action=self.tr("Settings"),
                    on_action=self._show_computing,
                    details=status.ready.note,
                    key="engine-note",
                )
            else:
                notices.withdraw("engine-note")
                notices.withdraw("device-unavailable")
            self._self_test(status)

    def _show_computing(self) -> None:
        self._help.show_settings("computing")

    def _self_test(self, status: EngineStatus) -> None:
        """Times one face on each new device, once."""
        key = device_key(status)
        if self._memory.seconds_per_face(key) is None and key not in self._tested:
            self._tested.add(key)
            self._context.engine.ask(SelfTest(), self._on_self_test)

    def _on_self_test(self, result: SelfTestResult) -> None:
        status = self._context.engine.status
        self._memory.set_seconds_per_face(device_key(status), result.seconds_per_face)
        self._context.settings.set_value("self_test_done", True)
        self.tested.emit()

    def _restore_without(self) -> None:
        """Restores the faces that were left out, without a reference: the user's wish."""
        session = self._context.session.session
        with session.step(QT_TRANSLATE_NOOP("Edits", "Restore without a good photo")):
            for photo_id in self._left_out:
                if not session.has(photo_id):
                    continue
                photo = session.photo(photo_id)
                for face in photo.active_faces:
                    if face.mode is not ReferenceMode.NONE and not photo.references(face):
                        session.edit_face(
                            photo_id,
                            face.id,
                            QT_TRANSLATE_NOOP("Edits", "Restore without a good photo"),
                            mode=ReferenceMode.NONE,
                        )
        self._context.conductor.restore(self._left_out)
