"""Who publishes a report: the lines that a reader needs to ask, to complain and to judge."""

import re

from workbench.domain.house import House
from workbench.domain.records import dataclass
from workbench.services.report.characters import web_link
from workbench.services.report.strings import Words


@dataclass(frozen=True, slots=True)
class Imprint:
    """One line: what it tells, the text, and where that leads (an http or https address, or None)."""

    label: str
    text: str
    link: str | None = None


def imprint(house: House, words: Words) -> tuple[Imprint, ...]:
    """List what is known of the house, its name first, how it checks last; empty when nothing is."""
    lines = (
        Imprint(
            words("house.organisation"), house.organisation or _address(house.publication_url), web_link(house.publication_url)
        ),
        Imprint(words("house.contact"), house.contact, web_link(house.contact)),
        Imprint(words("house.funding"), house.funding),
        Imprint(words("house.method"), _address(house.method_url), web_link(house.method_url)),
    )
    return tuple(line for line in lines if line.text.strip())


def _address(url: str) -> str:
    """What a reader of the printed page can type: the address without its scheme."""
    link = web_link(url)
    return re.sub("^https?://|/$", "", link) if link else url
