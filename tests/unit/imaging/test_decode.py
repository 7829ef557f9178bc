"""Decoding: every kind, depth and colour kind, upright, in sRGB."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import cv2
import numpy as np
import pytest
import tifffile
from PIL import Image as PilImage

from ented_desktop.base.errors import InputError
from ented_desktop.imaging.containers import write_png, write_tiff
from ented_desktop.imaging.decode import (
    SUPPORTED_SUFFIXES,
    decode,
    estimate_jpeg_quality,
    find_images,
    turn_upright,
)

HEIGHT, WIDTH = 24, 40


def smooth(channels: int = 3, dtype: type = np.uint8) -> np.ndarray:
    """A picture that every lossy codec keeps well, different in every corner and channel."""
    y, x = np.mgrid[:HEIGHT, :WIDTH]
    planes = [x / WIDTH, y / HEIGHT, (x + y) / (WIDTH + HEIGHT), 0.3 + 0.5 * x / WIDTH]
    values = np.stack(planes[:channels], axis=2)
    return np.rint(values * np.iinfo(dtype).max).astype(dtype)


def cmyk(inks: np.ndarray) -> PilImage.Image:
    return PilImage.frombytes("CMYK", (inks.shape[1], inks.shape[0]), inks.tobytes())


def saved(path: Path, array: np.ndarray, kind: str, **options: object) -> Path:
    PilImage.fromarray(array[..., 0] if array.shape[2] == 1 else array).save(path, kind, **options)
    return path


@pytest.mark.parametrize(
    ("kind", "tolerance", "options"),
    [
        ("JPEG", 5, {"quality": 95, "subsampling": 0}),
        ("PNG", 0, {}),
        ("TIFF", 0, {}),
        ("TIFF", 0, {"compression": "tiff_lzw"}),
        ("TIFF", 0, {"compression": "tiff_adobe_deflate"}),
        ("WEBP", 0, {"lossless": True}),
        ("WEBP", 12, {"quality": 95}),
        ("BMP", 0, {}),
        ("HEIF", 8, {"quality": 95}),
        ("AVIF", 8, {"quality": 95}),
    ],
)
def test_every_format_gives_its_colors(
    tmp_path: Path, kind: str, tolerance: int, options: dict[str, object]
) -> None:
    array = smooth()
    image = decode(saved(tmp_path / "photo", array, kind, **options))
    assert image.format == kind
    assert image.pixels.shape == (HEIGHT, WIDTH, 3)
    assert image.pixels.dtype == np.float32
    assert np.abs(image.pixels * 255 - array).max() <= tolerance + 1e-3
    assert (image.mode, image.bit_depth, image.alpha) == ("rgb", 8, None)
    assert image.lossless == (tolerance == 0)


def test_gif_gives_its_first_frame(tmp_path: Path) -> None:
    first = PilImage.new("RGB", (8, 6), (255, 0, 0))
    first.save(
        tmp_path / "a.gif", save_all=True, append_images=[PilImage.new("RGB", (8, 6), (0, 0, 255))]
    )
    image = decode(tmp_path / "a.gif")
    assert image.pixels.shape == (6, 8, 3)
    assert np.array_equal(image.source_pixels[0, 0], (255, 0, 0))


def test_the_first_page_of_a_tiff_counts(tmp_path: Path) -> None:
    first = PilImage.fromarray(smooth())
    first.save(tmp_path / "a.tif", save_all=True, append_images=[PilImage.new("RGB", (9, 9))])
    assert np.array_equal(decode(tmp_path / "a.tif").source_pixels, smooth())


@pytest.mark.parametrize("channels", [1, 2, 3, 4])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("write", [write_png, write_tiff])
def test_depth_mode_and_alpha_are_kept(tmp_path, write, dtype, channels) -> None:
    rng = np.random.default_rng(channels)
    array = rng.integers(0, np.iinfo(dtype).max + 1, (HEIGHT, WIDTH, channels)).astype(dtype)
    path = tmp_path / "a"
    path.write_bytes(write(array))
    image = decode(path)
    top = float(np.iinfo(dtype).max)
    assert image.source_pixels.dtype == dtype
    assert np.array_equal(image.source_pixels, array)
    assert image.bit_depth == 8 * array.itemsize
    assert image.mode == ("grey" if channels < 3 else "rgb")
    colors = 1 if channels < 3 else 3
    assert np.abs(image.pixels - array[..., :colors] / top).max() < 1e-6
    if channels in (2, 4):
        assert image.alpha is not None
        assert np.abs(image.alpha - array[..., -1] / top).max() < 1e-6
    else:
        assert image.alpha is None


def test_16_bit_png_of_another_writer(tmp_path: Path) -> None:
    array = np.random.default_rng(1).integers(0, 65536, (HEIGHT, WIDTH, 3)).astype(np.uint16)
    (tmp_path / "a.png").write_bytes(cv2.imencode(".png", array[..., ::-1])[1].tobytes())
    assert np.array_equal(decode(tmp_path / "a.png").source_pixels, array)


@pytest.mark.parametrize("planar", ["contig", "separate"])
@pytest.mark.parametrize("compression", [None, "zlib"])
@pytest.mark.parametrize("byteorder", ["<", ">"])
def test_16_bit_tiff_of_another_writer(tmp_path, planar, compression, byteorder) -> None:
    array = np.random.default_rng(2).integers(0, 65536, (HEIGHT, WIDTH, 3)).astype(np.uint16)
    data = array if planar == "contig" else np.moveaxis(array, 2, 0)
    tifffile.imwrite(
        tmp_path / "a.tif", data, photometric="rgb", planarconfig=planar,
        compression=compression, byteorder=byteorder,
    )  # fmt: skip
    image = decode(tmp_path / "a.tif")
    assert image.bit_depth == 16
    assert np.array_equal(image.source_pixels, array)


@pytest.mark.parametrize("orientation", [1, 3, 6])
def test_16_bit_tiff_packed_with_lzw(tmp_path: Path, orientation: int) -> None:
    array = np.random.default_rng(3).integers(0, 65536, (9, 13, 3)).astype(np.uint16)
    packed = _lzw(array.astype("<u2").tobytes())
    (tmp_path / "a.tif").write_bytes(_plain_tiff(array.shape, 5, packed, orientation))
    image = decode(tmp_path / "a.tif")
    assert image.bit_depth == 16
    assert np.array_equal(image.source_pixels, turn_upright(array, orientation))


def test_16_bit_grey_white_is_zero(tmp_path: Path) -> None:
    array = np.arange(60, dtype=np.uint16).reshape(6, 10) * 1000
    tifffile.imwrite(tmp_path / "a.tif", array, photometric="miniswhite")
    image = decode(tmp_path / "a.tif")
    assert image.mode == "grey"
    assert np.array_equal(image.source_pixels[..., 0], 65535 - array)


def test_premultiplied_16_bit_alpha_is_undone(tmp_path: Path) -> None:
    alpha = np.full((5, 7, 1), 32768, np.uint16)
    half = np.full((5, 7, 3), 10000, np.uint16)
    tifffile.imwrite(
        tmp_path / "a.tif", np.concatenate([half, alpha], 2), photometric="rgb",
        extrasamples=["assocalpha"],
    )  # fmt: skip
    image = decode(tmp_path / "a.tif")
    assert np.abs(image.pixels - 10000 / 32768).max() < 1e-4


def test_grey_jpeg_is_grey(tmp_path: Path) -> None:
    image = decode(saved(tmp_path / "a.jpg", smooth(1), "JPEG", quality=100))
    assert image.mode == "grey"
    assert image.source_pixels.shape == (HEIGHT, WIDTH, 1)
    assert np.ptp(image.pixels, axis=2).max() == 0


def test_one_bit_is_grey(tmp_path: Path) -> None:
    PilImage.fromarray(smooth(1)[..., 0] > 127).save(tmp_path / "a.png")
    image = decode(tmp_path / "a.png")
    assert image.mode == "grey"
    assert set(np.unique(image.source_pixels)) == {0, 255}


def test_palette_with_transparency(tmp_path: Path) -> None:
    picture = PilImage.new("P", (4, 3))
    picture.putpalette([10, 20, 30, 200, 100, 50])
    picture.putpixel((1, 0), 1)
    picture.save(tmp_path / "a.png", transparency=0)
    image = decode(tmp_path / "a.png")
    assert np.array_equal(image.source_pixels[0, 1], (200, 100, 50, 255))
    assert np.array_equal(image.source_pixels[0, 0], (10, 20, 30, 0))


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_cmyk_becomes_srgb(tmp_path: Path, kind: str) -> None:
    inks = np.zeros((16, 16, 4), np.uint8)
    inks[:, :8] = (0, 255, 255, 0)  # red
    inks[:, 8:] = (0, 0, 0, 255)  # black
    cmyk(inks).save(tmp_path / "a", kind)
    image = decode(tmp_path / "a")
    assert image.mode == "rgb"
    assert image.icc is None
    assert np.abs(image.pixels[:, 2] - (1, 0, 0)).max() < 0.03
    assert image.pixels[:, 13].max() < 0.03


def test_cmyk_jpeg_without_the_adobe_marker_is_not_inverted(tmp_path: Path) -> None:
    inks = np.full((16, 16, 4), (0, 255, 255, 0), np.uint8)
    file = io.BytesIO()
    cmyk(inks).save(file, "JPEG", quality=95)
    data = file.getvalue()
    at = data.index(b"\xff\xee")
    (length,) = struct.unpack_from(">H", data, at + 2)
    plain = data[:at] + data[at + 2 + length :]
    (tmp_path / "adobe.jpg").write_bytes(data)
    (tmp_path / "plain.jpg").write_bytes(plain)
    adobe = decode(tmp_path / "adobe.jpg").pixels.mean(axis=(0, 1))
    other = decode(tmp_path / "plain.jpg").pixels.mean(axis=(0, 1))
    assert np.abs(adobe - (1, 0, 0)).max() < 0.03
    # The same bytes read as ink instead of paper: the complement under full black.
    assert other.max() < 0.03


def test_cmyk_tiff_with_16_bits_keeps_its_depth(tmp_path: Path) -> None:
    inks = np.zeros((4, 5, 4), np.uint16)
    inks[..., 1] = 30000
    tifffile.imwrite(tmp_path / "a.tif", inks, photometric="separated")
    image = decode(tmp_path / "a.tif")
    assert image.bit_depth == 16
    assert np.array_equal(image.source_pixels[0, 0], (65535, 35535, 65535))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "PNG16", "TIFF16"])
def test_orientation_is_applied_once(tmp_path: Path, kind: str, orientation: int) -> None:
    upright = smooth(dtype=np.uint16 if kind.endswith("16") else np.uint8)
    # How a camera held that way stores it. Source: EXIF 2.32, tag 274.
    stored = {
        1: upright,
        2: upright[:, ::-1],
        3: upright[::-1, ::-1],
        4: upright[::-1],
        5: np.swapaxes(upright, 0, 1),
        6: np.rot90(upright, 1),
        7: np.swapaxes(upright[::-1, ::-1], 0, 1),
        8: np.rot90(upright, -1),
    }[orientation]
    exif = PilImage.Exif()
    exif[274] = orientation
    exif[271] = "Kodak"
    exif.get_ifd(34665)[40962] = stored.shape[1]
    path = tmp_path / "a"
    if kind == "PNG16":
        path.write_bytes(write_png(stored, exif=exif.tobytes()))
    elif kind == "TIFF16":
        path.write_bytes(write_tiff(stored, exif=exif.tobytes()))
    else:
        options = {"WEBP": {"lossless": True}, "JPEG": {"quality": 98}}.get(kind, {})
        saved(path, np.ascontiguousarray(stored), kind, exif=exif.tobytes(), **options)
    image = decode(path)
    assert image.pixels.shape == upright.shape
    assert np.abs(image.pixels - upright / np.iinfo(upright.dtype).max).max() < 0.04
    assert image.exif is not None
    kept = PilImage.Exif()
    kept.load(image.exif)
    assert (kept[274], kept[271]) == (1, "Kodak")
    assert kept.get_ifd(34665)[40962] == WIDTH


def test_nonsense_orientation_and_broken_exif_do_no_harm(tmp_path: Path) -> None:
    exif = PilImage.Exif()
    exif[274] = 77
    saved(tmp_path / "a.jpg", smooth(), "JPEG", exif=exif)
    assert decode(tmp_path / "a.jpg").pixels.shape == (HEIGHT, WIDTH, 3)
    saved(tmp_path / "b.jpg", smooth(), "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\xffgarbage")
    assert decode(tmp_path / "b.jpg").exif is None


def test_the_stale_thumbnail_is_left_out(tmp_path: Path) -> None:
    exif = PilImage.Exif()
    exif[271] = "Kodak"
    exif.get_ifd(1)[513] = 0
    saved(tmp_path / "a.jpg", smooth(), "JPEG", exif=exif)
    kept = PilImage.Exif()
    kept.load(decode(tmp_path / "a.jpg").exif or b"")
    assert kept.get_ifd(1) == {}


def test_dpi_is_read(tmp_path: Path) -> None:
    assert decode(saved(tmp_path / "a.jpg", smooth(), "JPEG", dpi=(300, 300))).dpi == (300, 300)
    assert decode(saved(tmp_path / "b.jpg", smooth(), "JPEG")).dpi is None


@pytest.mark.parametrize("quality", [10, 40, 50, 75, 90, 95, 100])
@pytest.mark.parametrize("subsampling", [0, 1, 2])
def test_jpeg_settings_are_found(tmp_path: Path, quality: int, subsampling: int) -> None:
    path = saved(
        tmp_path / "a.jpg", smooth(), "JPEG", quality=quality, subsampling=subsampling,
        progressive=subsampling == 1,
    )  # fmt: skip
    jpeg = decode(path).jpeg
    assert jpeg is not None
    assert abs(jpeg.quality - quality) <= 1
    assert jpeg.subsampling == subsampling
    assert jpeg.progressive == (subsampling == 1)


def test_unknown_jpeg_tables_get_a_middling_quality() -> None:
    assert estimate_jpeg_quality([]) == 75


def test_content_decides_not_the_ending(tmp_path: Path) -> None:
    assert decode(saved(tmp_path / "a.jpg", smooth(), "PNG")).format == "PNG"
    assert decode(saved(tmp_path / "b.txt", smooth(), "TIFF")).format == "TIFF"


@pytest.mark.parametrize("name", ["Großmütter 1923 – Überlingen.png", "写真 📷.png", "ñ" * 100])
def test_unicode_names(tmp_path: Path, name: str) -> None:
    assert decode(saved(tmp_path / name, smooth(), "PNG")).width == WIDTH


def test_long_paths(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(6):
        folder = folder / ("long folder name " * 8).strip()
    folder.mkdir(parents=True)
    assert decode(saved(folder / "a.png", smooth(), "PNG")).width == WIDTH


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_of_size(width: int, height: int) -> bytes:
    """A valid start of an all-black PNG; zeros pack a thousandfold."""
    packer = zlib.compressobj(9)
    body = b"".join(packer.compress(bytes(width + 1)) for _ in range(min(height, 2000)))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", body + packer.flush()) + _chunk(b"IEND", b"")
    )  # fmt: skip


def test_a_bomb_is_refused_before_it_is_decoded(tmp_path, monkeypatch) -> None:
    (tmp_path / "bomb.png").write_bytes(png_of_size(30_000, 30_000))

    def exploded(*_: object, **__: object) -> None:
        raise AssertionError("pixels were decoded")

    monkeypatch.setattr(PilImage.Image, "load", exploded)
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", exploded)
    assert code_of(tmp_path / "bomb.png") == "image-too-large"


def test_a_16_bit_tiff_bomb_is_refused(tmp_path: Path) -> None:
    data = _plain_tiff((40_000, 40_000, 3), 1, b"\0" * 64, 1)
    (tmp_path / "bomb.tif").write_bytes(data)
    assert code_of(tmp_path / "bomb.tif") == "image-too-large"


def test_the_limit_is_on_the_dot(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.png", smooth(), "PNG")
    assert decode(path, max_pixels=HEIGHT * WIDTH).width == WIDTH
    with pytest.raises(InputError, match="pixels") as caught:
        decode(path, max_pixels=HEIGHT * WIDTH - 1)
    assert caught.value.code == "image-too-large"


def test_pillows_own_limit_does_not_count_and_stays(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(PilImage, "MAX_IMAGE_PIXELS", 10)
    assert decode(saved(tmp_path / "a.png", smooth(), "PNG")).width == WIDTH
    assert PilImage.MAX_IMAGE_PIXELS == 10


def code_of(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        decode(path)
    assert caught.value.message.endswith(".")
    return caught.value.code


def test_bad_files_say_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").write_bytes(b"")
    (tmp_path / "text.jpg").write_text("BMX is a sport, not a bitmap. " * 20, encoding="utf-8")
    assert code_of(tmp_path / "empty.jpg") == "image-empty"
    assert code_of(tmp_path / "text.jpg") == "image-unsupported"
    assert code_of(tmp_path) == "image-unsupported"
    assert code_of(tmp_path / "none.jpg") == "image-missing"
    assert code_of(tmp_path / "text.jpg" / "none.jpg") == "image-missing"
    assert code_of(Path("/dev/null")) == "image-unsupported"


def test_float_tiff_is_unsupported(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tif", np.zeros((4, 5), np.float32))
    assert code_of(tmp_path / "a.tif") == "image-unsupported"
    tifffile.imwrite(tmp_path / "b.tif", np.zeros((4, 5, 3), np.float16), photometric="rgb")
    assert code_of(tmp_path / "b.tif") == "image-unsupported"


def test_an_unreadable_file(tmp_path, monkeypatch) -> None:
    path = saved(tmp_path / "a.png", smooth(), "PNG")
    path.chmod(0)

    def refused(*_: object) -> None:  # root reads what it may not
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)
    assert code_of(path) == "image-unreadable"


@pytest.mark.parametrize(
    "kind", ["JPEG", "PNG", "TIFF", "WEBP", "BMP", "GIF", "HEIF", "AVIF", "PNG16", "TIFF16"]
)
@pytest.mark.parametrize("kept", [0.02, 0.3, 0.7, 0.95])
def test_truncated_files(tmp_path: Path, kind: str, kept: float) -> None:
    rng = np.random.default_rng(0)
    if kind == "PNG16":
        data = write_png(rng.integers(0, 65536, (64, 64, 3)).astype(np.uint16))
    elif kind == "TIFF16":
        data = write_tiff(rng.integers(0, 65536, (64, 64, 3)).astype(np.uint16))
    else:
        array = rng.integers(0, 256, (64, 64, 3)).astype(np.uint8)
        data = saved(tmp_path / "whole", array, kind).read_bytes()
    (tmp_path / "part").write_bytes(data[: max(16, int(len(data) * kept))])
    assert code_of(tmp_path / "part") == "image-truncated"


def test_folders_are_searched(tmp_path: Path) -> None:
    (tmp_path / "sub" / "deep").mkdir(parents=True)
    (tmp_path / ".hidden").mkdir()
    for name in ("b.JPG", "a.png", "sub/deep/c.tiff", "notes.txt", ".x.jpg", ".hidden/d.jpg"):
        (tmp_path / name).write_bytes(b"x")
    found = find_images([tmp_path / "notes.txt", tmp_path, tmp_path / "a.png"])
    names = [path.relative_to(tmp_path).as_posix() for path in found]
    assert names == ["notes.txt", "a.png", "b.JPG", "sub/deep/c.tiff"]


def test_nothing_to_find(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        find_images([tmp_path])
    assert caught.value.code == "folder-empty"
    with pytest.raises(InputError) as caught:
        find_images([tmp_path / "none"])
    assert caught.value.code == "image-missing"


def test_endings_are_lower_case() -> None:
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in SUPPORTED_SUFFIXES)


def _lzw(data: bytes) -> bytes:
    """Valid TIFF LZW that never uses its table: a clear code before it would grow to 10 bits."""
    codes = []
    for index, byte in enumerate(data):
        if index % 200 == 0:
            codes.append(256)
        codes.append(byte)
    bits = "".join(f"{code:09b}" for code in (*codes, 257))
    bits += "0" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8, "big")


def _plain_tiff(shape: tuple[int, ...], compression: int, strip: bytes, orientation: int) -> bytes:
    """A 16-bit RGB TIFF of one strip."""
    height, width, channels = shape
    count = 10
    after = 8 + 2 + 12 * count + 4
    entries = [
        (256, 4, 1, width), (257, 4, 1, height), (258, 3, 3, after), (259, 3, 1, compression),
        (262, 3, 1, 2), (273, 4, 1, after + 6), (274, 3, 1, orientation), (277, 3, 1, channels),
        (278, 4, 1, height), (279, 4, 1, len(strip)),
    ]  # fmt: skip
    directory = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return (
        struct.pack("<2sHIH", b"II", 42, 8, count) + directory + bytes(4)
        + struct.pack("<3H", 16, 16, 16) + strip
    )  # fmt: skip
