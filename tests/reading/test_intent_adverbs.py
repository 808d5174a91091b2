"""A plain no stays one, whatever adverb stands in it."""

import pytest

from outreach.domain.events import Answer
from outreach.reading.intent import read_intent

REFUSALS = {
    "I cannot {} help you": "really actually normally otherwise honestly currently simply usually generally",
    "It is {} not possible for me": "really actually normally otherwise honestly simply usually sadly just also",
    "It is not {} possible for me": "really actually normally otherwise simply usually at_all even",
    "Ich kann Ihnen {} nicht helfen": (
        "leider wirklich eigentlich sonst auch_sonst normalerweise üblicherweise meist ehrlich_gesagt einfach wohl "
        "grundsätzlich überhaupt gar natürlich sicher bestimmt sowieso allerdings jedoch aber"
    ),
    "Das geht {} nicht": (
        "leider wirklich eigentlich sonst auch_sonst normalerweise üblicherweise meist ehrlich_gesagt einfach wohl "
        "grundsätzlich überhaupt gar natürlich sicher bestimmt sowieso allerdings jedoch aber"
    ),
    "Je ne peux {} pas vous aider": "malheureusement vraiment normalement simplement absolument toujours",
    "{} no puedo ayudarle": "desgraciadamente realmente normalmente honestamente generalmente tampoco francamente",
    "{} non posso aiutarla": "purtroppo veramente normalmente altrimenti onestamente semplicemente di_solito",
    "Ik kan u {} niet helpen": "helaas echt eigenlijk normaal anders eerlijk_gezegd gewoon meestal zeker sowieso",
    "{} não posso ajudar": "infelizmente realmente normalmente honestamente simplesmente geralmente",
    "Jag kan {} inte hjälpa dig": "tyvärr verkligen egentligen normalt annars ärligt_talat vanligtvis absolut",
    "Jeg kan {} ikke hjælpe dig": "desværre virkelig egentlig normalt ellers ærligt_talt som_regel absolut",
    "Jeg kan {} ikke hjelpe deg": "dessverre virkelig egentlig vanligvis ellers ærlig_talt som_regel absolutt",
}


@pytest.mark.parametrize(
    "text",
    [
        f"{refusal.format(adverb.replace('_', ' '))}."
        for refusal, adverbs in REFUSALS.items()
        for adverb in adverbs.split()
    ],
)
def test_no_adverb_makes_a_yes_of_a_no(text: str) -> None:
    intents = read_intent(text[0].upper() + text[1:], sent_at=None, zone=None).intents
    assert not {Answer.ACCEPTS, Answer.PROPOSES_TIME} & set(intents)
