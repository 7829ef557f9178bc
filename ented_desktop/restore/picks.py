"""References that somebody (or the library) picked for a face."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ented_desktop.base.errors import FaceError, InputError
from ented_desktop.base.paths import openable
from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import Face, Reason, ReferencePick
from ented_desktop.domain.reasons import reason
from ented_desktop.faces.align import align
from ented_desktop.faces.detect import FaceDetector
from ented_desktop.faces.identity import (
    SAME_PERSON_LIKENESS,
    Embedding,
    FaceEmbedder,
    likeness,
)
from ented_desktop.faces.quality import estimate_pose, measure_sharpness
from ented_desktop.imaging.decode import decode
from ented_desktop.restore.reference import (
    ReferenceChoice,
    ReferenceFace,
    file_content,
    measure_faces,
)

_DETECTION_THRESHOLD: Final = 0.6
_CACHED_PICKS: Final = 256
"""Measured picks kept; a kilobyte each."""

_Version = tuple[Path, int, int]
"""A file as it was: path, time of change, size."""


class PickReader:
    """Measures picked references, each once.

    Args:
        detector: Finds the faces of a photo that was picked as a whole.
        embedder: Measures their identity.
    """

    def __init__(self, detector: FaceDetector, embedder: FaceEmbedder) -> None:
        self._detector = detector
        self._embedder = embedder
        self._measured: OrderedDict[tuple[_Version, Face | None], tuple[ReferenceFace, ...]] = (
            OrderedDict()
        )

    def choose(
        self,
        embedding: Embedding,
        picks: Sequence[ReferencePick],
        *,
        own_content: str | None = None,
        cancel: CancelToken | None = None,
    ) -> ReferenceChoice:
        """Takes what was picked.

        Args:
            embedding: float32 (128,), identity of the face to be restored.
            picks: In the user's order; of a photo picked as a whole, the face likest to this one.
            own_content: sha256 (hex) of the degraded photo's file, which is no reference for
                itself.
            cancel: Checked before every face.

        Returns:
            All the picks, each once; without a reference where there are none.

        Raises:
            InputError: A picked photo cannot be read.
            FaceError: ``reference-no-face``: a picked photo shows no face.
            Cancelled: The token was cancelled.
        """
        if not picks:
            return ReferenceChoice(None, None, reason("without-reference"))
        token = cancel or CancelToken()
        found: dict[object, ReferenceFace] = {}
        for pick in picks:
            token.check()
            faces = self._read(pick, token)
            if faces[0].content == own_content:
                continue
            likest = max(faces, key=lambda face: likeness(embedding, face.embedding))
            found.setdefault(likest.key, likest)
        if not found:
            return ReferenceChoice(None, None, reason("no-reference-self"))
        first, *more = found.values()
        alike = likeness(embedding, first.embedding)
        why = _explain(alike, len(found))
        return ReferenceChoice(first, alike, why, tuple(found.values()), tuple(more))

    def _read(self, pick: ReferencePick, token: CancelToken) -> tuple[ReferenceFace, ...]:
        """The picked face, or all faces of the picked photo."""
        key = (_version(pick.photo), pick.face)
        faces = self._measured.get(key)
        if faces is None:
            faces = self._measure(pick, token)
            self._measured[key] = faces
            if len(self._measured) > _CACHED_PICKS:
                self._measured.popitem(last=False)
        self._measured.move_to_end(key)
        return faces

    def _measure(self, pick: ReferencePick, token: CancelToken) -> tuple[ReferenceFace, ...]:
        if pick.face is None:
            faces = measure_faces(
                pick.photo, self._detector, self._embedder, _DETECTION_THRESHOLD, token
            )
            if not faces:
                raise FaceError(
                    "reference-no-face",
                    f"No face was found in the reference “{pick.photo.name}”.",
                    "Choose a photo that shows the person's face.",
                )
            return tuple(faces)
        aligned = align(decode(pick.photo).pixels, pick.face)
        return (
            ReferenceFace(
                pick.photo,
                file_content(pick.photo),
                pick.face,
                self._embedder.embed(aligned),
                estimate_pose(pick.face),
                measure_sharpness(aligned.crop),
            ),
        )


def _version(photo: Path) -> _Version:
    """Names a file's state without reading it.

    Raises:
        InputError: ``image-missing``.
    """
    try:
        state = openable(photo).stat()
    except (OSError, ValueError) as error:
        raise InputError("image-missing", f"“{photo}” does not exist.") from error
    return photo, state.st_mtime_ns, state.st_size


def _explain(alike: float, count: int) -> Reason:
    """What is said of picks, the first of which is so ``alike``."""
    if count == 1:
        code = "picked" if alike >= SAME_PERSON_LIKENESS else "picked-unlike"
        return reason(code, likeness=alike)
    code = "picked-several" if alike >= SAME_PERSON_LIKENESS else "picked-several-unlike"
    return reason(code, likeness=alike, photos=count)
