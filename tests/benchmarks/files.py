"""A file host on loopback as fast as the machine, a program of its own: `python -m tests.benchmarks.files BYTES [CERT]`

Each connection brings one request and gets BYTES bytes; with CERT (certificate and key in one file) over TLS.

It stands for another machine, so it must hold up nothing on this one: its file is in memory before the first request,
it is sent in blocks (one call for the whole keeps a core for 20 ms on a kernel that does not preempt its own work), and
it gets what others leave of the cores. Whoever is timed against it, ours or curl, meets the same.
"""

from __future__ import annotations

import os
import socket
import ssl
import sys
import tempfile
import threading
from contextlib import suppress

BLOCK = 1 << 20


def _answer(connection: socket.socket, content: int, length: int) -> None:
    with suppress(OSError), connection:
        received = b""
        while b"\r\n\r\n" not in received:
            chunk = connection.recv(65536)
            if not chunk:
                return
            received += chunk
        head = f"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
        connection.sendall(head.encode())
        if isinstance(connection, ssl.SSLSocket):
            block = memoryview(os.pread(content, BLOCK, 0))
            for start in range(0, length, BLOCK):
                connection.sendall(block[: min(BLOCK, length - start)])
            return
        sent = 0
        while sent < length:
            sent += os.sendfile(connection.fileno(), content, sent, min(BLOCK, length - sent))


def main() -> None:
    """Prints the port and serves until its input ends."""
    if sys.platform == "linux":
        os.nice(19)
    length = int(sys.argv[1])
    trust = None
    if len(sys.argv) > 2:
        trust = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        trust.load_cert_chain(sys.argv[2])
    listening = socket.create_server(("127.0.0.1", 0))
    with tempfile.TemporaryFile() as file:
        file.write(b"\x00\x00\x00\x18ftypisom" + os.urandom(BLOCK))
        file.truncate(length)
        file.flush()
        for start in range(0, length, BLOCK):
            os.pread(file.fileno(), BLOCK, start)

        def serve() -> None:
            while True:
                connection, _ = listening.accept()
                with suppress(OSError):
                    secured = trust.wrap_socket(connection, server_side=True) if trust else connection
                    threading.Thread(target=_answer, args=(secured, file.fileno(), length), daemon=True).start()

        threading.Thread(target=serve, daemon=True).start()
        sys.stdout.write(f"{listening.getsockname()[1]}\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main()
