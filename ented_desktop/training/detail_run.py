"""``ented train detail``: makes the faces, trains the gates on them, writes their file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from ented_desktop.export.writer import write_atomic
from ented_desktop.nets.checkpoint import load_network
from ented_desktop.nets.checkpoint_layout import DETAIL_NAME
from ented_desktop.nets.ented.fast import FastENTED
from ented_desktop.nets.gates import dump_gates, read_gates
from ented_desktop.restore.damage import fit_to_damage, fitted
from ented_desktop.restore.light import in_its_light
from ented_desktop.training.catalogue import Catalogue, build_cache
from ented_desktop.training.config import DataConfig
from ented_desktop.training.detail_samples import DetailSamples, Restore, SampleStore, draw_sample
from ented_desktop.training.detail_training import DetailPlan, DetailTrainer
from ented_desktop.training.session import open_accelerator

FloatArray = NDArray[np.float32]
_SPLIT_SEED = 1
"""Who is held out; that of the plans in configs/."""


@dataclass(frozen=True, slots=True)
class DetailOptions:
    """What the command says.

    Attributes:
        data: Folder of aligned crops.
        out: Folder to write: the faces and ``detail.safetensors``.
        perceptual_weights: VGG-16 with torchvision's names.
        weights: The restoring network; None for the default.
        samples: What is drawn.
        plan: How the gates are trained.
        cache: Folder of the decoded crops; None takes ``out``.
        start: Gates to go on from; None starts anew.
    """

    data: Path
    out: Path
    perceptual_weights: Path
    weights: str | None = None
    samples: DetailSamples = field(default_factory=DetailSamples)
    plan: DetailPlan = field(default_factory=DetailPlan)
    cache: Path | None = None
    start: Path | None = None


def run_detail(options: DetailOptions, say: Callable[[str], None]) -> Path | None:
    """Trains gates. Faces that lie in ``out`` already are not made again.

    Args:
        options: Where from, where to, how long.
        say: Takes progress lines of the first process.

    Returns:
        The file that was written; None in the other processes.

    Raises:
        InputError: The crops cannot be read.
        ModelError: Weights are missing or of something else, or ``training-diverged``.
        OutputError: The file cannot be written.
    """
    accelerator = open_accelerator("cpu")

    def tell(line: str) -> None:
        if accelerator.is_main_process:
            say(line)

    start = None if options.start is None else read_gates(options.start)
    catalogue = Catalogue.read(options.data, DataConfig(), _SPLIT_SEED)
    with accelerator.main_process_first():
        faces = np.load(build_cache(catalogue, options.cache or options.out), mmap_mode="r")
        store = SampleStore(options.out, options.samples.count)
    restore = restoring(options.weights)
    for number in range(accelerator.process_index, len(store), accelerator.num_processes):
        if not store.has(number):
            store.write(number, draw_sample(options.samples, number, catalogue, faces, restore))
            if number % 100 < accelerator.num_processes:
                tell(f"{number} of {len(store)} faces made")
    accelerator.wait_for_everyone()
    weights = options.perceptual_weights
    trainer = DetailTrainer(options.plan, store, weights, accelerator, tell, start)
    trainer.run()
    if not accelerator.is_main_process:
        return None
    file = options.out / DETAIL_NAME
    write_atomic(dump_gates(trainer.average), file, overwrite=True)
    tell(f"{trainer.iteration} iterations; {file}")
    return file


def restoring(weights: str | None) -> Restore:
    """The restoring network as it is used, its change fitted to the damage.

    Args:
        weights: As for :func:`ented_desktop.nets.checkpoint.load`.

    Raises:
        ModelError: The weights cannot be loaded.
    """
    network = FastENTED(load_network(weights)[0])

    def restore(damaged: FloatArray, reference: FloatArray) -> FloatArray:
        with torch.inference_mode():
            lq, shown = (_tensor(one) for one in (damaged, reference))
            answer = network(lq, network.encode_reference(shown))
            lit = in_its_light(answer, lq, damaged.shape[0])[0].clamp(-1.0, 1.0)
        pixels = (lit * 0.5 + 0.5).permute(1, 2, 0).contiguous().numpy()
        return fitted(damaged, pixels, fit_to_damage(damaged))

    return restore


def _tensor(pixels: FloatArray) -> torch.Tensor:
    return torch.from_numpy(np.ascontiguousarray(pixels.transpose(2, 0, 1)))[None] * 2.0 - 1.0
