"""Keeps the translations: collects the texts of the window, and makes what the program loads.

    python packaging/translations.py update    # sources -> resources/translations/ented_*.ts
    python packaging/translations.py release   # *.ts -> *.qm, which the program loads
    python packaging/translations.py check     # fails where a text is not translated

``update`` and ``release`` run Qt's lupdate and lrelease, which PySide6 brings.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "es", "fr", "zh_CN", "ja", "ar")
PLURALS_ONLY = "en"
"""English is the language of the sources; its file only holds the plural forms."""


@dataclass(frozen=True)
class Message:
    """One text of a translation file."""

    context: str
    source: str
    translations: tuple[str, ...]
    finished: bool
    numerus: bool


def ts_file(language: str) -> Path:
    """The file that translators work on."""
    return FOLDER / f"ented_{language}.ts"


def sources() -> list[Path]:
    """The modules with texts for the user."""
    rooms = (ROOT / "ented_desktop" / "ui", ROOT / "ented_desktop" / "settings")
    return sorted(file for room in rooms for file in room.rglob("*.py"))


def messages(file: Path) -> Iterator[Message]:
    """The texts of a translation file that are still in the sources."""
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("vanished", "obsolete"):
                continue
            numerus = message.get("numerus") == "yes"
            forms = (
                tuple(form.text or "" for form in translation.iter("numerusform"))
                if numerus
                else (translation.text or "",)
            )
            yield Message(
                name,
                message.findtext("source", ""),
                forms,
                translation.get("type") != "unfinished",
                numerus,
            )


def untranslated(language: str) -> list[str]:
    """The texts of a language that lack a translation, as ``context: source``."""
    missing = []
    for message in messages(ts_file(language)):
        if language == PLURALS_ONLY and not message.numerus:
            continue
        if not message.finished or not message.translations or not all(message.translations):
            missing.append(f"{message.context}: {message.source}")
    return missing


def update() -> None:
    """Collects the texts; translations that are there stay, also of texts that moved elsewhere."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    files = [str(file.relative_to(ROOT)) for file in sources()]
    for language in (*LANGUAGES, PLURALS_ONLY):
        known = known_translations(ts_file(language))
        _run(
            "pyside6-lupdate",
            "-no-obsolete",
            "-locations",
            "none",
            "-source-language",
            "en",
            "-target-language",
            language,
            *files,
            "-ts",
            str(ts_file(language)),
        )
        fill(ts_file(language), known)
    _fill_english()


def known_translations(file: Path) -> dict[tuple[str, bool], tuple[str, ...]]:
    """By source text and whether it counts: how it was translated, where that is not in doubt."""
    found: dict[tuple[str, bool], set[tuple[str, ...]]] = {}
    for message in messages(file) if file.exists() else ():
        if message.finished and all(message.translations):
            key = (message.source, message.numerus)
            found.setdefault(key, set()).add(message.translations)
    return {key: next(iter(forms)) for key, forms in found.items() if len(forms) == 1}


def fill(file: Path, known: dict[tuple[str, bool], tuple[str, ...]]) -> int:
    """Translates what is not translated yet as it was translated before, in another class.

    Returns:
        How many texts that were.
    """
    tree, count = ElementTree.parse(file), 0
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        numerus = message.get("numerus") == "yes"
        forms = known.get((message.findtext("source", ""), numerus))
        if translation is None or translation.get("type") != "unfinished" or not forms:
            continue
        places = list(translation.iter("numerusform")) if numerus else [translation]
        if len(places) != len(forms):
            continue
        for place, form in zip(places, forms, strict=True):
            place.text = form
        del translation.attrib["type"]
        count += 1
    if count:
        _write(tree, file)
    return count


def _write(tree: ElementTree.ElementTree, file: Path) -> None:
    ElementTree.indent(tree, space="    ")
    text = ElementTree.tostring(tree.getroot(), encoding="unicode")
    file.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8"
    )


def _fill_english() -> None:
    """English plurals follow one rule: ``%n photo(s)`` is ``%n photo`` and ``%n photos``."""
    file = ts_file(PLURALS_ONLY)
    tree = ElementTree.parse(file)
    for context in tree.getroot().iter("context"):
        for message in list(context.iter("message")):
            translation = message.find("translation")
            if message.get("numerus") != "yes" or translation is None:
                context.remove(message)
                continue
            source = message.findtext("source", "")
            forms = list(translation.iter("numerusform"))
            if len(forms) == 2 and not all(form.text for form in forms) and "(s)" in source:
                forms[0].text = source.replace("(s)", "")
                forms[1].text = source.replace("(s)", "s")
                translation.attrib.pop("type", None)
    for context in list(tree.getroot().iter("context")):
        if context.find("message") is None:
            tree.getroot().remove(context)
    _write(tree, file)


def release() -> None:
    """Makes the files that the program loads."""
    for language in (*LANGUAGES, PLURALS_ONLY):
        file = ts_file(language)
        _run("pyside6-lrelease", "-silent", str(file), "-qm", str(file.with_suffix(".qm")))


def check() -> int:
    """Says what is not translated.

    Returns:
        How many texts lack a translation.
    """
    count = 0
    for language in (*LANGUAGES, PLURALS_ONLY):
        for text in untranslated(language):
            print(f"{language}: {text}")
            count += 1
    return count


def _run(tool: str, *arguments: str) -> None:
    # The tools lie beside the interpreter that PySide6 was installed for.
    beside = Path(sys.executable).parent / tool
    subprocess.run([str(beside) if beside.exists() else tool, *arguments], cwd=ROOT, check=True)


def main() -> int:
    """Runs one of the commands."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("command", choices=("update", "release", "check"))
    command = parser.parse_args().command
    if command == "update":
        update()
    elif command == "release":
        release()
    else:
        return 1 if check() else 0
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
