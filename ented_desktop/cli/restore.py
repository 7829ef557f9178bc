"""``ented restore``: restores the faces of photos."""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ented_desktop.base.allocator import keep_freed_memory
from ented_desktop.base.errors import Cancelled, EntedError
from ented_desktop.base.progress import CancelToken
from ented_desktop.cli.interrupts import Interrupts
from ented_desktop.domain import OutputFormat, RestoreOptions

if TYPE_CHECKING:
    from ented_desktop.cli.progress import RunDisplay
    from ented_desktop.cli.report import Report
    from ented_desktop.workspace.sources import Source


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the verb's parser."""
    parser = subparsers.add_parser(
        "restore",
        help="restore the faces of photos",
        description="Restores the faces of photos. An original is never written.",
        epilog="Exit codes: 0 all done, 2 usage, 3 some photo failed, 4 weights, 5 device, "
        "6 output, 130 stopped.",
    )
    parser.add_argument("photos", nargs="+", type=Path, metavar="PHOTO_OR_FOLDER")
    parser.add_argument(
        "--reference",
        action="append",
        default=[],
        type=Path,
        metavar="FILE_OR_FOLDER",
        help="a good photo of the same person, or a folder of them; may be given several times",
    )
    parser.add_argument(
        "--out", required=True, type=Path, metavar="DIR", help="folder for the outputs"
    )
    parser.add_argument(
        "--strength",
        type=strength,
        default=1.0,
        metavar="F",
        help="0 keeps the original face, 1 (default) gives the network's answer",
    )
    parser.add_argument(
        "--device", choices=("auto", "cpu", "cuda", "mps"), default="auto", help="default: auto"
    )
    parser.add_argument(
        "--weights", metavar="NAME_OR_DIR", help="installed weights, or a folder with weights"
    )
    parser.add_argument(
        "--aligned", action="store_true", help="the photos are square aligned face crops"
    )
    parser.add_argument(
        "--require-reference",
        action="store_true",
        help="keep a face for which there is no reference",
    )
    parser.add_argument(
        "--no-guard",
        action="store_true",
        help="also paste a face that restoring moved away from the person",
    )
    parser.add_argument(
        "--no-refine",
        action="store_true",
        help="do not bring restored faces closer to the person of their references (faster)",
    )
    parser.add_argument(
        "--no-detail",
        action="store_true",
        help="do not lend restored faces the detail of their references",
    )
    parser.add_argument(
        "--full",
        action="store_true",
        help="change hardly damaged faces as much as others",
    )
    parser.add_argument(
        "--format",
        choices=[one.value for one in OutputFormat],
        default=OutputFormat.KEEP.value,
        help="file format of the outputs; default: keep",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace files that exist")
    parser.add_argument(
        "--report", type=Path, metavar="FILE.json", help="write what was done as JSON"
    )
    parser.add_argument("--quiet", action="store_true", help="say nothing but errors")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    """Restores; returns the exit code.

    Raises:
        EntedError: What ends the run before the first photo: usage, output, weights, device,
            references.
    """
    from ented_desktop.cli.progress import RunDisplay
    from ented_desktop.cli.report import Report, exit_code_of
    from ented_desktop.export.writer import check_target, prepare_folder
    from ented_desktop.workspace.sources import collect, originals

    sources, warnings = collect(args.photos, args.out)
    protect = originals(sources, args.reference)
    prepare_folder(args.out)
    if args.report is not None:
        check_target(args.report, overwrite=args.overwrite, protect=protect)
    report = Report()
    display = RunDisplay(len(sources), quiet=args.quiet)
    token = CancelToken()
    ended: EntedError | None = None
    stopped = False
    with Interrupts(token) as interrupts:
        try:
            with display:
                for warning in warnings:
                    display.note(warning)
                _restore(args, sources, protect, report, display, token)
        except (Cancelled, KeyboardInterrupt):
            stopped = True
            report.end_early("cancelled", "Stopped by the user.")
        except EntedError as error:
            ended = error
            report.end_early(error.code, str(error))
        finally:
            interrupts.hold()
            if args.report is not None:
                report.write(args.report, overwrite=args.overwrite, protect=protect)
    if stopped:
        raise Cancelled
    if ended is not None:
        raise ended
    display.finish()
    return exit_code_of(report.photos)


def _restore(
    args: argparse.Namespace,
    sources: Sequence[Source],
    protect: frozenset[Path],
    report: Report,
    display: RunDisplay,
    token: CancelToken,
) -> None:
    """Loads the networks and restores; ``report`` holds what was done, however this ends."""
    # Late: this loads the network libraries, after everything that can be refused.
    keep_freed_memory()
    from ented_desktop.workspace.workspace import Workspace

    options = RestoreOptions(
        strength=args.strength,
        aligned=args.aligned,
        require_reference=args.require_reference,
        guard=not args.no_guard,
        refine_identity=not args.no_refine,
        lend_detail=not args.no_detail,
        fit_to_damage=not args.full,
    )
    workspace = Workspace(args.device, args.weights)
    report.device = workspace.device_name
    report.weights = workspace.weights
    references = None
    if args.reference:
        display.note("Reading the faces of the references.")
        references = workspace.read_references(args.reference, cancel=token, progress=display.stage)
        for warning in references.warnings:
            display.note(str(warning))
    for result in workspace.restore_files(
        sources,
        args.out,
        options,
        references=references,
        output_format=OutputFormat(args.format),
        overwrite=args.overwrite,
        protect=protect,
        cancel=token,
        progress=display.stage,
    ):
        report.photos.append(result)
        display.photo(result)


def strength(text: str) -> float:
    """An argument from 0 to 1."""
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0.0 <= value <= 1.0:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 0 to 1")
    return value
