"""What the reference panel says about the choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from ented_desktop.documents.values import FaceEdit, PhotoDoc
from ented_desktop.domain import ReferenceMode, ReferencePick
from ented_desktop.ui.widgets.identity_words import looks_like_another
from ented_desktop.ui.widgets.reference_card_model import Card, same_pick


class ChoiceWords(QObject):
    """A choice of references in sentences. A QObject, because only ``tr`` knows plurals."""

    def note(self, photo: PhotoDoc, face: FaceEdit, any_cards: bool) -> str:
        """What the way of choosing means for a face; empty where it needs no words.

        Args:
            photo: The photo.
            face: Its face.
            any_cards: Whether there are photos to choose from.
        """
        count = len(photo.references(face))
        if face.mode is ReferenceMode.NONE:
            return self.tr(
                "Without a good photo the face gets sharper, but it may look less like the person."
            )
        if face.mode is ReferenceMode.CHOSEN:
            if count > 1:
                return self.tr("%n photo(s) are used together.", "", count)
            if not count:
                return self.tr("Tick the photos to use, or choose one.")
        elif any_cards and not count and photo.suggestion(face) is not None:
            return self.tr(
                "The program is not sure about any of these photos. Tick one if you know better."
            )
        return ""

    def warning(
        self, face: FaceEdit, cards: Sequence[Card], ticked: Sequence[ReferencePick]
    ) -> str:
        """A warning where a chosen photo looks like another person; else empty."""
        if face.mode is not ReferenceMode.CHOSEN:
            return ""
        for card in cards:
            if looks_like_another(card.candidate) and any(same_pick(card.pick, p) for p in ticked):
                text = self.tr(
                    "“{file}” seems to show another person. The restored face could come to look "
                    "like them."
                )
                return text.format(file=card.pick.photo.name)
        return ""
