"""HTML becomes the text that a reader sees; the containers of mail clients tell quotes from typed words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.reading.html_text import Mark, html_to_lines, html_to_text
from outreach.reading.visible_text import cut_html

QUOTE = "<p>Dear Julie,</p><p>might we speak?</p>"
HEADER = "<b>From:</b> Chris<br><b>Sent:</b> Monday<br><b>To:</b> Julie<br><b>Subject:</b> A question"
CONTAINERS = {
    "Gmail": '<div class="gmail_quote"><div class="gmail_attr">On Monday</div>'
    f"<blockquote>{QUOTE}</blockquote></div>",
    "Gmail, forwarded": f'<div class="gmail_quote"><div class="gmail_attr">Forwarded</div>{QUOTE}</div>',
    "Outlook": f'<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p>{HEADER}</p></div>{QUOTE}',
    "Outlook, foreign": '<div style="border-top:solid #B5C4DF 1.0pt"><b>Α</b><b>Β</b><b>Γ</b></div>' + QUOTE,
    "Outlook web": f'<div id="appendonsend"></div><hr><div id="divRplyFwdMsg">{HEADER}</div>{QUOTE}',
    "Outlook for Mac": f'<span id="OLK_SRC_BODY_SECTION"><div>{HEADER}</div>{QUOTE}</span>',
    "Outlook mobile": f'<div id="mail-editor-reference-message-container">{QUOTE}</div>',
    "Hotmail": f'<hr id="stopSpelling">Date: Monday{QUOTE}',
    "Apple": f'<blockquote type="cite">{QUOTE}</blockquote>',
    "Apple, indented": f'<blockquote type="cite" style="margin:0 0 0 40px;border:none">{QUOTE}</blockquote>',
    "Yahoo": f'<div class="yahoo_quoted" id="yahoo_quoted_1">{QUOTE}</div>',
    "Yahoo, nested": f'<div class="ydp12yahoo_quoted">{QUOTE}</div>',
    "Thunderbird": f'<div class="moz-cite-prefix">On Monday…</div><blockquote type="cite">{QUOTE}</blockquote>',
    "Thunderbird, forwarded": f'<div class="moz-forward-container">{QUOTE}</div>',
    "Proton": f'<div class="protonmail_quote"><blockquote class="protonmail_quote">{QUOTE}</blockquote></div>',
    "Zoho": f'<div class="zmail_extra">{QUOTE}</div>',
    "Zimbra": f'<hr id="zwchr">{QUOTE}',
    "GMX": f'<div name="quote" style="margin:10px">{QUOTE}</div>',
    "Tuta": f'<blockquote class="tutanota_quote">{QUOTE}</blockquote>',
    "Spark": f'<div name="messageReplySection">{QUOTE}</div>',
    "bordered": f'<div style="border-left: 2px solid #C3D9E5; padding-left:10px">{QUOTE}</div>',
}


@pytest.mark.parametrize("client", CONTAINERS)
def test_container_of_a_quote_goes(client: str) -> None:
    html = f"<html><body><div>Yes, gladly.</div><div>Julie</div>{CONTAINERS[client]}</body></html>"
    assert cut_html(html) == "Yes, gladly.\nJulie"


def test_answers_between_quoted_pieces_stay() -> None:
    pieces = ("<blockquote type=cite>When?</blockquote>", "<blockquote type=cite>Where?</blockquote>")
    html = f"{pieces[0]}<p>On Monday.</p>{pieces[1]}<p>Here.</p>"
    assert cut_html(html) == "On Monday.\n\nHere."


def test_blockquote_that_indents_is_typed() -> None:
    html = '<div>Read</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px">this book</blockquote>'
    assert cut_html(html) == "Read\nthis book"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<div>One</div><div><br></div><div>Two</div>", "One\n\nTwo"),
        ("<p class=MsoNormal>One</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>Two</p>", "One\n\nTwo"),
        ("One<br>\nTwo<br/>Three", "One\nTwo\nThree"),
        ("a  b\n c&nbsp;d &amp; &lt;e&gt;", "a b c d & <e>"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\nTwo"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ("<style>p {color: red}</style><script>x()</script><!-- no --><title>t</title>seen", "seen"),
        ('<div style="display:none">hidden</div>seen', "seen"),
        ('<a href="https://example.org/x">here</a>', "here"),
        ("<b>bold</b>er, <i>still</i>", "bolder, still"),
        ("<!--[if mso]>for Word<![endif]--><!--[if !mso]><!-->for all<!--<![endif]-->", "for all"),
        ("", ""),
        ("no tags at all", "no tags at all"),
    ],
)
def test_html_reads_as_it_is_seen(html: str, text: str) -> None:
    assert html_to_text(html) == text


def test_signature_container_is_marked() -> None:
    lines = html_to_lines('<div>Yes</div><div class="gmail_signature">Julie Smith<br>Head of Acts</div>')
    assert [line.mark for line in lines if line.text] == [Mark.OWN, Mark.SIGNATURE, Mark.SIGNATURE]


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "table", "font", "span", "ul"])
def test_deeply_nested_html_is_still_read(tag: str) -> None:
    assert "deep" in html_to_text(f"<{tag}>" * 4_000 + "deep")
    assert "near" in html_to_text("<p>near</p>" + f"<{tag}>" * 20_000)


TAGS = st.sampled_from(
    (
        *(
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "<br>",
            "<b>",
            "</b>",
            "<table>",
            "<td>",
            "<!--",
            "-->",
            "<pre>",
            "</pre>",
        ),
        *("<blockquote type=cite>", "</blockquote>", "<div class=gmail_quote>", "<div id=appendonsend>", "<style>"),
        *(
            "&nbsp;",
            "&amp",
            "&#x110000;",
            "<",
            ">",
            "\x00",
            "\ufeff",
            "<div style='display:none'>",
            *CONTAINERS.values(),
        ),
    )
)


@given(st.lists(TAGS | st.text(max_size=20), max_size=30).map("".join))
def test_no_html_raises_and_typed_text_is_a_subsequence_of_what_is_seen(html: str) -> None:
    seen = iter(html_to_text(html))
    assert all(character in seen for character in cut_html(html))
