"""Is this letter what the guide asks? Every finding has a reason and the words that led to it."""

import re
from collections.abc import Callable, Iterator, Mapping

from outreach.domain.events import Step
from outreach.domain.people import Channel, Contact
from outreach.guide import letter_patterns as patterns
from outreach.guide import mentoring_words
from outreach.guide.by_hand import too_long
from outreach.guide.letter_dates import names_date, names_time, names_weekday
from outreach.guide.letter_findings import Code, Finding, Part, Severity, finding
from outreach.guide.letter_text import Draft, Letter, LetterFacts, LetterLike, bare, name_words, plain, words_of
from outreach.guide.sources import is_register

__all__ = ["Code", "Draft", "Finding", "LetterFacts", "LetterLike", "Part", "Severity", "check"]

MOST_WORDS = 150
MOST_MINUTES = 30
MOST_QUESTIONS = 3  # about their path; each further one is another thing to answer
FEWEST_WORDS_OF_A_REASON = 4
FEWEST_CHARACTERS_OF_A_REASON = 20  # where words are not parted by blanks
SHARE_OF_A_REASON = 0.6
"""How much of `why_them` must stand in the letter: the mentee may have smoothed it by hand."""

Check = Callable[[Letter], Iterator[Finding]]


def check(step: Step, content: LetterLike, facts: LetterFacts) -> tuple[Finding, ...]:
    """What speaks against sending this letter, what blocks first. The lists of words are English: of a letter
    in another language only what needs no such list is looked at."""
    letter = Letter(content, facts)
    found = [one for rule in (*checks(step, facts.contact), room) for one in rule(letter)]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: not one.blocks))


def checks(step: Step, contact: Contact) -> tuple[Check, ...]:
    """Talking points are no letter, and a register is there to be asked for mentors."""
    if contact.channel is Channel.PHONE:
        return (unfilled, language)
    if is_register(contact) and step in (Step.FIRST_CONTACT, Step.FOLLOW_UP):
        return COMMON
    return CHECKS[step]


def room(letter: Letter) -> Iterator[Finding]:
    over = too_long(letter.facts.contact.channel, letter.subject, letter.text)
    if over:
        yield finding(Code.TOO_LONG_FOR_CHANNEL, over)


def _matches(code: Code, pattern: re.Pattern[str], text: str) -> Iterator[Finding]:
    if found := pattern.search(text):
        yield finding(code, found[0])


def _lacks(code: Code, pattern: re.Pattern[str], text: str) -> Iterator[Finding]:
    if not pattern.search(text):
        yield finding(code)


def unfilled(letter: Letter) -> Iterator[Finding]:
    for text in (letter.subject, letter.text):
        yield from _matches(Code.UNFILLED_VARIABLE, patterns.UNFILLED, text)
        yield from _matches(Code.PLACEHOLDER, patterns.PLACEHOLDER, text)
    if not letter.subject:
        yield finding(Code.NO_SUBJECT)


def language(letter: Letter) -> Iterator[Finding]:
    if letter.facts.language not in letter.facts.languages:
        yield finding(Code.NO_TEMPLATE, letter.facts.language)


def other_language(letter: Letter) -> Iterator[Finding]:
    """In a conversation it is worth a thought only: the mentee reads the letter, and they have written before."""
    if letter.facts.language not in letter.facts.languages:
        yield finding(Code.OTHER_LANGUAGE, letter.facts.language)


def name(letter: Letter) -> Iterator[Finding]:
    """The greeting must name this contact, and nobody else of the mentee's contacts."""
    contact, greeting = letter.facts.contact, bare(letter.greeting)
    own, said = name_words(contact), frozenset(greeting.split())
    others = [one.name for one in letter.facts.others if one.id != contact.id and (name_words(one) - own) & said]
    if others:
        yield finding(Code.WRONG_NAME, letter.greeting)
    elif not own & said and not any(whole and whole in greeting for whole in _whole_names(letter)):
        yield finding(Code.NO_NAME, letter.greeting)


def addressee(letter: Letter) -> Iterator[Finding]:
    """A letter to a go-between greets them."""
    greeting = bare(letter.greeting).split()
    if not frozenset(bare(letter.facts.addressee).split()) & frozenset(greeting):
        yield finding(Code.NO_NAME, letter.greeting)


def _whole_names(letter: Letter) -> tuple[str, str]:
    return bare(letter.facts.contact.name), bare(letter.facts.contact.salutation)


def signature(letter: Letter) -> Iterator[Finding]:
    if letter.signed_at is None:
        yield finding(Code.NO_SIGNATURE)


def signature_in_full(letter: Letter) -> Iterator[Finding]:
    """A stranger is told who writes to them: the first name is a signature only where the mentee made it one."""
    first_alone = letter.signed_by_first_name and letter.signed_at == len(letter.lines) - 1
    configured = bare(letter.facts.mentee.signature).split() == bare(letter.facts.mentee.name).split()[:1]
    if letter.signed_at is None or (first_alone and not configured):
        yield finding(Code.NO_SIGNATURE)


def mentoring(letter: Letter) -> Iterator[Finding]:
    """A request for mentoring, in so many words or hinted at; questions about their own experience are fine."""
    for sentence in [letter.subject, *letter.sentences]:
        meant = mentoring_words.DENIED.sub(" ", sentence)
        hinted = mentoring_words.HINTS.search(meant)
        if mentoring_words.REQUESTS.search(meant) or (hinted and not mentoring_words.ABOUT_THEIRS.search(meant)):
            yield finding(Code.ASKS_FOR_MENTORING, sentence)
            return


def mentoring_before_agreed(letter: Letter) -> Iterator[Finding]:
    """Only the letter for it asks for mentoring; once it is agreed, it may be spoken of."""
    if not letter.facts.mentor:
        yield from mentoring(letter)


def time_agreed(letter: Letter) -> Iterator[Finding]:
    at = letter.facts.agreed
    if at is None:
        return
    text = letter.text
    named = names_date(text, at.date()) and names_time(text, (at.hour, at.minute))
    if not named or (letter.facts.english and not names_weekday(text, at.date())):
        yield finding(Code.NOT_THE_TIME, f"{at:%A %-d %B, %H:%M}")


def time_passed(letter: Letter) -> Iterator[Finding]:
    if letter.facts.expired:
        yield finding(Code.TIME_PASSED)


def learning(letter: Letter) -> Iterator[Finding]:
    """What the mentee learned stands in the letter, in their words or nearly."""
    if letter.facts.declined:
        return
    told, written = bare(letter.facts.learned).split(), set(bare(letter.prose).split())
    if not told or sum(word in written for word in told) < SHARE_OF_A_REASON * len(told):
        yield finding(Code.NO_LEARNING, letter.facts.learned)


def minutes_asked(text: str) -> list[int]:
    """The spans of time that the text names, in minutes; of a range its end."""
    spans = [int(found[2] or found[1]) for found in patterns.MINUTES.finditer(text)]
    spans += [60 * int(found[1]) for found in patterns.HOURS.finditer(text)]
    return spans + [_spelled(found) for found in patterns.SPELLED_TIMES.finditer(text)]


def _spelled(found: re.Match[str]) -> int:
    return int((found.lastgroup or "").removeprefix("of_"))


def bounded_time(letter: Letter) -> Iterator[Finding]:
    spans = minutes_asked(letter.prose)
    if not spans:
        yield finding(Code.NO_BOUNDED_TIME)
    elif min(spans) > MOST_MINUTES:
        yield finding(Code.MUCH_TIME, f"{min(spans)} minutes")


def why_them(letter: Letter) -> Iterator[Finding]:
    why = letter.facts.contact.why_them
    reason, written = bare(why).split(), set(bare(letter.prose).split())
    too_short = len(reason) < FEWEST_WORDS_OF_A_REASON and len(why) < FEWEST_CHARACTERS_OF_A_REASON
    if too_short or sum(word in written for word in reason) < SHARE_OF_A_REASON * len(reason):
        yield finding(Code.NO_WHY_THEM, why)


def same_why_them(letter: Letter) -> Iterator[Finding]:
    reason = bare(letter.facts.contact.why_them)
    for other in letter.facts.others:
        if reason and other.id != letter.facts.contact.id and bare(other.why_them) == reason:
            yield finding(Code.SAME_WHY_THEM, f"{other.name}: {other.why_them}")
            return


def subject(letter: Letter) -> Iterator[Finding]:
    if letter.subject and not minutes_asked(letter.subject):
        yield from _lacks(Code.SUBJECT_WITHOUT_REQUEST, patterns.NAMES_A_REQUEST, letter.subject)


def length(letter: Letter) -> Iterator[Finding]:
    if (count := len(words_of(letter.text))) > MOST_WORDS:
        yield finding(Code.LONG, f"{count} words")


def shorter_than_first(letter: Letter) -> Iterator[Finding]:
    first = len(words_of(plain(letter.facts.first_text)))
    if first and (count := len(words_of(letter.text))) >= first:
        yield finding(Code.LONGER_THAN_FIRST, f"{count} words, {first} in the first letter")


def about_them(letter: Letter) -> Iterator[Finding]:
    mine, theirs = (
        len(pattern.findall(letter.prose)) for pattern in (patterns.FIRST_PERSON, patterns.SECOND_PERSON)
    )
    if mine > theirs:
        yield finding(Code.MORE_I_THAN_YOU, f"I, me, my: {mine}; you, your: {theirs}")


def one_ask(letter: Letter) -> Iterator[Finding]:
    asks = [found[0] for found in patterns.OTHER_ASKS.finditer(letter.prose)]
    questions = [one for one in letter.sentences if one.endswith("?")]
    if asks or len(questions) > MOST_QUESTIONS:
        yield finding(Code.SEVERAL_ASKS, ", ".join(asks) or " ".join(questions[1:]))


def flexibility(letter: Letter) -> Iterator[Finding]:
    yield from _lacks(Code.NO_FLEXIBILITY, patterns.FLEXIBLE, letter.prose)


def manners(letter: Letter) -> Iterator[Finding]:
    yield from _matches(Code.LINKS, patterns.LINK, letter.prose)
    if letter.content.attachments:
        yield finding(Code.ATTACHMENTS)
    else:
        yield from _matches(Code.ATTACHMENTS, patterns.ATTACHED, letter.prose)
    for text in (letter.subject, letter.prose):
        yield from _matches(Code.SHOUTING, patterns.SHOUTED, text)


def easy_no(letter: Letter) -> Iterator[Finding]:
    yield from _lacks(Code.NO_EASY_NO, patterns.EASY_NO, letter.prose)


def purpose(letter: Letter) -> Iterator[Finding]:
    yield from _lacks(Code.NO_PURPOSE, patterns.PURPOSE, letter.prose)


def why_you(letter: Letter) -> Iterator[Finding]:
    yield from _lacks(Code.NO_WHY_YOU, patterns.WHY_YOU, letter.prose)


def rhythm(letter: Letter) -> Iterator[Finding]:
    yield from _lacks(Code.NO_RHYTHM, patterns.RHYTHM, letter.prose)


def smaller_wish(letter: Letter) -> Iterator[Finding]:
    yield from _lacks(Code.NO_SMALLER_WISH, patterns.SMALLER_WISH, letter.prose)


def in_english(rule: Check) -> Check:
    """The rule for English letters; it says nothing of others."""

    def only_english(letter: Letter) -> Iterator[Finding]:
        if letter.facts.english:
            yield from rule(letter)

    return only_english


COMMON: tuple[Check, ...] = (unfilled, language, name, signature_in_full)
TALKING: tuple[Check, ...] = (unfilled, other_language, name, signature)
BEFORE_IT_IS_AGREED: tuple[Check, ...] = (*TALKING, mentoring_before_agreed)

CHECKS: Mapping[Step, tuple[Check, ...]] = {
    Step.FIRST_CONTACT: (
        *COMMON,
        mentoring,
        bounded_time,
        why_them,
        same_why_them,
        length,
        manners,
        *map(in_english, (subject, about_them, one_ask, flexibility)),
    ),
    Step.FOLLOW_UP: (*COMMON, mentoring, shorter_than_first, length, manners, in_english(easy_no)),
    Step.ARRANGE: (*BEFORE_IT_IS_AGREED, time_passed),
    Step.CONFIRM: (*BEFORE_IT_IS_AGREED, time_agreed, time_passed),
    Step.THANK_YOU: (*BEFORE_IT_IS_AGREED, learning),
    Step.UPDATE: BEFORE_IT_IS_AGREED,
    Step.MENTORING_REQUEST: (
        *TALKING,
        manners,
        *map(in_english, (purpose, why_you, rhythm, easy_no, smaller_wish)),
    ),
    Step.AGREEMENT: TALKING,
    Step.AGENDA: (*TALKING, time_passed),
    Step.KEEP_IN_TOUCH: BEFORE_IT_IS_AGREED,
    Step.FAREWELL: BEFORE_IT_IS_AGREED,
    Step.INTRODUCTION: (unfilled, other_language, addressee, signature, mentoring),
}
