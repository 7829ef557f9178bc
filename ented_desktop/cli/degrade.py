"""``ented degrade``: makes good photos bad, the way the network was trained to undo."""

from __future__ import annotations

import argparse
import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ented_desktop.evaluation.degrade import Pixels

_SUFFIXES: Final = {".png": "PNG", ".tif": "TIFF", ".tiff": "TIFF", ".jpg": "JPEG", ".jpeg": "JPEG"}
_SHEET_PX: Final = 512
"""Most of a photo's side that a sheet shows of each kind."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the verb's parser."""
    parser = subparsers.add_parser(
        "degrade",
        help="degrade a photo the way the network was trained for",
        description="Blurs, shrinks, roughens and compresses a photo, in its own size: "
        "blur, reduction by --factor, noise, JPEG, enlargement. The same seed gives the same "
        "result. With --kind it does what time does to prints instead: halftone screens, grain, "
        "fading, scratches and more.",
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
    parser.add_argument(
        "--kind",
        action="append",
        metavar="KIND",
        help="damage of old prints, at the photo's own size; may be repeated, `all` for every one; "
        "with --factor it comes between blur and noise as in training. One of: fading, grain, "
        "halftone, ink, paper, scanner, scratches, stains, yellowing",
    )
    parser.add_argument(
        "--sheet",
        action="store_true",
        help="write one sheet that shows the photo with each kind alone",
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
    from ented_desktop.evaluation.degrade_wear import wear_out
    from ented_desktop.evaluation.metrics import to_codes
    from ented_desktop.export.writer import check_target, write_atomic
    from ented_desktop.imaging.decode import decode

    kinds = _kinds(args)
    check_target(target, overwrite=args.overwrite, protect=[source])
    photo = decode(source)
    rng = np.random.default_rng(seed)
    pixels = np.asarray(photo.pixels, dtype=np.float32)
    told = ", ".join(kinds)
    if args.sheet:
        pixels, told = _sheet(pixels, seed), "a sheet of every kind"
    elif kinds and args.factor is None:
        pixels = wear_out(pixels, kinds, rng)
    else:
        params = Degradation(factor=args.factor, colour=args.colour).sample(rng)
        worn = np.random.default_rng([seed, 1])
        pixels = apply(pixels, params, rng, lambda small: wear_out(small, kinds, worn))
        blur = f"{params.sigma_x:.1f}"
        if params.sigma_y != params.sigma_x:
            blur += f" x {params.sigma_y:.1f}"
        told = ", ".join(
            [
                *([told] if told else []),
                f"blur {blur} px, {params.factor:.2f}x, noise {params.noise * 255:.1f}/255, "
                f"JPEG {params.quality}",
            ]
        )
    picture = Image.fromarray(to_codes(pixels))
    if photo.mode == "grey" and not kinds and not args.sheet:
        picture = picture.convert("L")
    buffer = io.BytesIO()
    # The degradation has its own JPEG step: a second one here would only blur what was asked for.
    picture.save(buffer, _SUFFIXES[target.suffix.lower()], quality=100, subsampling=0)
    write_atomic(buffer.getvalue(), target, overwrite=args.overwrite, protect=[source])
    print(f"{source} -> {target}: {told}", file=sys.stdout, flush=True)


def _kinds(args: argparse.Namespace) -> tuple[str, ...]:
    """The kinds of damage asked for, in the order in which prints suffer them."""
    from ented_desktop.base.errors import UsageError
    from ented_desktop.evaluation.degrade_wear import KINDS

    asked = set(args.kind or ())
    if "all" in asked:
        return KINDS
    unknown = asked - set(KINDS)
    if unknown:
        raise UsageError(
            "degrade-kind",
            f"There is no damage called {', '.join(sorted(unknown))}.",
            f"Name one of: {', '.join(sorted(KINDS))}.",
        )
    return tuple(kind for kind in KINDS if kind in asked)


def _sheet(pixels: Pixels, seed: int) -> Pixels:
    """The photo and each kind of damage at 100 %, cut to one size, in a square of ten places."""
    import numpy as np

    from ented_desktop.evaluation.degrade_wear import KINDS, wear_out

    height, width = (min(side, _SHEET_PX) for side in pixels.shape[:2])
    top, left = (
        (side - cut) // 2 for side, cut in zip(pixels.shape[:2], (height, width), strict=True)
    )
    cells = [pixels]
    cells += [wear_out(pixels, [kind], np.random.default_rng(seed)) for kind in KINDS]
    cut = [cell[top : top + height, left : left + width] for cell in cells]
    rows = [np.concatenate(cut[start : start + 5], axis=1) for start in (0, 5)]
    return np.concatenate(rows, axis=0)


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
