"""The casebook that pictures of the window are drawn from: some hours of work on the project's own samples."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sample_articles import SHORT

from workbench.desk import Desk
from workbench.domain.claim import VerdictState
from workbench.domain.enums import Reason, Stance, Verdict
from workbench.resources import seed

SUBJECT = "promis à plusieurs reprises"
AFTER_MINUTES = (2, 4, 7, 9, 12, 6, 35, 50, 8, 140, 3, 11, 420, 14, 1_600)
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
    for outlet, published, tags, assignee, deadline, letters, title, sentences in SHORT:
        text = f"{title}\n\n{' '.join(sentences)}\n"
        draft = desk.read_bytes(text.encode(), name="article.txt", suffix=".txt")
        article = desk.take(desk.described(draft, outlet=outlet, published=published)).article
        desk.file_articles([article.id], tags=tags, assignee=assignee, deadline=deadline)
        _judged(desk, article.id, letters, outlet)
    for name, letters, outlet, published, tags, assignee, deadline in WORK:
        article = desk.open(str(seed(name))).article
        if outlet:
            desk.edit_article(article.id, outlet=outlet, published=published)
        desk.file_articles([article.id], tags=tags, assignee=assignee, deadline=deadline)
        _judged(desk, article.id, letters, name[:7])
    claims = desk.claims(desk.article("last").id)
    subject = next(view for view in claims if SUBJECT in view.claim.quote)
    desk.link(subject.id, "https://source-a.example/briefing-transcript", title="Compte rendu du point de presse (exemple)")
    desk.link(subject.id, "https://source-b.example/reply", title="Réponse du porte-parole (exemple)", stance=Stance.CONTRADICTS)
    rationale = "Texte d’exemple : la promesse est documentée ; le mot « rapidement » ne figure pas dans chacune de ses versions."
    desk.mark(subject.id, Verdict.DISPUTED, rationale=rationale, reason=Reason.MISSING_CONTEXT)
    spread_out(desk)
    return desk


def _judged(desk: Desk, article_id: str, letters: str, name: str) -> None:
    """Give verdicts in the order of the claims, and none to three sources each."""
    for place, (view, letter) in enumerate(zip(desk.claims(article_id), letters, strict=False)):
        if letter in VERDICTS:
            desk.mark(view.id, VERDICTS[letter])
            for number in range(place % 4):
                desk.link(view.id, f"https://source-{number}.example/{name}-{place}", title=f"Source {number + 1} (sample)")


def spread_out(desk: Desk) -> None:
    """Let the work have taken months and not a moment: articles opened one after the other, verdicts minutes to days later."""
    now = datetime.now(UTC)
    with desk.store.step("file 9 articles", "A. Martin") as step:
        for at, entry in enumerate(desk.articles()):
            opened = now - timedelta(days=3 + 26 * at, hours=2 * at)
            step.save(replace(desk.article(entry.id), opened_at=stamp(opened)))
            views = desk.claims(entry.id)
            for place, state in enumerate(one for view in views for one in desk.store.all(VerdictState, claim_id=view.id)):
                later = opened + timedelta(minutes=AFTER_MINUTES[place % len(AFTER_MINUTES)] + place)
                step.save(replace(state, marked_at=stamp(later)))


def stamp(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
