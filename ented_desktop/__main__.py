"""The program: a window without arguments, the command ``ented`` with them."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Opens the window, or runs a verb of the command line.

    Args:
        argv: Arguments without the program's name; None takes them from the process.

    Returns:
        The exit code.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    # Late, both of them: the command line works without a screen, and the engine without Qt.
    if not arguments:
        from ented_desktop.ui.app import run

        return int(run())
    from ented_desktop.cli.main import main as run_command

    return run_command(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
