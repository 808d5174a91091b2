"""Automatic replies in Portuguese."""

from typing import Final

from outreach.reading.absence_words import Language

__all__ = ["PORTUGUESE"]

PORTUGUESE: Final = Language(
    code="pt",
    common="""
        o os que de em para não com meu minha estou estarei até uma por obrigado seu sua escritório do
        da ao e já mais foi nosso esta este pelo na no
    """,
    notice=r"""
        (resposta|mensagem|e-?mail|notificação) (automátic[ao]|de ausência)
        (aviso|notificação|mensagem) de (ausência|férias)
        (estou )?(fora do escritório|ausente|de férias|em férias|de licença|em licença).*
        ausência( temporária)?
        auto-?resposta
        (confirmação|aviso) de (recebimento|receção|recepção).*
    """,
    hint=r"""
        fora do escritório
        automátic[ao]
        férias
        ausen(te|cia|ência)
        (seu|sua|vosso) (pedido|mensagem|solicitação|e-?mail)( .{1,40})?
        novo (e-?mail|endereço)
    """,
    automatic=r"""
        (esta|este|isto)( \S+){0,3} (resposta|mensagem|e-?mail)( \S+){0,3} (automátic[ao]|automaticamente)
        (resposta|mensagem|e-?mail) automátic[ao]( de|:|,)
    """,
    away=r"""
        (estou|estarei|encontro-me|me encontro|estamos|estaremos|está|estará|encontrar-me-ei|\
            ficarei)( \S+){0,6} (fora|ausentes?|de (férias|licença|viagem|baixa|folga)|em (férias|licença|\
            viagem|licença-maternidade|formação)|indisponíve(l|is)|fechad[oa]s?|sem acesso)
        não (estou|estarei|estamos|estaremos|me encontro|me encontrarei)( \S+){0,3} (no escritório|\
            disponíve(l|is)|contactáve(l|is)|presente)
        (durante|na) (a )?minha ausência
        fora do escritório
        licença( de| por|-)?( )?(maternidade|paternidade|parental|médica)
        (ausência|férias|ausente) (de|até|do|a partir)
    """,
    delegates=r"""
        (em caso|para|se|por)( \S+){0,6} (urgen\w+|emergência)
        (por favor|favor|pode|poderá|podem|queira|é favor|agradeço que)( \S+){0,4} (contactar|contatar|\
            contacte|contate|entrar em contat?o|entre em contat?o|dirigir|escrever|ligar|enviar)
        (contacte|contate|entre em contat?o|contactar|contatar)
        (o meu|a minha|meu|minha) (colega|assistente|substitut[oa])
    """,
    unread=r"""
        acesso( \S+){0,3} (limitado|restrito|reduzido|esporádico)
        (sem|não terei|não tenho)( \S+){0,2} acesso
        não( \S+){0,4} (reencaminhad[ao]s?|lid[ao]s?|encaminhad[ao]s?|ler|lerei|consultar|verificar)
        (responderei|responderemos|entrarei em|retornarei|contactarei)( \S+){0,8}? (regresso|retorno|\
            volta|possível|breve|brevidade|voltar)
        (no|após o|quando do|ao) (meu )?(regresso|retorno)
    """,
    thanks=r"""
        (muito )?(obrigad[oa]|agradeço|agradecemos)( \S+){0,2} (pel[oa]|por|o|a)( \S+){0,3} ?(mensagem|\
            e-?mail|contat?o|contactar|interesse|mail|contatar)
        recebi (a sua|o seu|sua|seu) (mensagem|e-?mail)
    """,
    received=r"""
        (recebemos|registámos|registramos)( \S+){0,3} (pedido|mensagem|solicitação|e-?mail|candidatura)
        (o seu|a sua|seu|sua)( \S+){0,2} (pedido|mensagem|solicitação|e-?mail|\
            candidatura)( \S+){0,3} (foi) (recebid[ao]|registrad[ao]|registad[ao]|criad[ao])
        número (do|de) (ticket|chamado|processo|protocolo|pedido)
        (dias|horas) úteis
        (mais breve|o mais rápido|assim que) possível
        (por favor,? |favor )?não (responda|responder)( \S+)? a? ?est[ea]
    """,
    left=r"""
        (o )?meu último dia( \S+){0,4} foi
        já não (trabalh\w+|faz|faço|integr\w+|colabor\w+|pertenc\w+)( \S+){0,3}
        não (trabalh\w+|faz|faço|integr\w+|colabor\w+|pertenc\w+) mais( \S+){0,2}
        (já )?não (está|estou) mais (na|no|com|connosco|conosco|em) ?(empresa|equipe|organização|quadro)?
        (deixou|deixei|saiu|saí)( \S+){0,2} (empresa|organização|companhia|universidade|instituição|funções)
        (aposentad[oa]|reformad[oa]|aposentou-se|reformou-se)
    """,
    moved=r"""
        nov[oa]( \S+){0,2} (e-?mail|endereço|contat?o)
        (e-?mail|endereço)( \S+){0,4} (mudou|foi alterado|alterou)
        (a partir de agora|doravante|de agora em diante|no futuro)
        (atualize|utilize|use|utilizar)( \S+){0,5}
        (já não|não) está (mais )?(ativ[ao]|em uso|válid[ao])
    """,
    engaged=r"""
        (adoraria|gostaria|terei (todo o|muito) (gosto|prazer)|com (muito|todo o) (gosto|prazer)|\
            seria um prazer|com prazer)( \S+){0,3} ?(de )?(falar|conversar|conhecer|ajudar|encontrar|\
            em falar|em conversar)?
        (podemos|poderíamos|vamos (falar|conversar|marcar)|falamos|conversamos)
        (você (pode|poderia|tem)|poderia|consegue|tens|podes|que tal|o que acha|está disponível)
        (sim|não|claro|desculpe|desculpa|perfeito|ok)[,.!] .*
        (seu|sua|teu|tua) (projeto|projecto|carta|pergunta|ideia|proposta|trajetória)
        (parabéns|um abraço|abraços|até breve|que bom|fico feliz)
        (acho que|penso que|proponho|espero que|lembro)
        (mas|então) (sim|podemos|claro|vamos|com|adoraria|gostaria)
        (escreva-me|ligue-me|me escreva|me ligue|liga-me|me avise)
    """,
    back=r"""
        regress\w+
        retorn\w+
        volt(o|arei|ar|a|amos|aremos|ando)
        de volta
        novamente
        de novo
        (?<!não )(estarei|estou) (disponível|contactável|no escritório)
        (reabr|retom)\w+
    """,
    not_back=r"""
        (não|só)( \S+){0,4} (regress\w+|retorn\w+|volt\w+|antes|até)
    """,
    replies=r"""
        (volt|retorn)\w+ (a contact|a contat|a escrev|o seu|seu|a sua|sua|o contat|contat)\w*
        (em )?retorno (ao|do) (seu|contat?o)
    """,
    until=r"""
        até( ao| o| à| a)?( final| fim)?( de| do)?( dia| próximo| e incluindo| inclusive| e inclusive)*
        (a|ao|até:|fim:)( dia)?
    """,
    after=r"""
        (após|depois)( de| do| o)?( dia)?
    """,
    since=r"""
        (desde|de|do|entre|a partir de|a partir do|a contar de)( o| dia| próximo)*
        antes d[eo]( dia)?
    """,
)
