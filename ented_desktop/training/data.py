"""Training samples: degraded window, truth and reference, a function of (seed, index) alone."""

from __future__ import annotations

import dataclasses
import signal
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.data import DataLoader, Dataset, Sampler

from ented_desktop.base.errors import UsageError
from ented_desktop.domain.face import FACE_TEMPLATE_512
from ented_desktop.evaluation.degrade import Degradation, DegradeParams, apply
from ented_desktop.evaluation.degrade_batch import pack_all
from ented_desktop.evaluation.degrade_wear import TONE_KINDS, Wear, draw_kinds, wear_out
from ented_desktop.training.catalogue import FACE_SIDE_PX, Catalogue
from ented_desktop.training.config import StageConfig, TrainConfig
from ented_desktop.training.distillation import Lesson, read_lessons
from ented_desktop.training.generated_references import build_source
from ented_desktop.training.references import (
    ReferenceSource,
    Window,
    cut,
    reference_window,
)

Sample = dict[str, Tensor]
"""``number``: int64, the sample's number in the run; ``truth``, ``degraded``: uint8 (W, 3, R, R), W
windows of one face; ``place``: int64 (W, 3), x and y of each window in its face, and whether the
face is mirrored; ``reference``, ``reference_plain``: uint8 (3, S, S); ``kind``: int64, a
:class:`~ented_desktop.training.references.ReferenceKind`. With an identity term also
``truth_face``: uint8 (1, 3, 512, 512) and ``degraded_face``: uint8 (W, 3, 512, 512). Where the
device degrades also ``draws``: float64 (W, P), packed draws, and ``made``: bool (W,), which windows
of ``degraded`` are ready (the worn ones); the others are still the truth. ``toned``: bool, whether
a window's truth took on the tone of an old print, which no reference shows."""

_T = TypeVar("_T")

_FEATURE_JITTER_PX = 28.0
_MIDDLE = tuple(float(v) for v in np.asarray(FACE_TEMPLATE_512).mean(axis=0))
_OTHER_TIME_FACTOR = 3.0
"""Pairs from different days are rarer and closer to what users have than studio sessions."""


def degradation_of(config: TrainConfig) -> Degradation:
    """The degradation that a plan trains on.

    Raises:
        UsageError: ``config-unknown-key`` or ``config-value``.
    """
    return _from_table(Degradation, config.degradation, "degradation")


def wear_of(config: TrainConfig) -> Wear:
    """The wear of prints that a plan trains on; none where the plan does not ask for any.

    Raises:
        UsageError: ``config-unknown-key`` or ``config-value``.
    """
    return _from_table(Wear, config.wear, "wear")


def _from_table(cls: type[_T], table: dict[str, Any], name: str) -> _T:
    known = {field.name for field in dataclasses.fields(cls)}  # type: ignore[arg-type]
    unknown = set(table) - known
    if unknown:
        names = ", ".join(sorted(unknown))
        raise UsageError("config-unknown-key", f"Unknown key in [{name}]: {names}.")
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in table.items()
    }
    try:
        return cls(**values)
    except (TypeError, ValueError) as error:
        raise UsageError("config-value", f"[{name}]: {error}.") from error


class FaceWindows(Dataset[Sample]):
    """Samples of one stage.

    Args:
        catalogue: The crops.
        cache: File made by :func:`~ented_desktop.training.catalogue.build_cache`; mapped in each
            process on first use.
        config: The plan.
        stage: Window and resolution.
        source: Where references come from; None takes what the plan says.
        on_device: Whether windows are left whole, with the draws by which
            :func:`~ented_desktop.training.batch.to_batch` degrades them. Not with an identity term.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        cache: Path,
        config: TrainConfig,
        stage: StageConfig,
        source: ReferenceSource | None = None,
        *,
        on_device: bool = False,
    ) -> None:
        self._catalogue = catalogue
        self._cache = cache
        self._config = config
        self._stage = stage
        self._degradation = degradation_of(config)
        self._wear = wear_of(config)
        self._on_device = on_device and not stage.identity
        self._source = source or build_source(catalogue, cache, config.references)
        self._cumulative = np.cumsum(catalogue.weights)
        shares = [_OTHER_TIME_FACTOR if p.other_time else 1.0 for p in catalogue.pairs]
        self._pair_cumulative = np.cumsum(shares) / max(sum(shares), 1.0)
        self._partners: dict[int, list[int]] = {}
        for pair in catalogue.pairs:
            self._partners.setdefault(pair.truth, []).append(pair.reference)
        plan = config.distillation
        self._lessons: tuple[Lesson, ...] = ()
        if plan.folder and plan.share:
            self._lessons = read_lessons(Path(plan.folder), catalogue, plan.least_gain_db)
        self._faces: NDArray[np.uint8] | None = None

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_faces": None}

    def _face(self, index: int) -> NDArray[np.uint8]:
        if self._faces is None:
            self._faces = np.load(self._cache, mmap_mode="r")
        return np.asarray(self._faces[index])

    def __getitem__(self, index: int) -> Sample:
        """Sample number ``index`` of the run, the same whenever and wherever it is made."""
        rng = np.random.default_rng([self._config.seed, index])
        lesson = self._draw_lesson(rng)
        truth, partner = self._draw_crop(rng) if lesson is None else self._paired(lesson.crop, rng)
        stage = self._stage
        mirrored = bool(rng.random() < 0.5)
        windows = [self._draw_window(rng, mirrored) for _ in range(stage.windows)]
        draw = self._source.draw(truth, partner, rng)
        shown = windows[0]
        if stage.reference_side:
            shown = Window(0, 0, FACE_SIDE_PX, stage.reference_side, mirrored)
        if draw.crop is None and draw.pixels is None:
            reference = plain = np.full((shown.resolution, shown.resolution, 3), 127, np.uint8)
        else:
            face = self._face(draw.crop) if draw.crop is not None else draw.pixels
            assert face is not None
            reference, plain = reference_window(
                face, shown, draw.kind, self._config.references, rng
            )
        aim = self._face(truth)
        if lesson is not None:
            aim = lesson.target(aim, self._config.distillation)
        clean = [cut(aim, window) for window in windows]
        sample = {
            "reference": _planes(reference),
            "reference_plain": _planes(plain),
            "kind": torch.tensor(int(draw.kind)),
            "number": torch.tensor(index),
            "place": torch.tensor([(w.x, w.y, int(w.mirrored)) for w in windows]),
        }
        if lesson is not None:
            pairs = self._taught(sample, lesson, windows, clean)
        elif self._on_device:
            draws, ready = zip(*(self._draw_degradation(rng) for _ in windows), strict=True)
            sample["draws"] = pack_all(draws)
            sample["made"] = torch.tensor([bool(kinds) for kinds in ready])
            pairs = [
                self._damage(pixels, draw, kinds, rng) if kinds else (pixels, pixels)
                for pixels, draw, kinds in zip(clean, draws, ready, strict=True)
            ]
        elif not stage.identity:
            pairs = [self._degrade(pixels, rng) for pixels in clean]
        else:
            face = cut(self._face(truth), Window(0, 0, FACE_SIDE_PX, FACE_SIDE_PX, mirrored))
            # Identity has no tone: the truth keeps its own.
            faces = [self._degrade(face, rng)[0] for _ in windows]
            # Mirrored already: the windows' places are those of the mirrored face.
            pairs = [
                (cut(whole, dataclasses.replace(window, mirrored=False)), pixels)
                for whole, window, pixels in zip(faces, windows, clean, strict=True)
            ]
            sample["truth_face"] = _planes(face)[None]
            sample["degraded_face"] = torch.stack([_planes(whole) for whole in faces])
        sample["degraded"] = torch.stack([_planes(degraded) for degraded, _ in pairs])
        sample["truth"] = torch.stack([_planes(truth_now) for _, truth_now in pairs])
        toned = any(now is not before for (_, now), before in zip(pairs, clean, strict=True))
        sample["toned"] = torch.tensor(toned)
        return sample

    def _taught(
        self,
        sample: Sample,
        lesson: Lesson,
        windows: list[Window],
        clean: list[NDArray[np.uint8]],
    ) -> list[tuple[NDArray[np.uint8], NDArray[np.uint8]]]:
        """A lesson's windows, degraded already; what else a batch needs goes into the sample."""
        face = lesson.degraded()
        if self._on_device:
            still = self._degradation.sample(np.random.default_rng(0))
            sample["draws"] = pack_all([still] * len(windows))
            sample["made"] = torch.ones(len(windows), dtype=torch.bool)
        if self._stage.identity:
            whole = Window(0, 0, FACE_SIDE_PX, FACE_SIDE_PX, windows[0].mirrored)
            sample["truth_face"] = _planes(cut(self._face(lesson.crop), whole))[None]
            sample["degraded_face"] = torch.stack([_planes(cut(face, whole))] * len(windows))
        return [(cut(face, window), aim) for window, aim in zip(windows, clean, strict=True)]

    def _degrade(
        self, clean: NDArray[np.uint8], rng: np.random.Generator
    ) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        return self._damage(clean, *self._draw_degradation(rng), rng)

    def _draw_degradation(self, rng: np.random.Generator) -> tuple[DegradeParams, tuple[str, ...]]:
        """One draw, and the kinds of wear that come with it."""
        degradation, low = self._degradation, self._config.data.severity_low
        if low < 1.0:
            severity = float(rng.uniform(low, 1.0))
            degradation = dataclasses.replace(degradation, sample_severity=severity)
        draw = degradation.sample(rng)
        # Without wear nothing is drawn: plans from before it keep their samples.
        return draw, draw_kinds(self._wear, rng) if self._wear.share else ()

    def _damage(
        self,
        clean: NDArray[np.uint8],
        draw: DegradeParams,
        kinds: tuple[str, ...],
        rng: np.random.Generator,
    ) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        """The damaged pixels and their truth, which is ``clean`` itself but for a kept tone."""
        pixels = clean.astype(np.float32) / np.float32(255.0)
        truth, worn, wear = clean, None, self._wear
        if wear.keep_tone and not self._stage.identity and TONE_KINDS.intersection(kinds):
            pixels = wear_out(pixels, [k for k in kinds if k in TONE_KINDS], rng, wear)
            truth = np.asarray(np.rint(pixels * 255.0), dtype=np.uint8)
            kinds = tuple(kind for kind in kinds if kind not in TONE_KINDS)
        if kinds:
            worn = partial(wear_out, kinds=kinds, rng=rng, wear=wear)
        degraded = apply(pixels, draw, rng, worn)
        return np.asarray(np.rint(degraded * 255.0), dtype=np.uint8), truth

    def _draw_lesson(self, rng: np.random.Generator) -> Lesson | None:
        # Without lessons nothing is drawn: plans without them keep their samples.
        if not self._lessons or rng.random() >= self._config.distillation.share:
            return None
        return self._lessons[int(rng.integers(len(self._lessons)))]

    def _paired(self, truth: int, rng: np.random.Generator) -> tuple[int, int | None]:
        partners = self._partners.get(truth)
        return truth, partners[int(rng.integers(len(partners)))] if partners else None

    def _draw_crop(self, rng: np.random.Generator) -> tuple[int, int | None]:
        pick, among = rng.random(2)
        if self._catalogue.pairs and pick < self._config.data.pair_share:
            place = int(np.searchsorted(self._pair_cumulative, among, side="right"))
            pair = self._catalogue.pairs[min(place, len(self._catalogue.pairs) - 1)]
            return pair.truth, pair.reference
        place = int(np.searchsorted(self._cumulative, among, side="right"))
        return self._paired(min(place, len(self._cumulative) - 1), rng)

    def _draw_window(self, rng: np.random.Generator, mirrored: bool) -> Window:
        side = self._stage.window
        room = FACE_SIDE_PX - side
        x, y = (int(v) for v in rng.integers(room + 1, size=2))
        data, point = self._config.data, None
        if data.centre_bias and rng.random() < data.centre_bias:
            point = _MIDDLE
        elif rng.random() < data.feature_bias:
            # Eyes and mouth corners carry the person; the nose comes along with them.
            point = FACE_TEMPLATE_512[(0, 1, 3, 4)[int(rng.integers(4))]]
        if point is not None:
            offset = rng.normal(0.0, _FEATURE_JITTER_PX, 2)
            x = int(np.clip(round(point[0] + offset[0] - side / 2), 0, room))
            y = int(np.clip(round(point[1] + offset[1] - side / 2), 0, room))
        return Window(x, y, side, self._stage.resolution, mirrored)


def _planes(pixels: NDArray[np.uint8]) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(pixels.transpose(2, 0, 1)))


class SampleNumbers(Sampler[list[int]]):
    """Endless batches of sample numbers, from any point of the run, for one of several processes.

    Args:
        start: Samples that all processes together have seen.
        batch: Samples per process and step.
        rank: This process.
        world: Number of processes.
        windows: Images that each sample holds; numbers count images, so that a run's samples are
            the same whatever was resumed.
    """

    def __init__(
        self, start: int, batch: int, rank: int = 0, world: int = 1, windows: int = 1
    ) -> None:
        self._start, self._batch, self._rank, self._world = start, batch, rank, world
        self._windows = windows

    def __iter__(self) -> Iterator[list[int]]:
        images = self._batch * self._windows
        first = self._start + self._rank * images
        while True:
            yield list(range(first, first + images, self._windows))
            first += images * self._world


def _start_worker(_number: int) -> None:
    # Ctrl-C and a scheduler's SIGTERM reach the whole process group: the main process stops the
    # workers itself, once it has saved. They notice when it is gone.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    cv2.setNumThreads(0)
    torch.set_num_threads(1)


def load_samples(
    dataset: FaceWindows, numbers: SampleNumbers, workers: int, *, pin: bool
) -> Iterator[Sample]:
    """Batches in the order of ``numbers``, whatever the number of workers.

    Args:
        dataset: The samples.
        numbers: Which, in which order.
        workers: Loader processes; 0 makes samples in this process.
        pin: Whether to use page-locked memory (for CUDA).

    Returns:
        An endless iterator of batches: each value gains a first axis N.
    """
    loader: DataLoader[Sample] = DataLoader(
        dataset,
        batch_sampler=numbers,
        num_workers=workers,
        worker_init_fn=_start_worker,
        prefetch_factor=4 if workers else None,
        pin_memory=pin,
        # Its own generator: making workers must not move the run's random state.
        generator=torch.Generator().manual_seed(0),
    )
    return iter(loader)
