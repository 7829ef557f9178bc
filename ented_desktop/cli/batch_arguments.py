"""The arguments of ``ented batch``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from ented_desktop.cli.restore import strength
from ented_desktop.domain import OutputFormat

_MOST_WORKERS: Final = 64
FROZEN: Final[dict[str, object]] = {
    "out": None, "references": [], "strength": None, "format": None, "existing": None,
    "template": None, "weights": None, "device": None, "require_reference": False,
    "no_guard": False, "no_refine": False, "no_detail": False, "full": False, "keep_times": False,
    "name_references": False,
}  # fmt: skip
"""What a job keeps from its making, with what stands for “not given”."""


def add_arguments(
    subparsers: argparse._SubParsersAction[argparse.ArgumentParser],
) -> argparse.ArgumentParser:
    """Adds the verb's parser and gives it."""
    parser = subparsers.add_parser(
        "batch",
        help="restore whole albums, in jobs that can be stopped and resumed",
        description="Restores the photos of folders as a job. However often it is stopped, by "
        "Ctrl-C or a power cut, it goes on where it was with --resume. An original is never "
        "written; the tree of the folders is kept below the output folder.",
        epilog="Exit codes: 0 all done, 2 usage, 3 some photo failed, 4 weights, 5 device, "
        "6 output, 130 paused.",
    )
    parser.add_argument("photos", nargs="*", type=Path, metavar="FOLDER")
    job = parser.add_argument_group("job")
    job.add_argument(
        "--resume",
        nargs="?",
        const="",
        metavar="JOB",
        help="go on with a job; without JOB with the last one that is not over. Together with "
        "folders: with the one that was started with them, or a new one",
    )
    job.add_argument(
        "--resume-all",
        action="store_true",
        help="go on with every job that is not over, the oldest first",
    )
    job.add_argument(
        "--first",
        action="append",
        default=[],
        metavar="JOB",
        help="with --resume-all: this job before the others; may be given several times, in the "
        "order wanted",
    )
    job.add_argument(
        "--cancel",
        metavar="JOB",
        help="take what was not done out of a job; what was done stays",
    )
    job.add_argument(
        "--leave-out",
        action="append",
        default=[],
        type=Path,
        metavar="PHOTO",
        help="with --resume: do not restore this photo of the job; may be given several times",
    )
    job.add_argument(
        "--later",
        action="store_true",
        help="make or change the job and leave it for --resume or --resume-all",
    )
    job.add_argument("--list", action="store_true", help="list the jobs")
    job.add_argument("--jobs-dir", type=Path, metavar="DIR", help="where jobs are kept")
    job.add_argument(
        "--retry-failed", action="store_true", help="with --resume: try failed photos again"
    )
    job.add_argument(
        "--redo-lost",
        action="store_true",
        help="with --resume: restore again where the copy is missing or altered",
    )
    job.add_argument(
        "--verify", action="store_true", help="with --resume: read every copy to find altered ones"
    )
    _add_options(parser)
    parser.add_argument(
        "--report", type=Path, metavar="FILE.json", help="write what was done as JSON"
    )
    parser.add_argument(
        "--sheet",
        action="append",
        default=[],
        type=_sheet_file,
        metavar="FILE",
        help="write a contact sheet when the job is over, FILE.html or FILE.pdf; may be repeated, "
        "and given with --resume for a job that is over",
    )
    parser.add_argument(
        "--workers",
        type=_workers,
        default=0,
        metavar="N",
        help="on a CPU: photos restored at a time, each on one core; 1 restores one on all cores, "
        "with the least memory (default: as many as there are cores)",
    )
    parser.add_argument("--quiet", action="store_true", help="say nothing but errors")
    return parser


def _add_options(parser: argparse.ArgumentParser) -> None:
    """The options that a job is made with and keeps."""
    options = parser.add_argument_group("a new job's options")
    options.add_argument("--out", type=Path, metavar="DIR", help="folder for the copies")
    options.add_argument(
        "--references",
        action="append",
        default=[],
        type=Path,
        metavar="FILE_OR_FOLDER",
        help="good photos of the people; may be given several times",
    )
    options.add_argument(
        "--strength",
        type=strength,
        metavar="F",
        help="0 keeps the original face, 1 (default) gives the network's answer",
    )
    options.add_argument(
        "--format", choices=[one.value for one in OutputFormat], help="default: keep"
    )
    options.add_argument(
        "--existing",
        choices=("number", "skip", "overwrite"),
        help="what to do where another file has a copy's name; by default a terminal is asked "
        "once, and elsewhere copies are numbered",
    )
    options.add_argument(
        "--template", metavar="NAME", help="names of the copies, for example {name}_restored"
    )
    options.add_argument(
        "--require-reference",
        action="store_true",
        help="keep a face for which there is no reference",
    )
    options.add_argument(
        "--no-guard",
        action="store_true",
        help="also paste a face that restoring moved away from the person",
    )
    options.add_argument(
        "--no-refine",
        action="store_true",
        help="do not bring restored faces closer to the person of their references (faster)",
    )
    options.add_argument(
        "--no-detail",
        action="store_true",
        help="do not lend restored faces the detail of their references",
    )
    options.add_argument(
        "--full",
        action="store_true",
        help="change hardly damaged faces as much as others",
    )
    options.add_argument(
        "--keep-times", action="store_true", help="give copies the times of their originals"
    )
    options.add_argument(
        "--name-references",
        action="store_true",
        help="write the names of the reference files into the copies",
    )
    options.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"), help="default: auto")
    options.add_argument(
        "--weights", metavar="NAME_OR_DIR", help="installed weights, or a folder with weights"
    )


def _sheet_file(text: str) -> Path:
    """The file of a contact sheet; ``argparse`` tells the user where it is none."""
    if Path(text).suffix.lower() not in (".html", ".htm", ".pdf"):
        raise argparse.ArgumentTypeError(f"{text} does not end in .html or .pdf")
    return Path(text)


def _workers(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= _MOST_WORKERS:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 1 to {_MOST_WORKERS}")
    return int(text)
