"""Everything that the program depends on may be passed on with it."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import licence_facts
import licences
import pytest


def distribution(folder: Path, name: str, *lines: str, texts: tuple[str, ...] = ()) -> None:
    """Makes a distribution's facts, as an installer leaves them."""
    facts = folder / f"{name.replace('-', '_')}-1.0.dist-info"
    facts.mkdir(parents=True)
    head = ["Metadata-Version: 2.4", f"Name: {name}", "Version: 1.0", *lines]
    (facts / "METADATA").write_text("\n".join(head) + "\n\n", encoding="utf-8")
    (facts / "licenses").mkdir()
    for text in texts:
        (facts / "licenses" / text).write_text(f"text of {text}\n", encoding="utf-8")
    record = [f"{facts.name}/METADATA,,", *(f"{facts.name}/licenses/{text},," for text in texts)]
    (facts / "RECORD").write_text("\n".join(record) + "\n", encoding="utf-8")


def test_every_dependency_may_be_passed_on() -> None:
    names = licences.dependencies()
    assert {"torch", "pillow", "rich", "shiboken6", "sympy"} <= set(names)  # also by way of others
    assert licences.problems(names) == []


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("License: Proprietary",),
        ("License-Expression: AGPL-3.0-only",),
        ("License-Expression: MIT AND CC-BY-NC-4.0",),
        ("License-Expression: GPL-2.0-or-later",),
        ("License: see the file",),
        ("Classifier: License :: Other/Proprietary License",),
    ],
)
def test_a_new_dependency_without_a_known_licence_is_told(
    lines: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    distribution(tmp_path, "newcomer", *lines)
    distribution(tmp_path, "bringer", "License-Expression: MIT", "Requires-Dist: newcomer>=1")
    monkeypatch.syspath_prepend(str(tmp_path))
    pyproject = tmp_path / "pyproject.toml"
    pyproject.write_text('[project]\ndependencies = ["bringer"]\n', encoding="utf-8")
    names = licences.dependencies(pyproject)
    assert names == ["bringer", "newcomer"]
    (told,) = licences.problems(names)
    assert told.startswith("newcomer ")


def test_requirements_of_other_systems_do_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    markers = ['windows-only; sys_platform == "other"', 'extra-only; extra == "test"']
    distribution(
        tmp_path,
        "bringer",
        "License: MIT License",
        *(f"Requires-Dist: {line}" for line in markers),
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    pyproject = tmp_path / "pyproject.toml"
    pyproject.write_text('[project]\ndependencies = ["bringer"]\n', encoding="utf-8")
    assert licences.dependencies(pyproject) == ["bringer"]
    assert licences.licence_of(metadata.distribution("bringer")) == "MIT"


@pytest.mark.parametrize(
    ("expression", "bad"),
    [
        ("MIT", []),
        ("MIT AND Apache-2.0 WITH LLVM-exception", []),
        ("AGPL-3.0-only OR MIT", []),
        ("AGPL-3.0-only AND MIT", ["AGPL-3.0-only"]),
        ("(AGPL-3.0-only OR MIT) AND BSD-3-Clause", []),
        ("(AGPL-3.0-only OR CC-BY-NC-4.0) AND MIT", ["AGPL-3.0-only", "CC-BY-NC-4.0"]),
        ("MIT OR", ["MIT OR"]),
        ("(MIT", ["(MIT"]),
        ("see the file", ["see the file"]),
        ("", [""]),
    ],
)
def test_expressions(expression: str, bad: list[str]) -> None:
    found = licences.unknown_parts(expression)
    assert bool(found) == bool(bad)
    if "AND" in expression:
        assert [part for part in bad if part not in found] in ([], bad[1:])


def test_licence_texts_are_collected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ("LICENSE.txt", "NOTICE", "COPYING.LESSER", "readme.txt")
    distribution(tmp_path, "worker", "License-Expression: MIT", texts=texts)
    monkeypatch.syspath_prepend(str(tmp_path))
    part = licences.describe(metadata.distribution("worker"))
    assert (part.name, part.version, part.licence) == ("worker", "1.0", "MIT")
    assert {Path(name).name for name in part.texts} >= set(texts[:3])


@pytest.mark.parametrize(
    ("file", "name", "licence"),
    [
        ("libssl-81259c47.so.1.1.1k", "OpenSSL 1.1.1", "OpenSSL"),
        ("libcrypto.so.3", "OpenSSL 3", "Apache-2.0"),
        ("libcrypto-3.dll", "OpenSSL 3", "Apache-2.0"),
        ("libscipy_openblas64_-32a4b2a6.so", "OpenBLAS", "BSD-3-Clause"),
        ("libQt6Core.so.6", "Qt", "LGPL-3.0-only"),
        ("libpyside6.abi3.so.6.11", "Qt for Python", "LGPL-3.0-only"),
        ("libpython3.11.so.1.0", "Python", "PSF-2.0"),
        ("libxcb-cursor.so.0", "XCB", "X11"),
        ("libheif-e72ea93c.so.1.23.6", "libheif", "LGPL-3.0-or-later"),
        ("libtorch_cpu.so", "PyTorch", "BSD-3-Clause"),
    ],
)
def test_native_libraries_are_known(file: str, name: str, licence: str) -> None:
    library = licences.library_of(file)
    assert library is not None
    assert (library.name, library.licence) == (name, licence)
    assert library.source.startswith("http")


def test_an_unknown_library_is_not_guessed() -> None:
    # Under the GPL: installers carry libheif without it.
    assert licences.library_of("libx265-4883ecb5.so.217") is None
    assert licences.library_of("libnobodyknows.so.1") is None


def test_every_fact_is_allowed() -> None:
    known = [
        *licence_facts.LIBRARIES.values(),
        *licence_facts.FAMILIES.values(),
        *licence_facts.OPENSSL_BY_VERSION.values(),
    ]
    for licence in [*(one.licence for one in known), *licence_facts.REVIEWED.values()]:
        assert licences.unknown_parts(licence) == []


def test_the_window_shows_every_licence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ented_desktop.ui.dialogs import about_dialog

    monkeypatch.setattr(about_dialog, "resources_dir", lambda: tmp_path / "resources")
    (tmp_path / "NOTICE").write_text("ours", encoding="utf-8")
    (tmp_path / licences.FILE_NAME).write_text("theirs", encoding="utf-8")
    assert about_dialog.read_notice() == "ours\n\ntheirs"
