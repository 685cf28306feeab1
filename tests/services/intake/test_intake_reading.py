"""From a file, pasted text or standard input to a Draft, and what is refused with which sentence."""

import os
from pathlib import Path

import pytest

from workbench.domain.errors import CannotRead
from workbench.services.intake import READERS, read_bytes, read_location, read_text


def test_a_text_file_is_kept_as_it_is(tmp_path: Path) -> None:
    data = "\ufeffLe titre\r\n\r\nUn e\u0301te\u0301\u00a0: 3\u202f%.\r\n".encode()
    path = tmp_path / "été.txt"
    path.write_bytes(data)
    draft = read_location(str(path))
    assert (draft.text, draft.data, draft.media_type, draft.encoding) == (data.decode("utf-8-sig"), data, "text/plain", "utf-8")
    assert (draft.title, draft.location, draft.flags) == ("Le titre", str(path), ())
    assert read_location(path.as_uri()).text == draft.text


def test_a_guessed_encoding_reaches_the_draft(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Le maire a déclaré qu’il a acheté 120 bus.".encode("cp1252"))
    draft = read_location(str(path))
    assert (draft.text, draft.encoding) == ("Le maire a déclaré qu’il a acheté 120 bus.", "windows-1252")
    assert [flag.kind for flag in draft.flags] == ["encoding"]


def test_the_suffix_decides_and_sniffing_only_without_one() -> None:
    page = b"<!DOCTYPE html><html><body><p>The mayor bought 120 buses.</p></body></html>"
    assert read_bytes(page, name="a.txt", suffix=".txt").text == page.decode()
    assert read_bytes(page, name="pasted").text == "The mayor bought 120 buses."
    assert read_bytes(page, name="pasted", media_type="text/plain; charset=utf-8").text == page.decode()
    assert read_bytes(b"Plain words: 3 < 4.", name="pasted").media_type == "text/plain"


def test_pasted_text_is_its_own_utf_8() -> None:
    draft = read_text("Un été,\u00a0déjà", name="clipboard")
    assert (draft.text, draft.data, draft.location) == ("Un été,\u00a0déjà", "Un été,\u00a0déjà".encode(), "clipboard")
    with pytest.raises(CannotRead, match="character 3 is half a character"):
        read_text("ab\ud800c", name="clipboard")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04\x14\0\0\0", "a ZIP archive"),
        (b"SQLite format 3\0" + bytes(84), "a SQLite database"),
        (b"OggS\0" + bytes(40), "a recording"),
        (bytes(range(256)) * 20, "no text"),
        (b"\0\0\0\0\1\2\3\4", "no text"),
        (b"word\0" * 3 + b"\xe9\xff\x00\x01\x02\xfe\x80", "no text"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(CannotRead, match=rf"^thing could not be read: it is {what}.*Nothing was stored\. This version opens"):
        read_bytes(data, name="thing", suffix=".txt")


@pytest.mark.parametrize(
    "data", [b"SQLite format 3\0" + bytes(84), b"PK\x03\x04\x14\0\0\0", b"\x7fELF" + bytes(80), bytes(range(256)) * 20]
)
def test_what_no_reader_knows_is_refused_without_a_name_too(data: bytes) -> None:
    with pytest.raises(CannotRead, match=r"^thing could not be read: .*Nothing was stored\. This version opens"):
        read_bytes(data, name="thing")


def test_a_text_may_hold_a_nul() -> None:
    assert read_bytes(b"Claim one.\0Claim two.\0", name="a.txt", suffix=".txt").text == "Claim one.\0Claim two.\0"


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b'. . . "?!\n', "\ufeff… – «»".encode("utf-16")])
def test_what_says_nothing_is_refused(data: bytes) -> None:
    with pytest.raises(CannotRead, match=r"^note\.txt (is empty|holds no text)"):
        read_bytes(data, name="note.txt", suffix=".txt")


def test_an_unknown_kind_of_file_is_refused() -> None:
    with pytest.raises(CannotRead, match=r"\.xyz is no kind of file that can be opened"):
        read_bytes(b"Subject: words", name="a.xyz", suffix=".xyz")


@pytest.mark.parametrize("location", ["https://example.org/a", "HTTP://example.org"])
def test_reading_a_location_fetches_nothing(location: str) -> None:
    with pytest.raises(CannotRead, match="is no address that can be fetched"):
        read_location(location)


@pytest.mark.parametrize(
    "location", ["nowhere/no.txt", "file:///nowhere/no.txt", "ftp://example.org/a", "a\0b", "x" * 5000, "file://host/share/a.txt"]
)
def test_a_place_with_no_file_is_told_in_one_line(location: str) -> None:
    with pytest.raises(CannotRead) as caught:
        read_location(location)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300


def test_folders_devices_and_pipes_are_not_read(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="is a folder"):
        read_location(str(tmp_path))
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.txt")
        for place in (tmp_path / "pipe.txt", Path("/dev/zero")):
            with pytest.raises(CannotRead, match="not an ordinary file"):
                read_location(str(place))


def test_a_file_over_the_cap_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(100_000_001)
    with pytest.raises(CannotRead, match="larger than 100 MB"):
        read_location(str(path))


def test_a_name_cannot_break_out_of_the_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a\nb\u202ec.txt"
    path.write_bytes(b"%PDF-")
    with pytest.raises(CannotRead, match=r"^a\ufffdb\ufffdc\.txt could not be read"):
        read_location(str(path))


def test_every_suffix_belongs_to_one_reader() -> None:
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)
