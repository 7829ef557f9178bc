"""Puts restored faces back into their photo, without a seam and without a loss.

What is pasted is not the restored crop but the *change* the network made to the crop (output minus
input), brought back to the photo's own resolution and added to the photo's own pixels. Where the
network changed nothing, the photo stays as it is to the bit, whatever the two warps would have
softened; a face larger than the crop keeps the detail that the crop never held; and in a face
smaller than the crop the photo's pixels and the shrunk input crop cancel out, which leaves the
shrunk restored crop.

Source: ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from ented_desktop.faces.align import AlignedFace
from ented_desktop.imaging.geometry import Border, Similarity, warp
from ented_desktop.imaging.grain import match_grain

FloatArray = npt.NDArray[np.float32]
BoolArray = npt.NDArray[np.bool_]

_FAINTEST: Final = 1.0 / 1024
"""Mask values below this change no 8-bit sample; they are cut so that the pixels stay untouched."""

_INSIDE: Final = 0.8
"""Mask value from which a pixel shows the restored face rather than the photo."""
_GRAIN_WINDOW_PX: Final = 768


@dataclass(frozen=True, slots=True, eq=False)
class Patch:
    """What restoring one face changes in the photo.

    Attributes:
        top: First row of the photo it covers.
        left: First column of the photo it covers.
        change: float32 (h, w, 3), to be added to the photo's pixels; in [-1, 1].
        mask: float32 (h, w) in [0, 1], how much of the change counts.
    """

    top: int
    left: int
    change: FloatArray
    mask: FloatArray

    @property
    def window(self) -> tuple[slice, slice]:
        """The rows and columns of the photo that the patch covers."""
        height, width = self.mask.shape
        return slice(self.top, self.top + height), slice(self.left, self.left + width)


def make_patch(
    photo_size: tuple[int, int],
    aligned: AlignedFace,
    restored: FloatArray,
    mask: FloatArray,
    *,
    border: Border = "zero",
) -> Patch | None:
    """Brings the change of one crop back to the photo's resolution.

    Args:
        photo_size: Height and width of the photo.
        aligned: The crop the network saw, and where it lies in the photo.
        restored: float32 (S, S, 3) in [0, 1], the crop as it should be.
        mask: float32 (S, S) in [0, 1], the face inside the crop.
        border: What lies beyond the crop: nothing, or (``"edge"``) the photo itself ends there.

    Returns:
        The patch; None where the mask covers no pixel of the photo.
    """
    window = _covered_window(photo_size, aligned.transform, mask)
    if window is None:
        return None
    top, left, height, width = window
    window_to_photo = Similarity(1.0, 0.0, float(left), float(top))
    matrix = aligned.transform.after(window_to_photo).inverse().matrix
    size = (height, width)
    change = warp(restored - aligned.crop, matrix, size, border)
    placed = warp(mask, matrix, size, border, interpolation="linear")
    placed = np.where(placed < _FAINTEST, 0.0, np.clip(placed, 0.0, 1.0)).astype(np.float32)
    return Patch(top, left, change, placed)


def with_grain(photo: FloatArray, patch: Patch) -> Patch:
    """Gives the face back some of the photo's grain, where the network took it away.

    Args:
        photo: float32 (H, W, 3) in [0, 1].
        patch: The change of one face.

    Returns:
        A patch whose change holds grain, too; the same one where the network changed nothing, the
        photo is clean, or the face still has grain enough.
    """
    if not patch.change.any():
        return patch
    before = photo[patch.window]
    # Grain is even over a photo: the face's surroundings tell it, and a part of a large one.
    height, width = patch.mask.shape
    rows = _around(patch.top, height, photo.shape[0])
    columns = _around(patch.left, width, photo.shape[1])
    after = np.clip(before + patch.change, 0.0, 1.0).astype(np.float32)
    grainy = match_grain(
        after,
        photo[rows, columns],
        inside=patch.mask > _INSIDE,
        # Two faces of a photo get different grain, one face the same in every run.
        seed=patch.top * photo.shape[1] + patch.left,
    )
    if grainy is after:
        return patch
    return replace(patch, change=patch.change + (grainy - after))


def _around(start: int, length: int, limit: int) -> slice:
    """The part of one axis in which grain is measured: the face and half of it on each side."""
    middle, reach = start + length // 2, min(length, _GRAIN_WINDOW_PX // 2)
    return slice(max(0, middle - reach), min(limit, middle + reach))


def compose(
    photo: FloatArray, patches: Sequence[Patch], strengths: Sequence[float] | float = 1.0
) -> tuple[FloatArray, BoolArray]:
    """Adds patches to a photo.

    Where masks overlap, their changes are averaged by mask weight as soon as the weights add up to
    more than one, so that neither the order of the faces nor their number shows. A face at strength
    0 is as if it were not there.

    Args:
        photo: float32 (H, W, 3) in [0, 1]; not modified.
        patches: One per face.
        strengths: One per patch, or one for all: 0 gives the photo back, 1 the full change; linear
            between.

    Returns:
        The photo with the changes, float32 (H, W, 3) in [0, 1], and a bool (H, W) mask of the
        pixels that differ from ``photo``.

    Raises:
        ValueError: Another number of strengths than of patches, or one outside [0, 1].
    """
    each = [strengths] * len(patches) if isinstance(strengths, int | float) else list(strengths)
    if len(each) != len(patches) or not all(0.0 <= one <= 1.0 for one in each):
        raise ValueError(f"{len(patches)} patches need as many strengths in [0, 1], not {each}")
    kept = [(patch, one) for patch, one in zip(patches, each, strict=True) if one > 0.0]
    patches = [patch for patch, _ in kept]
    pixels = photo.copy()
    changed = np.zeros(photo.shape[:2], dtype=np.bool_)
    for index, (patch, strength) in enumerate(kept):
        others = [other for position, other in enumerate(patches) if position != index]
        weight = patch.mask / np.maximum(_sum_of_masks(patch, others), 1.0)
        pixels[patch.window] += np.float32(strength) * weight[..., None] * patch.change
    for patch in patches:
        view = pixels[patch.window]
        np.clip(view, 0.0, 1.0, out=view)
        changed[patch.window] |= np.any(view != photo[patch.window], axis=2)
    return pixels, changed


def _sum_of_masks(patch: Patch, others: Sequence[Patch]) -> FloatArray:
    """The sum of all masks over one patch's window."""
    total: FloatArray = patch.mask.copy()
    height, width = patch.mask.shape
    for other in others:
        top, left = max(patch.top, other.top), max(patch.left, other.left)
        bottom = min(patch.top + height, other.top + other.mask.shape[0])
        right = min(patch.left + width, other.left + other.mask.shape[1])
        if top >= bottom or left >= right:
            continue
        total[top - patch.top : bottom - patch.top, left - patch.left : right - patch.left] += (
            other.mask[top - other.top : bottom - other.top, left - other.left : right - other.left]
        )
    return total


def _covered_window(
    photo_size: tuple[int, int], transform: Similarity, mask: FloatArray
) -> tuple[int, int, int, int] | None:
    """Top, left, height and width of the photo's pixels under the mask; None for no pixel."""
    rows = np.flatnonzero(mask.max(axis=1) >= _FAINTEST)
    columns = np.flatnonzero(mask.max(axis=0) >= _FAINTEST)
    if not len(rows) or not len(columns):
        return None
    x0, x1 = float(columns[0]) - 1, float(columns[-1]) + 1
    y0, y1 = float(rows[0]) - 1, float(rows[-1]) + 1
    corners = np.array([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], dtype=np.float64)
    placed = transform.inverse().apply(corners)
    height, width = photo_size
    left, top = np.maximum(np.floor(placed.min(axis=0)), 0).astype(int)
    right, bottom = np.minimum(np.ceil(placed.max(axis=0)) + 1, (width, height)).astype(int)
    if left >= right or top >= bottom:
        return None
    return int(top), int(left), int(bottom - top), int(right - left)
