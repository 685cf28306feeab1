"""Texts of both directions in one line: what is read from the right and what from the left do not turn what stands around them.

Unicode's first-strong isolates (UAX 9) are set around the parts: they serve on paper, in word processors' files and in plain text.
"""

import re

from workbench.services.report.characters import ISOLATES, TURNED, on_paper

_ENDS = r"\s<>«»\"“”()\[\]،؛؟"
# Addresses, hosts, names of accounts and telephone numbers: without letters of their own at an end, signs there would change sides.
ADDRESS = re.compile(
    rf"https?://[^{_ENDS}]*[^{_ENDS}.,;:!?…]"
    rf"|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{{2,}}\b(?:/(?:[^{_ENDS}]*[^{_ENDS}.,;:!?…])?)?"
    r"|[@#][a-z0-9_]+|\+\d[\d -]{4,}\d",
    re.ASCII | re.IGNORECASE,
)
# From a letter that is read from the right to the last one before a letter of Western scripts.
STRETCH = re.compile(f"{TURNED}(?:[^A-Za-z\u00c0-\u024f{ISOLATES}\n]*{TURNED})?")


def sentence(text: str) -> str:
    """Write a sentence of the report for paper, with the strangers' names in it kept to themselves."""
    return STRETCH.sub(lambda match: f"{ISOLATES[0]}{match[0]}{ISOLATES[1]}", on_paper(text))


def passage(text: str) -> str:
    """Write a stranger's text for paper; where it is read from the right, the addresses in it are kept to themselves."""
    told = on_paper(text)
    if not re.search(TURNED, told):
        return told
    return ADDRESS.sub(lambda match: f"{ISOLATES[0]}{match[0]}{ISOLATES[1]}", told)
