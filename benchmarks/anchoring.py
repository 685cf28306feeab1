"""How well and how fast claims are found again in edited texts: random edits with fixed seeds, in the languages of the seeds.

python benchmarks/anchoring.py [FILE …]    plain text files; without any, the project's own sample texts

light, medium, heavy: 5, 15 and 30 of 100 words replaced, taken out or added, in heavy ones the marks changed too;
moves: paragraphs in another order, some twice. recovered: the place overlaps the true one by 80 of 100 characters; wrong: it
overlaps by less than half. Peer of the run: rapidfuzz.fuzz.partial_ratio_alignment over the whole new text.
"""

import random
import re
import sys
import time
from pathlib import Path

from workbench.domain.enums import Kind
from workbench.services import intake, language
from workbench.services.match.anchors import Versions, place

SEEDS = Path(__file__).parents[1] / "seeds"
ROUNDS = 20
MARKS = {"«": "“", "»": "”", "’": "'", "–": "-", ",": ";", "“": '"', "”": '"', "…": "..."}
CHECKED = (Kind.HEADLINE, Kind.STATEMENT, Kind.QUOTE)
LEVELS = {"light": 0.05, "medium": 0.15, "heavy": 0.30, "moves": 0.0}
MUST = {"light": 0.999, "medium": 0.995, "heavy": 0.977, "moves": 0.999}


def edited(text: str, share: float, marks: bool, rng: random.Random) -> tuple[str, list[tuple[int, int, int]]]:
    """The text with words edited, and for each piece that stayed or was replaced: its place before, its place after, its length."""
    words = re.findall(r"\w+", text)
    out, trail = [], []
    at = now = 0
    for piece in re.findall(r"\w+|\W", text):
        new = piece
        if piece[0].isalnum() and rng.random() < share:
            new = rng.choice(("", rng.choice(words), f"{piece} {rng.choice(words)}"))
        elif marks and piece in MARKS and rng.random() < 0.5:
            new = MARKS[piece]
        trail.append((at, now, len(piece)))
        out.append(new)
        at, now = at + len(piece), now + len(new)
    return "".join(out), [*trail, (at, now, 0)]


def moved(text: str, rng: random.Random) -> tuple[str, list[tuple[int, int, int]]]:
    """The text with its paragraphs swapped and a few of them twice."""
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:at]) for at in range(len(lines))]
    order = list(range(len(lines)))
    for _ in range(max(1, len(lines) // 5)):
        a, b = rng.sample(range(len(lines)), 2)
        order[a], order[b] = order[b], order[a]
    twice = {at for at in order if rng.random() < 0.1}
    out, found, at = [], [], 0
    for index in order:
        found.append((starts[index], at, len(lines[index])))
        for _ in range(2 if index in twice else 1):
            out.append(lines[index])
            at += len(lines[index]) + 1
    return "\n".join(out), found


def truth(trail: list[tuple[int, int, int]], start: int, end: int, move: bool) -> list[tuple[int, int]]:
    if move:
        return [(now + start - old, now + end - old) for old, now, was in trail if old <= start and end <= old + was]
    first = next(now for old, now, was in trail if old + was > start)
    last = next(now for old, now, was in trail if old >= end)
    return [(first, last)]


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    inside = min(a[1], b[1]) - max(a[0], b[0])
    return max(0, inside) / max(1, max(a[1], b[1]) - min(a[0], b[0]))


def main() -> None:
    files = [Path(one) for one in sys.argv[1:]] or sorted([*SEEDS.glob("*.txt"), *SEEDS.glob("*.html")])
    texts = []
    for path in files:
        draft = intake.read_location(str(path))
        reading = language.read(draft.text, draft.language)
        spans = [(one.start, one.end) for one in reading.statements if one.kind in CHECKED]
        texts.append((path.name, draft.text, reading.language, spans))
    print(f"{'edits':8} {'claims':>7} {'recovered':>10} {'must':>6} {'wrong':>7} {'gone':>7} {'ms each':>8} {'peer ms':>8}  fates")
    for level, share in LEVELS.items():
        count = good = wrong = gone = 0
        spent = peer = 0.0
        fates: dict[str, int] = {}
        for name, text, code, spans in texts:
            for seed in range(ROUNDS):
                rng = random.Random(f"{name} {level} {seed}")
                new, trail = moved(text, rng) if level == "moves" else edited(text, share, level == "heavy", rng)
                begun = time.process_time()
                versions = Versions(text, new, code)
                found = [place(versions, *span) for span in spans]
                spent += time.process_time() - begun
                for span, one in zip(spans, found, strict=True):
                    right = truth(trail, *span, level == "moves")
                    best = max((overlap((one.start, one.end), place_) for place_ in right), default=0.0) if one.found else 0.0
                    if level == "moves" and one.found and new[one.start : one.end] == text[slice(*span)]:
                        best = 1.0
                    count += 1
                    good += best >= 0.8
                    wrong += one.found and best < 0.5
                    gone += not one.found
                    fates[one.fate] = fates.get(one.fate, 0) + 1
                if seed == 0:
                    from rapidfuzz import fuzz

                    begun = time.process_time()
                    for span in spans[:10]:
                        fuzz.partial_ratio_alignment(text[slice(*span)], new)
                    peer += (time.process_time() - begun) / 10
        told = ", ".join(f"{name} {number}" for name, number in sorted(fates.items()))
        print(
            f"{level:8} {count:7} {good / count:10.4f} {MUST[level]:6} {wrong / count:7.4f} {gone / count:7.4f}"
            f" {1000 * spent / count:8.3f} {1000 * peer / len(texts):8.2f}  {told}"
        )


if __name__ == "__main__":
    main()
