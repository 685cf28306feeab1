"""An encoder of meaning made up for tests: a few words of several languages mean the same, all others mean themselves.

It is real in all that the program asks of one: unit vectors, the same for the same text, close for texts of one meaning. Its
vectors have 200 numbers, so that nothing is tested only with whole words of 64 bits. install() brings it as another package would.
"""

import os
import re
import zlib
from pathlib import Path

import numpy as np

SIZE = 200
MEANINGS = (
    ("river", "fleuve", "fluss", "rzeka"),
    ("rose", "monte", "stieg"),
    ("bridge", "pont", "brücke", "kładka"),
    ("closed", "fermé", "gesperrt", "zamknięta"),
    ("mayor", "maire", "bürgermeisterin"),
    ("resigned", "démissionne", "zurückgetreten"),
    ("metres", "mètres", "meter"),
)
STOP = {"the", "a", "le", "la", "de", "est", "by", "und", "der", "die", "ist", "um", "has", "is"}
_MEANING = {word: words[0] for words in MEANINGS for word in words}


class MadeUpEncoder:
    """Adds up a random vector for each meaning in a text."""

    model_id = "made-up/1"
    gate = 0.6

    def encode(self, texts, role):
        assert role in ("query", "check")
        rows = np.zeros((len(texts), SIZE), np.float32)
        for row, text in zip(rows, texts, strict=True):
            words = [word for word in re.findall(r"\w+", text.casefold()) if word not in STOP]
            for word in words or ["nothing"]:
                seed = zlib.crc32(_MEANING.get(word, word).encode())
                row += np.random.default_rng(seed).standard_normal(SIZE).astype(np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def install(folder: Path, monkeypatch) -> None:
    """Let the program find the encoder by its entry point, in this process and in those it starts."""
    from workbench.services.match.meaning import loading

    described = folder / "made_up_encoder-1.0.dist-info"
    described.mkdir(parents=True)
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: made-up-encoder\nVersion: 1.0\n")
    (described / "entry_points.txt").write_text(f"[{loading.GROUP}]\na-made-up = made_up_encoder:MadeUpEncoder\n")
    here = [str(folder), str(Path(__file__).parent), str(Path(__file__).resolve().parents[1])]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([*here, os.environ.get("PYTHONPATH", "")]))
    monkeypatch.syspath_prepend(str(folder))
    loading.brought.cache_clear()


def uninstall() -> None:
    """Forget what was found."""
    from workbench.services.match.meaning import loading

    loading.brought.cache_clear()
