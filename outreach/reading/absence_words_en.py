"""Automatic replies in English."""

from typing import Final

from outreach.reading.absence_words import Language

__all__ = ["ENGLISH"]

ENGLISH: Final = Language(
    code="en",
    common="""
        the and you your will with for have this that please my from are out office until back am not
        be is was has been can i at by on
    """,
    notice=r"""
        auto ?: .{2,80} (is|ist|est|esta|e|is niet|ar|er|on) .*
        auto(matic|mated|matically|-)?[ -]?(generated )?(e-?mail |out of office )?(reply|response|answer|\
            responder|acknowledge?ment|notification|receipt)
        auto-?(reply|replied|respond|response|responder)
        (out of (the )?office|ooo|oof|vacation|absence|away|holiday|on leave)( auto|\
             automatic)?[ -]?(auto-?reply|auto-?response|reply|response|responder|message|notice|\
            notification|alert|rule|assistant)
        (currently )?(out of (the )?office|ooo|on (annual |parental |maternity |paternity |sick |medical |\
            study )?leave|on vacation|on holidays?|away from (the |my )?(office|desk|e-?mail))
        i('m| am) (currently |now )?(out of (the )?office|on (\w+ )?leave|on vacation|on holidays?|away).*
        .{2,60} is (currently )?(out of (the )?office|on (\w+ )?leave|on vacation|away from).*
        .{2,60} (is|am|are) no longer (with|at|working|employed).*
    """,
    hint=r"""
        out[ -]of[ -](the )?office
        ooo
        (on|annual|parental|maternity|paternity) (leave|vacation|holidays?)
        vacation
        away (until|till|from)
        automatic(ally)?
        no longer (with|at|works|working|in use)
        (we('ve| have) )?(received|got) your (request|message|e-?mail|enquiry|inquiry|application|ticket)
        (your )?(request|enquiry|inquiry|ticket|case|message|e-?mail|application)( .{1,40})? (was |\
            has been |is )?(received|created|opened|registered|logged|acknowledged)
        thanks? (you )?for (contacting|your (message|e-?mail|enquiry|inquiry|request|application)|\
            getting in touch|writing|reaching out)
        (change of|new) e-?mail address
        (ticket|case|request|incident|issue)[ :#-]{0,3}\d{3,}
        \w{0,12} ?#\d{3,}\]
    """,
    automatic=r"""
        auto(matic|mated)?[ -]?(e-?mail )?(response|reply|answer|acknowledge?ment) ?[:!]
        this (is|was)( \S+)? auto(matic|mated|-)?(ally)?[ -]?(generated |created |sent )?(e-?mail |mail |\
            vacation |out of (the )?office |ooo )?(reply|response|answer|message|e-?mail|mail|\
            notification|notice|note|acknowledge?ment|confirmation|receipt|responder|autoreply)
        (this|the) (message|e-?mail|mail|reply|response|notification|acknowledge?ment)( \S+){0,2} (is|was|\
            been|being) (auto-?|automatically )(generated|created|sent|produced|send)
        (automatic|automated|auto-?) ?(generated )?(reply|response|acknowledge?ment)( message|\
             e-?mail)? (from|on behalf|to your|that|to (confirm|acknowledge|let|inform))
        to this auto(matic|mated|-)?(ally)?[ -]?(generated |created |sent )?(e-?mail|message|reply|response)
        (only|sole) (notification|notice|reply|message) you will receive while
        you (are|have)( \S+)? receiv(ing|ed) this (automatic|automated|auto)( \S+){0,2}
        i am (using|writing|sending)( \S+){0,3} auto-?(reply|responder)
    """,
    away=r"""
        i('m| am| will be|'ll be| shall be| have been| was)( \S+){0,4} (out of (the |my |our )?office|ooo|\
            away|on (\S+ ){0,3}(leave|vacation|holidays?|pto|sabbatical|travel|business trip|\
            business travel|a trip|a course|training|break)|travel?ling|out sick|off sick|unavailable|\
            not available|out of town|on the road|abroad|off work|off duty)
        i('m| am| will be|'ll be) (out|off|away|offline)( again)? (until|till|from|on|for|this|next|\
            between|through|starting|today|tomorrow|due)
        (i|we) (will|am|are|shall)( \S+){0,2} not (be )?(in the office|at my desk|available|reachable|\
            checking|reading|working|at work)
        (i|we) (won't|can't|cannot) be (in the office|available|reachable|reached|at my desk)
        (currently|presently|now) (out of (the )?office|away|travel?ling|unavailable|on (\S+ ){0,2}(leave|\
            vacation|holidays?))
        (is|are|am|be|being) (currently |now )?out of (the |my |our )?office
        out of (the )?office
        (annual|parental|maternity|paternity|medical|sick|study|family|research|bereavement) leave
        (our|the) (offices?|school|university|company|department|shop|practice)( \S+){0,3} (is|are|\
            will be|remains?) closed
        (during|in) my (absence|leave|vacation|holiday|time off)
        away from (my |the )?(desk|office|e-?mail|work)
        taking (some )?(time|days) off
        (absence|vacation|holiday|leave) (from|period|dates?|until)
    """,
    delegates=r"""
        (in|for|with|if)( \S+){0,6} (urgent|emergency|emergencies|urgently|immediate|pressing|\
            time-?sensitive|urgency)
        urgent (matters?|cases?|issues?|requests?|questions?|enquir(y|ies)|inquir(y|ies)|needs?|business)
        (please|kindly|you (can|may|should)|feel free to)( \S+){0,4} (contact|reach( out to)?|\
            get in touch with|turn to|e-?mail|write to|speak to|speak with|call|liaise with|direct|\
            forward|send|address (it|your (e-?mail|message|question)))
        (contact|e-?mail|call) my (colleague|assistant|deputy|team|manager|supervisor|replacement)
        my (colleague|assistant|deputy|replacement|stand-in|backup|back-up|substitute|cover)
        (contact|e-?mail|write to|reach( out to)?)( \S+){0,6} instead
        (in|during) my absence
        (is|will be)( \S+)? (covering|standing in|filling in|looking after|taking care|the person to contact)
        (covers|stands in|deputi[sz]es) for me
        (cover|deputy|substitute|stand-?in|urgent|contact|contact person|backup|alternate contact) ?:
    """,
    unread=r"""
        (limited|no|intermittent|restricted|infrequent|sporadic|little|reduced|without|\
            irregular)( \S+){0,2} access (to|of)( \S+){0,3} (e-?mails?|mail|messages|internet|phone|inbox)
        (not|n't|unable to|rarely|only occasionally|infrequently)( \S+){0,3} (check|checking|read|reading|\
            access|monitor|monitoring|respond|responding|reply|answer)( \S+){0,3} (e-?mails?|mail|\
            messages|inbox|voicemail)
        (will|shall|'ll)( \S+){0,3} (reply|respond|answer|get back|attend|deal|read|process|be in touch|\
            review|come back|revert|handle|be answered|be read)( \S+){0,8}? (return|back|when|after|upon|\
            as soon as|once|possible)
        (will )?not be (forwarded|read|monitored|answered|redirected|processed|passed on)
        (will|be) deleted
        (has|have) not been (forwarded|read|delivered to)
        (delay|delayed|slow|slower)( \S+){0,2} (in )?(respon\w+|reply\w*|answer\w*|replies)
        (respond|reply|answer)( \S+){0,4} (may|might|will) be (delayed|slow|slower)
        resend (it|your|the)
    """,
    thanks=r"""
        (many )?thanks?( you)?( very much| so much)? for( \S+){0,2} (e-?mail|mail|message|note|enquiry|\
            inquiry|contacting|getting in touch|writing|reaching out|interest|request|correspondence|letter)
        i (have )?received your (e-?mail|message)
    """,
    received=r"""
        (we|i)( have|'ve)?( \S+){0,2} (received|got|registered|logged) your( \S+){0,2} (request|message|\
            e-?mail|mail|enquiry|inquiry|application|ticket|query|question|letter|correspondence|submission)
        (your|this)( \S+){0,2} (request|message|e-?mail|enquiry|inquiry|application|ticket|query|\
            submission|case)( \S+){0,3} (has been|was|is being|have been) (received|registered|logged|\
            created|reviewed|opened|assigned|forwarded|queued|recorded)
        (ticket|case|reference|request|incident) ?(id|number|no\.?|#|reference)
        a (support )?(ticket|case|request) has been (created|opened|logged)
        (we|our team|one of our|someone|a member)( \S+){0,8}? (respond|reply|get back|be in touch|answer|\
            contact you|come back)( \S+){0,5}? (within|as soon as|shortly|soon|in due course)
        (business|working) (days|hours)
        please (type|write) your reply above
        (do not|don't) (write|type|reply) below this line
        (include|quote|keep) (this|the|your) (ticket |case |reference )?(number|id|reference)( \S+){0,2} (in|\
            when|on)
        to add( \S+){0,2} comments?,? (please )?(reply|respond)
        (please )?(do not|don't) (reply|respond)( directly)? to this (e-?mail|message|address|mail)
        this (mailbox|inbox|address|account) is (not|no longer|un) ?(monitored|read|checked|attended)
    """,
    left=r"""
        my last (working )?day (at|with|in)( \S+){1,4} (was|is|will be)
        no longer (with|at(?! (my|the|this)? ?(desk|office|computer|phone))|employed|part of|affiliated|\
            an? (employee|member)|associated|in (the|this) (role|position|company)|in post)
        no longer (works?|working)(?! (on|from|part|full|mon|tue|wed|thu|fri|\w+days))
        ha(s|ve) (now |recently |since )?left(?! (the office|the building|for|a |an |my desk|your|work|\
            on |to |it|you|me|us|him|her|them))
        i left (?!the office|for|my|a |you|it|on|work|home|at )\S+( \S+){0,3} (at|in|on|last|as of|after)
        \S+ has (now )?left (the )?(company|organi[sz]ation|firm|university|practice|\
            school|\S+ (as of|with effect|on \d))
        i('ve)? (have )?left (the )?(company|organi[sz]ation|firm|university|employment)
        (has|have|i) (now |recently )?(retired|resigned)
        (am|is) (now )?retired
        moved on (from|to (a )?(new|other|another|pastures))
    """,
    moved=r"""
        new (e-?mail|mail)?( contact)? ?address
        e-?mail address (has|was|is) (been )?(changed|moved|new)
        (address|e-?mail|mailbox)( \S+){0,4} (has |was |is )?(changed|moved) to
        update (your|my) (address book|contacts?|records|contact details)
        (reach|contact|e-?mail|write to) me (now |from now on |in future )?(at|on|under|via|using) my new
        (please )?use( \S+){0,6} instead
        (no longer|not) (use|using|in use|valid|active)
        from now on
    """,
    engaged=r"""
        (i'd|i would|i'll|i will|we'd|we would) (really |very much |also )?(love|like|be (very |\
            more than |so )?(happy|glad|delighted|pleased|honou?red)|enjoy) to (talk|chat|meet|speak|have|\
            connect|discuss|tell|share|give|hear|help you|do|catch)
        (let's|let us|shall we|how about|what about|why don't we)
        (sounds|that works|works for me|works well|that would)
        happy to (talk|chat|meet|speak|have|connect|discuss|do|make|find|jump|hop|take)
        (looking|look) forward to (meeting|talking|our|speaking|seeing|the)
        (great|good|nice|lovely|wonderful) to (hear|meet|see|read)
        (can|could|would|do|did|are|have|will) you(?! (please|kindly|need|require|receive))
        (can|could|may) (i|we) (talk|speak|meet|chat|call|do)
        (we|i) can (talk|meet|speak|chat|call|do)
        your (idea|questions|kind|project|story|background|profile|book|talk|article|career|letter|note)
        (yes|sure|no|ok|okay|hey|absolutely|thanks|sorry)[,.!] .*
        see you
        congrat\w+
        i (remember|read your|enjoyed|loved|think|thought|wonder|suggest|guess|hope|saw|just saw|attach\w*)
        sorry (for|about|i|to|that)
        (before|when|once|after) (i|we)( \S+){0,4} (talk|meet|chat|speak)
        (but|so) (yes|let|happy|i'd|can|could|would|do|we|feel free to call|shall)
        (ping|call|ring|text|remind|nudge) me (in|on|when|after|next|once|then|again)
        (let me know|tell me)
        (did|thought|know) you
        (fyi|heads up|just so you know|just to let you know|by the way|btw|reminder)
        (as|like) (we )?(discussed|agreed|mentioned)
    """,
    back=r"""
        back( \S+)?( in)?
        return\w*
        resum\w+
        (?<!not )(?<!not be )(?<!'t be )(available|reachable|contactable)
        (?<!not )(?<!not be )in the office( again)?
        at my desk( again)?
        re-?open\w*
        again
    """,
    not_back=r"""
        (not|\w*n't|no)( \S+){0,3} (back|return\w*|returning|in( the office)?|at my desk|re-?open)
    """,
    replies=r"""
        (get|come|getting|report|revert|write|call|be) back to (you|your|all|every\w*|them|my)
        return (your|all|any|my|every|the|e-?mails?|calls?|messages?)( \S+)?
        in return
        back-?up
        (call|contact|try|write|e-?mail) (me |us )?(back|again)
        thanks? (you )?again
    """,
    until=r"""
        until( and including| the end of( the)? day| and incl\.?)?( the| end of)?
        (up )?(till?|'til|through|thru|to)( and including)?( the)?
        up (until|to)( and including)?( the)?
        (ending|ends|last day( is)?|last day of (leave|absence|vacation)( is)?|to:|until:|end:|\
            inclusive)( on)?( the)?
    """,
    after=r"""
        (after|following|from the day after)( the)?
    """,
    since=r"""
        (from|since|starting|beginning|effective|as of|as from|begins?|starts?|commencing|between|start:|\
            from:)( on| of| from)?( the)?
        before( the)?
    """,
)
