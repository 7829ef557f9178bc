"""Sentences for the codes that the engine sends: what went wrong, and why something was decided.

Tests hold them against the codes that the program raises.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ented_desktop.base.translation import QT_TRANSLATE_NOOP

PROBLEMS: Final[Mapping[str, tuple[str, str]]] = {
    "image-missing": (
        QT_TRANSLATE_NOOP("Words", "The file is not there any more."),
        QT_TRANSLATE_NOOP("Words", "Bring it back or connect its disk, then try again."),
    ),
    "photo-missing": (
        QT_TRANSLATE_NOOP("Words", "The file is not there any more."),
        QT_TRANSLATE_NOOP("Words", "Bring it back or connect its disk, then try again."),
    ),
    "image-empty": (
        QT_TRANSLATE_NOOP("Words", "The file is empty."),
        QT_TRANSLATE_NOOP("Words", "Copy it again from where it came from."),
    ),
    "image-truncated": (
        QT_TRANSLATE_NOOP("Words", "The file ends too early: a part of the photo is missing."),
        QT_TRANSLATE_NOOP("Words", "Copy it again from where it came from."),
    ),
    "image-unreadable": (
        QT_TRANSLATE_NOOP("Words", "The file cannot be read."),
        QT_TRANSLATE_NOOP("Words", "Check that you may open it, and that its disk is connected."),
    ),
    "image-unsupported": (
        QT_TRANSLATE_NOOP("Words", "This is no photo that the program can read."),
        QT_TRANSLATE_NOOP("Words", "Save it as JPEG, PNG or TIFF with another program."),
    ),
    "image-too-large": (
        QT_TRANSLATE_NOOP("Words", "The photo has too many pixels."),
        QT_TRANSLATE_NOOP("Words", "Open a smaller copy."),
    ),
    "too-large-for-memory": (
        QT_TRANSLATE_NOOP("Words", "The photo needs more memory than there is."),
        QT_TRANSLATE_NOOP("Words", "Close other programs, or open a smaller copy."),
    ),
    "folder-empty": (
        QT_TRANSLATE_NOOP("Words", "There are no photos in this folder."),
        "",
    ),
    "no-face": (
        QT_TRANSLATE_NOOP("Words", "No face found."),
        QT_TRANSLATE_NOOP("Words", "Draw a box around it."),
    ),
    "face-too-small": (
        QT_TRANSLATE_NOOP("Words", "The face is too small to restore."),
        "",
    ),
    "face-degenerate": (
        QT_TRANSLATE_NOOP("Words", "The box does not fit a face."),
        QT_TRANSLATE_NOOP("Words", "Draw it again from the brows to the chin."),
    ),
    "face-missing": (
        QT_TRANSLATE_NOOP("Words", "This face is not in the photo any more."),
        "",
    ),
    "reference-missing": (
        QT_TRANSLATE_NOOP("Words", "A good photo that was chosen is not there any more."),
        QT_TRANSLATE_NOOP("Words", "Choose another one."),
    ),
    "reference-no-face": (
        QT_TRANSLATE_NOOP("Words", "No face was found in the good photo."),
        QT_TRANSLATE_NOOP("Words", "Choose one in which the face is clear."),
    ),
    "network-not-finite": (
        QT_TRANSLATE_NOOP("Words", "Restoring this face gave no picture."),
        QT_TRANSLATE_NOOP("Words", "Move its box a little and try again."),
    ),
    "model-missing": (
        QT_TRANSLATE_NOOP("Words", "The model that restores faces is missing."),
        QT_TRANSLATE_NOOP("Words", "Choose another one in the settings, or install again."),
    ),
    "model-corrupt": (
        QT_TRANSLATE_NOOP("Words", "The model that restores faces is damaged."),
        QT_TRANSLATE_NOOP("Words", "Choose another one in the settings, or install again."),
    ),
    "model-incompatible": (
        QT_TRANSLATE_NOOP("Words", "The chosen model belongs to another version."),
        QT_TRANSLATE_NOOP("Words", "Choose another one in the settings."),
    ),
    "device-unavailable": (
        QT_TRANSLATE_NOOP("Words", "The graphics card that was chosen cannot be used."),
        QT_TRANSLATE_NOOP("Words", "Choose Automatic in the settings under Computing."),
    ),
    "device-unknown": (
        QT_TRANSLATE_NOOP("Words", "The graphics card that was chosen cannot be used."),
        QT_TRANSLATE_NOOP("Words", "Choose Automatic in the settings under Computing."),
    ),
    "device-memory": (
        QT_TRANSLATE_NOOP("Words", "There is not enough memory for restoring."),
        QT_TRANSLATE_NOOP("Words", "Close other programs, or compute on the processor."),
    ),
    "precision-unknown": (
        QT_TRANSLATE_NOOP("Words", "This device cannot compute with the chosen precision."),
        QT_TRANSLATE_NOOP("Words", "Choose Automatic in the settings under Computing."),
    ),
    "output-exists": (
        QT_TRANSLATE_NOOP("Words", "There is a file of that name already."),
        QT_TRANSLATE_NOOP("Words", "Choose another name or folder."),
    ),
    "output-not-writable": (
        QT_TRANSLATE_NOOP("Words", "The folder cannot be written to."),
        QT_TRANSLATE_NOOP("Words", "Check that its disk is connected, or choose another folder."),
    ),
    "output-is-original": (
        QT_TRANSLATE_NOOP("Words", "This would replace the original photo."),
        QT_TRANSLATE_NOOP("Words", "Choose another name or folder. Originals are never changed."),
    ),
    "output-unencodable": (
        QT_TRANSLATE_NOOP("Words", "The photo cannot be written in this format."),
        QT_TRANSLATE_NOOP("Words", "Choose another format."),
    ),
    "output-format": (
        QT_TRANSLATE_NOOP("Words", "The photo cannot be written in this format."),
        QT_TRANSLATE_NOOP("Words", "Choose another format."),
    ),
    "disk-full": (
        QT_TRANSLATE_NOOP("Words", "The disk is full."),
        QT_TRANSLATE_NOOP("Words", "Make room, or choose a folder on another disk."),
    ),
    "cache-not-writable": (
        QT_TRANSLATE_NOOP("Words", "The cache folder cannot be written to."),
        QT_TRANSLATE_NOOP("Words", "Make room on its disk."),
    ),
    "library-busy": (
        QT_TRANSLATE_NOOP("Words", "Another program is using the photo library."),
        QT_TRANSLATE_NOOP("Words", "Close it and try again."),
    ),
    "library-damaged": (
        QT_TRANSLATE_NOOP("Words", "The index of good photos was damaged and is made again."),
        QT_TRANSLATE_NOOP("Words", "Your photos are not touched."),
    ),
    "library-newer": (
        QT_TRANSLATE_NOOP("Words", "A newer version of this program made the photo library."),
        QT_TRANSLATE_NOOP("Words", "Use that version."),
    ),
    "library-unavailable": (
        QT_TRANSLATE_NOOP("Words", "The photo library cannot be opened."),
        QT_TRANSLATE_NOOP("Words", "Check that its disk is connected and has room."),
    ),
    "settings-not-writable": (
        QT_TRANSLATE_NOOP("Words", "The settings cannot be saved."),
        QT_TRANSLATE_NOOP("Words", "Check the disk and the folder's permissions."),
    ),
    "setting-invalid": (
        QT_TRANSLATE_NOOP("Words", "A setting cannot have this value."),
        "",
    ),
    "engine-gone": (
        QT_TRANSLATE_NOOP("Words", "The part of the program that restores photos has stopped."),
        QT_TRANSLATE_NOOP("Words", "It starts again by itself, and your work is kept."),
    ),
    "engine-crashed": (
        QT_TRANSLATE_NOOP("Words", "Working on this photo made the program stop twice."),
        QT_TRANSLATE_NOOP("Words", "It was set aside. Try a smaller copy of it."),
    ),
    "picture-unreadable": (
        QT_TRANSLATE_NOOP("Words", "The picture could not be drawn."),
        QT_TRANSLATE_NOOP("Words", "Make room on the disk and in memory, then try again."),
    ),
    "internal-error": (
        QT_TRANSLATE_NOOP("Words", "Something went wrong inside the program."),
        QT_TRANSLATE_NOOP("Words", "Copy the diagnosis from the Help menu and tell us, please."),
    ),
    "bad-command": (
        QT_TRANSLATE_NOOP("Words", "Something went wrong inside the program."),
        QT_TRANSLATE_NOOP("Words", "Copy the diagnosis from the Help menu and tell us, please."),
    ),
    "change-lost": (
        QT_TRANSLATE_NOOP("Words", "A face of this photo has to be restored again."),
        QT_TRANSLATE_NOOP("Words", "Restore the photo, then export it."),
    ),
    "image-changing": (
        QT_TRANSLATE_NOOP("Words", "The photo was changed while it was read."),
        QT_TRANSLATE_NOOP("Words", "Try again when the other program is done with it."),
    ),
    "job-busy": (
        QT_TRANSLATE_NOOP("Words", "This album is being worked on already."),
        QT_TRANSLATE_NOOP("Words", "Wait for it, or stop the other window or command first."),
    ),
    "job-damaged": (
        QT_TRANSLATE_NOOP("Words", "The notes about this album's progress are damaged."),
        QT_TRANSLATE_NOOP("Words", "Start the album anew; finished copies are recognised."),
    ),
    "job-missing": (
        QT_TRANSLATE_NOOP("Words", "This album is not known here any more."),
        QT_TRANSLATE_NOOP("Words", "Start it anew; finished copies are recognised."),
    ),
    "journal-not-writable": (
        QT_TRANSLATE_NOOP("Words", "The album's progress cannot be noted down."),
        QT_TRANSLATE_NOOP("Words", "Make room on the disk, or check the folder's permissions."),
    ),
    "no-photos": (
        QT_TRANSLATE_NOOP("Words", "There are no photos there."),
        QT_TRANSLATE_NOOP("Words", "Choose photos, or folders that hold some."),
    ),
    "not-reviewable": (
        QT_TRANSLATE_NOOP("Words", "This photo cannot be judged now."),
        QT_TRANSLATE_NOOP("Words", "Wait until it is restored."),
    ),
    "not-square": (
        QT_TRANSLATE_NOOP("Words", "This photo is not an aligned face: it is not square."),
        "",
    ),
    "sheet-format": (
        QT_TRANSLATE_NOOP("Words", "A contact sheet is a web page or a PDF."),
        QT_TRANSLATE_NOOP("Words", "Let its name end with .html or .pdf."),
    ),
    "out-is-input": (
        QT_TRANSLATE_NOOP("Words", "The copies would lie among their originals."),
        QT_TRANSLATE_NOOP("Words", "Choose another folder. Originals are never changed."),
    ),
    "output-altered": (
        QT_TRANSLATE_NOOP("Words", "The copy was changed by another program since."),
        QT_TRANSLATE_NOOP("Words", "Move it away first, so that nothing of it is lost."),
    ),
    "output-damaged": (
        QT_TRANSLATE_NOOP("Words", "The copy does not hold what was written to it."),
        QT_TRANSLATE_NOOP("Words", "The disk may be failing. Choose a folder on another disk."),
    ),
}
"""By a problem's code: what is wrong, and what the user could do (may be empty)."""

REASONS: Final[Mapping[str, str]] = {
    "unsure-face": QT_TRANSLATE_NOOP("Words", "Perhaps not a face ({score} sure)"),
    "too-small": QT_TRANSLATE_NOOP(
        "Words", "Too small to restore: {size_px} px wide, {needed_px} px are needed"
    ),
    "strength-zero": QT_TRANSLATE_NOOP("Words", "Strength 0 keeps the face"),
    "reference-only": QT_TRANSLATE_NOOP(
        "Words", "Same person, likeness {likeness}: the only such photo, similar pose"
    ),
    "reference-only-turned": QT_TRANSLATE_NOOP(
        "Words", "Same person, likeness {likeness}: the only such photo, turned {turned_deg}° away"
    ),
    "reference-sharpest": QT_TRANSLATE_NOOP(
        "Words", "Same person, likeness {likeness}: sharpest of {photos} photos, similar pose"
    ),
    "reference-sharpest-turned": QT_TRANSLATE_NOOP(
        "Words",
        "Same person, likeness {likeness}: sharpest of {photos} photos, turned {turned_deg}° away",
    ),
    "reference-closest-pose": QT_TRANSLATE_NOOP(
        "Words", "Same person, likeness {likeness}: closest in pose of {photos} photos"
    ),
    "reference-best": QT_TRANSLATE_NOOP(
        "Words",
        "Same person, likeness {likeness}: best of {photos} photos in pose and sharpness",
    ),
    "reference-best-turned": QT_TRANSLATE_NOOP(
        "Words",
        "Same person, likeness {likeness}: best of {photos} photos in pose and sharpness, "
        "turned {turned_deg}° away",
    ),
    "reference-named": QT_TRANSLATE_NOOP(
        "Words",
        "Taken for the person of the one photo given, although the likeness is only {likeness}, "
        "as in badly damaged faces",
    ),
    "picked": QT_TRANSLATE_NOOP("Words", "Restored with the chosen photo, likeness {likeness}"),
    "picked-several": QT_TRANSLATE_NOOP(
        "Words", "Restored with the {photos} chosen photos, likeness of the first {likeness}"
    ),
    "picked-unlike": QT_TRANSLATE_NOOP(
        "Words",
        "Restored with the chosen photo, although it seems to show another person: "
        "likeness {likeness}",
    ),
    "picked-several-unlike": QT_TRANSLATE_NOOP(
        "Words",
        "Restored with the {photos} chosen photos, although the first seems to show another "
        "person: likeness {likeness}",
    ),
    "without-reference": QT_TRANSLATE_NOOP("Words", "Restored without a good photo"),
    "no-reference-given": QT_TRANSLATE_NOOP("Words", "No good photo was given"),
    "no-reference-self": QT_TRANSLATE_NOOP("Words", "The only good photo is this photo itself"),
    "no-reference-self-restored": QT_TRANSLATE_NOOP(
        "Words", "The only good photo is this photo itself; restored without"
    ),
    "no-reference-unlike": QT_TRANSLATE_NOOP(
        "Words",
        "The good photo seems to show another person: likeness {likeness}, {needed} is needed",
    ),
    "no-reference-unlike-restored": QT_TRANSLATE_NOOP(
        "Words",
        "The good photo seems to show another person: likeness {likeness}, {needed} is needed; "
        "restored without",
    ),
    "no-reference-among": QT_TRANSLATE_NOOP(
        "Words",
        "None of {faces} faces is likely enough: the likeliest has {likeness}, {needed} is needed",
    ),
    "no-reference-among-restored": QT_TRANSLATE_NOOP(
        "Words",
        "None of {faces} faces is likely enough: the likeliest has {likeness}, {needed} is "
        "needed; restored without",
    ),
    "became-another": QT_TRANSLATE_NOOP(
        "Words", "Kept as it was: restoring would have made it another face"
    ),
    "hardly-damaged": QT_TRANSLATE_NOOP(
        "Words", "Kept as it was: hardly damaged, restoring would change more than it repairs"
    ),
    "moved-away": QT_TRANSLATE_NOOP(
        "Words", "Kept as it was: restoring would have made it less like the person"
    ),
    "no-candidate": QT_TRANSLATE_NOOP("Words", "No good photo of this person was found"),
    "no-library": QT_TRANSLATE_NOOP("Words", "No folder of good photos was chosen yet"),
    "candidate-likely": QT_TRANSLATE_NOOP("Words", "Probably the same person, likeness {likeness}"),
    "candidate-possible": QT_TRANSLATE_NOOP(
        "Words", "Perhaps the same person, likeness {likeness}"
    ),
    "candidate-unlikely": QT_TRANSLATE_NOOP(
        "Words", "Probably another person, likeness {likeness}"
    ),
}
"""By a reason's code; the fields are the values that it carries, written for the user."""
