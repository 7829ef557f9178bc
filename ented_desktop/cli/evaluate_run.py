"""What ``ented evaluate`` does once its options are read."""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
from collections.abc import Sequence
from pathlib import Path

from ented_desktop.base.errors import EXIT_OK
from ented_desktop.base.progress import Progress
from ented_desktop.cli.work_bar import WorkBar
from ented_desktop.evaluation.conditions import of_peer
from ented_desktop.evaluation.datasets import (
    EvalPair,
    degraded_face,
    format_pairs,
    load_face,
    part_of,
    thin_out,
)
from ented_desktop.evaluation.finish import write_pages, write_results
from ented_desktop.evaluation.frechet import Gatherer, Statistics, read_statistics
from ented_desktop.evaluation.inception import FILE, Inception
from ented_desktop.evaluation.measures import Measures
from ented_desktop.evaluation.metrics import to_codes
from ented_desktop.evaluation.peer_methods import PeerRequest, Peers, open_peers
from ented_desktop.evaluation.prepare import make_pairs
from ented_desktop.evaluation.protocol import evaluate
from ented_desktop.evaluation.restored_sheet import read_report, restored_strips
from ented_desktop.evaluation.rows import RowStore, Settings
from ented_desktop.evaluation.sheet import encode_png, pages
from ented_desktop.evaluation.traits import TraitReader
from ented_desktop.evaluation.weight_files import metric_weights_dir
from ented_desktop.export.writer import check_target, write_atomic
from ented_desktop.faces.identity import FaceEmbedder
from ented_desktop.imaging.decode import find_images
from ented_desktop.nets.device import pick_device
from ented_desktop.restore.networks import Networks
from ented_desktop.restore.session import FaceRestorer


def measure_pairs(
    args: argparse.Namespace, pairs: Sequence[EvalPair], root: Path, table: str = ""
) -> int:
    """Measures rows, or the part of them that was asked for; returns the exit code.

    Args:
        args: The measuring options.
        pairs: All rows.
        root: Folder that their paths are relative to.
        table: Name of the paper's set; empty for others.

    Raises:
        EntedError: What ends the run. Rows that were finished are kept.
    """
    pairs = thin_out(pairs, args.limit) if args.limit else list(pairs)
    statistics = _statistics(args)
    metric_folder = metric_weights_dir(args.metric_weights)
    networks = Networks.load(args.weights, args.device)
    measures = Measures(metric_folder, networks.embedder, networks.device)
    peers = open_peers([PeerRequest(*peer) for peer in args.peers or ()], pairs, networks.device)
    traits = TraitReader(root, networks.detector, args.kinds)
    store = RowStore(args.out)
    settings = _settings(args, networks, measures, peers, pairs, root, table)
    done = store.begin(settings, resume=args.resume, overwrite=args.overwrite)
    mine = part_of(pairs, *args.part)
    left = [pair for pair in mine if (pair.name, pair.factor_label) not in done]
    with WorkBar("evaluating", quiet=args.quiet) as bar:
        if done:
            bar.note(f"{len(mine) - len(left)} of {len(mine)} rows are there already")
        for result in evaluate(
            left,
            root,
            FaceRestorer(networks, fit=not args.full),
            measures,
            conditions=args.conditions,
            strengths=args.strength,
            peers=peers.ready,
            traits=traits,
            progress=bar.tell,
        ):
            store.add(result)
        if not mine:  # more parts than ground truths
            store.write_settings()
            bar.note("this part has no rows")
            return EXIT_OK
        markdown = write_results(store, root=root, statistics=statistics, progress=bar.tell)
    return _told(markdown, args.out, args.quiet)


def _settings(
    args: argparse.Namespace,
    networks: Networks,
    measures: Measures,
    peers: Peers,
    pairs: Sequence[EvalPair],
    root: Path,
    table: str,
) -> Settings:
    weights = {key: str(value) for key, value in dataclasses.asdict(networks.weights).items()}
    config = networks.network.config
    weights |= {"width": config.width}
    for switch in ("skip", "style", "vq", "refine"):
        weights[switch] = "true" if getattr(config, switch) else "false"
    return Settings(
        weights=weights,
        device=networks.device.type,
        conditions=tuple(args.conditions),
        strengths=tuple(args.strength),
        peers=peers.sources,
        missing=measures.missing | {of_peer(name): why for name, why in peers.missing.items()},
        pairs=hashlib.sha256(format_pairs(pairs).encode("utf-8")).hexdigest(),
        rows=len(pairs),
        root=str(root.resolve()),
        part=args.part,
        table=table,
        full=args.full,
    )


def merge_parts(args: argparse.Namespace) -> int:
    """Makes one evaluation of its parts, or one part's reports anew; returns the exit code.

    Raises:
        EntedError: What ends the run.
    """
    statistics = _statistics(args)
    parts = [RowStore(folder) for folder in args.parts]
    store = parts[0]
    if args.out is not None:
        store = RowStore(args.out)
        store.merge(parts, overwrite=args.overwrite)
    with WorkBar("drawing", quiet=args.quiet) as bar:
        markdown = write_results(store, root=args.root, statistics=statistics, progress=bar.tell)
    return _told(markdown, store.folder, args.quiet)


def _statistics(args: argparse.Namespace) -> Statistics | None:
    return None if args.fid_statistics is None else read_statistics(args.fid_statistics)


def gather_statistics(args: argparse.Namespace) -> int:
    """Measures a folder of good faces for FID; returns the exit code.

    Raises:
        EntedError: What ends the run.
    """
    check_target(args.out, overwrite=args.overwrite)
    files = find_images([args.faces])
    folder = metric_weights_dir(args.metric_weights) or Path()
    network = Inception(folder / FILE, pick_device(args.device))
    gatherer = Gatherer()
    with WorkBar("measuring", quiet=args.quiet) as bar:
        for index, file in enumerate(files):
            bar.tell(Progress(index, len(files), "measuring", file.name))
            gatherer.add(network.encode(to_codes(load_face(file)[0])[None]))
    write_atomic(gatherer.to_npz(), args.out, overwrite=args.overwrite)
    if not args.quiet:
        print(f"{args.out}: {len(files)} faces")
    return EXIT_OK


def _told(markdown: str, out: Path, quiet: bool) -> int:
    if not quiet:
        print(markdown)
        print(f"Written to {out}")
    return EXIT_OK


def prepare_pairs(args: argparse.Namespace) -> int:
    """Makes a pairs file; returns the exit code.

    Raises:
        EntedError: What ends the run.
    """
    check_target(args.pairs, overwrite=args.overwrite)
    factors = args.factor or [4.0, 8.0]
    with WorkBar("identifying", quiet=args.quiet) as bar:
        embed = FaceEmbedder().embed
        pairs = make_pairs(args.faces, factors, embed, seed=args.seed, progress=bar.tell)
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


def draw_sheet(args: argparse.Namespace) -> int:
    """Draws before and after for a restoration's report; returns the exit code.

    Raises:
        EntedError: What ends the run.
    """
    with WorkBar("drawing", quiet=args.quiet) as bar:
        strips = list(restored_strips(read_report(args.sheet), progress=bar.tell))
    made = pages(strips, "before | after, 100 %, worst first")
    files = write_pages(made, args.out, "before-after", overwrite=args.overwrite)
    if not args.quiet:
        print(f"{len(strips)} faces and photos on {len(files)} pages: {args.out}")
    return EXIT_OK
