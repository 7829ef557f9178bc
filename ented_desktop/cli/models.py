"""``ented models``: lists or verifies the installed weights."""

from __future__ import annotations

import argparse
import sys

from ented_desktop.base.errors import EXIT_OK, EXIT_WEIGHTS


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the verb's parser."""
    parser = subparsers.add_parser(
        "models",
        help="list or verify the installed weights",
        description="Lists the installed weights, or verifies that each file is what the manifest "
        "says and that the weights load.",
    )
    parser.add_argument("action", nargs="?", choices=("list", "verify"), default="list")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    """Lists or verifies; returns the exit code (4 where weights are missing or damaged).

    Raises:
        ModelError: The manifest cannot be read.
    """
    return _verify() if args.action == "verify" else _list()


def _list() -> int:
    # The manifest's module needs no torch: listing answers at once.
    from ented_desktop.nets.manifest import list_models

    entries = list_models()
    for entry in entries:
        print(f"{entry.full_name}{' (default)' if entry.is_default else ''}  {entry.directory}")
    if not entries:
        print("No weights are installed.")
    return EXIT_OK


def _verify() -> int:
    from ented_desktop.nets.checkpoint import verify

    results = verify()
    if not results:
        print("ented: No weights are installed.", file=sys.stderr)
        return EXIT_WEIGHTS
    for result in results:
        if result.problem is None:
            print(f"{result.entry.full_name}: ok")
        else:
            print(f"{result.entry.full_name}: {result.problem}", file=sys.stderr)
    return EXIT_OK if all(result.problem is None for result in results) else EXIT_WEIGHTS
