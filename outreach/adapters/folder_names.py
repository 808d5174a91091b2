"""What a folder is for when the server does not say; and how names are written in modified UTF-7."""

import binascii
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from outreach.ports.mail import Folder, Role

INBOX: Final = "INBOX"

_NAMES: Final[Mapping[Role, tuple[str, ...]]] = {
    # In lower case; the first one that is there has the role.
    Role.SENT: (
        "sent", "sent items", "sent messages", "sent mail", "sent-mail", "gesendet", "gesendete elemente",
        "gesendete objekte", "gesendete nachrichten", "envoyés", "éléments envoyés", "messages envoyés",
        "enviados", "elementos enviados", "mensajes enviados", "itens enviados", "inviata", "posta inviata",
        "inviati", "verzonden", "verzonden items", "verzonden berichten", "skickat", "skickade", "sendt",
        "sendte elementer", "lähetetyt", "wysłane", "elementy wysłane", "odeslané", "elküldött", "отправленные",
        "送信済み", "已发送", "已發送",
    ),
    Role.DRAFTS: (
        "drafts", "draft", "entwürfe", "brouillons", "borradores", "rascunhos", "bozze", "concepten", "utkast",
        "kladder", "luonnokset", "szkice", "wersje robocze", "koncepty", "piszkozatok", "черновики", "下書き",
        "草稿", "草稿箱",
    ),
    Role.JUNK: (
        "junk", "spam", "junk e-mail", "junk email", "junk mail", "bulk mail", "bulk", "spamverdacht",
        "unerwünscht", "courrier indésirable", "indésirables", "pourriel", "correo no deseado",
        "lixo eletrônico", "posta indesiderata", "ongewenste e-mail", "ongewenst", "skräppost", "søppelpost",
        "uønsket e-post", "roskaposti", "спам", "迷惑メール", "垃圾邮件", "垃圾郵件",
    ),
    Role.TRASH: (
        "trash", "deleted items", "deleted messages", "bin", "papierkorb", "gelöschte elemente",
        "gelöschte objekte", "corbeille", "éléments supprimés", "papelera", "elementos eliminados", "lixeira",
        "cestino", "posta eliminata", "prullenbak", "verwijderde items", "papperskorgen", "slettede elementer",
        "roskakori", "kosz", "koš", "корзина", "удаленные", "ゴミ箱", "已删除", "已刪除",
    ),
    Role.ARCHIVE: (
        "archive", "archives", "archiv", "archivo", "arquivo", "archivio", "archief", "arkiv", "arkisto",
        "archiwum", "архив", "アーカイブ", "归档",
    ),
    Role.ALL: (
        "all mail", "alle nachrichten", "tous les messages", "todos", "todos os e-mails", "tutti i messaggi",
    ),
}  # fmt: skip
_FIRST_LEVEL: Final = re.compile(r"(?:inbox|\[gmail\]|\[google mail\])[./]", re.IGNORECASE)
_SHIFTED: Final = re.compile(r"&([^-]*)-")
_DIRECT: Final = re.compile(r"[^\x20-\x7e]+|&")


NOTHING: Final[Mapping[Role, str]] = {}


def with_roles(
    found: Iterable[tuple[str, Role | None]], provided: Mapping[Role, str] = NOTHING
) -> Sequence[Folder]:
    """The folders with their roles, the inbox first: as the server says, else by name at the first level, where
    that of the provider counts before those that are usual anywhere."""
    said = dict(found)
    roles = {name: Role.INBOX if name.upper() == INBOX else role for name, role in said.items()}
    by_name = {_FIRST_LEVEL.sub("", name, count=1).casefold(): name for name in reversed(said)}
    for role, usual in _NAMES.items():
        if role in roles.values():
            continue
        names = (provided.get(role, "").casefold(), *usual)
        free = (by_name[name] for name in names if name in by_name and roles[by_name[name]] is None)
        if first := next(free, None):
            roles[first] = role
    folders = [Folder(name, role) for name, role in roles.items()]
    return sorted(folders, key=lambda folder: folder.role is not Role.INBOX)


def from_utf7(name: str) -> str:
    """The name as people see it (RFC 3501, 5.1.3); as it stands when it is no modified UTF-7."""
    try:
        return _SHIFTED.sub(_unshifted, name)
    except (ValueError, binascii.Error):
        return name


def to_utf7(name: str) -> str:
    return _DIRECT.sub(_shifted, name)


def _unshifted(found: re.Match[str]) -> str:
    if not found[1]:
        return "&"
    return binascii.a2b_base64(found[1].replace(",", "/") + "===").decode("utf-16-be")


def _shifted(found: re.Match[str]) -> str:
    if found[0] == "&":
        return "&-"
    encoded = binascii.b2a_base64(found[0].encode("utf-16-be"), newline=False).decode("ascii")
    return f"&{encoded.rstrip('=').replace('/', ',')}-"
