"""Masks with soft rims, and laying a patch on a photo through one."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from ented_desktop.imaging.image import BoolArray, FloatArray


def polygon_mask(points: npt.ArrayLike, size: tuple[int, int]) -> BoolArray:
    """The inside of a polygon.

    Args:
        points: ``(N, 2)`` corners ``(x, y)`` in pixels, in order.
        size: ``(height, width)`` of the mask.

    Returns:
        bool ``(H, W)``.
    """
    shift = 4  # OpenCV takes corners in 1/16 pixel
    corners = np.rint(np.asarray(points, np.float64) * (1 << shift)).astype(np.int32)
    mask = np.zeros(size, np.uint8)
    cv2.fillPoly(mask, [corners.reshape(-1, 1, 2)], 1, lineType=cv2.LINE_8, shift=shift)
    return mask.astype(np.bool_)


def ellipse_mask(
    center: tuple[float, float],
    radii: tuple[float, float],
    size: tuple[int, int],
    *,
    angle_deg: float = 0.0,
) -> BoolArray:
    """The inside of an ellipse.

    Args:
        center: ``(x, y)`` in pixels.
        radii: Along its own axes, in pixels, > 0.
        size: ``(height, width)`` of the mask.
        angle_deg: Rotation from the x axis towards the y axis.

    Returns:
        bool ``(H, W)``.
    """
    y, x = np.mgrid[: size[0], : size[1]]
    angle = np.radians(angle_deg)
    dx, dy = x - center[0], y - center[1]
    along = (np.cos(angle) * dx + np.sin(angle) * dy) / radii[0]
    across = (np.cos(angle) * dy - np.sin(angle) * dx) / radii[1]
    inside: BoolArray = along**2 + across**2 <= 1
    return inside


def feather(mask: BoolArray, width_px: float) -> FloatArray:
    """Softens a mask inwards: outside it stays 0, so that nothing there is touched.

    Args:
        mask: bool ``(H, W)``. The image's own border is no rim: a mask that reaches it stays full.
        width_px: Over how many pixels the mask rises from 0 to 1.

    Returns:
        float32 ``(H, W)`` in [0, 1], smooth at both ends (3t^2 - 2t^3).
    """
    if width_px <= 0 or mask.all():
        return mask.astype(np.float32)
    distance = cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    t = np.clip((distance - 0.5) / width_px, 0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float32)


def blend(
    photo: FloatArray, patch: FloatArray, mask: FloatArray, top: int = 0, left: int = 0
) -> tuple[FloatArray, BoolArray]:
    """Lays a patch on a photo.

    Args:
        photo: float32 ``(H, W, 3)``; not modified.
        patch: float32 ``(h, w, 3)``, wholly inside the photo.
        mask: float32 ``(h, w)`` in [0, 1]: 1 shows the patch.
        top: Row of the photo where the patch's first row goes.
        left: Column of the photo where its first column goes.

    Returns:
        The blended photo and bool ``(H, W)``, where it differs from the one given. Pixels where
        the mask is 0 are the photo's own, to the bit.

    Raises:
        ValueError: The patch reaches beyond the photo, or the mask is of another size.
    """
    height, width = mask.shape
    if patch.shape[:2] != mask.shape:
        raise ValueError(f"the mask is {mask.shape}, the patch {patch.shape}")
    if top < 0 or left < 0 or top + height > photo.shape[0] or left + width > photo.shape[1]:
        raise ValueError("the patch reaches beyond the photo")
    result = photo.copy()
    under = photo[top : top + height, left : left + width]
    weight = mask[..., np.newaxis]
    mixed = under * (1 - weight) + patch * weight
    result[top : top + height, left : left + width] = np.where(weight > 0, mixed, under)
    return result, np.any(result != photo, axis=2)
