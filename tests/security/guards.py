"""For each row of docs/security.md the line that is taken away to see its tests fail; or why there is none."""

from tests.guards import ANY_PROMPT, OBEYING, guard

PRIVATE = "adapters/private_files.py"
MIME_HEADER = "adapters/mime_header.py"
TEMPLATES = "adapters/template_engine.py"
IMAP = "adapters/imap_connection.py"
SMTP = "adapters/smtp_connection.py"
TLS = "adapters/tls.py"
NO_TOKEN = (
    "application/tokens.py",
    "    return Under(prompt, tuple(records.prompts.items_of(prompt.id)), button) if prompt else None",
    ANY_PROMPT,
)
FROM_ANYBODY = (
    OBEYING,
    "if not app.mentee.owns(message.sender.address):\n        return _foreign",
    "if False:\n        return _foreign",
)
VALUES_UNCHECKED = (
    MIME_HEADER,
    "    if any(unicodedata.category(char) in _FORBIDDEN for char in value):\n",
    "    if False:\n",
)
CELLS_UNCLEANED = (
    "adapters/contact_cells.py",
    '    if any(unicodedata.category(one) in ("Cc", "Zl", "Zp", "Cs") for one in text)',
    "    if False",
)
LINES_UNCHECKED = (TEMPLATES, "    if MORE_THAN_ONE_LINE.search(value):\n", "    if False:\n")
NO_SANDBOX = (
    (TEMPLATES, "from jinja2.sandbox import ImmutableSandboxedEnvironment\n", ""),
    (TEMPLATES, "class _Environment(ImmutableSandboxedEnvironment):", "class _Environment(JinjaEnvironment):"),
)
ANY_MODE = (PRIVATE, "        os.fchmod(handle, 0o600)\n", "        pass\n")
ANY_FOLDER = (PRIVATE, "        directory.chmod(0o700)\n", "        pass\n")
OPEN_MODE = (PRIVATE, "        os.fchmod(handle, 0o600)\n", "        os.fchmod(handle, 0o644)\n")
ABILITIES_KEPT = """\
            client._get_capabilities = lambda: None
            client.starttls(context)
            del client._get_capabilities
"""
NOT_OVERWRITTEN = ("adapters/store/engine.py", '"secure_delete = ON"', '"secure_delete = OFF"')
NOT_WRITTEN_ANEW = ("adapters/store/store.py", '            driver.execute("VACUUM")\n', "")

SWITCHES = (
    guard(
        "forged From",
        NO_TOKEN,
        ("application/matches.py", "bool(command_token(header.subject)) if from_mentee", "True if from_mentee"),
        ("application/tokens.py", "    if not token:\n        return None\n", ""),
    ),
    guard("forged From on real servers", NO_TOKEN),
    guard("other fields for From", FROM_ANYBODY),
    guard("guesses are told", (OBEYING, "        return unknown_token(app, records)\n", '        return ""\n')),
    guard(
        "a flood of guesses",
        ("application/answering.py", ">= UNKNOWN_AN_HOUR:", ">= 10**9:"),
        (
            "application/answering.py",
            'words if made < UNKNOWN_ANSWERED else ""',
            "words",
        ),
        ("application/answering.py", "if made > ANSWERS_AN_HOUR:", "if False:"),
    ),
    guard("short tokens", ("adapters/clock.py", "TOKEN_LETTERS = 20", "TOKEN_LETTERS = 12")),
    guard(
        "tokens in the store",
        (
            "application/prompting.py",
            "    return hashlib.sha256(token.lower().encode()).hexdigest()\n",
            "    return token.lower()\n",
        ),
    ),
    guard("tokens left behind", ("application/prompting.py", 'TOKEN_ANYWHERE.sub(r"\\1…", text)', "text")),
    guard("replayed mail", (OBEYING, 'words = "" if known else _answer_to(', "words = _answer_to(")),
    guard(
        "replayed token",
        (OBEYING, "if item and item.state is not ItemState.OPEN and not isinstance(command, FREE):", "if False:"),
        (
            "application/requests.py",
            "given if given and given.state is ItemState.OPEN and fits(request.command, given)",
            "given if given and fits(request.command, given)",
        ),
    ),
    guard("expired token", (OBEYING, "if app.clock.now() >= under.prompt.expires_at:\n", "if False:\n")),
    guard("foreign token", FROM_ANYBODY),
    guard("foreign token in code", FROM_ANYBODY),
    guard("reply to all", (OBEYING, "    if strangers:\n", "    if False:\n")),
    guard(
        "blind copy",
        ("application/inbox.py", "            void_if_astray(app, records, header)\n", "            pass\n"),
    ),
    guard("void token", (OBEYING, "    if under.prompt.burned:\n", "    if False:\n")),
    guard(
        "a name like a token",
        (
            "application/matches.py",
            'return "".join(TOKEN.findall(subject[-1000:])[-1:]).lower()',
            'return "".join(TOKEN.findall(subject[-1000:])[:1]).lower()',
        ),
    ),
    guard("machines", (OBEYING, "    if reading.kind is not Kind.HUMAN:", "    if False:")),
    guard(
        "hidden commands",
        (
            OBEYING,
            "lines = command_lines(reading.visible_text)",
            'lines = command_lines(__import__("re").search("SEND|$", incoming.raw.decode("utf-8", "replace"))[0])',
        ),
    ),
    guard(
        "commands from before a restore",
        (OBEYING, "return records.mentees.get().restored and not safe", "return False"),
    ),
    guard(
        "header injection",
        VALUES_UNCHECKED,
        (MIME_HEADER, "if not _ADDRESS.fullmatch(checked(address)):", "if False:"),
        (MIME_HEADER, '_ID = re.compile(r"<[!-;=?-~]{1,900}>")', '_ID = re.compile(r"(?s).*")'),
        (MIME_HEADER, '_TOKEN = re.compile(r"[!-~]{1,200}")', '_TOKEN = re.compile(r"(?s).*")'),
    ),
    guard(
        "injection by address",
        (
            "adapters/smtp.py",
            'if not address or any(char.isspace() or not char.isprintable() or char in "<>" for char in address):',
            "if False:",
        ),
    ),
    guard("injection by contact list", VALUES_UNCHECKED, CELLS_UNCLEANED, LINES_UNCHECKED),
    guard("injection by vCard", VALUES_UNCHECKED, CELLS_UNCLEANED, LINES_UNCHECKED),
    guard(
        "injection by answer",
        (MIME_HEADER, "kept = [one for one in ids if _ID.fullmatch(one)]", "kept = list(ids)"),
    ),
    guard("injection by template", (TEMPLATES, "    if MORE_THAN_ONE_LINE.search(value):\n", "    if False:\n")),
    guard(
        "one mail holds up all",
        (
            "application/mentee_mail.py",
            '        with SettingAside(app, tally, "mail", mail.id):\n',
            "        if True:\n",
        ),
    ),
    guard("sandbox escape", *NO_SANDBOX),
    guard("filters of a template", *NO_SANDBOX),
    guard("templates that change", *NO_SANDBOX),
    guard(
        "paths of templates",
        (
            "adapters/template_files.py",
            "        if not well_formed(name, language):\n            return None\n",
            "",
        ),
    ),
    guard(
        "links among templates",
        (
            "adapters/template_files.py",
            "return Place(path, overrides) if inside(path, root) else None",
            "return Place(path, overrides)",
        ),
    ),
    guard("links where we write", (PRIVATE, " | os.O_NOFOLLOW, 0o600)", ", 0o600)")),
    guard(
        "words like HTML",
        (TEMPLATES, 'autoescape=lambda name: name is not None and name.endswith(".html"),', "autoescape=False,"),
    ),
    guard(
        "pages",
        (TEMPLATES, 'autoescape=lambda name: name is not None and name.endswith(".html"),', "autoescape=False,"),
    ),
    guard(
        "formulas",
        ("adapters/csv_file.py", "    return GUARD + cell if FORMULA.match(cell) else cell\n", "    return cell\n"),
    ),
    guard("no TLS", (TLS, "    if security is Security.NONE and not is_loopback(host):\n", "    if False:\n")),
    guard(
        "STARTTLS injection, mailbox", (IMAP, "            client.untagged_responses.clear()", "            pass")
    ),
    guard(
        "sign-in of another",
        (
            "adapters/oauth.py",
            'ours = compare_digest(told.get("state", "").encode(), asked.state.encode())',
            "ours = True",
        ),
    ),
    guard(
        "dumps of settings",
        (
            "adapters/secrets.py",
            '    given: str = field(default="", repr=False)\n',
            '    given: str = ""\n',
        ),
    ),
    guard(
        "secrets of commands", ("adapters/redacting.py", 'one_line(_LIKE_A_TOKEN.sub("…", text))', "one_line(text)")
    ),
    guard("process list", ("__main__.py", "    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))", "    pass")),
    guard("open password file", ("adapters/secrets.py", "    if mode & 0o077:\n", "    if False:\n")),
    guard(
        "modes of the store",
        ("adapters/store/engine.py", "            path.chmod(0o600)\n", "            pass\n"),
        ("adapters/store/engine.py", "        path.touch(mode=0o600)\n", "        path.touch()\n"),
    ),
    guard("modes of what is kept", ANY_MODE, ANY_FOLDER),
    guard("modes of what is exported", OPEN_MODE),
    guard("modes after a restore", OPEN_MODE),
    guard("modes after a pass", ANY_MODE),
    guard(
        "a contact's HTML",
        (
            "reading/html_text.py",
            "    return _Walk().lines(body) if body is not None else []\n",
            "    return [Line(html)]\n",
        ),
    ),
    guard(
        "terminal sequences", ("reading/decoding.py", '    return _CONTROL.sub("", text)\n', "    return text\n")
    ),
    guard("MIME bombs", ("reading/mime_tree.py", "    if len(raw) > MAX_BYTES:\n", "    if False:\n")),
    guard(
        "no TLS in the settings",
        (
            "settings/sections.py",
            "        if value is Security.NONE and not words.is_loopback(",
            "        if False and not words.is_loopback(",
        ),
    ),
    guard(
        "false certificates",
        (
            TLS,
            "        context = ssl.create_default_context(cafile=ca_file or None)\n",
            "        context = ssl._create_unverified_context()\n",
        ),
    ),
    guard(
        "false certificates at sign-in",
        ("adapters/oauth.py", "verify=web_context(about.ca_file),", "verify=False,"),
    ),
    guard(
        "STARTTLS stripping, mailbox",
        (IMAP, "    if not offered:\n        _drop(client)\n        raise _no_start_tls(where)\n", ""),
        (IMAP, "        _drop(client)\n        raise _no_start_tls(where) from error\n", "        return\n"),
    ),
    guard(
        "STARTTLS stripping, sending",
        (
            SMTP,
            '        raise NotTrusted("the server refuses STARTTLS", where=where, remedy=remedy) from error\n',
            "        return\n",
        ),
    ),
    guard(
        "abilities from before TLS",
        (
            IMAP,
            "            client.starttls(context)\n",
            ABILITIES_KEPT,
        ),
    ),
    guard(
        "passwords in settings",
        ("settings/loading.py", "        if isinstance(table, dict) and key in table:\n", "        if False:\n"),
    ),
    guard(
        "secrets in errors",
        (
            SMTP,
            '    said = f"{error.code} {one_line(error.message)}"\n',
            '    said = f"{error.code} {vars(account)}"\n',
        ),
    ),
    guard(
        "tokens in errors", ("adapters/tokens.py", "    refresh: str = field(repr=False)\n", "    refresh: str\n")
    ),
    guard(
        "shell",
        (
            "adapters/secrets.py",
            "            command, stdin=subprocess.DEVNULL, capture_output=True,",
            "            line, shell=True, stdin=subprocess.DEVNULL, capture_output=True,",
        ),
    ),
    guard("erased, yet there", NOT_OVERWRITTEN),
    guard("erased, yet there", NOT_OVERWRITTEN, NOT_WRITTEN_ANEW),
)
NO_SWITCH = {
    "a contact commands": "nothing leads from a contact's mail to a command",
    "injection by settings": "several lines keep it, each alone: the settings' own and those of the headers",
    "injection by command": "several lines keep it, each alone: those of the commands and those of the headers",
    "injection by own text": "what makes a header never sees the text",
    "values as templates": "values are never compiled: there is no line that could be taken away",
    "paths in a contact list": "several lines keep it, each alone: the cell's own and those of the templates",
    "false choices": "the marks stand in a template of ours",
    "loading": "no template of ours loads anything",
    "expressions that explode": "the expressions are the guard",
    "bombs read through": "several limits keep it, each alone",
    "zip of death": "there is nothing that opens",
    "code in mail": "there is nothing that runs",
    "SQL injection": "the statements are the guard",
    "old TLS": "Python's own default says the same, and so does OpenSSL",
    "STARTTLS injection, sending": "the library empties its buffer (aiosmtplib, from the version that we ask for)",
    "PREAUTH": "Python's imaplib lets nobody begin TLS behind a login",
    "secrets in answers": "nothing of a secret is part of an answer",
    "secrets in logs": "nothing of ours logs; what libraries log is looked at",
}
"""Rows whose guard is no line of ours that could be taken away, and what it is instead."""
