"""How long each format of report takes, start of the process included: 100 claims and 10,000, each in a process of its own.

python benchmarks/reports.py [CLAIMS …]    peer of the same run: an interpreter that does nothing
"""

import resource
import subprocess
import sys
import time
from os import getloadavg
from pathlib import Path
from statistics import median

SIZES = (100, 10_000)
RUNS = 3


def dossier(claims: int):
    """An article of so many claims, all with a verdict and a rationale, two of three with a source and a quoted passage."""
    from workbench.domain.article import Article, Tally
    from workbench.domain.claim import Claim, ClaimView, VerdictState
    from workbench.domain.dossier import Dossier
    from workbench.domain.enums import Kind, SourceType, Stance, Verdict
    from workbench.domain.ids import new_id, now_utc
    from workbench.domain.source import Evidence, EvidenceView, Source

    sentences = [
        f"Le pont numéro {at} de Valmore a coûté {at * 37 % 991} millions d’euros, selon la mairie." for at in range(claims)
    ]
    text, now, verdicts = "\n".join(sentences), now_utc(), list(Verdict)
    article = Article(new_id(), "Le prix des ponts", text, "a" * 64, "ponts.txt", now, language="fr", outlet="Actu Exemple")
    views, start = [], 0
    for at, sentence in enumerate(sentences):
        claim = Claim(new_id(), article.id, start, start + len(sentence), sentence, "", "", Kind.STATEMENT, "bench")
        state = VerdictState(
            new_id(), claim.id, "A. Martin", now, verdicts[at % 3], rationale="Le budget voté donne un autre montant."
        )
        source = Source(
            new_id(), f"https://ponts.example/{at}", SourceType.WEBPAGE, f"Budget {at}", f"https://ponts.example/{at}", now
        )
        link = Evidence(new_id(), claim.id, source.id, Stance.CONTRADICTS, now, "A. Martin", f"{at} millions", f"page {at}")
        views.append(ClaimView(claim, at + 1, state, (EvidenceView(link, source),) if at % 3 else ()))
        start += len(sentence) + 1
    return Dossier(article, tuple(views), Tally(claims), "A. Martin", now, new_id(), claims, "b" * 64)


def write(name: str, claims: int) -> None:
    from workbench.services.report import render

    made = dossier(claims)
    begun = time.perf_counter()
    data = render(made, name, "fr")
    wall, used = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_SELF)
    print(f"{wall:.2f} {used.ru_utime + used.ru_stime:.2f} {used.ru_maxrss / 1024:.0f} {len(data)}")


def timed(*arguments: str) -> tuple[float, str]:
    begun = time.perf_counter()
    out = subprocess.run([sys.executable, *arguments], check=True, capture_output=True, text=True).stdout
    return time.perf_counter() - begun, out


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        write(sys.argv[2], int(sys.argv[3]))
        sys.exit()
    from workbench.services.report import FORMATS

    idle = median(timed("-c", "pass")[0] for _ in range(RUNS))
    print(f"an interpreter that does nothing: {idle:.2f} s; load of the machine: {getloadavg()[0]:.1f}\n")
    print(f"{'format':14} {'claims':>7} {'whole s':>8} {'x idle':>7} {'write s':>8} {'CPU s':>6} {'peak MB':>8} {'kB':>7}")
    for claims in [int(one) for one in sys.argv[1:]] or SIZES:
        for name in FORMATS:
            runs = [timed(str(Path(__file__)), "--one", name, str(claims)) for _ in range(RUNS if claims <= 1000 else 1)]
            whole = median(run[0] for run in runs)
            inner, used, peak, size = runs[-1][1].split()
            print(f"{name:14} {claims:7} {whole:8.2f} {whole / idle:7.1f} {inner:>8} {used:>6} {peak:>8} {int(size) / 1000:7.0f}")
