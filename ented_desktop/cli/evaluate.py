"""``ented evaluate``: measures restorations against ground truth, and draws contact sheets.

Three doors: ``--pairs`` runs the measures, ``prepare`` makes a pairs file, ``--sheet`` shows
before and after for the report of ``ented restore``.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ented_desktop.cli.degrade import parse_factor, parse_seed

if TYPE_CHECKING:
    from ented_desktop.base.progress import Progress
    from ented_desktop.evaluation.protocol import Record

_CONDITIONS = (
    "input",
    "lanczos",
    "none",
    "wrong",
    "wrong_refined",
    "same",
    "same_refined",
    "augmented",
)


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the verb's parser."""
    parser = subparsers.add_parser(
        "evaluate",
        help="measure restorations against ground truth",
        description="Measures a network on aligned faces with known ground truth: PSNR, SSIM, "
        "LPIPS-Alex, NIQE and identity angles, with the same person's photo, another person's "
        "and none. Or draws a sheet of before and after from a report of `ented restore`.",
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--pairs", type=Path, metavar="PAIRS.csv", help="the faces to measure")
    what.add_argument(
        "--sheet",
        type=Path,
        metavar="REPORT.json",
        help="draw before and after for this report of `ented restore --report`",
    )
    parser.add_argument("--out", type=Path, metavar="DIR", help="folder for the results")
    parser.add_argument(
        "--root",
        type=Path,
        metavar="DIR",
        help="folder that the paths in PAIRS.csv are relative to; default: the file's own",
    )
    parser.add_argument(
        "--weights", metavar="NAME_OR_DIR", help="installed weights, or a folder with weights"
    )
    parser.add_argument(
        "--metric-weights",
        type=Path,
        metavar="DIR",
        help="folder with the weights of LPIPS, NIQE and MobileFaceNet (or set "
        "ENTED_METRIC_WEIGHTS); without it those columns are left out",
    )
    parser.add_argument(
        "--device", choices=("auto", "cpu", "cuda", "mps"), default="auto", help="default: auto"
    )
    parser.add_argument(
        "--strength",
        type=_strength,
        default=1.0,
        metavar="F",
        help="0 keeps the degraded face, 1 (default) gives the network's answer",
    )
    parser.add_argument(
        "--conditions",
        type=_conditions,
        default=_CONDITIONS,
        metavar="A,B,...",
        help=f"which of {','.join(_CONDITIONS)}; default: all",
    )
    parser.add_argument(
        "--limit", type=parse_seed, metavar="N", help="only N ground truths, evenly chosen"
    )
    parser.add_argument("--overwrite", action="store_true", help="replace files that exist")
    parser.add_argument("--quiet", action="store_true", help="say nothing but errors")
    parser.set_defaults(func=run)
    _add_prepare(parser)


def _add_prepare(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(metavar="[prepare]", help="`prepare` makes a pairs file")
    prepare = verbs.add_parser(
        "prepare",
        help="make a pairs file from a folder of aligned faces",
        description="Makes a pairs file: every face of DIR/faces.csv at every factor, with the "
        "same person's photo from DIR/pairs.csv where there is one, a wrong person, and a seed. "
        "The same folder gives the same file.",
    )
    prepare.add_argument("--faces", type=Path, required=True, metavar="DIR")
    prepare.add_argument(
        "--factor",
        type=parse_factor,
        action="append",
        metavar="F",
        help="may be given several times; default: 4 and 8",
    )
    prepare.add_argument("--seed", type=parse_seed, default=0, metavar="N", help="default: 0")
    prepare.add_argument(
        "--pairs", type=Path, required=True, metavar="PAIRS.csv", help="the file to write"
    )
    prepare.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help="also write the degraded faces (otherwise they are made when they are needed)",
    )
    prepare.add_argument("--overwrite", action="store_true", help="replace files that exist")
    prepare.add_argument("--quiet", action="store_true", help="say nothing but errors")
    prepare.set_defaults(func=run_prepare)


def run(args: argparse.Namespace) -> int:
    """Measures or draws; returns the exit code.

    Raises:
        EntedError: What ends the run.
    """
    from ented_desktop.base.errors import UsageError

    if (args.pairs is None) == (args.sheet is None):
        raise UsageError(
            "what-to-evaluate",
            "Say what to evaluate.",
            "Give --pairs PAIRS.csv, --sheet REPORT.json, or the word prepare.",
        )
    if args.out is None:
        raise UsageError("out-missing", "Say where the results go.", "Give --out DIR.")
    return _run_sheet(args) if args.sheet is not None else _run_pairs(args)


def run_prepare(args: argparse.Namespace) -> int:
    """Makes a pairs file; returns the exit code.

    Raises:
        EntedError: What ends the run.
    """
    import dataclasses

    from ented_desktop.base.errors import EXIT_OK
    from ented_desktop.evaluation.datasets import degraded_face, format_pairs, load_face
    from ented_desktop.evaluation.prepare import make_pairs
    from ented_desktop.evaluation.sheet import encode_png
    from ented_desktop.export.writer import check_target, write_atomic
    from ented_desktop.faces.identity import FaceEmbedder

    check_target(args.pairs, overwrite=args.overwrite)
    factors = args.factor or [4.0, 8.0]
    with _Teller(args.quiet) as tell:
        pairs = make_pairs(args.faces, factors, FaceEmbedder().embed, seed=args.seed, progress=tell)
    if args.out is not None:
        written = []
        for pair in pairs:
            gt, _ = load_face(args.faces / pair.gt)
            lq = args.out / pair.factor_label / f"{pair.name}.png"
            data = encode_png(degraded_face(pair, args.faces, gt))
            write_atomic(data, lq, overwrite=args.overwrite)
            # Absolute: the degraded faces need not lie below the faces.
            written.append(dataclasses.replace(pair, lq=lq.resolve().as_posix()))
        pairs = written
    text = format_pairs(pairs).encode("utf-8")
    write_atomic(text, args.pairs, overwrite=args.overwrite)
    if not args.quiet:
        paired = sum(bool(pair.reference) for pair in pairs)
        print(f"{args.pairs}: {len(pairs)} rows, {paired} with another photo of the person")
    return EXIT_OK


def _run_pairs(args: argparse.Namespace) -> int:
    from ented_desktop.base.errors import EXIT_OK
    from ented_desktop.evaluation.datasets import read_pairs, thin_out
    from ented_desktop.evaluation.face_sheet import FaceSheet
    from ented_desktop.evaluation.measures import Measures
    from ented_desktop.evaluation.protocol import evaluate
    from ented_desktop.evaluation.report import EvaluationReport
    from ented_desktop.evaluation.sheet import encode_png, pages
    from ented_desktop.evaluation.weight_files import metric_weights_dir
    from ented_desktop.export.writer import check_target, write_atomic
    from ented_desktop.restore.session import FaceRestorer, Networks

    pairs = read_pairs(args.pairs)
    if args.limit:
        pairs = thin_out(pairs, args.limit)
    names = ("report.json", "report.md", "faces.csv")
    for name in names:
        check_target(args.out / name, overwrite=args.overwrite)
    metric_folder = metric_weights_dir(args.metric_weights)
    networks = Networks.load(args.weights, args.device)
    measures = Measures(metric_folder, networks.embedder, networks.device)
    root = args.pairs.parent if args.root is None else args.root
    records: list[Record] = []
    sheet = FaceSheet()
    with _Teller(args.quiet) as tell:
        for result in evaluate(
            pairs,
            root,
            FaceRestorer(networks),
            measures,
            conditions=args.conditions,
            strength=args.strength,
            progress=tell,
        ):
            records += result.records
            sheet.add(result)
            best = result.best_condition
            folder = args.out / "faces" / result.pair.factor_label
            file = folder / f"{result.pair.name}.{best}.png"
            write_atomic(encode_png(result.images[best]), file, overwrite=True)
    report = EvaluationReport(
        networks.weights, networks.device.type, args.strength, records, measures.missing
    )
    markdown = report.to_markdown()
    contents = (report.to_json(), markdown, report.to_csv())
    for name, text in zip(names, contents, strict=True):
        write_atomic(text.encode("utf-8"), args.out / name, overwrite=args.overwrite)
    for label, strips in sheet.strips().items():
        title = f"{networks.weights.name} {networks.weights.version}, {label}, worst first"
        _write_pages(pages(strips, title), args.out, f"sheet-{label}", overwrite=args.overwrite)
    if not args.quiet:
        print(markdown)
        print(f"Written to {args.out}")
    return EXIT_OK


def _run_sheet(args: argparse.Namespace) -> int:
    from ented_desktop.base.errors import EXIT_OK
    from ented_desktop.evaluation.restored_sheet import read_report, restored_strips
    from ented_desktop.evaluation.sheet import pages

    with _Teller(args.quiet) as tell:
        strips = list(restored_strips(read_report(args.sheet), progress=tell))
    made = pages(strips, "before | after, 100 %")
    files = _write_pages(made, args.out, "before-after", overwrite=args.overwrite)
    if not args.quiet:
        print(f"{len(strips)} faces and photos on {len(files)} pages: {args.out}")
    return EXIT_OK


def _write_pages(made: Iterable[bytes], out: Path, stem: str, *, overwrite: bool) -> list[Path]:
    from ented_desktop.export.writer import write_atomic

    files = []
    for number, data in enumerate(made, start=1):
        files.append(out / f"{stem}-{number:02d}.png")
        write_atomic(data, files[-1], overwrite=overwrite)
    return files


class _Teller:
    """Tells progress on standard error; a context manager around the work.

    On a terminal one line is rewritten; elsewhere a line is printed every half minute.
    """

    def __init__(self, quiet: bool) -> None:
        self._quiet = quiet
        self._moving = sys.stderr.isatty()
        self._started = self._told = time.monotonic()

    def __enter__(self) -> _Teller:
        return self

    def __exit__(self, *_: object) -> None:
        if self._moving and not self._quiet:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if self._quiet or now - self._told < (0.2 if self._moving else 30.0):
            return
        self._told = now
        left = ""
        if progress.done:
            rest = progress.total - progress.done
            seconds = (now - self._started) / progress.done * rest
            left = f", {seconds / 60:.0f} min left" if seconds >= 90 else f", {seconds:.0f} s left"
        line = f"{progress.stage} {progress.done}/{progress.total}{left}: {progress.item}"
        if self._moving:
            # Cut to a terminal's width, and what is left of a longer line before it is erased.
            width = shutil.get_terminal_size().columns - 1
            print(f"\r{line[:width]}\x1b[K", end="", file=sys.stderr, flush=True)
        else:
            print(line, file=sys.stderr, flush=True)


def _strength(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0.0 <= value <= 1.0:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 0 to 1")
    return value


def _conditions(text: str) -> tuple[str, ...]:
    names = tuple(text.split(","))
    unknown = [name for name in names if name not in _CONDITIONS]
    if unknown:
        raise argparse.ArgumentTypeError(
            f"{', '.join(unknown)}: choose from {', '.join(_CONDITIONS)}"
        )
    return names
