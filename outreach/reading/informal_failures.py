"""How mail systems announce a failure or a delay in words: who signs, what the subject and the first lines say.

All in lower case with single spaces. Sources: the notices of Postfix, Exim, qmail, Sendmail, Courier, Exchange and
Microsoft 365, Gmail, Yahoo, Domino, GroupWise, MailEnable, Mimecast, Barracuda, Proofpoint, IMail, Zoho, the big
German, French, Italian, Polish and Japanese providers, in the languages in which they write them.
"""

from typing import Final

MACHINE_LOCAL_PARTS: Final = frozenset(
    {
    "mailer-daemon", "mailer_daemon", "mailerdaemon", "mailer.daemon", "mail-daemon", "maildaemon",
    "mail_daemon", "mdaemon", "daemon", "postmaster", "post-master", "post_master", "postmaster2",
    "mail-delivery-subsystem", "mail.delivery", "maildelivery", "mailsystem", "mail-system", "smtp-daemon",
    "smtpd", "mailadmin", "mail-administrator", "mailadministrator", "bounce", "bounces",
    "bounce-notification", "mailbounce", "undeliverable", "nondelivery", "non-delivery", "ndr", "dsn",
    "delivery-failure", "deliveryfailure", "mailmaster", "mail-router", "mailrouter",
    "system-administrator",
}
)  # fmt: skip
MACHINE_IN_LOCAL_PART: Final = ("daemon", "postmaster", "microsoftexchange", "mail_delivery", "maildelivery")
MACHINE_NAMES: Final = (
    "mail delivery", "mailer-daemon", "mailer daemon", "maildaemon", "postmaster", "delivery subsystem",
    "mail system", "mailsystem", "system administrator", "mail administrator", "undeliverable",
    "mail router", "internet mail delivery", "mail gateway", "systemadministrator",
    "administrateur système", "administrador del sistema", "administrador do sistema",
    "amministratore di sistema", "systembeheerder", "mail-zustell", "mailzustell",
    "système de distribution", "delivery system", "email delivery", "smtp server", "mail server",
    "メール配信", "microsoft exchange",
)  # fmt: skip

FAILURE_SUBJECTS: Final = (
    "undelivered mail returned", "undelivered message", "mail delivery fail", "mail delivery error",
    "mail delivery problem", "delivery status notification", "failure notice", "failure delivery",
    "returned mail", "returned message", "returned email", "returned to sender", "return to sender",
    "undeliverable", "undelivered", "delivery failure", "delivery failed", "delivery has failed",
    "delivery error", "delivery problem", "delivery unsuccessful", "delivery notification",
    "delivery report", "delivery status", "non delivery", "non-delivery", "nondelivery", "nondeliverable",
    "not delivered", "message could not be delivered", "mail could not be delivered", "could not deliver",
    "could not send message", "could not send your", "cannot be delivered", "can't be delivered",
    "unable to deliver", "mail failure", "failed mail", "failed delivery", "failed to deliver", "failed:",
    "failure:", "bounced mail", "mail system error", "mail error", "message error", "message not delivered",
    "message status", "user unknown", "unknown user", "unknown recipient", "no such user", "mail returned",
    "mail undeliverable", "notification d'échec", "unzustellbar", "nicht zugestellt",
    "zustellung fehlgeschlagen", "zustellfehler", "fehlerhafte zustellung", "rückläufer",
    "zustellbenachrichtigung", "benachrichtigung zum übermittlungsstatus", "non remis", "non distribu",
    "échec de la remise", "échec de remise", "échec de livraison", "notification d'état de remise",
    "impossible de remettre", "no se puede entregar", "no se pudo entregar", "no entregado",
    "no entregable", "error de entrega", "fallo de entrega", "fallo en la entrega",
    "notificación de estado de entrega", "não entregue", "não foi possível entregar", "falha na entrega",
    "não é possível entregar", "falha ao entregar", "non recapitabile", "mancato recapito",
    "mancata consegna", "impossibile recapitare", "recapito non riuscito", "notifica di mancato",
    "onbestelbaar", "niet bezorgd", "niet afgeleverd", "kan niet worden bezorgd", "niet bestelbaar",
    "kunne ikke leveres", "ikke levert", "ikke leveret", "kan ikke leveres", "uleverbar",
    "kan inte levereras", "kunde inte levereras", "ej levererat", "olevererbart", "ei voitu toimittaa",
    "toimittaminen epäonnistui", "niedostarczon", "nie można dostarczyć", "błąd dostarczenia",
    "zwrot wiadomości", "nedoručitel", "nelze doručit", "nedoručen", "kézbesíthetetlen", "не доставлено",
    "недоставлен", "недоставка", "配信不能", "配信エラー", "配信できません", "送信できません",
    "considered unsolicited bulk", "message you sent blocked", "message blocked", "mail blocked",
    "virus in mail from you", "banned contents in", "bad header in message from you", "message quarantined",
    "message rejected", "mail rejected", "e-mail rejected", "email rejected", "rejected mail", "rejected:",
    "エラーメール", "退信", "无法投递", "投递失败", "배달되지",
)  # fmt: skip
DELAY_SUBJECTS: Final = (
    "demora", "retraso", "opóźni", "remise différée", "consegna differita", "(delay)", "delayed mail",
    "delayed:", "mail delayed", "message delayed", "delivery delayed", "delayed delivery", "delivery delay",
    "is delayed", "delivery is delayed", "warning: could not send message for past", "warning: message",
    "still being retried", "warning: delayed", "delayed message", "mail delivery delayed",
    "delivery status notification(delay)", "verzögert", "verzögerung", "retardé", "remise retardée",
    "entrega retrasada", "consegna ritardata", "ritardo nella consegna", "entrega atrasada", "vertraagd",
    "vertraging", "forsinket", "försenad", "fördröj", "viivästy", "opóźnion", "zpožděn", "配信の遅延",
    "遅延",
)  # fmt: skip
SUCCESS_SUBJECTS: Final = (
    "successful mail delivery report", "(success)", "(relay)", "relayed:", "delivered:", "delivery receipt",
    "successfully delivered", "(delivered)", "expanded:",
)  # fmt: skip
FAILURE_WORDS: Final = (
    "delivery of the email was stopped", "delivery of the message was stopped", "delivery was stopped",
    "was considered unsolicited", "was blocked by our", "has been blocked by", "has not been delivered",
    "was quarantined", "has been quarantined", "blocked your message", "message was blocked",
    "fatal delivery errors", "error has occurred while attempting to deliver",
    "below is the list of recipients", "rejected by a remote mail server", "no valid recipients",
    "non-deliverable", "被退回", "未能送达", "退信原因", "did not receive this message",
    "mail was not delivered", "failed recipients", "the following addresses had",
    "did not receive a copy of your message", "failed addresses follow", "intended recipient:",
    "machine generated message from mail service", "undeliverable address", "unable to deliver message",
    "encountered delivery problems", "this is the deliver program", "could not be reached",
    "not delivered to the following", "automatically rejected", "delivery failure notification",
    "delivery was aborted", "was aborted", "message that you sent was rejected", "invalid final delivery",
    "could not be completed", "failed to reach", "has not been sent", "was not sent", "not received by",
    "could not be processed", "could not be accepted", "wasn't accepted", "address is invalid",
    "was bounced", "has bounced", "bounced back", "mailbox unavailable", "message refused",
    "could not be forwarded", "not reach your recipient", "was unable to accept", "could not be delivered",
    "couldn't be delivered", "was not delivered", "wasn't delivered", "not been delivered",
    "cannot be delivered", "can't be delivered", "can not be delivered", "could not deliver",
    "couldn't deliver", "unable to deliver", "not able to deliver", "wasn't able to deliver",
    "was unable to deliver", "cannot deliver", "failed to deliver", "failed to be delivered",
    "delivery failed", "delivery has failed", "delivery to the following", "delivery failure",
    "delivery of the following", "did not reach the following", "did not reach one or more",
    "has not been delivered", "have not been delivered", "not delivered to", "following address(es) failed",
    "following addresses failed", "following address failed", "following recipients failed",
    "following addresses had permanent", "following address had permanent", "had permanent fatal errors",
    "had permanent delivery errors", "had delivery errors", "had delivery problems",
    "following errors occurred", "unrecoverable error", "undeliverable", "undelivered",
    "returned to sender", "returned because", "is being returned", "has been returned",
    "being returned to you", "message was returned", "returned as undeliver", "this is a permanent error",
    "i've given up", "i'm giving up", "giving up on", "your message has been rejected",
    "your message was rejected", "has been rejected by", "your mail was rejected", "couldn't be sent",
    "could not be sent", "wasn't sent", "unknown user", "user unknown", "no such user", "recipient unknown",
    "unknown recipient", "address couldn't be found", "address not found", "message not delivered",
    "message blocked", "reason for the problem", "reasons for failure", "reason for failure",
    "delivery failure reason", "failed recipient", "delivery unsuccessful", "the user(s) account is",
    "not listed in domino", "e-mail account does not exist", "nicht zugestellt", "nicht ausgeliefert",
    "konnte nicht", "konnten nicht", "unzustellbar", "zustellung an", "n'a pas pu être", "n'ont pas pu",
    "n'a pas été remis", "pas pu être distribu", "pas pu être remis", "n'avons pas pu",
    "no se pudo entregar", "no se ha podido entregar", "no pudo ser entregado", "no pudo entregarse",
    "no ha podido ser", "não pôde ser entregue", "não foi entregue", "não pode ser entregue",
    "não foi possível entregar", "non è stato possibile", "non è stato recapitato", "non ha potuto essere",
    "impossibile recapitare", "non recapitat", "niet worden bezorgd", "niet bezorgd", "niet afgeleverd",
    "niet worden afgeleverd", "kunne ikke leveres", "ikke leveres", "kunde inte levereras",
    "inte levereras", "ei voitu toimittaa", "nie została dostarczona", "nie mogła zostać dostarczona",
    "nie można dostarczyć", "nie udało się dostarczyć", "nebylo možné doručit", "nelze doručit",
    "nemohla být doručena", "не удалось доставить", "не может быть доставлен", "не было доставлено",
    "送信できませんでした", "配信できませんでした", "配信されませんでした", "配送できません",
    "お届けできません", "届けることができません", "送達できません", "无法投递",
)  # fmt: skip
DELAY_WORDS: Final = (
    "todavía no se ha", "seguirá intent", "opóźnia się", "kolejne próby", "blijven het proberen",
    "nuovi tentativi", "novas tentativas", "nya försök", "nye forsøg", "nye forsøk",
    "message is delayed for", "delayed for more than", "just a warning", "has been postponed",
    "advisory-only", "delivery attempts will be made", "not yet delivered", "warning message only",
    "this is a warning only", "do not need to resend", "don't need to resend",
    "no action is required on your part", "will be retried", "will be retrying", "will retry",
    "will continue to try", "will continue trying", "will keep trying", "keep trying to deliver",
    "still trying", "delivery attempts will continue", "has been delayed", "is delayed",
    "not yet been delivered", "not been delivered yet", "hasn't been delivered yet",
    "has not yet been delivered", "delayed delivery", "temporary problem delivering", "gmail will retry",
    "server will keep", "will try again for", "will attempt to deliver", "delivery is delayed",
    "attempts to deliver the message will continue", "noch nicht zugestellt", "weitere zustellversuche",
    "wird weiterhin versuch", "werden wir weiter versuchen", "n'a pas encore été", "nouvelles tentatives",
    "aún no se ha", "se seguirá intentando", "non è ancora", "ainda não foi", "nog niet", "再送信",
    "再送を",
)  # fmt: skip
FINAL_WORDS: Final = (
    "giving up", "given up", "gave up", "will not be retried", "won't be retried", "no further attempts",
    "will not try again", "not going to try again", "permanent error", "permanently failed",
    "failed permanently", "permanent fatal", "this is a permanent", "no longer be retried",
    "stopped trying", "removed from the queue", "deleted from queue", "has expired", "returned to sender",
)  # fmt: skip
SUCCESS_WORDS: Final = (
    "was successfully delivered", "has been successfully delivered", "successfully delivered to",
    "successfully relayed", "was delivered to the following", "delivered successfully", "return receipt",
    "relayed to a mailer", "delivery to these recipients or groups is complete", "wurde zugestellt an",
    "has been delivered to the following",
)  # fmt: skip
READ_SUBJECTS: Final = (
    "read:", "not read:", "gelesen:", "nicht gelesen:", "ungelesen:", "lu :", "lu:", "non lu", "leído:",
    "no leído:",
    "letto:", "non letto:", "lido:", "lida:", "não lida:", "gelezen:", "niet gelezen:", "läst:", "oläst:", "læst:",
    "ulæst:", "lest:", "ulest:", "luettu:", "przeczytano:", "przeczytane:", "přečteno:", "olvasott:", "прочитано:",
    "开封", "開封済み:", "已读:", "return receipt (displayed)", "read receipt:", "lesebestätigung", "okundu:",
)  # fmt: skip
READ_WORDS: Final = (
    " was read on ", "was read at", "was displayed on", "was deleted without being read", "has been read",
    " wurde gelesen", "wurde am", "ungelesen gelöscht", "a été lu", "été supprimé sans", "fue leído", "se leyó",
    "è stato letto", "foi lida", "foi lido", "werd gelezen", "is gelezen", "lästes", "blev læst", "ble lest",
    "luettiin", "została przeczytana", "bylo přečteno", "byla přečtena", "было прочитано", "開封されました",
    "已被阅读",
    "已读", "this is a return receipt", "this is a receipt for the mail",
)  # fmt: skip
REFUSED_WORDS: Final = (
    "automatically rejected", "automatisch abgelehnt", "quota exceeded", "was rejected",
    "rejet automatique",
)  # fmt: skip
ABSENCE_SUBJECTS: Final = (
    "automatic reply", "automatische antwort", "out of office", "out of the office", "out-of-office",
    "abwesen", "autoreply", "auto-reply", "auto reply", "autoresponse", "auto response", "autoresponder",
    "réponse automatique", "absence", "respuesta automática", "risposta automatica", "resposta automática",
    "automatisch antwoord", "automatisk svar", "autosvar", "frånvaro", "fravær", "automaattinen vastaus",
    "odpowiedź automatyczna", "automatická odpověď", "vacation", "on holiday", "on leave", "自動応答",
    "自動返信", "read:", "gelesen:", "lu :",
)  # fmt: skip

COPY_BEGINS: Final = (
    "unsent message follows", "below is a copy of the original message", "begin returned",
    "message header follows", "below this line is a copy of the message", "this is a copy of the message",
    "this is a copy of your message", "original message follows", "original message below",
    "--- original message", "-----original message", "original message headers", "original message header",
    "returned message follows", "unsent message below", "message headers follow", "header of the original",
    "headers of the original", "the original message", "your original message", "text of your message",
    "message text follows", "begin message", "start of returned message", "returned message",
    "original mail", "undelivered message", "--- forwarded message", "contents of your message",
    "copy of your message", "here is your message", "original-nachricht", "es folgt eine kopie",
    "der header der ursprünglichen nachricht", "message d'origine", "messaggio originale",
    "mensaje original", "mensagem original",
)  # fmt: skip
NOT_THE_FAILED_ONE: Final = (
    "postmaster", "mailer-daemon", "abuse", "helpdesk", "support", "hostmaster", "administrator", "noreply",
    "no-reply", "mail-daemon",
)  # fmt: skip
ADVICE_WORDS: Final = (
    "contact", "questions", "assistance", "helpdesk", "help desk", "administrator", "report this",
    "forward this", "sent by", "your message of", "write to", "bounced by", "please use", "new address",
    "instead", "envelope-from", "originator", "kontakt",
)  # fmt: skip
ADVICE_FIELDS: Final = (
    "from:", "sender:", "message-id", "x-", "received:", "return-path", "reply-to", "absender",
    "expéditeur", "remitente", "mittente", "remetente", "von:", "de:", "da:",
)  # fmt: skip
OPENINGS: Final = (
    "this message was created automatically by mail delivery", "this is the qmail-send program",
    "this is the mail system at", "this is the postfix program", "mailenable:",
    "this is an automatically generated delivery", "did not reach", "delivery to the following",
    "the following addresses had", "the following address", "was not delivered to",
    "your message could not be delivered", "your message was not delivered",
    "i'm afraid i wasn't able to deliver", "message could not be delivered",
    "the message that you sent was undeliverable", "undeliverable", "delivery failed", "unable to deliver",
    "sorry, we were unable to deliver", "an error occurred while trying to deliver",
    "a message that you sent could not be delivered", "your mail could not be delivered",
    "could not deliver", "unknown user", "the original message was received at", "the following recipient",
    "your message cannot be delivered", "an email you sent could not be delivered",
)  # fmt: skip
