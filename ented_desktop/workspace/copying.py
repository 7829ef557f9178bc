"""From a restored photo to the bytes of its copy: pixels, and everything that is not a pixel."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from ented_desktop import __version__
from ented_desktop.domain import Note, Outcome, OutputFormat, WeightsId
from ented_desktop.export.metadata import carry, make_packet, read_blocks
from ented_desktop.export.metadata_exif import upright_exif
from ented_desktop.export.software_record import RestoredRegion, SoftwareRecord
from ented_desktop.imaging.encode import encode, output_kind
from ented_desktop.imaging.image import Image
from ented_desktop.imaging.opening import read_file
from ented_desktop.restore.pipeline import PhotoRestoration


@dataclass(frozen=True, slots=True)
class Provenance:
    """What is written into a copy about how it came to be.

    Attributes:
        weights: The network.
        strength: How much of its answer counts, in [0, 1].
        name_references: Also the names of the reference files, which tell more than some want.
    """

    weights: WeightsId
    strength: float
    name_references: bool = False


def encode_copy(
    photo: Path,
    image: Image,
    done: PhotoRestoration,
    output_format: OutputFormat,
    provenance: Provenance,
) -> tuple[bytes, tuple[Note, ...]]:
    """The bytes of a restored copy.

    Args:
        photo: The original, read again for what is no pixel.
        image: The original, decoded.
        done: Its restoration.
        output_format: File format of the copy.
        provenance: How it came to be.

    Returns:
        The bytes, and what of the original could not be carried.

    Raises:
        InputError: The original cannot be read any more.
        OutputError: ``output-unencodable``.
    """
    kind = output_kind(image, output_format)
    blocks = read_blocks(read_file(photo), image.format)
    record = _record(image, done, provenance)
    packet, notes = make_packet(blocks, record, image.width, image.height)
    if kind != "TIFF" and blocks.exif is not None:
        # As it stands in the file, so that maker notes stay readable; Pillow's copy otherwise.
        exif = upright_exif(blocks.exif, image.width, image.height, orientation=kind != "AVIF")
        image = image if exif is None else replace(image, exif=exif)
    data, _ = encode(done.pixels, image, output_format, changed=done.changed, xmp=packet)
    data, lost = carry(data, kind, blocks, packet)
    return data, (*notes, *lost)


def _record(image: Image, done: PhotoRestoration, provenance: Provenance) -> SoftwareRecord:
    regions = []
    for outcome in done.faces:
        x0, y0, x1, y1 = outcome.face.box
        name = None
        if provenance.name_references and outcome.reference is not None:
            name = Path(outcome.reference).name
            name = name.encode("utf-8", "backslashreplace").decode("utf-8")  # it may be no text
        regions.append(
            RestoredRegion(
                center_x=(x0 + x1) / 2 / image.width,
                center_y=(y0 + y1) / 2 / image.height,
                width=(x1 - x0) / image.width,
                height=(y1 - y0) / image.height,
                outcome=outcome.outcome.value,
                reference=name if outcome.outcome is Outcome.RESTORED else None,
            )
        )
    return SoftwareRecord(
        version=__version__,
        model=provenance.weights.name,
        model_version=provenance.weights.version,
        model_sha256=provenance.weights.sha256,
        strength=provenance.strength,
        edited=bool(done.changed.any()),
        regions=tuple(regions),
    )
