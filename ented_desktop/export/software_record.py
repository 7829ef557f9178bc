"""What a copy says about itself: made by this program, with which network, where, how much.

The record stands in the copy's XMP, in a namespace of our own beside the IPTC's field for the
source of a picture. It holds no time and no path: the same photo restored twice gives the same
bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from ented_desktop.base.paths import openable

NAMESPACE: Final = "urn:ented-desktop:restoration:1#"
"""Never changes: an old copy must be recognised by a new version."""
PREFIX: Final = "ented"
SOFTWARE: Final = "ENTED Desktop"
IPTC_EXTENSION: Final = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
EDITED_WITH_AI: Final = (
    "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
)
"""“Edited using Generative AI”. Source: IPTC NewsCodes, Digital Source Type, 2024-09-17."""

_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_AREA: Final = "http://ns.adobe.com/xmp/sType/Area#"
_HEAD_BYTES: Final = 256 << 10
_TAIL_BYTES: Final = 256 << 10


@dataclass(frozen=True, slots=True)
class RestoredRegion:
    """One face, its place in fractions of the upright copy's width and height.

    Attributes:
        center_x: Of its box, 0 at the left edge.
        center_y: 0 at the upper edge.
        width: Of its box.
        height: Of its box.
        outcome: ``"restored"``, ``"kept"`` or ``"failed"``.
        reference: Name of the reference file; None where it is not to be told.
    """

    center_x: float
    center_y: float
    width: float
    height: float
    outcome: str
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class SoftwareRecord:
    """What was done to a photo.

    Attributes:
        version: Of this program.
        model: Name of the network.
        model_version: Its version.
        model_sha256: Digest of its weights (hex).
        strength: How much of the network's answer counts, in [0, 1].
        edited: Whether any pixel was changed.
        regions: The faces.
    """

    version: str
    model: str
    model_version: str
    model_sha256: str
    strength: float
    edited: bool
    regions: tuple[RestoredRegion, ...] = ()

    def to_rdf(self, about: str = "", former_source: str = "") -> str:
        """The record as one ``rdf:Description``, with every namespace it uses.

        Args:
            about: The subject that the packet's other descriptions name.
            former_source: The source type that the original stated, kept beside the new one.
        """
        facts = {
            "Software": SOFTWARE,
            "SoftwareVersion": self.version,
            "Model": self.model,
            "ModelVersion": self.model_version,
            "ModelSHA256": self.model_sha256,
            "Strength": f"{self.strength:g}",
        }
        if former_source and former_source != EDITED_WITH_AI:
            facts["FormerDigitalSourceType"] = former_source
        lines = [
            f'<rdf:Description xmlns:rdf="{_RDF}" rdf:about={_quoted(about)}',
            f'  xmlns:{PREFIX}="{NAMESPACE}" xmlns:stArea="{_AREA}"',
            f'  xmlns:Iptc4xmpExt="{IPTC_EXTENSION}"',
            *(f"  {PREFIX}:{name}={_quoted(value)}" for name, value in facts.items()),
        ]
        lines[-1] += ">"
        if self.edited:
            lines.append(
                f"  <Iptc4xmpExt:DigitalSourceType>{escape(EDITED_WITH_AI)}"
                "</Iptc4xmpExt:DigitalSourceType>"
            )
        if self.regions:
            lines.append(f"  <{PREFIX}:Regions><rdf:Seq>")
            lines += [f"   {_region(region)}" for region in self.regions]
            lines.append(f"  </rdf:Seq></{PREFIX}:Regions>")
        return "\n".join([*lines, "</rdf:Description>", ""])


def _region(region: RestoredRegion) -> str:
    reference = ""
    if region.reference is not None:
        reference = f" {PREFIX}:Reference={_quoted(region.reference)}"
    return (
        f"<rdf:li><rdf:Description {PREFIX}:Outcome={_quoted(region.outcome)}{reference}>"
        f'<{PREFIX}:Area stArea:x="{region.center_x:.4f}" stArea:y="{region.center_y:.4f}"'
        f' stArea:w="{region.width:.4f}" stArea:h="{region.height:.4f}"'
        ' stArea:unit="normalized"/></rdf:Description></rdf:li>'
    )


def _quoted(text: str) -> str:
    """An attribute's value; what XML cannot hold becomes a replacement mark."""
    return quoteattr("".join(c if _is_xml(c) else "\ufffd" for c in text))


def _is_xml(character: str) -> bool:
    code = ord(character)
    return (
        character in "\t\n\r" or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or code >= 0x10000
    )


def is_restored_copy(photo: Path) -> bool:
    """Whether a file is a copy that this program, whatever its version, has made.

    Only its beginning and its end are read, where this program puts the record.

    Args:
        photo: The file; False where it cannot be read.
    """
    mark = NAMESPACE.encode()
    try:
        file = openable(photo)
        if not file.is_file():
            return False
        with file.open("rb") as stream:
            if mark in stream.read(_HEAD_BYTES):
                return True
            size = stream.seek(0, 2)
            if size <= _HEAD_BYTES:
                return False
            # The mark may stand across the seam.
            stream.seek(max(_HEAD_BYTES - len(mark), size - _TAIL_BYTES))
            return mark in stream.read()
    except (OSError, ValueError):
        return False
