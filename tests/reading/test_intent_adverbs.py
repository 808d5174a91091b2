"""A plain no stays one, whatever adverb stands in it."""

import pytest

from outreach.domain.events import Answer
from outreach.reading.intent import read_intent

ADVERBS = {
    "en": (
        "really actually normally otherwise honestly simply usually sadly generally also just absolutely "
        "certainly personally always still definitely clearly surely happily gladly truly of_course "
        "to_be_honest as_a_rule"
    ),
    "de": (
        "leider wirklich eigentlich sonst auch_sonst normalerweise üblicherweise meist ehrlich_gesagt einfach "
        "grundsätzlich generell wohl auch überhaupt gar natürlich sicher bestimmt sowieso allerdings jedoch "
        "aber gern gerne sehr ja doch klar immer selbstverständlich auf_jeden_Fall jederzeit prinzipiell "
        "trotzdem"
    ),
    "fr": (
        "malheureusement vraiment normalement simplement absolument certainement personnellement toujours "
        "bien_sûr franchement hélas d'habitude clairement volontiers bien_volontiers évidemment"
    ),
    "es": (
        "desgraciadamente realmente normalmente honestamente simplemente generalmente también tampoco claro "
        "ciertamente siempre francamente lamentablemente por_supuesto encantado seguro desde_luego"
    ),
    "it": (
        "purtroppo veramente normalmente altrimenti onestamente semplicemente di_solito certo certamente "
        "volentieri sinceramente davvero ovviamente sempre"
    ),
    "nl": (
        "helaas echt eigenlijk normaal anders eerlijk_gezegd gewoon meestal zeker sowieso graag natuurlijk "
        "absoluut altijd jammer_genoeg"
    ),
    "pt": (
        "infelizmente realmente normalmente honestamente simplesmente geralmente claro certamente sempre "
        "lamentavelmente"
    ),
    "sv": (
        "tyvärr verkligen egentligen normalt annars ärligt_talat vanligtvis absolut säkert gärna naturligtvis "
        "självklart dessvärre"
    ),
    "da": (
        "desværre virkelig egentlig normalt ellers ærligt_talt som_regel absolut sikkert gerne naturligvis "
        "selvfølgelig"
    ),
    "no": (
        "dessverre virkelig egentlig vanligvis ellers ærlig_talt som_regel absolutt sikkert naturligvis "
        "selvfølgelig"
    ),
}

REFUSALS = {
    "en": (
        "I cannot {} help you",
        "It is {} not possible for me",
        "It is not at all possible for me",
        "I {} have to decline",
        "I {} have no time for this",
        "I am {} not the right person",
        "I do not {} take on mentees",
        "I {} do not take on mentees",
        "I am {} not interested",
        "I would {} rather not",
        "I must {} say no",
        "I {} do not mentor people I do not know",
        "I can {} not take this on",
        "This is {} not something I can do",
        "I will {} have to pass",
        "I am {} too busy to help",
        "There is {} no way I can do this",
        "I {} never answer such requests",
        "My answer is {} no",
        "That is {} out of the question",
    ),
    "de": (
        "Ich kann Ihnen {} nicht helfen",
        "Das geht {} nicht",
        "Ich habe {} keine Zeit",
        "Ich muss {} absagen",
        "Ich bin {} nicht die richtige Person",
        "Ich nehme {} keine Mentees an",
        "Ich möchte das {} nicht",
        "Daran habe ich {} kein Interesse",
        "Das ist {} nicht möglich",
        "Das schaffe ich {} nicht",
        "Ich kann das {} nicht machen",
        "Ich will das {} nicht",
        "Dafür fehlt mir {} die Zeit",
        "Ich lehne das {} ab",
        "Ich werde Sie {} nicht treffen",
        "Ich stehe {} nicht zur Verfügung",
        "Das kommt {} nicht in Frage",
        "Ich kann da {} nicht weiterhelfen",
        "Ich bin {} zu beschäftigt",
        "Das mache ich {} nicht",
    ),
    "fr": (
        "Je ne peux {} pas vous aider",
        "Je n'ai {} pas le temps",
        "Je dois {} décliner",
        "Je ne suis {} pas la bonne personne",
        "Je ne suis {} pas intéressé",
        "Ce n'est {} pas possible",
        "Je ne peux {} pas vous recevoir",
        "Je n'ai {} aucune disponibilité",
        "Je ne souhaite {} pas donner suite",
        "Je suis {} trop occupé",
        "Je ne fais {} pas de mentorat",
    ),
    "es": (
        "{} no puedo ayudarle",
        "{} no tengo tiempo",
        "{} debo rechazar",
        "{} no soy la persona adecuada",
        "{} no me interesa",
        "{} no es posible",
        "{} no puedo atenderle",
        "No estoy {} interesado",
        "{} tengo que decir que no",
        "Estoy {} demasiado ocupado",
    ),
    "it": (
        "{} non posso aiutarla",
        "{} non ho tempo",
        "Devo {} declinare",
        "{} non sono la persona giusta",
        "Non sono {} interessato",
        "{} non è possibile",
        "Non posso {} riceverla",
        "{} non faccio mentoring",
        "Sono {} troppo impegnato",
    ),
    "nl": (
        "Ik kan u {} niet helpen",
        "Ik heb {} geen tijd",
        "Ik moet {} afzeggen",
        "Ik ben {} niet de juiste persoon",
        "Ik heb {} geen interesse",
        "Het is {} niet mogelijk",
        "Dat gaat {} niet",
        "Dat lukt me {} niet",
        "Ik wil dat {} niet",
        "Ik begin er {} niet aan",
        "Ik ben {} te druk",
    ),
    "pt": (
        "{} não posso ajudar",
        "{} não tenho tempo",
        "Tenho de {} recusar",
        "{} não sou a pessoa certa",
        "{} não tenho interesse",
        "{} não é possível",
        "Não posso {} aceitar",
        "Estou {} demasiado ocupado",
    ),
    "sv": (
        "Jag kan {} inte hjälpa dig",
        "Jag har {} inte tid",
        "Jag måste {} tacka nej",
        "Jag är {} inte rätt person",
        "Jag är {} inte intresserad",
        "Det är {} inte möjligt",
        "Det går {} inte",
        "Det hinner jag {} inte",
        "Jag vill {} inte",
        "Jag är {} för upptagen",
    ),
    "da": (
        "Jeg kan {} ikke hjælpe dig",
        "Jeg har {} ikke tid",
        "Jeg må {} takke nej",
        "Jeg er {} ikke den rette",
        "Jeg er {} ikke interesseret",
        "Det er {} ikke muligt",
        "Det går {} ikke",
        "Det kan jeg {} ikke",
        "Jeg ønsker det {} ikke",
        "Jeg har {} for travlt",
    ),
    "no": (
        "Jeg kan {} ikke hjelpe deg",
        "Jeg har {} ikke tid",
        "Jeg må {} takke nei",
        "Jeg er {} ikke rett person",
        "Jeg er {} ikke interessert",
        "Det er {} ikke mulig",
        "Det går {} ikke",
        "Det kan jeg {} ikke",
        "Jeg ønsker {} ikke dette",
        "Jeg har {} for mye å gjøre",
    ),
}


@pytest.mark.parametrize(
    ("language", "refusal"), [(language, one) for language, refusals in REFUSALS.items() for one in refusals]
)
def test_no_adverb_makes_a_yes_of_a_no(language: str, refusal: str) -> None:
    adverbs = ("", *(one.replace("_", " ") for one in ADVERBS[language].split()))
    sentences = [f"{' '.join(refusal.format(adverb).split())}." for adverb in adverbs]
    assert [one for one in sentences if _agrees(one)] == []


def _agrees(sentence: str) -> bool:
    intents = read_intent(sentence[0].upper() + sentence[1:], sent_at=None, zone=None).intents
    return not {Answer.ACCEPTS, Answer.PROPOSES_TIME}.isdisjoint(intents)
