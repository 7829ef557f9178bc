"""Who is in a photo: measured faces, and candidates for a face's reference."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from pathlib import Path
from typing import Final, Generic, TypeVar

from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import Candidate, Face, Point, Reason, ReferencePick
from ented_desktop.domain.reasons import reason
from ented_desktop.faces.align import align
from ented_desktop.faces.likeness import SAME_PERSON_LIKENESS, Embedding, likeness
from ented_desktop.faces.quality import Pose, estimate_pose, measure_sharpness
from ented_desktop.imaging.image import Image
from ented_desktop.imaging.render import thumbnail_jpeg
from ented_desktop.restore.networks import Networks
from ented_desktop.restore.reference import MATCH_LIKENESS, ReferenceFace, ReferenceSet
from ented_desktop.workspace.cache import Cache
from ented_desktop.workspace.photos import PhotoShelf

FACE_THUMBNAIL_PX: Final = 160
_KEPT_EMBEDDINGS: Final = 20_000
_KEPT_PHOTOS: Final = 2_000
_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")


class FaceMeter:
    """Measures faces, each once.

    Args:
        networks: The loaded networks.
        shelf: Decodes photos.
    """

    def __init__(self, networks: Networks, shelf: PhotoShelf) -> None:
        self.networks = networks
        self._shelf = shelf
        self._embeddings: _Kept[tuple[str, tuple[Point, ...]], Embedding] = _Kept(_KEPT_EMBEDDINGS)
        self._photos: _Kept[tuple[str, float], tuple[ReferenceFace, ...]] = _Kept(_KEPT_PHOTOS)

    def embed(self, photo: Path, face: Face) -> Embedding:
        """A face's identity, float32 (128,).

        Raises:
            InputError: The photo cannot be read.
            FaceError: ``face-degenerate``.
        """
        key = (self._shelf.content(photo), face.landmarks)
        return self._embeddings.get(
            key,
            lambda: self.networks.embedder.embed(align(self._shelf.decode(photo).pixels, face)),
        )

    def measure(
        self, photo: Path, threshold: float, cancel: CancelToken
    ) -> tuple[ReferenceFace, ...]:
        """All sure faces of a photo, largest first.

        Raises:
            InputError: The photo cannot be read.
            Cancelled: The token was cancelled.
        """
        content = self._shelf.content(photo)
        faces = self._photos.get(
            (content, threshold), lambda: self._measure(photo, content, threshold, cancel)
        )
        # The same content may lie under two names.
        return tuple(
            ReferenceFace(photo, content, one.face, one.embedding, one.pose, one.sharpness)
            for one in faces
        )

    def _measure(
        self, photo: Path, content: str, threshold: float, cancel: CancelToken
    ) -> tuple[ReferenceFace, ...]:
        image = self._shelf.decode(photo)
        measured = []
        for face in self.networks.detector.detect(image.pixels, threshold=threshold, cancel=cancel):
            cancel.check()
            measured.append(self.measure_face(photo, content, image, face))
        return tuple(measured)

    def measure_face(self, photo: Path, content: str, image: Image, face: Face) -> ReferenceFace:
        """One face of a decoded photo."""
        aligned = align(image.pixels, face)
        return ReferenceFace(
            photo,
            content,
            face,
            self.networks.embedder.embed(aligned),
            estimate_pose(face),
            measure_sharpness(aligned.crop),
        )


def candidates(
    faces: Sequence[ReferenceFace],
    embedding: Embedding,
    pose: Pose,
    *,
    own_content: str,
    only_face: bool = False,
    named: bool = False,
    taken: Mapping[str, str] | None = None,
) -> list[Candidate]:
    """Faces as proposals for one degraded face, in their order.

    Args:
        faces: What there is to choose from.
        embedding: float32 (128,), the degraded face's identity.
        pose: Its pose.
        own_content: sha256 (hex) of its photo, which is no reference for itself.
        only_face: It is the only face of its photo.
        named: Somebody picked one single photo with one single face.
        taken: Date by photo content, ISO 8601.

    Returns:
        One per face; that which the program would take is preselected, with the program's reason.
    """
    choice = ReferenceSet(faces, named=named).choose(
        embedding, pose, own_content=own_content, only_face=only_face
    )
    proposals = []
    for face in faces:
        alike = likeness(embedding, face.embedding)
        chosen = choice.reference is face
        x0, y0, x1, y1 = face.face.box
        proposals.append(
            Candidate(
                pick=ReferencePick(face.photo, face.face),
                likeness=alike,
                sharpness=face.sharpness,
                face_px=min(x1 - x0, y1 - y0),
                yaw_deg=face.pose.yaw_deg,
                pitch_deg=face.pose.pitch_deg,
                taken=(taken or {}).get(face.content, ""),
                same_person=alike >= MATCH_LIKENESS,
                preselected=chosen,
                reason=choice.reason if chosen else judge(alike),
            )
        )
    return proposals


def judge(alike: float) -> Reason:
    """What a likeness in [0, 1] says about two faces."""
    if alike >= MATCH_LIKENESS:
        return reason("candidate-likely", likeness=alike)
    if alike >= SAME_PERSON_LIKENESS:
        return reason("candidate-possible", likeness=alike)
    return reason("candidate-unlikely", likeness=alike)


def face_thumbnail(content: str, face: Face, cache: Cache, load: Callable[[], Image]) -> Path:
    """A JPEG of an aligned face in the cache.

    Args:
        content: sha256 (hex) of the photo.
        face: The face.
        cache: Where it goes.
        load: Decodes the photo; called only when the cache lacks the picture.

    Raises:
        InputError: The photo cannot be read.
        FaceError: ``face-degenerate``.
        OutputError: ``cache-not-writable``.
    """
    place = hashlib.sha256(repr(face.landmarks).encode()).hexdigest()[:16]
    file = cache.crops / content[:2] / f"{content}-{place}-{FACE_THUMBNAIL_PX}.jpg"
    if not file.exists():
        crop = align(load().pixels, face).crop
        cache.store(file, thumbnail_jpeg(crop, FACE_THUMBNAIL_PX))
    return file


class _Kept(Generic[_Key, _Value]):
    """What was worked out, the most recently used kept."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._values: OrderedDict[_Key, _Value] = OrderedDict()

    def get(self, key: _Key, make: Callable[[], _Value]) -> _Value:
        value = self._values.get(key)
        if value is None:
            value = self._values[key] = make()
            if len(self._values) > self._limit:
                self._values.popitem(last=False)
        self._values.move_to_end(key)
        return value
