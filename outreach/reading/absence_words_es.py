"""Automatic replies in Spanish."""

from typing import Final

from outreach.reading.absence_words import Language

__all__ = ["SPANISH"]

SPANISH: Final = Language(
    code="es",
    common="""
        el la los y que de en para por su mi con no estoy estaré gracias correo hasta del al una
        oficina se ya desde este esta hola forma parte nuestra
    """,
    notice=r"""
        (respuesta|mensaje|contestación|correo|notificación|contestador) (automátic[oa]|de ausencia)
        (aviso|notificación|mensaje) de (ausencia|vacaciones)
        auto-?respuesta
        (estoy )?(fuera de (la )?oficina|ausente|de vacaciones|de baja).*
        ausencia( temporal)?
        fuera de oficina
        acuse de recibo.*
    """,
    hint=r"""
        fuera de (la )?oficina
        automátic[oa]
        vacaciones
        ausen(te|cia)
        acuse de recibo
        (su|tu) (solicitud|mensaje|consulta|correo)( .{1,40})?
        nuevo correo
    """,
    automatic=r"""
        (este|esta|esto)( \S+){0,2} (mensaje|correo|respuesta|e-?mail)?( \S+){0,3} (automátic[oa]|\
            automáticamente)
        (respuesta|mensaje|correo) (automátic[oa])( de| :|:|,)
    """,
    away=r"""
        (estoy|estaré|me encuentro|me encontraré|nos encontramos|estamos|estaremos|está|estará|\
            permaneceré|permanecerá)( \S+){0,6} (fuera|ausentes?|de (vacaciones|baja|viaje|permiso)|\
            no disponible|sin acceso|cerrad[oa]s?|de licencia|en (un )?(viaje|congreso|curso))
        no (estoy|estaré|me encuentro|estamos|estaremos)( \S+){0,3} (en (la|mi) oficina|disponible\w*|\
            en mi puesto|en el despacho)
        (durante|en) mi ausencia
        fuera de (la |mi )?oficina
        (baja|permiso|licencia) (médica|por maternidad|por paternidad|maternal|de maternidad|parental)
        (ausencia|vacaciones|ausente) (del|desde|hasta)
    """,
    delegates=r"""
        (en caso|para|si|por)( \S+){0,6} (urgen\w+|emergencia)
        (puede|pueden|puedes|por favor|le ruego|favor de|no dude en)( \S+){0,4} (contactar|\
            ponerse en contacto|dirigirse|escribir|llamar|comunicarse|póngase|contacte|escriba|diríjase|\
            contacta|ponte)
        (contacte|diríjase|póngase en contacto|contactar|comuníquese|escriba a)
        mi (compañer[oa]|coleg[ao]|asistente|sustitut[oa])
    """,
    unread=r"""
        acceso( \S+){0,3} (limitado|restringido|intermitente)
        (sin|no tendré|no tengo)( \S+){0,2} acceso
        (no)( \S+){0,4} (reenviad[oa]s?|leíd[oa]s?|leer|leeré|consultar|revisar|atender|atendid[oa])
        (responderé|contestaré|responderemos|atenderé|contactaré|le responderé|\
            contestaremos)( \S+){0,8}? (regreso|vuelta|cuanto antes|lo antes posible|brevedad|pueda|\
            vuelva|regrese)
        a mi (regreso|vuelta)
    """,
    thanks=r"""
        (muchas )?gracias por( \S+){0,3} (mensaje|correo|e-?mail|mail|consulta|contactar\w*|escribir\w*|\
            interés|ponerse|comunicarse)
        he recibido su (mensaje|correo)
    """,
    received=r"""
        (hemos recibido|hemos registrado|recibimos)( \S+){0,2} (solicitud|mensaje|consulta|correo|\
            petición|candidatura)
        (su|tu)( \S+){0,2} (solicitud|mensaje|consulta|correo|petición)( \S+){0,3} (ha sido|fue|\
            se ha) (recibid[oa]|registrad[oa]|cread[oa])
        número de (ticket|caso|referencia|solicitud|incidencia)
        (días|horas) (hábiles|laborables)
        (a la (mayor|brevedad)|en breve)( \S+)*
        (por favor,? )?no (responda|conteste|responder|contestar)( \S+)? a este
    """,
    left=r"""
        (he|ha) dejado de (trabajar|pertenecer|formar parte)|(he|ha) dejado (la empresa|la compañía|mi puesto|\
            su puesto)
        mi último día( \S+){0,4} (fue|ha sido)
        ya no (trabaj\w+|form\w+ parte|labor\w+|pertene\w+|está con nosotros|est(oy|á) en (la|esta|\
            nuestra) (empresa|compañía|organización))
        (ha|he) (dejado|abandonado)( \S+){0,3} (empresa|compañía|organización|puesto|universidad|cargo|\
            trabajar)
        (se ha jubilado|me he jubilado|jubilad[oa]|causado baja)
    """,
    moved=r"""
        (nuev[oa]|nuestra nueva)( \S+){0,2} (correo|dirección|e-?mail|cuenta)
        (correo|dirección|cuenta)( \S+){0,4} (ha cambiado|cambia)
        (a partir de ahora|en adelante|en lo sucesivo)
        (actualice|utilice|use)( \S+){0,5}
        (correo|dirección|cuenta)( \S+){0,3} ya no
    """,
    engaged=r"""
        (me encantaría|me gustaría|estaré encantad[oa]|encantad[oa]|con mucho gusto|\
            será un placer)( \S+){0,3} (de )?(hablar|conversar|charlar|conocer\w*|ayudar\w*|reunir\w*)
        (podemos|podríamos|hablemos|hablamos|quedamos|nos vemos|charlamos)
        (podría usted|podrías|puedes tú|tienes|tiene usted|te parece|le parece|te viene|le viene)
        (sí|si|no|claro|perdona|perdón|perfecto|vale)[,.!] .*
        (tu|su) (proyecto|carta|pregunta|idea|propuesta|trayectoria)
        (enhorabuena|felicidades|un abrazo|me alegra|me alegro|qué bien)
        (creo que|pienso|propongo|te propongo|espero que|recuerdo)
        (pero|así que) (sí|podemos|hablamos|con|me|claro)
        (escríbeme|llámame|escríbame|llámeme|avísame|recuérdame)
    """,
    back=r"""
        regres\w+
        vuelt\w+|volver\w*|vuelvo
        reincorpor\w+
        retorn\w+
        de nuevo
        nuevamente
        (?<!no )(estaré|estoy) disponible
        (?<!no )(estaré|estoy) (en la oficina|de vuelta)
        reabr\w+
    """,
    not_back=r"""
        no( \S+){0,4} (regres\w+|volver\w*|vuelvo|hasta|antes)
    """,
    replies=r"""
        (volver\w*|vuelv\w+) a (contactar|escribir|llamar|ponerse)
        volveré a ponerme
        (escrib|contact)\w+ de nuevo
    """,
    until=r"""
        hasta( e incluyendo| e incluido| inclusive| fin(ales)? de)?( el| día| el día| el próximo)*
        (al|a|hasta:|fin:)( el)?( día| próximo)*
    """,
    after=r"""
        (después|pasado|tras)( del| el| de)?( día)?
    """,
    since=r"""
        (desde|del|de|entre|a partir del?|a contar del?)( el| día| el día| próximo)*
        antes del?( día)?
    """,
)
