"""``ented bench``: times the stages of a restoration, the program's start, and the library."""

from __future__ import annotations

import argparse
import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ented_desktop.base.errors import EXIT_OK, UsageError
from ented_desktop.base.progress import Progress, ProgressCallback

if TYPE_CHECKING:
    from ented_desktop.evaluation.album_bench import AlbumReport
    from ented_desktop.evaluation.app_bench import AppReport
    from ented_desktop.evaluation.library_bench import LibraryReport

_WIDTHS: Final = ("paper", "compact", "tiny")
_QUESTIONS: Final = 100
"""Fewest searches timed: they take milliseconds."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the verb's parser."""
    parser = subparsers.add_parser(
        "bench",
        help="time a restoration, the program's start, or the library",
        description="Times decoding, detection, alignment, embedding, the network, pasting and all "
        "of it together on this CPU; with --peers also the networks of GFPGAN, RestoreFormer and "
        "CodeFormer, in turns with our own. Installed weights are used where a width has them, "
        "random ones elsewhere: time does not depend on them. --app, --library and --album time "
        "something else instead.",
    )
    parser.add_argument(
        "--photo",
        type=Path,
        metavar="FILE",
        help="a photo with a face (default: scikit-image's portrait of an astronaut)",
    )
    parser.add_argument(
        "--width",
        action="append",
        choices=_WIDTHS,
        help="width of the network; may be repeated (default: compact and tiny)",
    )
    parser.add_argument(
        "--repeat", type=_parse_count, default=7, metavar="N", help="rounds (default: 7)"
    )
    parser.add_argument(
        "--threads", type=_parse_count, metavar="N", help="CPU threads (default: torch's choice)"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure there, too")
    parser.add_argument("--overwrite", action="store_true", help="replace FILE if it exists")
    parser.add_argument(
        "--peers", action="store_true", help="time the published networks, too (with --peers-env)"
    )
    parser.add_argument(
        "--peers-env", type=Path, metavar="DIR", help="the environment with the published networks"
    )
    parser.add_argument(
        "--make-peers-env",
        type=Path,
        metavar="DIR",
        help="make that environment from PyPI (1 GB or more), and do nothing else",
    )
    parser.add_argument(
        "--app",
        action="store_true",
        help="time the program's start instead: first paint, engine, memory; offscreen where "
        "there is no screen",
    )
    parser.add_argument(
        "--library",
        type=_parse_faces,
        metavar="N",
        help="time the photo library instead, with N random faces",
    )
    parser.add_argument(
        "--album",
        action="store_true",
        help="time whole albums instead: reading and writing beside the work against one after "
        "the other, the most memory of 10, 100 and 1000 photos, the beginning of a resumed job of "
        "10,000",
    )
    parser.add_argument(
        "--album-photos",
        type=_parse_count,
        default=8,
        metavar="N",
        help="with --album: photos in an album (default: 8)",
    )
    parser.add_argument(
        "--album-most",
        type=_parse_count,
        default=1000,
        metavar="N",
        help="with --album: most photos of a batch whose memory is measured (default: 1000)",
    )
    parser.add_argument("--quiet", action="store_true", help="tell only the result")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    """Measures; returns the exit code.

    Raises:
        UsageError: There is no photo, or the published networks' environment is missing.
        InputError: The photo cannot be read.
        FaceError: The photo has no face.
        ModelError: Installed weights cannot be used.
        OutputError: The report or the environment cannot be written.
        EntedError: The program does not start (``--app``).
        Cancelled: The user stopped the run.
    """
    if args.app or args.album or args.library is not None:
        return _measure_program(args)
    # Heavy: only here.
    from ented_desktop.evaluation.peers import PEER_NAMES, PeerSubject, make_environment

    if args.make_peers_env is not None:
        make_environment(args.make_peers_env, lambda line: print(line, flush=True))
        print(f"Ready: ented bench --peers --peers-env {args.make_peers_env}")
        return EXIT_OK
    if args.peers and args.peers_env is None:
        raise UsageError(
            "peers-env-missing",
            "--peers needs an environment with the published networks.",
            "Make one with ented bench --make-peers-env DIR and name it with --peers-env DIR.",
        )
    photo = _portrait() if args.photo is None else args.photo

    from ented_desktop.evaluation.bench import BenchReport, Subject, compare, measure
    from ented_desktop.evaluation.bench_stages import OwnSubject, own_pairs, own_works, peer_pairs
    from ented_desktop.export.writer import check_target, write_atomic
    from ented_desktop.imaging.decode import decode

    if args.json is not None:
        check_target(args.json, overwrite=args.overwrite, protect=[photo])
    image = decode(photo)
    widths = list(dict.fromkeys(args.width or ("compact", "tiny")))
    subjects: list[Subject] = [OwnSubject(work) for work in own_works(widths, photo)]
    pairs = own_pairs(widths)
    if args.peers_env is not None:
        subjects += [PeerSubject(name, args.peers_env) for name in PEER_NAMES]
        pairs += peer_pairs(widths, PEER_NAMES)
    warm_up = 1
    measured = measure(
        subjects,
        repeat=args.repeat,
        warm_up=warm_up,
        threads=args.threads,
        progress=_ignore if args.quiet else _tell,
    )
    report = BenchReport(
        measured,
        compare(measured, pairs),
        f"{photo.name}, {image.width} x {image.height}",
        args.repeat,
        warm_up,
    )
    if args.json is not None:
        data = report.to_json().encode("ascii")
        write_atomic(data, args.json, overwrite=args.overwrite, protect=[photo])
    print(report.to_text())
    return EXIT_OK


def _measure_program(args: argparse.Namespace) -> int:
    """Times the program's start, the library, or albums; returns the exit code."""
    from ented_desktop.export.writer import check_target, write_atomic

    if args.app + args.album + (args.library is not None) > 1:
        raise UsageError(
            "one-bench", "--app, --library and --album are benches of their own: name one of them."
        )
    if args.json is not None:
        check_target(args.json, overwrite=args.overwrite)
    progress = _ignore if args.quiet else _tell
    report: AppReport | LibraryReport | AlbumReport
    if args.album:
        report = _measure_album(args, progress)
    elif args.app:
        from ented_desktop.evaluation.app_bench import measure_app

        report = measure_app(repeat=args.repeat, progress=progress)
    else:
        from ented_desktop.evaluation.library_bench import measure_library

        report = measure_library(
            args.library, repeat=max(args.repeat, _QUESTIONS), progress=_seldom(progress)
        )
    if args.json is not None:
        write_atomic(report.to_json().encode("ascii"), args.json, overwrite=args.overwrite)
    print(report.to_text())
    return EXIT_OK


def _measure_album(args: argparse.Namespace, progress: ProgressCallback) -> AlbumReport:
    # Heavy: only here.
    from ented_desktop.base.allocator import keep_freed_memory
    from ented_desktop.evaluation.album_bench import MEMORY_COUNTS, measure_album
    from ented_desktop.nets.device import choose_threads
    from ented_desktop.workspace.album_trial import AlbumTrial
    from ented_desktop.workspace.workspace import Workspace

    keep_freed_memory()  # as ented batch does
    if args.threads is not None:
        choose_threads(args.threads)
    counts = [count for count in MEMORY_COUNTS if count < args.album_most]
    return measure_album(
        AlbumTrial(Workspace()),
        _portrait() if args.photo is None else args.photo,
        photos=args.album_photos,
        repeat=args.repeat,
        memory_counts=[*counts, args.album_most],
        progress=progress,
    )


def _seldom(progress: ProgressCallback) -> ProgressCallback:
    """Passes on every five hundredth report."""

    def tell(report: Progress) -> None:
        if report.done % 500 == 0:
            progress(report)

    return tell


def _tell(progress: Progress) -> None:
    line = f"[{progress.done + 1}/{progress.total}] {progress.stage} {progress.item}"
    print(line, file=sys.stderr, flush=True)


def _ignore(_progress: Progress) -> None:
    return


def _portrait() -> Path:
    """The portrait (NASA, public domain) that scikit-image brings, without importing it."""
    spec = importlib.util.find_spec("skimage")
    for folder in (spec.submodule_search_locations or []) if spec is not None else []:
        file = Path(folder) / "data" / "astronaut.png"
        if file.is_file():
            return file
    raise UsageError(
        "photo-missing",
        "There is no photo to restore.",
        "Name one with --photo FILE, or install scikit-image, which brings one.",
    )


def _parse_faces(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 10_000_000:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 1 to 10000000")
    return int(text)


def _parse_count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 10_000:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 1 to 10000")
    return int(text)
