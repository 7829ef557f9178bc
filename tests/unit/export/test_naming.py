import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ented_desktop.export import naming
from ented_desktop.export.naming import (
    NameFacts,
    check_template,
    clean_name,
    illegal_characters,
    number_collisions,
    render_name,
    unknown_tokens,
)

PLATFORMS = ("linux", "darwin", "win32")
FACTS = NameFacts(
    name="Oma im Garten",
    number=7,
    count=120,
    taken="1962-05-01T14:30:00",
    suffix=".jpg",
    folder="Album 3",
    width=1600,
    height=1200,
    state="restored",
)


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("{name}", "Oma im Garten.jpg"),
        ("{name}_{state}", "Oma im Garten_restored.jpg"),
        ("{n} {name}", "007 Oma im Garten.jpg"),
        ("{n:5}", "00007.jpg"),
        ("{date} {folder}", "1962-05-01 Album 3.jpg"),
        ("{width}x{height}.{ext}", "1600x1200.jpg"),
        ("{name}.{ext}", "Oma im Garten.jpg"),
        ("{{{name}}}", "{Oma im Garten}.jpg"),
        ("ohne", "ohne.jpg"),
        ("", "Oma im Garten.jpg"),
    ],
)
def test_tokens_are_filled(template: str, name: str) -> None:
    assert render_name(template, FACTS) == name


def test_an_unknown_date_says_so() -> None:
    assert render_name("{date}", NameFacts("a", suffix=".png", undated="ohne Datum")) == (
        "ohne Datum.png"
    )


@pytest.mark.parametrize(
    ("template", "platform", "problems"),
    [
        ("{name}", "linux", []),
        ("{name} {n:3}", "win32", []),
        ("", "linux", [naming.EMPTY]),
        ("   ", "linux", [naming.EMPTY]),
        ("..", "linux", [naming.EMPTY]),
        ("{nmae}", "linux", [naming.UNKNOWN_TOKEN]),
        ("{n:0}", "linux", [naming.UNKNOWN_TOKEN]),
        ("{n:99}", "linux", [naming.UNKNOWN_TOKEN]),
        ("{name:3}", "linux", [naming.UNKNOWN_TOKEN]),
        ("{name", "linux", [naming.BRACE]),
        ("{name}/{n}", "linux", [naming.ILLEGAL]),
        ("{name}: {n}", "linux", []),
        ("{name}: {n}", "darwin", [naming.ILLEGAL]),
        ("{name}?", "darwin", []),
        ("{name}?", "win32", [naming.ILLEGAL]),
        ("con", "win32", [naming.RESERVED]),
        ("LPT1.alt", "win32", [naming.RESERVED]),
        ("con", "linux", [naming.SAME_FOR_ALL]),
        ("{name}.", "win32", [naming.BAD_END]),
        ("{name}.", "linux", []),
        ("{name}" + "x" * 250, "linux", [naming.TOO_LONG]),
        ("ä" * 200 + "{name}", "linux", [naming.TOO_LONG]),
        ("ä" * 200 + "{name}", "win32", []),
        ("{date}", "linux", [naming.SAME_FOR_ALL]),
    ],
)
def test_problems_are_found(template: str, platform: str, problems: list[str]) -> None:
    assert check_template(template, platform=platform) == problems


def test_what_is_wrong_can_be_named() -> None:
    assert illegal_characters("a/b/c\n", platform="linux") == "/\n"
    assert unknown_tokens("{name} {date} {datum} {x:y}") == ["datum", "x:y"]


def test_a_reserved_name_of_an_original_is_put_right() -> None:
    facts = NameFacts("aux", suffix=".jpg")
    assert render_name("{name}", facts, platform="win32") == "_aux.jpg"
    assert render_name("{name}", facts, platform="linux") == "aux.jpg"


def test_separators_in_facts_never_leave_the_folder() -> None:
    facts = NameFacts("../../etc/passwd", suffix=".png", state="a/b")
    assert render_name("{name}{state}", facts, platform="linux") == ".._.._etc_passwda_b.png"


def test_long_names_stay_apart_and_fit_with_a_number() -> None:
    one = render_name("{name}", NameFacts("ü" * 300 + "1", suffix=".jpeg"), platform="linux")
    other = render_name("{name}", NameFacts("ü" * 300 + "2", suffix=".jpeg"), platform="linux")
    assert one != other
    assert one.endswith(".jpeg")
    (_, numbered) = number_collisions([Path("o", one)] * 2, platform="linux")
    assert len(numbered.name.encode()) <= 255
    assert numbered.name.endswith(" (2).jpeg")


def test_collisions_are_numbered_the_same_every_time() -> None:
    wished = [Path("o") / name for name in ("a.jpg", "A.JPG", "a (2).jpg", "b.jpg", "a.jpg")]
    numbered = [path.name for path in number_collisions(wished)]
    assert numbered == ["a.jpg", "A (3).JPG", "a (2).jpg", "b.jpg", "a (4).jpg"]
    assert [path.name for path in number_collisions(wished)] == numbered


def test_equal_names_in_two_folders_do_not_collide() -> None:
    wished = [Path("x/a.jpg"), Path("y/a.jpg")]
    assert number_collisions(wished) == wished


def test_two_ways_to_write_an_accent_are_one_name() -> None:
    composed, decomposed = Path("o/\u00e4.jpg"), Path("o/a\u0308.jpg")
    assert number_collisions([composed, decomposed])[1].name == "a\u0308 (2).jpg"


@given(st.text(max_size=60), st.text(max_size=300), st.sampled_from(PLATFORMS))
def test_every_template_gives_a_usable_name(template: str, name: str, platform: str) -> None:
    result = render_name(template, NameFacts(name, suffix=".jpg"), platform=platform)
    assert result.endswith(".jpg")
    assert not set(result) & set("/\0")
    assert result.strip() == result
    assert result not in (".jpg", "..jpg")
    size = len(result.encode("utf-16-le", "surrogatepass")) // 2
    assert size <= 255
    if platform == "win32":
        assert not set(result) & set('<>:"\\|?*')
        assert result.split(".")[0].strip().upper() not in {"CON", "AUX", "NUL", "LPT1"}


_FEW_NAMES = st.sampled_from(["a.jpg", "A.jpg", "a (2).jpg", "a (3).jpg", "b.png"])


@given(st.lists(_FEW_NAMES, max_size=12))
def test_no_two_files_of_an_export_share_a_name(names: list[str]) -> None:
    numbered = number_collisions([Path(name) for name in names])
    assert len({str(path).casefold() for path in numbered}) == len(names)
    assert [path.suffix for path in numbered] == [Path(name).suffix for name in names]


@given(st.text(max_size=40), st.sampled_from(PLATFORMS))
def test_a_clean_name_stays_as_it_is(text: str, platform: str) -> None:
    clean = clean_name(text, platform=platform)
    assert clean_name(clean, platform=platform) == clean


def test_undecodable_names_survive() -> None:
    name = b"gro\xdf".decode("utf-8", "surrogateescape")
    if sys.platform != "win32":
        assert render_name("{name}", NameFacts(name, suffix=".jpg")) == name + ".jpg"
