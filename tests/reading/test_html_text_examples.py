"""HTML as the clients write it, seen from above the quote: what is left is what was typed."""

import pytest

from outreach.reading.message import Mailbox
from outreach.reading.visible_text import cut_html

JULIE = Mailbox("Julie Smith", "julie@acme.example")

EXAMPLES = (
    (
        (
            '<html><body><div><p class="MsoNormal"><span>Sure thing.<o:p></o:p>'
            '</span></p><p class="MsoNormal"><span><o:p>&nbsp;</o:p></span></p><p '
            'class="MsoNormal"><span>Julie<o:p></o:p></span></p><div><div '
            'style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm '
            '0cm 0cm"><p class="MsoNormal"><b><span lang="EN-US">From:</span></b>'
            "<span> Chris [mailto:c@example.org] <br><b>Sent:</b> Monday<br><b>To:"
            "</b> J<br><b>Subject:</b> x</span></p></div></div><p>hello</p></div>"
            "</body></html>"
        ),
        "Sure thing.\n\nJulie",
    ),
    (
        (
            "<div>Sure</div><div><br></div><div>On Mon, Nov 2, 2026 at 10:15 AM, "
            'Chris &lt;<a href="mailto:c@example.org" target="_blank">'
            "c@example.org</a>&gt; wrote:</div><blockquote><div>hello</div>"
            "</blockquote><div>and more</div>"
        ),
        "Sure\n\nand more",
    ),
    (
        (
            '<div dir="ltr">Sure<div class="gmail_extra"><br><br><div '
            'class="gmail_quote">On Mon, Nov 2, 2015 at 10:15 AM, Chris <span '
            'dir="ltr">&lt;<a>c@example.org</a>&gt;</span> wrote:<br><blockquote '
            'class="gmail_quote" style="margin:0 0 0 .8ex">hello</blockquote></div>'
            '<br><br clear="all"><div><br></div>-- <br><div '
            'class="gmail_signature">Julie Smith<br>Acme</div></div></div>'
        ),
        "Sure",
    ),
    (
        (
            '<div>Sure</div><div class="gmail_quote">2015-11-02 10:15 GMT+01:00 '
            "Chris <span>&lt;c@example.org&gt;</span>:<br><blockquote>hello"
            "</blockquote></div>"
        ),
        "Sure",
    ),
    (
        (
            '<html><head></head><body>Sure<br><br><div id="AppleMailSignature">'
            "Sent from my iPhone</div><div><br>On Nov 2, 2026, at 10:15, Chris "
            "&lt;<a>c@example.org</a>&gt; wrote:<br><br></div><blockquote "
            'type="cite"><div>hello</div></blockquote></body></html>'
        ),
        "Sure",
    ),
    (
        (
            "<html><body><div>Sure</div><br>----- Original Message -----<br>"
            '<blockquote style="border-left:2px solid '
            'rgb(16,16,255);margin-left:5px"><b>From:</b> "C"<br><b>To:</b> j<br>'
            "<b>Sent:</b> Mon<br><b>Subject:</b> x<br></blockquote><blockquote "
            'style="border-left:2px solid rgb(16,16,255);">hello</blockquote>'
            "</body></html>"
        ),
        "Sure",
    ),
    (
        (
            "<DIV><FONT face=Arial size=2>Sure</FONT></DIV><BLOCKQUOTE dir=ltr "
            'style="PADDING-RIGHT: 0px; PADDING-LEFT: 5px; MARGIN-LEFT: 5px; '
            'BORDER-LEFT: #000000 2px solid; MARGIN-RIGHT: 0px"><DIV style="FONT: '
            '10pt arial">----- Original Message ----- </DIV><DIV><B>From:</B> C'
            "</DIV><DIV>hello</DIV></BLOCKQUOTE>"
        ),
        "Sure",
    ),
    (
        (
            "<p>Sure</p><p>--</p><p>Julie Smith<br>Head of Acts</p><hr><p><b>From:"
            "</b> C<br><b>Sent:</b> 1<br><b>To:</b> J<br><b>Subject:</b> x</p><p>"
            "hello</p>"
        ),
        "Sure",
    ),
    (
        (
            '<div>Sure</div><div><div style="display:inline-block;width:98%"><hr>'
            "</div><div><b>Von:</b> C<br><b>Gesendet:</b> 1<br><b>An:</b> J<br><b>"
            "Betreff:</b> x</div>hello</div>"
        ),
        "Sure",
    ),
    (
        '<div style="border-left:none;">Sure</div><div>Julie</div>',
        "Sure\nJulie",
    ),
    (
        '<body><table><tr><td style="border-left:1px solid #ccc">Hello</td></tr></table>Bye</body>',
        "Hello\nBye",
    ),
    (
        (
            '<div class="WordSection1"><p class=MsoNormal>Hello Chris,</p><p '
            "class=MsoNormal>&nbsp;</p><p class=MsoNormal>Fine.</p><p "
            "class=MsoNormal>&nbsp;</p><p class=MsoNormal>Kind regards</p><p "
            "class=MsoNormal>&nbsp;</p><p class=MsoNormal><b>Julie Smith</b></p><p "
            "class=MsoNormal>Head of Acts | Acme</p><p class=MsoNormal>T +44 113 "
            '496 0000</p><p class=MsoNormal><img src="cid:1" alt="logo"></p></div>'
        ),
        "Hello Chris,\n\nFine.\n\nKind regards\n\nJulie Smith",
    ),
    (
        '<div>Hi<br><br>ok<br></div><div class="moz-signature">-- <br>Julie</div>',
        "Hi\n\nok",
    ),
    (
        "<span>One</span> <span>two</span><br/><span>three</span>",
        "One two\nthree",
    ),
    (
        "<div>a</div>\n\n<div>b</div>",
        "a\nb",
    ),
    (
        "<p>Line one<br>\nLine two</p>\n<p>Para</p>",
        "Line one\nLine two\n\nPara",
    ),
    (
        ('<p style="margin:0">a</p><p style="margin:0">b</p><p style="margin:0"><br></p><p style="margin:0">c</p>'),
        "a\nb\n\nc",
    ),
    (
        '<div>Sure</div><div id="x_divRplyFwdMsg">From: C</div><div>hello</div>',
        "Sure",
    ),
    (
        (
            '<div>Sure</div><div id="mail-editor-reference-message-container"><div '
            'class="ms-outlook-mobile-reference-message skipProofing"><meta><div '
            'style="text-align:left;padding:3pt 0in 0in;border-width:1pt medium '
            "medium;border-style:solid none none;border-color:rgb(181,196,223) "
            'currentcolor currentcolor"><b>From: </b>C</div>hello</div></div>'
        ),
        "Sure",
    ),
    (
        (
            '<div><br></div><div>Sure</div><div><div class="gmail_quote"><div>On '
            "Mon, 2 Nov 2026 at 10:15, C &lt;c@example.org&gt; wrote:<br></div>"
            '<blockquote class="gmail_quote">hello<br></blockquote></div></div>-- '
            '<br><div dir="ltr" class="gmail_signature">Julie<br>Acme<br>0113 496 '
            "0000</div>"
        ),
        "Sure",
    ),
    (
        (
            '<div>Sure</div><div class="protonmail_quote">-------- Original '
            "Message --------<br>On Nov 2, 2026, 10:15, Chris &lt; "
            'c@example.org&gt; wrote:<br><blockquote class="protonmail_quote"><br>'
            "hello</blockquote></div>"
        ),
        "Sure",
    ),
    (
        (
            '<div>Sure</div><div><blockquote type="cite"><div>On 2 Nov 2026</div>'
            '</blockquote><div>inline</div><blockquote type="cite">more'
            "</blockquote></div>"
        ),
        "Sure\n\ninline",
    ),
    (
        (
            '<div>Before</div><div style="padding-left:5px; border-left:2px solid '
            '#cccccc;">Chris &lt;c@example.org&gt; hat am 2. Nov geschrieben:<br>'
            "hello</div>"
        ),
        "Before",
    ),
    (
        (
            '<div>Before</div><blockquote style="margin:0 0 0 40px; border:none; '
            'padding:0px;"><div>indented</div></blockquote><blockquote '
            'class="webkit-indent-blockquote" style="margin: 0 0 0 40px; border: '
            'none; padding: 0px;">too</blockquote>'
        ),
        "Before\nindented\ntoo",
    ),
)


@pytest.mark.parametrize(("html", "typed"), EXAMPLES)
def test_what_was_typed_is_left_of_the_html(html: str, typed: str) -> None:
    assert cut_html(html, sender=JULIE, forwarded=False) == typed
