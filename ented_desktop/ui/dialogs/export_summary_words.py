"""An export that ended, in sentences."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ented_desktop.ui.bridge.exporter import ExportSummary
from ented_desktop.ui.words import number, problem_with_hint


class SummaryWords(QObject):
    """A summary in sentences. A QObject, because only ``tr`` knows plurals."""

    def line(self, summary: ExportSummary) -> str:
        """An export in one sentence."""
        count, failed = len(summary.written), len(summary.failed)
        if summary.not_done:
            return self.tr("Export cancelled: %n photo(s) were exported before", "", count)
        if failed and not count:
            return self.tr("%n photo(s) could not be exported", "", failed)
        if failed:
            text = self.tr("%n photo(s) exported, {failed} could not be", "", count)
            return text.format(failed=number(failed))
        if count:
            return self.tr("%n photo(s) exported", "", count)
        return self.tr("No photo was exported")

    def counts(self, summary: ExportSummary) -> list[tuple[str, str]]:
        """The counts that are not zero: the icon's name and a sentence."""
        restored, copied = len(summary.restored), len(summary.copied)
        kept, left_out = summary.kept_faces, len(summary.left_out)
        existing, failed = len(summary.existing), len(summary.failed)
        ended = summary.not_done
        info = "note-info"
        rows = [
            ("note-good", restored, self.tr("%n photo(s) with restored faces", "", restored)),
            (info, kept, self.tr("%n face(s) in them stay as they were", "", kept)),
            (info, copied, self.tr("%n photo(s) copied, nothing was restored", "", copied)),
            (info, left_out, self.tr("%n photo(s) skipped, nothing was restored", "", left_out)),
            (info, existing, self.tr("%n photo(s) skipped, the file was there", "", existing)),
            ("note-bad", failed, self.tr("%n photo(s) failed", "", failed)),
            ("note-caution", ended, self.tr("%n photo(s) not exported, cancelled", "", ended)),
        ]
        return [(sign, text) for sign, count, text in rows if count]

    def report(self, summary: ExportSummary) -> str:
        """The summary as plain text, to be copied."""
        lines = [self.line(summary), *(f"- {text}" for _, text in self.counts(summary))]
        failures = failure_rows(summary)
        if failures:
            lines += ["", *(f"{name}: {reason}" for name, reason in failures)]
        if summary.written:
            lines += ["", *(str(file) for file in summary.written)]
        return "\n".join(lines) + "\n"


def failure_rows(summary: ExportSummary) -> list[tuple[str, str]]:
    """Photos that were not written, with the reason."""
    return [
        (str(failure.item.ask.photo), problem_with_hint(failure.problem))
        for failure in summary.failed
    ]
