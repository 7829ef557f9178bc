"""What ``ented bench`` times of this program: every stage of a restoration, one process a width."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Final, TypeVar

import cv2
import torch

from ented_desktop.base import errors
from ented_desktop.base.allocator import keep_freed_memory
from ented_desktop.base.errors import EntedError, FaceError
from ented_desktop.base.paths import models_dir
from ented_desktop.domain import Outcome, OutputFormat, RestoreOptions, WeightsId
from ented_desktop.evaluation.bench import END_TO_END, NETWORK, StagePair, SubjectFacts
from ented_desktop.evaluation.peer_networks import peak_memory_bytes
from ented_desktop.faces.align import align
from ented_desktop.faces.detect import FaceDetector
from ented_desktop.faces.identity import FaceEmbedder
from ented_desktop.imaging.decode import decode
from ented_desktop.imaging.encode import encode
from ented_desktop.nets.checkpoint import list_models, load_network
from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.fast import FastENTED
from ented_desktop.nets.ented.model import ENTED
from ented_desktop.nets.gates import DetailGates, load_gates
from ented_desktop.nets.parser import load_parser
from ented_desktop.restore.detail_transfer import DetailTransfer
from ented_desktop.restore.identity_refinement import IdentityRefiner
from ented_desktop.restore.networks import Networks
from ented_desktop.restore.pipeline import CROP_PX, Restorer
from ented_desktop.restore.session import FaceRestorer, Reference

NEW_REFERENCE: Final = "network, new reference"
REFINEMENT: Final = "refinement"
"""What refining towards the person takes beside the rest; not part of the end to end time."""
DETAIL: Final = "detail"
"""What lending the reference's detail takes; likewise."""
_SEED: Final = 0

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class OwnWork:
    """What one process does.

    Attributes:
        name: Name of the subject.
        width: Width of the network; weights of the manifest where one has it, else random.
        photo: Photo for all stages, restored with itself as reference; None for the network alone.
        plain: The network as it is trained instead of the folded one; only without a photo.
        size_px: Side of the crop for the network; a multiple of 32.
        models_root: Folder with the installed weights; the program's own by default.
    """

    name: str
    width: str
    photo: Path | None = None
    plain: bool = False
    size_px: int = CROP_PX
    models_root: Path | None = None


def own_works(widths: Sequence[str], photo: Path) -> list[OwnWork]:
    """The processes of a bench: each width with all stages, and its plain path apart.

    Apart, because the plain path takes memory that the program itself never does.
    """
    return [
        work
        for width in widths
        for work in (
            OwnWork(_subject_name(width), width, photo),
            OwnWork(_subject_name(width, plain=True), width, plain=True),
        )
    ]


def own_pairs(widths: Sequence[str]) -> list[StagePair]:
    """Which of our own stages are compared, as :func:`~.bench.compare` takes them."""
    return [
        ((_subject_name(width, plain=True), NETWORK), (_subject_name(width), NETWORK))
        for width in widths
    ]


def peer_pairs(widths: Sequence[str], peers: Sequence[str]) -> list[StagePair]:
    """Comparisons of published networks with ours, and with our whole restoration."""
    return [
        ((peer, NETWORK), (_subject_name(width), stage))
        for width in widths
        for stage in (NETWORK, NEW_REFERENCE, END_TO_END)
        for peer in peers
    ]


def _subject_name(width: str, *, plain: bool = False) -> str:
    return f"ENTED {width}, plain" if plain else f"ENTED {width}"


def network_of_width(width: str, root: Path | None = None) -> tuple[ENTED, WeightsId | None]:
    """The installed network of a width, or one with seeded random weights.

    Args:
        width: ``"paper"``, ``"compact"`` or ``"tiny"``.
        root: The models folder; the program's own by default.

    Returns:
        The network in evaluation mode, and whose weights it has; None where they are random. A
        random network has the switches of the shipped ones, and its dictionary is in use.

    Raises:
        ModelError: Installed weights cannot be read.
    """
    for entry in sorted(list_models(root), key=lambda one: not one.is_default):
        network, weights = load_network(entry.full_name, root=root)
        if network.config.width == width:
            return network, weights
    config = EntedConfig(width=width, upsample="bilinear", fir=False, residual_rgb=True)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(_SEED)
        network = ENTED(config)
    if network.codebook is not None:
        network.codebook.active.fill_(True)
    return network.eval().requires_grad_(False), None


class OwnStages:
    """Times the stages in this process.

    Args:
        work: What is done.

    Raises:
        ModelError: Weights cannot be read.
        InputError: The photo cannot be read.
        FaceError: The photo has no face.
    """

    def __init__(self, work: OwnWork) -> None:
        network, weights = network_of_width(work.width, work.models_root)
        self.parameters = sum(one.numel() for one in network.parameters())
        self.weights = "random weights" if weights is None else f"{weights.name}/{weights.version}"
        self.notes: dict[str, str] = {"path": "plain path" if work.plain else "folded path"}
        self._fast = None if work.plain else FastENTED(network)
        self._plain = network if work.plain else None
        generator = torch.Generator().manual_seed(_SEED)
        shape = (1, 3, work.size_px, work.size_px)
        self._lq = torch.rand(shape, generator=generator) * 2.0 - 1.0
        self._reference = torch.rand(shape, generator=generator) * 2.0 - 1.0
        self._restore = _no_photo
        if work.photo is not None and self._fast is not None:
            identity = weights or WeightsId(f"random-{work.width}", "0", "")
            cpu = torch.device("cpu")
            embedder = FaceEmbedder()
            networks = Networks(
                device=cpu,
                detector=FaceDetector(cpu),
                embedder=embedder,
                network=self._fast,
                weights=identity,
                refiner=IdentityRefiner(network, embedder),
                detail=DetailTransfer(self._gates(weights, work.models_root)),
                parser=load_parser(work.models_root or models_dir(), cpu),
            )
            self._restore = _PhotoStages(work.photo, networks, self.notes)
        with torch.inference_mode():
            answer: Any = self._plain or self._fast
            self._features = answer.encode_reference(self._reference)

    @staticmethod
    def _gates(weights: WeightsId | None, root: Path | None) -> DetailGates:
        """Those of the weights; untrained ones, that take as long, where there are none."""
        name = None if weights is None else f"{weights.name}/{weights.version}"
        found = None if name is None else load_gates(name, root=root)
        return found or DetailGates()

    def run_round(self) -> dict[str, float]:
        """Does every stage once; wall seconds by stage."""
        seconds = self._restore()
        with torch.inference_mode():
            if self._plain is not None:
                plain = self._plain
                seconds[NETWORK] = timed(lambda: plain(self._lq, self._features))[0]
            elif self._fast is not None:
                fast = self._fast
                seconds[NETWORK] = timed(lambda: fast(self._lq, self._features))[0]
                seconds[NEW_REFERENCE] = timed(lambda: fast(self._lq, self._reference))[0]
        return seconds


def _no_photo() -> dict[str, float]:
    return {}


class _PhotoStages:
    """The stages that need a photo."""

    def __init__(self, photo: Path, networks: Networks, notes: dict[str, str]) -> None:
        self._photo = photo
        self._networks = networks
        self._restorer = Restorer(networks)
        # The guard computes either way; with random weights it would spare the pasting.
        self._options = RestoreOptions(guard=False, refine_identity=False, lend_detail=False)
        self._faces = FaceRestorer(networks)
        done = self._restorer.restore_photo(decode(photo), None, self._options)
        restored = sum(face.outcome is Outcome.RESTORED for face in done.faces)
        if not restored:
            reason = done.faces[0].reason
            raise FaceError("no-face", f"No face of {photo} can be restored. {reason}.")
        notes["faces"] = f"{restored} face{'s' if restored > 1 else ''} restored"
        # The photo itself is the likeliest same person, so the choice never comes out empty. After
        # the first round its features are cached, as in a folder of photos of one person.
        self._references = self._restorer.read_references([photo])

    def __call__(self) -> dict[str, float]:
        networks, seconds = self._networks, dict[str, float]()
        seconds["decode"], image = timed(lambda: decode(self._photo))
        seconds["detect"], faces = timed(lambda: networks.detector.detect(image.pixels))
        seconds["align"], aligned = timed(lambda: align(image.pixels, faces[0], CROP_PX))
        seconds["embed"], person = timed(lambda: networks.embedder.embed(aligned))
        itself = [Reference(str(self._photo), lambda: aligned.crop)]
        seconds[REFINEMENT], _ = timed(lambda: self._faces.refine(aligned.crop, itself, person))
        if (detail := networks.detail) is not None:
            crop = aligned.crop
            seconds[DETAIL], _ = timed(lambda: detail.lend(crop, crop, [crop]))
        started = time.perf_counter()
        image = decode(self._photo)
        done = self._restorer.restore_photo(image, self._references, self._options)
        encoding = time.perf_counter()
        encode(done.pixels, image, OutputFormat.KEEP, changed=done.changed)
        ended = time.perf_counter()
        seconds["paste"] = done.paste_seconds
        seconds["encode"] = ended - encoding
        seconds[END_TO_END] = ended - started
        return seconds


def timed(act: Callable[[], _Result]) -> tuple[float, _Result]:
    """Wall seconds and the result of a call."""
    started = time.perf_counter()
    result = act()
    return time.perf_counter() - started, result


class OwnSubject:
    """Some work in a process of its own, so that its memory is its own.

    See :class:`~ented_desktop.evaluation.bench.Subject`.

    Args:
        work: What is done.
    """

    def __init__(self, work: OwnWork) -> None:
        self.name = work.name
        self._work = work
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def start(self, threads: int | None) -> SubjectFacts:
        """Loads the networks and runs once.

        Raises:
            EntedError: As for :class:`OwnStages`.
        """
        # Spawned, not forked: a forked child would inherit this process's memory and threads.
        context = multiprocessing.get_context("spawn")
        self._pipe, far_end = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(self._work, threads, far_end), daemon=True
        )
        self._process.start()
        far_end.close()
        facts = self._receive()
        assert isinstance(facts, SubjectFacts)
        return facts

    def run_round(self) -> dict[str, float]:
        """Does every stage once.

        Raises:
            EntedError: A stage failed.
        """
        seconds = self._ask("round")
        assert isinstance(seconds, dict)
        return seconds

    def peak_memory_bytes(self) -> int | None:
        """The most memory its process has held; None where the system does not say."""
        peak = self._ask("peak")
        assert peak is None or isinstance(peak, int)
        return peak

    def close(self) -> None:
        """Ends the process."""
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._pipe = self._process = None

    def _ask(self, command: str) -> object:
        assert self._pipe is not None
        try:
            self._pipe.send(command)
        except OSError as error:
            raise RuntimeError(f"the process of {self.name} has ended") from error
        return self._receive()

    def _receive(self) -> object:
        assert self._pipe is not None
        try:
            answer: object = self._pipe.recv()
        except (EOFError, OSError) as error:
            raise RuntimeError(f"the process of {self.name} has ended") from error
        if isinstance(answer, _Failure):
            raise answer.error()
        return answer


@dataclass(frozen=True, slots=True)
class _Failure:
    """An error on its way to the other process; exceptions with several arguments cannot travel."""

    family: str
    code: str
    message: str
    hint: str

    def error(self) -> Exception:
        if not self.family:
            return RuntimeError(self.message)
        error = getattr(errors, self.family)(self.code, self.message, self.hint)
        assert isinstance(error, EntedError)
        return error


def _serve(work: OwnWork, threads: int | None, pipe: Connection) -> None:
    """The life of the process: gets ready, then does what it is told until the pipe closes."""
    try:
        keep_freed_memory()  # as ``ented restore`` does
        if threads is not None:
            torch.set_num_threads(threads)
            cv2.setNumThreads(threads)
        stages = OwnStages(work)
        stages.run_round()
        pipe.send(
            SubjectFacts(
                weights=stages.weights,
                parameters=stages.parameters,
                threads=torch.get_num_threads(),
                torch=torch.__version__,
                notes=stages.notes,
            )
        )
        while True:
            command = pipe.recv()
            pipe.send(stages.run_round() if command == "round" else peak_memory_bytes())
    except (EOFError, BrokenPipeError, KeyboardInterrupt):
        return
    except EntedError as error:
        pipe.send(_Failure(type(error).__name__, error.code, error.message, error.hint))
    except Exception as error:
        pipe.send(_Failure("", "", f"{type(error).__name__}: {error}", ""))
