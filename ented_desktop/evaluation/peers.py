"""Published networks to compare with, in a Python environment and a process of their own.

Their code comes from PyPI and is never imported here: it would bring its own dependencies, and a
bench must not depend on what it compares with.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from ented_desktop.base.errors import OutputError, UsageError
from ented_desktop.evaluation import peer_networks
from ented_desktop.evaluation.bench import SubjectFacts

PEER_NAMES: Final = tuple(peer_networks.NETWORKS)

ARCHITECTURE_PACKAGES: Final = ("spandrel==0.4.2", "spandrel_extra_arches==0.2.0")
"""GFPGAN and RestoreFormer; CodeFormer. Pure Python, installed without their dependencies."""
_NEEDED_PACKAGES: Final = ("numpy", "typing_extensions")

_SCRIPT: Final = Path(peer_networks.__file__)


def environment_packages() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the peers' environment is made of.

    Returns:
        Requirements installed with their dependencies (torch in this program's own version, so
        that networks are compared, not releases of torch), and those installed without.
    """
    torch = f"torch=={version('torch').split('+')[0]}"
    return (torch, *_NEEDED_PACKAGES), ARCHITECTURE_PACKAGES


def make_environment(folder: Path, say: Callable[[str], None]) -> None:
    """Makes the environment from PyPI; about 1 GB with a CPU torch.

    Args:
        folder: A folder that is missing or empty.
        say: Told what is done.

    Raises:
        UsageError: ``peers-no-python``: this program has no Python of its own to start with.
        OutputError: ``output-exists``, ``output-not-writable`` or ``peers-not-installed``.
    """
    if getattr(sys, "frozen", False):
        raise UsageError(
            "peers-no-python",
            "The installed program has no Python to make an environment with.",
            "Use the ented command of a Python installation.",
        )
    try:
        if folder.exists() and any(folder.iterdir()):
            raise OutputError(
                "output-exists", f"“{folder}” exists and is not empty.", "Name another folder."
            )
    except OSError as error:
        raise OutputError(
            "output-not-writable", f"“{folder}” cannot be used: {error.strerror}."
        ) from error
    say(f"Making {folder}")
    _call([sys.executable, "-m", "venv", str(folder)])
    python = str(python_of(folder))
    complete, bare = environment_packages()
    for options, packages in (([], complete), (["--no-deps"], bare)):
        say(f"Installing {' '.join(packages)}")
        _call([python, "-m", "pip", "install", "--quiet", *options, *packages])


def _call(command: list[str]) -> None:
    try:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    except OSError as error:
        raise OutputError(
            "peers-not-installed", f"{command[0]} cannot be run: {error.strerror}."
        ) from error
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        raise OutputError(
            "peers-not-installed",
            f"The environment could not be made: {lines[-1] if lines else done.returncode}",
            "Delete the folder before trying again.",
        )


def python_of(folder: Path) -> Path:
    """The Python of an environment."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


class PeerSubject:
    """A published network in a process of its own; see :class:`~.bench.Subject`.

    Args:
        name: One of :data:`PEER_NAMES`.
        environment: The folder that :func:`make_environment` made.
    """

    def __init__(self, name: str, environment: Path) -> None:
        self.name = name
        self._python = python_of(environment)
        self._process: subprocess.Popen[str] | None = None

    def start(self, threads: int | None) -> SubjectFacts:
        """Builds the network and warms it up.

        Args:
            threads: CPU threads; None for torch's own choice.

        Raises:
            UsageError: ``peers-unusable``: the environment has no Python or not the packages.
        """
        if not self._python.is_file():
            raise UsageError(
                "peers-unusable",
                f"“{self._python}” is missing.",
                "Make the environment with ented bench --make-peers-env DIR.",
            )
        # -I: neither this program's folders nor the user's settings reach the other Python.
        command = [str(self._python), "-I", str(_SCRIPT), self.name, str(threads or 0)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        facts = self._answer()["facts"]
        return SubjectFacts(
            weights=str(facts["weights"]),
            parameters=int(facts["parameters"]),
            threads=int(facts["threads"]),
            torch=str(facts["torch"]),
            notes={"layout": str(facts["layout"])},
        )

    def run_round(self) -> dict[str, float]:
        """Restores one face.

        Raises:
            UsageError: ``peers-unusable``: the network failed or its process ended.
        """
        return {stage: float(value) for stage, value in self._ask("round")["seconds"].items()}

    def peak_memory_bytes(self) -> int | None:
        """The most memory its process has held; None where the system does not say."""
        peak = self._ask("peak")["peak_memory_bytes"]
        return None if peak is None else int(peak)

    def close(self) -> None:
        """Ends the process."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()

    def _ask(self, command: str) -> dict[str, Any]:
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(command + "\n")
            self._process.stdin.flush()
        except OSError as error:
            raise self._unusable("its process has ended") from error
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        assert self._process is not None
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        try:
            answer: Any = json.loads(line) if line else {"error": "its process has ended"}
        except ValueError:
            answer = {"error": f"it said {line[:80]!r}"}
        if not isinstance(answer, dict) or "error" in answer:
            raise self._unusable(str(answer["error"] if isinstance(answer, dict) else answer))
        return answer

    def _unusable(self, reason: str) -> UsageError:
        return UsageError(
            "peers-unusable",
            f"{self.name} cannot be timed: {reason}.",
            "Make the environment again with ented bench --make-peers-env DIR.",
        )
