"""Why something was decided: a stable code for translation, and the English sentence."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reason:
    """A decision in words.

    Attributes:
        code: Stable identifier (kebab-case), for example ``"too-small"``; empty for no reason.
        text: One English sentence without a full stop, complete by itself.
        values: What the sentence holds, by name, for a translated sentence.
    """

    code: str = ""
    text: str = ""
    values: dict[str, float | str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text
