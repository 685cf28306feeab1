"""Dossiers of invented articles, for the tests of reports; names end in example domains, nobody in them exists."""

from dataclasses import replace
from hashlib import sha256

from workbench.domain.article import Article, Tally
from workbench.domain.check import Check
from workbench.domain.claim import Claim, ClaimView, VerdictState
from workbench.domain.dossier import Dossier
from workbench.domain.enums import Channel, Fate, Kind, NotCheckable, Reason, SourceType, Stance, Standing, Verdict
from workbench.domain.gate import HouseRule, Need, Override, Unmet
from workbench.domain.house import House
from workbench.domain.recheck import Cause, CauseKind, Confirmation, Looked
from workbench.domain.request import Request
from workbench.domain.saying import Saying
from workbench.domain.scale import Rating
from workbench.domain.signing import SecondLook, SignOff
from workbench.domain.source import Evidence, EvidenceView, Source
from workbench.domain.statement import Flag
from workbench.domain.version import Version, told_of

FRENCH = (
    "Le pont de Valmore rouvre après onze mois de travaux, la facture double\n"
    "\n"
    "Le pont suspendu de Valmore a rouvert dimanche à la circulation, onze mois après sa fermeture – alors que la mairie "
    "espérait une reprise dès le printemps.\n"
    "Claire Montel, maire de Valmore, devant le pont le jour de la réouverture. Photo : Service de presse\n"
    "Le chantier a coûté 4,2 millions d’euros, soit deux fois le budget voté, et 3 800 véhicules par jour devront désormais "
    "payer un péage, ont indiqué deux élus à l’agence Rive Info.\n"
    "« Aucun habitant ne paiera un centime », a promis Claire Montel lors du conseil de septembre.\n"
    "Selon l’association Pont Libre, au moins huit commerces ont fermé depuis le début des travaux.\n"
    "« C’est le plus beau pont de la vallée », a ajouté la maire.\n"
    "La ville prévoit d’en repeindre les câbles l’an prochain.\n"
    "Lire aussi\n"
    "Péage urbain : ce qui change en janvier\n"
)

ENGLISH = (
    "Harbour ferry ran half empty, figures show\n"
    "\n"
    "The Port Ellery ferry carried 41,000 passengers last year, half of what it was built for, the operator said.\n"
    "“We never cancelled a crossing,” said its director, Tom Asher.\n"
    "The council will vote on the contract in May.\n"
)


def stable_id(name: str) -> str:
    digits = sha256(name.encode()).hexdigest()
    return f"0193{digits[:4]}-{digits[4:8]}-7{digits[8:11]}-a{digits[11:14]}-{digits[14:26]}"


def claim(article: Article, quote: str, kind: Kind = Kind.STATEMENT, **more: object) -> Claim:
    start = article.text.index(quote)
    end = start + len(quote)
    fields: dict[str, object] = {"id": stable_id(article.id + quote + str(start)), "rule": "test"}
    prefix, suffix = article.text[max(0, start - 32) : start], article.text[end : end + 32]
    made = Claim(str(fields["id"]), article.id, start, end, quote, prefix, suffix, kind, "test")
    return replace(made, **more)  # type: ignore[arg-type]


def judged(one: Claim, verdict: Verdict | None, rationale: str = "", **more: object) -> VerdictState:
    state = VerdictState(stable_id("state" + one.id), one.id, "A. Martin", "2024-11-20T15:10:00.000Z", verdict, rationale=rationale)
    return replace(state, **more)  # type: ignore[arg-type]


def source(title: str, url: str | None, **more: object) -> Source:
    made = Source(stable_id(title), url or title, SourceType.WEBPAGE, title, url, "2024-11-20T10:00:00.000Z")
    return replace(made, **more)  # type: ignore[arg-type]


def evidence(one: Claim, of: Source, stance: Stance, quote: str | None = None, locator: str | None = None) -> EvidenceView:
    found = Evidence(stable_id(one.id + of.id), one.id, of.id, stance, "2024-11-20T11:00:00.000Z", "A. Martin", quote, locator)
    return EvidenceView(found, of)


def tally_of(views: tuple[ClaimView, ...]) -> Tally:
    body = [view for view in views if view.number is not None]
    return Tally(
        claims=len(body),
        to_review=sum(view.verdict is None and view.not_checkable is None for view in body),
        verified=sum(view.verdict is Verdict.VERIFIED for view in body),
        disputed=sum(view.verdict is Verdict.DISPUTED for view in body),
        unverified=sum(view.standing == "unverified" for view in body),
        not_checkable=sum(view.standing == "not-checkable" for view in body),
        unsourced=sum(view.unsourced for view in body),
    )


def request(name: str, of: Claim | None, article: Article, **more: object) -> Request:
    claim_id = of.id if of else None
    made = Request(stable_id(name + (claim_id or "")), article.id, claim_id, name, Channel.EMAIL, "2024-11-19", "A. Martin")
    return replace(made, **more)  # type: ignore[arg-type]


def said(of: Claim, who: str, verdict: Verdict, rationale: str = "") -> Saying:
    return Saying(stable_id(who + of.id), of.id, who, verdict, "A. Martin", "2024-11-20T15:10:00.000Z", rationale)


def dossier_of(article: Article, views: list[ClaimView], reused: tuple[tuple[str, Check], ...] = ()) -> Dossier:
    numbered, number = [], 0
    for view in sorted(views, key=lambda one: one.claim.start):
        if view.claim.kind.is_body:
            number += 1
            view = replace(view, number=number)
        numbered.append(view)
    claims = tuple(numbered)
    return Dossier(
        article=article,
        claims=claims,
        tally=tally_of(claims),
        analyst="A. Martin",
        made_at="2024-11-21T16:40:12.345Z",
        casebook_id="0193f1a2-0000-7000-8000-00000000c0de",
        journal_count=1214,
        journal_head=sha256(b"head").hexdigest(),
        reused=reused,
    )


def french_dossier() -> Dossier:
    """Every standing, every stance, an unsourced verdict, an earlier check, two marks on one line, overlap, furniture."""
    article = Article(
        id=stable_id("pont"),
        title="Le pont de Valmore rouvre après onze mois de travaux, la facture double",
        text=FRENCH,
        snapshot=sha256(FRENCH.encode()).hexdigest(),
        location="https://actu.example/valmore/pont",
        opened_at="2024-11-19T08:00:00.000Z",
        encoding="utf-8",
        outlet="Actu Exemple",
        author="Léa Rive",
        url="https://actu.example/valmore/pont",
        published="2024-11-18",
        language="fr",
        flags=(
            Flag("mixed-quotes", 0, 4, "Apostrophes droites et courbes mêlées."),
            Flag("unclosed-quotation", 5, 6, "opened"),
            Flag("unclosed-quotation", 9, 10, "opened"),
        ),
    )
    headline = claim(article, FRENCH.split("\n")[0], Kind.HEADLINE)
    reopened = claim(
        article,
        "Le pont suspendu de Valmore a rouvert dimanche à la circulation, onze mois après sa fermeture",
        restated="Le pont de Valmore a rouvert le dimanche 17 novembre 2024, fermé depuis décembre 2023.",
    )
    relayed = ("deux élus", "Rive Info")
    cost = claim(
        article, "Le chantier a coûté 4,2 millions d’euros, soit deux fois le budget voté", speaker="deux élus", attribution=relayed
    )
    budget = claim(article, "soit deux fois le budget voté, et 3 800 véhicules par jour", speaker="deux élus", attribution=relayed)
    toll = claim(article, "devront désormais payer un péage", speaker="deux élus", attribution=relayed)
    promise = claim(
        article, "« Aucun habitant ne paiera un centime »", Kind.QUOTE, speaker="Claire Montel", attribution=("Claire Montel",)
    )
    shops = claim(article, "au moins huit commerces ont fermé", speaker="Pont Libre", attribution=("Pont Libre",))
    beauty = claim(
        article, "« C’est le plus beau pont de la vallée »", Kind.QUOTE, speaker="Claire Montel", attribution=("Claire Montel",)
    )
    paint = claim(article, "La ville prévoit d’en repeindre les câbles l’an prochain.")
    aside = [
        claim(
            article,
            "Claire Montel, maire de Valmore, devant le pont le jour de la réouverture. Photo : Service de presse",
            Kind.FURNITURE,
        ),
        claim(article, "Lire aussi", Kind.FURNITURE),
        claim(article, "Péage urbain : ce qui change en janvier", Kind.RELATED),
    ]
    order = source(
        "Arrêté de réouverture du pont",
        "https://ville.example/arretes/2024-311",
        type=SourceType.DOCUMENT,
        publisher="Ville de Valmore",
        published="2024-11-15",
        accessed="2024-11-20T09:12:00.000Z",
        snapshot=sha256(b"order").hexdigest(),
        author="Montel, Claire; Service des routes",
        language="fr",
        doi="10.5555/valmore.311",
        archive="https://garde.example/2024/arrete-311",
        standing=Standing.PRIMARY,
        interest="La ville répond de la sécurité du pont.",
    )
    minutes = source(
        "Procès-verbal du conseil de septembre",
        "https://ville.example/conseil/2024-09",
        type=SourceType.DOCUMENT,
        publisher="Ville de Valmore",
        published="2024-09-26",
        fate=Fate.CORRECTED,
        fate_at="2024-11-20T17:00:00.000Z",
        fate_note="Le tableau 3 a été remplacé.",
        standing=Standing.SECONDARY,
        archive="Archives de Valmore, carton 12",
        accessed="2024-11-20T09:40:00.000Z",
        snapshot=sha256(b"minutes").hexdigest(),
    )
    accounts = source(
        "Budget annexe des ponts", None, type=SourceType.DATASET, publisher="Département de l’Exemple", published="2024"
    )
    talk = source("Entretien avec le trésorier de Pont Libre", None, type=SourceType.INTERVIEW, accessed="2024-11-19T14:00:00.000Z")
    earlier = Check(
        id="c-17",
        text="Le péage de Valmore ne concernera pas les habitants",
        verdict=Verdict.DISPUTED,
        own=False,
        rating="Plutôt faux",
        publisher="Vérif Exemple",
        url="https://verif.example/peage-valmore",
        date="2024-10-02",
        day="2024-10-02",
        language="fr",
    )
    views = [
        ClaimView(headline, None, judged(headline, Verdict.UNVERIFIED, "", reason=Reason.MISSING_CONTEXT)),
        ClaimView(
            reopened,
            None,
            judged(
                reopened,
                Verdict.VERIFIED,
                "L’arrêté municipal donne la même date. Il fixe la réouverture au dimanche 17 novembre, "
                "et la fermeture au 11 décembre 2023 ; "
                "onze mois séparent les deux.",
            ),
            (
                evidence(
                    reopened,
                    order,
                    Stance.SUPPORTS,
                    "Le pont est rendu à la circulation le 17 novembre 2024 à 6 heures.",
                    "article 2",
                ),
                evidence(reopened, minutes, Stance.CONTEXT, "La réouverture est attendue à l’automne."),
            ),
        ),
        ClaimView(
            cost,
            None,
            judged(
                cost,
                Verdict.DISPUTED,
                "Le montant est juste, le double ne l’est pas. Le budget voté était de 3,6 millions d’euros.",
                reason=Reason.ALTERED,
            ),
            (
                evidence(cost, accounts, Stance.SUPPORTS, "Total des travaux : 4,21 M€", "ligne 48"),
                evidence(cost, minutes, Stance.CONTRADICTS, "Le conseil vote une enveloppe de 3,6 millions d’euros.", "page 12"),
            ),
            sayings=(said(cost, "Rive Info", Verdict.VERIFIED, "La dépêche le cite."),),
            recheck=(
                Cause("source:x", CauseKind.SOURCE, minutes.id, minutes.title, "corrected", "Le tableau 3 a été remplacé."),
                Cause("check:y", CauseKind.CHECK, "y", "Le pont a coûté le double", None, via="z", via_quote="…"),
                Cause("check:w", CauseKind.GONE, "w", "Le budget du pont a doublé"),
                Cause("review:v", CauseKind.REVIEW, "v", "", "2024-11-20"),
            ),
            requests=(
                request("Mairie de Valmore", cost, article, deadline="2024-11-20", question="Qui a voté la rallonge ?"),
                request("Agence Rive Info", cost, article, channel=Channel.PHONE, answered_at="2024-11-20T08:30:00.000Z"),
            ),
        ),
        ClaimView(budget, None, judged(budget, None, "Compter les véhicules : demander les relevés au département.")),
        ClaimView(
            toll,
            None,
            judged(toll, Verdict.VERIFIED, "Le tarif figure dans la délibération.", as_of="2024-10-01", review_on="2025-10-01"),
            (evidence(toll, minutes, Stance.SUPPORTS),),
            confirmed=Confirmation(toll.id, ("source:x",), "B. Keller", "2024-11-21T08:00:00.000Z", Looked.STANDS),
        ),
        ClaimView(
            promise,
            None,
            judged(
                promise,
                Verdict.DISPUTED,
                "La promesse a été tenue en séance, mais la délibération votée le même jour dit le contraire.",
                reused_from="c-17",
            ),
            (evidence(promise, minutes, Stance.CONTRADICTS, "Le tarif réduit des résidents est fixé à 0,60 euro."),),
            sayings=(said(promise, "Claire Montel", Verdict.DISPUTED),),
            requests=(
                request(
                    "Claire Montel",
                    promise,
                    article,
                    channel=Channel.LETTER,
                    deadline="2024-11-20T17:00:00.000Z",
                    answer="Les habitants seront remboursés.\nLe décret suivra.",
                    answered_at="2024-11-20T10:15:00.000Z",
                ),
            ),
        ),
        ClaimView(
            shops,
            None,
            judged(shops, Verdict.UNVERIFIED, "Rien de public ne permet de trancher.", reason=Reason.NO_EVIDENCE),
            (evidence(shops, talk, Stance.CONTEXT, "Nous avons compté huit rideaux baissés, peut-être neuf."),),
        ),
        ClaimView(beauty, None, judged(beauty, None, not_checkable=NotCheckable.OPINION)),
        ClaimView(paint, None, requests=(request("Services techniques", paint, article, channel=Channel.FORM),)),
        *(ClaimView(one, None) for one in aside),
    ]
    waiting = request("Rédaction d’Actu Exemple", None, article, channel=Channel.IN_PERSON, deadline="2024-12-01T17:00:00.000Z")
    return replace(dossier_of(article, views, ((promise.id, earlier),)), requests=(waiting,))


def english_dossier() -> Dossier:
    article = Article(
        id=stable_id("ferry"),
        title="Harbour ferry ran half empty, figures show",
        text=ENGLISH,
        snapshot=sha256(ENGLISH.encode()).hexdigest(),
        location="ferry.txt",
        opened_at="2024-11-19T08:00:00.000Z",
        encoding="utf-8",
        language="en",
        published="19 November, evening edition",
    )
    carried = claim(
        article, "The Port Ellery ferry carried 41,000 passengers last year", speaker="the operator", attribution=("the operator",)
    )
    never = claim(article, "“We never cancelled a crossing,”", Kind.QUOTE, speaker="Tom Asher", attribution=("Tom Asher",))
    vote = claim(article, "The council will vote on the contract in May.")
    report = source(
        "Annual report 2023",
        "https://ferry.example/report.pdf",
        publisher="Port Ellery Ferries",
        published="2024-03",
        accessed="2024-11-20T09:12:00.000Z",
        snapshot=sha256(b"report").hexdigest(),
    )
    views = [
        ClaimView(
            carried,
            None,
            judged(carried, Verdict.VERIFIED, "The annual report gives 41,212."),
            (evidence(carried, report, Stance.SUPPORTS, "41,212 passengers in 2023", "p. 7"),),
        ),
        ClaimView(never, None, judged(never, Verdict.DISPUTED, "Logs show nine cancellations.")),
        ClaimView(vote, None, judged(vote, None, not_checkable=NotCheckable.PREDICTION)),
    ]
    return dossier_of(article, views)


def changed_dossier() -> Dossier:
    """The English one as the third version of a house: a verdict corrected twice, a rationale rewritten, a claim gone."""
    made = english_dossier()
    carried, never, vote = told_of(made.claims)
    gone = replace(
        carried, claim_id=stable_id("gone"), number=4, quote="The ferry <b>never</b> sank.", rationale="It did, in 1911."
    )
    first = (replace(carried, verdict=Verdict.UNVERIFIED, reason=Reason.NO_EVIDENCE, rationale="No report yet."), never, gone)
    second = (replace(carried, verdict=Verdict.DISPUTED, rationale="The draft gave 31,212."), replace(never, rationale="Logs."))
    versions = tuple(
        Version(stable_id(day), made.article.id, "A. Martin", f"{day}T09:00:00.000Z", "en", ("html",), 900, "0" * 64, told)
        for day, told in (("2024-11-19", first), ("2024-11-20", second))
    )
    house = House(
        "Ellery Desk",
        "https://desk.example/checks",
        "corrections@desk.example",
        "Readers & two foundations",
        "https://desk.example/method",
    )
    assert vote.not_checkable is NotCheckable.PREDICTION
    return ruled(replace(made, versions=versions, house=house))


def ruled(made: Dossier) -> Dossier:
    """The same in a house with rules: the first claim signed, with a dissent; the second published against two of them."""
    carried, never = made.claims[0], made.claims[1]
    signed = SignOff(carried.id, "B. Okafor", "A. Martin", "2024-11-21T09:00:00.000Z")
    look = SecondLook(
        stable_id("look"),
        carried.id,
        "C. <i>Lind</i>",
        "2024-11-21T10:00:00.000Z",
        Verdict.UNVERIFIED,
        reason=Reason.CONFLICTING,
        rationale="The draft says otherwise.",
    )
    rules = (
        HouseRule("any:sign-off", Need.SIGN_OFF),
        HouseRule("verified:sources", Need.SOURCES, Verdict.VERIFIED, 1, 2),
        HouseRule("disputed:comment", Need.COMMENT, Verdict.DISPUTED),
    )
    assert never.verdict is not None
    let = Override(stable_id("let"), made.article.id, "A. Martin", "2024-11-21T16:00:00.000Z", "The vote is <tonight>.", ())
    unmet = (
        Unmet(never.id, never.number, rules[0], never.verdict, override=let),
        Unmet(never.id, never.number, replace(rules[1], verdict=never.verdict), never.verdict, 0, 1),
    )
    scale = (
        Rating(stable_id("true"), 1, Verdict.VERIFIED, "Mostly true", "Plutôt vrai"),
        Rating(stable_id("false"), 2, Verdict.DISPUTED, "<False>", "Faux", "#8A0000"),
    )
    claims = (replace(carried, signed=signed, looks=(look,)), replace(never, rating=scale[1]), *made.claims[2:])
    return replace(made, claims=claims, rules=rules, unmet=unmet, scale=scale)


HOSTILE = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><svg onload=alert(1)>",
    "\u202egnp.exe and \u2067more\u2069",
    "a\u2028b\u0085c",
    "NUL\0 bell\x07 escape\x1b[31m zero\u200bwidth",
    "مرحبا بالعالم 123 שלום",
    "]]><!-- {{7*7}} {% raw %} ${x}",
    "![x](http://127.0.0.1:9/x.png) [x](javascript:alert(1)) <http://127.0.0.1:9/> `code` **bold** &amp; | a |",
    "# head",
    "1. one",
    "- item",
    "=1+1",
    "＝1+1",
    "@SUM(1)",
    "\u200b=cmd|' /C calc'!A0",
)


def hostile_dossier() -> Dossier:
    """Each hostile string as claim, rationale, restatement, speaker, source title, publisher, passage and address."""
    text = "\n".join(HOSTILE) + "\n"
    article = Article(
        stable_id("hostile"),
        HOSTILE[0],
        text,
        "not hex </code>",
        "x",
        "2024-11-19T08:00:00.000Z",
        outlet=HOSTILE[1],
        author=HOSTILE[3],
        url="javascript:alert(1)",
        published=HOSTILE[2],
        language='fr" onload="x',
    )
    views = []
    for at, words in enumerate(HOSTILE):
        one = claim(article, words, speaker=words, attribution=(words,), restated=words)
        of = source(
            f"{words}{at}",
            f"https://evil.example/{words}" if at % 2 else "javascript:alert(1)//" + words,
            publisher=words,
            published=words,
            accessed=words,
            snapshot=words,
        )
        verdict = (Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNVERIFIED, None)[at % 4]
        asked = request(words, one, article, deadline=words, question=words, answer=words, answered_at=words if at % 2 else None)
        due = (Cause(words, CauseKind.SOURCE, words, words, "withdrawn", words, via=words, via_quote=words),)
        spoken = (said(one, words, Verdict.VERIFIED, words),)
        linked = (evidence(one, of, Stance.CONTEXT, words, words),)
        beside = {"requests": (asked,), "recheck": due, "sayings": spoken}
        views.append(ClaimView(one, None, judged(one, verdict, words, analyst=words), linked, **beside))
    check = Check(
        HOSTILE[1],
        HOSTILE[0],
        Verdict.DISPUTED,
        False,
        rating=HOSTILE[3],
        publisher=HOSTILE[1],
        url="javascript:alert(1)",
        date=HOSTILE[2],
        language='x" y="',
    )
    made = dossier_of(article, views, ((views[0].id, check),))
    return replace(made, casebook_id=HOSTILE[2], journal_head=HOSTILE[0], analyst=HOSTILE[1])
