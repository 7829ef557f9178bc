"""A program of its own: builds one published face restoration network and times it on command.

``ented bench`` starts it with the Python of the peers' environment (made by
:func:`~ented_desktop.evaluation.peers.make_environment`), never imports its networks into its own
process, and tells it line by line what to do::

    python -I peer_networks.py NAME THREADS
    <- {"facts": {...}}                    built, the faster memory layout chosen, warm
    -> round     <- {"seconds": {"network": 0.71}}
    -> peak      <- {"peak_memory_bytes": 812000000}

It ends when its input ends. It needs nothing of this project and of the environment only torch and
the source of the architectures; the weights are random, which time does not depend on.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import sys
import time
import types
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

SIZE_PX: Final = 512
"""Side of the aligned crop; all of these networks are made for it."""


@dataclass(frozen=True)
class PeerNetwork:
    """Where a published network's code is, and how its authors call it.

    Attributes:
        module: Module in the peers' environment.
        class_name: The network's class; its defaults are the published configuration.
        options: Keyword arguments of the forward pass in the authors' own inference code.
    """

    module: str
    class_name: str
    options: dict[str, Any]


NETWORKS: Final[dict[str, PeerNetwork]] = {
    "GFPGAN": PeerNetwork(
        "spandrel.architectures.GFPGAN.__arch.gfpganv1_clean_arch",
        "GFPGANv1Clean",
        {"return_rgb": False},  # as GFPGANer.enhance calls it: no pictures of the inner levels
    ),
    "RestoreFormer": PeerNetwork(
        "spandrel.architectures.RestoreFormer.__arch.restoreformer_arch", "RestoreFormer", {}
    ),
    "CodeFormer": PeerNetwork(
        "spandrel_extra_arches.architectures.CodeFormer.__arch.codeformer",
        "CodeFormer",
        {"weight": 0.5},  # the default of its inference script
    ),
}


def peak_memory_bytes() -> int | None:
    """The most memory that this process has held at a time; None where the system does not say.

    Linux's own record is read, because getrusage there starts with what the parent process held
    when it started this one.
    """
    try:
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    if importlib.util.find_spec("resource") is None:  # Windows
        return None
    resource: Any = importlib.import_module("resource")
    peak = int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    return peak if sys.platform == "darwin" else peak * 1024


def _keep_freed_memory() -> None:
    """Gives the network the allocator setting that this program gives itself.

    The module is loaded from its file: this project is not installed in the peers' environment.
    """
    file = Path(__file__).resolve().parents[1] / "base" / "allocator.py"
    spec = importlib.util.spec_from_file_location("allocator", file)
    assert spec is not None
    assert spec.loader is not None
    allocator = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(allocator)
    allocator.keep_freed_memory()


def load_class(network: PeerNetwork) -> Any:
    """Imports one architecture and nothing else of its package.

    The packages' own ``__init__`` import every architecture they have and torchvision, whose
    compiled part fits only the torch it was built for; so bare modules take their place.

    Raises:
        ImportError: The package is not installed in this Python.
    """
    parts = network.module.split(".")
    for package in {parts[0], "spandrel"}:
        found = importlib.util.find_spec(package)  # finds without importing
        if found is None or not found.submodule_search_locations:
            raise ImportError(f"{package} is not installed")
    for depth in range(1, len(parts) - 1):
        name = ".".join(parts[:depth])
        _put_bare_package(name)
    _put_bare_package("spandrel")
    return getattr(importlib.import_module(network.module), network.class_name)


def _put_bare_package(name: str) -> None:
    if name in sys.modules:
        return
    parent, _, last = name.rpartition(".")
    if parent:
        folder = Path(sys.modules[parent].__path__[0]) / last
    else:
        spec = importlib.util.find_spec(name)
        assert spec is not None
        assert spec.submodule_search_locations
        folder = Path(next(iter(spec.submodule_search_locations)))
    package = types.ModuleType(name)
    package.__path__ = [str(folder)]
    sys.modules[name] = package


class TimedNetwork:
    """One network with random weights and one input.

    Args:
        network: Which one.
        threads: CPU threads; 0 for torch's own choice.
    """

    def __init__(self, network: PeerNetwork, threads: int) -> None:
        torch: Any = importlib.import_module("torch")
        if threads:
            torch.set_num_threads(threads)
        torch.manual_seed(0)
        self._torch = torch
        self._model = load_class(network)().eval().requires_grad_(False)
        self._input = torch.rand(1, 3, SIZE_PX, SIZE_PX) * 2 - 1
        self._options = network.options

    def warm_up(self) -> dict[str, Any]:
        """Runs in both memory layouts, stays with the faster one, and tells the network's facts."""
        self.run()
        seconds = {"contiguous_format": self.run()}
        self._lay_out("channels_last")
        try:
            self.run()
            seconds["channels_last"] = self.run()
        except RuntimeError:
            pass  # GFPGAN takes views that exist in the layout of its authors only
        layout = min(seconds, key=lambda name: seconds[name])
        self._lay_out(layout)
        self.run()
        return {
            "weights": "random weights",
            "parameters": sum(one.numel() for one in self._model.parameters()),
            "layout": layout,
            "threads": self._torch.get_num_threads(),
            "torch": self._torch.__version__,
        }

    def _lay_out(self, layout: str) -> None:
        memory_format = getattr(self._torch, layout)
        for one in self._model.parameters():
            if one.dim() == 4:  # StyleGAN2's modulated weights have five axes and stay
                one.data = one.data.contiguous(memory_format=memory_format)
        self._input = self._input.contiguous(memory_format=memory_format)

    def run(self) -> float:
        """Restores one face; returns wall seconds.

        Raises:
            RuntimeError: The output is not the picture that the published network gives.
        """
        with self._torch.inference_mode():
            started = time.perf_counter()
            answer = self._model(self._input, **self._options)
            seconds = time.perf_counter() - started
        image = answer[0] if isinstance(answer, tuple) else answer
        if tuple(image.shape) != (1, 3, SIZE_PX, SIZE_PX) or not bool(image.isfinite().all()):
            raise RuntimeError(f"the network's answer is no picture ({tuple(image.shape)})")
        return seconds


def main(arguments: list[str]) -> int:
    """Speaks the protocol on standard input and output; returns the exit code."""
    answers = sys.stdout
    sys.stdout = sys.stderr  # whatever a library prints must not look like an answer

    def say(answer: dict[str, Any]) -> None:
        answers.write(json.dumps(answer) + "\n")
        answers.flush()

    try:
        _keep_freed_memory()
        name, threads = arguments
        network = TimedNetwork(NETWORKS[name], int(threads))
        say({"facts": network.warm_up()})
        for line in sys.stdin:
            if line.strip() == "round":
                say({"seconds": {"network": network.run()}})
            elif line.strip() == "peak":
                say({"peak_memory_bytes": peak_memory_bytes()})
            else:
                raise ValueError(f"unknown command {line.strip()!r}")
    except Exception as error:
        say({"error": f"{type(error).__name__}: {error}"})
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
