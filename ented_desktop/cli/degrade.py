"""``ented degrade``: makes good photos bad, the way the network was trained to undo."""

from __future__ import annotations

import argparse
import math
import sys
from pathlib import Path
from typing import Final

_SUFFIXES: Final = {".png": "PNG", ".tif": "TIFF", ".tiff": "TIFF", ".jpg": "JPEG", ".jpeg": "JPEG"}


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the verb's parser."""
    parser = subparsers.add_parser(
        "degrade",
        help="degrade a photo the way the network was trained for",
        description="Blurs, shrinks, roughens and compresses a photo, in its own size: "
        "blur, reduction by --factor, noise, JPEG, enlargement. The same seed gives the same "
        "result.",
    )
    parser.add_argument("input", type=Path, metavar="IN", help="a photo, or a folder of photos")
    parser.add_argument(
        "output",
        type=Path,
        metavar="OUT",
        help="file to write (.png, .tif or .jpg); a folder when IN is one",
    )
    parser.add_argument(
        "--factor",
        type=parse_factor,
        metavar="F",
        help="how many times smaller the photo is made; drawn from 0.8 to 8 when not given",
    )
    parser.add_argument("--seed", type=parse_seed, default=0, metavar="N", help="default: 0")
    parser.add_argument(
        "--colour",
        action="store_true",
        help="now and then also shift, drop or change the colours",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace files that exist")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    """Degrades; returns the exit code.

    Raises:
        EntedError: For a single photo, what went wrong.
    """
    from ented_desktop.base.errors import EXIT_OK, EntedError, UsageError
    from ented_desktop.cli.main import say_error
    from ented_desktop.imaging.decode import find_images

    if not args.input.is_dir():
        if args.output.is_dir():
            args.output = args.output / f"{args.input.stem}.png"
        if args.output.suffix.lower() not in _SUFFIXES:
            raise UsageError(
                "output-format",
                f'A degraded photo cannot be written as "{args.output.suffix or args.output}".',
                f"Name a file that ends in {', '.join(_SUFFIXES)}.",
            )
        _degrade(args.input, args.output, args.seed, args)
        return EXIT_OK
    worst = EXIT_OK
    for photo in find_images([args.input]):
        inside = photo.relative_to(args.input)
        # A seed for each name: what one photo gets does not depend on the others.
        from ented_desktop.evaluation.prepare import stable_number

        seed = stable_number(f"{args.seed}/{inside.as_posix()}")
        target = args.output / inside.with_suffix(".png")
        try:
            _degrade(photo, target, seed, args)
        except EntedError as error:
            if error.stops_batch:
                raise
            say_error(error)
            worst = max(worst, error.exit_code)
    return worst


def _degrade(source: Path, target: Path, seed: int, args: argparse.Namespace) -> None:
    import io

    import numpy as np
    from PIL import Image

    from ented_desktop.evaluation.degrade import Degradation, apply
    from ented_desktop.evaluation.metrics import to_codes
    from ented_desktop.export.writer import check_target, write_atomic
    from ented_desktop.imaging.decode import decode

    check_target(target, overwrite=args.overwrite, protect=[source])
    photo = decode(source)
    rng = np.random.default_rng(seed)
    params = Degradation(factor=args.factor, colour=args.colour).sample(rng)
    pixels = apply(np.asarray(photo.pixels, dtype=np.float32), params, rng)
    picture = Image.fromarray(to_codes(pixels))
    if photo.mode == "grey":
        picture = picture.convert("L")
    buffer = io.BytesIO()
    # The degradation has its own JPEG step: a second one here would only blur what was asked for.
    picture.save(buffer, _SUFFIXES[target.suffix.lower()], quality=100, subsampling=0)
    write_atomic(buffer.getvalue(), target, overwrite=args.overwrite, protect=[source])
    blur = f"{params.sigma_x:.1f}"
    if params.sigma_y != params.sigma_x:
        blur += f" x {params.sigma_y:.1f}"
    print(
        f"{source} -> {target}: blur {blur} px, {params.factor:.2f}x, "
        f"noise {params.noise * 255:.1f}/255, JPEG {params.quality}",
        file=sys.stdout,
        flush=True,
    )


def parse_factor(text: str) -> float:
    """A factor from the command line.

    Raises:
        argparse.ArgumentTypeError: It is not a number from 0.5 to 64.
    """
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0.5 <= value <= 64:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 0.5 to 64")
    return value


def parse_seed(text: str) -> int:
    """A whole number of 0 or more from the command line.

    Raises:
        argparse.ArgumentTypeError: It is not one.
    """
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text} is not a whole number of 0 or more")
    return int(text)
