"""Write the tables in docs/statements.md that are the code's own: python docs/write_tables.py; a test tells when they are stale."""

import re
from pathlib import Path

from workbench.services.language.meanings import SIGNALS
from workbench.services.language.signals import BIAS, WEIGHTS
from workbench.ui.actions import COMMANDS, Menu

PAGE = Path(__file__).parent / "statements.md"
_BLOCK = re.compile(r"(<!-- (\w+) -->\n).*?(<!-- end -->\n)", re.DOTALL)


def signals() -> str:
    """The signals and their weights, the heaviest first, two in a row."""
    cells = [f"{weight:+g} | **{name}** {SIGNALS[name]}" for name, weight in sorted(WEIGHTS.items(), key=lambda item: -item[1])]
    half = (len(cells) + 1) // 2
    rows = [f"| {left} | {right} |" for left, right in zip(cells[:half], [*cells[half:], " | "][:half], strict=True)]
    return "\n".join(["| weight | signal | weight | signal |", "|---|---|---|---|", *rows, "", f"The sum starts at {BIAS:+g}.\n"])


def keys() -> str:
    """The keys of the commands on articles and claims."""
    shown = [menu for menu in Menu if menu.value in ("article", "claim")]
    told = [f"`{one.keys[0]}` {one.text.rstrip('…')}" for one in COMMANDS if one.menu in shown and one.keys]
    return "; ".join(told) + ".\n"


def written(page: str) -> str:
    """The page with its tables as the code has them."""
    tables = {"signals": signals(), "keys": keys()}
    return _BLOCK.sub(lambda block: block[1] + tables[block[2]] + block[3], page)


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
