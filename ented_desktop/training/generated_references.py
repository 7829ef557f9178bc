"""References that a generator made of the truth, as the paper's are made by GAN inversion.

No generator comes with the program: the user names a folder of pictures made beforehand, or a
Python function that makes them. Whatever it is, its pictures only stand in for photos of the same
person; wrong persons and absent references come from the catalogue as always.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from ented_desktop.base.errors import InputError, UsageError
from ented_desktop.training.catalogue import FACE_SIDE_PX, Catalogue, read_crop
from ented_desktop.training.config import ReferenceConfig
from ented_desktop.training.references import (
    CatalogueReferences,
    ReferenceDraw,
    ReferenceKind,
    ReferenceSource,
)

_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp")


class ReferenceGenerator(Protocol):
    """Makes a reference for a face; a plain function with these arguments is one."""

    def __call__(
        self, path: Path, pixels: NDArray[np.uint8], rng: np.random.Generator
    ) -> NDArray[np.uint8] | None:
        """Makes one reference.

        Args:
            path: File of the truth.
            pixels: The truth, uint8 RGB (512, 512, 3), not to be changed.
            rng: The only source of chance that may be used: samples are repeatable.

        Returns:
            An aligned face of the same shape and dtype in another pose, at another age or in
            another light; None where none can be made (the augmented truth is taken then).
        """
        ...


class FolderGenerator:
    """Pictures made beforehand: those of ``set/anna.jpg`` lie in the folder ``set/anna``.

    Args:
        root: The folder.
        catalogue_root: The training folder, in which the truths lie.

    Raises:
        InputError: ``folder-missing``.
    """

    def __init__(self, root: Path, catalogue_root: Path) -> None:
        if not root.is_dir():
            raise InputError("folder-missing", f"There is no folder of references at {root}.")
        self._root, self._catalogue_root = root, catalogue_root

    def __call__(
        self,
        path: Path,
        pixels: NDArray[np.uint8],  # noqa: ARG002 - part of the interface
        rng: np.random.Generator,
    ) -> NDArray[np.uint8] | None:
        """One of the pictures of this truth; see :class:`ReferenceGenerator`."""
        inside = path.relative_to(self._catalogue_root).with_suffix("")
        folder = self._root / inside
        if not folder.is_dir():
            return None
        found = sorted(p for p in folder.iterdir() if p.suffix.lower() in _SUFFIXES)
        return read_crop(found[int(rng.integers(len(found)))]) if found else None


class GeneratedReferences:
    """References by a generator for the person's own, the catalogue for everything else.

    Args:
        catalogue: The crops.
        cache: Their decoded pixels.
        config: The shares of the kinds, and where the generator is.

    Raises:
        UsageError: ``generator-missing`` where the function cannot be imported.
        InputError: ``folder-missing``.
    """

    def __init__(self, catalogue: Catalogue, cache: Path, config: ReferenceConfig) -> None:
        self._catalogue, self._cache, self._config = catalogue, cache, config
        self._others = CatalogueReferences(catalogue, config)
        self._generate: ReferenceGenerator | None = self._find()
        self._faces: NDArray[np.uint8] | None = None

    def __getstate__(self) -> dict[str, Any]:
        # A generator may hold a network: each loader process finds its own.
        return {**self.__dict__, "_generate": None, "_faces": None}

    def _find(self) -> ReferenceGenerator:
        module, colon, name = self._config.generated.rpartition(":")
        if not colon or len(module) == 1:  # a drive letter is no module
            return FolderGenerator(Path(self._config.generated), self._catalogue.root)
        try:
            found: ReferenceGenerator = getattr(importlib.import_module(module), name)
        except (ImportError, AttributeError) as error:
            raise UsageError(
                "generator-missing",
                f"The generator of references {self._config.generated} cannot be loaded: {error}.",
                "Name it as package.module:function, or name a folder.",
            ) from error
        return found

    def draw(self, truth: int, partner: int | None, rng: np.random.Generator) -> ReferenceDraw:
        """Chooses a reference; see :class:`ReferenceSource`.

        Raises:
            InputError: ``reference-invalid`` where the generator gives something else than a face.
        """
        draw = self._others.draw(truth, partner, rng)
        if not draw.kind.shows_person:
            return draw
        if self._generate is None:
            self._generate = self._find()
        if self._faces is None:
            self._faces = np.load(self._cache, mmap_mode="r")
        path = self._catalogue.root / self._catalogue.crops[truth].file
        made = self._generate(path, np.asarray(self._faces[truth]), rng)
        if made is None:
            return draw
        if made.dtype != np.uint8 or made.ndim != 3 or made.shape[2] != 3:
            raise InputError(
                "reference-invalid",
                f"The generator gave {made.dtype} {made.shape} for {path.name}, not uint8 RGB.",
            )
        side = (FACE_SIDE_PX, FACE_SIDE_PX)
        if made.shape[:2] != side:
            made = np.asarray(cv2.resize(made, side, interpolation=cv2.INTER_AREA), np.uint8)
        # Another pose of the person already: only the strong kind is still warped like the truth.
        kind = draw.kind if draw.kind is ReferenceKind.STRONG else ReferenceKind.OTHER_PHOTO
        return ReferenceDraw(kind, None, made)


def build_source(catalogue: Catalogue, cache: Path, config: ReferenceConfig) -> ReferenceSource:
    """The plan's source of references.

    Args:
        catalogue: The crops.
        cache: Their decoded pixels.
        config: Which source, and the shares.

    Raises:
        UsageError: As :class:`GeneratedReferences`.
        InputError: As :class:`GeneratedReferences`.
    """
    if config.source == "generated":
        return GeneratedReferences(catalogue, cache, config)
    return CatalogueReferences(catalogue, config)
