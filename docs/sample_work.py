"""The casebook that pictures of the window are drawn from: some hours of work on the project's own samples."""

from pathlib import Path

from workbench.desk import Desk
from workbench.domain.enums import Reason, Stance, Verdict
from workbench.resources import seed

SUBJECT = "promis à plusieurs reprises"
VERDICTS = {"v": Verdict.VERIFIED, "d": Verdict.DISPUTED, "u": Verdict.UNVERIFIED}
# What was done with each sample: verdicts in the order of the claims, outlet and day where the file names none, how it is filed.
WORK = (
    ("valdearena-aceite.es.txt", "vvdvu.vd.vvv.u", "lavega.example", "2026-03-14", ("prices", "farming"), "L. Roy", None),
    ("ossenby-flood.en.html", "v.dvv.dduv..vv.vvd.v", None, None, ("climate",), "A. Martin", "tomorrow"),
    ("biden-atacms.fr.txt", "vvdu.vv.dvu.vv.v", "news.example", "2024-11-18", ("war", "missiles"), "A. Martin", "today"),
)


def worked_on(path: Path) -> Desk:
    """A casebook as it looks after some hours of work on the samples."""
    desk = Desk.open_casebook(path, "A. Martin")
    desk.import_checks(seed("earlier-checks.tsv"))
    for name, letters, outlet, published, tags, assignee, deadline in WORK:
        article = desk.open(str(seed(name))).article
        if outlet:
            desk.edit_article(article.id, outlet=outlet, published=published)
        desk.file_articles([article.id], tags=tags, assignee=assignee, deadline=deadline)
        for place, (view, letter) in enumerate(zip(desk.claims(article.id), letters, strict=False)):
            if letter in VERDICTS:
                desk.mark(view.id, VERDICTS[letter])
                for number in range(place % 4):
                    desk.link(view.id, f"https://source-{number}.example/{name[:7]}-{place}", title=f"Source {number + 1} (sample)")
    claims = desk.claims(desk.article("last").id)
    subject = next(view for view in claims if SUBJECT in view.claim.quote)
    desk.link(subject.id, "https://source-a.example/briefing-transcript", title="Compte rendu du point de presse (exemple)")
    desk.link(subject.id, "https://source-b.example/reply", title="Réponse du porte-parole (exemple)", stance=Stance.CONTRADICTS)
    rationale = "Texte d’exemple : la promesse est documentée ; le mot « rapidement » ne figure pas dans chacune de ses versions."
    desk.mark(subject.id, Verdict.DISPUTED, rationale=rationale, reason=Reason.MISSING_CONTEXT)
    return desk
