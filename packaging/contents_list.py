"""The list of contents that goes with a release: what is inside, in CycloneDX's form (SBOM)."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from licence_facts import Library
    from licences import Inside


def list_place(tree: Path) -> Path:
    """Where the list of a tree's contents lies: beside it."""
    return tree.with_name(f"{tree.name}.cdx.json")


def write_list(parts: list[Inside], native: list[Library], tree: Path) -> Path:
    """Writes the list.

    Args:
        parts: Distributions in the tree.
        native: Native libraries in the tree.
        tree: The program's folder; weights in it are listed with their digests.

    Returns:
        The file, beside the tree.
    """
    from cyclonedx.factory.license import LicenseFactory
    from cyclonedx.model import ExternalReference, ExternalReferenceType, HashType, XsUri
    from cyclonedx.model.bom import Bom
    from cyclonedx.model.component import Component, ComponentType
    from cyclonedx.output.json import JsonV1Dot5
    from packageurl import PackageURL
    from tree import read_version

    make = LicenseFactory()
    bom = Bom()
    bom.metadata.component = Component(
        name="ented-desktop",
        version=read_version(),
        type=ComponentType.APPLICATION,
        licenses=[make.make_from_string("Apache-2.0")],
        bom_ref="ented-desktop",
    )
    for part in parts:
        bom.components.add(
            Component(
                name=part.name,
                version=part.version,
                type=ComponentType.LIBRARY,
                purl=PackageURL(
                    "pypi", None, re.sub(r"[-_.]+", "-", part.name).lower(), part.version
                ),
                licenses=[make.make_from_string(part.licence)],
                bom_ref=f"pypi:{part.name}",
            )
        )
    for library in native:
        source = ExternalReference(type=ExternalReferenceType.VCS, url=XsUri(library.source))
        bom.components.add(
            Component(
                name=library.name,
                type=ComponentType.LIBRARY,
                licenses=[make.make_from_string(library.licence)],
                external_references=[source],
                bom_ref=f"native:{library.name}",
            )
        )
    for file in sorted(tree.rglob("*")):
        if file.suffix in (".safetensors", ".dat") or file.name == "weights.py":
            bom.components.add(
                Component(
                    name=file.relative_to(tree).as_posix().removeprefix("_internal/"),
                    type=ComponentType.MACHINE_LEARNING_MODEL,
                    hashes=[HashType.from_hashlib_alg("sha256", _sha256(file))],
                    bom_ref=f"weights:{file.name}",
                )
            )
    bom.register_dependency(bom.metadata.component, list(bom.components))
    target = list_place(tree)
    target.write_text(JsonV1Dot5(bom).output_as_string(indent=2) + "\n", encoding="utf-8")
    return target


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        digest = hashlib.sha256()
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
