"""Every text of the window is translated, and the files belong to the sources of today."""

from __future__ import annotations

import string
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
import translations  # noqa: E402


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", [*translations.LANGUAGES, "en"])
def test_every_text_is_translated(language: str) -> None:
    missing = translations.untranslated(language)
    total = sum(1 for _ in translations.messages(translations.ts_file(language)))
    if language != "en" and len(missing) == total:
        pytest.skip("nobody has translated it yet")
    assert not missing


@pytest.mark.parametrize("language", [*translations.LANGUAGES, "en"])
def test_translations_name_the_same_values(language: str) -> None:
    for message in translations.messages(translations.ts_file(language)):
        for text in message.translations:
            if text and message.source.count("{"):
                assert fields(text) <= fields(message.source), (message.source, text)
                if not message.numerus:
                    assert fields(text) == fields(message.source), (message.source, text)


def test_the_files_hold_the_texts_of_today(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    if not tool.exists():
        pytest.skip("no lupdate beside this Python")
    files = [str(file.relative_to(ROOT)) for file in translations.sources()]
    subprocess.run(
        [str(tool), "-locations", "none", *files, "-ts", str(fresh)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    today = {(m.context, m.source) for m in translations.messages(fresh)}
    kept = {(m.context, m.source) for m in translations.messages(translations.ts_file("de"))}
    assert kept == today, "run: python packaging/translations.py update"


def test_what_the_program_loads_is_as_new_as_its_source() -> None:
    for language in (*translations.LANGUAGES, "en"):
        assert translations.ts_file(language).with_suffix(".qm").is_file()


TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context><name>{place}</name>
        <message><source>Try &amp; again</source><translation{state}>{plain}</translation></message>
        <message numerus="yes"><source>%n photo(s)</source>
            <translation{state}><numerusform>{one}</numerusform><numerusform>{many}</numerusform>
        </translation></message>
    </context>
</TS>
"""


def test_a_text_that_moves_to_another_class_keeps_its_translation(tmp_path: Path) -> None:
    before, after = tmp_path / "before.ts", tmp_path / "after.ts"
    before.write_text(
        TS.format(place="Old", state="", plain="Nochmal &lt;", one="%n Foto", many="%n Fotos"),
        encoding="utf-8",
    )
    after.write_text(
        TS.format(place="New", state=' type="unfinished"', plain="", one="", many=""),
        encoding="utf-8",
    )
    assert translations.fill(after, translations.known_translations(before)) == 2
    plain, plural = translations.messages(after)
    assert (plain.context, plain.translations, plain.finished) == ("New", ("Nochmal <",), True)
    assert plural.translations == ("%n Foto", "%n Fotos")
    assert translations.fill(after, translations.known_translations(before)) == 0
