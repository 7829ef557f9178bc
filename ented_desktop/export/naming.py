"""Names of exported files, from a template that the user writes.

A template is text with tokens in braces, for example ``{name}_restored``; doubled braces stand for
themselves. The ending belongs to the file format and is added to what the template gives.

Nothing here touches a disk, and nothing here imports Pillow or numpy: the window uses it.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

DEFAULT_TEMPLATE: Final = "{name}"
TOKENS: Final = ("name", "n", "date", "ext", "folder", "width", "height", "state", "person")
"""What may stand in braces. ``{n:4}`` gives the number at least four digits; ``{person}`` takes
the separators around it along where nobody is known."""

EMPTY: Final = "name-empty"
UNKNOWN_TOKEN: Final = "name-unknown-token"
BRACE: Final = "name-brace"
ILLEGAL: Final = "name-illegal-character"
RESERVED: Final = "name-reserved"
BAD_END: Final = "name-bad-end"
TOO_LONG: Final = "name-too-long"
SAME_FOR_ALL: Final = "name-same-for-all"
"""Problem codes of :func:`check_template`; all but the last make the template unusable."""

_MAX_LENGTH: Final = 255
_ROOM_FOR_NUMBER: Final = len(" (99999)")
_MAX_DIGITS: Final = 9
_REPLACEMENT: Final = "_"
_WINDOWS_ILLEGAL: Final = '<>:"/\\|?*'
_RESERVED: Final = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{device}{digit}" for device in ("COM", "LPT") for digit in "123456789¹²³"}
)
"""Names that Windows keeps for devices, whatever ending follows."""
_PERSON: Final = "person"
_SEPARATORS: Final = " -_.,+&"
_PAIRS: Final = ("()", "[]")
_PART: Final = re.compile(r"\{\{|\}\}|\{(?P<token>[^{}]*)\}|(?P<brace>[{}])|(?P<text>[^{}]+)")


@dataclass(frozen=True, slots=True)
class NameFacts:
    """What the tokens stand for in one photo.

    Attributes:
        name: The original's name without its ending.
        number: Its place in this export, from 1.
        count: Photos in this export; decides how many digits ``{n}`` has.
        taken: When the photo was taken (ISO 8601); empty where unknown.
        suffix: Ending of the written file, with its dot.
        folder: Name of the folder that holds the original.
        width: Width of the written photo in pixels.
        height: Its height.
        state: What became of the photo, as a word in the user's language.
        undated: What ``{date}`` gives where the date is unknown.
        person: Who is in it, as :func:`~ented_desktop.export.people.people_of` tells.
    """

    name: str
    number: int = 1
    count: int = 1
    taken: str = ""
    suffix: str = ""
    folder: str = ""
    width: int = 0
    height: int = 0
    state: str = ""
    undated: str = "undated"
    person: str = ""


def render_name(template: str, facts: NameFacts, *, platform: str = sys.platform) -> str:
    """The file name that a template gives for a photo.

    Args:
        template: The template; what :func:`check_template` objects to is put right silently, so
            that every template gives a usable name.
        facts: The photo.
        platform: As ``sys.platform``; decides which characters a name may hold.

    Returns:
        The name with its ending: never empty, no separator in it, at most 255 bytes (on Windows:
        characters) together with a number that a collision may add.
    """
    stem = _joined(template, facts)
    stem = clean_name(stem, platform=platform)
    ending = clean_name(facts.suffix, platform=platform) if facts.suffix else ""
    if ending and stem.lower().endswith(ending.lower()):
        stem = stem[: -len(ending)].rstrip(". ")  # a template that ends with “.{ext}”
    stem = stem or clean_name(facts.name, platform=platform) or _REPLACEMENT
    if _is_reserved(stem, platform):
        stem = _REPLACEMENT + stem
    return _shorten(stem, ending, platform) + ending


def check_template(template: str, *, platform: str = sys.platform) -> list[str]:
    """What is wrong with a template.

    Args:
        template: What the user wrote.
        platform: As ``sys.platform``.

    Returns:
        Problem codes, the gravest first; empty when it is fine. :data:`SAME_FOR_ALL` is a warning:
        photos would be told apart by an added number alone.
    """
    parts = list(_parts(template))
    tokens = [part.group("token") for part in parts if part.group("token") is not None]
    literal = "".join(part.group("text") or "" for part in parts)
    problems = []
    if not template.strip():
        return [EMPTY]
    if any(part.group("brace") for part in parts):
        problems.append(BRACE)
    if any(_token(token) is None for token in tokens):
        problems.append(UNKNOWN_TOKEN)
    if any(_is_illegal(character, platform) for character in literal):
        problems.append(ILLEGAL)
    if not tokens and _is_reserved(template.strip(), platform):
        problems.append(RESERVED)
    if not template.strip(" ."):
        problems.append(EMPTY)
    elif platform == "win32" and template[-1] in " .":
        problems.append(BAD_END)
    if _length(literal, platform) > _MAX_LENGTH - _ROOM_FOR_NUMBER - len(".jpeg"):
        problems.append(TOO_LONG)
    if not problems and not any(_token(token) in _OWN for token in tokens):
        problems.append(SAME_FOR_ALL)
    return problems


_OWN: Final = (("name", 0), *(("n", digits) for digits in range(_MAX_DIGITS + 1)))
"""Tokens that differ from photo to photo."""


def illegal_characters(template: str, *, platform: str = sys.platform) -> str:
    """The characters of a template that a name may not hold, each once, in their order."""
    literal = "".join(part.group("text") or "" for part in _parts(template))
    return "".join(dict.fromkeys(c for c in literal if _is_illegal(c, platform)))


def unknown_tokens(template: str) -> list[str]:
    """The tokens of a template that mean nothing, as written, in their order."""
    found = (part.group("token") for part in _parts(template))
    return [token for token in found if token is not None and _token(token) is None]


def clean_name(name: str, *, platform: str = sys.platform) -> str:
    """A name without what a file system refuses.

    Args:
        name: Any text.
        platform: As ``sys.platform``.

    Returns:
        The text with refused characters replaced by ``_`` and without what may not stand at its
        ends; empty where nothing is left.
    """
    text = "".join(_REPLACEMENT if _is_illegal(c, platform) else c for c in name).strip(" ")
    # A leading dot hides a file; the one of an ending is meant.
    return text.rstrip(". ") if platform == "win32" or not text.strip(". ") else text


def number_collisions(targets: Sequence[Path], *, platform: str = sys.platform) -> list[Path]:
    """Tells apart the files that one export would write under one name.

    Args:
        targets: The wished files, in the order of the export.
        platform: As ``sys.platform``.

    Returns:
        As many paths, all different, however the file system treats case and accents: the first
        one of a name keeps it, the others get `` (2)``, `` (3)`` and so on. The same list always
        gives the same paths, and no wished name is taken by a numbered one.
    """
    keys = [_key(target) for target in targets]
    taken = set(keys)
    seen: set[str] = set()
    result = []
    for target, key in zip(targets, keys, strict=True):
        if key not in seen:
            seen.add(key)
            result.append(target)
            continue
        number = 2
        while _key(numbered := _with_number(target, number, platform)) in taken:
            number += 1
        taken.add(_key(numbered))
        result.append(numbered)
    return result


def _with_number(target: Path, number: int, platform: str) -> Path:
    added = f" ({number}){target.suffix}"
    stem = target.stem
    while stem and _length(stem + added, platform) > _MAX_LENGTH:
        stem = stem[:-1]
    return target.with_name(stem + added)


def _key(target: Path) -> str:
    return unicodedata.normalize("NFC", str(target)).casefold()


def _parts(template: str) -> Iterator[re.Match[str]]:
    return _PART.finditer(template)


def _token(text: str) -> tuple[str, int] | None:
    """The token's name and digits; None where there is no such token."""
    name, _, width = text.partition(":")
    if name == "n" and width.isascii() and width.isdigit() and 0 < int(width) <= _MAX_DIGITS:
        return name, int(width)
    return (name, 0) if text == name and name in TOKENS else None


def names_people(template: str) -> bool:
    """Whether a template's names hold who is in a photo, which is known after its restoration."""
    return any(part.group("token") == _PERSON for part in _parts(template))


def _joined(template: str, facts: NameFacts) -> str:
    """What a template gives; around a person who is not known, one separator of two is left."""
    text, loose, missing = "", "", False
    for part in _parts(template):
        filled = _fill(part, facts)
        token = part.group("token")
        if token == _PERSON and not filled:
            missing = True
            continue
        if missing and token is None:
            if loose[-1:] + filled[:1] in _PAIRS:
                text, loose, filled = text[:-1], loose[:-1], filled[1:]
            if not text or loose[-1:].strip(_SEPARATORS) != loose[-1:]:
                filled = filled.lstrip(_SEPARATORS)
        if filled:
            # What a photo's own name ends with is left alone.
            loose = filled if token is None else ""
            text, missing = text + filled, False
    return text[: len(text) - len(loose)] + loose.rstrip(_SEPARATORS) if missing else text


def _fill(part: re.Match[str], facts: NameFacts) -> str:
    written = part.group("token")
    if written is None:
        return part.group("text") or part.group()[0]
    token = _token(written)
    if token is None:
        return written
    name, digits = token
    if name == "n":
        return str(facts.number).zfill(digits or len(str(facts.count)))
    return {
        "name": facts.name,
        "date": facts.taken[:10] or facts.undated,
        "ext": facts.suffix.removeprefix("."),
        "folder": facts.folder,
        "width": str(facts.width),
        "height": str(facts.height),
        "state": facts.state,
        _PERSON: facts.person,
    }[name]


def _is_illegal(character: str, platform: str) -> bool:
    if character in "/\0":
        return True
    if platform == "win32":
        return character in _WINDOWS_ILLEGAL or ord(character) < 32
    # The Finder shows a colon as a slash; a line break in a name breaks more than it names.
    return (platform == "darwin" and character == ":") or ord(character) < 32


def _is_reserved(stem: str, platform: str) -> bool:
    return platform == "win32" and stem.split(".")[0].rstrip(" ").upper() in _RESERVED


def _length(text: str, platform: str) -> int:
    if platform == "win32":
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
    return len(os.fsencode(text))


def _shorten(stem: str, ending: str, platform: str) -> str:
    room = _MAX_LENGTH - _ROOM_FOR_NUMBER - _length(ending, platform)
    if _length(stem, platform) <= room:
        return stem
    # Two long names may differ in their ends alone: a digest of the whole keeps them apart.
    mark = "~" + hashlib.sha256(stem.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    while _length(stem + mark, platform) > room:
        stem = stem[:-1]
    return stem + mark
