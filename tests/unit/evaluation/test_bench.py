"""The bench: its statistics, its turns, its report, and real runs with a small random network."""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from pathlib import Path

import pytest
from PIL import Image

from ented_desktop.base.errors import FaceError, InputError, OutputError, UsageError
from ented_desktop.base.progress import Cancelled, CancelToken, Progress
from ented_desktop.cli.main import main
from ented_desktop.evaluation import peer_networks
from ented_desktop.evaluation.bench import (
    END_TO_END,
    NETWORK,
    BenchReport,
    SubjectFacts,
    Timing,
    compare,
    measure,
)
from ented_desktop.evaluation.bench_stages import (
    DETAIL,
    NEW_REFERENCE,
    REFINEMENT,
    OwnStages,
    OwnSubject,
    OwnWork,
    network_of_width,
    own_pairs,
    own_works,
    peer_pairs,
)
from ented_desktop.evaluation.peers import PEER_NAMES, PeerSubject, make_environment


class ScriptedSubject:
    """Gives back the times it was told, and notes every call in a list shared by all."""

    def __init__(self, name: str, times: list[float], calls: list[str], stage: str = NETWORK):
        self.name = name
        self._times = iter(times)
        self._calls = calls
        self._stage = stage
        self.threads: int | None = None

    def start(self, threads: int | None) -> SubjectFacts:
        self.threads = threads
        self._calls.append(f"start {self.name}")
        return SubjectFacts("random weights", 2_600_000, threads or 2, "2.0", {"path": "folded"})

    def run_round(self) -> dict[str, float]:
        self._calls.append(f"run {self.name}")
        return {self._stage: next(self._times)}

    def peak_memory_bytes(self) -> int | None:
        return 5_000_000

    def close(self) -> None:
        self._calls.append(f"close {self.name}")


def test_a_timing_tells_median_and_extremes() -> None:
    timing = Timing.of([4.0, 1.0, 2.0, 9.0])
    assert (timing.median, timing.smallest, timing.largest) == (3.0, 1.0, 9.0)
    assert timing.runs == (4.0, 1.0, 2.0, 9.0)


def test_nothing_measured_is_no_timing() -> None:
    with pytest.raises(ValueError, match="nothing"):
        Timing.of([])


def test_a_ratio_is_taken_round_by_round() -> None:
    """A slow spell that meets both sides of a round leaves no trace in the ratio."""
    slower, faster = Timing.of([3.0, 30.0, 6.0]), Timing.of([1.0, 10.0, 2.0])
    assert slower.over(faster).runs == (3.0, 3.0, 3.0)
    # The ratio of the medians of uneven rounds would be 6.
    assert Timing.of([2.0, 6.0, 8.0]).over(Timing.of([1.0, 1.0, 4.0])).median == 2.0
    with pytest.raises(ValueError, match="same rounds"):
        slower.over(Timing.of([1.0]))


def test_subjects_take_turns_and_the_warm_up_does_not_count() -> None:
    calls: list[str] = []
    a = ScriptedSubject("A", [99.0, 1.0, 2.0], calls)
    b = ScriptedSubject("B", [99.0, 3.0, 4.0], calls)
    seen: list[Progress] = []
    measured = measure([a, b], repeat=2, warm_up=1, progress=seen.append)
    assert calls == [
        *("start A", "start B"),
        *("run A", "run B") * 3,
        *("close A", "close B"),
    ]
    assert [one.stages[NETWORK].runs for one in measured] == [(1.0, 2.0), (3.0, 4.0)]
    assert [one.done for one in seen] == list(range(8))
    assert {one.total for one in seen} == {8}


def test_all_subjects_get_as_many_threads_as_the_first() -> None:
    calls: list[str] = []
    subjects = [ScriptedSubject(name, [1.0, 1.0], calls) for name in "ABC"]
    measure(subjects, repeat=1)
    assert [one.threads for one in subjects] == [None, 2, 2]
    again = [ScriptedSubject(name, [1.0, 1.0], calls) for name in "AB"]
    measure(again, repeat=1, threads=1)
    assert [one.threads for one in again] == [1, 1]


def test_subjects_are_closed_when_one_fails_or_the_user_stops() -> None:
    calls: list[str] = []
    subjects = [ScriptedSubject("A", [1.0, 1.0], calls), ScriptedSubject("B", [], calls)]
    with pytest.raises(StopIteration):
        measure(subjects, repeat=1)
    assert calls[-2:] == ["close A", "close B"]
    token = CancelToken()
    token.cancel()
    calls.clear()
    with pytest.raises(Cancelled):
        measure(subjects, repeat=1, cancel=token)
    assert calls == ["close A", "close B"]


def _report() -> BenchReport:
    calls: list[str] = []
    ours = ScriptedSubject("ENTED tiny", [0.5, 0.25, 0.5], calls)
    other = ScriptedSubject("GFPGAN", [3.0, 1.0, 1.5], calls)
    measured = measure([ours, other], repeat=2)
    ratios = compare(measured, [(("GFPGAN", NETWORK), ("ENTED tiny", NETWORK))])
    return BenchReport(measured, ratios, "portrait.png, 512 x 512", 2, 1)


def test_the_report_as_json() -> None:
    document = json.loads(_report().to_json())
    assert document["repeat"] == 2
    assert document["machine"]["cores"] >= 1
    ours, other = document["subjects"]
    assert ours["seconds"][NETWORK] == {
        "median": 0.375,
        "min": 0.25,
        "max": 0.5,
        "runs": [0.25, 0.5],
    }
    assert ours["weights"] == "random weights"
    assert ours["threads"] == 2
    assert ours["peak_memory_bytes"] == 5_000_000
    assert other["name"] == "GFPGAN"
    (ratio,) = document["ratios"]
    assert (ratio["of"], ratio["to"]) == (["GFPGAN", NETWORK], ["ENTED tiny", NETWORK])
    assert ratio["runs"] == [4.0, 3.0]
    assert ratio["median"] == 3.5


def test_the_report_as_a_table() -> None:
    lines = _report().to_text().splitlines()
    assert any("portrait.png, 512 x 512; 2 rounds after 1 to warm up" in line for line in lines)
    assert "  network" in "\n".join(lines)
    row = next(line for line in lines if line.startswith("GFPGAN : ENTED tiny (network)"))
    assert row.split()[-3:] == ["3.50", "3.00", "4.00"]
    row = next(line for line in lines if line.startswith("  network"))
    assert row.split() == ["network", "0.375", "0.250", "0.500"]
    assert any("2.6 M parameters, random weights, 2 threads" in line for line in lines)
    assert any("peak 5 MB" in line for line in lines)


def test_every_comparison_names_a_subject_of_the_run(tmp_path: Path) -> None:
    works = own_works(["compact", "tiny"], tmp_path / "a.png")
    names = [work.name for work in works]
    assert len(set(names)) == 4
    pairs = own_pairs(["compact", "tiny"]) + peer_pairs(["compact", "tiny"], PEER_NAMES)
    assert {name for pair in pairs for name, _ in pair} <= {*names, *PEER_NAMES}
    with_photo = {work.name for work in works if work.photo is not None}
    assert {faster for _, (faster, stage) in pairs if stage == END_TO_END} == with_photo


def test_installed_weights_come_before_random_ones(tiny_models: Path, tmp_path: Path) -> None:
    network, weights = network_of_width("tiny", tiny_models)
    assert weights is not None
    assert weights.name == "ented-test"
    assert network.config.width == "tiny"
    network, weights = network_of_width("compact", tiny_models)
    assert weights is None
    assert network.config.width == "compact"
    again, _ = network_of_width("compact", tmp_path)
    for name, tensor in network.state_dict().items():
        assert tensor.equal(again.state_dict()[name]), name
    assert network.codebook is not None
    assert bool(network.codebook.active)


@pytest.mark.parametrize("plain", [False, True])
def test_the_network_alone_is_timed(plain: bool, tmp_path: Path) -> None:
    work = OwnWork("A", "tiny", plain=plain, size_px=64, models_root=tmp_path)
    stages = OwnStages(work)
    seconds = stages.run_round()
    assert list(seconds) == ([NETWORK] if plain else [NETWORK, NEW_REFERENCE])
    assert all(value > 0 for value in seconds.values())
    assert stages.weights == "random weights"
    assert 2_000_000 < stages.parameters < 4_000_000


@pytest.mark.slow
def test_a_process_of_its_own_is_timed_and_ends(tmp_path: Path) -> None:
    subject = OwnSubject(OwnWork("A", "tiny", size_px=64, models_root=tmp_path))
    try:
        (measured,) = measure([subject], repeat=2, threads=1)
    finally:
        subject.close()
    assert measured.facts.threads == 1
    assert len(measured.stages[NETWORK].runs) == 2
    peak = measured.peak_memory_bytes
    if peak is not None:
        assert 50e6 < peak < 4e9


@pytest.mark.slow
def test_an_error_of_the_other_process_arrives_as_it_was(tmp_path: Path) -> None:
    work = OwnWork("A", "tiny", tmp_path / "missing.png", models_root=tmp_path)
    with pytest.raises(InputError) as caught:
        measure([OwnSubject(work)], repeat=1, threads=1)
    assert caught.value.code == "image-missing"
    assert "missing.png" in caught.value.message


@pytest.mark.slow
def test_a_photo_without_a_face_is_told(tmp_path: Path) -> None:
    photo = tmp_path / "empty.png"
    Image.new("RGB", (64, 64), (90, 90, 90)).save(photo)
    with pytest.raises(FaceError) as caught:
        OwnStages(OwnWork("A", "tiny", photo, models_root=tmp_path))
    assert caught.value.code == "no-face"


@pytest.mark.slow
def test_the_command_times_every_stage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "bench.json"
    command = ["bench", "--width", "tiny", "--repeat", "1", "--threads", "1"]
    assert main([*command, "--json", str(target)]) == 0
    out, err = capsys.readouterr()
    assert "ENTED tiny, plain : ENTED tiny (network)" in out
    assert "timing ENTED tiny" in err
    folded, plain = json.loads(target.read_text())["subjects"]
    stages = (
        "decode",
        "detect",
        "align",
        "embed",
        REFINEMENT,
        DETAIL,
        "paste",
        "encode",
        END_TO_END,
    )
    assert set(folded["seconds"]) == {*stages, NETWORK, NEW_REFERENCE}
    assert folded["faces"] == "1 face restored"
    assert list(plain["seconds"]) == [NETWORK]
    seconds = {name: timing["median"] for name, timing in folded["seconds"].items()}
    assert seconds[END_TO_END] > seconds["paste"] + seconds["encode"]


def test_a_report_is_not_overwritten_unless_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "bench.json"
    target.write_text("mine")
    assert main(["bench", "--json", str(target)]) == 6
    assert "exists already" in capsys.readouterr().err
    assert target.read_text() == "mine"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--repeat", "0"],
        ["--threads", "x"],
        ["--width", "huge"],
        ["--peers"],
    ],
)
def test_what_does_not_fit_is_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bench", *arguments]) == 2
    assert capsys.readouterr().err


def test_a_photo_that_is_missing_is_told_before_anything_is_loaded(tmp_path: Path) -> None:
    assert main(["bench", "--photo", str(tmp_path / "none.png")]) == 3


def test_an_environment_without_python_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="missing") as caught:
        measure([PeerSubject("GFPGAN", tmp_path)], repeat=1)
    assert caught.value.code == "peers-unusable"
    assert "--make-peers-env" in caught.value.hint


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="a Windows environment keeps its Python elsewhere")
@pytest.mark.skipif(
    importlib.util.find_spec("spandrel") is not None, reason="the packages are installed here"
)
def test_an_environment_without_the_packages_is_told(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    python = tmp_path / "bin" / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    with pytest.raises(UsageError, match=r"CodeFormer cannot be timed.*spandrel.* not installed"):
        measure([PeerSubject("CodeFormer", tmp_path)], repeat=1, threads=1)


def test_an_environment_is_not_made_over_something_else(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(OutputError) as caught:
        make_environment(tmp_path, print)
    assert caught.value.code == "output-exists"
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_peak_memory_is_at_least_what_is_held() -> None:
    peak = peer_networks.peak_memory_bytes()
    if peak is None:
        pytest.skip("this system does not tell")
    block = bytearray(os.urandom(1) * (peak + 50_000_000))
    after = peer_networks.peak_memory_bytes()
    assert after is not None
    assert after >= len(block)


@pytest.mark.slow
@pytest.mark.parametrize("name", PEER_NAMES)
def test_a_published_network_is_timed(name: str) -> None:
    folder = os.environ.get("ENTED_PEERS_ENV")
    if folder is None:
        pytest.skip("set ENTED_PEERS_ENV to an environment of ented bench --make-peers-env")
    (measured,) = measure([PeerSubject(name, Path(folder))], repeat=1, warm_up=0)
    millions = {"GFPGAN": 86.4, "RestoreFormer": 72.4, "CodeFormer": 94.1}[name]
    assert measured.facts.parameters / 1e6 == pytest.approx(millions, rel=0.02)
    assert measured.stages[NETWORK].median > 0
