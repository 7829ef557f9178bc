"""All measures of one restored face against its ground truth, as one row of a table.

What compares whole sets of pictures (FID and its like) needs a vector of each picture instead: they
are taken here, where the pictures are, and compared by :mod:`.frechet`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ented_desktop.base.errors import ModelError
from ented_desktop.evaluation import inception, lpips, mobilefacenet
from ented_desktop.evaluation.degrade import Pixels
from ented_desktop.evaluation.metrics import psnr, ssim, to_codes
from ented_desktop.evaluation.niqe import Niqe
from ented_desktop.faces.identity import angle_deg

NIQE_FILE: Final = "niqe_pris_params.npz"


@dataclass(frozen=True, slots=True)
class Column:
    """How one measure is printed and read.

    Attributes:
        label: Heading of the column.
        better: Which way is better.
        digits: Decimals worth printing.
        unit: Unit, empty without one.
    """

    label: str
    better: Literal["higher", "lower"]
    digits: int
    unit: str = ""


COLUMNS: Final[Mapping[str, Column]] = {
    "psnr": Column("PSNR", "higher", 2, "dB"),
    "ssim": Column("SSIM", "higher", 4),
    "lpips": Column("LPIPS-Alex", "lower", 4),
    "lpips_vgg": Column("LPIPS-VGG", "lower", 4),
    "niqe": Column("NIQE", "lower", 2),
    "deg_mobilefacenet": Column("Deg. MobileFaceNet", "lower", 2, "degrees"),
    "deg_dlib": Column("Deg. dlib", "lower", 2, "degrees"),
}
"""Every measure by its key in reports and CSV files. The two angles are between the restored
face and the ground truth: MobileFaceNet is a network that restoring never saw, dlib's is the one
that the program ships and its identity guard uses."""

Scores = Mapping[str, float]
"""One value for each measure that could be taken, by the keys of :data:`COLUMNS`."""


class Embedder(Protocol):
    """Turns aligned faces into identity vectors (``faces.identity.FaceEmbedder``)."""

    def embed(self, crop: Pixels, /) -> NDArray[np.float32]:
        """Embeds one face, float32 RGB ``(512, 512, 3)`` in [0, 1]."""
        ...


@dataclass(frozen=True, eq=False)
class Target:
    """A ground truth and what was computed from it once.

    Attributes:
        pixels: float32 RGB ``(H, W, 3)`` in [0, 1].
        levels: LPIPS features; None without the network.
        vgg_levels: Those of LPIPS-VGG; None without the network.
        mobilefacenet: Embedding; None without the network.
        dlib: Embedding; None without the network.
        features: A vector of each feature network, by its name.
    """

    pixels: Pixels
    levels: list[Tensor] | None
    vgg_levels: list[Tensor] | None
    mobilefacenet: NDArray[np.float32] | None
    dlib: NDArray[np.float32] | None
    features: Mapping[str, NDArray[np.float32]]


class Measures:
    """The measures whose weights are there, loaded once.

    Args:
        folder: Folder with the measures' own weights; None for none.
        embedder: The shipped identity network; None leaves its column empty.
        device: Where the networks run.

    Attributes:
        missing: Why a measure is not taken, by its key (FID's is ``"fid"``); empty when all are.

    Raises:
        ModelError: ``metric-weights-corrupt`` if a file is there but is not what its name says.
    """

    def __init__(
        self,
        folder: Path | None,
        embedder: Embedder | None,
        device: torch.device | str = "cpu",
    ) -> None:
        self.missing: dict[str, str] = {}
        self._device = torch.device(device)
        self._embedder = embedder
        self._lpips: lpips.LpipsAlex | None = None
        self._lpips_vgg: lpips.LpipsVgg | None = None
        self._niqe: Niqe | None = None
        self._mobilefacenet: mobilefacenet.MobileFaceNet | None = None
        if embedder is None:
            self.missing["deg_dlib"] = "the identity network is not loaded"
        if self._present(folder, "lpips", lpips.FEATURES_FILE, lpips.HEADS_FILE) and folder:
            self._lpips = lpips.LpipsAlex(folder).to(self._device)
        vgg_files = (lpips.VGG_FEATURES_FILE, lpips.VGG_HEADS_FILE)
        if self._present(folder, "lpips_vgg", *vgg_files) and folder:
            self._lpips_vgg = lpips.LpipsVgg(folder).to(self._device)
        if self._present(folder, "niqe", NIQE_FILE) and folder:
            self._niqe = Niqe(folder / NIQE_FILE)
        if self._present(folder, "deg_mobilefacenet", mobilefacenet.FILE) and folder:
            network = mobilefacenet.MobileFaceNet(folder / mobilefacenet.FILE)
            self._mobilefacenet = network.to(self._device)
        self._inception: inception.Inception | None = None
        if self._present(folder, "fid", inception.FILE) and folder:
            try:
                self._inception = inception.Inception(folder / inception.FILE, self._device)
            except ModelError as error:
                if error.code != "metric-library-missing":
                    raise
                self.missing["fid"] = error.message.rstrip(".")

    def _present(self, folder: Path | None, key: str, *names: str) -> bool:
        if folder is None:
            self.missing[key] = "no folder with its weights was given"
            return False
        absent = [name for name in names if not (folder / name).is_file()]
        if absent:
            self.missing[key] = f"{' and '.join(absent)} not found"
        return not absent

    @property
    def taken(self) -> tuple[str, ...]:
        """Keys of the measures that are taken, in the order of :data:`COLUMNS`."""
        return tuple(key for key in COLUMNS if key not in self.missing)

    def target(self, pixels: Pixels) -> Target:
        """Prepares a ground truth.

        Args:
            pixels: float32 RGB ``(512, 512, 3)`` in [0, 1], an aligned face.

        Returns:
            What :meth:`measure` compares with.
        """
        # Rounded like the pictures that will be compared with it.
        rounded = _rounded(pixels)
        levels = self._levels([rounded])
        identities = self._mobile_embeddings([rounded])
        dlib = None if self._embedder is None else self._embedder.embed(rounded)
        features = self._features([rounded], levels)
        return Target(
            pixels,
            levels,
            self._vgg_levels(rounded),
            None if identities is None else identities[0],
            dlib,
            {name: vectors[0] for name, vectors in features.items()},
        )

    def measure(
        self, images: Sequence[Pixels], target: Target | None
    ) -> tuple[list[Scores], dict[str, NDArray[np.float32]]]:
        """Measures several versions of one face.

        Args:
            images: float32 RGB ``(512, 512, 3)`` in [0, 1] each.
            target: Their ground truth; None where there is none: then only NIQE is taken.

        Returns:
            One mapping per image, with the keys of :attr:`taken`; and for every feature network
            ``(N, D)`` vectors, see :mod:`.frechet`.
        """
        rounded = [_rounded(image) for image in images]
        levels = self._levels(rounded)
        rows: list[dict[str, float]] = [{} for _ in rounded]
        if self._niqe is not None:
            for row, image in zip(rows, rounded, strict=True):
                row["niqe"] = self._niqe(image)
        if target is not None:
            self._compare(rounded, levels, target, rows)
        return list(rows), self._features(rounded, levels)

    def _compare(
        self,
        rounded: Sequence[Pixels],
        levels: list[Tensor] | None,
        target: Target,
        rows: Sequence[dict[str, float]],
    ) -> None:
        for row, image in zip(rows, rounded, strict=True):
            row["psnr"] = psnr(image, target.pixels)
            row["ssim"] = ssim(image, target.pixels)
        if self._lpips is not None and levels is not None and target.levels is not None:
            with torch.inference_mode():
                distances = self._lpips.compare(levels, target.levels).tolist()
            for row, distance in zip(rows, distances, strict=True):
                row["lpips"] = float(distance)
        if self._lpips_vgg is not None and target.vgg_levels is not None:
            for row, image in zip(rows, rounded, strict=True):
                levels = self._vgg_levels(image) or []
                with torch.inference_mode():
                    row["lpips_vgg"] = float(self._lpips_vgg.compare(levels, target.vgg_levels))
        identities = self._mobile_embeddings(rounded)
        if identities is not None and target.mobilefacenet is not None:
            for row, identity in zip(rows, identities, strict=True):
                row["deg_mobilefacenet"] = angle_deg(identity, target.mobilefacenet)
        if self._embedder is not None and target.dlib is not None:
            for row, image in zip(rows, rounded, strict=True):
                row["deg_dlib"] = angle_deg(self._embedder.embed(image), target.dlib)

    def _levels(self, images: Sequence[Pixels]) -> list[Tensor] | None:
        if self._lpips is None:
            return None
        with torch.inference_mode():
            return self._lpips.encode(self._tensor(images))

    def _vgg_levels(self, image: Pixels) -> list[Tensor] | None:
        """Of one picture: those of all conditions would hold gigabytes."""
        if self._lpips_vgg is None:
            return None
        with torch.inference_mode():
            return self._lpips_vgg.encode(self._tensor([image]))

    def _features(
        self, images: Sequence[Pixels], levels: list[Tensor] | None
    ) -> dict[str, NDArray[np.float32]]:
        features: dict[str, NDArray[np.float32]] = {}
        if self._inception is not None:
            codes = np.stack([to_codes(image) for image in images])
            features["inception"] = self._inception.encode(codes)
        if levels is not None:
            pooled = levels[-1].mean((2, 3)).cpu().numpy()
            features["alexnet"] = np.asarray(pooled, dtype=np.float32)
        return features

    def _mobile_embeddings(self, images: Sequence[Pixels]) -> NDArray[np.float32] | None:
        if self._mobilefacenet is None:
            return None
        crops = np.stack([mobilefacenet.crop_112(image) for image in images])
        batch = torch.from_numpy(np.ascontiguousarray(crops.transpose(0, 3, 1, 2)))
        with torch.inference_mode():
            vectors = self._mobilefacenet(batch.to(self._device)).cpu().numpy()
        return np.asarray(vectors, dtype=np.float32)

    def _tensor(self, images: Sequence[Pixels]) -> Tensor:
        """``(N, 3, H, W)`` in [-1, 1] on the device."""
        batch = np.ascontiguousarray(np.stack(images).transpose(0, 3, 1, 2))
        return torch.from_numpy(batch).to(self._device) * 2.0 - 1.0


def _rounded(pixels: Pixels) -> Pixels:
    return np.asarray(to_codes(pixels) / np.float32(255.0), dtype=np.float32)
