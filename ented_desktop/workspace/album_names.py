"""The names that the copies of an album would get if nobody else had them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from ented_desktop.base.errors import EntedError, InputError
from ented_desktop.base.paths import openable
from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import FaceOutcome
from ented_desktop.export.naming import DEFAULT_TEMPLATE, NameFacts, names_people, render_name
from ented_desktop.export.people import people_of
from ented_desktop.export.writer import output_path
from ented_desktop.imaging.encode import suffix_for
from ented_desktop.imaging.render import Header, read_header
from ented_desktop.jobs.events import JobOptions, JobSource


class AlbumNames:
    """Names the copies of a job by its template.

    Args:
        options: The job's.
        count: How many photos it has.
    """

    def __init__(self, options: JobOptions, count: int) -> None:
        self._options = options
        self._count = count

    def wanted(
        self,
        index: int,
        source: JobSource,
        suffix: str,
        *,
        faces: Sequence[FaceOutcome] = (),
        references: Sequence[Path] = (),
        header: Header | None = None,
    ) -> Path:
        """The name of a photo's copy.

        Args:
            index: Its place in the job.
            source: The photo.
            suffix: Of the copy, with its dot.
            faces: What became of its faces, for templates that tell who is in it.
            references: The photo's own good photos, beside the job's.
            header: What its file says, where that is known.

        Raises:
            InputError: The template tells what the file says, and that cannot be read.
        """
        wanted = output_path(source.photo, source.root, self._options.out_dir, suffix)
        if self._options.template == DEFAULT_TEMPLATE:
            return wanted
        header = header or read_header(source.photo)
        # A photo that was given single good photos in a review still knows the job's folders.
        folders = (*self._options.references, *references)
        faces = sorted(faces, key=lambda face: face.face.box[0])
        facts = NameFacts(
            source.photo.stem,
            index + 1,
            self._count,
            header.taken,
            wanted.suffix,
            source.photo.absolute().parent.name,
            header.width,
            header.height,
            person=people_of([face.reference for face in faces], folders),
        )
        return wanted.with_name(render_name(self._options.template, facts))


def count_taken(
    sources: Sequence[JobSource], options: JobOptions, cancel: CancelToken | None = None
) -> int:
    """How many copies would get a name that a file in the output folder has.

    Names that tell who is in a photo are not known before its restoration and count as free.

    Args:
        sources: The photos.
        options: Of the job.
        cancel: Checked at every photo.

    Raises:
        Cancelled: The token was cancelled.
    """
    token = cancel or CancelToken()
    if names_people(options.template):
        return 0
    there = _stems_in(options.out_dir, token)
    names = AlbumNames(options, len(sources))
    plain = options.template == DEFAULT_TEMPLATE
    taken = 0
    for index, source in enumerate(sources if there else ()):
        token.check()
        # Files are opened for their format only where that decides.
        if plain and _stem(names.wanted(index, source, source.photo.suffix)) not in there:
            continue
        try:
            header = read_header(source.photo)
            suffix = suffix_for(header, options.output_format)
            wanted = names.wanted(index, source, suffix, header=header)
        except InputError:
            continue  # there will be no copy
        except EntedError:
            return 0  # nothing can be written at all: told when it is tried
        taken += os.path.lexists(openable(wanted))
    return taken


def _stems_in(folder: Path, token: CancelToken) -> set[str]:
    stems: set[str] = set()
    for place, _, files in os.walk(folder):
        token.check()
        stems.update(_stem(Path(place, name)) for name in files)
    return stems


def _stem(file: Path) -> str:
    return os.path.normcase(file.with_suffix("") if file.suffix else file).casefold()
