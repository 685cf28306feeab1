"""Reports: one frozen dossier in, the bytes of a file out; and the JSON names that reports and the command line share."""

from workbench.services.report.file_name import safe_file_name
from workbench.services.report.formats import FORMATS, Format, format_for, render, render_all
from workbench.services.report.gaps import Gap, gaps

__all__ = ["FORMATS", "Format", "Gap", "format_for", "gaps", "render", "render_all", "safe_file_name"]
