"""French words of consent, refusal and delay (data only; see `Phrases`)."""

from typing import Final

from outreach.reading.intent_phrases import Phrases

FRENCH: Final = Phrases(
    language="fr",
    common="""
        je vous nous tu te toi votre vos ton ta mon ma mes le la les un une des du de et est pas ne
        pour avec dans sur que qui en au aux ce cette bonjour merci cordialement suis ai avez mais plus
        bien si oui non cher chère à on
    """,
    spelling=(
        (r"\b(c|j|d|l|m|n|s|t|qu|jusqu|lorsqu|puisqu)'", r"\1' "),
        (r"\bn' ", "ne "),
        (r"\bj' ", "je "),
        (r"\bc' ", "ce "),
        (r"\bm' ", "me "),
        (r"\bqu' ", "que "),
    ),
    sets={
        "adverb": r"""
            vraiment|tres|bien|malheureusement|actuellement|volontiers|tout a fait|simplement|aussi|toujours
            donc|certainement|evidemment|avec plaisir|vous|te|me|nous|lui|y|en|tout|encore|trop|deja|hélas
            helas|plus|pour l' instant|en ce moment|pas
        """,
        "talk": r"""
            parler|discuter|echanger|rencontrer|aider|repondre|appeler|telephoner|voir|partager|conseiller
            consacrer|accorder|prendre (?:un|le|du)|raconter|recevoir|accompagner|soutenir|faire|donner
            organiser|trouver|rendre service|participer|entretenir|causer|convenir|dejeuner|boire
        """,
        "time": r"""
            temps|disponibilites?|capacite|energie|place|creneaux?|bande passante|marge|possibilite|moyens
        """,
        "months": r"""
            janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre
        """,
    },
    benign=r"""
        (?:ne )?(?:pouvai[st]|pourrai[st]|pouviez) pas (?:\w+ )?(?:mieux|meilleur\w*)
        (?:allais|etais sur le point de|failli) (?:\w+ )?(?:dire non|refuser|decliner)|ne dis pas non
        ne (?:ai|avais) pas (?:l' |pour )?habitude (?:d' |de )\w+|ne (?:fais|accepte|
          reponds) pas (?:souvent|toujours|d' ordinaire|en general)
        ne (?:vous |te )?(?:excusez|excuse) pas|ne (?:vois|verrais) pas d' obstacle|jamais non
        ne (?:me |nous )?derange[zs]? (?:pas|en rien|nullement)|pas de (?:probleme|souci|soucis|quoi)
        aucun (?:probleme|souci)|pas (?:du tout )?de stress|ne (?:vous |te )?(?:en )?faites? pas
        ne (?:vous )?inquietez pas|ne te inquiete pas|ne hesitez? (?:surtout )?pas|hesitez? pas
        pas seulement|pas mal|pas grave|pourquoi pas
        pas (?:pu|eu le temps|eu l' occasion|encore) (?:de )?(?:vous |te )?(?:repondre|repondu|ecrire|ecrit|
          revenir)
        si ce n' est pas|ou non|ou pas|sinon
        ne (?:sais|suis) pas (?:si|encore|comment|sur|certain|certaine|sure|ce|quand|ou|exactement)
        pas (?:sur|certain|sure|certaine)
        ne (?:peux|pouvais) pas (?:promettre|garantir|attendre|me plaindre)|ne pas oublier|ne oubliez pas
        pas trop tard|non seulement|ce n' est pas (?:rien|tous les jours)
        sans (?:probleme|souci|engagement|doute)|sans hesiter|pas souvent|pas tous les jours
    """,
    yes=r"""
        pas (?:une |du tout une )?(?:mauvaise|sotte) idee
        ne vois (?:pas|aucun|aucune) (?:\w+ )?(?:mal|inconvenient|objection|probleme|raison de (?:refuser|
          dire non))
        ^(?:pas de|aucun) (?:probleme|souci)[.! ]*$|ne dis jamais non|ne (?:vais|pouvais) pas (?:dire|
          repondre) non
        rien ne (?:m' en |s' y )?(?:empeche|oppose)|pas contre
        (?:ne )?(?:peux|pourrais|saurais|vais|peut) (?:pas |difficilement |guere )?(?:dire non|refuser|
          resister)(?: a \w+)?
        difficile de (?:dire non|refuser)|comment (?:dire non|refuser)
        (?:ne )?(?:vois|ai|y vois) (?:aucune |pas d' )(?:objection|inconvenient|raison de refuser)
        aucune objection|pas d' objection|aucun inconvenient|ne dis pas non
        (?:ce|cela|ca) (?:ne )?(?:est|pose|sera|me pose) (?:pas un|aucun|pas de) (?:probleme|souci)
        rien contre|pourquoi pas
    """,
    willing=r"""
        compter sur (?:moi|nous)
        (?:vous |tu )(?:pouvez|peux) (?:m' ?appeler|me (?:joindre|telephoner|passer un coup))
        (?:tiens|reste|suis) (?:\w+ )?a (?:votre|ta|leur) (?:entiere )?disposition
        (?:vous |tu )?(?:m' |me )?(?:avez|as) (?:\w+ )?(?:convaincue?|persuadee?|eu|intriguee?)|va pour|
          soit$|allons-y|allez$
        on (?:se|en|fait|va|peut) (?:\w+ ){0,2}(?:parle|appelle|voit|telephone|faire|ca|comme ca)|banco|
          topez la|volontiers
        (?:appelez|appelle|telephonez|contactez|ecrivez)(?:-moi| moi) (?:quand|des que) (?:vous|tu|
          cela vous|ca vous)
        (?:dites|dis)(?:-moi| moi) (?:quand|ce qui|quel)|(?:libre|disponible) (?:le|la|les|tous|en general|
          toute)
        appelons-nous|telephonons-nous
        (?:avec )?(?:grand |un grand |le plus grand |beaucoup de )?plaisir(?! (?:de |a )?(?:vous lire|lire|
          recevoir|decouvrir))
        volontiers|bien volontiers|de bon coeur|avec (?:grande )?joie
        (?:serai|serais|suis|serait|sera|reste) {adv}(?:heureux|heureuse|ravie?|enchantee?|contente?|
          disposee?|prete?|honoree?|partante?|disponible|a votre disposition|a ta disposition|d' accord|
          la pour)(?! (?:d' apprendre|de vous lire|que vous|de lire|de savoir|d' avoir lu))
        (?:ravie?|heureux|heureuse|enchantee?|contente?) (?:de |d' |que )(?:pouvoir )?{adv}{talk}|d' accord
        partante?|entendu|ca marche|ca roule|marche conclu|ok pour|oui pour
        (?:peux|pourrai|pourrais|pouvons|vais|pourrions|puis) {adv}{talk}|(?:me|nous) fera(?:it)? plaisir
        accepte(?: {adv})?(?:volontiers|votre|ta|de|avec)?
        (?:ca|cela|ce) (?:me |nous )?(?:va|irait|convient|conviendrait|semble|parait|est|
          serait) {adv}(?:bien|parfait|parfaitement|une (?:bonne|excellente) idee|possible|faisable|super|
          bon|excellent|formidable)?$
        (?:bonne|excellente|belle|tres bonne) idee|appelez-moi|appelle-moi|passez me voir|passe me voir
        (?:vous pouvez|tu peux) {adv}(?:me |m' )?(?:appeler|joindre|passer|poser)|parlons-en|parlons
        discutons|voyons-nous|rencontrons-nous|fixons|calons|prenons
        (?:une demi-heure|vingt minutes|trente minutes|20 minutes|30 minutes|un quart d' heure|un cafe|
          un appel) (?:ce )?(?:est|me va|sera|serait|devrait|c' est)[\w ]{0,25}
        comptez sur moi|compte sur moi|hate de|(?:me ferai|me ferais|ferai) un plaisir|dis oui|reponds oui
        dire oui|ce est (?:un )?oui|reponse est oui
    """,
    opening=r"""
        (?:oui|bien sur|bien entendu|volontiers|avec plaisir|d' accord|certainement|absolument|evidemment|
          parfait|tres bien|entendu|ok$|okay$|super|excellent|confirme|ca marche|tout a fait|pourquoi pas|
          avec joie|naturellement|ca me va|super idee)(?! (?:je me souviens|j' ai (?:vu|lu|recu)|recu|lu))
    """,
    wishful=r"""
        en principe|sur le principe|a priori|en theorie|idealement
        aimerais|voudrais|serais|aurais|souhaiterais|serait|plairait|pourrais|ferait
    """,
    hollow=r"""
        aurais (?:\w+ ){0,2}(?:adore|aime|voulu|accepte|pu|apprecie|souhaite)|si (?:tentant|flatteur|
          gentil)\w* (?:que )?(?:soit|que)
        (?:malgre|en depit de) (?:l' |mon |tout l' |toute ma )(?:envie|interet|sympathie|bonne volonte)
        (?:aurais|aurait|aurions) {adv}(?:aime|voulu|ete|souhaite|fait plaisir|pu)
        si (?:seulement )?je pouvais|(?:aimerais|voudrais) (?:tant |bien |vraiment )*pouvoir
        (?:aimerais|voudrais) (?:bien|tant)$|me aurait fait plaisir|en d' autres circonstances je
    """,
    declines=r"""
        (?:ca|cela) ne me (?:convient|correspond|dit) pas$
        (?:cherch|trouv|demand)\w+ (?:\w+ )?(?:quelqu' ?un|une autre personne) ?(?:d' ?autre)?$
        pas (?:mon|ma) (?:truc|tasse|genre)|sans facon|passe la main|(?:mieux|plutot) pas$|
          hors de (?:question|mes competences|ma portee)|vous decevoir
        (?:choisi|decide|pris le parti|resolu)(?:e)? de ne (?:pas|plus)
        (?:me suis |suis |ai )(?:\w+ )?(?:retiree?|desengagee?|arretee?|mis fin|mise? en retrait)|
          pas quelque chose que je|(?:dire|repondre) (?:\w+ )?(?:non|negativement) a (?:tout le monde|tous|
          toutes)
        (?:n'|ne) ?(?:autorise|permet|permettent|autorisent) pas|(?:pas|plus) (?:autorisee?|
          habilitee?)s? (?:a|de)
        (?:pas|plus) le droit (?:de|d')
        ne (?:vois|sais) pas (?:\w+ ){0,4}(?:apporter|apprendre|aider|dire|etre utile)|(?:rien|
          pas grand-chose|peu) (?:de \w+ )?a (?:vous |t' )?(?:apprendre|apporter|dire|offrir|transmettre)
        (?:interdit|interdisent|defend|proscrit|n' autorise|ne permet|ne permettent|ne me permettant|
          ne le permet)|pas (?:autorisee?|le droit)
        ne (?:crois|suis) (?:pas|guere) (?:\w+ )?(?:a|en|convaincue?|adepte|fan|partisane?|favorable|utile|
          en mesure)
        (?:ne )?(?:fais|fait|donne|accepte|prends|assure) (?:plus|jamais|pas) (?:\w+ )?(?:ce genre|ce type|
          d' entretien|de mentorat|ca|cela)
        (?:passe|passer|passerai) (?:mon|cette|le) (?:tour|fois)|mon tour|(?:promis|
          jure)(?: \w+){0,5} (?:plus|moins|lever le pied|ralentir|arreter)
        (?:prefere|prefererais) (?:\w+ ){0,4}(?:tout de suite|maintenant|franchement|m' abstenir|decliner|
          vous le dire|etre honnete)
        (?:ce|cela|ca) (?:ne )?(?:sera|est|va) pas (?:etre )?possible|hors de question|je (?:m' abstiens|
          m' excuse de refuser)
        ne (?:me |m' )?(?:permet|permettent|laisse|laissent) pas|plus le coeur|(?:lever|leve) le pied
        (?:pas|plus) en mesure
        (?:dois|devrai|vais devoir|suis obligee?(?: de)?|suis contrainte?(?: de)?|prefere|preferais|
          prefererais|me vois|souhaite|voudrais|vais) {adv}(?:de )?(?:poliment |
          respectueusement )?(?:decliner|refuser|renoncer|passer mon tour|dire non|m' abstenir|
          vous decevoir|dire que non|ne pas (?:donner suite|accepter|m' engager))
        (?:je )?(?:decline|refuse|passe mon tour)
        (?:ne )?(?:suis|etre) {adv}(?:interessee?|pas interessee?|pas en mesure|pas disponible pour|
          pas a meme|pas dispose)(?<!suis interesse)(?<!suis interessee)
        pas interessee?|aucun interet|non merci|merci mais non|malheureusement non|desolee? non|non desolee?
        helas non
        (?:ne|n') (?:\w+ ){0,4}?(?:ai|aurai|dispose|trouve|vois|avoir|aurais|disposer) {adv}(?:pas|plus|
          guere|aucune?|ni|point)? ?(?:vraiment |suffisamment |assez |malheureusement )?(?:l' |le |la |de |
          du |d' |des |un |les |aucun |aucune |assez de |suffisamment de )*{time}
        (?:manque|faute) (?:cruellement )?de {time}|le temps me manque
        pas (?:le|assez de|suffisamment de|de|du) temps|plus (?:le|de) temps
        (?:aucun|aucune) (?:temps|disponibilite|creneau)
        (?:ne|n') (?:\w+ ){0,3}?(?:prends|prend|accepte|fais|donne|propose|offre|accompagne|accorde|
          souhaite|desire|veux|assure) (?:\w+ ){0,2}?(?:pas|plus|jamais|aucune?)
        pas en mesure de|pas en position de|impossible de|dans l' impossibilite
        (?:ne|n') (?:\w+ ){0,3}?(?:pourrai|peux|pouvons|pourrais|puis|saurais|suis) (?:\w+ ){0,3}?(?:pas|
          plus|guere|malheureusement pas) (?:\w+ ){0,4}?(?:donner suite|donner une suite|
          repondre (?:favorablement|positivement)|m' engager|engager|accepter|prendre|accepter|honorer|
          satisfaire|assumer|acceder)
        donner (?:une )?suite favorable|reponse (?:negative|est non|defavorable)
        ce (?:sera|est) (?:donc |malheureusement |un )*non|ce n' est pas pour moi|pas pour moi
        tres peu pour moi|ne (?:m' |me )interesse pas|preferer? ne pas|prefere ne pas|ne souhaite pas
        ne desire pas|ne tiens pas a|(?:regret|regrette) de (?:devoir|ne pas|vous informer|decliner)
        pour raisons? (?:de sante|personnelles|familiales)|cela ne (?:sera|m' est) pas possible
        ne (?:me |m' )?(?:est|sera) (?:malheureusement |helas )?pas possible(?! (?:avant|cette|ce|demain|
          lundi|mardi|mercredi|jeudi|vendredi))
    """,
    load=r"""
        pas (?:beaucoup|enormement) de {time}
        (?:debordee?|surchargee?|submergee?|surbookee?|sous l' eau|croule|emploi du temps|agenda|
          planning)(?: \w+){0,4}?(?: plein| charge| complet| rempli| surcharge| sature)?
        trop de (?:travail|choses|engagements|projets)|deja trop|tres (?:occupee?|prise?|chargee?)
        trop (?:occupee?|prise?|chargee?)|pas une minute|la tete sous l' eau|par-dessus la tete
        beaucoup (?:de travail|a faire)
    """,
    regret=r"""
        malheureusement|helas|desolee?|navree?|regret\w*|a regret|dommage|je crains|j' ai peur|ai bien peur
        pardon|excus\w+(?! (?:le|mon|pour le|du) (?:retard|delai))
    """,
    wishes=r"""
        bonne (?:chance|continuation|recherche)|bon courage
        (?:souhaite|souhaitant) (?:\w+ ){0,6}(?:succes|chance|reussite|continuation|meilleur|courage)
        plein succes|beaucoup de succes|espere que vous trouverez
    """,
    unable=r"""
        (?:ne|n') (?:\w+ ){0,3}?(?:peux|pourrai|pourrais|pouvons|puis|saurais|arriverai|arrive|
          suis) (?:\w+ ){0,2}?(?:pas|plus|guere)(?: (?:capable de|en mesure de))?(?: \w+){0,5}? {talk}
        pas (?:vous |t' |te |nous )?(?:aider|rencontrer|parler|recevoir|accorder|consacrer|etre disponible)
        (?:ne )?(?:suis|serai) {adv}(?:pas|plus) (?:libre|disponible|la)
        (?:ne )?(?:me |m' )?(?:convient|va|arrange) pas|ne peux pas$|indisponible
    """,
    now=r"""
        maintenant|actuellement|en ce moment|pour (?:l' instant|le moment|l' heure)|a ce stade|pas encore
        (?:ce|cette|ces) (?:mois|semaine|trimestre|semestre|annee|prochains|prochaines|temps)(?:-ci)?
        (?:les|ces) prochain\w+ (?:semaines|mois|jours)|aujourd'hui|d' ici
        avant (?:noel|la|le|l'|janvier|paques|les)|jusqu' ?|dans l' immediat|tout de suite
    """,
    later=r"""
        ^apres (?:les fetes|les vacances|noel|paques|la rentree|l' ete)$
        (?:en |on |nous )?reparl\w+(?: \w+){0,2} (?:en|apres|dans|au|a|plus|quand)|peut-etre (?:en|apres|
          dans|au|a la|plus)
        (?:laissez|donnez|laisse|donne)(?:-moi| moi) (?:\w+ ){0,2}(?:semaines?|mois|temps)|^(?:peut-etre |
          plutot )?(?:en )?{months}$|(?:dans|apres) (?:\w+ ){1,3}(?:ecrivez|rappelez|recontactez|relancez|
          contactez)
        (?:recontact|rappel|ecri|revene|relanc|contact|retent|
          essay)\w*(?:-moi| moi| vers moi)?(?: \w+){0,4} (?:une fois|quand|lorsque|des que|
          apres)(?! (?:vous|tu|cela vous|ca vous))
        au (?:printemps|mois prochain|trimestre prochain|deuxieme|second)|a l' (?:automne|ete)|en (?:hiver|
          automne)
        (?:une fois|quand|lorsque|des) (?:que )?(?:\w+ ){1,6}(?:passee?|terminee?|finie?|derriere|boucle|
          acheve|calme)
        ensuite$|apres cela|apres ca|a ce moment-la|par la suite
        (?:recontactez|recontacte|rappelez|rappelle|ecrivez|ecris|revenez|reviens|relancez|relance|
          contactez|contacte|reparlons|reparlez|recrivez|reecrivez|reecris|demandez|sollicitez|faites|
          refaites|reposez)(?:-moi|-nous|-en|-la)?(?: (?:moi|vers moi|signe|me voir|contact|a nouveau|
          de nouveau|plutot|donc|me|en|un|mot|message|petit|la question|moi un))*(?: (?:en {months}|
          en (?:debut|fin|milieu)|a (?:partir|la rentree|l' automne|la fin|compter)|apres|dans (?:un|une|
          deux|trois|quatre|six|quelques|\d)|debut|fin|mi-|vers (?!vous|toi|moi|nous)|au (?:printemps|mois|
          debut|mois)|l' annee|
          le mois|la semaine|plus tard|d' ici|courant|cet|cet ete|une fois|quand|lorsque|des))
        (?:pas|plutot|mais pas|peut-etre|mais) (?:avant|maintenant|tout de suite|en ce moment|
          pour l' instant|pour le moment|cette semaine|ce mois|cette annee|dans l' immediat|apres|plus tard|
          en {months}|a la rentree|l' annee prochaine|le mois prochain|d' ici)
        plus tard (?:dans|en)|(?:a|en) (?:la|l') (?:rentree|annee prochaine)|reparler|en reparler
        (?:ce )?(?:sera|serait|est|vaudrait) (?:\w+ )?(?:plus simple|mieux|plus facile|possible|plus calme|
          preferable|plus tranquille) (?:apres|en|a|dans|des|au|debut|fin)
        (?:mauvais|pas le bon|pas le meilleur) (?:moment|timing)
        (?:reporter|remettre|repousser|attendre|patienter)(?: \w+){0,3}|une (?:prochaine|autre) fois
        (?:revenir|reviendrai|reprendre|recontacter|me relancer|me recontacter|me reecrire|
          m' ecrire)(?: \w+){0,3}? (?:en {months}|apres|dans|a partir|debut|fin|mi-|au)
        pas avant|d' ici la|ensuite seulement
    """,
    opts_out=r"""
        inutile de (?:me |m' )?(?:\w+ )?(?:reecrire|recontacter|relancer|ecrire|contacter|solliciter)
        (?:supprim|effac|retir|enlev|ray)\w+ (?:\w+ )?(?:toutes? |tous )?(?:mes|mon) (?:coordonnees|adresse|
          donnees|nom|mail|email|contact)\w*|droit (?:d' ?opposition|a l' ?(?:effacement|oubli))|
          etre (?:\w+ )?(?:retiree?|supprimee?|desinscrite?|rayee?|effacee?)|assez de (?:mails?|messages|courriels)
        (?:me |nous )?desabonner|desabonnement|desinscription|m' ?oppose (?:au|a)
        (?:ne )?(?:souhaite|veux|desire) (?:pas|plus) (?:\w+ )?(?:etre )?(?:sollicitee?|contactee?|
          derangee?|relancee?)
        (?:merci|priere|veuillez|je vous prie|vous demande|vous serais) (?:\w+ ){0,4}(?:ne plus|cesser|
          ne pas)(?: \w+){0,2} (?:ecri|contact|envoy|sollicit|relanc|deranger)\w*
        (?:ne )?(?:souhaite|veux|desire|voudrais) (?:plus|pas|ne plus) (?:\w+ )?etre (?:contact|sollicit|
          derang|relanc)\w+
        plus etre (?:contact|sollicit|derang|relanc)\w+
        (?:supprim|effac|retir|enlev)\w+ (?:mes|mon) (?:coordonnees|adresse|donnees|nom|mail|email|
          contact)\w*
        (?:ne )?(?:me |m' |nous )?(?:contactez|ecrivez|envoyez|sollicitez|importunez|derangez|relancez|
          recontactez|contacte|ecris|envoie|contacter|ecrire|envoyer|solliciter)(?:-moi)? (?:plus|
          plus jamais|jamais)(?! tard)
        (?:ne )?(?:plus|pas) (?:jamais )?(?:me |m' |nous |etre |recevoir )(?:contacter|ecrire|envoyer|
          solliciter|contactee?|de (?:messages|mails|courriels|courrier)|vos)
        (?:retirez|supprimez|enlevez|rayez|effacez|desinscrivez|otez|retirer|supprimer|retire|supprime|
          enleve)(?:-moi|-nous)?(?: \w+){0,4} (?:liste|listes|adresse|donnees|coordonnees|fichier|base|
          contacts|carnet)
        desinscri(?:vez|re|s)(?:-moi)?|desabonne\w*-moi
        (?:arretez|arreter?|cessez|cesser?) (?:de |d' )?(?:\w+ )?(?:me |m' )?(?:contacter|ecrire|envoyer|
          harceler|solliciter|importuner|ces|vos|tout)
        laissez-moi tranquille|laisse-moi tranquille
        ne (?:veux|souhaite|desire) (?:plus|pas) (?:\w+ )?(?:recevoir|etre contacte|que vous|entendre)|rgpd|
          sans mon (?:consentement|accord)|c' est du (?:spam|pourriel)
        comme spam|plus (?:aucun|de) (?:mail|message|courriel|contact)s?|opposition au
    """,
    wrong_person=r"""
        pas que je (?:sois|puisse etre|suis|serais) (?:\w+ ){0,3}(?:bonne|bon|meilleure?|utile|qualifiee?|mieux)
        pas (?:etre )?(?:la|le) (?:bonne|bon|meilleure?|plus)
        pas (?:la|le) mieux placee?|(?:quitte|change de|arrete|abandonne) (?:le |la |ce |cette |
          de )?(?:metier|secteur|domaine|branche|profession|voie)
        (?:a la|en|pris ma|prise ma|ma) retraite|retraitee?|plus (?:en activite|dans le coup|a jour)|
          ne (?:connais|pratique|exerce) plus
        plus (?:\w+ )?(?:les mains dans|du metier)
        (?:pas|plus) (?:la|le|vraiment|forcement)? ?(?:vraiment |forcement )?(?:la |le )?(?:bonne|bon|
          meilleure?) (?:personne|interlocut\w+|contact|adresse)
        pas (?:mon|de mon|dans mon) (?:domaine|ressort|secteur)|mauvaise (?:personne|adresse)
        (?:mieux placee?|plus competente?) que moi|plus dans (?:ce|le) (?:domaine|secteur|metier)
    """,
    refers=r"""
        (?:avez-vous|as-tu) (?:deja )?(?:parle|contacte|pense|essaye)
        (?:s' en |s' )?(?:occupe|charge|pilote|gere) (?:de |desormais |maintenant |ces |ce |cela |la |le )
        (?:adressez-vous|adresse-toi|contactez|contacte|parlez|parle|ecrivez|ecris|tournez-vous|voyez|
          demandez|rapprochez-vous)(?: (?:plutot|donc|peut-etre|directement|vous|aussi|en|d' abord))* (?:a|
          avec|de|vers|aupres)?(?! ?(?:moi|nous)\b)
        (?:devriez|devrais|pourriez|pouvez|pourrais|peux|conseille|suggere|invite|
          recommande)(?: \w+){0,3}? (?:contacter|parler a|ecrire a|vous adresser|t' adresser|voir avec|
          demander a|vous tourner|solliciter|prendre contact|vous rapprocher)
        (?:ma|mon|une|un|notre) (?:ancienne? |bonne? |cher |chere )?(?:collegue|amie?|associee?|confrere|
          consoeur|directeur|directrice|successeur|responsable)
        (?:en|mets|mis|mise|met|ajoute|copie) (?:\w+ )?(?:en )?(?:copie|cc)
        (?:mettre|mets|presente|presenter|transmets|transmettre|transfere|
          oriente)(?: \w+){0,6} (?:en contact|en relation|a|vers)
        (?:mieux placee?|plus a meme|la bonne personne|plus qualifiee?|plus competente?|(?:pourra|pourrait|
          saura|saurait) (?:mieux )?(?:vous|t') aider|en sait (?:bien |beaucoup )?plus)
        recommande|conseille de
    """,
    moved=r"""
        (?:ecrire|joindre|contacter|trouver|reste joignable|joignable) (?:\w+ ){0,3}(?:a|sur|via|au) @
        (?:ecrivez|joignez|contactez|retrouvez)(?:-moi| moi) (?:\w+ ){0,3}(?:a|sur|via)
        (?:nouvelle|nouveau|nouvel) (?:adresse|mail|e-mail|courriel|messagerie)
        change (?:d' adresse|d' employeur|de travail|de poste|d' entreprise)
        cette (?:adresse|boite|messagerie)(?: \w+){0,6} (?:plus|desactivee|fermee|supprimee)
        (?:joindre|joignable|contacter|ecrire|ecrivez)(?: \w+){0,4} (?:a l' adresse|sur|via)|desormais
    """,
    suits=r"""
        convient|me va|nous va|parfait|c' est note|ce est note|note|confirme
        a (?:jeudi|lundi|mardi|mercredi|vendredi|demain)|ca marche|entendu|d' accord|ok pour|va bien
        conviendrait|on se parle|c' est bon
    """,
    offers=r"""
        (?:proposez|propose|envoyez|envoie|donnez|dites|dis|indiquez|
          suggerez)(?:-moi| moi)?(?: \w+){0,5} (?:dates?|creneaux?|dispos\w*|horaires?|jours?|moment|quand|
          ce qui)
        (?:que diriez-vous|que dis-tu|qu' en dites|que pensez-vous|ca vous (?:irait|va|convient)|
          cela vous (?:irait|va|convient)|seriez-vous|es-tu|etes-vous|serais-tu) ?(?:de|d'|libre|disponible|
          dispo)?
        quand (?:seriez|etes|es|pourriez|pouvez|peux|souhaitez|veux|cela|ca|vous|tu|est-ce)
        quelles? (?:sont|seraient|date|heure|jour|disponibilites)|je (?:vous |te )?propose|proposez-moi
        propose-moi
        (?:donnez|envoyez|indiquez|donne|envoie|dites|dis|choisissez|
          choisis)(?:-moi)?(?: \w+){0,3} (?:creneaux?|disponibilites|dispos|dates?|horaires?|quand|moment|
          jour)
        vos disponibilites|tes dispos|vos dispos|suis (?:libre|disponible|dispo)|calendly|pourrait-on
        pourrions-nous|on pourrait|pourriez-vous
    """,
    before_yes=r"""
        avant de (?:vous |te )?(?:repondre|dire|decider|m' engager|accepter|donner)|(?:aimerais|voudrais|
          souhaiterais) (?:\w+ ){0,2}(?:savoir|comprendre|connaitre)
        avant (?:de|d' )(?:vous |te )?(?:repondre|dire|accepter|decider|m' engager|me decider|confirmer|
          donner)
        (?:en dire|en savoir|preciser|savoir) (?:un peu )?(?:plus|davantage)|precis\w+|tout depend
        cela depend|ca depend|puis-je (?:savoir|vous demander)|que (?:cherchez|attendez|souhaitez)
        comment (?:m' avez|avez-vous eu|avez-vous trouve)|de quoi
    """,
    negation=r"""
        doute(?! que je sois)
        mal|ne|pas|n'|jamais|aucun|aucune|non|ni|sans|guere|impossible|difficile|difficilement
    """,
    turn=r"""
        mais|cependant|toutefois|neanmoins|pourtant|en revanche|malgre tout|seulement|par contre
    """,
    condition=r"""
        si|s'|sauf si|a condition|au cas|normalement|en temps normal|d' habitude|sinon|d' ordinaire
        habituellement|en principe
    """,
    days=r"""
        lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourd'hui|demain
        (?:ce|cette|la|le|ces|a cette) (?:jour|date|creneau|semaine|heure|matin|apres-midi|moment-la|
          jour-la|dates)
        \d{1,2} ?h|a \d|{months}
    """,
    empty_questions=r"""
        comment (?:allez|vas|ca va)|ca va|pourquoi pas|qui sait|n' est-ce pas|vous souvenez|non$
        comment (?:refuser|dire non)
    """,
)
