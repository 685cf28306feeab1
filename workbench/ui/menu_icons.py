"""The icons of the menus, by the names in the table of commands."""

from PySide6.QtGui import QIcon

from workbench.domain.enums import Verdict
from workbench.ui.icons import icon, verdict_icon
from workbench.ui.theme import Theme

PX = 15
SHAPES = {**{verdict.value: verdict for verdict in Verdict}, "to-review": None}


def menu_icon(name: str, theme: Theme) -> QIcon:
    """The shape of a verdict, or a drawing, in the colours of the theme at this moment."""
    return verdict_icon(SHAPES[name], theme, PX) if name in SHAPES else icon(name, theme, PX)
