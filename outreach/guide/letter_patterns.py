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

SPELLED_TIMES = (
    (phrases(r"five minutes"), 5),
    (phrases(r"ten minutes"), 10),
    (phrases(r"fifteen[ -]minutes?", r"quarter of an hour", r"quarter[ -]hour", r"viertelstunde"), 15),
    (phrases(r"quart d'heure", r"cuarto de hora", r"quarto d'ora", r"kwartier"), 15),
    (phrases(r"twenty[ -]minutes?"), 20),
    (phrases(r"twenty-five[ -]minutes?"), 25),
    (phrases(r"thirty[ -]minutes?", r"half an hour", r"half[ -]hour", r"halbe stunde"), 30),
    (phrases(r"demi-heure", r"media hora", r"mezz'ora", r"half uur"), 30),
    (phrases(r"forty[ -]minutes?", r"forty-five[ -]minutes?", r"three quarters of an hour"), 45),
    (phrases(r"(?<!half )(?<!of )(an|one) hour", r"sixty minutes", r"eine stunde", r"une heure", r"una hora"), 60),
    (phrases(r"(two|three|a few|several) hours"), 120),
)
"""Spans of time in words, in minutes."""

NAMES_A_REQUEST = phrases(
    r"minutes?|mins?|quarter of an hour|half an hour|your time",
    r"conversation|call|talk|chat|speak|meet|meeting|questions?|ask|request|may i|could you|learn|advice",
)

FIRST_PERSON = phrases(r"i|i'm|i'd|i've|i'll|me|my|mine|myself")
SECOND_PERSON = phrases(r"you|you're|you'd|you've|you'll|your|yours|yourself")

OTHER_ASKS = (
    phrases(r"(introduce|introducing|connect|connecting) me", r"put(ting)? me in touch", r"forward (this|my)"),
    phrases(r"(a|any|open) (job|vacancy|vacancies|openings?|positions?) (for me|(in|at|on|with) your)"),
    phrases(r"hir(e|ing) me", r"an? internship", r"refer me", r"a referral"),
    phrases(r"(look(ing)? (at|over|through)|review(ing)?|read(ing)?|comment(ing)? on|feedback on) my"),
    phrases(r"recommend me", r"letter of recommendation", r"endors(e|ing) me", r"as a (referee|reference)"),
    phrases(r"(fund|invest in|sponsor|donate to) (my|our)"),
    phrases(r"(visit|shadow) (you|your)\b...\b(office|work|team|day)", r"job[ -]shadow(ing)?"),
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
