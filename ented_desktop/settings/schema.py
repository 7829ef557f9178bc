"""Every option of the program, declared once: value, range, words, and where else it can be given.

The window makes a control of each, the command line names its flag, the store reads and writes it.
Labels and helps are English sources of the translation context ``Settings``; nothing of Qt is
imported here.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from ented_desktop.base.project import address
from ented_desktop.base.translation import QT_TRANSLATE_NOOP
from ented_desktop.settings.option import Choice, Kind, Option, Value

FORMAT: Final = 1
"""Version of the settings file; see :mod:`ented_desktop.settings.migrations`."""

GROUPS: Final[dict[str, str]] = {
    "general": QT_TRANSLATE_NOOP("Settings", "General"),
    "computing": QT_TRANSLATE_NOOP("Settings", "Computing"),
    "models": QT_TRANSLATE_NOOP("Settings", "Models"),
    "library": QT_TRANSLATE_NOOP("Settings", "Photo library"),
    "faces": QT_TRANSLATE_NOOP("Settings", "Faces"),
    "export": QT_TRANSLATE_NOOP("Settings", "Export"),
    "storage": QT_TRANSLATE_NOOP("Settings", "Storage and logs"),
    "internal": "",
}
"""The pages of the settings, in their order, with their names; ``internal`` is none."""

_AUTOMATIC: Final = QT_TRANSLATE_NOOP("Settings", "Automatic")


def _option(kind: Kind, default: Value, label: str, **rest: Any) -> Any:
    """A field of :class:`Settings`; its key is the attribute's name."""
    option = Option("", kind, default, label, rest.pop("help", ""), **rest)
    return field(default=default, metadata={"option": option})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the user chose, or the defaults; each attribute is an :class:`Option`."""

    language: str = _option(
        "choice",
        "system",
        QT_TRANSLATE_NOOP("Settings", "Language"),
        help=QT_TRANSLATE_NOOP("Settings", "The language of the program; it changes at once."),
        group="general",
        choices=(
            Choice("system", QT_TRANSLATE_NOOP("Settings", "Same as the system")),
            Choice("en", "English"),
            Choice("de", "Deutsch"),
            Choice("es", "Español"),
            Choice("fr", "Français"),
            Choice("zh_CN", "简体中文"),
            Choice("ja", "日本語"),
            Choice("ar", "العربية"),
        ),
        no_flag="commands speak English",
    )
    theme: str = _option(
        "choice",
        "system",
        QT_TRANSLATE_NOOP("Settings", "Appearance"),
        help=QT_TRANSLATE_NOOP("Settings", "Light or dark windows."),
        group="general",
        choices=(
            Choice("system", QT_TRANSLATE_NOOP("Settings", "Same as the system")),
            Choice("light", QT_TRANSLATE_NOOP("Settings", "Light")),
            Choice("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
        ),
        no_flag="a terminal has its own colours",
    )
    look_for_updates: bool = _option(
        "bool",
        False,
        QT_TRANSLATE_NOOP("Settings", "Look for a newer version at every start"),
        help=QT_TRANSLATE_NOOP(
            "Settings",
            "Asks the project’s page for its newest version, and says so when it is newer than "
            "this one. Nothing about you, this computer or your photos is sent.",
        ),
        group="general",
        no_flag="commands never use the network",
        internal=address() is None,
    )
    device: str = _option(
        "choice",
        "auto",
        QT_TRANSLATE_NOOP("Settings", "Compute on"),
        help=QT_TRANSLATE_NOOP(
            "Settings",
            "What restores the faces. A graphics card is many times faster than the processor. "
            "Automatic takes the fastest one there is.",
        ),
        group="computing",
        choices=(
            Choice("auto", _AUTOMATIC),
            Choice("cpu", QT_TRANSLATE_NOOP("Settings", "Processor (CPU)")),
            Choice("cuda", QT_TRANSLATE_NOOP("Settings", "NVIDIA graphics card (CUDA)")),
            Choice("mps", QT_TRANSLATE_NOOP("Settings", "Apple graphics (MPS)")),
        ),
        flag="ented restore --device",
        restart="engine",
    )
    precision: str = _option(
        "choice",
        "auto",
        QT_TRANSLATE_NOOP("Settings", "Precision"),
        help=QT_TRANSLATE_NOOP(
            "Settings",
            "Half precision needs less memory on a graphics card and is often faster. "
            "The processor always computes in full precision.",
        ),
        group="computing",
        choices=(
            Choice("auto", _AUTOMATIC),
            Choice("float32", QT_TRANSLATE_NOOP("Settings", "Full (32 bits)")),
            Choice("bfloat16", QT_TRANSLATE_NOOP("Settings", "Half, wide range (bfloat16)")),
            Choice("float16", QT_TRANSLATE_NOOP("Settings", "Half (float16)")),
        ),
        no_flag="commands take what suits the device",
        restart="engine",
    )
    threads: int = _option(
        "int",
        0,
        QT_TRANSLATE_NOOP("Settings", "Processor cores used"),
        help=QT_TRANSLATE_NOOP(
            "Settings",
            "Fewer cores leave more of the computer to other programs, and take longer.",
        ),
        group="computing",
        minimum=0,
        maximum=256,
        special=QT_TRANSLATE_NOOP("Settings", "All"),
        no_flag="commands obey OMP_NUM_THREADS",
        restart="engine",
    )
    memory_limit_mb: int = _option(
        "int",
        0,
        QT_TRANSLATE_NOOP("Settings", "Memory limit per photo"),
        help=QT_TRANSLATE_NOOP(
            "Settings",
            "A photo that would need more memory than this is not opened. "
            "Set it when very large scans bring the computer to a halt.",
        ),
        group="computing",
        minimum=0,
        maximum=1_048_576,
        step=256,
        unit="MB",
        special=QT_TRANSLATE_NOOP("Settings", "No limit"),
        no_flag="a command's memory is limited by the shell (ulimit)",
        restart="engine",
    )
    weights: str = _option(
        "text",
        "",
        QT_TRANSLATE_NOOP("Settings", "Model"),
        help=QT_TRANSLATE_NOOP(
            "Settings", "The trained weights that restore faces. Empty takes the default ones."
        ),
        group="models",
        flag="ented restore --weights",
        restart="engine",
    )
    model_folders: tuple[Path, ...] = _option(
        "folder_list",
        (),
        QT_TRANSLATE_NOOP("Settings", "Folders with more models"),
        help=QT_TRANSLATE_NOOP(
            "Settings", "Folders with weights that you trained or were given. Nothing is copied."
        ),
        group="models",
        no_flag="ented restore --weights takes any folder",
        restart="engine",
    )
    library_folders: tuple[Path, ...] = _option(
        "folder_list",
        (),
        QT_TRANSLATE_NOOP("Settings", "Folders with good photos"),
        help=QT_TRANSLATE_NOOP(
            "Settings",
            "Photos in these folders are proposed as references. They are only read, never "
            "changed, and nothing leaves this computer.",
        ),
        group="library",
        flag="ented library add",
    )
    guard_threshold_deg: float = _option(
        "float",
        3.0,
        QT_TRANSLATE_NOOP("Settings", "Keep the original when the face changes by"),
        help=QT_TRANSLATE_NOOP(
            "Settings",
            "When a restored face is further from the person's own photos than the original face "
            "by more than this, the original is kept. Smaller is stricter.",
        ),
        group="faces",
        minimum=0.0,
        maximum=45.0,
        step=0.5,
        unit="°",
        no_flag="ented restore has --no-guard",
    )
    refine_identity: bool = _option(
        "bool",
        True,
        QT_TRANSLATE_NOOP("Settings", "Bring restored faces closer to their person"),
        help=QT_TRANSLATE_NOOP(
            "Settings",
            "Where good photos surely show the same person, a restored face is drawn a little "
            "towards them. It takes longer.",
        ),
        group="faces",
        flag="ented restore --no-refine",
    )
    lend_detail: bool = _option(
        "bool",
        True,
        QT_TRANSLATE_NOOP("Settings", "Lend faces the detail of good photos"),
        help=QT_TRANSLATE_NOOP(
            "Settings",
            "Where good photos surely show the same person, eyes, skin and hair that the damage "
            "took are taken from them, as far as they fit.",
        ),
        group="faces",
        flag="ented restore --no-detail",
    )
    fit_to_damage: bool = _option(
        "bool",
        True,
        QT_TRANSLATE_NOOP("Settings", "Change hardly damaged faces less"),
        help=QT_TRANSLATE_NOOP(
            "Settings",
            "A face that is hardly damaged knows its person better than any restoration: it is "
            "changed a little, or not at all.",
        ),
        group="faces",
        flag="ented restore --full",
    )
    detection_threshold: float = _option(
        "float",
        0.6,
        QT_TRANSLATE_NOOP("Settings", "How sure a found face must be"),
        help=QT_TRANSLATE_NOOP(
            "Settings",
            "Lower finds more faces in poor photos, and more things that are none.",
        ),
        group="faces",
        minimum=0.3,
        maximum=0.95,
        step=0.05,
        no_flag="faces given by a command are judged by the default",
    )
    export_format: str = _option(
        "choice",
        "keep",
        QT_TRANSLATE_NOOP("Settings", "File format"),
        help=QT_TRANSLATE_NOOP("Settings", "The format of exported photos."),
        group="export",
        choices=(
            Choice("keep", QT_TRANSLATE_NOOP("Settings", "Same as the original")),
            Choice("png", "PNG"),
            Choice("jpg", "JPEG"),
            Choice("tiff", "TIFF"),
            Choice("webp", "WebP"),
            Choice("heic", "HEIC"),
            Choice("avif", "AVIF"),
        ),
        flag="ented restore --format",
    )
    export_quality: int = _option(
        "int",
        0,
        QT_TRANSLATE_NOOP("Settings", "JPEG quality"),
        help=QT_TRANSLATE_NOOP("Settings", "Higher looks better and needs more space."),
        group="export",
        minimum=0,
        maximum=100,
        unit="%",
        special=QT_TRANSLATE_NOOP("Settings", "Same as the original"),
        no_flag="ented restore keeps the original's",
    )
    export_template: str = _option(
        "text",
        "{name}_restored",
        QT_TRANSLATE_NOOP("Settings", "File name"),
        help=QT_TRANSLATE_NOOP(
            "Settings", "How exported photos are named; {name} stands for the original's name."
        ),
        group="export",
        no_flag="ented restore keeps the original's",
    )
    export_folder: str = _option(
        "folder",
        "",
        QT_TRANSLATE_NOOP("Settings", "Folder"),
        help=QT_TRANSLATE_NOOP(
            "Settings", "Where exported photos go. Empty asks, and proposes the last one."
        ),
        group="export",
        flag="ented restore --out",
    )
    export_existing: str = _option(
        "choice",
        "number",
        QT_TRANSLATE_NOOP("Settings", "When a file exists already"),
        help=QT_TRANSLATE_NOOP(
            "Settings", "What happens when an exported photo would get the name of another file."
        ),
        group="export",
        choices=(
            Choice("number", QT_TRANSLATE_NOOP("Settings", "Add a number to the name")),
            Choice("skip", QT_TRANSLATE_NOOP("Settings", "Leave it, and skip the photo")),
            Choice("overwrite", QT_TRANSLATE_NOOP("Settings", "Replace it")),
        ),
        flag="ented restore --overwrite",
    )
    export_max_side_px: int = _option(
        "int",
        0,
        QT_TRANSLATE_NOOP("Settings", "Longer side"),
        help=QT_TRANSLATE_NOOP(
            "Settings", "Larger photos are shrunk to this; smaller ones stay as they are."
        ),
        group="export",
        minimum=0,
        maximum=30_000,
        step=100,
        unit="px",
        special=QT_TRANSLATE_NOOP("Settings", "Same as the original"),
        no_flag="ented restore keeps the original's",
    )
    export_unrestored: str = _option(
        "choice",
        "skip",
        QT_TRANSLATE_NOOP("Settings", "Photos in which nothing was restored"),
        help=QT_TRANSLATE_NOOP(
            "Settings", "Whether an export also copies the photos that stay as they are."
        ),
        group="export",
        choices=(
            Choice("skip", QT_TRANSLATE_NOOP("Settings", "Leave them out")),
            Choice("copy", QT_TRANSLATE_NOOP("Settings", "Copy them")),
        ),
        no_flag="ented restore says of each photo what became of it",
    )
    cache_limit_mb: int = _option(
        "int",
        2048,
        QT_TRANSLATE_NOOP("Settings", "Size of the cache"),
        help=QT_TRANSLATE_NOOP(
            "Settings",
            "Thumbnails and restored faces are kept on the disk up to this size, the oldest go "
            "first. Your photos are not in it.",
        ),
        group="storage",
        minimum=100,
        maximum=1_048_576,
        step=256,
        unit="MB",
        no_flag="commands keep no pictures",
        restart="engine",
    )
    log_level: str = _option(
        "choice",
        "info",
        QT_TRANSLATE_NOOP("Settings", "Log"),
        help=QT_TRANSLATE_NOOP(
            "Settings", "How much is written to the log file, for finding out what went wrong."
        ),
        group="storage",
        choices=(
            Choice("warning", QT_TRANSLATE_NOOP("Settings", "Problems only")),
            Choice("info", QT_TRANSLATE_NOOP("Settings", "Normal")),
            Choice("debug", QT_TRANSLATE_NOOP("Settings", "Everything")),
        ),
        flag="ented --debug",
    )
    self_test_done: bool = _option(
        "bool",
        False,
        "",
        group="internal",
        no_flag="the program keeps it",
        internal=True,
    )


OPTIONS: Final[dict[str, Option]] = {
    one.name: dataclasses.replace(one.metadata["option"], key=one.name)
    for one in dataclasses.fields(Settings)
}
"""Every option by its key, in the order of the pages."""
