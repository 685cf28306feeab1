"""Identifiers sort by the time they were minted, also across threads."""

import re
import time
import uuid
from concurrent.futures import ThreadPoolExecutor

from workbench.domain.ids import new_id, now_utc


def test_ids_are_valid_and_increase():
    minted = [new_id() for _ in range(20_000)]
    assert minted == sorted(set(minted))
    assert {uuid.UUID(one).version for one in minted[:100]} == {7}
    assert {uuid.UUID(one).variant for one in minted[:100]} == {uuid.RFC_4122}


def test_the_first_48_bits_are_the_time():
    before = time.time_ns() // 1_000_000
    stamp = uuid.UUID(new_id()).int >> 80
    assert before <= stamp <= time.time_ns() // 1_000_000 + 50


def test_threads_never_mint_the_same():
    with ThreadPoolExecutor(8) as pool:
        minted = list(pool.map(lambda _n: new_id(), range(8000)))
    assert len(set(minted)) == 8000


def test_the_time_is_rfc_3339_in_utc():
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", now_utc())
