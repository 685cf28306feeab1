"""A report as a web page of the moment, for the browser alone."""

import atexit
import shutil
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from workbench.domain.dossier import Dossier
from workbench.domain.errors import Refused
from workbench.services.report import FORMATS, safe_file_name
from workbench.ui import messages
from workbench.ui.problems import problem_words


def open_page(parent: QWidget, dossiers: Sequence[Dossier], language: str) -> Path | None:
    """Write a report as a web page to a temporary file and give it to the browser; None for a problem that was told."""
    page = _preview_folder() / safe_file_name(dossiers[0], ".html")
    try:
        page.write_bytes(FORMATS["html"].render_all(dossiers, language))
    except Refused as problem:  # a template of the house that cannot be used
        messages.tell(parent, problem_words(str(problem)))
        return None
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))
    return page


@cache
def _preview_folder() -> Path:
    """A folder that only this user can read; the browser may need it until the program ends, and then it goes."""
    folder = tempfile.mkdtemp(prefix="workbench-preview-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)
