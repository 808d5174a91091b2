"""A person may begin the mentoring themselves: their words are found, and those of others are not taken for it."""

import pytest

from outreach.reading.mentoring_offer import offers_mentoring


@pytest.mark.parametrize(
    "words",
    [
        "I'd be happy to mentor you.",
        "Gladly! I would be delighted to be your mentor, if you want one.",
        "Shall I mentor you for a while?",
        "Would you like me to be your mentor?",
        "I could take you on as a mentee from January.",
        "Let me offer you some mentoring over the next months.",
        "I am happy to take you\nunder my wing.",
        "Ich wäre gerne Ihre Mentorin.",
        "Ich nehme Sie gern als Mentee auf.",
        "Je serais ravie d'être votre mentor.",
        "Me encantaría ser tu mentora.",
        "Sarei felice di essere il tuo mentore.",
        "Ficaria feliz em ser a sua mentora.",
        "Ik wil graag je mentor zijn.",
    ],
)
def test_an_offer_of_mentoring_is_found(words: str) -> None:
    assert offers_mentoring(f"Dear Chris,\n\nthank you for your kind mail. {words}\n\nJulie")


@pytest.mark.parametrize(
    "words",
    [
        "I cannot be your mentor, I am afraid.",
        "I'm not able to mentor you at the moment.",
        "I wouldn’t be happy to mentor you.",
        "I do not mentor people.",
        "Are you asking me to be your mentor?",
        "If you hope that I might become your mentor, I have to disappoint you.",
        "My own mentor taught me that.",
        "I mentored your colleague last year.",
        "I mentored you well enough, it seems.",
        "My colleague Ann would be happy to mentor you.",
        "Ask Ann, she would love to be your mentor.",
        "Unfortunately I have no time to mentor you.",
        "Leider kann ich nicht Ihre Mentorin sein.",
        "Je ne peux pas être votre mentor.",
        "Gladly. Thursday at ten?",
        "I wish I could be your mentor.",
        "I was happy to be your mentor.",
        "",
    ],
)
def test_other_words_about_mentors_are_no_offer(words: str) -> None:
    assert not offers_mentoring(words)
