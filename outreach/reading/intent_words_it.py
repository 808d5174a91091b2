"""Italian words of consent, refusal and delay (data only; see `Phrases`)."""

from typing import Final

from outreach.reading.intent_phrases import Phrases

ITALIAN: Final = Phrases(
    language="it",
    common="""
        il lo la i gli le un una di che e è per con non mi ti si ci del della da in al alla grazie ciao
        buongiorno gentile caro cara saluti sono ho posso molto più come anche ma lei tuo tua suo sua
        questo se sì volentieri
    """,
    spelling=((r"\b(c|d|l|m|n|s|t|dell|all|un|quest|dall|sull|nell)'", r"\1' "),),
    sets={
        "adverb": r"""
            molto|davvero|purtroppo|attualmente|ora|anche|sempre|certamente|volentieri|ti|le|la|vi|mi|ci|lo
            ne|proprio|tanto|in questo momento|al momento|per ora|senz' altro|ben|piu|con piacere
            sinceramente|gia|veramente
        """,
        "talk": r"""
            parlar\w*|parlare|sentir\w*|chiacchierare|aiutar\w*|incontrar\w*|veder\w*|risponder\w*
            condivider\w*|dedicar\w*|conoscer\w*|telefonar\w*|chiamar\w*|prender\w*|raccontar\w*|sostener\w*
            dar\w*|far\w*|offrir\w*|accettar\w*|partecipare|confrontar\w*|trovare|consigliar\w*|seguir\w*
            supportar\w*|organizzare|fissare|scambiare
        """,
        "time": r"""
            tempo|disponibilita|capacita|spazio|energie|modo|margine|possibilita|margini|forze
        """,
        "months": r"""
            gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre
        """,
    },
    benign=r"""
        non (?:poteva|potevi|potrebbe) (?:\w+ ){0,4}(?:migliore|meglio|piu)
        (?:stavo per|ero sul punto di) (?:dir\w*(?: di)? no|rifiutar\w*|declinar\w*)|non (?:dico|
          sto dicendo) (?:di )?no
        (?:di solito|normalmente|in genere|generalmente) (?:\w+ ){0,3}(?:no|rifiuto|declino)|
          non (?:sono solit[oa]|capita spesso|accetto spesso)
        non si scusi|non ti scusare|nessuno me l' aveva
        nessun disturbo|non (?:mi )?disturb\w+ affatto|(?:non c' e |nessun |non e un )problema
        nessun problema|non (?:si )?(?:ti )?preoccup\w+|non (?:c' e di che|importa|fa niente|esit\w+)
        non solo|perche no|se no|o no|come no
        non (?:so|sono sicur[oa]|sapevo|ero sicur[oa])(?: se| come| quando| cosa| che| quanto)?
        non (?:ho potuto|sono riuscit[oa] a|avevo|avevo ancora) (?:risponder\w*|risposto|scriver\w*)
        non ho (?:ancora )?risposto|non (?:posso )?(?:promettere|garantire|vedo l' ora)|non vedo l' ora
        non (?:troppo )?tardi|non tutti i giorni|non dimentic\w+|senza (?:problemi|problema|impegno|dubbio)
        non capita spesso
    """,
    yes=r"""
        non (?:e |mi sembra )?(?:una )?(?:cattiva|brutta) idea
        non (?:ci )?vedo (?:nulla|niente) (?:di male|in contrario)|non vedo (?:problemi|ostacoli|
          motiv\w+ (?:per dire|di rifiut\w+))
        ^nessun problema[.! ]*$|come (?:potrei|posso|si fa a) (?:rifiutare|dire di no|negar\w*)|niente da ridire
        (?:non|come) (?:posso|potrei|so|saprei|si puo)(?: certo)?(?: \w+)? ?(?:dire(?: di)? no|dirti di no|
          dirle di no|rifiutare|negar\w*|rifiutarmi)
        difficile dire di no
        non (?:ho|vedo|ci sono) (?:nulla in contrario|niente in contrario|obiezioni|nessuna obiezione|
          motivo per (?:dire di no|rifiutare))
        nulla in contrario|niente in contrario|nessuna obiezione|non mi dispiace(?:rebbe)?|perche no
    """,
    willing=r"""
        contare su di me
        (?:mi )?(?:puo|puoi|potete) (?:\w+ )?(?:chiamar|telefonar|contattar|trovar|cercar)\w*
        (?:resto|sono) (?:\w+ )?a (?:sua|tua|vostra) (?:completa )?disposizione
        (?:mi )?(?:ha|hai) (?:\w+ )?(?:convint[oa]|incuriosit[oa]|conquistat[oa]|colpit[oa])|dai$|e va bene|
          facciamolo|si puo fare|ci sto
        (?:sono|resto) a (?:sua |tua )?disposizione|(?:mi dica|dimmi|mi faccia sapere) quando|
          quando vuol\w*|quando vuoi
        (?:mi )?(?:chiami|chiama|telefoni|telefona|sentiamoci|ci sentiamo) (?:pure|quando vuol\w*|domani)
        (?:la|ti|vi) (?:chiamo|sento|contatto) (?:io|volentieri)|volentieri
        (?:con|sarebbe un|e un|sara un|mi fa|mi farebbe|molto) (?:molto |grande |gran |
          vero )?piacere(?! (?:di |a )?(?:leggerti|leggerla|sentirti|sentirla|conoscerla$))
        mi piacerebbe(?: molto| tanto)?(?: {talk}|$)
        (?:sono|sarei|saro|resto) {adv}(?:felice|lieto|lieta|content[oa]|dispost[oa]|disponibile|
          a disposizione|onorat[oa]|d' accordo|pronto|pronta|liber[oa])(?! (?:di (?:sapere|leggere|sentire|
          vedere)|che))
        (?:posso|possiamo|potrei|potremmo) {adv}{talk}|d' accordo|certamente|ci sto|affare fatto|senz' altro
        (?:sentiamoci|vediamoci|parliamone|incontriamoci|chiamami|mi chiami|passa a trovarmi|parliamo|
          ci sentiamo|ci vediamo)(?! (?:piu avanti|dopo|a (?:gennaio|febbraio|marzo|aprile|maggio|giugno|
          settembre)|tra|fra))
        accetto|ti aiuto|la aiuto
        (?:mezz' ?ora|mezz' ora|venti minuti|trenta minuti|20 minuti|30 minuti|un caffe|una chiamata) (?:va|
          mi va|e|la|lo|li|si|posso|trovo)[\w ]{0,25}
        (?:mi|ci) va (?:molto |benissimo |bene |perfettamente )?(?:bene)?
        mi sembra (?:una )?(?:ottima|buona|bella|ottimo|perfetto|bene)[\w ]{0,10}
        (?:ottima|buona|bella) idea|va (?:bene|benissimo)|perfetto|conta su di me|dico di si
        la mia risposta e si
    """,
    opening=r"""
        (?:si|certo|certamente|volentieri|molto volentieri|con piacere|va bene|d' accordo|perfetto|ottimo|
          benissimo|ok$|okay$|confermo|confermato|assolutamente si|assolutamente|come no|perche no|
          senz' altro|naturalmente|ma certo|sicuro)(?! (?:ho (?:letto|visto|ricevuto)|mi ricordo|ricordo|
          capisco))
    """,
    wishful=r"""
        in linea di (?:massima|principio)|in teoria|idealmente
        piacerebbe|vorrei|sarebbe|sarei|potrei|farebbe
    """,
    hollow=r"""
        per quanto mi (?:piacerebbe|farebbe piacere|lusinghi)|avrei (?:\w+ )?(?:piacere|voluto|accettato)
        (?:mi sarebbe|sarebbe) (?:\w+ )?(?:piaciuto|stato un (?:piacere|onore))
        avrei (?:\w+ )?(?:voluto|accettato|aiutat\w+)|vorrei (?:tanto |davvero )?poter\w*|magari potessi
        se (?:solo )?potessi|sarei stat[oa]
    """,
    declines=r"""
        (?:non me la sento|non mi (?:va|convince))$
        (?:cerc|trov|chied)\w+ (?:a )?(?:qualcun ?' ?altro|qualcuno d' ?altro|un' ?altra persona)$
        meglio di no|lasciamo (?:stare|perdere)|non se ne parla|non fa al caso|non (?:e|fa) (?:il mio|per me)
        (?:scelto|deciso|preferito) di non
        non e (?:una cosa|qualcosa|roba) che|mi sono ritirat[oa]|(?:a tutti|devo) dir\w* di no
        non (?:mi |ci |si )?(?:consente|permette|e consentito|e permesso|autorizza)(?: [\w-]+){0,4}|
          non sono autorizzat\w+
        (?:devo|dovro|mi tocca|sono costrett[oa] a|preferisco|ho deciso di|
          mi vedo costrett[oa] a) (?:\w+ ){0,3}(?:declinar\w*|rifiutar\w*|dire di no|dirle di no|
          dirti di no|rinunciar\w*|non \w+|deluder\w*)
        non (?:ho|avrei) (?:nulla|niente|granche|molto) (?:di \w+ )?da (?:insegnar\w*|offrir\w*|dir\w*|
          aggiungere|raccontar\w*|dare|dar\w*)
        non (?:mi |ci )?(?:e|viene) (?:permesso|consentito|concesso)|non posso per|non credo (?:in|a|
          molto in|nell|nei) (?:quest\w+|cos\w+)?
        non (?:faccio|concedo|accetto|do|rilascio) piu|(?:promesso|promettere|giurato|
          deciso)(?: \w+){0,6} (?:meno|non|basta|piu|smettere|rallentare)
        non riesco (?:\w+ ){0,3}(?:a trovare|a ritagliar\w*|a farcela|a dedicar\w*)|non (?:ce la faccio|
          fa per me|se ne fa nulla|sara possibile)
        (?:devo|dovro|dovrei|preferisco|preferirei|sono costrett[oa] a|mi vedo costrett[oa] a|mi tocca|
          vorrei|sono obbligat[oa] a|mi trovo costrett[oa] a|temo di dover) {adv}(?:gentilmente |
          cortesemente |a malincuore )*(?:declinare|rifiutare|rinunciare|dirti di no|dirle di no|dire di no|
          passare|deluderti|deluderla|tirarmi indietro|rispondere di no|non accettare|dover \w+)
        (?:declino|rifiuto|rinuncio)|passo(?= |$)(?! (?:a|da|per|il|la))
        non (?:mi interessa|sono interessat[oa]|e di mio interesse|fa per me)|no grazie|grazie ma no
        la risposta e no|purtroppo no|temo di no|mi dispiace no|no mi dispiace|nessun interesse
        non m' interessa
        non (?:\w+ ){0,3}?(?:ho|avere|avro|avrei|trovo|dispongo|riesco a trovare|c' e|mi resta|mi rimane|
          vedo) (?:(?!much|molt|muit)\w+ )?(?:di )?(?:il |la |piu |abbastanza |sufficiente |proprio |ne |
          nessun |alcuna |ulteriore |neanche il |un briciolo di |del )*{time}
        (?:manca|mancano) (?:il |la |proprio il )?{time}|senza {time}|mi manca {time}
        non (?:\w+ ){0,3}?(?:posso|potro|potrei|riesco|riusciro|sono in grado|ho modo|me la sento|
          mi e possibile|sara possibile|mi sento|sono nelle condizioni|e possibile)(?! (?:\w+ )?(?:prima|
          questa|quel|domani|lunedi|martedi|mercoledi|giovedi|venerdi|fino))(?: \w+){0,4} (?:accettare|
          impegnar\w*|assumer\w*|prender\w*|accogliere|accontentar\w*|soddisfare|dare seguito|adatt[oa]|
          all' altezza|aggiungere|farlo|seguire|questo|nessuno|altri|garantir\w*)
        non (?:\w+ )?(?:accetto|prendo|faccio|do|offro|desidero|voglio|intendo|seguo|cerco|
          concedo)(?! (?:in tempo|la|caso))
        preferisco (?:di )?no|preferisco non|preferirei non|impossibile
        (?:non )?(?:mi )?(?:e|sara|risulta) {adv}(?:impossibile|non possibile)
        non (?:mi )?(?:e|sara) {adv}possibile(?! (?:prima|questa|quel|domani))
        per motivi (?:di salute|personali|familiari)|non sono in grado|non me la sento
    """,
    load=r"""
        non (?:\w+ )?ho molt[oa] {time}
        (?:agenda|calendario|settimana|settimane) (?:\w+ ){0,4}?(?:pien[oaie]|fitt[ao]|zepp[ao]|satur[oa]|
          complet[oa])
        sommers[oa]|oberat[oa]|sovraccaric[oa]|troppi (?:impegni|progetti)
        (?:molto|troppo|cosi|super) (?:impegnat[oa]|occupat[oa]|pres[oa])|troppo (?:da fare|lavoro)
        tanti impegni|altri impegni|pien[oa] (?:di lavoro|di impegni|fino)|stracaric[oa]
        un periodo (?:\w+ )?(?:intenso|pieno|difficile)|non ho un attimo
    """,
    regret=r"""
        purtroppo|mi dispiace|mi spiace|spiacente|temo|rammarico|scus\w+(?! (?:il|per il|del) ritardo)
        sono desolat[oa]|a malincuore|dispiaciut[oa]|peccato
    """,
    wishes=r"""
        buona fortuna|in bocca al lupo
        (?:auguro|augurandoti|augurandole) (?:\w+ ){0,5}(?:fortuna|successo|meglio|bene)|tanta fortuna
        ogni successo|spero che (?:tu |lei )?(?:trovi|possa trovare)|tanti auguri per
    """,
    unable=r"""
        non (?:\w+ ){0,2}?(?:posso|potro|potrei|possiamo|riesco a|riusciro a|riuscirei a|
          sono in grado di)(?: \w+){0,4}? {talk}
        non (?:posso|riesco|potro)$|non (?:sono|saro) (?:liber[oa]|disponibile)|non mi va bene
    """,
    now=r"""
        ora|adesso|attualmente|al momento|in questo momento|in questo periodo|per (?:il momento|ora|adesso)
        non ancora
        (?:questo|questa|questi|queste|quest') ?(?:mese|settimana|trimestre|semestre|anno|periodo|giorni|
          settimane|mesi)
        (?:nei|nelle) prossim[ie]|oggi|fino|prima di|prima del
    """,
    later=r"""
        (?:magari|forse) (?:a|in|dopo|piu|tra|fra|nel|per|verso)(?= )
        (?:mi dia|dammi|datemi|mi lasci|lasciami) (?:\w+ ){0,2}(?:settiman\w+|mes[ei]|tempo|giorni)|
          ^(?:magari |forse |meglio )?(?:a )?{months}$|(?:tra|fra) (?:\w+ ){1,3}(?:mi scriva|scrivimi|
          mi chiami|ci sentiamo|ne parliamo)
        (?:riscriv|ricontatt|risent|richiam|scriv|contatt|chiam|torn|riprov)\w*(?: \w+){0,3} (?:quando|
          appena|dopo che|una volta)(?! (?:vuol\w+|vuoi|puo|puoi|le |ti ))
        in primavera|in autunno|dopo l' estate|passata la
        dopo$|poi$|allora$|dopo di che
        (?:scriv\w+|riscriv\w+|ricontatt\w+|contatt\w+|risent\w+|sent\w+|richied\w+|chied\w+|ricord\w+|
          torn\w+|ripass\w+|riprov\w+|prov\w+|riparl\w+|parl\w+|chiam\w+|richiam\w+|fatti|faccia|vedia\w+|
          si faccia|mi)(?: (?:mi|di nuovo|nuovamente|a scrivermi|a sentirci|a contattarmi|sentire|vivo|viva|
          pure|ancora|un messaggio|un promemoria|una mail|ne|per favore|allora|magari|ci|piuttosto|
          risentiamo|riproviamo|riparliamone|questo|da me|la domanda))* ?(?:a (?:{months}|partire|inizio|
          fine|meta)|in (?:{months}|autunno|primavera|estate|inverno)|dopo|tra (?:un|una|due|tre|quattro|
          sei|qualche|\d)|fra (?:un|una|due|tre|quattro|sei|qualche|\d)|piu (?:avanti|tardi)|il (?:mese|
          anno|prossimo)|l' anno|la (?:settimana|prossima)|verso|
          quando(?! vuol| vuoi| le | ti )|da {months}|una volta)
        (?:ma |meglio |magari |forse |pero )*(?:non (?:ora|adesso|prima|ancora|subito|in questo momento|
          al momento|questo mese|questa settimana|quest' anno)|(?:ora|adesso|al momento|per ora|
          in questo momento) no|solo (?:dopo|da|a partire)|dopo (?:il|la|le|natale|pasqua)|a partire da|
          piu avanti|l' anno prossimo|il mese prossimo|il prossimo (?:mese|anno))
        (?:momento|periodo) (?:sbagliato|pessimo|poco adatto)
        non e (?:il|un) (?:momento|buon momento|periodo)(?: \w+)?
        (?:rimand\w+|riparl\w+|posticip\w+|aspett\w+)(?: \w+){0,3}|un' altra volta|in un altro momento
        (?:sara|sarebbe|andrebbe|saro|avro) (?:\w+ )?(?:meglio|piu facile|possibile|piu liber[oa]|piu tempo|
          piu tranquill[oa]) (?:a|dopo|da|in|tra|quando|piu)
    """,
    opts_out=r"""
        inutile (?:che (?:mi )?)?(?:ri)?(?:scriv|contatt)\w+
        basta (?:con )?(?:\w+ )?(?:mail|e-?mail|messaggi)|essere (?:\w+ )?(?:cancellat|rimoss|tolt|eliminat|
          disiscritt)[oaie]|diritto (?:di|al|all' ?) ?(?:opposizione|cancellazione|oblio)
        (?:chiedo|richiedo|esigo) (?:la )?(?:cancellazione|rimozione)|mi oppongo al
        (?:la |ti )?(?:prego|pregherei|chiedo|invito|sarei grat[oa])(?: \w+)? (?:di )?non (?:scriver\w*|
          contattar\w*|inviar\w*|mandar\w*|disturbar\w*)
        (?:l[oai] )?(?:cancelli|elimini|rimuova|tolga|cancella|elimina|
          rimuovi)(?:l[oai])?(?: per (?:cortesia|favore)| subito| immediatamente)?$
        non (?:mi |ci )?(?:scriv\w+|contatt\w+|invi\w+|mand\w+|disturb\w+|importun\w+|chiam\w+)(?:mi|ci|le|
          ti)? (?:piu|mai piu|ulteriormente|altre|altri)
        (?:smett\w+|la smetta|basta|piantala) (?:di )?(?:scriver\w*|contattar\w*|inviar\w*|mandar\w*|
          disturbar\w*|con)
        (?:non (?:desidero|voglio|gradisco)) (?:\w+ ){0,3}?(?:ricevere|essere contattat[oa]|che mi|
          altre mail|altri messaggi|sentirl[ao])
        (?:toglie\w+|togli\w*|tolga\w*|rimuov\w+|cancell\w+|elimin\w+|levi\w*|depenn\w+|
          disiscriv\w+)(?: \w+){0,7} (?:nominativo|lista|liste|elenco|dati|indirizzo|contatti|database|archivi\w*|
          mailing)
        mi lasci in pace|lasciami in pace|gdpr|come spam|senza il mio consenso|e (?:solo )?spam$|
          mai piu (?:contatt\w+|scriv\w+)|nessun' altra mail
        niente piu (?:mail|messaggi|email)
    """,
    wrong_person=r"""
        non (?:credo|penso) che (?:\w+ ){0,2}(?:sia|possa essere) (?:\w+ ){0,2}(?:adatt[oa]|giust[oa]|
          persona|utile)
        non (?:credo|penso) di (?:poter )?(?:essere|esser\w*) (?:\w+ )?(?:la|il|utile|adatt\w+|d' aiuto|
          piu)|(?:sono )?(?:in pensione|pensionat[oa])
        (?:cambiato|lasciato|abbandonato) (?:\w+ )?(?:mestiere|settore|lavoro|campo|ambito|professione)|
          non (?:mi )?(?:occupo|lavoro|esercito)(?: \w+)? piu
        (?:non )?mi occupo piu|non (?:sono|lavoro) piu (?:nel|in|del|attiv\w+|aggiornat\w+)
        non sono (?:\w+ )?(?:la|il|proprio|forse)? ?(?:persona|piu adatt[oa]|contatto|referente)
        non e (?:il mio|la mia|di mia) (?:campo|settore|area|ambito|competenza)|persona sbagliata
        non mi occupo (?:piu )?di|non lavoro piu (?:in|nel)
    """,
    refers=r"""
        se ne (?:occupa|interessa)|(?:segue|gestisce|coordina) (?:ora |adesso )?(?:quest|la|il|tutto)
        (?:provi|prova) (?:a )?(?:sentire|chiedere|contattare|scrivere|con)|e (?:bravissim|preparatissim|
          espert)\w+
        (?:parl\w+|contatt\w+|scriv\w+|chied\w+|rivolg\w+|prov\w+ a (?:contattare|sentire)|sent\w+|
          si rivolga|ti rivolga)(?: (?:pure|piuttosto|direttamente|anche|magari|invece))* (?:con|a|ad|al|
          alla)(?! (?:me|noi|partire|{months}|presto)\b)
        (?:contatti|contatta|contattare|sentire|sentirei|senta|interpellare)(?= [a-z]+)(?! (?:mi|ci|piu|
          quando|presto|di))
        (?:dovresti|dovrebbe|potresti|potrebbe|puoi|puo|ti suggerisco|le suggerisco|ti consiglio|
          le consiglio|consiglierei) (?:\w+ ){0,2}?(?:parlare|contattare|scrivere|chiedere|sentire|
          rivolger\w*)
        (?:mia|mio|una|un|nostra|nostro) (?:ex |cara |caro )?(?:collega|amic[oa]|soci[oa]|responsabile|
          successore|cap[oa])
        in (?:copia|cc)|(?:metto|aggiungo|inoltro|presento|giro)(?: \w+){0,5} (?:in contatto|a|in copia|con)
        (?:piu adatt[oa]|persona giusta|persona migliore|ne sa (?:molto )?piu|(?:potra|puo|potrebbe|
          sapra) (?:\w+ )?aiutar\w*|piu competente|piu indicat[oa])
    """,
    moved=r"""
        (?:mi )?(?:trova|trovi|raggiunge|puo scrivere|scriva|scrivimi|contatti|raggiungere|contattarmi|
          scrivermi)(?: \w+){0,3} (?:a|all'|su|al) @
        (?:nuov[oa]|altr[oa]) (?:indirizzo|email|e-mail|mail|casella)
        (?:ho )?cambiato (?:indirizzo|lavoro|azienda|email|mail)
        quest[oa] (?:indirizzo|casella|mail|email)(?: \w+){0,6} (?:non|piu|disattivat\w+|chius\w+)
        (?:scriv\w+|contatt\w+|raggiung\w+|trov\w+)(?:mi)? (?:d' ora in poi |ora )?(?:a|all'|su|al)
    """,
    suits=r"""
        va (?:bene|benissimo)|mi va|perfetto|confermo|confermato|segnato
        a (?:giovedi|lunedi|martedi|mercoledi|venerdi|domani)|ci sentiamo|ci vediamo|d' accordo
        andrebbe bene|ok per
    """,
    offers=r"""
        che ne (?:dici|dice|direbbe|pensi)|(?:ti|le|vi) (?:va|andrebbe|torna|viene) (?:bene|comodo)?
        andrebbe bene|va bene$
        quando (?:ti|le|puoi|puo|potresti|potremmo|possiamo|sei|e|saresti|preferisci|vuoi)
        (?:che|quali|quale) (?:giorn\w+|ora|orari\w*|data|date|disponibilita)|propon\w+|potremmo
        (?:manda|mandi|inviami|indica\w*|dimmi|mi dica|scegli|scelga|
          suggerisci)(?:mi)?(?: \w+){0,3} (?:date|orari|giorni|disponibilita|quando|giorno|ora)
        la tua disponibilita|la sua disponibilita|sono liber[oa]|calendly
        posso (?:giovedi|lunedi|martedi|mercoledi|venerdi|domani|il)
    """,
    before_yes=r"""
        (?:vorrei|mi piacerebbe) (?:\w+ )?(?:sapere|capire|conoscere)
        prima di (?:\w+ )?(?:rispond\w+|dire|decid\w+|accett\w+|impegnar\w+|conferm\w+)
        (?:saperne|sapere|dirmi|raccontarmi|spiegarmi|capire) (?:qualcosa |un po' |un po |
          qualcosina )?(?:di )?(?:piu|meglio)
        di cosa|che cosa (?:cerc\w+|vorrest\w+|vorrebbe|si aspetta|ti aspetti)
        cosa (?:cerc\w+|vorrest\w+|vorrebbe|ti aspetti|si aspetta)
        come (?:mi ha|mi hai|hai avuto|ha avuto|e arrivat\w+)|dipende|posso chiedere
    """,
    negation=r"""
        dubito
        male|non|no|mai|nessun\w*|senza|neanche|impossibile|difficile|difficilmente
    """,
    turn=r"""
        ma|pero|tuttavia|comunque|invece|pure(?= )|eppure|bensi|solo che
    """,
    condition=r"""
        se|qualora|a meno che|a condizione|nel caso|normalmente|di solito|altrimenti|in altre circostanze
        purche|in linea di principio
    """,
    days=r"""
        lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|oggi|domani
        (?:quel|quella|questa|il|la|quei) (?:giorno|settimana|ora|data|giorni|mattina|pomeriggio)|alle \d+
        \d{1,2}[:.]\d\d|{months}
    """,
    empty_questions=r"""
        come (?:sta|stai|va)|tutto bene|perche no|chi sa|vero|ricorda|come (?:rifiutare|dire di no)|come no
        no$
    """,
)
