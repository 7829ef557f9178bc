"""Options that more than one verb for networks has, in one place."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_device(parser: argparse.ArgumentParser, *, metal: bool = True) -> None:
    """Adds ``--device``.

    Args:
        parser: A verb's parser.
        metal: Whether the verb also runs on Apple's GPUs.
    """
    choices = ("auto", "cpu", "cuda", "mps") if metal else ("auto", "cpu", "cuda")
    parser.add_argument("--device", choices=choices, default="auto", help="default: auto")


def add_metric_weights(parser: argparse.ArgumentParser, use: str) -> None:
    """Adds ``--metric-weights``.

    Args:
        parser: A verb's parser.
        use: What the verb does with them, told after where they lie.
    """
    parser.add_argument(
        "--metric-weights",
        type=Path,
        metavar="DIR",
        help="folder with the weights of LPIPS, NIQE and MobileFaceNet (or set "
        f"ENTED_METRIC_WEIGHTS); {use}",
    )


def add_out(parser: argparse.ArgumentParser, metavar: str, what: str) -> None:
    """Adds ``--out``, a folder."""
    parser.add_argument("--out", type=Path, metavar=metavar, help=what)


def add_resume(parser: argparse.ArgumentParser, what: str) -> None:
    """Adds ``--resume``."""
    parser.add_argument("--resume", action="store_true", help=what)


def add_part(parser: argparse.ArgumentParser, what: str) -> None:
    """Adds ``--part``.

    Args:
        parser: A verb's parser.
        what: What a part is.
    """
    parser.add_argument("--part", type=_part, default=(1, 1), metavar="I/N", help=what)


def _part(text: str) -> tuple[int, int]:
    first, _, of = text.partition("/")
    if not (first.isdigit() and of.isdigit() and 1 <= int(first) <= int(of)):
        raise argparse.ArgumentTypeError(f"{text} is not a part such as 1/4")
    return int(first), int(of)
