"""Portuguese words of consent, refusal and delay (data only; see `Phrases`)."""

from typing import Final

from outreach.reading.intent_phrases import Phrases

PORTUGUESE: Final = Phrases(
    language="pt",
    common="""
        o a os as um uma de que e é para com não me te se do da dos das em no na por mais muito
        obrigado obrigada olá caro cara prezado prezada você seu sua meu minha estou tenho posso como
        mas eu este esta sim abraço cumprimentos
    """,
    spelling=((r"\bpra\b", "para"), (r"\bvc\b", "voce")),
    sets={
        "adverb": r"""
            muito|realmente|infelizmente|atualmente|agora|tambem|sempre|certamente|com prazer|te|lhe|me|nos
            a|o|neste momento|no momento|por agora|de momento|mais|totalmente|claro|ja|bem|mesmo
            sinceramente|gentilmente
        """,
        "talk": r"""
            falar|conversar|ajudar|ajuda-\w+|reunir|encontrar|responder|partilhar|compartilhar|dedicar
            conhecer|ligar|tomar|contar|apoiar|orientar|atender|ver|fazer|dar|oferecer|aceitar|participar
            bater um papo|trocar|marcar|receber|aconselhar|ajuda-lo|ajuda-la|ajudar-te|ajuda-lo|ceder
            reservar|bater papo|combinar|tirar
        """,
        "time": r"""
            tempo|disponibilidade|capacidade|espaco|energia|agenda|folga|possibilidade|margem|condicoes
            brecha
        """,
        "months": r"""
            janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro
        """,
    },
    benign=r"""
        nao (?:podia|poderia) (?:\w+ ){0,3}(?:melhor|mais)
        (?:ia|estive para|estava para|quase) (?:dizer|disse|recusar|recusei)(?: que)?(?: nao)?|nao (?:digo|
          estou a dizer|estou dizendo) que nao
        nao (?:costumo|e meu costume|e habito)(?: \w+){0,4}|ninguem (?:me )?(?:tinha|havia)|nao (?:e|
          ha) (?:incomodo|nenhum incomodo)
        (?:nao (?:ha|tem|e) |nenhum |sem )problemas?|nao (?:se )?(?:te )?preocup\w+
        nao (?:ha de que|faz mal|importa|hesit\w+)|nao so|por que nao|porque nao|se nao|ou nao|como nao
        nao obstante|nao (?:sei|tenho certeza|estou cert[oa]|sabia)(?: se| como| quando| o que| de| que)?
        nao (?:consegui|pude|tive tempo de) (?:responder|escrever)|nao (?:respondi|tinha respondido)
        nao (?:posso )?(?:prometer|garantir|vejo a hora)|nao vejo a hora
        sem (?:problema|problemas|compromisso|duvida|falta)|nao e todo dia|nao esquec\w+|nao e tarde
    """,
    yes=r"""
        nao (?:e |me parece )?(?:uma )?ma ideia
        nao vejo (?:mal|problema|inconveniente|nenhum)
        ^(?:nao ha|sem|nenhum) problemas?(?: nenhum)?[.! ]*$|nao (?:posso|consigo|poderia) (?:dizer|
          recusar)(?: que)? nao
        (?:nao|como) (?:posso|poderia|consigo|sei|vou|da para|tenho como) (?:te |lhe )?(?:dizer(?:-?lhe|
          -?te)?(?: que)? nao|recusar|negar|dizer nao)
        dificil dizer nao
        nao (?:vejo|tenho|ha) (?:nenhum |qualquer |nenhuma )?(?:inconveniente|objecao|objecoes|problema em|
          motivo para recusar|nada contra)
        nada contra|nao me importo|nao me importaria|por que nao|porque nao
    """,
    willing=r"""
        (?:pode|podes) (?:me )?(?:ligar|telefonar|chamar)(?:-me)?
        (?:estou|fico|ficarei|estarei) (?:\w+ )?(?:a|ao) (?:sua|tua|seu|teu|vossa)? ?(?:inteira )?(?:disposicao|
          dispor)
        (?:pode|podes|podem) contar comigo
        por mim (?:tudo |esta )?(?:certo|bem|otimo|perfeito|ok|combinado|fixe)|tudo certo$
        (?:me )?(?:convenceu|convenceste|conquistou)(?:-me)?|gostei (?:da|do) (?:sua|seu|tua|teu)|
          vamos (?:conversar|falar|nessa|a isso|marcar|la)|esta bem$|pode ser$
        (?:pode|podes) (?:me )?(?:ligar|telefonar|contactar|chamar)(?:-me)?|(?:diga|diz)(?:-me)? quando|
          quando quiser\w*|sem problema nenhum
        (?:com|sera um|seria um|e um|com todo o|tenho|tenho todo o|teria|teria todo o) (?:muito |grande |
          enorme |imenso |maior )?(?:prazer|gosto)(?! (?:em (?:ler|receber|conhece-l[oa]$)))
        terei (?:todo o |muito )?(?:gosto|prazer)|adoraria(?: {talk}|$)
        (?:gostaria|adoraria|gostava) (?:muito |imenso )?(?:de )?(?:{talk}|$)
        (?:estou|estarei|estaria|fico|ficarei|ficaria|sou) {adv}(?:feliz|content\w|dispost[oa]|disponivel|
          a disposicao|ao dispor|de acordo|encantad[oa]|livre|honrad[oa]|satisfeit[oa])(?! (?:por (?:saber|
          ler)|em saber|com (?:a|o)))
        (?:posso|podemos|poderia|poderiamos|vou|vamos|consigo) {adv}{talk}|combinado|de acordo|com certeza
        conte comigo|conta comigo|claro que sim|(?:vamos|podemos) (?:conversar|falar|marcar|combinar)
        (?:liga-me|ligue-me|me ligue|me liga|apareca|passa por ca|falamos)(?! (?:mais tarde|depois|
          em (?:janeiro|fevereiro|marco|abril|maio|setembro)))
        aceito|ajudo com|topo
        (?:meia hora|vinte minutos|trinta minutos|20 minutos|30 minutos|um cafe|uma chamada|
          uma ligacao) (?:esta|e|consigo|da|parece|fica|arranjo)[\w ]{0,25}
        (?:da|serve|fica|calha|convem)-?(?: me)?(?: \w+)? (?:bem|jeito|otimo|perfeito|perfeitamente)
        (?:boa|otima|excelente|bela) ideia|parece-?(?: me)? (?:\w+ )?(?:bem|otimo|bom|boa|perfeito|uma)
        digo que sim|a resposta e sim|contem comigo|bora
    """,
    opening=r"""
        (?:sim|claro|claro que sim|com certeza|com (?:todo o |muito )?(?:prazer|gosto)|combinado|perfeito|
          otimo|de acordo|ok$|okay$|certo|certamente|esta bem|tudo bem|confirmo|confirmado|por que nao|
          porque nao|sem duvida|beleza|fechado|evidentemente|por mim tudo bem)(?! (?:li|recebi|vi|lembro|
          me lembro|entendo))
    """,
    wishful=r"""
        em principio|a partida|em teoria|idealmente
        gostaria|adoraria|gostava|queria|seria|poderia|teria|ficaria
    """,
    hollow=r"""
        por (?:mais|muito) que (?:gostasse|quisesse|me agrade)|quem (?:me )?dera|
          gostaria (?:muito )?de (?:poder|ajudar mas)
        (?:teria|tinha) (?:\w+ )?(?:adorado|gostado|sido um (?:prazer|gosto))
        teria (?:todo o |muito )?(?:gosto|prazer) se pudesse|quem me dera|gostaria (?:muito )?de poder
        gostava de poder|se (?:eu )?pudesse|queria poder|adoraria poder
    """,
    declines=r"""
        (?:procur|pergunt|tent)\w+ (?:a |por )?(?:outra pessoa|outro|alguem mais)$
        melhor nao$|nao e (?:a minha|minha|o meu) (?:praia|cena|estilo|forte)|nao me vejo|
          fica para a proxima|deixo passar
        (?:optei|decidi|escolhi|preferi) (?:por )?nao
        nao e (?:algo|coisa|uma coisa) que|(?:afastei-me|retirei-me|me afastei|me retirei|deixei de)
        nao (?:me |nos |se )?(?:permite|permitem|e permitido|autoriza)(?: [\w-]+){0,4}|nao (?:estou|
          estamos) autorizad\w+
        nao (?:vou|irei|vai) (?:conseguir|poder|dar|ser possivel)|(?:terei|tenho|vou ter) de (?:recusar|
          declinar|dizer que nao|rejeitar)|(?:terei|tenho) que (?:recusar|declinar|negar)
        nao (?:tenho|teria) (?:nada|muito|grande coisa) (?:a|para|que) (?:ensinar|oferecer|dizer|
          acrescentar|contar)|nao acredito (?:em|nest\w+|ness\w+|muito)
        nao (?:me )?(?:e|sou|somos) (?:permitido|permitem|autorizad\w+)|nao (?:me )?permitem|(?:prometi|
          decidi|jurei)(?: \w+){0,6} (?:nao|menos|parar|abrandar)
        (?:ja )?nao faco (?:isto|isso|este|esse)|(?:ando|estou) sem tempo|passo (?:a vez|esta|desta)|prefiro nao
        nao (?:vai|me) dar?$|nao da para mim|nao (?:\w+ )?tenho como
        (?:tenho|terei|devo|prefiro|vou|vejo-me|sou obrigad[oa]|lamento|sinto|preciso|gostaria|vejo me|
          serei obrigad[oa]) {adv}(?:de |que |a |ter que |ter de |obrigad[oa] a |educadamente |
          por )*(?:declinar|recusar|dizer(?:-?lhe|-?te)? (?:que )?nao|renunciar|passar(?! (?:a|o|por))|
          negar|desapontar|deixar passar|abrir mao)
        (?:declino|recuso)|passo (?:desta|dessa)
        nao (?:me interessa|estou interessad[oa]|tenho interesse|e para mim)|nao obrigad[oa]
        obrigad[oa] mas nao|a resposta e nao|infelizmente nao$|temo que nao|receio que nao|sem interesse
        lamento mas nao
        nao (?:\w+ ){0,3}?(?:tenho|terei|teria|disponho|encontro|consigo arranjar|ha|sobra|vejo|arranjo|
          tenha) (?:(?!much|molt|muit)\w+ )?(?:de )?(?:o |a |mais |suficiente |bastante |nenhum |nenhuma |
          qualquer |muita )*{time}
        sem {time}|(?:falta-me|me falta|falta|faltam) (?:o |a )?{time}
        nao (?:\w+ ){0,3}?(?:posso|poderei|poderia|consigo|conseguirei|vou conseguir|vou poder|e possivel|
          sera possivel|estou em condicoes|me e possivel|me sinto|me vejo)(?! (?:\w+ )?(?:antes|esta|nesta|
          nesse|amanha|segunda|terca|quarta|quinta|sexta|ate))(?: \w+){0,4} (?:aceitar|comprometer\w*|
          assumir|atender|acompanhar|satisfazer|corresponder|capaz|a altura|acrescentar|pegar|isso|ninguem|
          orientar|mentorar|fazer parte|assumi-\w+)
        nao (?:\w+ )?(?:aceito|faco|dou|ofereco|costumo|desejo|quero|pretendo|pego|oriento)|prefiro nao
        preferia nao|preferiria nao|prefiro que nao|impossivel
        nao (?:me )?(?:e|sera|seria) {adv}possivel(?! (?:antes|esta|nesta|nesse|amanha))
        por motivos (?:de saude|pessoais|familiares)|por razoes (?:de saude|pessoais|familiares)
        nao estou (?:a aceitar|aceitando|pegando|em condicoes)
    """,
    load=r"""
        nao (?:\w+ )?tenho muit[oa] {time}
        agenda (?:\w+ ){0,4}?(?:cheia|lotada|completa|preenchida|apertada|tomada)|sobrecarregad[oa]
        atolad[oa]|assoberbad[oa]|(?:muito|demasiado|tao|super|bem) (?:ocupad[oa]|atarefad[oa])
        (?:demasiados|muitos|outros) (?:compromissos|projetos|projectos)|muito trabalho
        cheio de (?:trabalho|coisas)|cheia de (?:trabalho|coisas)|correria|sem maos a medir|afogad[oa]
        ate ao pescoco
    """,
    regret=r"""
        infelizmente|lamento|lamentavelmente|sinto muito
        desculp\w+(?! (?:a demora|o atraso|pela demora|pelo atraso))|receio|temo|com pena|pena|peco desculpa
    """,
    wishes=r"""
        boa sorte|muito sucesso|muita sorte
        (?:desejo|desejando) (?:\w+ ){0,5}(?:sorte|sucesso|melhor|felicidades)|felicidades
        espero que (?:encontre|consiga)\w*|tudo de bom|votos de
    """,
    unable=r"""
        nao (?:\w+ ){0,2}?(?:posso|poderei|poderia|podemos|consigo|conseguirei|vou poder|
          vou conseguir)(?: \w+){0,4}? {talk}
        nao (?:posso|consigo|poderei|da)$|nao (?:estou|estarei) (?:livre|disponivel)
        nao me (?:da jeito|convem|serve)
    """,
    now=r"""
        agora|atualmente|actualmente|neste momento|no momento|de momento|por (?:agora|enquanto|ora)
        ainda nao
        (?:este|esta|estes|estas|neste|nesta|nestes|nestas) (?:mes|semana|trimestre|semestre|ano|proxim\w+|
          meses|semanas|dias|fase|altura)
        (?:nos|nas) proxim[oa]s|hoje|ate|antes (?:de|do|da)
    """,
    later=r"""
        (?:talvez|quem sabe|melhor) (?:em|depois|a partir|mais|apos|daqui|no|na)
        (?:de-me|da-me|me de|me da) (?:\w+ ){0,2}(?:semanas?|meses|mes|tempo|dias)|^(?:talvez |
          melhor )?(?:em )?{months}$|(?:daqui a|dentro de|em) (?:\w+ ){1,3}(?:fale|escreva|volte|ligue|
          contacte|diga|fala|escreve|liga)
        (?:diga|diz|da|de)(?:-me)? (?:qualquer|alguma) coisa (?:no|em|depois|la|para|quando)|(?:no|para o|
          depois do) (?:novo ano|natal|ano novo|verao)
        (?:volt|escrev|contact|fal|procur|lig|tent)\w*(?:-\w+)?(?: \w+){0,4} (?:quando|assim que|logo que|
          depois que)(?! (?:quiser\w*|puder\w*|lhe |te ))
        so a partir de|na primavera|depois do verao|no outono
        depois disso|nessa altura|depois$|entao$|em seguida
        (?:escrev\w+|contact\w+|contat\w+|pergunt\w+|lembr\w+|lig\w+|volt\w+|procur\w+|tent\w+|fal\w+|
          convers\w+|mand\w+|envi\w+|retom\w+|insist\w+|cham\w+|apit\w+)(?:-\w+)?(?: (?:me|a me|comigo|
          de novo|outra vez|novamente|a escrever|a falar|a contactar-me|a contactar|a perguntar|
          a entrar em contato|a entrar em contacto|a conversar|um|uma|mensagem|email|lembrete|por favor|
          entao|isto|isso|sobre isto|melhor|talvez|me escrever|me procurar|a tentar|a falar-me|este assunto|
          a ligar))* ?(?:em {months}|a partir|depois|daqui a|dentro de|em (?:um|uma|dois|duas|tres|quatro|
          seis|\d)|no (?:inicio|final|fim|proximo|outono|verao|inverno|ano|mes)|na (?:primavera|proxima)|
          apos|mais (?:tarde|para a frente|adiante|a frente)|quando|la para|para {months}|assim que|
          para o ano)
        (?:mas |melhor |talvez |so )*(?:nao (?:agora|ja|antes|ainda|neste momento|de momento|no momento|
          este mes|esta semana|este ano|para ja)|(?:agora|por agora|de momento|neste momento|no momento|
          por enquanto) nao|so (?:depois|a partir|em {months}|apos)|depois (?:de|do|da)|a partir de|
          mais (?:tarde|para a frente|adiante)|no proximo (?:mes|ano|trimestre)|no ano que vem|
          no mes que vem|para o ano|apos o)
        (?:mau|pessimo|nao e o melhor|nao e um bom|nao e a melhor) (?:momento|altura|hora|fase)
        (?:adiar|esperar|deixar|remarcar|fica|ficar)(?: \w+){0,2} para|noutra altura|em outro momento
        noutro momento|outra ocasiao
        (?:sera|seria|estarei|terei) (?:\w+ )?(?:mais facil|melhor|possivel|mais livre|mais tempo|
          mais tranquil\w+) (?:em|depois|a partir|quando|apos|no|na)
    """,
    opts_out=r"""
        (?:ser|que sejam?) (?:\w+ )?(?:removid|retirad|excluid|apagad|eliminad)[oa]s?|direito (?:ao apagamento|
          de oposicao|ao esquecimento)|basta de (?:emails|mensagens)
        descadastr\w+|(?:solicito|peco) (?:a |o )?(?:remocao|exclusao|cancelamento|descadastramento)|oponho-me
        (?:peco|pedia|agradeco|agradecia|solicito|rogo)(?:-lhe)? que nao (?:me )?(?:\w+ )?(?:envi|escrev|
          contact|contat|mand|incomod|volt)\w*
        (?:apag|elimin|remov|retir|exclu)\w+(?:-[oa]s?|-me)?(?: de imediato| por favor| ja)?$
        nao (?:me |nos )?(?:voltem? a (?:escrever|contactar|contatar|incomodar|enviar|mandar)\w*|
          (?:escrev\w+|contact\w+|contat\w+|envi\w+|mand\w+|incomod\w+|procur\w+|ligue\w*)(?:-me|
          -nos| me)? (?:mais|nunca mais|novamente))
        (?:pare|parem|para|deixe|deixem) (?:ja )?de (?:me )?(?:escrever|contactar|contatar|enviar|mandar|
          incomodar|ligar)
        nunca mais me
        (?:remov\w+|retir\w+|elimin\w+|apag\w+|tir\w+|exclu\w+|cancel\w+|
          risqu\w+)(?:-me| me)?(?: \w+){0,5} (?:lista|listas|dados|base|endereco|contactos|contatos|email|
          cadastro|mailing)
        nao (?:quero|desejo|pretendo) (?:\w+ ){0,3}?(?:receber|ser contactad[oa]|ser contatad[oa]|que me|
          mais (?:emails|mensagens|contactos|contatos))
        deix\w+(?:-me| me)? em paz|me deixe em paz|rgpd|lgpd|como spam|sem o? ?meu consentimento|(?:isto|
          isso) e spam$|mais nenhum (?:email|contacto)
        chega de (?:emails|mensagens)
    """,
    wrong_person=r"""
        nao (?:creio|acho|penso) que (?:\w+ ){0,2}(?:seja|sou|possa ser) (?:\w+ ){0,2}(?:indicad[oa]|
          cert[oa]|pessoa|util|melhor)
        nao (?:serei|sou|seria) (?:\w+ )?(?:a pessoa|o melhor|a melhor|o mais|a mais|o indicado)|
          (?:reformad|aposentad)[oa]
        (?:sai|deixei|mudei|abandonei) (?:d[aeo] |a |o )?(?:area|setor|sector|ramo|profissao|campo)|
          ja nao (?:\w+ )?(?:trabalho|estou|exerco|percebo|atuo)
        nao sou (?:a |o |propriamente |talvez |bem )*(?:pessoa|indicad[oa]|melhor|mais)
        nao e (?:a minha|da minha|o meu|minha) (?:area|campo|especialidade|praia)|pessoa errada
        ja nao (?:trabalho|estou) (?:em|nesta|nessa|na|no)|nao trabalho mais (?:em|na|no|nessa|com)
    """,
    refers=r"""
        (?:trata|cuida|encarrega-se|ocupa-se) (?:disso|agora|destes|deste|desses|dessa)
        (?:fale|fala|converse|procure|contacte|contate) (?:antes |melhor )?(?:com )?(?:a|o) (?=\w)|
          e quem (?:percebe|sabe|trata|entende)
        (?:fal\w+|contact\w+|contat\w+|escrev\w+|pergunt\w+|procur\w+|convers\w+|dirij\w+|
          entr\w+ em (?:contacto|contato))(?: (?:antes|diretamente|directamente|tambem|talvez|
          melhor))* (?:com|a|ao|para)(?! (?:migo|mim|nos|partir|falar|contactar|escrever)\b)
        (?:contact\w+|contat\w+|procur\w+)(?! (?:me|nos|mais|em|comigo|novamente|quando)\b)(?= [a-z]+ )
        (?:devia|deveria|devias|poderia|podia|pode|podes|sugiro|sugeria|recomendo|
          aconselho) (?:\w+ ){0,3}?(?:falar|contactar|contatar|escrever|perguntar|procurar|conversar|que)
        (?:minha|meu|uma|um|nossa|nosso) (?:ex-)?(?:\w+ )?(?:colega|amig[oa]|soci[oa]|chefe|sucessor[a]?)
        em (?:copia|cc)
        (?:coloco|ponho|copio|incluo|adiciono|apresento|encaminho|reencaminho)(?: \w+){0,5} (?:em contacto|
          em contato|a|em copia|com|ao)
        (?:mais indicad[oa]|melhor pessoa|pessoa (?:certa|indicada|ideal)|sabe (?:muito |bem )?mais|
          (?:podera|pode|poderia|sabera) (?:\w+ )?ajudar\w*|mais apt[oa])
    """,
    moved=r"""
        (?:contactar|encontrar|escrever|falar|contatar)(?:-me)? (?:\w+ ){0,2}(?:pelo|para|no|atraves|em)
        (?:nov[oa]|outr[oa]) (?:endereco|email|e-mail|morada|conta|correio)
        (?:mudei|troquei) de (?:email|endereco|emprego|empresa|trabalho)
        est[ea] (?:endereco|email|conta|caixa|e-mail)(?: \w+){0,6} (?:nao|desativad\w+|desactivad\w+|
          encerrad\w+|deixa\w*)
        (?:escrev\w+|contact\w+|contat\w+|encontr\w+)(?:-me| me)? (?:agora |a partir de agora )?(?:para|
          pelo|no|em|atraves)
    """,
    suits=r"""
        (?:da|fica|serve|calha|funciona)(?:-me| me| para mim)? ?(?:\w+ )?(?:bem|jeito|otimo|perfeito)?
        perfeito|combinado|confirm\w+|anotado|agendado|esta bem
        ate (?:quinta|segunda|terca|quarta|sexta|amanha)|falamos|pode ser|por mim
    """,
    offers=r"""
        (?:que|o que) (?:tal|acha|achas|lhe parece|te parece)
        quando (?:pode|podes|podemos|poderia|da|e|seria|esta|prefere|podia|lhe|te)
        (?:que|qual|quais) (?:dia\w*|hora\w*|horario\w*|data\w*)|proponho
        sugiro (?:quinta|segunda|terca|quarta|sexta|dia)|poderiamos|podiamos
        (?:mande|manda|envie|envia|diga|indique|escolha|sugira|proponha)(?:-me| me)?(?: \w+){0,3} (?:datas?|
          horas?|horarios?|dias?|disponibilidade|quando|momento)
        sua disponibilidade|tua disponibilidade|estou livre|calendly|tenho (?:livre|disponivel)
        posso (?:na|no|amanha|quinta|segunda|terca|quarta|sexta)
    """,
    before_yes=r"""
        (?:gostaria|gostava|queria) (?:\w+ )?(?:de )?(?:saber|perceber|entender|conhecer)
        antes de (?:\w+ )?(?:responder|dizer|decidir|aceitar|comprometer|confirmar)\w*
        (?:saber|contar|contar-me|dizer-me|explicar|perceber|entender|falar) (?:um pouco |um bocadinho |
          um pouquinho )?(?:mais|melhor)
        um pouco mais|o que (?:procura|procuras|espera|esperas|pretende|gostaria|quer|busca)
        como (?:me encontrou|chegou|soube|me encontraste|conseguiu)|depende|posso perguntar|em que consiste
        de que
    """,
    negation=r"""
        duvido
        mal|nao|nunca|nem|nenhum\w*|sem|jamais|impossivel|dificil|dificilmente|tampouco
    """,
    turn=r"""
        mas|porem|contudo|no entanto|todavia|entretanto|embora|so que
    """,
    condition=r"""
        (?<!-)se|caso|desde que|a menos que|a nao ser|normalmente|em condicoes normais
        noutras circunstancias|em outras circunstancias|senao|habitualmente|geralmente|em principio
    """,
    days=r"""
        segunda|terca|quarta|quinta|sexta|sabado|domingo|hoje|amanha
        (?:esse|este|essa|esta|nesse|nessa|neste|o|a) (?:dia|semana|hora|data|dias|tarde|manha)|as \d+
        \d{1,2}[:h]\d*|{months}
    """,
    empty_questions=r"""
        como (?:esta|vai|estas)|tudo bem|por que nao|porque nao|quem sabe|verdade|lembra-se
        como (?:recusar|dizer nao)|nao e|nao$
    """,
)
