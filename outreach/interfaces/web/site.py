"""The site: every page at its address, behind the guard."""

import sys
import traceback
from collections.abc import Callable
from http import HTTPStatus
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from outreach.application.app import OutreachError
from outreach.application.asking import Refusal
from outreach.application.remembering import remembering
from outreach.interfaces.web import commanding, pages
from outreach.interfaces.web.guarding import Asgi, Guard, Refused
from outreach.interfaces.web.rendering import rendered, some_days, time_words
from outreach.interfaces.web.session import Door, Said, Session
from outreach.interfaces.web.visiting import (
    Answer,
    GoTo,
    Handed,
    Handler,
    House,
    NotHere,
    Place,
    Shown,
    Visit,
    local,
)

STATIC = Path(__file__).parent / "static"


def site(house: House, door: Door, port: int) -> Asgi:
    """All pages on this machine's port, for who comes through the door."""
    cookie = f"outreach-{port}"
    app = Starlette(
        routes=[
            Route("/enter/{token}", _entrance(door, cookie), methods=["GET"]),
            Mount("/static", StaticFiles(directory=STATIC)),
            *(_route(one, house) for one in places()),
        ],
        exception_handlers={HTTPException: _not_found},
    )
    return Guard(app, door, (f"127.0.0.1:{port}", f"localhost:{port}"), cookie, _refusal)


def places() -> tuple[Place, ...]:
    """Those of every module in `pages/`, and the one that commands go to."""
    modules = [import_module(f"{pages.__name__}.{one.name}") for one in iter_modules(pages.__path__)]
    return (*commanding.PLACES, *(place for module in modules for place in module.PLACES))


def _route(place: Place, house: House) -> Route:
    handlers = {"GET": place.get, "HEAD": place.get, "POST": place.post}

    async def endpoint(request: Request) -> Response:
        handler = handlers[request.method]
        if handler is None:
            return _trouble(HTTPStatus.METHOD_NOT_ALLOWED, "There is no such form.", "")
        return await run_in_threadpool(_answered, handler, request, house)

    return Route(place.path, endpoint, methods=[method for method, handler in handlers.items() if handler])


def _answered(handler: Handler, request: Request, house: House) -> Response:
    session: Session = request.state.session
    try:
        with house.works.page(), house.open_app() as app:
            visit = Visit(
                app=remembering(app),
                session=session,
                house=house,
                path=dict(request.path_params),
                query=dict(request.query_params),
                form=request.state.form,
                fragment="hx-request" in request.headers,
            )
            return _response(_handled(handler, visit), visit)
    except NotHere as fault:
        return _trouble(HTTPStatus.NOT_FOUND, str(fault), "")
    except OutreachError as fault:
        return _trouble(HTTPStatus.SERVICE_UNAVAILABLE, str(fault.what), fault.remedy, fault.where)
    except Exception:  # noqa: BLE001 - whatever it is, the person is told, and the server goes on
        sys.stderr.write(traceback.format_exc())
        words = "Something went wrong that should not have. Nothing of it was kept."
        return _trouble(HTTPStatus.INTERNAL_SERVER_ERROR, words, "What happened exactly stands in the terminal.")


def _handled(handler: Handler, visit: Visit) -> Answer:
    """A command that is refused changes nothing: the page that it came from says why."""
    try:
        return handler(visit)
    except Refusal as refusal:
        words = f"Nothing was changed: {refusal.what}."
        return GoTo(local(visit.form.get("back")), Said(words, refused=True))


def _response(answer: Answer, visit: Visit) -> Response:
    match answer:
        case Shown():
            return HTMLResponse(_page(answer, visit), answer.status)
        case GoTo(where, said):
            if said:
                visit.session.tell(said)
            return RedirectResponse(local(where), HTTPStatus.SEE_OTHER)
        case Handed(name, content_type, content):
            shown = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
            return Response(content, media_type=content_type, headers={"content-disposition": shown})


def _page(shown: Shown, visit: Visit) -> str:
    shared = {
        "here": shown.here,
        "csrf": visit.session.csrf,
        "mentee": visit.app.mentee.name,
        "said": [] if visit.fragment else visit.session.told(),
        **time_words(visit.app.mentee.time_zone),
        **some_days(visit.app.clock.now(), visit.app.mentee.time_zone),
    }
    return rendered(shown.template, {**shared, **shown.values})


def _entrance(door: Door, cookie: str) -> Callable[[Request], Response]:
    def enter(request: Request) -> Response:
        secret = door.enter(request.path_params["token"]) if request.method == "GET" else None
        if secret is None:
            words = "This link is not valid any more: it was used before, or it is too old."
            return _trouble(HTTPStatus.FORBIDDEN, words, "End `outreach web` and start it again for a new one.")
        inside = RedirectResponse("/", HTTPStatus.SEE_OTHER)
        inside.set_cookie(cookie, secret, path="/", httponly=True, samesite="strict")
        return inside

    return enter


async def _not_found(request: Request, fault: Exception) -> Response:
    del request
    status = HTTPStatus(fault.status_code) if isinstance(fault, HTTPException) else HTTPStatus.NOT_FOUND
    return _trouble(status, "There is no such page.", "")


def _refusal(refused: Refused) -> Asgi:
    return _trouble(refused.status, refused.why, "")


def _trouble(status: HTTPStatus, words: str, remedy: str, where: str = "") -> Response:
    values = {"status": status.value, "words": words, "remedy": remedy, "where": where}
    return HTMLResponse(rendered("trouble.html", values), status)
