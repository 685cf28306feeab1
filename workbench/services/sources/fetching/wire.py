"""The connection of a fetch: to the checked address, with one deadline for everything, and a tape of all that passes."""

import ssl
from collections.abc import Callable, Iterable
from socket import create_connection, socket
from time import monotonic
from typing import Any

import httpcore

from workbench.domain.errors import Cancelled, CannotFetch
from workbench.services.sources.fetching.guard import checked_address

_POLL = 0.25  # seconds between two looks at whether somebody asked to stop


class Budget:
    """What one fetch may use, all its redirects together: time in seconds and bytes received."""

    def __init__(self, seconds: float, most: int, cancelled: Callable[[], bool]) -> None:
        self.seconds = seconds
        self.most = most
        self._cancelled = cancelled
        self._ends = monotonic() + seconds
        self._received = 0

    def left(self) -> float:
        """The seconds left; raises CannotFetch when there are none, Cancelled when somebody asked to stop."""
        if self._cancelled():
            raise Cancelled("Fetching was stopped. Nothing was stored.")
        left = self._ends - monotonic()
        if left <= 0:
            raise CannotFetch(f"the site needed more than {self.seconds:.0f} seconds.")
        return left

    def received(self, count: int) -> None:
        """Count bytes; raises CannotFetch when they are too many."""
        self._received += count
        if self._received > self.most:
            raise CannotFetch(f"it is larger than {self.most // 1_000_000} MB.")


class Line(httpcore.NetworkBackend):
    """Connects to checked addresses; afterwards address, sent and heard tell what happened on the last connection."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self.address = ""
        self.sent = bytearray()
        self.heard = bytearray()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        self.address = checked_address(host, port, self._budget.left())
        self.sent, self.heard = bytearray(), bytearray()
        try:
            return _Stream(create_connection((self.address, port), self._budget.left()), self._budget, self.sent, self.heard)
        except TimeoutError as problem:
            raise CannotFetch("its site does not answer.") from problem
        except OSError as problem:
            raise CannotFetch("its site cannot be reached; it may be down, or this computer offline.") from problem


class _Stream(httpcore.NetworkStream):
    def __init__(self, connection: socket, budget: Budget, sent: bytearray, heard: bytearray) -> None:
        self._connection = connection
        self._budget = budget
        self._sent, self._heard = sent, heard

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        while True:
            self._connection.settimeout(min(self._budget.left(), _POLL))
            try:
                piece = self._connection.recv(max_bytes)
            except TimeoutError:
                continue
            except OSError as problem:
                raise CannotFetch("its site broke off the connection.") from problem
            self._budget.received(len(piece))
            self._heard += piece
            return piece

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._connection.settimeout(self._budget.left())
        try:
            self._connection.sendall(buffer)
        except OSError as problem:
            raise CannotFetch("its site broke off the connection.") from problem
        self._sent += buffer

    def close(self) -> None:
        self._connection.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        self._connection.settimeout(self._budget.left())
        try:
            secure = ssl_context.wrap_socket(self._connection, server_hostname=server_hostname)
        except ssl.SSLCertVerificationError as problem:
            self.close()
            raise CannotFetch(f"its certificate is not valid ({problem.verify_message}).") from problem
        except (OSError, ValueError) as problem:
            self.close()
            raise CannotFetch("no secure connection to its site came about.") from problem
        return _Stream(secure, self._budget, self._sent, self._heard)

    def get_extra_info(self, info: str) -> Any:
        return self._connection if info in ("socket", "ssl_object") and isinstance(self._connection, ssl.SSLSocket) else None


def secure_context() -> ssl.SSLContext:
    """Trust what this computer trusts, and the authorities that browsers trust where it names none."""
    import certifi

    context = ssl.create_default_context()
    context.load_verify_locations(cafile=certifi.where())
    return context
