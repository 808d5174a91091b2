"""What stands below a mail without having been typed for it, in many languages. Data only; all in lower case."""

from typing import Final

from outreach.reading.word_table import table

# A line that a phone or a program added. "Sent from my iPhone" and its translations, by how the line begins.
DEVICE_BEGINNINGS: Final = table(
    """
    sent from my | sent from mail | skickades från | skickat med | lähetetty windows | sendt fra mail |
    sent from outlook | sent from yahoo | sent from gmail | sent from proton | sent from aol |
    sent from windows mail | sent from samsung | sent from an | sent from a | sent from the all-new aol |
    sent from hey | sent from spark | sent from airmail | sent from blackberry | sent from myphone |
    sent from phone | sent from mobile | sent from iphone | sent from ipad | sent from nine |
    sent from bluemail | sent from boxer | sent from surface | sent from galaxy | sent from huawei |
    sent from xiaomi | sent from tuta | sent from fastmail | sent from polymail | sent from mailspring |
    sent from newton | sent from rogers | sent from bell | sent from xfinity | sent from att yahoo |
    sent from at&t | sent from front | sent from zoho | sent from workspace | sent from canary |
    sent from superhuman | sent from thunderbird | sent from k-9 | sent via | sent using |
    sent with proton | sent with [proton | von proton mail | sent with tuta | sent with spark |
    sent with airmail | sent with mailfence | sent with k-9 | sent with bluemail | sent with superhuman |
    sent by my | sent on the go | sent wirelessly | sent securely | sent through | sent (securely) |
    get outlook for | get bluemail | get typeapp | get it on google play | download outlook |
    mailed from my | typed on my | written on my | typed with | thumb-typed | thumbed from | dictated |
    this message was sent from my | this email was sent from my | this e-mail was sent from my |
    yahoo mail: | yahoo mail on | envoyé de mon | envoyé de ma | envoyé depuis | envoyé à partir |
    envoyé de l' | envoyé avec | envoyé par | envoyé via | envoyé d' | obtenez outlook | obtenir outlook |
    télécharger outlook | téléchargez outlook | provenance : courrier | provenance: courrier |
    message envoyé depuis | ce message a été envoyé depuis | von meinem | gesendet von meinem |
    gesendet von mein | gesendet von mail | gesendet von outlook | gesendet von yahoo |
    gesendet von unterwegs | gesendet vom | gesendet von der | gesendet mit | gesendet über |
    gesendet via | gesendet aus | gesendet von i | gesendet von s | gesendet von a | gesendet von p |
    versendet mit | versandt mit | verschickt mit | diese nachricht wurde von mein |
    diese nachricht wurde mit | diese e-mail wurde von mein | diese mail wurde | outlook für |
    holen sie sich outlook | laden sie outlook | beziehen sie outlook | enviado desde | enviado con |
    enviado a través | enviado vía | enviado mediante | enviado do meu | enviado do | enviado da |
    enviado de meu | enviado de mi | enviado via | enviado por | enviada do | enviado pelo |
    enviado usando | obtener outlook | obtén outlook | descargar outlook | obter o outlook |
    obtenha o outlook | baixe o outlook | mensaje enviado desde | este mensaje fue enviado desde |
    inviato da | inviato dal | inviato con | inviato tramite | inviato via | scarica outlook |
    ottieni outlook | verstuurd vanaf | verstuurd via | verstuurd met | verstuurd vanuit |
    verzonden vanaf | verzonden met | verzonden via | verzonden vanuit | outlook voor | skickat från |
    skickad från | skickat via | hämta outlook | skaffa outlook | sendt fra | sendt med | sendt via |
    hent outlook | få outlook | skaff deg outlook | lähetetty iphone | lähetetty ipad | lähetetty puhelim |
    lähetetty samsung | lähetetty android | lähetetty outlook | lähetetty yahoo | lähetetty sähköposti |
    lähetetty huawei | hanki outlook | wysłane z | wysłano z | wysłane za | wysłano za |
    pobierz program outlook | pobierz outlook | uzyskaj outlook | odesláno z | odoslané z | odosláno z |
    získejte outlook | získat outlook | stáhnout outlook | elküldve | elküldve az | küldve az | küldve |
    iphone-ról küldve | outlook beszerzése | trimis de pe | trimis din | trimis cu | obțineți outlook |
    descărcați outlook | отправлено с | отправлено из | отправлено от | отправлено через |
    скачать outlook | получить outlook | надіслано з | надіслано через | відправлено з | στάλθηκε από |
    εστάλη από | λήψη του outlook | iphoneから送信 | ipadから送信 | outlook for ios を入手 | 発自 | 发自 |
    發自 | 從我的 | 从我的 | 傳送自 | 获取 outlook | 取得 outlook | 来自我的 | 나의 | 내 iphone |
    iphone에서 보냄 | outlook 다운로드 | được gửi từ | gửi từ | đã gửi từ | tải outlook | dikirim dari |
    dikirim menggunakan | unduh outlook | dapatkan outlook | נשלח מ | הורד את outlook | أرسلت من |
    أُرسلت من | تم الإرسال من | مرسل من | saadetud minu | enviat des | išsiųsta iš | nosūtīts no |
    poslano z | poslano s | изпратено от | послато са | sent fra | enviado desde mi
    """
)

DEVICE_INSIDE: Final = table(
    """
    umdan gönderildi | imdan gönderildi | den gönderildi | dan gönderildi | ten gönderildi |
    tan gönderildi | edinin outlook | mobiltelefon mit web.de | mit der gmx mail app |
    gmx mail app gesendet | web.de mail app | mit k-9 mail gesendet | from my iphone |
    please excuse my brevity | please excuse brevity | excuse my brevity | excuse brevity |
    excuse any typos | please excuse typos | please excuse any typ | pardon the brevity |
    excuse the brevity | forgive typos | veuillez excuser ma brièveté | entschuldigen sie meine kürze |
    bitte entschuldigen sie die kürze | disculpe mi brevedad | disculpa mi brevedad | scusate la brevità |
    meinem mobiltelefon gesendet | iphone gesendet | ipad gesendet | handy gesendet | smartphone gesendet |
    gerät gesendet | iphone-omról küldve | telefonomról küldve | iphone-ról küldve | から送信 | 보냄 |
    에서 보냈습니다 | sent from my | 傳送 | iphone küldve | iphone'umdan
    """
)

# "Sent from …" alone on a short line, whatever it was sent from.
SENT_FROM: Final = table("sent from my | sent from a | sent from the | sent via | sent using")
APOLOGIES: Final = table(
    """
    please excuse my brevity | please excuse brevity | excuse my brevity | please excuse typos |
    please excuse any typ | please excuse the typos | pardon the brevity | pardon my brevity |
    excuse the brevity | veuillez excuser ma brièveté | entschuldigen sie meine kürze |
    bitte entschuldigen sie die kürze | disculpe mi brevedad | disculpa mi brevedad | scusate la brevità
    """
)
# A line with these words alone is by a program, wherever "sent" stands.
PRODUCT_WORDS: Final = table(
    """
    iphone | ipad | ipod | android | samsung | galaxy | outlook | blackberry | windows | yahoo | gmail |
    proton | huawei | xiaomi | redmi | nokia | htc | sony | xperia | lg | motorola | moto | pixel |
    oneplus | oppo | vivo | mobile | mobil | phone | telefon | telefoon | handy | smartphone | tablet |
    mail | aol | gmx | web.de | k-9 | spark | airmail | bluemail | app | device | gerät | verizon | at&t |
    t-mobile | sprint | hotmail | windows mail | surface | macbook | mac | watch | treo | palm | móvil |
    celular | cellulare | portable | téléphone | teléfono | mobiel | puhelin | iphonesta | ipadista |
    wireless | webmail | front | hey | superhuman | tuta | fastmail | thunderbird | canary | zoho |
    unterwegs | go | iphonu | tel | เครื่อง | телефон | смартфон | мобильн | айфон | почты | пошти |
    mail.ru | яндекс | 手机 | 手機 | 手提 | 邮箱 | ایفون | الـ | جهاز
    """
)

SIGN_OFFS: Final = frozenset(
    table(
        """
        vänligen | bästa | hav en god dag | ha en god dag | hartelijks | met vr. gr. |
        un saludo muy cordial | cuídate | cordialità | terkuin | z serdecznymi pozdrowieniami |
        s pozdravem a přáním hezkého dne | viszlát | puszi | hugs | best | best, | all best |
        all the best | best wishes | best regards | kind regards | kindest regards | warm regards |
        warmest regards | warm wishes | warmest wishes | with best wishes | with best regards |
        with kind regards | with kindest regards | with warm regards | with warmest regards |
        with warm wishes | with thanks | with many thanks | with gratitude | with appreciation |
        with all best wishes | with very best wishes | very best | very best wishes | very best regards |
        my best | regards | rgds | br | kr | bw | bests | brgds | vbw | atb | wishes | best wishes to you |
        good wishes | every good wish | kind wishes | kindest wishes | kindest | warmly | warmest |
        cordially | yours | yours sincerely | yours faithfully | yours truly | yours ever |
        yours cordially | sincerely | sincerely yours | respectfully | respectfully yours | faithfully |
        truly yours | cheers | cheerio | ciao | thanks | thanks again | thanks so much | thanks a lot |
        thanks a million | thanks very much | many thanks | thanks and best wishes | thanks and regards |
        thanks & regards | thanks and best regards | thanks & best regards | thanks and kind regards |
        many thanks and best wishes | thank you | thank you again | thank you very much |
        thank you so much | thank you and best regards | thank you and kind regards | ta | thx | tks |
        thanx | love | lots of love | much love | take care | talk soon | speak soon | see you soon |
        see you | until then | bye | bye for now | in haste | onwards | peace | be well | stay well |
        stay safe | looking forward | have a great day | have a nice day | have a good day |
        have a good weekend | have a great weekend | have a nice weekend | good luck | greetings |
        many greetings | kind greetings | mit freundlichen grüssen | mit freundlichen gruessen |
        mit freundlichem gruss | freundliche grüsse | freundlichen gruss | mit besten grüssen |
        beste grüsse | beste gruesse | besten gruss | mit bestem gruss | viele grüsse | viele gruesse |
        vielen gruss | liebe grüsse | liebe gruesse | lieben gruss | herzliche grüsse | herzliche gruesse |
        herzlichen gruss | mit herzlichen grüssen | mit herzlichem gruss | herzlichst | ihr | ihre | dein |
        deine | schöne grüsse | schönen gruss | sonnige grüsse | gruss | grüsse | lg | vg | mfg | bg | hg |
        glg | mit lieben grüssen | mit vielen grüssen | hochachtungsvoll | mit kollegialen grüssen |
        vielen dank | besten dank | danke | herzlichen dank | danke und gruss | danke und viele grüsse |
        vielen dank und viele grüsse | vielen dank und beste grüsse | bis bald | bis dann | alles gute |
        alles liebe | einen schönen tag | schönes wochenende | servus | tschüss | merci und gruss |
        cordialement | bien cordialement | très cordialement | salutations | meilleures salutations |
        sincères salutations | salutations distinguées | bien à vous | bien à toi | amicalement |
        bien amicalement | amitiés | sincèrement | respectueusement | cdlt | cdt | bàv | bav | merci |
        merci beaucoup | merci d'avance | merci encore | un grand merci | mille mercis | bonne journée |
        bonne soirée | bon week-end | à bientôt | a bientôt | a bientot | bises | je vous embrasse |
        chaleureusement | belle journée | excellente journée | avec mes remerciements |
        avec mes salutations | cordiales salutations | meilleurs messages |
        avec mes meilleures salutations | bien sincèrement | à très vite | à plus | a plus | saludos |
        un saludo | saludos cordiales | un cordial saludo | cordiales saludos | cordialmente |
        atentamente | muy atentamente | atte | atte. | un abrazo | abrazos | un fuerte abrazo |
        un afectuoso saludo | saludos afectuosos | muchos saludos | recibe un cordial saludo |
        reciba un cordial saludo | muchas gracias | gracias | gracias de antemano | mil gracias |
        hasta pronto | hasta luego | besos | un beso | muchas gracias y un saludo | afectuosamente |
        quedo a la espera | que tengas un buen día | buen fin de semana | respetuosamente |
        cordiali saluti | distinti saluti | saluti | un saluto | un caro saluto | cari saluti |
        tanti saluti | tanti cari saluti | i migliori saluti | migliori saluti | un cordiale saluto |
        con i migliori saluti | saluti cordiali | i miei più cordiali saluti | grazie | grazie mille |
        molte grazie | grazie ancora | grazie e saluti | grazie e cordiali saluti | a presto |
        a risentirci | buona giornata | buona serata | buon lavoro | buon fine settimana | un abbraccio |
        un caro abbraccio | in fede | sinceramente | con stima | met vriendelijke groet |
        met vriendelijke groeten | vriendelijke groet | vriendelijke groeten | met hartelijke groet |
        met hartelijke groeten | hartelijke groet | hartelijke groeten | groet | groeten | groetjes |
        met groet | met groeten | vriendelijk groetend | hoogachtend | mvg | hartelijke groetjes |
        beste groeten | veel groeten | lieve groet | lieve groetjes | bedankt | dank je wel | dank u wel |
        hartelijk dank | met dank | alvast bedankt | warme groet | tot snel | tot dan | tot ziens |
        fijne dag | fijn weekend | liefs | gr | gr. | grtjs | alvast hartelijk dank | atenciosamente |
        cumprimentos | com os melhores cumprimentos | melhores cumprimentos | os melhores cumprimentos |
        saudações | cordiais saudações | com os meus cumprimentos | abraço | abraços | um abraço |
        um grande abraço | grande abraço | abs | att | att. | obrigado | obrigada | muito obrigado |
        muito obrigada | grato | grata | desde já agradeço | até breve | até logo | até já | beijos | bjs |
        bom fim de semana | respeitosamente | com estima | um forte abraço | bom trabalho |
        agradecidamente | meus cumprimentos | com um abraço | med vänliga hälsningar |
        med vänlig hälsning | vänliga hälsningar | vänlig hälsning | hälsningar | hälsning | mvh |
        bästa hälsningar | varma hälsningar | med bästa hälsningar | många hälsningar |
        hjärtliga hälsningar | tack | tack på förhand | tack så mycket | allt gott | ha det bra |
        ha det gott | vi hörs | trevlig helg | kram | kramar | hälsar | hej då | med venlig hilsen |
        venlig hilsen | med venlige hilsner | venlige hilsner | hilsen | hilsner | mange hilsner |
        de bedste hilsner | bedste hilsner | vh | kærlig hilsen | kærlige hilsner | kh | de bedste ønsker |
        på forhånd tak | tak | mange tak | god dag | god weekend | vi ses | knus | med kærlig hilsen |
        med vennlig hilsen | vennlig hilsen | med vennlige hilsener | vennlige hilsener | beste hilsen |
        beste hilsener | med beste hilsen | hjertelig hilsen | hilsener | varme hilsener | takk |
        tusen takk | takk på forhånd | god helg | ha det | ha en fin dag | alt godt | klem | mange takk |
        ystävällisin terveisin | parhain terveisin | terveisin | terveiset | ystävällisesti |
        kunnioittaen | yt | terv | kiitos | kiitoksin | kiittäen | lämpimin terveisin |
        hyvää viikonloppua | mukavaa viikonloppua | parhain tervehdyksin | sydämellisin terveisin |
        hyvää päivänjatkoa | kiitos ja terveisin | terveisin, | pozdrawiam | pozdrawiam serdecznie |
        serdecznie pozdrawiam | z poważaniem | z wyrazami szacunku | z pozdrowieniami | pozdrowienia |
        łączę pozdrowienia | dziękuję | dziękuję i pozdrawiam | dzięki | z góry dziękuję | z szacunkiem |
        miłego dnia | do zobaczenia | do usłyszenia | pozdr | s pozdravem | s přátelským pozdravem |
        se srdečným pozdravem | s úctou | zdraví | hezký den | pěkný den | děkuji | děkuji a zdravím |
        díky | s pozdravom | s priateľským pozdravom | ďakujem | pekný deň | mějte se | srdečně zdraví |
        s přáním hezkého dne | üdvözlettel | tisztelettel | szívélyes üdvözlettel | köszönettel |
        köszönöm | üdv | baráti üdvözlettel | cu stimă | cu respect | cu drag | toate cele bune |
        o zi bună | mulțumesc | vă mulțumesc | numai bine | saygılarımla | saygılar | iyi çalışmalar |
        sevgiler | selamlar | teşekkürler | teşekkür ederim | kolay gelsin | en iyi dileklerimle |
        с уважением | с наилучшими пожеланиями | с уважением, | всего доброго | всего хорошего | спасибо |
        с приветом | з повагою | з найкращими побажаннями | дякую | с благодарностью | искренне ваш |
        искренне ваша | до встречи | привет | поздрави | с уважение | με εκτίμηση | φιλικά | ευχαριστώ |
        με φιλικούσ χαιρετισμούσ | χαιρετισμούσ | cordialment | salutacions | atentament | gràcies |
        una abraçada | よろしくお願いします | よろしくお願いいたします | よろしくお願い致します |
        宜しくお願いします | 宜しくお願いいたします | 宜しくお願い致します |
        どうぞよろしくお願いいたします | 敬具 | 草々 | 此致 | 敬礼 | 祝好 | 顺祝商祺 | 谢谢 | 謝謝 |
        祝好！ | 감사합니다 | 드림 | 올림 | trân trọng | thân ái | cảm ơn | salam | hormat saya |
        terima kasih | salam hormat | בברכה | תודה | בכבוד רב | مع التحية | تحياتي | شكرا | شكراً |
        مع خالص التحية | lugupidamisega | parimate soovidega | tervitades | pagarbiai | linkėjimai |
        ar cieņu | sveicieni | lep pozdrav | lijep pozdrav | srdačan pozdrav | s poštovanjem | pozdrav |
        lp | s spoštovanjem | kveðja | bestu kveðjur | með kveðju | með bestu kveðju
        """
    )
)

# A longer closing line ("Best regards from Leeds", "Thanks again for asking") begins with one of these.
SIGN_OFF_BEGINNINGS: Final = table(
    """
    best regards | kind regards | warm regards | best wishes | kindest regards | all the best |
    many thanks | warmest | with best | with kind | with warm | yours | mit freundlich | mit besten |
    mit herzlich | viele grüsse | liebe grüsse | beste grüsse | herzliche grüsse | freundliche grüsse |
    schöne grüsse | bien cordialement | cordialement | meilleures salutations | un saludo | un cordial |
    saludos | cordiali saluti | cari saluti | met vriendelijke | vriendelijke groet | hartelijke groet |
    groeten uit | med vänlig | vänliga hälsningar | hälsningar | med venlig | venlig hilsen | med vennlig |
    vennlig hilsen | hilsen fra | ystävällisin | parhain | pozdrawiam | z poważaniem | s pozdravem |
    com os melhores | melhores cumprimentos | recevez | veuillez agréer | je vous prie d'agréer |
    je vous prie de croire | üdvözlettel | с уважением
    """
)

# Words of a contact block: what people are, and what their houses are called.
TITLE_WORDS: Final = frozenset(
    table(
        """
        director | manager | head | professor | prof | prof. | dr | dr. | phd | ph.d. | msc | mba | ceo |
        cto | cfo | coo | cio | cmo | founder | co-founder | cofounder | partner | president | vice | vp |
        svp | evp | engineer | developer | architect | consultant | lecturer | researcher | scientist |
        fellow | reader | chair | chairman | chairwoman | officer | executive | assistant | associate |
        analyst | editor | designer | lead | leader | coordinator | specialist | advisor | adviser |
        solicitor | attorney | lawyer | barrister | accountant | senior | principal | staff | secretary |
        treasurer | dean | provost | teacher | curator | librarian | producer | freelance | journalist |
        university | college | school | institute | institut | department | dept | dept. | faculty |
        group | division | office | team | company | ltd | ltd. | limited | inc | inc. | llc | llp | plc |
        gmbh | ag | se | kg | ug | e.v. | sarl | sas | s.a. | s.l. | s.r.l. | srl | s.p.a. | spa | b.v. |
        bv | n.v. | ab | a/s | aps | as | oy | oyj | sp. | z o.o. | s.r.o. | kft | zrt | corp | corp. |
        corporation | foundation | trust | association | society | centre | center | hospital | museum |
        agency | partners | consulting | solutions | services | laboratory | geschäftsführer |
        geschäftsführerin | leiter | leiterin | leitung | referent | referentin | universität |
        hochschule | fakultät | lehrstuhl | abteilung | ingenieur | ingenieurin | beraterin | berater |
        mitarbeiter | mitarbeiterin | vorstand | assistenz | dipl.-ing. | professorin | dozent | dozentin |
        verein | directeur | directrice | responsable | chef | cheffe | ingénieur | ingénieure |
        professeur | professeure | maître | chargé | chargée | université | école | société | service |
        consultante | gérant | gérante | chercheur | chercheuse | directora | gerente | jefe | jefa |
        profesor | profesora | catedrático | catedrática | ingeniero | ingeniera | universidad | facultad |
        departamento | escuela | empresa | consultor | consultora | abogado | abogada | direttore |
        direttrice | responsabile | ingegnere | professoressa | professore | università | dipartimento |
        facoltà | ufficio | società | consulente | avvocato | hoofd | hoogleraar | universiteit |
        afdeling | adviseur | medewerker | docent | diretor | diretora | professora | engenheiro |
        engenheira | universidade | faculdade | direktör | lektor | universitet | avdelning |
        institutionen | forskare | ingenjör | konsult | direktør | leder | afdelingsleder | avdeling |
        førsteamanuensis | rådgiver | seniorrådgiver | johtaja | päällikkö | professori | yliopisto |
        toimitusjohtaja | asiantuntija | insinööri | dyrektor | kierownik | uniwersytet | wydział |
        inżynier | prezes | ředitel | ředitelka | vedoucí | univerzita | fakulta | katedra | igazgató |
        egyetem | tanszék | директор | руководитель | менеджер | профессор | университет | факультет |
        инженер | 教授 | 部長 | 株式会社 | 大学 | 研究室 | 経理 | 公司 | 部 | 経営 | 代表取締役 | 课长 |
        課長 | müdür | müdürü | üniversitesi | mühendis | profesör
        """
    )
)

CONTACT_LABELS: Final = frozenset(
    table(
        """
        tel | tel. | t | phone | ph | ph. | p | m | mob | mob. | mobile | cell | c | o | office | direct |
        d | dd | fax | f | e | email | e-mail | mail | w | web | website | www | skype | linkedin |
        twitter | x | instagram | facebook | orcid | telefon | fon | mobil | handy | internet | adresse |
        address | téléphone | tél | tél. | portable | site | móvil | movil | teléfono | dirección |
        cellulare | cell. | telefono | indirizzo | sito | mobiel | telefoon | adres | telemóvel |
        telefone | celular | telefax | puh | puh. | puhelin | gsm | kom | kom. | tel/fax | tlf | tlf. |
        mob/tel | teléf. | telf. | telèfon | тел | тел. | моб | моб. | факс | τηλ | τηλ. | 電話 |
        電子郵件 | 电话 | 手机 | メール | 携帯 | 住所 | 전화 | sitz | registergericht | handelsregister |
        ust-idnr | ust-idnr. | ust-id | hrb | vat | siret | kvk | cvr | org.nr | org.nr. | cif | nif |
        p.iva | p. iva | partita iva | btw | pronouns | she/her | he/him | they/them | zoom | teams |
        book a meeting | calendly | signal | whatsapp | geschäftsführung | vorstand | geschäftsführer
        """
    )
)

# A paragraph of such words at the end is a disclaimer: two different hits are asked for.
LEGAL_WORDS: Final = table(
    """
    confidential | privileged | intended recipient | intended solely | intended only | addressee |
    addressed | received this | in error | notify the sender | notify us | delete | disclos | unauthori |
    viruses | virus | liability | disclaimer | registered in | registered office | registered number |
    company number | vat no | attachment | monitored | views expressed | opinions expressed | copying |
    distribution | prohibited | legally | not necessarily those of | authorised and regulated |
    vertraulich | rechtlich geschützt | bestimmungsgemäss | richtige adressat | irrtümlich |
    informieren sie | vernichten | unbefugte | weitergabe | empfänger bestimmt | nicht gestattet |
    untersagt | löschen | confidentiel | destinataire | par erreur | strictement interdite |
    usage exclusif | détruire | supprimer | pièces jointes | expéditeur | confidencial | destinatari |
    por error | por erro | exclusivamente | prohibid | proibid | eliminar | eliminarlo | notifi | divulga |
    avise | riservat | privilegiad | per errore | cancellare | distruggere | vietata |
    trattamento dei dati | vertrouwelijk | geadresseerde | ten onrechte | verwijderen | afzender |
    aansprakelijk | uitsluitend bestemd | konfidentiell | avsedd | mottagare | av misstag | radera |
    fortrolig | modtager | mottaker | ved en fejl | ved en feil | slette | slet | luottamuksell |
    vastaanottaj | erehdys | poista | poufn | adresat | pomyłk | usun | zabronion | důvěrn | adresát |
    omylem | smaž | bizalmas | címzett | tévedés | törölje | конфиденциальн | адресат | получател | ошиб |
    удал | gizli | alıcı | siliniz | yanlışlıkla | rgpd | gdpr | dsgvo | protección de datos |
    personuppgift | responsable del tratamiento
    """
)

# A line of such words is a footer by itself, and so is what stands below it in its paragraph.
FOOTER_BEGINNINGS: Final = table(
    """
    this email is | this e-mail is | this message is | confidential | privileged | this email ( |
    this e-mail ( | this message ( | private and confidential | the information transmitted |
    information contained in this | any views or opinions | email disclaimer | e-mail disclaimer |
    the contents of this | notice: | confidential: | if you have received this | if you received this |
    if you receive this | this mail | confidentiality notice | confidentiality note |
    notice of confidentiality | disclaimer | legal notice | legal disclaimer | important notice |
    privacy notice | this email and any | this e-mail and any | this message and any |
    this email is confidential | this e-mail is confidential | this message is confidential |
    this email message | this e-mail message | the information contained in this |
    the information in this e | the contents of this e | the content of this e | this email may contain |
    this e-mail may contain | this message may contain | this communication | this transmission |
    if you are not the intended | this message contains confidential | this email contains |
    this e-mail contains | this electronic | the university of | internet communications |
    please consider the environment | consider the environment | think before you print | save paper |
    p please consider | before printing | please do not print | virus-free |
    this email has been checked for viruses | this email has been scanned | this message has been scanned |
    scanned by | checked by avg | no virus found | avast | virenfrei | diese e-mail wurde von avast |
    libre de virus | garanti sans virus | privo di virus | virusvrij | cet email a été vérifié |
    l'absence de virus | este correo electrónico ha sido comprobado | este e-mail foi verificado |
    questa e-mail è stata controllata | click here to report this email | to unsubscribe | unsubscribe |
    you received this message because | you are receiving this | you received this email |
    um sich abzumelden | se désabonner | pour vous désinscrire | darse de baja | cancelar suscripción |
    cancellati | afmelden | avregistrera | to stop receiving | manage your | update your preferences |
    to view this discussion | for more options, visit | visit this group | to post to this group |
    you are subscribed | this list is | list info | mailing list | reply to this email directly |
    view it on github | diese e-mail enthält | diese nachricht enthält | diese e-mail und |
    diese nachricht ist | der inhalt dieser | dieses e-mail | dieses schreiben | diese mail enthält |
    die information in dieser | die in dieser e-mail | vertraulichkeitshinweis | haftungsausschluss |
    bitte denken sie an die umwelt | denken sie an die umwelt | bitte prüfen sie | pflichtangaben |
    datenschutzhinweis | informationen zum datenschutz | hinweise zum datenschutz | ce message et |
    ce courriel | ce message est | ce message électronique | ce mail | cet e-mail | cet email |
    les informations contenues | avis de confidentialité | pensez à l'environnement |
    pensez à l’environnement | avant d'imprimer | n'imprimez | este mensaje | este correo | este e-mail |
    la información contenida | aviso legal | aviso de confidencialidad | antes de imprimir |
    piense en el medio | piensa en el medio | esta mensagem | esta comunicação | as informações contidas |
    aviso de confidencialidade | pense no meio | questo messaggio | questa e-mail | questa email |
    le informazioni contenute | avviso di riservatezza | ai sensi del | informativa privacy |
    prima di stampare | rispetta l'ambiente | dit bericht | deze e-mail | deze email | de informatie in |
    denk aan het milieu | detta meddelande | detta e-post | det här meddelandet | denne e-mail |
    denne mail | denne e-post | denne meddelelse | denne meldingen | tämä viesti | tämä sähköposti |
    ta wiadomość | niniejsza wiadomość | informacja zawarta | treść tej | tento e-mail | tato zpráva |
    táto správa | ez az e-mail | az e-mail | bu e-posta | bu mesaj | это сообщение | данное сообщение |
    настоящее сообщение | när du kontaktar | så behandlar vi | når du skriver til | læs om hvordan |
    sitz der gesellschaft | registered in england | registered office | a company registered |
    company registration
    """
)

# Footers that need no legal words beside them.
SHORT_FOOTERS: Final = table(
    """
    please consider the env | consider the env | please think of the env | p please consider the env |
    think before you print | no virus found in | checked by avg | no viruses found | keine viren gefunden |
    aucun virus trouv |
    nessun virus | no se encontraron virus | geen virus gevonden | before printing | save paper | virus-free. |
    this email has been checked |
    this email has been scanned | this message has been scanned | this message has been checked |
    scanned by mailscanner | bitte denken sie an die umwelt | bitte denken sie an unsere umwelt |
    denken sie an die umwelt | pensez à l'env | pensez à l’env | antes de imprimir | piense en el medio |
    piensa en el medio | pense no meio | prima di stampare | rispetta l'ambiente | denk aan het milieu |
    avast logo | diese e-mail wurde von avast | diese e-mail wurde auf viren | virenfrei. |
    libre de virus. | garanti sans virus | virusvrij | privo di virus | to view this discussion |
    for more options, visit | visit this group | disclaimer: | confidentiality notice |
    reply to this email directly | registered in england | registered office | registered company |
    a company registered | sitz der gesellschaft | you received this message because you are subscribed |
    you are subscribed to | [non-text portions | [demime | ---------- scanned
    """
)
# One of these and one more legal word make a footer wherever in the paragraph they stand.
LEGAL_PHRASES: Final = table(
    """
    registered in england | registered office | company number | company registration | trading name of |
    trading as | this e-mail and any attach | this email and any attach |
    any attachments are confidential | intended recipient | this message and any attach |
    sitz der gesellschaft | amtsgericht | handelsregister | registergericht | rcs | siège social |
    société par actions | diese e-mail enthält | destinado exclusivamente | registro mercantil |
    datos personales | dati personali | registro imprese
    """
)
FOOTER_HEADINGS: Final = frozenset(
    table(
        """
        disclaimer | confidentiality notice | legal notice | legal disclaimer | important notice | notice |
        email disclaimer | e-mail disclaimer | haftungsausschluss | vertraulichkeitshinweis | aviso legal |
        aviso de confidencialidad | avis de confidentialité | avviso di riservatezza | confidentiality |
        important
        """
    )
)
# Footers only with a link, an address or such words beside them: alone, people type them too.
LIST_FOOTERS: Final = table(
    """
    to unsubscribe | unsubscribe | you received this | you are receiving this | um sich abzumelden |
    se désabonner | pour vous désinscrire | darse de baja | cancelar suscripción | afmelden |
    to stop receiving | manage your | update your preferences | to post to this group | list info |
    for additional commands
    """
)

# Added on top by the reader's own mail system, before the first word of the person. One such phrase is enough,
BANNER_PHRASES: Final = table(
    """
    originated from outside | originated outside | came from outside of | sent from outside |
    sent from outside your | from outside of your org | from outside your org | outside of the organi |
    outside your organi | outside of your organi | this is an external email | external email: |
    external sender | [external email] | you don't often get email from | you don’t often get email from |
    some people who received this message don't often | some people who received this message don’t often |
    if there are problems with how this message is displayed | view this email in your browser |
    if you are having trouble viewing | caution: this email | caution: external | warning: this email |
    externe e-mail: | achtung: diese e-mail | achtung: externe | vorsicht: externe | vorsicht, externe |
    diese e-mail kommt von außerhalb | diese e-mail stammt von | diese nachricht stammt von |
    sie erhalten nicht häufig | sie erhalten nicht oft e-mails | sie erhalten nicht oft eine |
    einige personen, die diese nachricht erhalten haben | courriel externe | expéditeur externe |
    provenant de l'extérieur | provient de l'extérieur | vous n'obtenez pas souvent |
    vous ne recevez pas souvent | vous n’obtenez pas souvent | correo externo | remitente externo |
    procede de fuera | no suele recibir | no suele obtener | não é comum receber |
    não recebe com frequência | não costuma receber | remetente externo | messaggio esterno |
    mittente esterno | non si ricevono spesso | non ricevi spesso | u ontvangt niet vaak |
    externe afzender | deze e-mail is afkomstig van buiten | du får inte ofta | du får ikke ofte |
    extern avsändare | ekstern afsender | et saa usein | nie otrzymujesz często | wiadomość zewnętrzna |
    nedostáváte často | harici e-posta | внешняя почта | внешний отправитель
    """
)
# of these two.
BANNER_WORDS: Final = table(
    """
    external | outside | browser | learn why this is important | do not click | don't click |
    do not open attachments | exercise caution | use caution | use care when | be cautious |
    think before you click | caution | warning | attachments | links | sender | klicken sie nicht |
    keine anhänge | externe | absender | erfahren sie, warum | erfahren, warum | warum dies wichtig |
    von außerhalb | achtung | vorsicht | ne cliquez pas | pourquoi c'est important | attention |
    no haga clic | por qué esto es importante | por que isso é importante | externo | cuidado |
    perché è importante | esterno | attenzione | waarom dit belangrijk is | let op | extern |
    varför det här är viktigt | hvorfor dette er | ekstern | ulkoinen | miksi tämä on tärkeää |
    zewnętrzny | zewnętrzna | dowiedz się | externí | proč je to | внешний | внешнее
    """
)
BANNER_TAGS: Final = table(
    """
    [external] | [ext] | [extern] | [externe] | [externo] | [esterno] | [ekstern] | *external* |
    external email | external: | classification: | sensitivity: | klassifizierung: | [external sender] |
    external message
    """
)
