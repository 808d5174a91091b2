"""What mail clients write above a quoted mail, in the languages they speak. Data only; all in lower case."""

from typing import Final

from outreach.reading.word_table import table

# Field names of a quoted header block (Outlook, Apple Mail, Gmail, Thunderbird, GMX, Notes), by role.
FROM_FIELDS: Final = frozenset(
    table(
        """
        from | sender | von | absender | de | expéditeur | remitente | da | mittente | van | afzender |
        från | avsändare | fra | avsender | afsender | lähettäjä | od | nadawca | odesílatel |
        odosielateľ | feladó | de la | expeditor | kimden | gönderen | от | отправитель | кому от | від |
        от кого | від кого | από | αποστολέασ | 差出人 | 送信者 | 发件人 | 發件人 | 寄件者 | 寄件人 |
        보낸 사람 | 보낸사람 | 보내는 사람 | từ | dari | pengirim | מאת | من | المرسل | saatja | nuo |
        siuntėjas | no | sūtītājs | oddal | pošiljatelj | šalje | šalju | remetente | frá | pošiljalac |
        del
        """
    )
)

DATE_FIELDS: Final = frozenset(
    table(
        """
        sent | date | gesendet | datum | gesendet am | envoyé | envoyé le | date d'envoi | enviado |
        enviado el | fecha | enviado em | enviada em | enviada | data | data d'invio | inviato |
        inviato il | data/ora | verzonden | verzonden op | skickat | sendt | dato | lähetetty |
        päivämäärä | pvm | päiväys | wysłano | wysłane | data wysłania | odesláno | odoslané | dátum |
        elküldve | küldve | küldés dátuma | trimis | trimis la | data trimiterii | tarih | gönderildi |
        gönderilme | gönderme tarihi | gönderim tarihi | отправлено | дата | дата отправки | надіслано |
        відправлено | στάλθηκε | ημερομηνία | απεσταλμένα | 送信日時 | 日付 | 日時 | 发送时间 | 發送時間 |
        发送日期 | 日期 | 寄件日期 | 时间 | 時間 | 보낸 날짜 | 날짜 | 보낸날짜 | 보낸 시간 | đã gửi |
        ngày | gửi | terkirim | dikirim | tanggal | נשלח | תאריך | أرسلت | تاريخ | التاريخ |
        تاريخ الإرسال | تم الإرسال | saadetud | saatmisaeg | kuupäev | išsiųsta | nusiųsta | nosūtīts |
        datums | poslano | изпратено | послато | enviat | date sent | sent on | time
        """
    )
)

TO_FIELDS: Final = frozenset(
    table(
        """
        to | recipient | recipients | an | empfänger | à | a | pour | destinataire | para | destinatario |
        destinatário | aan | ontvanger | till | mottagare | til | mottaker | modtager | vastaanottaja |
        kohde | do | adresat | komu | pro | címzett | către | catre | la | kime | alıcı | кому |
        получатель | до | προσ | 宛先 | 受信者 | 收件人 | 收件者 | 받는 사람 | 받는사람 | đến | tới |
        kepada | ke | penerima | אל | נמען | إلى | الى | saaja | adressaat | kam | kas | kam: | za |
        prima | на | per a | cc | kopie | kopie (cc) | copie | copie à | copia | copia para | kopia |
        kopi | kopio | dw | udw | másolat | másolatot kap | bilgi | копия | копію | копія | κοιν |
        κοινοποίηση | 抄送 | 副本 | 참조 | salin | dupa | cópia | con copia | bcc | blindkopie | cci |
        cco | ccn | esittäjä | gauna | adresātam | kopija | עותק | نسخة | reply-to | reply to |
        antwort an | répondre à | responder a | rispondi a | antwoord aan | cc to
        """
    )
)

SUBJECT_FIELDS: Final = frozenset(
    table(
        """
        subject | betreff | betrifft | objet | sujet | asunto | oggetto | assunto | onderwerp | ämne |
        emne | aihe | otsikko | temat | předmět | predmet | tárgy | subiect | konu | тема | относно |
        θέμα | 件名 | 主题 | 主題 | 主旨 | 标题 | 標題 | 제목 | chủ đề | tiêu đề | perihal | subjek |
        subyek | נושא | הנדון | الموضوع | موضوع | teema | tema | temats | zadeva | assumpte | efni |
        naslov | наслов | re | betr | importance | priority | priorität | wichtigkeit | importancia |
        importanza | attachments | anlagen | attach | bijlagen | pièces jointes | adjuntos | allegati |
        anexos | bilagor | załączniki | přílohy
        """
    )
)

# "wrote", as the last or the middle word of an attribution line.
WROTE: Final = table(
    """
    wrote | writes | wrote on | has written | schrieb | schrieben | schreibt | geschrieben | a écrit |
    écrit | écrivait | a ecrit | escribió | escribio | escribía | escribe | ha escrito | ha scritto |
    scrive | scriveva | scritto | escreveu | escreve | schreef | schrijft | het volgende geschreven |
    geschreven | skrev | skriver | skrifaði | kirjoitti | kirjoittaa | napisał | napisała | napisał(a) |
    napisał/a | napisano | pisze | napsal | napsala | napsal(a) | napísal | napísala | napísal(a) | píše |
    napsáno | írta | ezt írta | írta (időpont | írja | a scris | scrie | yazdı | şunu yazdı |
    şunları yazdı | yazmış | написал | написала | написал(а) | писал | писала | писал(а) | пишет |
    написав | написав(ла) | пише | έγραψε | γράφει | написа | đã viết | viết | menulis | va escriure |
    ha escrit | escriu | kirjutas | parašė | rašė | rakstīja | napisao | napisala | napisao/la | piše |
    je pisao | wrotte | skrev følgende | idatzi zuen | כתב | כתבה | כתב/ה | كتب | كتبت | 写道 | 寫道 |
    のメール | 書きました | は書きました | さんは書きました | 님이 작성 | 님이 쓴 글 | 작성 |
    wrote the following | quoting | zitat von | citando a | citando | citation de | missatge de |
    quoting from | quoth | said | according to | dixit | a dit | sagte | disse
    """
)

# How an attribution line begins: prepositions and what stands for them.
BEGINNINGS: Final = table(
    """
    wiadomość napisana przez | on | am | le | el | il | il giorno | em | a | op | den | dne | dňa | dnia |
    w dniu | dana | în | in | pe | στισ | την | на | в | vào | pada | pada tanggal | ngày | у | ve | dia |
    el dia | at | in data | quoting | zitat von | citando | citation de | missatge de | in article |
    in a message dated | in message | in einer nachricht | på | klo | around | à | kl | v | dated |
    בתאריך | ב- | في | بتاريخ | ---- on | --- on | tirsdag | date | von | mensaje de
    """
)

WEEKDAYS: Final = table(
    """
    mon | tue | wed | thu | fri | sat | sun | mo | di | mi | do | fr | sa | so | lun | mar | mer | jeu |
    ven | sam | dim | mié | mie | jue | vie | sáb | sab | dom | gio | seg | ter | qua | qui | sex | ma |
    wo | za | zo | vr | mån | tis | ons | tors | tor | fre | lör | lor | sön | son | man | tir | lør |
    søn | ti | ke | to | pe | la | su | pon | wt | śr | sr | czw | pt | sob | niedz | nd | po | út | ut |
    st | čt | ct | pá | pa | ne | št | pi | hét | h | k | sze | cs | p | szo | v | lu | joi | vi | sâ |
    du | pzt | sal | çar | per | cum | cmt | paz | пн | вт | ср | чт | пт | сб | вс | нд | понедельник |
    вторник | среда | четверг | пятница | суббота | воскресенье | δευ | τρί | τετ | πέμ | παρ | σάβ | κυρ |
    th | cn | sen | sel | rab | kam | jum | min
    """
)

# "-----Original Message-----" and its like: a ruled line with one of these words is a border between two mails.
MESSAGE_WORDS: Final = table(
    """
    message | nachricht | mitteilung | mensaje | messaggio | mensagem | bericht | meddelande | meddelelse |
    melding | besked | viesti | wiadomo | zpráva | zprava | správa | üzenet | mesaj | ileti | сообщени |
    письмо | повідомлення | лист | съобщение | писмо | μήνυμα | メッセージ | メール | 邮件 | 郵件 | 信件 |
    메시지 | 메일 | thư | tin nhắn | pesan | missatge | הודעה | رسالة | الرسالة | sporočilo | poruka |
    порука | kiri | laiškas | pranešim | ziņojum | vēstule | mail | courriel | correo | skilaboð | mezua |
    neges | boodskap | appointment | termin | rendez-vous | afspraak | cita | reunión
    """
)
ORIGINAL_WORDS: Final = table(
    """
    original | reply | ursprünglich | d'origine | d’origine | oorspronkelijk | origineel | ursprunglig |
    oprindelig | opprinnelig | alkuperäi | oryginaln | původní | pôvodn | eredeti | orijinal | özgün |
    исходн | оригинал | первонач | вихідн | початков | αρχικ | πρωτότυπ | 元の | 原始 | 原邮件 | 원본 |
    gốc | asli | izvorn | izvirn | מקורית | الأصلي | algne | algupär | sākotnēj | upprunaleg |
    oorspronklike | jatorrizk | mesajul inițial | inițial
    """
)

FORWARD_WORDS: Final = table(
    """
    forwarded | weitergeleitet | weiterleitung | transféré | transfere | réexpédié | reenviad | reenvío |
    inoltrat | reencaminhad | encaminhad | doorgestuurd | doorgezonden | vidarebefordra | vidaresänd |
    videresend | välitet | edelleenlähe | przekaz | przesłan | přeposl | předan | preposl | továbbít |
    redirecțion | redirection | retransmis | iletilen | iletilmiş | пересыл | переслан | препратен |
    προωθ | 転送 | 转发 | 轉寄 | 轉發 | 전달 | chuyển tiếp | diteruskan | reenviat | הועבר | מועבר |
    معاد توجيه | تمت إعادة | edastat | persiųst | pārsūt | posredovan | proslijeđen | прослеђен |
    áframsen
    """
)

BEGIN_FORWARD: Final = table(
    """
    begin forwarded message | anfang der weitergeleiteten nachricht | anfang der weitergeleiteten e-mail |
    début du message réexpédié | début du message transféré | inicio del mensaje reenviado |
    inizio messaggio inoltrato | inizia messaggio inoltrato | início da mensagem encaminhada |
    início da mensagem reenviada | begin doorgestuurd bericht | vidarebefordrat brev |
    start på videresendt melding | videresendt meddelelse | start på videresendt besked |
    välitetty viesti | välitetty viesti alkaa | początek przekazywanej wiadomości |
    začátek přeposílané zprávy | přeposlaná zpráva | továbbított levél kezdete |
    начало переадресованного сообщения | початок листа, що пересилається | iletilmiş mesajın başlangıcı |
    inceputul mesajului redirecționat | începutul mesajului redirecționat | αρχή προωθημένου μηνύματοσ |
    転送されたメッセージ | 下面是被转发的邮件 | 以下是轉寄的信件 | 전달된 메시지 시작 |
    inici del missatge reenviat | bắt đầu thư được chuyển tiếp | awal pesan yang diteruskan |
    תחילת ההודעה שהועברה | začiatok preposlanej správy | početak proslijeđene poruke | forwarded message
    """
)

# Help desks: everything below such a line is not by the person who answers.
REPLY_ABOVE: Final = table(
    """
    reply above this line | type your reply above this line | write above this line | reply above this |
    respond above this line | antworten sie oberhalb dieser zeile | bitte antworten sie oberhalb |
    antwort bitte über dieser | répondre au-dessus de cette ligne | répondez au-dessus |
    responda por encima de esta línea | responder por encima | rispondi sopra questa riga |
    svara ovanför denna rad | responda acima desta linha | reageer boven deze regel |
    antwoord boven deze regel | besvar over denne linje | svar over denne linje | reply above the line |
    please reply above | enter your reply above
    """
)

# Subject prefixes of a forwarded mail.
FORWARD_PREFIXES: Final = frozenset(
    table(
        """
        fw | fwd | wg | tr | rv | i | inoltra | doorst | vs | vb | vl | enc | pd | továbbítás | tov | fs |
        転送 | 转发 | 轉寄 | 전달 | пересл | fd | vidbef | pv
        """
    )
)

# The first border of older phones has no dashes.
ORIGINAL_MESSAGE: Final = frozenset(
    table(
        """
        original message | original email | ursprüngliche nachricht | originalnachricht |
        message d'origine | message original | mensaje original | messaggio originale | mensagem original |
        oorspronkelijk bericht | ursprungligt meddelande | oprindelig meddelelse | opprinnelig melding |
        alkuperäinen viesti | wiadomość oryginalna | původní zpráva | eredeti üzenet | orijinal mesaj |
        исходное сообщение | 元のメッセージ | 原始邮件 | 原始郵件 | 원본 메시지
        """
    )
)

# Attributions that begin with the verb.
QUOTING: Final = table(
    """
    quoth | wiadomość napisana przez | quoting | quote from | according to | zitat von | citando |
    citation de | missatge de
    """
)

# Verbs in writing without blanks, found within words.
WROTE_WITHIN: Final = table("写道 | 寫道 | のメール | 書きました | 님이 작성 | 님이 쓴 글 | 작성: | ezt írta")

# Verbs that stand before the name: "Am 2.11. schrieb Chris:"; elsewhere the verb stands last.
WROTE_BEFORE_NAME: Final = table(
    """
    schrieb | schrieben | schreef | skrev | skrifaði | kirjoitti | wrote on | ezt írta | írta | hat |
    heeft | napisał
    """
)
# Words with which a sentence begins, not an attribution.
SENTENCE_STARTS: Final = frozenset(
    table(
        """
        i | we | you | as | what | that | hi | hello | dear | wie | ich | wir | sie | du | je | nous |
        vous | comme | yo | como | io | come | ik | jij | zoals | eu | jag | jeg | som | yes | no |
        thanks | and | but | so | if | when | because
        """
    )
)
