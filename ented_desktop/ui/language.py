"""The language of the window, changed while it runs."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from ented_desktop.base.paths import resources_dir

LANGUAGES: Final = ("de", "es", "fr", "zh_CN", "ja", "ar")
"""The translations beside English, the language of the source."""

_RIGHT_TO_LEFT: Final = frozenset({"ar"})
_installed: list[QTranslator] = []


def translation_file(language: str) -> Path:
    """Where the translation into a language lies."""
    return resources_dir() / "translations" / f"ented_{language}.qm"


def resolve(choice: str) -> str:
    """The language that is spoken for a choice.

    Args:
        choice: ``"system"``, ``"en"`` or one of :data:`LANGUAGES`.

    Returns:
        ``"en"`` or one of :data:`LANGUAGES`; English where there is no translation.
    """
    if choice != "system":
        return choice if choice in LANGUAGES else "en"
    for name in QLocale.system().uiLanguages():
        tag = name.replace("-", "_")
        if tag.startswith("en"):
            return "en"
        for language in LANGUAGES:
            if tag == language or tag.split("_")[0] == language:
                return language
        if tag.startswith("zh") and "Hant" not in tag and "TW" not in tag and "HK" not in tag:
            return "zh_CN"
    return "en"


def use(choice: str) -> str:
    """Speaks a language from now on; every widget gets a ``LanguageChange`` event.

    Args:
        choice: As for :func:`resolve`.

    Returns:
        The language in use.
    """
    language = resolve(choice)
    forget()
    system = QLocale.system()
    same = system.name().split("_")[0] == language.split("_")[0]
    # The country's way to write numbers and dates stays where the language fits it.
    QLocale.setDefault(system if same or choice == "system" else QLocale(language))
    app = QCoreApplication.instance()
    if isinstance(app, QApplication):
        direction = language.split("_")[0] in _RIGHT_TO_LEFT
        app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if direction else Qt.LayoutDirection.LeftToRight
        )
    if language != "en":
        qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for file in (qt_folder / f"qtbase_{language}.qm", translation_file(language)):
            translator = QTranslator(QCoreApplication.instance())
            if translator.load(str(file)):
                QCoreApplication.installTranslator(translator)
                _installed.append(translator)
    else:
        _speak_plurals()
    return language


def forget() -> None:
    """Goes back to the texts of the sources."""
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()


def _speak_plurals() -> None:
    """English plurals ("1 photo", "2 photos") come from a translation as well."""
    translator = QTranslator(QCoreApplication.instance())
    if translator.load(str(translation_file("en"))):
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)
