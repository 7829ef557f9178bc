"""When a photo was taken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags
from PIL import Image as PilImage

from ented_desktop.imaging.dates import parse_exif_date, read_taken


def exif(original: str | None, changed: str | None = None) -> bytes:
    block = PilImage.Exif()
    if original is not None:
        block.get_ifd(ExifTags.IFD.Exif)[36867] = original
    if changed is not None:
        block[306] = changed
    return block.tobytes()


def test_the_original_date_comes_first() -> None:
    assert read_taken(exif("2003:07:19 16:20:05", "2020:01:01 00:00:00")) == "2003-07-19T16:20:05"
    assert read_taken(exif(None, "2020:01:01 00:00:00")) == "2020-01-01T00:00:00"
    assert read_taken(exif("0000:00:00 00:00:00", "2020:01:01 00:00:00")) == "2020-01-01T00:00:00"
    assert read_taken(None) == ""
    assert read_taken(exif(None)) == ""


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1987:05:06 07:08:09", "1987-05-06T07:08:09"),
        ("1987-05-06 07:08:09", "1987-05-06T07:08:09"),
        ("1987:05:06", "1987-05-06T00:00:00"),
        ("1987:05:06 07:08:09\0", "1987-05-06T07:08:09"),
        ("    :  :     :  :  ", ""),
        ("1987:13:06 07:08:09", ""),
        ("0001:01:01 00:00:00", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_dates(text: str, date: str) -> None:
    assert parse_exif_date(text) == date


@given(data=st.binary(max_size=300))
def test_any_bytes_are_survived(data: bytes) -> None:
    assert isinstance(read_taken(b"Exif\0\0" + data), str)
    assert isinstance(read_taken(b"II*\0\x08\0\0\0" + data), str)
