"""What one training run does, read from a TOML file with strict keys.

The tables are ``[model]`` (:class:`~ented_desktop.nets.ented.config.EntedConfig`), ``[data]``,
``[references]``, ``[degradation]``, ``[optimizer]``, ``[perceptual]``, ``[vq]``, ``[gan]``,
``[report]`` and one ``[[stage]]`` after another.
"""

from __future__ import annotations

import dataclasses
import sys
import typing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from ented_desktop.base.errors import UsageError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib  # type: ignore[import-not-found, unused-ignore]

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class DataConfig:
    """Which crops are drawn, and how often.

    Attributes:
        weight_512: Relative weight of a photo whose crop holds 512 true pixels.
        weight_384: The same for crops stored at 384 px; soft once enlarged.
        weight_256: The same for crops stored at 256 px.
        weight_synthetic: Factor for generated faces, which are softer than photos.
        sharpness_full: Sharpness (variance of the Laplacian at 256 px) from which a crop has its
            full weight; below, the weight falls in proportion.
        upscaled_limit: Photos whose face was smaller than the template by more than this factor
            are left out.
        pair_share: Share of samples drawn from the true same-person pairs, in [0, 1].
        feature_bias: Share of windows centred near an eye or the mouth, in [0, 1].
        centre_bias: Share of windows centred near the middle of eyes, nose and mouth, in [0, 1];
            the rest is split by ``feature_bias``. For windows wide enough to hold all of them.
        severity_low: Least severity of a window's degradation (``Degradation.sample_severity``),
            drawn uniformly up to 1; 1 draws every window from the whole ranges (paper). Below 1 the
            network also sees photos that are hardly damaged, and learns to leave them alone.
        held_out: Number of people kept out of training for the validation.
        workers: Loader processes.

    Source: ours (network.md 6: sharp photos first, true pairs far above their share).
    """

    weight_512: float = 1.0
    weight_384: float = 0.1
    weight_256: float = 0.0
    weight_synthetic: float = 0.25
    sharpness_full: float = 250.0
    upscaled_limit: float = 1.6
    pair_share: float = 0.28
    feature_bias: float = 0.6
    centre_bias: float = 0.0
    severity_low: float = 1.0
    held_out: int = 8
    workers: int = 1


@dataclass(frozen=True, slots=True)
class ReferenceConfig:
    """Which kind of reference a sample gets, and how it is augmented.

    Attributes:
        same: Share of another photo of the person, or of the gently augmented ground truth where
            there is none.
        strong: Share of the strongly augmented ground truth (or other photo).
        wrong: Share of another person's photo.
        none: Share of samples without a reference (a grey image).
        rotation_deg: Rotation, uniform in ±.
        scale_low: Least scale.
        scale_high: Greatest scale.
        shift: Shift in ± this share of the face's side.
        tps_sigma: Standard deviation of the 4×4 thin-plate jitter, share of the face's side.
        colour: Brightness, contrast and saturation in 1 ± this.
        hue: Hue shift in ± this share of the circle.
        gamma: Gamma in 1 ± this.
        crop_low: Least side of the random crop, share of the whole.
        erase_boxes: Most erased boxes.
        strong_factor: How much wider every range is for the strong kind.

    Source: network.md 2.4 (2) and (3); shares ours.
    """

    same: float = 0.55
    strong: float = 0.15
    wrong: float = 0.15
    none: float = 0.15
    rotation_deg: float = 10.0
    scale_low: float = 0.9
    scale_high: float = 1.15
    shift: float = 0.05
    tps_sigma: float = 0.03
    colour: float = 0.2
    hue: float = 0.02
    gamma: float = 0.1
    crop_low: float = 0.85
    erase_boxes: int = 2
    strong_factor: float = 2.0

    def __post_init__(self) -> None:
        total = self.same + self.strong + self.wrong + self.none
        if abs(total - 1.0) > 1e-6:
            raise UsageError(
                "config-value", f"The reference shares must add up to 1, not {total:g}."
            )


@dataclass(frozen=True, slots=True)
class OptimizerConfig:
    """Adam for the generator, and its schedule.

    Attributes:
        lr: Learning rate. Paper: 2e-3.
        beta1: Paper (NTED): 0.
        beta2: Paper (NTED): 0.99.
        clip_norm: Largest gradient norm; 0 does not clip (paper).
        warmup_iterations: Linear warm-up; 0 in the paper.
        final_lr: Learning rate at the end of a cosine; negative keeps ``lr`` throughout (paper).
        ema_half_life: Half-life of the averaged weights in images (network.md 2.2: 10 000).
        ema_seen_share: Upper bound of the half-life as a share of the images seen.
        reference_factor: Factor on the learning rate of everything that reads the reference: its
            encoder, texture extraction and distribution, refinement (paper: 1).
        frozen: Parameters whose names start with one of these are not trained.
    """

    lr: float = 2e-3
    beta1: float = 0.0
    beta2: float = 0.99
    clip_norm: float = 0.0
    warmup_iterations: int = 0
    final_lr: float = -1.0
    ema_half_life: float = 10_000.0
    ema_seen_share: float = 0.05
    reference_factor: float = 1.0
    frozen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StartConfig:
    """What is done once to the weights that ``--init`` names.

    Attributes:
        sharpen: Factor on the keys of the texture extraction at strides 8 to 32. Weights whose
            extraction averages over much of the reference let no one's features through; sharper
            keys look at places, and gradients then tell which.
    """

    sharpen: float = 1.0

    def __post_init__(self) -> None:
        if self.sharpen <= 0:
            raise UsageError("config-value", "[start] sharpen must be above 0.")


@dataclass(frozen=True, slots=True)
class PerceptualConfig:
    """The frozen network of eq. 10.

    Attributes:
        net: ``vgg19`` (paper), ``vgg16``, ``mobilenet_v2``, ``alexnet`` or ``none``.
        layers: Names of the activations compared; empty takes the net's own default.
        every: Computed on every n-th iteration, weighted n-fold there (1 = always, paper).
        crop: Side in pixels of a random square of each image that is compared; 0 the whole (paper).
        share: Share of a batch's images that is compared (1 = paper); drawn anew each time.
    """

    net: str = "none"
    layers: tuple[str, ...] = ()
    every: int = 1
    crop: int = 0
    share: float = 1.0

    def __post_init__(self) -> None:
        if self.every < 1 or self.crop < 0 or not 0.0 < self.share <= 1.0:
            raise UsageError("config-value", "[perceptual] every, crop or share is out of range.")


@dataclass(frozen=True, slots=True)
class IdentityConfig:
    """The frozen face network that watches whose face it is (ours; the paper has none).

    Attributes:
        net: ``dlib``, ``mobilefacenet`` or ``none``. What is trained on cannot judge afterwards.
        shift: The face is moved under the network's eye by up to ± this many of its pixels.
        zoom: And scaled within 1 ± this.
        mirror: And mirrored half of the time.
        follow: With another person's reference the term asks for the reference's identity, not for
            the truth's. What the reference is worth then shows in a large and steady gradient; the
            other terms still ask for the truth. Such a network believes its reference.
    """

    net: str = "none"
    shift: float = 3.0
    zoom: float = 0.06
    mirror: bool = True
    follow: bool = False

    def __post_init__(self) -> None:
        if self.net not in ("none", "dlib", "mobilefacenet"):
            raise UsageError("config-value", f"There is no identity network called {self.net!r}.")


@dataclass(frozen=True, slots=True)
class VqConfig:
    """The codebook's schedule (network.md 2.2).

    Attributes:
        reservoir: Vectors kept for k-means.
        every: Iterations between re-estimates.
        until: Iteration after which the codes are no longer re-estimated.
        lloyd: Most Lloyd iterations of one k-means.
    """

    reservoir: int = 16_384
    every: int = 2_000
    until: int = 30_000
    lloyd: int = 50


@dataclass(frozen=True, slots=True)
class GanConfig:
    """The discriminator and its optimiser.

    Attributes:
        lr: Learning rate. Paper: 1.882e-3 = 2e-3 · 16/17.
        beta2: 0.99^(16/17).
        width: Channel table of the discriminator; empty takes the network's own.
        r1_gamma: Weight of the gradient penalty at 512 px, scaled with (R/512)².
        r1_every: Iterations between penalty steps.
        ramp_iterations: Iterations over which the adversarial weight rises from 0.
    """

    lr: float = 1.882e-3
    beta2: float = 0.9906
    width: str = ""
    r1_gamma: float = 10.0
    r1_every: int = 16
    ramp_iterations: int = 0


@dataclass(frozen=True, slots=True)
class ReportConfig:
    """How often a run tells and saves.

    Attributes:
        line_seconds: Seconds between progress lines.
        validation_minutes: Minutes between validations (with a picture sheet).
        checkpoint_minutes: Minutes between saves.
        validation_faces: Held-out faces judged.
    """

    line_seconds: float = 30.0
    validation_minutes: float = 8.0
    checkpoint_minutes: float = 4.0
    validation_faces: int = 8


@dataclass(frozen=True, slots=True)
class StageConfig:
    """One part of a run.

    Attributes:
        share: Share of the run's minutes or iterations; the shares are normalised.
        resolution: R, the side in pixels of what the network sees; a multiple of 32.
        window: Side in pixels of the square taken from the 512 px face; equal to ``resolution``
            means native scale, 512 means the whole face.
        batch: Faces per step and process.
        windows: Windows taken from each of them; they share one reference.
        reference_side: Side in pixels at which the whole reference face is shown; 0 shows the
            reference's window at the same place. Whole faces are what the network gets in use, and
            sharing one makes them affordable (ours).
        lr_factor: Factor on the learning rate.
        pixel: Weight of the Charbonnier term (0 in the paper).
        gradient: Weight of the same term on image gradients (0 in the paper).
        perceptual: λ_percep of eq. 12.
        attention: λ_att of eq. 12.
        quantisation: λ_q of eq. 12.
        adversarial: λ_adv of eq. 12; 0 trains without a discriminator.
        identity: Weight of the identity term (0 in the paper). Above 0 each window's damage is
            done to the whole face, and needs ``window`` to be a multiple of ``resolution``.
        vq: Whether the codebook quantises in this stage.
        vq_after: Iterations of this stage before it does (paper: 10 000).
    """

    share: float = 1.0
    resolution: int = 512
    window: int = 512
    batch: int = 4
    windows: int = 1
    reference_side: int = 0
    lr_factor: float = 1.0
    pixel: float = 0.0
    gradient: float = 0.0
    perceptual: float = 1.0
    attention: float = 15.0
    quantisation: float = 1.0
    adversarial: float = 0.0
    identity: float = 0.0
    vq: bool = False
    vq_after: int = 0

    def __post_init__(self) -> None:
        if self.resolution % 32 or not 32 <= self.resolution <= 512:
            raise UsageError(
                "config-value", f"A stage's resolution {self.resolution} is no multiple of 32."
            )
        if not 32 <= self.window <= 512 or self.window < self.resolution:
            raise UsageError(
                "config-value",
                f"A stage's window {self.window} must lie between its resolution and 512.",
            )
        if self.share <= 0 or self.batch < 1 or self.windows < 1:
            raise UsageError("config-value", "A stage needs a positive share, batch and windows.")
        if self.reference_side % 32 or not 0 <= self.reference_side <= 512:
            raise UsageError(
                "config-value",
                f"A stage's reference_side {self.reference_side} is no multiple of 32 up to 512.",
            )
        if self.windows > 1 and not self.reference_side:
            raise UsageError("config-value", "Several windows share a whole reference face.")
        if self.identity and self.window % self.resolution:
            raise UsageError(
                "config-value", "With an identity term a window is a multiple of its resolution."
            )


@dataclass(frozen=True, slots=True)
class TrainConfig:
    """One run.

    Attributes:
        name: Name of the plan, told in reports and cards.
        seed: Seed of everything random.
        iterations: Length of the run where neither ``--minutes`` nor ``--iterations`` is given.
        model: The ``[model]`` table, passed to ``EntedConfig.from_dict``.
        degradation: The ``[degradation]`` table, fields of ``evaluation.degrade.Degradation``.
        stages: The parts of the run, in order.
    """

    name: str
    seed: int = 1
    iterations: int = 400_000
    model: dict[str, Any] = field(default_factory=dict)
    degradation: dict[str, Any] = field(default_factory=dict)
    data: DataConfig = field(default_factory=DataConfig)
    references: ReferenceConfig = field(default_factory=ReferenceConfig)
    optimizer: OptimizerConfig = field(default_factory=OptimizerConfig)
    perceptual: PerceptualConfig = field(default_factory=PerceptualConfig)
    identity: IdentityConfig = field(default_factory=IdentityConfig)
    start: StartConfig = field(default_factory=StartConfig)
    vq: VqConfig = field(default_factory=VqConfig)
    gan: GanConfig = field(default_factory=GanConfig)
    report: ReportConfig = field(default_factory=ReportConfig)
    stages: tuple[StageConfig, ...] = (StageConfig(),)

    def stage_at(self, progress: float) -> tuple[int, float]:
        """The stage that a run is in.

        Args:
            progress: Share of the run that is done, in [0, 1].

        Returns:
            The stage's index and the share of that stage that is done.
        """
        total = sum(stage.share for stage in self.stages)
        start = 0.0
        for index, stage in enumerate(self.stages):
            length = stage.share / total
            if progress < start + length - 1e-12 or index == len(self.stages) - 1:
                return index, min(max((progress - start) / length, 0.0), 1.0)
            start += length
        raise AssertionError("a run has at least one stage")


_TABLES: dict[str, type[Any]] = {
    "data": DataConfig,
    "references": ReferenceConfig,
    "optimizer": OptimizerConfig,
    "perceptual": PerceptualConfig,
    "identity": IdentityConfig,
    "start": StartConfig,
    "vq": VqConfig,
    "gan": GanConfig,
    "report": ReportConfig,
}


def load_config(path: Path) -> TrainConfig:
    """Reads a run's plan.

    Args:
        path: TOML file.

    Returns:
        The plan; absent keys take the paper's or the documented default.

    Raises:
        UsageError: ``config-missing``, ``config-syntax``, ``config-unknown-key`` or
            ``config-value``.
    """
    if not path.is_file():
        raise UsageError("config-missing", f"There is no training configuration at {path}.")
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise UsageError("config-syntax", f"{path.name} is not valid TOML: {error}.") from error
    return parse_config(table, default_name=path.stem)


def parse_config(table: dict[str, Any], default_name: str = "run") -> TrainConfig:
    """Turns parsed TOML into a plan; see :func:`load_config`."""
    known = {"name", "seed", "iterations", "model", "degradation", "stage", *_TABLES}
    _refuse_unknown(set(table) - known, "the configuration")
    values: dict[str, Any] = {
        "name": table.get("name", default_name),
        "model": dict(table.get("model", {})),
        "degradation": dict(table.get("degradation", {})),
    }
    for key in ("seed", "iterations"):
        if key in table:
            values[key] = table[key]
    for key, cls in _TABLES.items():
        values[key] = _build(cls, table.get(key, {}), f"[{key}]")
    if "stage" in table:
        values["stages"] = tuple(
            _build(StageConfig, stage, f"[[stage]] {number}")
            for number, stage in enumerate(table["stage"], start=1)
        )
    return TrainConfig(**values)


def _refuse_unknown(unknown: set[str], where: str) -> None:
    if unknown:
        names = ", ".join(sorted(unknown))
        raise UsageError("config-unknown-key", f"Unknown key in {where}: {names}.")


def _build(cls: type[_T], table: dict[str, Any], where: str) -> _T:
    hints = typing.get_type_hints(cls)
    _refuse_unknown(set(table) - set(hints), where)
    values: dict[str, Any] = {}
    for spec in dataclasses.fields(cls):  # type: ignore[arg-type]
        if spec.name in table:
            values[spec.name] = _convert(table[spec.name], hints[spec.name], f"{where} {spec.name}")
    return cls(**values)


def _convert(value: Any, wanted: Any, where: str) -> Any:
    if wanted is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if typing.get_origin(wanted) is tuple and isinstance(value, list):
        return tuple(value)
    plain: type[Any] = wanted if wanted in (bool, float, int, str) else object
    if not isinstance(value, plain) or (wanted is int and isinstance(value, bool)):
        raise UsageError("config-value", f"{where} is {value!r}, which is not a {plain.__name__}.")
    return value
