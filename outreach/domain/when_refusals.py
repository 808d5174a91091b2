"""How people say that a time does not suit, in ten languages (data only)."""

import re
from typing import Final


def _any(*words: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(words) + r")(?!\w)", re.IGNORECASE)


REFUSAL: Final = _any(
    # English
    r"\w{2,6}n['’]?t", "cannot", "not", "never", "neither", "nor", "unable", "busy", "unavailable", "booked",
    "taken", "gone", "clash(?:es)?", "conflicts?", "impossible", "except", "difficult", "tricky",
    "out of the question",
    "already", "unfortunately", "too (?:early|late|soon|short)", "teach(?:ing)?", "flights?", "conference",
    "lectures?", "seminar", "exam", "appointment", "wedding", "deadline", "away", "travell?ing", "on leave",
    "(?:i|we) have (?:a|an|another|my)(?! (?:slot|gap|free|opening|window|space|moment|hour|half|quiet))",
    "instead of", "rather than", "statt", "anstatt", "au lieu d[eu]", "plutôt que", "en vez de", "em vez de",
    "invece di", "in plaats van", "istället för", "i stedet for",
    # German
    "nicht", "keine?n?", "nie", "leider", "belegt", "verhindert", "unmöglich", "schlecht", "schwierig", "schon",
    "bereits", "außer", "verplant", "besetzt", "ausgebucht",
    # French
    "pas", "impossible", "occupée?", "pris", "prise", "sauf", "malheureusement", "déjà", "jamais", "indisponible",
    # Spanish, Italian, Portuguese
    "no", "imposible", "ocupad[oa]", "salvo", "excepto", "lamentablemente", "ya tengo", "tampoco",
    "non", "impossibile", "impegnat[oa]", "occupat[oa]", "tranne", "purtroppo", "già",
    "não", "nao", "impossível", "exceto", "infelizmente", "já tenho", "difícil", "nunca",
    # Dutch
    "niet", "geen", "nooit", "bezet", "onmogelijk", "helaas", "behalve", "verhinderd", "lukt me niet",
    # Swedish, Danish, Norwegian
    "inte", "ej", "upptagen", "omöjligt", "tyvärr", "utom", "ikke", "optaget", "umuligt", "desværre", "undtagen",
    "opptatt", "umulig", "dessverre", "unntatt",
)  # fmt: skip

BENIGN: Final = _any(
    r"why (?:not|don['’]t (?:we|you))", "not only",
    r"don['’]t (?:hesitate|worry|mind)", r"(?:do|would)n['’]?t mind",
    r"can['’]?t wait", "no (?:problem|worries|trouble|rush)", "no problema?", "not a problem", "if not", "or not",
    "warum nicht", "wieso nicht", "kein problem", "keine sorge", "nicht wahr", "wenn nicht", "falls nicht",
    "pourquoi pas", "pas de (?:problème|souci)", "n['’]hésite[zs]? pas", "sinon",
    "por qué no", "no hay problema", "si no", "sin problema", "perché no", "nessun problema", "se no",
    "por que não", "sem problema", "waarom niet", "geen probleem", "zo niet", "varför inte", "inga problem",
    "hvorfor ikke", "intet problem", "ikke noget problem", "ikke noe problem", "om inte", "hvis ikke",
    r"(?:would|could|is|does|do|are|will)n['’]t (?:you|it|that|we|thursday|monday|tuesday|wednesday|friday)",
    r"(?:unfortunately|sadly|alas|leider|malheureusement|lamentablemente|desgraciadamente|purtroppo|helaas|"
    r"infelizmente|tyvärr|desværre|dessverre)\b[^.!?]{0,25}\b(?:only|nur|erst|qu['’]|que|seulement|s[oó]lo|"
    r"solamente|"
    r"soltanto|alleen|slechts|apenas|bara|endast|kun|bare)(?!\w)",
    r"(?:can['’]?t|cannot|couldn['’]?t) (?:really |possibly )?(?:say no|"
    r"refuse)", r"(?:nicht )?nein sagen", "dire non",
    "decir que no", "dire di no", "nee zeggen", "dizer (?:que )?não", "säga nej", "sige nej", "si nei",
    r"be too (?:early|late|soon|short)(?: notice| for you)*$",
    "not (?:at all|too late|too early)", "already looking forward", "als het niet", "uitgezonderd",
)  # fmt: skip
"""Negations that refuse nothing."""

CONDITION: Final = re.compile(
    r"(?<!\w)(?:if|unless|should|in case|falls|wenn|sollte|si|se|mocht|als|om(?!\s*\d)|hvis|dersom|caso|"
    r"sofern)\s"
    r"[^,.;:?!\d]{0,70}?(?:[,;:?!.]|$|\s(?=then|dann|alors|dan|så))",
    re.IGNORECASE,
)
"""'if that does not work,': what would be, not what is."""

TURN: Final = re.compile(
    r"(?<!\w)(?:but|however|although|though|instead(?! of)|rather(?! than)|otherwise|aber|sondern|jedoch|"
    r"sonst|dafür|"
    r"mais|plutôt(?! que)|"
    r"sinon|pero|sino|mejor|ma|però|invece(?! di)|mas|porém|maar|wel|men|utan|däremot|derimot|istället|"
    r"i stedet)(?!\w)"
    r"|\s[–—]\s|\?|!|\.\s",
    re.IGNORECASE,
)
"""Where a sentence turns: what stands before does not speak of what comes behind."""

PAST: Final = re.compile(
    r"(?<!\w)(?:last|met|spoke|talked|wrote|yesterday|was on|were on|happened|since|letzten?r?|"
    r"vorigen?r?|gestern|"
    r"dernière?|hier|pasad[oa]|ayer|scors[oa]|ieri|passad[oa]|ontem|vorige|afgelopen|gisteren|förra|igår|"
    r"sidste|"
    r"forrige|sist|every|each|jeden|chaque|cada|todos los|tous les|ogni|elke|iedere|varje|hver|before|"
    r"until|vor|"
    r"bis|avant|antes de|antes del|prima di|voor|tot|före|før|inden)[^\w]+(?:\w+[^\w]+){0,1}$",
    re.IGNORECASE,
)
"""Just before a day: it is over, comes every week, or is the end of a time and not its start."""


IF_NOT: Final = re.compile(r"(?<!\w)(?:if|falls|wenn|si|se|als|om|hvis)\s[^?.!]{0,60},", re.IGNORECASE)
"""A condition with its comma, before what is then proposed."""


def refuses(segment: str) -> bool:
    """Whether this piece of a sentence, which touches a time, says that the time does not suit."""
    return bool(REFUSAL.search(BENIGN.sub(" ", CONDITION.sub(" ", segment))))
