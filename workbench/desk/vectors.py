"""Making the vectors of earlier checks: newest first, block by block, so that it can be stopped and taken up at any time.

A long run has the texts read by processes of their own, whose batches come back as pickles that nobody else can have written:
this process stays free for the window, and each of the others has a core to itself.
"""

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING, Any

from workbench.domain.errors import Cancelled, Refused
from workbench.store import Store
from workbench.store.lock import Lock

if TYPE_CHECKING:
    from workbench.services.match.meaning import Remembering

_OWN_PROCESS = 3_000  # texts from which starting processes is worth their second
_MOST_PROCESSES = 2  # each holds the encoder, some 150 MB
_BATCH = 256  # texts sent at once: a cancel waits for no more than these
_PROGRAM = "from workbench.desk.vectors import serve; serve()"
_STOPPED = "Making the vectors was stopped. What was made is kept; it goes on from there the next time."

Encode = Callable[[list[str]], "Future[Any]"]


def build(store: Store, encoder: "Remembering", progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> int:
    """Make the vectors that are missing; return how many were made.

    Raises Cancelled, with what was made kept, and Refused while another program makes them.
    """
    model = encoder.model_id
    total = store.index.vectors.missing(model)
    if not total:
        return 0
    lock = Lock(store.path, ".vectors")
    if not lock.acquire(""):
        raise Refused("Another program is making the vectors of this casebook. Nothing was changed; they will be there in a while.")
    # A cache may lose its last rows in a power cut; they would be made again.
    store.connection.execute("pragma synchronous = normal")
    try:
        with _encoding(encoder, total) as encode:
            made = _own(store, model, encode)
            for first, futures in _ahead(store, model, encode):
                parts = []
                for future in futures:
                    if cancelled():
                        raise Cancelled(_STOPPED)
                    parts.append(future.result())
                    progress(min(total, made + sum(map(len, parts))), total)
                made += _write(store, model, first, parts)
            return made
    except (EOFError, BrokenPipeError) as error:
        told = "A process that makes vectors ended early. What was made is kept; searches by words are unharmed. Try again."
        raise Refused(told) from error
    finally:
        store.connection.execute("pragma synchronous = full")
        lock.release()


def _own(store: Store, model: str, encode: Encode) -> int:
    own = store.index.vectors.own_without(model, -1)
    for start in range(0, len(own), _BATCH):
        batch = own[start : start + _BATCH]
        vectors = encode([text for _, text in batch]).result()
        with store.transaction():
            store.index.vectors.add_own(model, [number for number, _ in batch], vectors)
    return len(own)


def _ahead(store: Store, model: str, encode: Encode) -> Iterator[tuple[int, "list[Future[Any]]"]]:
    """Send the texts of a block while those of the one before are still being read."""
    sent: deque[tuple[int, list[Future[Any]]]] = deque()
    for first, texts in store.index.vectors.texts_without(model):
        sent.append((first, [encode(texts[start : start + _BATCH]) for start in range(0, len(texts), _BATCH)]))
        if len(sent) > 1:
            yield sent.popleft()
    yield from sent


def _write(store: Store, model: str, first: int, parts: list[Any]) -> int:
    import numpy as np

    vectors = np.concatenate(parts)
    with store.transaction():
        return len(vectors) if store.index.vectors.add(model, first, vectors) else 0


@contextmanager
def _encoding(encoder: "Remembering", total: int) -> Iterator[Encode]:
    """A function that takes texts and gives their vectors later: here, or by processes of their own for a long run."""
    if total < _OWN_PROCESS:

        def here(texts: list[str]) -> "Future[Any]":
            done: Future[Any] = Future()
            done.set_result(encoder.fresh(texts, "check"))
            return done

        yield here
        return
    others = [_Other() for _ in range(min(_MOST_PROCESSES, os.cpu_count() or 1))]
    free = deque(others)
    pool = ThreadPoolExecutor(len(others), thread_name_prefix="encoder")

    def there(texts: list[str]) -> Any:
        other = free.popleft()
        try:
            return other.encode(texts)
        finally:
            free.append(other)

    try:
        yield lambda texts: pool.submit(there, texts)
    finally:
        for other in others:
            other.kill()
        pool.shutdown(wait=True, cancel_futures=True)
        for other in others:
            other.close()


class _Other:
    """A process that encodes; OSError or EOFError where it ends early."""

    def __init__(self) -> None:
        # One thread each: they are as many as there are cores already.
        environment = os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
        self._process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to: IO[bytes] = self._process.stdin
        self._back: IO[bytes] = self._process.stdout

    def encode(self, texts: list[str]) -> Any:
        """Have texts encoded."""
        pickle.dump(texts, self._to, protocol=pickle.HIGHEST_PROTOCOL)
        self._to.flush()
        return pickle.load(self._back)

    def kill(self) -> None:
        """End the process; whoever waits for its answer gets an EOFError."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """Give the pipes back, once nobody waits any more."""
        for pipe in (self._to, self._back):
            with suppress(OSError):
                pipe.close()


def serve() -> None:
    """Read batches of texts from stdin until there are no more, and write their vectors to stdout."""
    from workbench.services.match import meaning

    with suppress(OSError, AttributeError):
        os.nice(5)
    come, back = sys.stdin.buffer, sys.stdout.buffer
    encoder = meaning.Remembering(meaning.load())
    with suppress(EOFError, BrokenPipeError, KeyboardInterrupt):  # the run was stopped
        while True:
            pickle.dump(encoder.fresh(pickle.load(come), "check"), back, protocol=pickle.HIGHEST_PROTOCOL)
            back.flush()
