"""``ented engine``: the process that the window talks to. Not for people, so it is not listed."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the verb's parser."""
    parser = subparsers.add_parser(
        "engine",
        description="Serves the window over standard input and output: one JSON object a line.",
    )
    parser.add_argument(
        "--models-root",
        type=Path,
        metavar="DIR",
        help="folder with the installed weights; default: the program's own",
    )
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    """Serves until the window is gone."""
    from ented_desktop.engine.server import serve

    return serve(args.models_root)
