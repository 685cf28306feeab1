"""The one way out to the browser: http and https only, under the real name of the host."""

from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from workbench.domain.errors import Refused
from workbench.ui.terms import host, one_line

translate = QCoreApplication.translate


def leads_out(url: str | None) -> bool:
    """Can this address be given to the browser?"""
    try:
        return urlsplit(url or "").scheme.lower() in ("http", "https") and bool(host(url))
    except ValueError:
        return False


def open_link(url: str) -> None:
    """Give an address to the browser; raises Refused for anything but http and https."""
    if not leads_out(url):
        refused = translate("Links", "“{url}” is not a web address and was not opened. Nothing was changed.")
        raise Refused(refused.replace("{url}", one_line(url, 80)))
    QDesktopServices.openUrl(QUrl(url))
