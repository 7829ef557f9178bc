"""``ented``: the command, its verbs and its exit codes.

Only the module of the verb that was asked for is imported, so that ``ented --help`` and
``ented models`` answer without loading a network library, and so that nothing but ``ented train``
ever imports the training room.
"""

from __future__ import annotations

import argparse
import importlib
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ented_desktop import __version__
from ented_desktop.base import log
from ented_desktop.base.errors import EXIT_BUG, EXIT_CANCELLED, EXIT_USAGE, Cancelled, EntedError
from ented_desktop.base.paths import cache_dir
from ented_desktop.base.program import is_frozen

VERBS: Final[dict[str, str]] = {
    "restore": "restore the faces of photos",
    "batch": "restore whole albums, in jobs that can be stopped and resumed",
    "faces": "list the faces found in a photo",
    "library": "the folders of good photos, and who is in them",
    "models": "list or verify the installed weights",
    "degrade": "degrade a photo the way the network was trained for",
    "evaluate": "measure restorations against ground truth",
    "train": "train a network",
    "bench": "time the stages of a restoration",
}
"""Each verb with its line of help; the module is ``ented_desktop.cli.<verb>``."""

HIDDEN_VERBS: Final = frozenset({"engine"})
"""Verbs that the program itself uses; they are not listed."""

if is_frozen():
    del VERBS["train"]  # the installer leaves the training room out

_LOG_LIMIT_BYTES = 4_000_000
_logger = logging.getLogger(__name__)


def build_parser(verb: str | None) -> argparse.ArgumentParser:
    """The command's parser, with the options of one verb.

    Args:
        verb: The verb whose module is imported and adds its options; the other verbs are listed
            by name only. None imports no verb.

    Returns:
        The parser; parsing sets ``func`` to the verb's ``run(args) -> int``.
    """
    parser = argparse.ArgumentParser(
        prog="ented",
        description="Restores the faces of degraded photos with the help of a good photo of the "
        "same person.",
    )
    parser.add_argument("--version", action="version", version=f"ented {__version__}")
    parser.add_argument(
        "--debug", action="store_true", help="log to the terminal and show tracebacks"
    )
    subparsers = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    known: dict[str, str | None] = {**VERBS, **dict.fromkeys(HIDDEN_VERBS & {verb})}
    for name, line in known.items():
        if name == verb:
            importlib.import_module(f"ented_desktop.cli.{name}").add_parser(subparsers)
            # Also after the verb, where people who repeat a command append it.
            subparsers.choices[name].add_argument(
                "--debug",
                action="store_true",
                default=argparse.SUPPRESS,
                help="log to the terminal and show tracebacks",
            )
        else:
            subparsers.add_parser(name, help=line)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one verb.

    Args:
        argv: Arguments without the program's name; None takes them from the process.

    Returns:
        0 all done, 1 a bug, 2 usage, 3 some photo failed, 4 weights, 5 device, 6 output,
        130 stopped by the user.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    _speak_any_name()
    verb = next((word for word in arguments if not word.startswith("-")), None)
    debug = "--debug" in arguments
    log_file = _configure_log(debug)
    try:
        args = build_parser(verb if verb in VERBS or verb in HIDDEN_VERBS else None).parse_args(
            arguments
        )
    except SystemExit as stop:  # argparse has said what it had to say: help, version or usage
        return stop.code if isinstance(stop.code, int) else EXIT_USAGE
    try:
        return int(args.func(args))
    except EntedError as error:
        say_error(error)
        return error.exit_code
    except (Cancelled, KeyboardInterrupt):
        print("Stopped.", file=sys.stderr)
        return EXIT_CANCELLED
    except BrokenPipeError:
        # The reader of our output went away (`ented models | head`): nothing left to tell it.
        sys.stderr.close()
        return EXIT_CANCELLED
    except Exception as error:
        _logger.debug("unexpected", exc_info=error)
        if debug:
            raise
        where = f" Details are in {log_file}." if log_file is not None else ""
        print(
            f"ented: an unexpected error ({type(error).__name__}: {error}).{where} "
            "Run again with --debug to see where.",
            file=sys.stderr,
        )
        return EXIT_BUG


def say_error(error: EntedError) -> None:
    """Prints an expected failure on standard error, the hint on a line of its own."""
    print(f"ented: {error.message}", file=sys.stderr)
    if error.hint:
        print(f"       {error.hint}", file=sys.stderr)


def _speak_any_name() -> None:
    """Lets file names outside the terminal's alphabet be printed instead of raising."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _configure_log(debug: bool) -> Path | None:
    """Opens the log; None where the cache folder cannot be written (the command still works)."""
    # Tracebacks are for the log; what a user needs to know is printed, not logged.
    level = logging.DEBUG if debug else logging.CRITICAL
    try:
        file = cache_dir() / "ented.log"
        if file.exists() and file.stat().st_size > _LOG_LIMIT_BYTES:
            file.unlink()
        log.configure(level, file)
    except OSError:
        log.configure(level)
        return None
    return file


if __name__ == "__main__":
    raise SystemExit(main())
