"""What is made of an evaluation's rows: reports, table of faces, contact sheets, worst first."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from ented_desktop.base.progress import ProgressCallback, ignore_progress
from ented_desktop.evaluation.face_sheet import face_strips
from ented_desktop.evaluation.frechet import Statistics
from ented_desktop.evaluation.report import EvaluationReport
from ented_desktop.evaluation.rows import RowStore
from ented_desktop.evaluation.sheet import pages
from ented_desktop.export.writer import write_atomic

REPORTS: Final = ("report.json", "report.md", "faces.csv")


def write_results(
    store: RowStore,
    *,
    root: Path | None = None,
    statistics: Statistics | None = None,
    progress: ProgressCallback = ignore_progress,
) -> str:
    """Writes the reports and the sheets beside the rows; earlier ones are replaced.

    Args:
        store: The folder of an evaluation with at least one row.
        root: Folder that the rows' paths are relative to; by default where they were measured.
        statistics: Of the set that FID is taken to; None takes the ground truths.
        progress: Told about every face drawn.

    Returns:
        The report as Markdown.

    Raises:
        EntedError: If something cannot be written, or the folder is no evaluation's.
    """
    settings, records = store.settings(), store.records()
    # Read once for all the tables that a row is on.
    report = EvaluationReport(settings, records, cache(store.features), statistics)
    markdown = report.to_markdown()
    contents = (report.to_json(), markdown, report.to_csv())
    for name, text in zip(REPORTS, contents, strict=True):
        write_atomic(text.encode("utf-8"), store.folder / name, overwrite=True)
    pictures = Path(settings.root) if root is None else root
    for factor in report.groups:
        some = [record for record in records if record.pair.factor_label == factor]
        title = f"{settings.weights['name']} {settings.weights['version']}, {factor}, worst first"
        strips = face_strips(some, store.picture, pictures, progress=progress)
        write_pages(pages(strips, title), store.folder, f"sheet-{factor}", overwrite=True)
    return markdown


def write_pages(made: Iterable[bytes], out: Path, stem: str, *, overwrite: bool) -> list[Path]:
    """Writes a sheet's pages as ``STEM-01.png`` and so on; returns the files.

    Raises:
        OutputError: If one exists (and may not be replaced) or cannot be written.
    """
    files = []
    for number, data in enumerate(made, start=1):
        files.append(out / f"{stem}-{number:02d}.png")
        write_atomic(data, files[-1], overwrite=overwrite)
    return files
