"""Exchanges with a server as a web archive (WARC 1.1, ISO 28500): what was asked and what was answered, byte for byte."""

import base64
import hashlib
from collections.abc import Iterable
from uuid import uuid4

from workbench.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its answer as they went over the line; at is RFC 3339 in UTC, address the numeric one that answered."""

    url: str
    at: str
    address: str
    request: bytes
    response: bytes


def archive(exchanges: Iterable[Exchange], software: str) -> bytes:
    """Write the exchanges in their order, each answer before its request, headed by a record that names the program."""
    exchanges = list(exchanges)
    told = f"software: {software}\r\nformat: WARC File Format 1.1\r\n".encode()
    records = [_record("warcinfo", exchanges[0].at, told, {"Content-Type": "application/warc-fields"})] if exchanges else []
    for one in exchanges:
        shared = {"WARC-Target-URI": one.url, "WARC-IP-Address": one.address}
        answer = f"<urn:uuid:{uuid4()}>"
        response = {"WARC-Record-ID": answer, "Content-Type": "application/http; msgtype=response", **shared}
        request = {"WARC-Concurrent-To": answer, "Content-Type": "application/http; msgtype=request", **shared}
        records.append(_record("response", one.at, one.response, response))
        records.append(_record("request", one.at, one.request, request))
    return b"".join(records)


def _record(kind: str, at: str, block: bytes, headers: dict[str, str]) -> bytes:
    digest = base64.b32encode(hashlib.sha256(block).digest()).decode()
    told = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{uuid4()}>",
        "WARC-Date": at,
        "WARC-Block-Digest": f"sha256:{digest}",
        **headers,
        "Content-Length": str(len(block)),
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return b"WARC/1.1\r\n" + head.encode() + b"\r\n" + block + b"\r\n\r\n"
