"""From a run's checkpoint to a folder of weights that the program loads."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ented_desktop.base.errors import ModelError
from ented_desktop.domain.result import WeightsId
from ented_desktop.nets import checkpoint_writer
from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.gates import dump_gates, read_gates
from ented_desktop.training.carry import read_any


def export(
    run: Path,
    name: str,
    version: str,
    *,
    root: Path | None = None,
    card: str | None = None,
    detail: Path | None = None,
    overwrite: bool = False,
    register: bool = True,
    default: bool = False,
) -> WeightsId:
    """Writes the averaged weights of a run as ``<root>/<name>/<version>/``, float16.

    Args:
        run: The run's folder, or the folder of a carried state.
        name: Model name.
        version: Version.
        root: The models folder; None takes the program's own.
        card: Text of CARD.md; None describes the run's facts.
        detail: Gates that were trained on this network's answers (``ented train detail``), to lie
            beside its weights.
        overwrite: Replace a version that exists.
        register: Write it into the manifest.
        default: Make it the manifest's default.

    Returns:
        Which weights were written.

    Raises:
        ModelError: ``checkpoint-missing``, ``checkpoint-corrupt``, ``model-missing``,
            ``model-corrupt`` or ``model-incompatible``.
        OutputError: The folder exists or cannot be written.
    """
    state = read_any(run)
    try:
        config = EntedConfig.from_dict(state.facts["network"])
    except (KeyError, ValueError) as error:
        raise ModelError(
            "checkpoint-incompatible", f"The checkpoint in {run} describes no network: {error}."
        ) from error
    start = "average."
    weights = {k[len(start) :]: v for k, v in state.tensors.items() if k.startswith(start)}
    facts = {
        "plan": state.facts["plan"],
        "iterations": state.facts["iteration"],
        "images": state.facts["images"],
        "minutes": round(float(state.facts["seconds"]) / 60.0, 1),
        "data": state.facts.get("data", []),
    }
    text = card if card is not None else describe(name, version, config, facts)
    return checkpoint_writer.save(
        name,
        version,
        config,
        weights,
        text,
        root=root,
        training=facts,
        detail=None if detail is None else dump_gates(read_gates(detail)),
        overwrite=overwrite,
        register=register,
        default=default,
    )


def describe(name: str, version: str, config: EntedConfig, facts: Mapping[str, Any]) -> str:
    """A model card of what the run knows about itself.

    Args:
        name: Model name.
        version: Version.
        config: The network.
        facts: ``plan``, ``iterations``, ``images``, ``minutes`` and ``data``, a list of
            ``[source, licence, photos]``.

    Returns:
        Markdown.
    """
    switches = ", ".join(f"{key} = {value}" for key, value in config.to_dict().items())
    sources = "\n".join(
        f"- {source or 'unnamed'} ({licence or 'licence not stated'}): {count} photos"
        for source, licence, count in facts["data"]
    )
    return f"""# {name} {version}

Restores degraded, aligned face crops (512 px, facexlib's template) with the help of a reference
photo of the same person, or without one.

## Training

Plan `{facts["plan"]}`: {facts["iterations"]} iterations, {facts["images"]} images,
{facts["minutes"]} minutes. The weights are the exponential moving average.

Network: {switches}.

## Data

{sources or "Not recorded."}

The people pictured keep their personal rights.

## Limits

Faces are restored towards what the network has seen: details that neither the photo nor the
reference shows are invented. Not for identifying people.
"""
