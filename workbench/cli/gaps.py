"""What is missing in reports, on the command line: the same, in the same words, that the window's export lists."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import click

from workbench.cli.main import Context, commands
from workbench.cli.output import counted, say, shortened, tell

if TYPE_CHECKING:
    from workbench.domain.dossier import Dossier
    from workbench.services.report import Gap
    from workbench.settings import Settings

MOST_TOLD = 500  # lines: of more, nobody reads the last


class Missing:
    """What is missing in reports, in the language of the command line, whatever theirs is."""

    def __init__(self, dossiers: Sequence["Dossier"], language: str = "en", report: str | None = None) -> None:
        self._dossiers, self._language, self._report = dossiers, language, report

    @cached_property
    def found(self) -> list[tuple["Dossier", "Gap"]]:
        """What is missing, report by report."""
        from workbench.services.language import detect_language
        from workbench.services.report import gaps

        return [(one, gap) for one in self._dossiers for gap in gaps(one, self._language, self._report, detect_language)]

    def json(self) -> list[dict[str, Any]]:
        """Write it as JSON: its kind, the claim it concerns (null: the article or several claims), the article and the sentence."""
        return [{"kind": gap.kind, "claim": gap.claim_id, "article": one.article.id, "text": gap.text} for one, gap in self.found]

    def lines(self) -> list[str]:
        """Say it, with the title before each line where there are several reports."""
        many = len(self._dossiers) > 1
        told = [(f"{shortened(one.article.title, 40)}: " if many else "") + gap.text for one, gap in self.found]
        more = [f"and {len(told) - MOST_TOLD} more"] if len(told) > MOST_TOLD else []
        return [*told[:MOST_TOLD], *more]

    def tell(self) -> None:
        """Say it on stderr, which holds nothing where nothing is missing."""
        if lines := self.lines():
            tell(f"{counted(len(self.found), 'thing')} to look at:")
            for line in lines:
                tell(line)


def report_language(settings: "Settings", chosen: str | None = None) -> str:
    """The language that a report is written in: as asked for, else as set, English where the setting leaves it to the system."""
    return chosen or {"en": "en", "fr": "fr"}.get(settings.report_language, "en")


@commands.command("gaps")
@click.argument("article")
@click.option("--language", type=click.Choice(["en", "fr"]), default="en", help="The language it is told in.")
@click.option("--report", type=click.Choice(["en", "fr"]), help="The language of the report; else that of the settings.")
@click.pass_obj
def gaps(context: Context, article: str, language: str, report: str | None) -> None:
    """List what is missing in an article's report, before it is written."""
    with context.desk() as desk:
        missing = Missing([desk.dossier(desk.article(article).id)], language, report_language(context.settings, report))
        if not context.print_json(missing.json()):
            from workbench.services.report.strings import words_in

            for line in missing.lines() or [words_in(language)("gap.none")]:
                say(line)
