"""The words by which the letter check knows what a letter says."""

import re

from outreach.guide.phrases import phrases, shapes

UNFILLED = shapes(
    r"\{\{.*?(?:\}\}|$)",
    r"\{%.*?(?:%\}|$)",
    r"\}\}|%\}",
    r"\$\{\w+\}",
    r"(?<![{$])\{[a-z_][a-z_.]*\}",
    r"%\(\w+\)s",
    r"\w+ +[,.](?=\s|$)",  # a gap before a comma: "your work at , and"
    r"\w+ {2,}\w+",  # and one between words: "as  at"
)

PLACEHOLDER = shapes(
    r"\[[A-Z][A-Z _/-]+\]",
    r"\[(?i:your|their|his|her|insert|first|last|full|name|company|organi[sz]ation|role|title|topic|date|add|fill)"
    r"\b[^\]\n]*\]",
    r"<(?i:insert|your|their|name|first|last|company|organi[sz]ation|role|topic|add|fill)\b[^>\n]*>",
    r"<<[^>\n]+>>",
    r"\bX{3,}\b",
    r"\b(?:TODO|TBD|TBC|FIXME)\b",
    r"\b(?i:lorem|ipsum)\b",
    r"_{4,}|\?{3,}",
    r"%[A-Z_]{3,}%",
)

MINUTES = re.compile(
    r"(?<![\d:.])(\d{1,3})(?: ?(?:-|–|to|or) ?(\d{1,3}))?[ -]?(?:mins?\b|minut\w*|perc\b|мин\w*|λεπτ\w*|分)",
    re.IGNORECASE,
)
HOURS = re.compile(r"(?<![\d:.])(\d{1,2}) ?(?:hours?|hrs?|h|stunden?|heures?|horas?|ore)\b", re.IGNORECASE)

_SPELLED = {
    5: r"five minutes",
    10: r"ten minutes",
    15: r"fifteen[ -]minutes?|quarter of an hour|quarter[ -]hour|viertelstunde|"
    r"quart d'heure|cuarto de hora|quarto d'ora|kwartier",
    20: r"twenty[ -]minutes?",
    25: r"twenty-five[ -]minutes?",
    30: r"thirty[ -]minutes?|half an hour|half[ -]hour|halbe stunde|demi-heure|media hora|mezz'ora|half uur",
    45: r"forty[ -]minutes?|forty-five[ -]minutes?|three quarters of an hour",
    60: r"(?<!half )(?<!of )(an|one) hour|sixty minutes|eine stunde|une heure|una hora",
    120: r"(two|three|a few|several) hours",
}
SPELLED_TIMES = phrases(*(f"(?P<of_{minutes}>{words})" for minutes, words in _SPELLED.items()))
"""Spans of time in words; the group that matched names the minutes."""

NAMES_A_REQUEST = phrases(
    r"minutes?|mins?|quarter of an hour|half an hour|your time",
    r"conversation|call|talk|chat|speak|meet|meeting|questions?|ask|request|may i|could you|learn|advice",
)

FIRST_PERSON = phrases(r"i|i'm|i'd|i've|i'll|me|my|mine|myself")
SECOND_PERSON = phrases(r"you|you're|you'd|you've|you'll|your|yours|yourself")

OTHER_ASKS = phrases(
    r"(introduce|introducing|connect|connecting) me|put(ting)? me in touch|forward (this|my)",
    r"(a|any|open) (job|vacancy|vacancies|openings?|positions?) (for me|(in|at|on|with) your)",
    r"hir(e|ing) me|an? internship|refer me|a referral",
    r"(look(ing)? (at|over|through)|review(ing)?|read(ing)?|comment(ing)? on|feedback on) my",
    r"recommend me|letter of recommendation|endors(e|ing) me|as a (referee|reference)",
    r"(fund|invest in|sponsor|donate to) (my|our)",
    r"(visit|shadow) (you|your)\b...\b(office|work|team|day)|job[ -]shadow(ing)?",
)
"""Each is a request beside that for a talk."""

FLEXIBLE = phrases(
    r"flexib\w*|whenever|any ?time",
    r"at (any|whatever|whichever) (time|hour)",
    r"at your convenience|convenient (for|to) you",
    r"(suits?|works? (best )?for|easy for|easiest for|fits?) (in )?(you|your \w+)",
    r"(fit|work) (in )?around|you prefer|pick (any|a)|any (slot|day|hour|morning|afternoon|evening)",
    r"your (schedule|calendar|diary|week|days)",
    r"(phone|telephone|video|online)\b[^.!?]{0,25}\bor",
    r"or (by |on )?(an? )?(phone|telephone|video|online)",
)

LINK = phrases(r"https?://\S+", r"www\.\S+")
ATTACHED = phrases(r"attach(ed|ment|ments|ing)", r"enclosed?", r"my (cv|résumé|resume) (below|herewith)")
SHOUTED = shapes(r"!{2,}", r"\?!|!\?", r"\b[A-ZÀ-ÖØ-Þ]{4,}(?: [A-ZÀ-ÖØ-Þ]{4,})+\b")

EASY_NO = phrases(
    r"(no|without( any)?) (need|obligation|pressure|hard feelings|explanation)",
    r"(feel free|free|easy|fine|all right|alright|okay|ok|perfectly good) (to )?(say no|decline|ignore|not to)",
    r'a (\w+ )?"?no(, thank you)?,?"? (is|would be|will do|costs|needs)',
    r'"no,? (thank you|thanks)"',
    r"(simply|just|please|gladly|openly|freely) (say so|say no|tell me|ignore|decline)",
    r"say(ing)? no",
    r"(not|isn't) (be )?(the |a )?(right|good|best) (time|moment)\b...\b(no|understand|fine|right|word|say so)",
    r"(i|i'll|i'd|shall|will|would) (\w+ ){0,2}understand",
    r"(won't|will not|shall not) (write|trouble|bother|ask)( to)?( you)? again",
    r"owe me|rather not|if you (decline|cannot|can't|could not)|no worries|say so",
    r"(not|\w+n't) (feel |be )?(obliged|obligated|pressed)",
    r"no (answer|reply) (is )?(needed|necessary|fine|at all)",
)

PURPOSE = phrases(
    r"so that i|in order to|purpose|goal|aim|focus|direction|working towards?",
    r"(help|support) me (to |with |in )?\w+",
    r"(i (want|hope|wish|plan|am trying|would like)|i'd like|i'm trying) to "
    r"(learn|grow|develop|understand|prepare|decide|become|find|move|get|build|lead|choose|make|step|change|reach)",
)

WHY_YOU = phrases(
    r"because\b...\byou\w*",
    r"our (\w+ )?(talk|conversation|call|meeting|exchange)",
    r"your (\w+ )?(advice|experience|way|example|views?|perspective|questions?|approach|story|honesty|path|words|"
    r"suggestion|insights?)",
    r"you (\w+ )?(showed|told|helped|said|gave|asked|made|taught|pointed|suggested|explained|listened|described)",
)

RHYTHM = phrases(
    r"(once|twice|an hour|half an hour|\w+ minutes|one \w+|a \w+) (a|per|each|every) "
    r"(week|fortnight|month|quarter|year)",
    r"every (other |second |third |\w+ )?(weeks?|fortnight|months?|quarter)",
    r"weekly|fortnightly|monthly|quarterly",
    r"(for|over|during) (the next |the coming )?(\d+|a|half a|two|three|four|five|six|nine|ten|twelve) "
    r"(weeks?|months?|years?)",
    r"(\d+|two|three|four|five|six) (talks|meetings|conversations|calls|sessions)",
    r"until (the end of )?(january|february|march|april|may|june|july|august|september|october|november|december|"
    r"spring|summer|autumn|winter|the year)",
)

SMALLER_WISH = phrases(
    r"(one|a|a single|the odd|an occasional) (\w+ )?question\b...\b(by|mail|e-?mail|letter|message|now and then)",
    r"(even|just|only) (one|a|a single|half an?) (\w+ )?(question|talk|call|conversation|meeting|hour|mail)",
    r"(smaller|less|a little|something (lighter|shorter))\b...\b(help|fine|glad|welcome|grateful|do|enough|too)",
    r"(now and then|from time to time|once in a while)\b...\b(question|mail|e-?mail|call|talk)",
)
"""Something smaller to say yes to."""
