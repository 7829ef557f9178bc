"""The program: a window for nothing or for photos, the command line for its verbs."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from ented_desktop.base.program import (
    hand_over,
    is_engine_program,
    is_window_program,
    verb_command,
    window_command,
)


def main(argv: Sequence[str] | None = None) -> int:
    """Opens the window, or runs a verb of the command line.

    Args:
        argv: Arguments without the program's name; None takes them from the process. Nothing, or
            photos and folders that exist (what a file manager hands over), open the window.

    Returns:
        The exit code.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    # Late, both of them: the command line works without a screen, and the engine without Qt. In an
    # installer each has its own executable, whichever of them was called.
    if _wants_window(arguments):
        if is_engine_program():
            return hand_over([*window_command(), *arguments])
        # Nothing that is made until the first paint is garbage; `ui.collector` takes over then.
        gc.disable()
        from ented_desktop.ui.app import run

        return int(run(arguments))
    if is_window_program():
        return hand_over([*verb_command(), *arguments])
    from ented_desktop.cli.main import main as run_command

    return run_command(arguments)


def _wants_window(arguments: Sequence[str]) -> bool:
    if not arguments:
        return True
    from ented_desktop.cli.main import HIDDEN_VERBS, VERBS

    # A folder that is called like a verb is the verb, as in any shell command.
    if arguments[0] in VERBS or arguments[0] in HIDDEN_VERBS or arguments[0].startswith("-"):
        return False
    return Path(arguments[0]).exists()


if __name__ == "__main__":
    raise SystemExit(main())
