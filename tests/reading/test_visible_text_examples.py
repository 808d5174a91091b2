"""Examples, one line each, of mail as clients and people write it: what is typed stays, the rest goes."""

import pytest

from outreach.reading.message import Mailbox
from outreach.reading.visible_text import cut

JULIE = Mailbox("Julie Smith", "julie@acme.example")

STAYS = (
    "Here it is\n\nSent from my desk, is much easier then my mobile phone.",
    "Unsubscribe",
    "Hi,\n\nUnsubscribe me please.\n\nJulie",
    "Hi,\n\nplease remove me.\n\nTo unsubscribe me, just stop writing.",
    "Ok.\n--- Termin 1 ---\nDienstag\n--- Termin 2 ---\nMittwoch",
    "Don't click the link I sent, it is broken.\n\nJulie",
    "[EXTERNAL] Hi Chris\n\nok",
    "Please consider joining us.\n\nPlease consider the library as a place, too.",
    "See below.\n\nThis e-mail has an attachment, delete it if you like.",
    "Call me at 713-853-1234\n\nJulie",
    "Yes\n\nBest,\nJulie\n\nMy mobile is 07700 900123",
    'Yes\n\nBest,\nJulie\n\n"Be the change" - M. G.',
    "Yes\n\nFrom: Chris\nSent: Monday\n\nhello",
    "Hi Chris,\n\nI will be at 12 Mill Lane, Lincoln.\n\nSee you there,\nJulie",
    "Hello,\n\nI read on Monday, 2 November 2026 at 10:15 that you, as Chris wrote:\n\nnothing.",
    "Please send it to me@acme.example by 3 Nov 2026:\n\nthe form, filled in.\n\nJulie",
    "On 3 November 2026 I can offer these:\n\n10:00\n11:00\n\nJulie",
    "Am 3.11.2026 habe ich diese Zeiten:\n\n10:00\n11:00\n\nJulie",
    "On Tuesday 3 November at 10:15 she wrote the following poem:\n\nRoses",
    "Mon 3 Nov 2026 10:15 - you can reach me at me@acme.example:\n\n- by mail",
    "ok\n\n—\nJulie",
    "Dear Chris\n\nYes.\n\nYours sincerely\n\nJulie Smith\nfor the Committee",
    "Hallo Chris,\n\nanbei meine Daten:\n\nJulie Smith\nWeg 1\n12345 Berlin\nTel. 030 123456",
    "Sounds good\n\nChris Morgan\nMonday, November 2, 2026 10:15 AM\n\nhi",
    "Dear Chris,\n\nFrom: my point of view it is fine.\n\nJulie",
    "Hi!\n\nThe plan:\nFrom: 10:00\nTo: 11:00\nDate: Monday\n\nJulie",
    (
        "Dear Chris,\n\n"
        "Thank you for your kind letter, and for waiting so long. I spoke to my "
        "colleague Jane Doe (jane@acme.example) about it; she says:\n\n"
        '"Tell him to come on Monday."\n\nSo, come on Monday. My direct line is 0113 496 0000.\n\n'
        "Warm regards,\n\nJulie"
    ),
    "Dear Chris,\n\nThanks\n\nI can recommend:\nJane Doe\nHead of X\njane@other.example\n\nJulie",
    (
        "Hi,\n\nMany thanks\n\nJane Doe\nHead of X\njane@other.example\n+44 113 496 0001\n\n"
        "is the one to ask.\n\nJulie"
    ),
    "Hi,\n\nTry Jane:\n\nJane Doe\nHead of X\njane@other.example\n+44 113 496 0001",
    ("Hi,\n\nThe person to ask is Jane, not me.\n\nJane Doe\nHead of X\njane@other.example\n+44 113 496 0001"),
    ("Hi,\n\nask Jane Doe <jane@other.example>.\n\nBest\nJulie\n\nJane Doe\n+44 113 496 0001\njane@other.example"),
    "Meet at:\n\nThe Old Mill\n12 Mill Lane\nLincoln LN1 3AB\nhttps://mill.example",
    "Let us meet here.\n\nThe Old Mill\n12 Mill Lane\nLincoln LN1 3AB\nhttps://mill.example",
    "1. yes\n2. no\n3. https://acme.example/julie\n\nJulie",
    "Join me here\n\nhttps://meet.example/abc\nMeeting ID 123 456 789\n\nJulie",
    "Thursday then.\n\nhttps://meet.example/abc\n+44 20 7946 0000 PIN 1234",
    "<div>Hello <b>there</b></div>",
    "Yes\n\nOn Monday, Chris wrote:\n\nhello there",
    "Du får inte ofta chansen, så ja tack!\n\nLars",
    "Warning: this is a long letter.\n\nI had not time to make it short.",
    "Attention, links and attachments below!\n\nSee them.",
    "I am an external examiner and often outside the office.\n\nJulie",
    "Yes\n\nJulie\n\nGet more from your inbox with http://mail.example",
    "Yes, here is the link: https://a.example/x\n\nJulie",
    "Try my colleague.\n\nThanks\n\nJane Doe\nHead of X\njane@acme.example",
    "Thanks, Chris\n\nJane Doe\nHead of X\njane@acme.example\n01522 496000\n\nis the one.",
    "Hi,\n\nI lived there.\n\n>From the first day I liked it.\n\nJulie",
    (
        "Hi,\n\nI lived there for many long years.\n\n--\n\nThen I moved to the town by the river.\n"
        "I found a job at the mill and liked it.\nSo I would tell you to do the same.\n\nJulie"
    ),
)
GOES = (
    (
        (
            "Here it is\n\nSent from a magnificent torch of pixels\n\nOn Dec 16, 2011, at 12:47 PM, C D\n"
            "<r@x.example>\nwrote:\n\n> Was"
        ),
        "Here it is",
    ),
    (
        "[EXTERNAL]\n\nHi",
        "Hi",
    ),
    (
        (
            "CAUTION: This email originated from outside of Acme.\nIt was scanned.\n"
            "Do not click links or open attachments.\n\nYes, gladly."
        ),
        "Yes, gladly.",
    ),
    (
        "Yes.\n\nChris Morgan <chris@example.org> wrote in message news:abc@example.org…\n> hello",
        "Yes.",
    ),
    (
        ("Yes.\n-----BEGIN PGP SIGNATURE-----\niQEz\n-----END PGP SIGNATURE-----\nWednesday suits me too."),
        "Yes.\n\nWednesday suits me too.",
    ),
    (
        "Yes\n\nJulie\n\nJulie Smith | Head of Acts | Acme Ltd\nM 07700 900123 | julie@acme.example",
        "Yes\n\nJulie",
    ),
    (
        "Yes\n\nThanks,\nJulie\nx3-4567",
        "Yes\n\nThanks,\nJulie",
    ),
    (
        "Yes\n\nJulie\n713-853-1234",
        "Yes\n\nJulie",
    ),
    (
        "Yes\n\n=====\nJulie Smith\nhttp://acme.example\n=====",
        "Yes",
    ),
    (
        "Yes\n________________________________\nFrom: Chris\nSent: Monday\n\nhello",
        "Yes",
    ),
    (
        "Yes\n\nFrom:\nChris Morgan\nSent:\nMonday\nTo:\nJulie\nSubject:\nHello\n\nhello",
        "Yes",
    ),
    (
        "Yes\n\n\tFrom: Chris\n\tSent: Monday\n\tTo: Julie\n\tSubject: x\n\n\thello",
        "Yes",
    ),
    (
        "Yes\n\n| From: Chris\n| Date: Monday\n| Subject: x\n|\n| hello",
        "Yes",
    ),
    (
        "Yes\n\nOn Monday Chris wrote:\n| hello\n| you\n\nAnd no.",
        "Yes\n\nAnd no.",
    ),
    (
        "Hi,\n\nOn 11/02/2026 10:15 AM, Chris Morgan wrote:\n> a\n\nno\n\n> b\n\nyes\n\nJulie",
        "Hi,\n\nno\n\nyes\n\nJulie",
    ),
    (
        "Great\n\n-----Original Message-----\nFrom: x\nTo: y\nSubject: z\nSent: w\n\n> a\n> b\nmore",
        "Great\n\nmore",
    ),
    (
        'Sure thing\n\nOn Nov 2, 2026 10:15 AM, "Chris Morgan" <chris@example.org> wrote:\n\n> a\n\n\n',
        "Sure thing",
    ),
    (
        "Sure thing\n\nOn Mon, 2 Nov 2026, Chris Morgan wrote:\n\n> a\n",
        "Sure thing",
    ),
    (
        "Sure thing\n\nChris Morgan wrote:\n> a\n",
        "Sure thing",
    ),
    (
        "Sure thing\n\nchris@example.org wrote:\n> a\n",
        "Sure thing",
    ),
    (
        "Sure thing\n\n> -----Original Message-----\n> From: x\n> hello\n",
        "Sure thing",
    ),
    (
        (
            "Sure thing\n\nDate: Fri, 28 Sep 2012 10:55:48 +0000\nFrom: tickets@example.com\n"
            "To: bob@example.com\nSubject: [Ticket #8] Test\n\nhello"
        ),
        "Sure thing",
    ),
    (
        (
            'Sure\n\nSent from my HTC\n\n----- Reply message -----\nFrom: "C" <c@example.org>\n'
            "To: <j@example.com>\nSubject: hi\nDate: Mon, Nov 2, 2026 10:15\n\nhello"
        ),
        "Sure",
    ),
    (
        "Sure\n\nSent from my Verizon Wireless BlackBerry",
        "Sure",
    ),
    (
        (
            "Sure\n\nSent from my Verizon, Samsung Galaxy smartphone\n\n"
            "-------- Original message --------\nFrom: c\nDate: 1\nTo: j\nSubject: k\n\nhello"
        ),
        "Sure",
    ),
    (
        (
            "Sure\n\nVon meinem Samsung Galaxy Smartphone gesendet.\n\n\n"
            "-------- Ursprüngliche Nachricht --------\nVon: c\nDatum: 1\nAn: j\nBetreff: k\n\nhello"
        ),
        "Sure",
    ),
    (
        "Ja\n\nGesendet mit der mobilen Mail App\n\nAm 02.11.26 um 10:15 schrieb Chris:\n\n> x",
        "Ja",
    ),
    (
        (
            "Oui\n\nEnvoyé avec la messagerie sécurisée Proton Mail.\n\n"
            "Le lundi 2 novembre 2026 à 10:15, Chris <c@example.org> a écrit :\n\n> x"
        ),
        "Oui",
    ),
    (
        "Oui\n\nLe 2 novembre 2026 10:15:00 GMT+01:00, Chris <c@example.org> a écrit :\n>x",
        "Oui",
    ),
    (
        "Sí\n\nEl 2/11/26 a las 10:15, Chris escribió:\n> x",
        "Sí",
    ),
    (
        "Sí\n\nEl lunes 2 de noviembre de 2026, Chris Morgan <chris@example.org> escribió:\n\n> x",
        "Sí",
    ),
    (
        "Sim\n\nA 02/11/2026 às 10:15, Chris Morgan escreveu:\n> x",
        "Sim",
    ),
    (
        (
            'Sim\n\nDe: "Chris" <c@example.org>\nPara: j@example.com\n'
            "Enviadas: Segunda-feira, 2 De Novembro de 2026 10:15\nAssunto: x\n\ny"
        ),
        "Sim",
    ),
    (
        "Ja\n\nDatum: 02.11.2026 10:15\nVon: Chris\nAn: Julie\nBetreff: x\n\ny",
        "Ja",
    ),
    (
        (
            "Ja\n\n-----Ursprüngliche Mitteilung-----\nVon: Chris\nAn: Julie\nVerschickt: Mo, 2. Nov\n"
            "Betreff: x\n\ny"
        ),
        "Ja",
    ),
    (
        (
            "OK.\n\n--------------------------------------------\n"
            "On Mon, 11/2/26, Chris <c@example.org> wrote:\n\n Subject: x\n To: j@example.com\n"
            " Date: Monday\n \n hello"
        ),
        "OK.",
    ),
    (
        (
            "OK\n\nThanks,\nJulie\n\nOn Mon, Nov 2, 2026 at 10:15 AM, Chris Morgan <\n"
            "chris@example.org> wrote:\n\n> x\n>\n\n\n\n-- \nJulie Smith\n"
        ),
        "OK\n\nThanks,\nJulie",
    ),
    (
        (
            "Hallo,\n\nok.\n\nMit freundlichen Grüßen\n\nDr. Julie Smith\n\n- Geschäftsführerin -\n\n"
            "Acme GmbH, Weg 1, 12345 Berlin\nTel.: 030 1234567"
        ),
        "Hallo,\n\nok.\n\nMit freundlichen Grüßen\n\nDr. Julie Smith",
    ),
    (
        "ok\n\nJulie Smith (she/her)\nHead of Acts\nhttps://acme.example",
        "ok",
    ),
    (
        "ok\n\nBest wishes\n\nJulie Smith (she/her)\nHead of Acts\nhttps://acme.example",
        "ok\n\nBest wishes\n\nJulie Smith (she/her)",
    ),
    (
        "ok\n\nThank you,\n\n*Julie Smith*\n*Head of Acts, Acme*\n*+44 113 496 0000*",
        "ok\n\nThank you,\n\n*Julie Smith*",
    ),
    (
        (
            "Hi Chris,\n\nLooking forward to meeting you.\nJulie\n\nJulie Smith, PhD\n"
            "Professor of Things\nUniversity of Leeds"
        ),
        "Hi Chris,\n\nLooking forward to meeting you.\nJulie",
    ),
    (
        (
            "ok\n\nRegards\nJulie\n\n"
            "Confidentiality: this e-mail is confidential and may be privileged. If you are "
            "not the intended recipient delete it."
        ),
        "ok\n\nRegards\nJulie",
    ),
    (
        (
            "ok\n\nRegards\nJulie\n\n"
            "NOTICE: This e-mail message and all attachments transmitted with it may contain "
            "legally privileged and confidential information intended solely for the use of "
            "the addressee."
        ),
        "ok\n\nRegards\nJulie",
    ),
    (
        (
            "ok\n\nRegards\nJulie\n\n"
            "**********************************************************************\n"
            "This e-mail is the property of Acme Corp. and may contain confidential and "
            "privileged material for the sole use of the intended recipient.\n"
            "**********************************************************************"
        ),
        "ok\n\nRegards\nJulie",
    ),
    (
        "Quoted with typed answer:\n>>> x = 1\n>>> y = 2\n3",
        "Quoted with typed answer:\n\n3",
    ),
    (
        (
            "Chris,\n\nthat is fine with me.\n\nBest regards,\nJulie\n\n[cid:image001.jpg@01D9.ABC]\n"
            "Julie Smith | Head of Acts\nAcme Ltd | 1 High Street | Leeds LS1 1AA\nDDI: 0113 496 0000\n"
            "Email: julie@acme.example<mailto:julie@acme.example>\n"
            "Web: www.acme.example<http://www.acme.example/>\n\n"
            "Acme Ltd is registered in England No. 123456. Registered office as above.\n\n"
            "From: Chris Morgan <chris@example.org<mailto:chris@example.org>>\n"
            "Sent: 02 November 2026 10:15\n"
            "To: Julie Smith <julie@acme.example<mailto:julie@acme.example>>\nSubject: Hi\n\nhello"
        ),
        "Chris,\n\nthat is fine with me.\n\nBest regards,\nJulie",
    ),
    (
        "ok.\n\nThanks!\n\nJulie Smith\nHead of Acts\nAcme",
        "ok.\n\nThanks!\n\nJulie Smith",
    ),
    (
        "ok.\n\nCordialement,\n\nJulie SMITH\nChargée de mission\nTél. : 01 02 03 04 05",
        "ok.\n\nCordialement,\n\nJulie SMITH",
    ),
    (
        ("ok.\n\nUn saludo\n\nJulie Smith\nDepartamento de Historia\nUniversidad de León\nTfno: +34 987 00 00 00"),
        "ok.\n\nUn saludo\n\nJulie Smith",
    ),
    (
        (
            "ok.\n\nMed vänlig hälsning\n\nJulie Smith\n____________________________\nJulie Smith\n"
            "Projektledare\nAcme AB\nTel 08-123 45 67"
        ),
        "ok.\n\nMed vänlig hälsning\n\nJulie Smith",
    ),
    (
        "ok.\n\nTerveisin\nJulie\n\n--\nJulie Smith\np. 040 1234567",
        "ok.\n\nTerveisin\nJulie",
    ),
    (
        "ok\n\nJulie\n-- \nThis message has been scanned for viruses",
        "ok\n\nJulie",
    ),
    (
        (
            "ok\n\nJulie\n\n--\n"
            'You received this message because you are subscribed to the Google Groups "makers" group.\n'
            "To unsubscribe from this group, send an email to x@g.example."
        ),
        "ok\n\nJulie",
    ),
    (
        (
            "ok\n\nJulie\n\nOn Mon, 2 Nov 2026 at 10:15, Chris <chris@example.org> wrote:\n\n> x\n\n--\n"
            'You received this message because you are subscribed to the Google Groups "makers" group.'
        ),
        "ok\n\nJulie",
    ),
    (
        "ok\n\n—\nReply to this email directly or view it on GitHub\nhttps://github.example/x",
        "ok",
    ),
    (
        "Hi\n\nI like lists:\n--\na\n--\nb",
        "Hi\n\nI like lists:",
    ),
    (
        "Yes.\n\nJ.\n\nJulie Smith\njulie@acme.example",
        "Yes.\n\nJ.",
    ),
    (
        "Yes.\n\nJulie\nhttp://julie.example",
        "Yes.\n\nJulie",
    ),
    (
        (
            "> a\n\nYes.\n\n> b\n\nNo.\n\nBest wishes,\nJulie\n\nJulie Smith\nHead of Acts\n"
            "+44 113 496 0000\n\n> c\n> d"
        ),
        "Yes.\n\nNo.\n\nBest wishes,\nJulie",
    ),
    (
        (
            "Hi Chris, see my answers inline.\n\nBest,\nJulie\n\n"
            "On Mon, 2 Nov 2026 at 10:15, Chris <chris@example.org> wrote:\n> When?\n\nMonday.\n\n"
            "> Where?\n\nThe mill.\n"
        ),
        "Hi Chris, see my answers inline.\n\nBest,\nJulie\n\nMonday.\n\nThe mill.",
    ),
    (
        "Sounds good\nOn Mon, Nov 2, 2026 at 10:15 AM Chris Morgan <chris@example.org> wrote:\n> hi\n",
        "Sounds good",
    ),
    (
        ("Sounds good\n\n\n\n> On Nov 2, 2026, at 10:15 AM, Chris Morgan <chris@example.org> wrote:\n> \n> hi\n"),
        "Sounds good",
    ),
    (
        (
            "Sounds good\n\n________________________________________\n"
            "From: Chris Morgan [chris@example.org]\nSent: Monday, November 02, 2026 10:15 AM\n"
            "To: Smith, Julie\nSubject: x\n\nhi"
        ),
        "Sounds good",
    ),
    (
        (
            "Sounds good\n\n________________________________\n From: Chris Morgan <chris@example.org>\n"
            "To: Julie <j@example.com> \nSent: Monday, November 2, 2026 10:15 AM\nSubject: x\n \n\nhi"
        ),
        "Sounds good",
    ),
    (
        (
            "Sounds good\n\n-------- Original Message --------\nSubject: Re: x\n"
            "From: Chris <c@example.org>\nDate: Mon, November 02, 2026 10:15 am\n"
            "To: Julie <j@example.com>\n\nhi"
        ),
        "Sounds good",
    ),
    (
        "Sounds good\n\n---- Chris Morgan <chris@example.org> wrote: \n> hi",
        "Sounds good",
    ),
    (
        "Sounds good\n\n---- Chris Morgan <chris@example.org> wrote: \n\n=============\nhi",
        "Sounds good",
    ),
    (
        (
            "Sounds good\n\n\nFrom: chris@example.org\nTo: j@example.com\nSubject: x\n"
            "Date: Mon, 2 Nov 2026 10:15:00 +0000\n\n\n\n\nhi"
        ),
        "Sounds good",
    ),
    (
        ("Sounds good\n\nSubject: x\nTo: j@example.com\nFrom: chris@example.org\nDate: Mon, 2 Nov 2026\n\nhi"),
        "Sounds good",
    ),
    (
        "Sounds good\n\n[Chris Morgan] wrote:\n\n> hi",
        "Sounds good",
    ),
    (
        "Sounds good\n\nOn Monday, November 2, 2026, Chris Morgan <chris@example.org> wrote:\n\n> hi",
        "Sounds good",
    ),
    (
        "Sounds good\n\nOn Monday, November 2, 2026, Chris Morgan <\nchris@example.org> wrote:\n\n> hi",
        "Sounds good",
    ),
    (
        (
            "Sounds good\n\nOn Monday, November 2, 2026, 10:15 AM, Chris Morgan via\n"
            "Lincoln List <list@lists.example.org> wrote:\n\n> hi"
        ),
        "Sounds good",
    ),
    (
        "Sounds good\n\n2026-11-02 10:15 GMT+01:00 Chris Morgan <chris@example.org>:\n\n> hi",
        "Sounds good",
    ),
    (
        "Sounds good\n\n2026-11-02 10:15 GMT+01:00 Chris Morgan <chris@example.org>:\n\nhi",
        "Sounds good",
    ),
    (
        "Sounds good\n\n02.11.2026, в 10:15, Chris Morgan написал(а):\n\n> hi",
        "Sounds good",
    ),
    (
        "Sounds good\n\nOn 2.11.2026 10.15, Chris Morgan wrote:\n> hi",
        "Sounds good",
    ),
    (
        "Sounds good\n\nOn Mo, Nov 02, 2026 at 10:15:22 +0100, Chris Morgan wrote:\n> hi",
        "Sounds good",
    ),
    (
        "Sounds good\n\nThus spake Chris Morgan (chris@example.org):\n\n> hi",
        "Sounds good",
    ),
    (
        "Sounds good\n\n* On 2026 02 Nov 10:15 -0600, Chris Morgan wrote:\n> hi",
        "Sounds good",
    ),
    (
        "Sounds good\n\nExcerpts from Chris Morgan's message of November 2, 2026 10:15 am:\n> hi",
        "Sounds good",
    ),
    (
        "Sounds good\n\nChris Morgan <chris@example.org> writes:\n\n> hi",
        "Sounds good",
    ),
    (
        (
            'Sounds good\n\n>>>>> "CM" == Chris Morgan <chris@example.org> writes:\n\n    CM> hi\n'
            "    CM> ho\n    CM> hu\n\nyes"
        ),
        "Sounds good\n\nyes",
    ),
    (
        (
            "Sounds good\n\nSent from my iPad\n\n"
            "On Nov 2, 2026, at 10:15 AM, Chris Morgan <chris@example.org> wrote:\n\n> hi\n> \n"
            "> <mime-attachment.txt>"
        ),
        "Sounds good",
    ),
    (
        (
            "Sounds good\n\n\t-----Original Message----- \n\tFrom: Chris \n"
            "\tSent: Mon 11/2/2026 10:15 AM \n\tTo: Julie \n\tCc: \n\tSubject: x\n\t\n\t\n\thi"
        ),
        "Sounds good",
    ),
    (
        "Sounds good\n\n#####\nFrom: Chris\nTo: Julie\nSubject: x\nhi",
        "Sounds good",
    ),
    (
        (
            "Sounds good\n\nDisclaimer\n\n"
            "The information contained in this communication from the sender is "
            "confidential. It is intended solely for use by the recipient and others "
            "authorized to receive it. If you are not the recipient, you are hereby notified "
            "that any disclosure, copying, distribution is strictly prohibited.\n\n"
            "This email has been scanned for viruses and malware."
        ),
        "Sounds good",
    ),
    (
        (
            "Sounds good\n\nJulie\n\n"
            "Acme is a trading name of Acme Ltd. This e-mail and any attachments are "
            "confidential and may be privileged."
        ),
        "Sounds good\n\nJulie",
    ),
    (
        "Sounds good\n\nJulie\n\n<https://www.avast.example/sig-email> Virus-free. www.avast.example",
        "Sounds good\n\nJulie",
    ),
    (
        (
            "Sounds good\n\nJulie\n\n---\n"
            "This email has been checked for viruses by Avast antivirus software.\n"
            "https://www.avast.example/antivirus"
        ),
        "Sounds good\n\nJulie",
    ),
    (
        (
            "Sounds good\n\nJulie\n\n---\n"
            "Diese E-Mail wurde von Avast Antivirus-Software auf Viren geprüft.\nwww.avast.example"
        ),
        "Sounds good\n\nJulie",
    ),
    (
        "Sounds good\n\n---\nJulie Smith\nHead of Acts\n0113 496 0000",
        "Sounds good",
    ),
    (
        "Sounds good\n\n<#DAB4FAD8-2DD7-40BB-A1B8-4E2AA1F9FDF2>",
        "Sounds good",
    ),
    (
        "Let us meet here, thanks.\n\nBest\nJulie\n\nThe Old Mill\n12 Mill Lane\nLincoln LN1 3AB",
        "Let us meet here, thanks.\n\nBest\nJulie",
    ),
    (
        "Thursday then.\n\nBest,\nJulie\n\nhttps://meet.example/abc",
        "Thursday then.\n\nBest,\nJulie",
    ),
    (
        "Hi Chris\n\nNo, sorry.\n\nJulie Smith\n\nSent from my iPhone",
        "Hi Chris\n\nNo, sorry.\n\nJulie Smith",
    ),
    (
        (
            "Hi Chris\n\nNo.\n\nSent from Outlook for iOS<https://aka.example/o0ukef>\n"
            "________________________________\nFrom: Chris\nSent: Mon\nTo: J\nSubject: s"
        ),
        "Hi Chris\n\nNo.",
    ),
    (
        (
            "No.\n\nSent from Mail<https://go.example/fwlink/?LinkId=550986> for Windows 10\n\n"
            "From: Chris<mailto:chris@example.org>\nSent: Mon\nTo: J\nSubject: s"
        ),
        "No.",
    ),
    (
        "Nein.\n\nGesendet von Mail für Windows 10\n\nVon: Chris\nGesendet: Mon\nAn: J\nBetreff: s",
        "Nein.",
    ),
    (
        (
            "Nein.\n\nGesendet von Yahoo Mail auf Android\n\n"
            "  Am Mo., Nov. 2, 2026 at 10:15 schrieb Chris Morgan<chris@example.org>:   Hallo"
        ),
        "Nein.",
    ),
    (
        (
            "Non.\n\nProvenance : Courrier pour Windows 10\n\nDe : Chris\n"
            "Envoyé le :lundi 2 novembre 2026 10:15\nÀ : J\nObjet :s"
        ),
        "Non.",
    ),
    (
        "No.\n\nEnviado desde Correo para Windows\n\nDe: Chris\nEnviado: lunes\nPara: J\nAsunto: s",
        "No.",
    ),
    (
        "No.\n\nInviato da Posta per Windows\n\nDa: Chris\nInviato: lunedì\nA: J\nOggetto: s",
        "No.",
    ),
    (
        "Nee.\n\nVerzonden vanuit Mail voor Windows\n\nVan: C\nVerzonden: ma\nAan: J\nOnderwerp: s",
        "Nee.",
    ),
    (
        "Nej.\n\nSkickades från E-post för Windows\n\nFrån: C\nSkickat: må\nTill: J\nÄmne: s",
        "Nej.",
    ),
    (
        "Nej.\n\nSendt fra Mail til Windows\n\nFra: C\nSendt: ma\nTil: J\nEmne: s",
        "Nej.",
    ),
    (
        "Nie.\n\nWysłane z aplikacji Poczta dla systemu Windows\n\nOd: C\nWysłano: po\nDo: J\nTemat: s",
        "Nie.",
    ),
    (
        "Нет.\n\nОтправлено из Почты для Windows 10\n\nОт: C\nОтправлено: пн\nКому: J\nТема: s",
        "Нет.",
    ),
    (
        "Não.\n\nEnviado do Email para Windows\n\nDe: C\nEnviado: se\nPara: J\nAssunto: s",
        "Não.",
    ),
    (
        "Ne.\n\nOdesláno z Pošty pro Windows\n\nOd: C\nOdesláno: po\nKomu: J\nPředmět: s",
        "Ne.",
    ),
    (
        "No.\n\n\nOn Nov 2, 2026, at 10:15, Chris <c@example.org> wrote:\n\n\nDear Julie,\n\nhello",
        "No.",
    ),
    (
        (
            "No.\n\n\n\n________________________________\nVon: Chris <c@example.org>\nGesendet: Montag\n"
            "An: j\nBetreff: Re: AW: x\n\nhallo"
        ),
        "No.",
    ),
    (
        "> Could we meet?\nYes.\nOn Tuesday.\n> Where?\nThere.",
        "Yes.\nOn Tuesday.\n\nThere.",
    ),
    (
        ">Could we meet?\n\n Yes.\n\n>Where?\n\n There.",
        "Yes.\n\n There.",
    ),
    (
        "Hi.\n\n> > deep\n> less\n\nme\n",
        "Hi.\n\nme",
    ),
    (
        (
            "On Fri, Oct 30, 2026 at 5:00 PM Julie Smith <julie@acme.example> wrote:\n> mine\n\n"
            "I forgot: bring shoes."
        ),
        "I forgot: bring shoes.",
    ),
    (
        "Klar!\n\nAm 2. November 2026 10:15:00 MEZ schrieb Chris <c@example.org>:\n>Hallo",
        "Klar!",
    ),
    (
        "Klar!\n\nAm Mon, 02 Nov 2026 10:15:00 +0100\nschrieb Chris Morgan <c@example.org>:\n\n> Hallo",
        "Klar!",
    ),
    (
        "Klar!\n\nAm 02.11.26 um 10:15 schrieb\nChris Morgan:\n> Hallo",
        "Klar!",
    ),
    (
        "Klar!\n\n* Chris Morgan <c@example.org> [02.11.26 10:15]:\n> Hallo",
        "Klar!",
    ),
    (
        "Klar!\n\nChris Morgan schrieb:\n> Hallo",
        "Klar!",
    ),
    (
        "Klar!\n\nVon: Chris\nDatum: 2. November 2026 um 10:15:00 MEZ\nAn: Julie\nBetreff: x\n\nHallo",
        "Klar!",
    ),
    (
        ("Klar!\n\nVon meinem iPhone gesendet\n\nAnfang der weitergeleiteten Nachricht:\n\nVon: Chris\nHallo"),
        "Klar!",
    ),
    (
        (
            "Klar!\n\n\u2063Gesendet mit BlueMail\n\n"
            "Am 2. Nov. 2026, 10:15, um 10:15, Chris <c@example.org> schrieb:\n>x"
        ),
        "Klar!",
    ),
    (
        (
            "Yes\n\n\n--\nJulie Smith\n\nOn Mon, 2 Nov 2026 at 10:15, Chris <chris@example.org> wrote:\n"
            "\n> x\n\nAnd one more thing: bring boots.\n"
        ),
        "Yes\n\nAnd one more thing: bring boots.",
    ),
    (
        "Yes\nOn 2026-11-02, at 10:15, Chris wrote:\n\nhello there",
        "Yes",
    ),
    (
        "Hej\n\nDen 2/11/2026 kl. 10.15 skrev Chris Morgan:\n> x",
        "Hej",
    ),
    (
        "Hej\n\nDen tis 3 nov. 2026 10:15Chris Morgan <c@example.org> skrev:\n\n> x",
        "Hej",
    ),
    (
        "Hei\n\nPå man. 2. nov. 2026 kl. 10:15 skrev Chris <c@example.org>:\n> x",
        "Hei",
    ),
    (
        "Hei\n\n2.11.2026 10.15, Chris Morgan kirjoitti:\n> x",
        "Hei",
    ),
    (
        "はい\n\nOn 2026/11/02 10:15, Chris wrote:\n> x",
        "はい",
    ),
    (
        "はい\n\n2026年11月2日(月) 10:15 Chris Morgan <chris@example.org>:\n\nx",
        "はい",
    ),
    (
        "是\n\n在 2026年11月2日，10:15，Chris <c@example.org> 写道：\n\n> x",
        "是",
    ),
    (
        '是\n\nAt 2026-11-02 10:15:00, "Chris" <c@example.org> wrote:\n\nhello',
        "是",
    ),
    (
        '是\n\n在 2026-11-02 10:15:00，"Chris" <c@example.org> 写道：\n\nhello',
        "是",
    ),
    (
        (
            "네\n\n-----Original Message-----\nFrom: C\nTo: J\nCc: \n"
            "Sent: 2026-11-02 (월) 10:15:00 (GMT+09:00)\nSubject: x\n\nhello"
        ),
        "네",
    ),
    (
        (
            "Yes\n\n\nChris Morgan@EXAMPLE\n11/02/2000 10:15 AM\nTo: Julie Smith/LINCOLN@EXAMPLE\ncc:  \n"
            "Subject: Re: x\n\nhello"
        ),
        "Yes",
    ),
    (
        (
            'Yes\n\n\n"Chris Morgan" <chris@example.org> on 11/02/2000 10:15:22 AM\n'
            "Please respond to <chris@example.org>\nTo: Julie\ncc:  \nSubject: x\n\nhello"
        ),
        "Yes",
    ),
    (
        (
            "Yes\n\n\n\tChris Morgan@EXAMPLE\n\t11/02/2000 10:15 AM\n\t\t \n\t\t To: Julie\n\t\t cc: \n"
            "\t\t Subject: x\n\nhello"
        ),
        "Yes",
    ),
    (
        (
            "Yes\n\n\tFrom:  Chris Morgan                           11/02/2000 10:15 AM\n\t\n\n"
            "To:\tJulie/X\ncc:\t \nSubject:\tx\n\nhello"
        ),
        "Yes",
    ),
    (
        (
            "Yes\n -----Original Message-----\nFrom: \tChris  \n"
            "Sent:\tMonday, November 02, 2001 10:15 AM\nTo:\tSmith, Julie\nSubject:\tx\n\nhello"
        ),
        "Yes",
    ),
    (
        "External Email: Use caution with links\nHi Chris,\nall is well here.\nJulie",
        "Hi Chris,\nall is well here.\nJulie",
    ),
    (
        (
            "EXTERNAL: Do not click links or open attachments unless you recognize the "
            "sender and know the\ncontent is safe.\n\nHi"
        ),
        "Hi",
    ),
    (
        (
            "Du får inte ofta e-post från lars@example.net. Läs om varför det här är "
            "viktigt<https://aka.example/x>\nHej!\n\nJa."
        ),
        "Hej!\n\nJa.",
    ),
    (
        "This message was sent from outside your company.\n\nHello,\n\nyes",
        "Hello,\n\nyes",
    ),
    (
        (
            "If there are problems with how this message is displayed, click here to view it "
            "in a web browser.\n\nHello"
        ),
        "Hello",
    ),
    (
        (
            "Yes\n\nRegards,\n\nJulie Smith | Acme\n"
            "Privileged/Confidential Information may be contained in this message. If you "
            "are not the addressee, you may not copy or deliver this message to anyone."
        ),
        "Yes\n\nRegards,\n\nJulie Smith | Acme",
    ),
    (
        (
            "Yes\n\nKind regards,\nJulie\n\n*****\n"
            "The contents of this email are confidential to the intended recipient. It may "
            "not be disclosed to anyone else.\n*****"
        ),
        "Yes\n\nKind regards,\nJulie",
    ),
    (
        (
            "Oui\n\nBien à vous,\nJulie\n\n"
            "Ce message et toutes les pièces jointes sont confidentiels et établis à "
            "l'intention exclusive de ses destinataires. Toute utilisation non autorisée est "
            "interdite. Si vous recevez ce message par erreur, merci de le détruire."
        ),
        "Oui\n\nBien à vous,\nJulie",
    ),
    (
        (
            "Sí\n\nSaludos\nJulie\n\n"
            "Este mensaje y sus archivos adjuntos van dirigidos exclusivamente a su "
            "destinatario, pudiendo contener información confidencial. Si lo ha recibido por "
            "error, notifíquelo y elimínelo."
        ),
        "Sí\n\nSaludos\nJulie",
    ),
    (
        (
            "Sì\n\nSaluti\nJulie\n\n"
            "Ai sensi del D.Lgs. 196/2003 le informazioni contenute in questo messaggio sono "
            "riservate. Se lo ha ricevuto per errore, la preghiamo di distruggerlo e di "
            "avvisare il mittente. È vietata la diffusione."
        ),
        "Sì\n\nSaluti\nJulie",
    ),
    (
        (
            "Ja\n\nGroet,\nJulie\n\n"
            "Deze e-mail en de inhoud daarvan zijn vertrouwelijk en uitsluitend bestemd voor "
            "de geadresseerde. Indien u deze e-mail ten onrechte ontvangt, verzoeken wij u "
            "deze te verwijderen."
        ),
        "Ja\n\nGroet,\nJulie",
    ),
    (
        (
            "Sim\n\nAtt,\nJulie\n\n"
            "Esta mensagem pode conter informação confidencial. Se não for o destinatário, "
            "por favor avise o remetente e elimine-a. É proibida a divulgação."
        ),
        "Sim\n\nAtt,\nJulie",
    ),
    (
        (
            "Ja\n\nMvh\nJulie\n\n"
            "Detta meddelande är konfidentiellt och avsett för adressaten. Om du fått det av "
            "misstag, radera det och meddela avsändaren."
        ),
        "Ja\n\nMvh\nJulie",
    ),
    (
        "Yes\n\nRegards\nJulie\n\nhttps://linkedin.example/in/julie",
        "Yes\n\nRegards\nJulie",
    ),
    (
        "Yes\n\nRegards\nJulie\n\nhttps://a.example/the-article-i-promised-you",
        "Yes\n\nRegards\nJulie",
    ),
    (
        "Hi Chris,\n\nYes.\n\nJulie Smith\nHead of Acts",
        "Hi Chris,\n\nYes.\n\nJulie Smith",
    ),
    (
        "Hi Chris,\n\nYes.\n\nJulie\nHead of Acts\nAcme Ltd\n",
        "Hi Chris,\n\nYes.\n\nJulie",
    ),
    (
        "Yes\n\nBest, Julie\n\nHead of Acts\nAcme Ltd\n0113 496 0000",
        "Yes\n\nBest, Julie",
    ),
    (
        "Ja\n\nMit freundlichen Grüßen/Kind regards\n\nJulie Smith\nAcme GmbH\nTel. 030 123456",
        "Ja\n\nMit freundlichen Grüßen/Kind regards\n\nJulie Smith",
    ),
    (
        "Ja.\n\nVänligast,\nJulie Smith\nProjektledare\n08-123 45 67",
        "Ja.\n\nVänligast,\nJulie Smith",
    ),
    (
        "Igen.\n\nMinden jót!\nJulie Smith\nigazgató\n+36 1 234 5678",
        "Igen.\n\nMinden jót!\nJulie Smith",
    ),
    (
        "Hi Chris,\n\nI will come by train and bring the maps.\nJulie\n0113 496 0000",
        "Hi Chris,\n\nI will come by train and bring the maps.\nJulie",
    ),
)


@pytest.mark.parametrize("text", STAYS)
def test_what_was_typed_stays_whole(text: str) -> None:
    assert cut(text, sender=JULIE, forwarded=False) == text


@pytest.mark.parametrize(("text", "typed"), GOES)
def test_what_was_not_typed_goes(text: str, typed: str) -> None:
    assert cut(text, sender=JULIE, forwarded=False) == typed
