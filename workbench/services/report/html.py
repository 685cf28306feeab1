"""Reports as one web page that needs nothing else: no script, no outside file, light and dark, on screen and on paper."""

import base64
import hashlib
import re
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.dossier import Dossier
from workbench.domain.scale import on_dark
from workbench.services.report import outline as told
from workbench.services.report.characters import visible
from workbench.services.report.claim_review import claim_reviews, embedded
from workbench.services.report.masthead import foot_line
from workbench.services.report.page_templates import environment, unusable
from workbench.services.report.page_templates import style as own_style
from workbench.services.report.strings import Words, words_in

if TYPE_CHECKING:
    from markupsafe import Markup

MOST_FOOT = 140  # characters: a line of the printed foot, beside the number of the page


def render_all(dossiers: Sequence[Dossier], language: str) -> bytes:
    """Write several reports as one HTML page in UTF-8, each beginning on a page of its own when printed.

    The policy in the page's head forbids everything but its own style sheet, which it names by its SHA-256.
    """
    words = words_in(language)
    outlines = [told.Outline(dossier, f"{at}-" if len(dossiers) > 1 else "") for at, dossier in enumerate(dossiers, 1)]
    style = _style(outlines, words)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    reviews = [review for dossier in dossiers for review in claim_reviews(dossier, language)]
    values = {
        "words": words,
        "outlines": outlines,
        "style": _markup(style),
        "digest": digest,
        "reviews": _markup(embedded(reviews)) if reviews else None,
        "title": visible(outlines[0].article.title) if len(outlines) == 1 else words("reports"),
    }
    return _filled(dossiers[0].house.templates if dossiers else "", values).encode("utf-8", "replace")


def _filled(folder: str, values: dict[str, object]) -> str:
    template = environment(folder).get_template("report.html.j2")
    if not folder:
        return template.render(values)
    from jinja2 import TemplateError, TemplateNotFound

    from workbench.services.report.bounded import Unbounded, filled

    try:
        return filled(template, values)
    except Unbounded as problem:
        raise unusable(*(problem.place or _place(problem)), str(problem)) from problem
    except MemoryError as problem:
        raise unusable(*_place(problem), "it needs more memory than there is") from problem
    except TemplateNotFound as problem:
        raise unusable(*_place(problem), f"there is no template {problem.name}") from problem
    except (TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as problem:
        raise unusable(*_place(problem), str(problem) or type(problem).__name__) from problem


def _place(problem: Exception) -> tuple[str, int]:
    """Name the template and the line that a problem came from: the innermost one."""
    frames = [frame for frame in traceback.extract_tb(problem.__traceback__) if frame.filename.endswith(".j2")]
    return (Path(frames[-1].filename).name, frames[-1].lineno or 1) if frames else ("report.html.j2", 1)


def _style(outlines: Sequence[told.Outline], words: Words) -> str:
    dossier = outlines[0].dossier if outlines else None
    style = own_style(dossier.house.templates if dossier else "")
    if dossier is None:
        return style
    # Only colours that were checked to be such reach the style sheet (desk/scale.py).
    for one in (rating for rating in dossier.scale if re.fullmatch("#[0-9A-F]{6}", rating.colour)):
        style += f".label-{one.position}{{color:{one.colour}}}\n"
        style += f"@media screen and (prefers-color-scheme:dark){{.label-{one.position}{{color:{on_dark(one)}}}}}\n"
    # The foot of each printed page, as that of the PDF.
    foot = foot_line([one.dossier for one in outlines], words)
    return style + f'@page{{@bottom-left{{content:"{_in_style(foot)}"}}}}\n'


def _in_style(text: str) -> str:
    """Write a text so that no character of it means anything to a style sheet or to the page around it."""
    return "".join(one if (one.isascii() and one.isalnum()) or one == " " else f"\\{ord(one):x} " for one in text[:MOST_FOOT])


def _markup(text: str) -> "Markup":
    from markupsafe import Markup

    return Markup(text)
