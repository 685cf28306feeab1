"""A web site on this machine for the tests of fetching: each path answers as its function says."""

import socket
import threading
from contextlib import closing, contextmanager, suppress


@contextmanager
def small_site(monkeypatch, **paths):
    """Serve paths (a name, and bytes or a function of the connection) and let their port through; gives address and requests."""
    listener = socket.create_server(("127.0.0.1", 0))
    asked = []

    def answer(connection):
        with closing(connection), suppress(OSError):
            request = connection.recv(65_536)
            asked.append(request)
            found = paths.get(
                request.split(b" ")[1].decode().split("?")[0].strip("/"), b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
            )
            found(connection) if callable(found) else connection.sendall(found)

    def serve():
        with suppress(OSError):
            while True:
                threading.Thread(target=answer, args=(listener.accept()[0],), daemon=True).start()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    port = listener.getsockname()[1]
    monkeypatch.setenv("WORKBENCH_ALLOW_LOOPBACK", str(port))
    try:
        yield f"http://127.0.0.1:{port}/", asked
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)


def page(body, headers="", status="200 OK"):
    """An answer with its length."""
    data = body if isinstance(body, bytes) else body.encode()
    return (
        f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n{headers}Content-Length: {len(data)}\r\n\r\n".encode()
        + data
    )
