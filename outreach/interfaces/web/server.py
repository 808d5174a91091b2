"""The server: on this machine only, for as long as the program runs."""

import socket
import webbrowser
from collections.abc import Callable
from contextlib import closing

import uvicorn

from outreach.interfaces.web.guarding import Asgi
from outreach.interfaces.web.session import Door
from outreach.interfaces.web.site import site
from outreach.interfaces.web.visiting import House

LOOPBACK = "127.0.0.1"
PARTING_SECONDS = 2
"""How long an answer that is on its way may take once the server is to end."""


def serve(house: House, door: Door, port: int, tell: Callable[[str], None], *, open_browser: bool) -> None:
    """Serves until it is interrupted. `port` 0 takes a free one. Raises OSError when the port is taken."""
    with closing(listening(port)) as listener:
        taken = port_of(listener)
        link = f"{address(taken)}/enter/{door.link()}"
        tell(link)
        if open_browser:
            webbrowser.open(link)
        server_of(site(house, door, taken)).run(sockets=[listener])


def address(port: int) -> str:
    return f"http://{LOOPBACK}:{port}"


def listening(port: int) -> socket.socket:
    """A socket that nobody else on the network reaches; to be closed."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
        listener.listen()
    except OSError:
        listener.close()
        raise
    return listener


def port_of(listener: socket.socket) -> int:
    return int(listener.getsockname()[1])


def server_of(pages: Asgi) -> uvicorn.Server:
    """Tells nothing about itself, believes no header about who asks, and writes no log of what was asked."""
    config = uvicorn.Config(
        pages,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        lifespan="off",
        loop="asyncio",
        http="h11",
        ws="none",
        timeout_graceful_shutdown=PARTING_SECONDS,
    )
    return uvicorn.Server(config)
