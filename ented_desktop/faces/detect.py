"""Finds every face of a photo: small and large, at the rim, tilted, in a photo lying on its side.

The detector network sees faces of about 16 to 400 px. So a photo is searched at several scales
(the coarsest with a rim around it, for a face that fills the frame; the finer ones in tiles), and
what was found is looked at once more in a small upright crop of its own. That second look gives
steadier landmarks, and a phantom rarely passes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

import cv2
import numpy as np
import numpy.typing as npt
import torch

from ented_desktop.base.progress import CancelToken
from ented_desktop.domain.face import FACE_TEMPLATE_512, Face, Point
from ented_desktop.faces.plausibility import is_plausible
from ented_desktop.imaging.geometry import Similarity
from ented_desktop.nets.detector import RetinaFaceNet

Pixels = npt.NDArray[np.float32]
Rows = npt.NDArray[np.float32]
"""(N, 15): box, score, five landmarks; see :meth:`RetinaFaceNet.detect`."""

_COARSEST_PX: Final = 320
_FINEST_PX: Final = 2560
"""Long side of the photo at the coarsest scale, and how far the finest one goes."""
_CLOSER_PX: Final = 5120
_SMALL_FACE_PX: Final = 48
"""Where the finest scale shows a face smaller than this, there may be smaller ones still, and one
more scale is searched. Ordinary portraits are spared the time."""
_SMALL_FACE_SCORE: Final = 0.5
_TINY_FACE_PX: Final = 24
_TINY_FACE_SCORE: Final = 0.8
"""A face this small in the photo itself (gravel and leaves can look like one) must be surer."""
_RIM: Final = 0.25
"""Rim around the coarsest scale, as a share of its long side."""
_MAX_ENLARGEMENT: Final = 2.0
_TILE_PX: Final = 1280
_OVERLAP_PX: Final = 256
_CANDIDATE_SCORE: Final = 0.3
"""Candidates may be weaker than the caller's threshold: the second look judges them."""
_SECOND_LOOK_PX: Final = 224
_SECOND_LOOK_EYES_PX: Final = 44.0
_SECOND_LOOK_ENLARGEMENT: Final = 3.0
_SAME_FACE_IOU: Final = 0.4
_CONTAINED: Final = 0.8
_TURNED_SCORE: Final = 0.8
"""A photo in which nothing was found upright may well have no face: turned ones must be surer."""


@dataclass(frozen=True, slots=True)
class _Level:
    """The photo at one scale: ``level point = (photo point + 0.5) * scale - 0.5``."""

    pixels: Pixels
    scale: float


class FaceDetector:
    """Finds faces in photos.

    Args:
        device: Where the network runs: a torch device or its name.
        weights: A detector weight file of facexlib, a folder that may hold one, or None for the
            embedded weights.

    Raises:
        ModelError: The weights are missing, corrupt or of another network.
    """

    def __init__(self, device: torch.device | str = "cpu", weights: Path | None = None) -> None:
        self._net = RetinaFaceNet(device, weights)

    @property
    def weights_name(self) -> str:
        """Name of the weights in use."""
        return self._net.weights.name

    def detect(
        self,
        pixels: Pixels,
        *,
        threshold: float = 0.6,
        cancel: CancelToken | None = None,
    ) -> list[Face]:
        """Finds the faces of a photo.

        Args:
            pixels: (H, W, 3) float32 RGB, sRGB-encoded, [0, 1], upright.
            threshold: Lowest score that counts as a face, in [0, 1].
            cancel: Checked before every scale, tile and face.

        Returns:
            The faces by box area, largest first; landmarks in pixels of the photo. When none is
            found upright, those of the photo turned by 90, 180 or 270 degrees (whichever turn shows
            the most), still in pixels of the photo as it is.

        Raises:
            Cancelled: The token was cancelled.
        """
        token = cancel or CancelToken()
        levels = _build_levels(pixels)
        candidates = [
            self._search_level(level, 0, first=level is levels[0], token=token) for level in levels
        ]
        closer = _closer_level(pixels, levels[-1], candidates[-1])
        if closer is not None:
            levels.append(closer)
            candidates.append(self._search_level(closer, 0, first=False, token=token))
        faces = self._judge(levels, candidates, threshold, token)
        if not faces:
            turned = [
                self._search_turned(levels[:3], turns, max(threshold, _TURNED_SCORE), token)
                for turns in (1, 3, 2)
            ]
            faces = max(turned, key=lambda found: sum(face.score for face in found))
        return sorted(faces, key=_area, reverse=True)

    def _search_turned(
        self, levels: list[_Level], turns: int, threshold: float, token: CancelToken
    ) -> list[Face]:
        """Finds the faces of a photo turned by ``turns`` quarters counter-clockwise."""
        candidates = [
            self._search_level(level, turns, first=level is levels[0], token=token)
            for level in levels
        ]
        return self._judge(levels, candidates, threshold, token)

    def _judge(
        self, levels: list[_Level], candidates: list[Rows], threshold: float, token: CancelToken
    ) -> list[Face]:
        """Looks at every candidate once more; the score is the geometric mean of both looks."""
        looked: list[Rows] = []
        for row in _merge(np.concatenate(candidates)):
            token.check()
            second = self._look_again(levels, row)
            if second is None:
                continue
            second[4] = np.sqrt(second[4] * row[4])
            tiny = (second[2:4] - second[:2]).max() < _TINY_FACE_PX
            if second[4] >= (max(threshold, _TINY_FACE_SCORE) if tiny else threshold):
                looked.append(second)
        if not looked:
            return []
        return [_to_face(row) for row in _merge(np.stack(looked))]

    def _search_level(self, level: _Level, turns: int, *, first: bool, token: CancelToken) -> Rows:
        """Candidates of one scale, in pixels of the photo."""
        image = np.rot90(level.pixels, turns)
        height, width = image.shape[:2]
        rim = round(_RIM * max(height, width)) if first else 0
        rows: list[Rows] = [np.zeros((0, 15), np.float32)]
        for x0, y0, tile in _tiles(_surround(image, rim) if rim else image):
            token.check()
            tile_rows = self._net.detect(tile, threshold=_CANDIDATE_SCORE)
            if max(height, width) > _TILE_PX:
                # A face that does not fit the overlap is cut in some tile; a coarser scale has it.
                sides = (tile_rows[:, 2:4] - tile_rows[:, 0:2]).max(axis=1)
                tile_rows = tile_rows[sides < 0.9 * _OVERLAP_PX]
            tile_rows[:, _X] += x0 - rim
            tile_rows[:, _Y] += y0 - rim
            rows.append(tile_rows)
        found = np.concatenate(rows)
        found = _turn_back(found, turns, width, height)
        found[:, _XY] = (found[:, _XY] + 0.5) / level.scale - 0.5
        return found[[is_plausible(row[5:].reshape(5, 2)) for row in found]]

    def _look_again(self, levels: list[_Level], row: Rows) -> Rows | None:
        """Detects a candidate anew in an upright crop of its own; None when it is not seen."""
        photo_to_crop = _second_look(row[5:].reshape(5, 2))
        scale = float(np.hypot(photo_to_crop[0, 0], photo_to_crop[1, 0]))
        # The scales about double, so that the crop hardly shrinks its level: nothing to filter.
        level = next((one for one in levels if one.scale >= scale), levels[-1])
        crop_to_photo = _inverse(photo_to_crop)
        crop = cv2.warpAffine(
            level.pixels,
            _after(photo_to_crop, _inverse(_to_level(level))),
            (_SECOND_LOOK_PX, _SECOND_LOOK_PX),
            flags=cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_CONSTANT,
            borderValue=_GREY,
        )
        found = self._net.detect(cast(Pixels, crop), threshold=_CANDIDATE_SCORE)
        expected = _apply(photo_to_crop, row[5:].reshape(5, 2))
        best: Rows | None = None
        for other in found:
            # The same face when its landmarks lie where the first look saw them.
            distance = np.linalg.norm(other[5:].reshape(5, 2) - expected, axis=1).mean()
            if distance < 0.5 * _SECOND_LOOK_EYES_PX and (best is None or other[4] > best[4]):
                best = other
        if best is None:
            return None
        landmarks = _apply(crop_to_photo, best[5:].reshape(5, 2))
        if not is_plausible(landmarks):
            return None
        return np.concatenate(
            [_box_in_photo(best[:4], crop_to_photo), best[4:5], landmarks.reshape(-1)]
        ).astype(np.float32)


_XY: Final = [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]
_X: Final = _XY[0::2]
_Y: Final = _XY[1::2]
_GREY: Final = (127 / 255, 117 / 255, 104 / 255)
"""What the network subtracts: a rim of it is a rim of zeros."""

Matrix = npt.NDArray[np.float64]


def _build_levels(pixels: Pixels) -> list[_Level]:
    """The photo at doubling scales, the coarsest first."""
    long_side = max(pixels.shape[:2])
    finest = min(_FINEST_PX / long_side, 1.0)
    levels = []
    target = float(_COARSEST_PX)
    while True:
        scale = min(target / long_side, _MAX_ENLARGEMENT)
        last = scale >= finest * 0.75
        if last and scale < 1.0:
            scale = finest
        levels.append(_Level(_resize(pixels, scale), scale))
        if last and target >= 2 * _COARSEST_PX:
            return levels
        target *= 2


def _closer_level(pixels: Pixels, finest: _Level, found: Rows) -> _Level | None:
    """One more scale, twice as fine, where the finest one shows small faces."""
    sure = found[found[:, 4] > _SMALL_FACE_SCORE]
    sides = (sure[:, 2:4] - sure[:, 0:2]).max(axis=1) * finest.scale
    scale = min(2.0 * finest.scale, _MAX_ENLARGEMENT, _CLOSER_PX / max(pixels.shape[:2]))
    if not (sides < _SMALL_FACE_PX).any() or scale < 1.25 * finest.scale:
        return None
    return _Level(_resize(pixels, scale), scale)


def _resize(pixels: Pixels, scale: float) -> Pixels:
    if scale == 1.0:
        return pixels
    height, width = pixels.shape[:2]
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    way = cv2.INTER_AREA if scale < 1.0 else cv2.INTER_LINEAR
    return cast(Pixels, cv2.resize(pixels, size, interpolation=way))


def _surround(image: Pixels, rim: int) -> Pixels:
    height, width = image.shape[:2]
    canvas = np.empty((height + 2 * rim, width + 2 * rim, 3), np.float32)
    canvas[:] = np.asarray(_GREY, np.float32)
    canvas[rim : rim + height, rim : rim + width] = image
    return canvas


def _tiles(image: Pixels) -> Iterator[tuple[int, int, Pixels]]:
    """Overlapping parts with their left upper corner; the whole image when it is small enough."""
    height, width = image.shape[:2]
    for y0 in _tile_starts(height):
        for x0 in _tile_starts(width):
            yield x0, y0, image[y0 : y0 + _TILE_PX, x0 : x0 + _TILE_PX]


def _tile_starts(length: int) -> list[int]:
    if length <= _TILE_PX:
        return [0]
    count = -(-(length - _OVERLAP_PX) // (_TILE_PX - _OVERLAP_PX))
    return [round(i * (length - _TILE_PX) / (count - 1)) for i in range(count)]


def _turn_back(rows: Rows, turns: int, width: int, height: int) -> Rows:
    """Undoes ``turns`` counter-clockwise quarters of an image now ``width`` x ``height``."""
    rows = rows.copy()
    for _ in range(turns):
        x, y = rows[:, _X].copy(), rows[:, _Y].copy()
        # np.rot90 took (x, y) to (y, old width - 1 - x); its old width is the new height.
        rows[:, _X], rows[:, _Y] = height - 1 - y, x
        width, height = height, width
    low = np.minimum(rows[:, 0:2], rows[:, 2:4])
    rows[:, 2:4] = np.maximum(rows[:, 0:2], rows[:, 2:4])
    rows[:, 0:2] = low
    return rows


def _merge(rows: Rows) -> Rows:
    """Keeps one row per face, best score first: overlapping or contained boxes are one face."""
    kept: list[Rows] = []
    for row in rows[np.argsort(-rows[:, 4], kind="stable")]:
        if all(not _same_face(row, other) for other in kept):
            kept.append(row)
    return np.stack(kept) if kept else np.zeros((0, 15), np.float32)


def _same_face(one: Rows, other: Rows) -> bool:
    size = np.minimum(one[2:4], other[2:4]) - np.maximum(one[:2], other[:2])
    intersection = float(size.clip(min=0).prod())
    areas = [float((row[2:4] - row[:2]).prod()) for row in (one, other)]
    return intersection > _SAME_FACE_IOU * (
        sum(areas) - intersection
    ) or intersection > _CONTAINED * min(areas)


def _second_look(landmarks: npt.NDArray[np.floating]) -> Matrix:
    """Photo -> crop with the face upright, in the middle and of the size the network likes."""
    template = np.asarray(FACE_TEMPLATE_512, np.float64)
    small = (template - template.mean(axis=0)) * (
        _SECOND_LOOK_EYES_PX / (template[1, 0] - template[0, 0])
    )
    matrix = Similarity.estimate(landmarks, small + _SECOND_LOOK_PX / 2).matrix.astype(np.float64)
    scale = float(np.hypot(matrix[0, 0], matrix[1, 0]))
    if scale > _SECOND_LOOK_ENLARGEMENT:
        middle = np.full(2, _SECOND_LOOK_PX / 2)
        matrix[:, :2] *= _SECOND_LOOK_ENLARGEMENT / scale
        matrix[:, 2] = middle - (middle - matrix[:, 2]) * (_SECOND_LOOK_ENLARGEMENT / scale)
    return matrix


def _box_in_photo(box: Rows, crop_to_photo: Matrix) -> npt.NDArray[np.float64]:
    """The upright box around the ellipse in a box of the (tilted) crop."""
    centre = _apply(crop_to_photo, np.array([[box[0] + box[2], box[1] + box[3]]]) / 2)[0]
    width, height = box[2] - box[0], box[3] - box[1]
    a, b = crop_to_photo[0, 0], crop_to_photo[1, 0]
    half = 0.5 * np.array([np.hypot(a * width, b * height), np.hypot(b * width, a * height)])
    return np.concatenate([centre - half, centre + half])


def _to_level(level: _Level) -> Matrix:
    shift = 0.5 * level.scale - 0.5
    return np.array([[level.scale, 0.0, shift], [0.0, level.scale, shift]])


def _inverse(matrix: Matrix) -> Matrix:
    whole = np.linalg.inv(np.vstack([matrix, [0.0, 0.0, 1.0]]))
    return np.asarray(whole[:2], np.float64)


def _after(second: Matrix, first: Matrix) -> Matrix:
    """The matrix that does ``first``, then ``second``."""
    return np.asarray(second @ np.vstack([first, [0.0, 0.0, 1.0]]), np.float64)


def _apply(matrix: Matrix, points: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
    return np.asarray(np.asarray(points) @ matrix[:, :2].T + matrix[:, 2], np.float64)


def _to_face(row: Rows) -> Face:
    x0, y0, x1, y1, score = (float(value) for value in row[:5])
    a, b, c, d, e = cast(
        "tuple[Point, Point, Point, Point, Point]",
        tuple((float(x), float(y)) for x, y in row[5:].reshape(5, 2)),
    )
    return Face(box=(x0, y0, x1, y1), score=min(score, 1.0), landmarks=(a, b, c, d, e))


def _area(face: Face) -> float:
    x0, y0, x1, y1 = face.box
    return (x1 - x0) * (y1 - y0)
