"""Running the service until it is told to stop: checks first, then one line that says where it is."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable

import uvicorn

from api.app import create_app
from api.wire import Wire
from graph.errors import AddressUnusable
from graph.settings import Settings
from graph.store import GraphStore

BACKLOG = 256
GRACE = 10  # seconds that requests in hand get when the service is stopped


def listen(host: str, port: int) -> socket.socket:
    """A bound socket, so that a taken port is an error of ours. Raises AddressUnusable."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # said to be TCP, or asyncio would leave small answers waiting for the caller's acknowledgement (40 ms)
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":  # a service that has just ended leaves its port at once
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(BACKLOG)
        return listener
    except (OSError, OverflowError) as error:
        listener.close()
        reason = getattr(error, "strerror", None) or str(error)
        raise AddressUnusable(address=url(host, port), reason=reason) from error


def url(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def serve(settings: Settings, store: GraphStore, listener: socket.socket, started: Callable[[str], object]) -> None:
    """Answer requests until SIGINT or SIGTERM; those in hand are finished. ``started`` is told the address."""
    host, port = listener.getsockname()[:2]
    config = uvicorn.Config(
        create_app(settings, store),
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=GRACE,
        http=Wire,
        ws="none",
    )
    # uvicorn raises the signal again once it has stopped; by then there is nothing left to stop
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stopped)
    started(url(host, port))
    uvicorn.Server(config).run(sockets=[listener])


def _stopped(*_: object) -> None:
    """The service has ended already."""
