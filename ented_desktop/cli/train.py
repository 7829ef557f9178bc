"""``ented train``: train, prepare a folder of crops, export a run's weights."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds ``train`` and its options."""
    parser = subparsers.add_parser("train", help="train a network")
    parser.add_argument("--config", type=Path, metavar="FILE", required=True, help="the plan, a TOML file (see configs/)")
    parser.add_argument("--data", type=Path, metavar="DIR", required=True, help="folder of aligned crops with a faces.csv")
    parser.add_argument("--out", type=Path, metavar="RUN", required=True, help="the run's folder")
    parser.add_argument("--minutes", type=float, metavar="N", help="length of the whole run by the clock, over all sessions")
    parser.add_argument("--iterations", type=int, metavar="N", help="length of the run in iterations")
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoint in RUN")
    parser.add_argument("--init", metavar="NAME_OR_DIR", help="start a new run from these weights")
    parser.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda"), help="where to train (default: %(default)s)")
    parser.add_argument("--threads", type=int, metavar="N", help="threads of the network on the CPU")
    parser.add_argument("--perceptual-weights", type=Path, metavar="FILE", help="weights of the plan's perceptual network")
    parser.add_argument("--metric-weights", type=Path, metavar="DIR", help="folder with the weights of LPIPS, told at validations")
    parser.add_argument("--cache", type=Path, metavar="DIR", help="where decoded crops go (default: RUN)")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    """Trains; see :func:`add_parser`."""
    # Heavy: only here.
    from ented_desktop.training.config import load_config
    from ented_desktop.training.loop import RunOptions, Trainer
    from ented_desktop.training.threads import use_threads

    config = load_config(args.config)
    if args.threads is not None:
        use_threads(args.threads)
    options = RunOptions(
        data=args.data,
        out=args.out,
        minutes=args.minutes,
        iterations=args.iterations,
        resume=args.resume,
        init=args.init,
        device=args.device,
        perceptual_weights=args.perceptual_weights,
        cache=args.cache,
    )
    trainer = Trainer(config, options, lambda line: print(line, flush=True))
    trainer.run()
    return 0
