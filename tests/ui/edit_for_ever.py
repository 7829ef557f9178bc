"""A window whose user never rests, until the process is killed: run as a process of its own.

Each edit sets a face's box, its reference, its strength and whether it is left alone to values that
all tell the edit's number, and is noted in a log once the window has it.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ented_desktop.domain import CropFrame, ReferenceMode, ReferencePick
from ented_desktop.engine.client import EngineClient
from ented_desktop.ui.app import Program, name_application

LARGEST = 1_000_000


class Editor(QObject):
    """Opens photos and edits their faces in turn."""

    def __init__(self, program: Program, photos: list[Path], log: Path) -> None:
        super().__init__()
        self._program = program
        self._session = program.context.session.session
        self._photos, self._log = photos, log
        self._count = 0
        self._timer = QTimer(self, interval=3)
        self._timer.timeout.connect(self._edit)
        program.window.open_paths(photos)
        self._timer.start()

    def _edit(self) -> None:
        order = self._session.order
        if len(order) < len(self._photos) or not all(
            self._session.photo(one).searched for one in order
        ):
            return
        self._count += 1
        photo_id = order[self._count % len(order)]
        face = self._session.photo(photo_id).edits.faces[0]
        number = self._count
        self._session.edit_face(
            photo_id,
            face.id,
            "Edit",
            frame=CropFrame(float(number), 90.0, 80.0),
            mode=ReferenceMode.CHOSEN,
            references=(ReferencePick(Path(f"/good/{number}.jpg")),),
            strength=number / LARGEST,
            dismissed=number % 2 == 1,
        )
        with self._log.open("a", encoding="utf-8") as stream:
            stream.write(f"{time.monotonic()} {number} {self._program.context.engine.pid}\n")


def main() -> int:
    """``edit_for_ever.py ENGINE LOG PHOTO…``"""
    app = QApplication(["ented"])
    name_application(app)
    program = Program(app, lambda: EngineClient([sys.executable, sys.argv[1]]))
    program.show()
    editor = Editor(program, [Path(one) for one in sys.argv[3:]], Path(sys.argv[2]))
    code = app.exec()
    del editor
    return code


if __name__ == "__main__":
    raise SystemExit(main())
