"""Searches an archive of a size of choice: recall, milliseconds, memory, against rapidfuzz over all texts in the same run.

    python benchmarks/search.py [CHECKS] [--queries 200] [--runs 3] [--meaning on|off] [--casebook FILE]

Checks are made of invented words, as frequent as words are (the n-th has 1/n of the first one's share), in the program's own test
language. Each query is a check of the archive with slips of the hand in every third word, as five of its words, cut and turned
round, or with other checks in one paragraph. Every run is a process of its own, `workbench search --batch`, and what is printed is
the median of the runs: milliseconds as told, the mean as seen from outside (the run less one with a single query), processor time,
the largest memory, the time until the first answer. The last line is what rapidfuzz's token_set_ratio over all texts takes for a
query. --casebook keeps the archive in a file, and takes it from there the next time. Times hang on the machine and on what else it
does, which is told: compare ratios.
"""

import argparse
import itertools
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

BEGINNINGS = ("b", "br", "d", "f", "g", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v")
ENDINGS = ("a", "e", "i", "o", "u", "an", "el", "ir", "or", "us")
SYLLABLES = [beginning + ending for beginning in BEGINNINGS for ending in ENDINGS]
WORDS = 60_000
Query = tuple[str, int, str]  # kind, number of the check that is meant, what is asked


class Run(NamedTuple):
    """One process: what it told of each query, and what it took."""

    answers: list[dict]
    seconds: float
    processor: float
    megabytes: float


def texts(count: int, chance: random.Random) -> Iterator[str]:
    """Invent claims of 8 to 22 words."""
    words = ["".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))) for _ in range(WORDS)]
    shares = list(itertools.accumulate(1 / (place + 20) for place in range(WORDS)))
    for _ in range(count):
        claim = chance.choices(words, cum_weights=shares, k=chance.randint(8, 22))
        claim[chance.randrange(len(claim))] = str(chance.randint(2, 9_999))
        yield " ".join(claim).capitalize()


def slip(word: str, chance: random.Random) -> str:
    """Swap two letters, or leave one out, or put one in."""
    if len(word) < 5 or word.isdigit():
        return word
    at = chance.randrange(1, len(word) - 1)
    swapped, short, long = word[at + 1] + word[at], "", word[at] + chance.choice("aeilnrst")
    kind = chance.randrange(3)
    return word[:at] + (swapped, short, long)[kind] + word[at + (2 if kind == 0 else 1) :]


def queries(checks: list[str], each: int, chance: random.Random) -> list[Query]:
    """Ask for some of the checks, each kind of query as often as the others."""

    def paragraph(text: str) -> str:
        others = chance.sample(checks, 4)
        others.insert(chance.randrange(5), text)
        return ". ".join(others) + "."

    def cut(text: str) -> str:
        words = text.split()
        at = chance.randrange(2, len(words) - 2)
        return " ".join(word for word in words[at:] + words[:at] if chance.random() > 0.25)

    def slipped(text: str) -> str:
        return " ".join(slip(word, chance) if chance.random() < 0.33 else word for word in text.split())

    def five(text: str) -> str:
        return " ".join(chance.sample(sorted(set(text.split()), key=len)[-8:], 5))

    kinds = {"slips": slipped, "five words": five, "cut": cut, "paragraph": paragraph}
    return [(kind, n, change(checks[n])) for kind, change in kinds.items() for n in chance.sample(range(len(checks)), each)]


def run(casebook: Path, asked: list[Query], options: list[str]) -> Run:
    """Ask in a process of its own."""
    command = [sys.executable, "-m", "workbench", "--casebook", str(casebook), *options, "search", "--batch", "-", "--limit", "10"]
    with tempfile.TemporaryFile() as questions, tempfile.TemporaryFile() as answers:
        questions.write("".join(f"{text}\n" for _, _, text in asked).encode())
        questions.seek(0)
        began = time.perf_counter()
        started = subprocess.Popen(command, stdin=questions, stdout=answers)
        _, status, used = os.wait4(started.pid, 0)
        seconds = time.perf_counter() - began
        if status:
            sys.exit(f"{' '.join(command)} ended with {status}")
        answers.seek(0)
        found = [json.loads(line) for line in answers.read().splitlines()]
    return Run(found, seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def among_ten(checks: list[str], number: int, answer: dict) -> bool:
    return any(checks[int(hit["id"])] == checks[number] for hit in answer["hits"][:10])


def brute(checks: list[str], asked: list[Query]) -> float:
    """What rapidfuzz over all texts takes, in milliseconds a query."""
    from rapidfuzz import fuzz, process

    began = time.perf_counter()
    for _, _, text in asked:
        process.extract(text.lower(), checks, scorer=fuzz.token_set_ratio, limit=10)
    return (time.perf_counter() - began) / len(asked) * 1000


def report(kinds: str, asked: list[Query], checks: list[str], casebook: Path, args: argparse.Namespace) -> float:
    """Ask some kinds of queries, several times, and tell the medians; gives the mean milliseconds of a query."""
    options = ["--meaning", args.meaning] if args.meaning else []
    start = min(run(casebook, asked[:1], options).seconds for _ in range(3))
    runs = [run(casebook, asked, options) for _ in range(args.runs)]
    told = [[answer["ms"] for answer in one.answers] for one in runs]
    middle = statistics.median
    p50, p95 = (middle(percentile(ms, share) for ms in told) for share in (0.5, 0.95))
    outside = middle((one.seconds - start) / max(1, len(asked) - 1) * 1000 for one in runs)
    processor = middle(one.processor / len(asked) * 1000 for one in runs)
    found: dict[str, list[bool]] = {}
    for (kind, number, _), answer in zip(asked, runs[0].answers, strict=True):
        found.setdefault(kind, []).append(among_ten(checks, number, answer))
    told_kinds = ", ".join(f"{kind} {sum(hits)}/{len(hits)}" for kind, hits in found.items())
    print(f"{kinds}: recall@10 {sum(map(sum, found.values())) / len(asked):.3f} ({told_kinds})")
    print(f"   ms told p50 {p50:.1f}, p95 {p95:.1f}; outside, mean {outside:.1f}; processor {processor:.1f} with the start")
    print(f"   until the first answer {start * 1000:.0f} ms; memory {middle(one.megabytes for one in runs):.0f} MB")
    return max(outside, p50)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("checks", nargs="?", type=int, default=100_000)
    options.add_argument("--queries", type=int, default=200)
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--meaning", choices=("on", "off"))
    options.add_argument("--casebook", type=Path)
    args = options.parse_args()
    chance = random.Random(4)
    checks = list(texts(args.checks, chance))
    asked = queries(checks, max(1, args.queries // 4), chance)
    with tempfile.TemporaryDirectory() as scratch:
        casebook = args.casebook or Path(scratch) / "search.casebook"
        if not casebook.exists():
            table = Path(scratch) / "checks.tsv"
            table.write_text("".join(["id\ttext\n", *(f"{n}\t{text}\n" for n, text in enumerate(checks))]), encoding="utf-8")
            options_of = ["--meaning", args.meaning] if args.meaning else []
            command = [sys.executable, "-m", "workbench", "--casebook", str(casebook), *options_of, "import", str(table)]
            subprocess.run(command, check=True, capture_output=True)
        print(f"{args.checks:,} checks, {len(asked)} queries, medians of {args.runs} runs, load {os.getloadavg()[0]:.1f}")
        short, long = [q for q in asked if q[0] != "paragraph"], [q for q in asked if q[0] == "paragraph"]
        mean = report("claims", short, checks, casebook, args)
        report("paragraphs", long, checks, casebook, args)
        by_hand = brute([text.lower() for text in checks], chance.sample(short, min(10, len(short))))
        print(f"rapidfuzz over all texts: {by_hand:.0f} ms a query, {by_hand / mean:.0f} times that of the program")


if __name__ == "__main__":
    main()
