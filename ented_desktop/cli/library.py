"""``ented library``: the folders of good photos, what is in them, and who is like whom."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ented_desktop.base.errors import EXIT_OK, Cancelled, UsageError
from ented_desktop.base.progress import CancelToken, Progress
from ented_desktop.settings.store import SettingsStore

if TYPE_CHECKING:
    from ented_desktop.cli.work_bar import WorkBar
    from ented_desktop.library.catalog import Library
    from ented_desktop.library.values import Indexed, LibraryPhoto
    from ented_desktop.workspace.proposing import Proposal


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the verb's parser."""
    parser = subparsers.add_parser(
        "library",
        help="the folders of good photos, and who is in them",
        description="Keeps the folders of good photos that the window and this command propose "
        "references from. Photos are only read; nothing leaves this computer.",
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    add = actions.add_parser("add", help="watch folders; follow it with “index”")
    add.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    add.set_defaults(func=_add)
    remove = actions.add_parser("remove", help="forget folders and what is known of their photos")
    remove.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    remove.set_defaults(func=_remove)
    index = actions.add_parser(
        "index", help="look at new and changed photos; Ctrl-C keeps what is done"
    )
    index.add_argument(
        "--device", choices=("auto", "cpu", "cuda", "mps"), default="auto", help="default: auto"
    )
    index.add_argument("--json", action="store_true", help="print the summary as JSON")
    index.add_argument("--quiet", action="store_true", help="say nothing but errors")
    index.set_defaults(func=_index)
    listing = actions.add_parser("list", help="list the folders, and what could not be used")
    listing.add_argument("--photos", action="store_true", help="list every photo, too")
    listing.add_argument("--json", action="store_true", help="print JSON")
    listing.set_defaults(func=_list)
    suggest = actions.add_parser("suggest", help="who in the library is like the faces of a photo")
    suggest.add_argument("photo", type=Path, metavar="PHOTO")
    suggest.add_argument(
        "--limit", type=_parse_count, default=5, metavar="N", help="per face (default: 5)"
    )
    suggest.add_argument("--json", action="store_true", help="print JSON")
    suggest.set_defaults(func=_suggest)


def _open() -> Library:
    from ented_desktop.library.catalog import Library

    library = Library.open()
    for notice in library.notices:
        print(f"ented: {notice}", file=sys.stderr)
    return library


def _add(args: argparse.Namespace) -> int:
    """Watches folders.

    Raises:
        UsageError: ``folder-missing``.
    """
    folders = [_absolute(folder) for folder in args.folders]
    for folder in folders:
        if not folder.is_dir():
            raise UsageError("folder-missing", f"There is no folder {folder}.")
    with _open() as library:
        before = _watched(library)
        _watch(library, [*before, *folders])
        for folder in folders:
            print(f"{folder}: {'watched already' if folder in before else 'watched from now on'}")
    print("Run “ented library index” to look at the photos.")
    return EXIT_OK


def _remove(args: argparse.Namespace) -> int:
    """Forgets folders.

    Raises:
        UsageError: ``folder-unknown``.
    """
    folders = [_absolute(folder) for folder in args.folders]
    with _open() as library:
        before = _watched(library)
        for folder in folders:
            if folder not in before:
                raise UsageError(
                    "folder-unknown",
                    f"{folder} is none of the library's folders.",
                    "“ented library list” shows them.",
                )
        _watch(library, [one for one in before if one not in folders], forget=True)
    for folder in folders:
        print(f"{folder}: no longer watched; no photo was touched")
    return EXIT_OK


def _watched(library: Library) -> list[Path]:
    """The folders as the window sees them: the settings name them, the library follows."""
    chosen = SettingsStore().load().settings.library_folders
    return list(chosen or library.folders())


def _watch(library: Library, folders: Sequence[Path], *, forget: bool = False) -> None:
    wanted = tuple(dict.fromkeys(folders))
    library.set_folders(wanted, forget=forget)
    SettingsStore().change(library_folders=wanted)


def _index(args: argparse.Namespace) -> int:
    """Indexes what is new or changed.

    Raises:
        UsageError: ``library-empty``: no folder is watched.
        EntedError: The library cannot be written, or the networks cannot be used.
        Cancelled: Ctrl-C; what was indexed is kept.
    """
    from ented_desktop.cli.interrupts import Interrupts

    token = CancelToken()
    with _open() as library, Interrupts(token):
        folders = _watched(library)
        if not folders:
            raise UsageError(
                "library-empty",
                "The library watches no folder.",
                "Add one: ented library add FOLDER",
            )
        library.set_folders(folders)
        run = _IndexRun(library, quiet=args.quiet or args.json)
        try:
            run.go(args.device, token)
        except Cancelled:
            if not args.json:
                run.tell_summary()
            raise
        if args.json:
            print(json.dumps(run.summary(), indent=2, ensure_ascii=True))
        else:
            run.tell_summary()
    return EXIT_OK


class _IndexRun:
    """One indexing with its display and its counts."""

    def __init__(self, library: Library, *, quiet: bool) -> None:
        self._library = library
        self._quiet = quiet
        self._counts: Counter[str] = Counter()
        self._missing: tuple[Path, ...] = ()
        self._started = time.monotonic()

    def go(self, device: str, token: CancelToken) -> None:
        """Scans and takes in every file.

        Raises:
            EntedError: What ends the run.
            Cancelled: The token was cancelled.
        """
        from ented_desktop.cli.work_bar import WorkBar

        with WorkBar("looking for photos", quiet=self._quiet) as bar:
            scan = self._library.scan(cancel=token, progress=bar.tell)
            self._missing = scan.missing
            self._counts["unchanged"] = scan.unchanged
            if scan.pending:
                bar.tell(Progress(0, len(scan.pending), "loading the networks"))
                # Late: torch is not needed to find out that nothing changed.
                from ented_desktop.base.allocator import keep_freed_memory

                keep_freed_memory()
                from ented_desktop.workspace.analyse import PhotoAnalyser

                analyse = PhotoAnalyser(device=device)
                for done, file in enumerate(scan.pending):
                    bar.tell(Progress(done, len(scan.pending), "indexing", file.path.name))
                    self._tell(self._library.index_one(file, analyse, cancel=token), bar)
                bar.tell(Progress(len(scan.pending), len(scan.pending), "indexing"))
            self._counts["removed"] = self._library.finish(scan)

    def _tell(self, indexed: Indexed, bar: WorkBar) -> None:
        self._counts[indexed.outcome] += 1
        if indexed.problem:
            bar.note(f"{indexed.file.path}: {indexed.problem}")

    def summary(self) -> dict[str, Any]:
        """The counts of this run and of the library, for JSON."""
        counts = self._library.counts()
        names = ("added", "changed", "moved", "copied", "unchanged", "failed", "removed")
        return {
            **{name: self._counts[name] for name in names},
            "missing": [str(folder) for folder in self._missing],
            "seconds": round(time.monotonic() - self._started, 3),
            "photos": counts.photos,
            "faces": counts.faces,
        }

    def tell_summary(self) -> None:
        """Prints the counts."""
        for folder in self._missing:
            print(
                f"{folder} cannot be reached (is the disk plugged in?); what is known of it is "
                "kept.",
                file=sys.stderr,
            )
        if self._quiet:
            return
        from ented_desktop.cli.progress import rate

        facts = self.summary()
        analysed = facts["added"] + facts["changed"]
        parts = [
            f"{facts[name]} {word}"
            for name, word in (
                ("added", "new"),
                ("changed", "changed"),
                ("moved", "moved"),
                ("copied", "copied"),
                ("removed", "gone"),
                ("failed", "unusable"),
                ("unchanged", "unchanged"),
            )
            if facts[name] or name == "added"
        ]
        speed = f", {rate(analysed / facts['seconds'])}" if analysed and facts["seconds"] else ""
        print(f"{', '.join(parts)} ({facts['seconds']:.1f} s{speed})")
        print(f"The library holds {facts['photos']} photos with {facts['faces']} faces.")


def _list(args: argparse.Namespace) -> int:
    """Lists what the library holds."""
    with _open() as library:
        folders = _watched(library)
        counts = library.counts()
        photos = list(library.photos())
        problems = [photo for photo in photos if photo.problem_code]
        if args.json:
            document: dict[str, Any] = {
                "folders": [
                    {"folder": str(folder), "reachable": folder not in counts.missing}
                    for folder in folders
                ],
                "photos": counts.photos,
                "faces": counts.faces,
                "problems": [
                    {"photo": str(one.path), "code": one.problem_code, "message": one.problem}
                    for one in problems
                ],
            }
            if args.photos:
                document["each"] = [_describe(one) for one in photos if not one.problem_code]
            # Names that are no text come as lone surrogates, which only ASCII escapes can carry.
            print(json.dumps(document, indent=2, ensure_ascii=True))
            return EXIT_OK
    if not folders:
        print("The library watches no folder. Add one: ented library add FOLDER")
    for folder in folders:
        print(f"{folder}{'  (cannot be reached)' if folder in counts.missing else ''}")
    print(f"{counts.photos} photos with {counts.faces} faces")
    if args.photos:
        for one in photos:
            if not one.problem_code:
                faces = f"{one.faces} face{'' if one.faces == 1 else 's'}"
                print(f"{one.path}  {one.width} x {one.height}, {faces} {one.taken}".rstrip())
    for one in problems:
        print(f"{one.path}: {one.problem}")
    return EXIT_OK


def _describe(photo: LibraryPhoto) -> dict[str, Any]:
    return {
        "photo": str(photo.path),
        "bytes": photo.size,
        "sha256": photo.content,
        "width": photo.width,
        "height": photo.height,
        "taken": photo.taken,
        "faces": photo.faces,
    }


def _suggest(args: argparse.Namespace) -> int:
    """Says who in the library is like the faces of a photo.

    Raises:
        InputError: The photo cannot be read.
        ModelError: The networks' weights cannot be used.
    """
    from ented_desktop.restore.reference import file_content
    from ented_desktop.workspace.analyse import PhotoAnalyser
    from ented_desktop.workspace.proposing import propose

    with _open() as library:
        found = PhotoAnalyser()(args.photo, CancelToken())
        content = file_content(args.photo)
        answers = [
            (
                one.face.box,
                propose(library, one.embedding, one.face, own_content=content, limit=args.limit),
            )
            for one in found.faces
        ]
    if args.json:
        document = {
            "photo": str(args.photo),
            "faces": [
                {
                    "box": [round(value, 2) for value in box],
                    "proposals": [_describe_proposal(one) for one in proposals],
                }
                for box, proposals in answers
            ],
        }
        print(json.dumps(document, indent=2, ensure_ascii=True))
        return EXIT_OK
    if not answers:
        print(f"No face was found in {args.photo}.")
    for number, (box, proposals) in enumerate(answers, start=1):
        print(f"Face {number} at {box[0]:.0f}, {box[1]:.0f}:")
        if not proposals:
            print("  The library has no photo of anybody else to propose.")
        for one in proposals:
            mark = "*" if one.candidate.preselected else " "
            print(f" {mark} {one.candidate.likeness:.2f}  {one.ranked.photo}")
            print(f"         {one.candidate.reason}")
    return EXIT_OK


def _describe_proposal(one: Proposal) -> dict[str, Any]:
    candidate = one.candidate
    return {
        "photo": str(one.ranked.photo),
        "box": [round(value, 2) for value in one.ranked.face.box],
        "likeness": round(candidate.likeness, 4),
        "same_person": candidate.same_person,
        "preselected": candidate.preselected,
        "reason": {"code": candidate.reason.code, "text": candidate.reason.text},
        "sharpness": round(candidate.sharpness, 1),
        "face_px": round(candidate.face_px, 1),
        "yaw_deg": round(candidate.yaw_deg, 1),
        "pitch_deg": round(candidate.pitch_deg, 1),
        "taken": candidate.taken,
    }


def _absolute(folder: Path) -> Path:
    return Path(os.path.abspath(folder.expanduser()))  # noqa: PTH100 - resolve() follows links


def _parse_count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 1000:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 1 to 1000")
    return int(text)
