"""How people ask for mentoring, and how they ask about it."""

from outreach.guide.phrases import phrases

REQUESTS = phrases(
    r"(be|become|being|becoming|as|find|have|you) (in you )?(my|our) "
    r"(?!former|old|first|previous|late|last|own)(\w+ ){0,2}(mentor|coach|adviser|advisor|sponsor|guide)",
    r"(be|become|being|becoming|act as|acting as|serve as|serving as) an? (\w+ ){0,2}mentor (to|for) "
    r"(me|us|(somebody|someone|people|a person) like me)",
    r"(?<!been )(mentor|coach)(ing)? (me|us|(somebody|someone|people|a person) like me)",
    r"tak(e|ing) me (on|under)",
    r"under your wing",
    r"(take|taking) on (an? |any |another |new |more )*(mentees?|prot[eé]g[eé]e?s?)",
    r"guide me (over|through|along|in|on)",
    r"your (next |new )?(mentee|prot[eé]g[eé]e?)",
    r"(regular|monthly|weekly|ongoing|continuing) (meetings?|calls?|conversations?|sessions?|guidance|support) "
    r"(with|from) you",
    r"(could|can|might|may|would) (we|you|i) ... (regularly|every (month|week)|once a (month|week))",
    # other languages: "my mentor"
    r"(meine?|meinen|meiner|meinem|mon|ma|mi|mio|mia|meu|minha|mijn|min|mitt|mój|moim|moją) (mentor|mentör)\w*",
)
"""Requests that no other words of the sentence excuse."""

HINTS = phrases(
    r"(i|i'm|i'd|i've|we)...\b(look\w*|search\w*|seek\w*|hop(e|ing)|wish\w*|want\w*|need\w*|like|love|find|ask\w*|"
    r"grateful|appreciate\w*)\b...\bmentor(s|ing|ship)?",
    r"(would|could|might|can|will|may) (you|i)\b...\bmentor(s|ing|ship)?",
    r"(open|willing|available|interested|ready|happy|prepared) (to|for|in)\b...\bmentor\w*",
    r"mentor(ing|ship)? relationship",
    r"your (mentorship|mentoring)",
    r"need of an? mentor",
    r"(do|are|for|if|whether) you (\w+ ){0,2}mentor(ing)? (people|somebody|someone|anybody|anyone|beginners|an?)",
    r"mentor(ing|ship)? is what i",
    r"mentor(ing|ship)?\b...\bfor me",
    r"(suche|cherche|busco|cerco|procuro|zoek|szukam)\b...\bmentor\w*",
)
"""Requests, unless the sentence asks about the other's own experience of mentoring."""

ABOUT_THEIRS = phrases(
    r"experiences? (of|with|as|in|from)\b...\b(mentor|mentee)\w*",
    r"(views?|thoughts?|story|stories|memories) (of|on|about|as)\b...\bmentor\w*",
    r"mentor(ing|ship)? (experiences?|work|story|stories|programmes?)",
    r"you('ve| have)? (yourself )?(ever )?(had|been)\b...\bmentor\w*",
    r"your (own |first |former |best )*mentors?",
    r"how you (came|started|became|began|found|chose|met|got)",
    r"mentor(s|ing)? (has|have|had|did|gave|meant|helped|taught|shaped|played)",
    r"mentored you",
    r"mentors? (that |whom |who )?you",
    r"(gained|learned|learnt|got|took|take) (\w+ ){0,3}from (being a mentor|mentoring)",
    r"(mentee|mentor) (or|and) (as )?(an? )?(mentee|mentor)",
)

DENIED = phrases(
    r"(not|never|\w+n't) (\w+ ){0,2}(ask|asking|look|looking|expect|expecting) (you )?(for|to) "
    r"(\w+ ){0,3}mentor\w*( me)?",
)
"""The mentee says that this is no request."""
