"""The files of an evidence bundle that are no evidence themselves: RO-Crate metadata, BagIt manifests, a page that explains both.

RO-Crate 1.1 (researchobject.org) tells what each file is, BagIt (RFC 8493) that none was altered; either opens without a program.
"""

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from textwrap import wrap

from workbench.domain.dossier import Dossier
from workbench.domain.records import dataclass
from workbench.services.report.strings import Words

CONTEXT = "https://w3id.org/ro/crate/1.1/context"
PROFILE = "https://w3id.org/ro/crate/1.1"
METADATA = "ro-crate-metadata.json"
README = "README.txt"
_LICENCE = "#rights"
_WIDTH = 120
_PLACES = (
    ("reports", "bundle.place.reports"),
    ("snapshots", "bundle.place.snapshots"),
    ("words", "bundle.place.words"),
    ("journal-head.json", "bundle.place.journal"),
    (METADATA, "bundle.place.crate"),
)
_ENDINGS = {
    "application/epub+zip": ".epub",
    "application/json": ".json",
    "application/msword": ".doc",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "application/vnd.ms-excel": ".xls",
    "application/vnd.ms-powerpoint": ".ppt",
    "application/vnd.oasis.opendocument.presentation": ".odp",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/warc": ".warc",
    "application/zip": ".zip",
    "audio/mp4": ".m4a",
    "audio/mpeg": ".mp3",
    "audio/ogg": ".ogg",
    "audio/x-wav": ".wav",
    "image/gif": ".gif",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/tiff": ".tif",
    "image/webp": ".webp",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
    "text/csv": ".csv",
    "text/html": ".html",
    "text/plain": ".txt",
    "text/rtf": ".rtf",
    "text/tab-separated-values": ".tsv",
    "video/mp4": ".mp4",
    "video/quicktime": ".mov",
    "video/webm": ".webm",
}
NAMES = {  # what a file is called in the crate and the README
    "report": "bundle.report",
    "sources": "bundle.sources",
    "head": "bundle.head",
    "readme": "bundle.readme",
    "article": "bundle.article",
    "source": "bundle.source",
    "words": "bundle.source.words",
    "pinned": "bundle.pinned",
    "pinned-words": "bundle.pinned.words",
}
_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"
_OLD = 20  # bytes at the beginning in which an archive of the format before WARC says what it is


@dataclass(frozen=True, slots=True)
class BundleFile:
    """A file of the bundle: where it lies under the payload, what it is, its length, where it came from, and its language."""

    path: str
    name: str
    media_type: str
    size: int
    description: str = ""
    url: str | None = None
    saved_at: str | None = None
    language: str | None = None


def ending(media_type: str, data: bytes = b"") -> str:
    """The ending of a file of a kind, of a web archive by how it is packed; .bin for one that has no usual one."""
    found = _ENDINGS.get(media_type.partition(";")[0].strip().lower(), ".bin")
    if found == ".warc":
        old = b"filedesc://" in data[:_OLD] or (data.startswith(_GZIP) and b"filedesc://" in _beginning(data))
        return ".wacz" if data.startswith(_ZIP) else (".arc" if old else ".warc") + (".gz" if data.startswith(_GZIP) else "")
    return found


def _beginning(data: bytes) -> bytes:
    try:
        return zlib.decompressobj(31).decompress(data[:1_000], _OLD)
    except zlib.error:
        return b""


_LEFT = {
    "unsaved": "bundle.left.unsaved",
    "forgotten": "bundle.left.forgotten",
    "named": "bundle.left.named",
    "unsearched": "bundle.left.unsearched",
}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that a bundle lacks: "withheld" (how many), "unsaved" (a title), "forgotten" or "named" (a title and a SHA-256).

    named is a saved copy that names a withheld source; "unsearched" is one that is there, though nobody can tell whether it does.
    """

    kind: str
    number: int = 0
    title: str = ""
    sha256: str = ""

    def told(self, words: Words) -> str:
        """Say what is missing and why."""
        if self.kind == "withheld":
            return words.count("bundle.left.withheld", self.number)
        return words(_LEFT[self.kind], title=_line(self.title), sha256=self.sha256)


def metadata(dossiers: Sequence[Dossier], files: Sequence[BundleFile], words: Words) -> bytes:
    """Describe the payload as an RO-Crate 1.1: the data set, every file in it, who made it, in which language each is."""
    first = dossiers[0]
    organisation = first.house.organisation
    house: dict[str, object] = {"@id": "#house", "@type": "Organization", "name": organisation}
    analyst: dict[str, object] = {"@id": "#analyst", "@type": "Person", "name": first.analyst}
    if organisation:
        analyst["affiliation"] = {"@id": "#house"}
    if first.house.publication_url:
        house["url"] = first.house.publication_url
    titles = "; ".join(one.article.title for one in dossiers[:5]) + ("; …" if len(dossiers) > 5 else "")
    language = {"inLanguage": words.language}
    graph: list[dict[str, object]] = [
        {"@id": METADATA, "@type": "CreativeWork", "conformsTo": {"@id": PROFILE}, "about": {"@id": "./"}, **language},
        {
            "@id": "./",
            "@type": "Dataset",
            "name": words("bundle.name", titles=titles),
            "description": words("bundle.description"),
            **language,
            "datePublished": first.made_at,
            "license": {"@id": _LICENCE},
            "author": {"@id": "#analyst"},
            **({"publisher": {"@id": "#house"}} if organisation else {}),
            "identifier": f"urn:uuid:{first.casebook_id}",
            "hasPart": [{"@id": file.path} for file in files],
        },
        {
            "@id": _LICENCE,
            "@type": "CreativeWork",
            "name": words("bundle.rights"),
            "description": words("bundle.rights.told"),
            **language,
        },
        analyst,
        *([house] if organisation else []),
        *(_file(one) for one in files),
    ]
    return _json({"@context": CONTEXT, "@graph": graph})


def readme(
    dossiers: Sequence[Dossier],
    files: Sequence[BundleFile],
    left_out: Sequence[LeftOut],
    unsearched: Sequence[LeftOut],
    words: Words,
) -> bytes:
    """Say in words what lies where, how it is checked and what is missing."""
    first = dossiers[0]
    made = {"moment": words.moment(first.made_at), "analyst": first.analyst}
    casebook = {"casebook": first.casebook_id, "count": words.number(first.journal_count), "head": first.journal_head}
    colon = words("colon")
    lines = [
        words("bundle.title"),
        "",
        words("bundle.checked"),
        *(f"- {_line(one.article.title)}" for one in dossiers),
        "",
        words("bundle.places"),
        *(line for place, key in _PLACES for line in wrap(f"- {place}{colon}{words(key)}", _WIDTH, subsequent_indent="  ")),
        "",
        *wrap(words("bundle.check"), _WIDTH),
        "  bagit.py --validate FOLDER",
        f"  {words('bundle.check.or', command='sha256sum -c manifest-sha256.txt')}",
        *wrap(words("bundle.proves"), _WIDTH),
        "",
        words("bundle.made", **made) if first.analyst else words("bundle.made.nobody", **made),
        words("bundle.casebook", **casebook),
    ]
    if left_out:
        lines += ["", words("bundle.left"), *(f"- {one.told(words)}" for one in left_out)]
    if unsearched:
        lines += ["", words("bundle.unsearched"), *(f"- {one.told(words)}" for one in unsearched)]
    lines += ["", words("bundle.files"), *(f"- data/{one.path}  {one.name}" for one in files)]
    return ("\r\n".join(lines) + "\r\n").encode()


def journal_head(dossier: Dossier) -> bytes:
    """The state of the journal, by which the casebook can be told from another."""
    return _json(
        {
            "casebook": dossier.casebook_id,
            "events": dossier.journal_count,
            "head": dossier.journal_head,
            "made_at": dossier.made_at,
            "analyst": dossier.analyst,
        }
    )


def declaration() -> bytes:
    """The file that makes a folder a bag."""
    return b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def bag_info(dossiers: Sequence[Dossier], octets: int, count: int) -> bytes:
    """What is known of the bag as a whole."""
    first = dossiers[0]
    lines = {
        "Source-Organization": first.house.organisation,
        "Contact-Name": first.analyst,
        "Bagging-Date": first.made_at[:10],
        "External-Identifier": f"urn:uuid:{first.casebook_id}",
        "External-Description": " ".join(first.article.title.split()),
        "Payload-Oxum": f"{octets}.{count}",
    }
    return "".join(f"{name}: {' '.join(value.split())}\n" for name, value in lines.items() if value).encode()


def manifest(hashes: Mapping[str, str]) -> bytes:
    """A manifest: SHA-256 and path, a line a file, by path."""
    return "".join(f"{hashes[path]}  {path}\n" for path in sorted(hashes)).encode()


def _file(one: BundleFile) -> dict[str, object]:
    told: dict[str, object] = {
        "@id": one.path,
        "@type": "File",
        "name": one.name,
        "encodingFormat": one.media_type.partition(";")[0].strip(),
        "contentSize": str(one.size),
    }
    if one.description:
        told["description"] = one.description
    if one.url:
        told["url"] = one.url
    if one.saved_at:
        told["dateCreated"] = one.saved_at
    if one.language:
        told["inLanguage"] = one.language
    return told


def _line(text: str) -> str:
    return " ".join(text.split())


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def total(files: Iterable[BundleFile]) -> int:
    """The bytes of some files."""
    return sum(file.size for file in files)
