"""The verb that writes an evidence bundle: reports, saved sources and the journal's head, in one file that opens without us."""

import contextlib
import hashlib
import os
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.article import Article, Snapshot
from workbench.domain.dossier import Dossier
from workbench.domain.errors import Cancelled, CannotWrite, Refused
from workbench.domain.pin import Pin
from workbench.domain.records import dataclass
from workbench.domain.source import Evidence, EvidenceView, Source
from workbench.store import Store

if TYPE_CHECKING:
    from workbench.services.report.bundle import BundleFile

SUFFIX = ".bundle.zip"
NAME = "bundle"
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Bundled:
    """What a bundle holds: its file, how many files, sources and saved copies, and what was left out, a sentence each.

    unsearched tells, a sentence each, which saved copies are in it though nobody can tell whether they name a withheld source.
    """

    path: Path
    files: int
    sources: int
    snapshots: int
    left_out: tuple[str, ...]
    unsearched: tuple[str, ...] = ()


def write(
    store: Store,
    dossiers: Sequence[Dossier],
    out: Path,
    language: str,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Bundled:
    """Write a bundle whole or not at all; progress is told bytes. Raises Refused, CannotWrite, Cancelled.

    What the dossiers do not name (withheld sources) is not in it either, nor are saved copies of others that name it.
    """
    if not dossiers:
        raise Refused("There is no article to bundle. Nothing was written.")
    if out.exists() and not out.is_file():
        told = f"The bundle {out} could not be written: it is not an ordinary file. The casebook is unharmed; name another place."
        raise CannotWrite(told)
    partial = out.with_name(f".{out.name}.partial")
    try:
        with partial.open("wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
                made = _Bag(store, archive, _folder(out), language, cancelled).fill(dossiers, progress, out)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(out)
        _sync(out.parent)
    except OSError as error:
        told = f"The bundle {out} could not be written: {error.strerror}. The casebook is unharmed; name another place."
        raise CannotWrite(told) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
    return made


class _Bag:
    """A bag while it is written: every file is hashed as it goes in."""

    def __init__(self, store: Store, archive: zipfile.ZipFile, folder: str, language: str, cancelled: Callable[[], bool]) -> None:
        from workbench.services.report.bundle import BundleFile, LeftOut
        from workbench.services.report.strings import words_in

        self._store, self._archive, self._folder, self._cancelled = store, archive, folder, cancelled
        self._hashes: dict[str, str] = {}
        self._files: list[BundleFile] = []
        self._left_out: list[LeftOut] = []
        self._unsearched: list[LeftOut] = []
        self._words = words_in(language)

    def fill(self, dossiers: Sequence[Dossier], progress: Callable[[int, int], None], out: Path) -> Bundled:
        from workbench.services.report import bundle
        from workbench.services.report.strings import words_in

        words = self._words
        self._reports(dossiers)
        sources = {one.source.id: one.source for dossier in dossiers for one in _evidence(dossier)}
        nameless = {source.id for source in sources.values() if source.key == "withheld"}
        # Each article has its own numbers for withheld sources: one that two cite is one all the same.
        links = (one.evidence.id for dossier in dossiers for one in _evidence(dossier) if one.hidden)
        hidden = len({link.source_id for name in links if (link := self._store.find(Evidence, name))})
        if hidden:
            self._left_out.append(bundle.LeftOut("withheld", hidden))
        saved = list(self._saved(dossiers, [source for source in sources.values() if source.key != "withheld"]))
        everything, done = sum(snapshot.size for snapshot, *_ in saved), 0
        for snapshot, path, told in saved:
            progress(done, everything)
            told = replace(told, path=path, media_type=snapshot.media_type, size=snapshot.size, saved_at=snapshot.saved_at)
            self._put(told, snapshot.content)
            done += snapshot.size
        self._make("journal-head.json", words(bundle.NAMES["head"]), "application/json", bundle.journal_head(dossiers[0]))
        readme = bundle.readme(dossiers, self._files, self._left_out, self._unsearched, words)
        self._make(bundle.README, words(bundle.NAMES["readme"]), "text/plain", readme, words.language)
        self._raw(f"data/{bundle.METADATA}", bundle.metadata(dossiers, self._files, words))
        octets, count = self._octets, len(self._hashes)
        payload = dict(self._hashes)
        self._hashes = {}
        self._raw("bagit.txt", bundle.declaration())
        self._raw("bag-info.txt", bundle.bag_info(dossiers, octets, count))
        self._raw("manifest-sha256.txt", bundle.manifest(payload))
        self._raw("tagmanifest-sha256.txt", bundle.manifest(dict(self._hashes)))
        progress(everything, everything)
        # In English for the command line and its programs.
        left_out, unsearched = (tuple(one.told(words_in("en")) for one in told) for told in (self._left_out, self._unsearched))
        return Bundled(out, len(payload), len(sources) - len(nameless), len(saved), left_out, unsearched)

    @property
    def _octets(self) -> int:
        inside = self._archive.infolist()
        return sum(one.file_size for one in inside if one.filename.startswith(f"{self._folder}/data/"))

    def _reports(self, dossiers: Sequence[Dossier]) -> None:
        from workbench.services import report
        from workbench.services.report.bundle import NAMES

        for dossier in dossiers:
            title = " ".join(dossier.article.title.split())
            for name, media_type, suffix in (
                ("html", "text/html", ".html"),
                ("json", "application/json", ".json"),
                ("csl-json", "application/vnd.citationstyles.csl+json", ".csl.json"),
            ):
                data = report.render(dossier, name, self._words.language)
                told = self._words(NAMES["sources" if name == "csl-json" else "report"], title=title)
                language = None if name == "csl-json" else self._words.language
                self._make(f"reports/{report.safe_file_name(dossier, suffix)}", told, media_type, data, language)

    def _saved(self, dossiers: Sequence[Dossier], sources: Sequence[Source]) -> "Iterator[tuple[Snapshot, str, BundleFile]]":
        """Saved bytes of articles and sources, and the words read from them, each once, with what is told of them."""
        from workbench.services.report.bundle import NAMES, BundleFile, LeftOut, ending

        words = self._words
        wanted: dict[str, tuple[str, BundleFile]] = {}

        def want(sha256: str, folder: str, one: Article | Source, told: str) -> None:
            title = " ".join(one.title.split())
            if told.startswith("pinned"):  # of two files of one title the README must tell which is which
                title = f"{title} · {words(NAMES[told])}"
            wanted.setdefault(sha256, (folder, BundleFile("", title, "", 0, words(NAMES[told]), one.url, None, one.language)))

        for dossier in dossiers:
            want(dossier.article.snapshot, "snapshots", dossier.article, "article")
        for source in sources:
            if source.snapshot:
                want(source.snapshot, "snapshots", source, "source")
            if source.text:
                want(source.text, "words", source, "words")
            if not source.snapshot:
                self._left_out.append(LeftOut("unsaved", title=source.title))
        for view in (one for dossier in dossiers for one in _evidence(dossier) if not one.hidden):
            if view.pin:  # a passage stands in the copy that it was pinned in, whatever the source became since
                want(view.pin.snapshot, "snapshots", view.source, "pinned")
                if view.pin.text:
                    want(view.pin.text, "words", view.source, "pinned-words")
        naming = self._naming(dossiers, {name: told.name for name, (_, told) in wanted.items()})
        for sha256, (folder, told) in wanted.items():
            if sha256 in naming:
                self._left_out.append(LeftOut("named", title=told.name, sha256=sha256))
                continue
            snapshot = self._store.find(Snapshot, sha256)
            if snapshot is None or (snapshot.size and not snapshot.data):
                self._left_out.append(LeftOut("forgotten", title=told.name, sha256=sha256))
                continue
            yield snapshot, f"{folder}/{sha256}{ending(snapshot.media_type, snapshot.content)}", told

    def _naming(self, dossiers: Sequence[Dossier], titles: dict[str, str]) -> set[str]:
        """The saved copies that name a withheld source, with the words read from them; those that nobody can search are noted."""
        from workbench.desk import withheld_copies
        from workbench.services.report.bundle import LeftOut
        from workbench.store import citing

        withheld = citing.withheld(self._store) if any(one.redacted for one in dossiers) else []
        if not withheld:
            return set()
        found, shut = set[str](), dict[str, None]()
        articles = {one.article.snapshot for one in dossiers}
        for printed in (True, False):
            there = (self._store.find(Snapshot, name) for name in titles if (name in articles) is printed)
            saved = (one for one in there if one and one.data)
            for look in withheld_copies.look(saved, withheld_copies.pattern(withheld, printed=printed), self._cancelled):
                found |= {look.name} if look.holds else set()
                shut |= {look.name: None} if look.closed else {}
        for source in self._store.all(Source):  # what was read from a copy tells of it where the copy cannot be searched
            pair = {name for name in (source.snapshot, source.text) if name}
            found |= pair if pair & found else set()
        for pin in self._store.all(Pin):
            pair = {name for name in (pin.snapshot, pin.text) if name}
            found |= pair if pair & found else set()
        self._unsearched += [LeftOut("unsearched", title=titles[name], sha256=name) for name in shut if name not in found]
        return found & set(titles)

    def _make(self, path: str, name: str, media_type: str, data: bytes, language: str | None = None) -> None:
        from workbench.services.report.bundle import BundleFile

        self._put(BundleFile(path, name, media_type, len(data), language=language), data)

    def _put(self, file: "BundleFile", data: bytes) -> None:
        self._raw(f"data/{file.path}", data)
        self._files.append(file)

    def _raw(self, path: str, data: bytes) -> None:
        digest = hashlib.sha256()
        with self._archive.open(zipfile.ZipInfo(f"{self._folder}/{path}"), "w", force_zip64=True) as member:
            for at in range(0, len(data), _PIECE):
                if self._cancelled():
                    raise Cancelled("The bundle was stopped, and what was written of it was thrown away. The casebook is unharmed.")
                digest.update(data[at : at + _PIECE])
                member.write(data[at : at + _PIECE])
        self._hashes[path] = digest.hexdigest()


def _evidence(dossier: Dossier) -> tuple[EvidenceView, ...]:
    """All evidence, that of claims still to review too: what was saved is kept, though no report tells it yet."""
    return (*dossier.evidence, *dossier.gathered)


def _folder(out: Path) -> str:
    """The one folder inside, of letters that every system takes; never empty, hidden or reserved."""
    import re

    stem = out.name.removesuffix(".zip").removesuffix(".bundle")
    return f"evidence-{re.sub(r'[^0-9A-Za-z-]+', '-', stem).strip('-')[:60]}".rstrip("-")


def _sync(folder: Path) -> None:
    from workbench.store.backup import sync_folder

    sync_folder(folder)
