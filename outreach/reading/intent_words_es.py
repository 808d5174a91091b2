"""Spanish words of consent, refusal and delay (data only; see `Phrases`)."""

from typing import Final

from outreach.reading.intent_phrases import Phrases

SPANISH: Final = Phrases(
    language="es",
    common="""
        el la los las un una de que y en a por para con no me te le se su mi tu es lo del al como pero
        más muy gracias hola estimado estimada saludos usted estoy tengo puedo hablar sí si yo ha he
        este esta un saludo querida querido
    """,
    spelling=(),
    sets={
        "adverb": r"""
            muy|mucho|realmente|lamentablemente|desgraciadamente|actualmente|ahora|encantado|tambien|siempre
            claro|te|le|les|os|me|se|lo|la|ahora mismo|en este momento|por ahora|con gusto|mas|ya|tan
            totalmente|gustosamente
        """,
        "talk": r"""
            hablar|charlar|conversar|ayudar\w*|echarte una mano|reunir\w*|quedar|responder\w*|contestar\w*
            compartir|dedicar\w*|conocer\w*|llamar\w*|tomar\w*|contar\w*|apoyar\w*|orientar\w*|atender\w*
            verte|verle|vernos|hacer\w*|dar\w*|ofrecer\w*|aceptar\w*|hablamos|participar|mentorizar
            acompanar\w*|comentar|recibir\w*|aconsejar\w*|hacer un hueco|buscar
        """,
        "time": r"""
            tiempo|disponibilidad|capacidad|hueco|huecos|espacio|energia|posibilidad|margen|agenda
        """,
        "months": r"""
            enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre
        """,
    },
    benign=r"""
        no (?:podria|podrias|podia) (?:\w+ ){0,3}(?:mejor|mas)
        (?:iba|estuve a punto de|estaba a punto de) (?:a )?(?:decir\w*(?: que)? no|negarme|rechazar\w*)|
          no (?:digo|estoy diciendo) que no
        no (?:suelo|acostumbro)(?: \w+){0,4}|no (?:hace falta|es ninguna molestia|es molestia)|
          no te disculpes|nadie me habia
        no (?:hay |es )?(?:ningun )?problema|ningun problema|no (?:te |se )?preocup\w+
        no (?:hay de que|importa|pasa nada|faltaba mas|dudes|dude)|no solo|no obstante|por que no|como no
        si no|o no|no (?:se|estoy segur[oa]|sabia|tengo claro) (?:si|como|cuando|que|cual|de)
        no (?:pude|he podido|habia podido|habia|he) (?:contestar\w*|responder\w*|escribir\w*|contestado|
          respondido|visto)
        no (?:puedo )?(?:prometer|garantizar|esperar a)|no puedo (?:quejarme|creer|prometer\w*)
        no (?:es )?tan|no muy tarde|no todos los dias|no cualquier
        sin (?:problema|problemas|duda|compromiso|falta)|no olvid\w+|no siempre|no se si
    """,
    yes=r"""
        no (?:es |me parece )?(?:una )?mala idea
        no veo (?:ningun |nada de |el )?(?:mal|malo|problema|inconveniente|pega)
        ^(?:no hay |ningun |sin )problema[.! ]*$|no (?:puedo|podria|sabria) (?:decir|responder) que no|
          nada en contra
        no me molest(?:a|as|aria|an)
        no (?:te |le |me |os )?(?:puedo|podria|voy a|sabria|se) (?:decir(?:te|le|os)? que no|negarme|
          resistirme|negar\w*|decir no)
        como (?:decir(?:te|le)? que no|negarme)
        no (?:tengo|veo|hay|pongo) (?:ningun |ninguna )?(?:inconveniente|objecion|problema en|pega)
        ningun inconveniente|no me importa(?:ria)?(?: en absoluto)?|no veo por que no|por que no|como no
    """,
    willing=r"""
        (?:me )?(?:puede|puedes|podeis) (?:\w+ )?(?:llamar|telefonear|localizar)(?:me)?
        por mi (?:estupendo|perfecto|bien|encantad[oa]|genial|vale)
        me (?:ha|has) (?:convencido|picado|ganado|gustado|intrigado)|me gusto tu|venga$|va$|dale$|vale$|
          hecho$|faltaria mas|como no
        (?:hablemos|hablamos|charlemos|llamame|llameme|cuando (?:quieras|quiera|te venga|le venga)|
          dime cuando|digame cuando)(?! (?:mas adelante|despues|pase|termine|acabe))
        (?:suelo estar|estoy|estare) (?:libre|disponible)|acepto encantad[oa]
        encantad[oa](?! (?:de (?:saludar\w*|leer\w*|conocer\w*$|saber)))
        (?:con|sera un|seria un|es un|con mucho|con todo el|mucho) (?:mucho |gran |sumo |
          verdadero )?(?:gusto|placer)
        gustosamente
        me (?:encantara|encantaria|encanta|gustaria|agradaria|alegraria|apetece|parece) (?:mucho |muy |
          muchisimo )?(?:{talk}|bien|perfecto|estupendo|buena idea|genial|la idea|una (?:buena|gran|
          excelente) idea)
        me encantaria$|me gustaria mucho$
        (?:estoy|estaria|estare|quedo) {adv}(?:dispuest[oa]|disponible|a tu disposicion|a su disposicion|
          de acuerdo|libre|encantad[oa])
        de acuerdo|cuenta conmigo|cuente conmigo|por supuesto|desde luego|claro que si|trato hecho
        (?<!mas )adelante|perfecto|(?:puedo|podemos|podria|podriamos|voy a|vamos a) {adv}{talk}
        (?:hablamos|hablemos|quedamos|quedemos|charlamos|charlemos|nos vemos|veamonos|llamame|llameme|
          pasate|pasese|cuando quieras|cuando quiera)(?! (?:mas adelante|despues|en (?:enero|febrero|marzo|
          abril|mayo|junio|julio|septiembre|otro)))
        acepto|te ayudo|le ayudo
        (?:media hora|veinte minutos|treinta minutos|20 minutos|30 minutos|un cafe|
          una llamada) (?:me )?(?:esta|parece|va|viene|es|puedo)[\w ]{0,25}
        (?:me|nos) (?:viene|va|vendria|iria) (?:muy |perfectamente |perfecto )?(?:bien|perfecto|genial)?
        buena idea|me apunto|cuenta con ello|digo que si|te digo que si
    """,
    opening=r"""
        (?:si|claro|claro que si|por supuesto|desde luego|encantad[oa]|con mucho gusto|con gusto|vale|
          de acuerdo|perfecto|estupendo|genial|ok$|okay$|faltaria mas|como no|por que no|confirmado|
          confirmo|hecho|sin problema|muy bien|cuando quieras)(?! (?:he (?:leido|recibido|visto)|recib\w+|
          me acuerdo|recuerdo|que (?:lo siento|no|entiendo)))
    """,
    wishful=r"""
        en principio|en teoria|idealmente
        gustaria|encantaria|quisiera|querria|seria|podria|agradaria|estaria
    """,
    hollow=r"""
        ojala (?:pudiera|pudiese|tuviera)|por (?:mas|mucho) que (?:me gustaria|quisiera|me apetezca)|
          me gustaria (?:poder|decirte que si)
        me (?:hubiera|habria|hubiese) (?:encantado|gustado)|ojala (?:pudiera|pudiese)
        (?:hubiera|habria|hubiese) sido un (?:placer|honor)|quisiera poder|si pudiera lo haria
        ya me gustaria
    """,
    declines=r"""
        (?:esto |eso )?no me (?:encaja|convence|apetece|conviene)$
        (?:busc|pregunt|prueb)\w+ (?:a |con )?(?:otra persona|otr[oa]|alguien mas)$
        no es lo mio|mejor no$|no (?:voy|vamos) a poder$|no voy a poder (?:ayudar|ser|hacer)\w*|no va a poder|
          no (?:puede|podra) ser|no me veo
        no estoy para
        (?:optado|decidido|preferido|elegido) (?:por )?no
        (?:he decidido|decidi|acabo de|he) (?:\w+ )?(?:retirarme|retirado|dejarlo|dejado|apartarme|
          apartado)|no es algo que|(?:a todo el mundo|a todos) que no
        no (?:me |nos |se )?(?:permite|permiten|esta permitido|autoriza)(?: [\w-]+){0,4}|no (?:estoy|
          estamos) autorizad\w+
        no me da la (?:vida|agenda)|no doy (?:para mas|mas de si|abasto)|no (?:tengo|creo tener) (?:nada|
          mucho|gran cosa) que (?:aportar\w*|ensenar\w*|ofrecer\w*|contar\w*|decir\w*)
        no (?:me )?(?:permiten|permite|dejan|esta permitido|autorizan)|tengo prohibido|no creo en|
          no soy (?:muy )?(?:partidari[oa]|amig[oa]) de
        (?:prefiero|preferiria) (?:no|declinar|abstenerme)|(?:he decidido|he prometido|prometi|
          decidi)(?: \w+){0,5} (?:no|menos|dejar)
        (?:ya )?no hago (?:este|estas|esto|eso|ese)|me (?:toca|veo obligad[oa] a) (?:decir que no|declinar|
          rechazar)
        me resulta (?:del todo |completamente )?imposible|paso (?:esta vez|palabra)|no va a (?:poder ser|
          ser posible)|no podra ser
        (?:tengo|tendre|debo|prefiero|voy|toca|he de|tengo que|me veo en|me veo obligad[oa] a|lamento|
          siento|quisiera|vere|obligad[oa]) {adv}(?:que |a |tener que |la obligacion de |lamentablemente |
          educadamente |amablemente )*(?:declinar|rechazar|decir(?:te|le)? que no|renunciar|pasar de|
          negarme|rehusar|decepcionar\w*|decir no|no (?:aceptar|participar))
        (?:declino|rechazo|paso de|rehuso)|no (?:me interesa|estoy interesad[oa]|gracias)|gracias pero no
        sin interes|no tengo interes|la respuesta es no|lamentablemente no$|me temo que no
        siento decirte que no|ningun interes|no es para mi|no va conmigo
        no (?:\w+ ){0,3}?(?:tengo|dispongo|tendre|tendria|encuentro|hay|veo|me queda|cuento con|
          saco) (?:(?!much|molt|muit)\w+ )?(?:de )?(?:el |la |mas |suficiente |bastante |apenas |nada de |
          ningun |ninguna |de |ni )*{time}
        sin {time}|(?:falta|faltan) (?:de )?{time}|me falta {time}|apenas tengo {time}
        no (?:\w+ ){0,3}?(?:puedo|podre|podria|podemos|pueda|es posible|sera posible|resulta posible|
          estoy en condiciones|me es posible|voy a poder|me siento) (?:\w+ ){0,5}?(?:aceptar\w*|
          comprometer\w*|asumir\w*|atender\w*|acceder|adquirir|satisfacer|asesorar\w*|coger\w*|
          hacerme cargo|capaz|capacitad[oa]|anadir|tomar\w*)
        no (?:\w+ )?(?:acepto|tomo|hago|doy|ofrezco|suelo|concedo|deseo|quiero|busco|atiendo|mentorizo)
        prefiero no|preferiria no
        no (?:me )?(?:es|sera|va a ser|resulta|seria) (?:\w+ )?posible(?! (?:el|este|esta|hasta|antes|
          manana))
        imposible|no estoy en condiciones|por motivos (?:de salud|personales|familiares)
        no (?:estoy )?(?:aceptando|tomando|cogiendo)
    """,
    load=r"""
        hasta arriba|a tope|hasta el cuello|sin un minuto|no paro
        no (?:\w+ )?(?:tengo|dispongo de) much[oa] {time}
        (?:agenda|semana|calendario) (?:\w+ ){0,3}?(?:llena|completa|a tope|saturada|cargada|apretada|
          imposible)
        hasta arriba|desbordad[oa]|sobrepasad[oa]|saturad[oa]|a tope
        (?:muy|demasiado|tan|super) (?:ocupad[oa]|liad[oa]|cargad[oa])
        demasiad[oa]s (?:cosas|compromisos|proyectos)|mucho (?:trabajo|lio)|otros compromisos|no doy abasto
        agobiad[oa]
    """,
    regret=r"""
        lamentablemente|desgraciadamente|por desgracia|lo siento|siento|lamento
        disculp\w+(?! (?:el retraso|la tardanza|la demora|por))|me temo|con pesar|perdon\w*|pena
        desafortunadamente
    """,
    wishes=r"""
        (?:mucha |buena )suerte|mucho exito
        (?:deseo|deseandote|deseandole) (?:\w+ ){0,5}(?:suerte|exito|mejor|exitos)|que te vaya|que le vaya
        espero que encuentr\w+|todo lo mejor|mucho animo
    """,
    unable=r"""
        no (?:\w+ ){0,2}?(?:puedo|podre|podria|podemos|voy a poder|logro|consigo|
          alcanzo a)(?: \w+){0,4}? {talk}
        no (?:puedo|podre)$|no (?:estoy|estare) (?:libre|disponible)|no me (?:va|viene) (?:bien)?
        no (?:te|le) (?:puedo|podre) \w+
    """,
    now=r"""
        ahora(?: mismo)?|actualmente|en este momento|en estos momentos|por (?:el momento|ahora)|de momento
        todavia no|aun no
        (?:este|esta|estos|estas) (?:mes|semana|trimestre|semestre|ano|proximos|proximas|meses|semanas|dias)
        (?:los|las) proxim[oa]s|hoy|hasta|antes de
    """,
    later=r"""
        (?:quizas?|tal vez|mejor) (?:en|despues|a partir|mas adelante|tras|dentro)
        (?:dame|deme|dejame|dejeme) (?:\w+ ){0,2}(?:semanas?|meses|mes|tiempo|dias)|^(?:quiza |tal vez |
          mejor )?(?:en )?{months}$|(?:dentro de|en|tras|pasad[oa]s?) (?:\w+ ){1,3}(?:escribeme|llamame|
          hablamos|escribame|llameme)
        (?:en cuanto|cuando|una vez que) (?:\w+ ){1,4}(?:te|le) (?:digo|aviso|escribo|llamo|cuento)|(?:te|
          le) (?:digo|aviso|escribo|llamo) (?:algo )?(?:en cuanto|cuando|despues)
        (?:escrib|contact|llam|busc|habl|avis|insist)\w*(?: \w+){0,3} (?:cuando|en cuanto|una vez|tras|
          despues)(?! (?:quier\w+|pued\w+|te |le ))
        (?:me lo |lo )?(?:recuerd\w+|recordar\w*|retom\w+)(?: \w+)? (?:entonces|en {months}|despues|
          mas adelante)|hasta {months} no
        en primavera|tras el verano|despues del verano|pasado el verano
        entonces$|despues de eso|luego$|para entonces
        (?:escrib\w+|contact\w+|pregunt\w+|recuerd\w+|llam\w+|vuelv\w+|insist\w+|prueb\w+|intent\w+|busc\w+|
          avis\w+|retom\w+|habl\w+|volv\w+|charl\w+|qued\w+|mand\w+)(?: (?:a |me |conmigo|de nuevo|otra vez|
          nuevamente|a escribirme|a contactarme|a preguntarme|a intentarlo|a hablar|a mandarme|un|mensaje|
          correo|recordatorio|por favor|entonces|esto|lo|el tema|mejor|quiza|en todo caso|por favor|
          recordarmelo|si quieres|a contactar|escribirme|preguntarme|a probar|hablar|contactarme|
          a))* ?(?:en {months}|a partir|despues|pasad[oa]s?|dentro de|en (?:un|una|dos|tres|cuatro|seis|
          unas|unos|otono|primavera|verano|invierno|\d)|a (?:principios|mediados|finales)|tras|mas adelante|
          mas tarde|el (?:mes|ano|proximo)|la (?:semana|proxima)|cuando|para {months}|hacia|una vez|
          de nuevo|otra vez)(?! (?:te |le |os |les |quier\w+|pued\w+|gust\w+|dese\w+|conveng\w+))
        (?:pero |mejor |quiza |quizas |tal vez |aunque )*(?:no (?:ahora|todavia|aun|antes|hasta|este mes|
          esta semana|este ano|de momento|por ahora|en este momento|en estos momentos|por el momento)|
          ahora (?:mismo )?no|de momento no|por ahora no|despues de|a partir de|mas adelante|
          el ano que viene|el mes que viene|el proximo (?:mes|ano|trimestre)|pasad[oa]s)
        mal momento|no es (?:el mejor|buen|un buen) momento
        (?:posponer|aplazar|esperar|dejar)(?:lo|la|mos|lo para| para)?(?: \w+){0,3}
        en otr[oa] (?:momento|ocasion)|otra vez sera
        (?:sera|seria|estare|tendre) (?:mas |mejor )?(?:facil|posible|libre|tiempo|tranquil\w+|mejor) (?:en|
          a partir|despues|tras|cuando)
    """,
    opts_out=r"""
        no (?:hace falta|es necesario) que (?:me )?(?:vuelva|escriba|contacte|insista)\w*
        (?:que se|ser|sean) (?:\w+ )?(?:elimin|borr|suprim|dad[oa] de baja)\w*|derecho (?:de|al?) (?:supresion|
          cancelacion|oposicion|olvido)|basta (?:ya )?de (?:correos|mensajes|mails|emails)
        (?:solicito|pido|ruego|quiero|exijo|dar(?:me)?|den?me|demen) (?:la |mi |de )*baja|me (?:den|de) de baja
        (?:no )?(?:he )?(?:autoriz\w+|solicit\w+|consent\w+|pedi\w*)(?: \w+){0,4} (?:correos?|mensajes|
          publicidad|comunicaciones)
        (?:borr\w+|elimin\w+|quit\w+|suprim\w+)(?:me|lo|la|los|las)(?: ya| de inmediato| por favor)?$|(?:le|
          te) (?:ruego|pido|agradeceria) que no (?:me )?(?:vuelva|escriba|contacte|envie|mande)\w*
        no (?:me )?(?:escriba|escribas|contacte|contactes|mande|mandes|envie|envies)(?: \w+)? (?:mas|
          nunca mas|otra vez)
        no (?:me |nos )?(?:vuelv\w+ a (?:escribir\w*|contactar\w*|molestar\w*|enviar\w*|mandar\w*)|
          escrib\w+ (?:mas|nunca mas)|contact\w+ (?:mas|nunca)|envi\w+ (?:mas|ningun)|mand\w+ (?:mas|
          ningun)|molest(?:e|es|en) mas)
        (?:deje|deja|dejen|paren|pare|para) (?:ya )?de (?:escribir\w*|contactar\w*|enviar\w*|mandar\w*|
          molestar\w*|llamar\w*)
        nunca mas
        (?:elimin\w+|borr\w+|quit\w+|suprim\w+|saqu\w+|saca\w*|retir\w+|remuev\w+)(?: \w+){0,7} (?:lista|
          listas|datos|base|correo|direccion|contactos)
        (?:darme|dame|deme|denme) de baja
        no (?:quiero|deseo) (?:\w+ )?(?:recibir|que me|mas (?:correos|mensajes|mails)|volver a)
        dejeme en paz|dejame en paz|rgpd|como spam|sin mi (?:consentimiento|permiso|autorizacion)|
          es (?:puro )?spam$|no mas (?:correos|mensajes|mails)|absten\w+ de
    """,
    wrong_person=r"""
        no creo que (?:\w+ ){0,2}(?:sea|pueda ser) (?:\w+ ){0,2}(?:indicad[oa]|adecuad[oa]|persona|util|mejor)
        no (?:creo (?:que )?(?:ser|sea|soy)|soy|sere) (?:\w+ )?(?:la |el |muy )?(?:persona|mas|indicad[oa]|
          adecuad[oa]|mejor)
        jubilad[oa]|retirad[oa]|(?:deje|he dejado|abandone|cambie de|he cambiado de) (?:el |la |ese |
          de )?(?:sector|profesion|campo|oficio|area|trabajo)
        ya no (?:\w+ )?(?:estoy|trabajo|ejerzo|llevo|me dedico|al dia)
        no soy (?:la |el |precisamente |quiza |realmente )*(?:persona|indicad[oa]|mejor|mas)
        no es (?:mi|de mi) (?:campo|area|especialidad|ambito)|persona equivocada
        (?:ya )?no (?:trabajo|estoy) en (?:ese|este|el) (?:campo|sector|area)
    """,
    refers=r"""
        (?:lo|la|eso|esto) (?:lleva|gestiona|coordina)|se (?:ocupa|encarga)
        quien (?:mas|mejor) (?:sabe|conoce)|es quien (?:lleva|sabe|puede|conoce)|habl\w+ (?:mejor )?con
        (?:habl\w+|contact\w+|escrib\w+|pregunt\w+|consult\w+|dirij\w+|dirig\w+|acud\w+|ponte|pongase|
          ponerse|ponerte)(?: (?:mejor|directamente|tambien|quiza|en contacto))* (?:con|a|
          en contacto con)(?! (?:mi|migo|nosotros|partir|hablar|escribir\w*|contactar\w*|intentar\w*|
          preguntar\w*)\b)
        (?:deberias|deberia|podrias|podria|puedes|puede|te sugiero|le sugiero|te recomiendo|le recomiendo|
          te aconsejo|recomendaria) (?:\w+ ){0,2}?(?:hablar|contactar|escribir|preguntar|consultar|a|que)
        (?:mi|una|un|nuestra|nuestro) (?:\w+ )?(?:companer[oa]|colega|amig[oa]|soci[oa]|jef[ea]|sucesor[a]?|
          antigu[oa])
        (?:pongo|poner|anado|copio|incluyo|agrego|te pongo|le pongo|presento|presentar\w*|reenvio|remito|
          derivo)(?: \w+){0,4} (?:en copia|en cc|en contacto|copia|a|con)
        en copia
        (?:mas indicad[oa]|mejor persona|persona adecuada|persona indicada|sabe (?:mucho )?mas|
          podra (?:ayudar\w*|orientar\w*)|puede ayudar\w*|podria ayudar\w*)
    """,
    moved=r"""
        (?:escrib\w*|localiz\w*|encontr\w*|contact\w*)(?:me|irme|arme) (?:\w+ ){0,3}(?:en|a|al)
        (?:nuev[oa]|otr[oa]) (?:direccion|correo|email|e-mail|cuenta|mail)
        (?:he )?cambi\w+ de (?:correo|direccion|trabajo|empresa|empleo)
        (?:este|esta|esa|ese) (?:correo|direccion|cuenta|buzon)(?: \w+){0,6} (?:ya no|baja|cerrar\w*|
          desactiv\w+|deja\w*)
        (?:escrib\w+|contact\w+|localiz\w+)(?: \w+)? (?:a partir de ahora )?(?:al|en|a la)
    """,
    suits=r"""
        me (?:viene|va) (?:muy |perfectamente )?(?:bien|perfecto|genial)|perfecto|de acuerdo|confirm\w+
        apuntad[oa]|anotad[oa]|me cuadra|nos vemos|hablamos|queda|quedamos|vale|me encaja|esta bien
    """,
    offers=r"""
        que (?:te|le|os) parece|(?:te|le) (?:viene|va|vendria|iria|parece|encaja|cuadra)
        cuando (?:te|le|puedes|puede|podriamos|podemos|seria|quieres|tienes|estas)
        que (?:dia|dias|hora|horario|horarios|fecha|fechas)|propon\w+|podria ser|podriamos
        (?:manda|mande|envia|envie|dime|digame|indica\w*|elige|elija|sugiere|
          sugiera)(?:me)?(?: \w+){0,3} (?:fechas?|horas?|horarios?|huecos?|disponibilidad|dias?|cuando|
          momento)
        tu disponibilidad|su disponibilidad|calendly|estoy libre|tengo (?:libre|un hueco|disponible)
        puedo (?:el|este|manana)
    """,
    before_yes=r"""
        (?:me gustaria|quisiera|querria) (?:\w+ )?(?:saber|conocer|entender)|antes de (?:\w+ )?(?:responder|
          contestar|decidir|aceptar)\w*
        antes de (?:\w+ )?(?:decir|decidir|responder|contestar|aceptar|comprometer|confirmar|nada)\w*
        (?:saber|contarme|cuentame|cuenteme|explicarme|conocer) (?:un poco )?mas|un poco mas
        en que consist\w+|que (?:buscas|busca|esperas|espera|necesitas|necesita|tipo)
        como (?:me (?:ha|has) (?:encontrado|conocido)|conseguiste|consiguio|llegaste|supiste)|depende
        de que (?:quieres|quiere|te gustaria|le gustaria)|puedo preguntar
    """,
    negation=r"""
        dudo
        mal|fatal|no|nunca|ni|ningun|ninguna|tampoco|sin|jamas|imposible|dificil|dificilmente|apenas
    """,
    turn=r"""
        pero|sin embargo|aunque|no obstante|en cambio|sino|ahora bien|eso si
    """,
    condition=r"""
        si(?! (?:quiero|puedo|claro|encantad|me|,))|siempre que|en caso|normalmente|a menos que|salvo que
        en otras circunstancias|de lo contrario|habitualmente|en principio
    """,
    days=r"""
        lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoy|manana
        (?:ese|este|esa|esta|el|la|esos) (?:dia|semana|hora|fecha|dias|tarde)|a las \d+|\d{1,2}:\d\d
        {months}
    """,
    empty_questions=r"""
        como esta[s]?|que tal|por que no|quien sabe|verdad|como no|te acuerdas|como (?:negarme|decir que no)
        no$
    """,
)
