"""What one training run does, read from a TOML file with strict keys.

The tables are ``[model]`` (:class:`~ented_desktop.nets.ented.config.EntedConfig`), ``[data]``,
``[references]``, ``[degradation]``, ``[wear]``, ``[optimizer]``, ``[perceptual]``,
``[identity]``, ``[distillation]``, ``[start]``, ``[vq]``, ``[gan]``, ``[speed]``, ``[report]``
and one ``[[stage]]`` after another. A plan may start with ``base = "other.toml"``: what it says is
then put over that plan, table by table and key by key; its
stages, where it has any, replace the other's.
"""

from __future__ import annotations

import dataclasses
import sys
import typing
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from ented_desktop.base.errors import UsageError
from ented_desktop.training.plan_tables import (
    DataConfig,
    DistillationConfig,
    GanConfig,
    IdentityConfig,
    OptimizerConfig,
    PerceptualConfig,
    ReferenceConfig,
    ReportConfig,
    SpeedConfig,
    StartConfig,
    VqConfig,
)

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib  # type: ignore[import-not-found, unused-ignore]

__all__ = [
    "DataConfig",
    "DistillationConfig",
    "GanConfig",
    "IdentityConfig",
    "OptimizerConfig",
    "PerceptualConfig",
    "ReferenceConfig",
    "ReportConfig",
    "SpeedConfig",
    "StageConfig",
    "StartConfig",
    "TrainConfig",
    "VqConfig",
    "load_config",
    "parse_config",
]

_T = TypeVar("_T")


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
        coarse: Weight of the same term on the means of squares of 4 to 16 px (0 in the paper).
        perceptual: λ_percep of eq. 12.
        attention: λ_att of eq. 12.
        quantisation: λ_q of eq. 12.
        adversarial: λ_adv of eq. 12; 0 trains without a discriminator.
        features: Weight of a second Charbonnier term around eyes and mouth (0 in the paper).
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
    coarse: float = 0.0
    perceptual: float = 1.0
    attention: float = 15.0
    quantisation: float = 1.0
    adversarial: float = 0.0
    features: float = 0.0
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
        wear: The ``[wear]`` table, fields of ``evaluation.degrade_wear.Wear``.
        stages: The parts of the run, in order.
    """

    name: str
    seed: int = 1
    iterations: int = 400_000
    model: dict[str, Any] = field(default_factory=dict)
    degradation: dict[str, Any] = field(default_factory=dict)
    wear: dict[str, Any] = field(default_factory=dict)
    data: DataConfig = field(default_factory=DataConfig)
    references: ReferenceConfig = field(default_factory=ReferenceConfig)
    optimizer: OptimizerConfig = field(default_factory=OptimizerConfig)
    perceptual: PerceptualConfig = field(default_factory=PerceptualConfig)
    identity: IdentityConfig = field(default_factory=IdentityConfig)
    distillation: DistillationConfig = field(default_factory=DistillationConfig)
    start: StartConfig = field(default_factory=StartConfig)
    vq: VqConfig = field(default_factory=VqConfig)
    gan: GanConfig = field(default_factory=GanConfig)
    speed: SpeedConfig = field(default_factory=SpeedConfig)
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
    "distillation": DistillationConfig,
    "start": StartConfig,
    "vq": VqConfig,
    "gan": GanConfig,
    "speed": SpeedConfig,
    "report": ReportConfig,
}


def load_config(path: Path, changes: Sequence[str] = ()) -> TrainConfig:
    """Reads a run's plan.

    Args:
        path: TOML file.
        changes: Values put over the plan's, as ``stage.0.batch=2``, ``stage.*.resolution=64`` or
            ``perceptual.net="none"``.

    Returns:
        The plan; absent keys take the paper's or the documented default.

    Raises:
        UsageError: ``config-missing``, ``config-syntax``, ``config-unknown-key`` or
            ``config-value``.
    """
    table = _read_table(path, ())
    for change in changes:
        _put(table, change)
    return parse_config(table, default_name=path.stem)


def _read_table(path: Path, above: tuple[Path, ...]) -> dict[str, Any]:
    """A file's tables over those of its base."""
    if not path.is_file():
        raise UsageError("config-missing", f"There is no training configuration at {path}.")
    try:
        table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise UsageError("config-syntax", f"{path.name} is not valid TOML: {error}.") from error
    base = table.pop("base", None)
    if base is None:
        return table
    here = path.resolve()
    if not isinstance(base, str) or here in above:
        raise UsageError("config-value", f"The base of {path.name} is no other plan: {base!r}.")
    under = _read_table(path.parent / base, (*above, here))
    under.pop("name", None)
    return _over(under, table)


def _over(under: dict[str, Any], table: dict[str, Any]) -> dict[str, Any]:
    merged = dict(under)
    for key, value in table.items():
        both = isinstance(value, dict) and isinstance(merged.get(key), dict)
        merged[key] = _over(merged[key], value) if both else value
    return merged


def _put(table: dict[str, Any], change: str) -> None:
    """One ``key.key=value`` into the tables; ``*`` stands for every stage."""
    path, sign, text = change.partition("=")
    names = path.strip().split(".")
    if not sign or not all(names):
        raise UsageError("config-value", f"{change!r} is not of the form key.key=value.")
    try:
        value = tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        value = text.strip()  # a bare word
    found: list[Any] = [table]
    for name in names[:-1]:
        deeper: list[Any] = []
        for place in found:
            if isinstance(place, list):
                deeper += _entries(place, name, change)
            else:
                deeper.append(place.setdefault(name, {}))
        found = deeper
    for place in found:
        if not isinstance(place, dict):
            raise UsageError("config-value", f"{change!r} names no key of the plan.")
        place[names[-1]] = value


def _entries(stages: list[Any], name: str, change: str) -> list[Any]:
    if name == "*":
        return stages
    if not name.isdigit() or int(name) >= len(stages):
        raise UsageError("config-value", f"{change!r}: the plan has {len(stages)} stages, from 0.")
    return [stages[int(name)]]


def parse_config(table: dict[str, Any], default_name: str = "run") -> TrainConfig:
    """Turns parsed TOML into a plan; see :func:`load_config`."""
    known = {"name", "seed", "iterations", "model", "degradation", "wear", "stage", *_TABLES}
    _refuse_unknown(set(table) - known, "the configuration")
    values: dict[str, Any] = {
        "name": table.get("name", default_name),
        "model": dict(table.get("model", {})),
        "degradation": dict(table.get("degradation", {})),
        "wear": dict(table.get("wear", {})),
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
