"""English words of consent, refusal and delay (data only; see `Phrases`)."""

from typing import Final

from outreach.reading.intent_phrases import Phrases

ENGLISH: Final = Phrases(
    language="en",
    common="""
        the and to you i a of for is in it my that with me be have your on this am are not would at
        from but can will please thank thanks was could so if do hi hello dear we about regards best
    """,
    spelling=(
        (r"\bpl[sz]e?\b", "please"),
        (r"\bcan ?not\b|\bcan't\b|\bcant\b|\bcan 't\b", "cannot"),
        (r"\bwon't\b|\bwont\b", "will not"),
        (r"\b(do|does|did|would|could|should|is|are|was|were|have|has|had)n'?t\b", r"\1 not"),
        (r"\b(i|you|we|they|he|she|it|that|there)'d\b", r"\1 would"),
        (r"\b(i|you|we|they|he|she|it|that|there|this)'ll\b", r"\1 will"),
        (r"\bi'm\b|\bim\b", "i am"),
        (r"\b(you|we|they)'re\b", r"\1 are"),
        (r"\b(i|you|we|they)'ve\b", r"\1 have"),
        (r"\b(it|that|there|here|he|she|what|who)'s\b", r"\1 is"),
        (r"\blet's\b|\blets\b", "let us"),
    ),
    sets={
        "adverb": r"""
            really|generally|very much|certainly|definitely|gladly|happily|currently|just|simply|honestly|truly|be
            also|still|actually|of course|always|possibly|unfortunately|sadly|ever|quite|personally
            regretfully|respectfully|politely|reluctantly|absolutely|at present|presently|properly
            realistically
        """,
        "talk": r"""
            talk|speak|chat|meet|help|discuss|share|answer|connect|catch up
            have (?:a|that|this|the|you|an|our|coffee|some)|do (?:this|that|it|so|a|an|what)
            take (?:the|your|a|part|some)|support|mentor|give
            make (?:some |the |a )?(?:time|slot|space|room)|arrange|schedule|set|offer|find|jump|hop|join
            accept|exchange|lend|assist|tell|contribute|spend|spare|grab|go for
            pass on (?:what|my|some|anything)|explain|be of|be interviewed|act|host|show|look (?:at|over)
            read|advise|comment|oblige|be a|be your|participate|get together|sit down|walk you|compare notes
            pick up|call|phone|ring|zoom|welcome|make (?:it|this)
        """,
        "time": r"""
            time|capacity|bandwidth|space|room|availability|energy|headspace|hours|slots?|opportunity|scope
        """,
        "me": r"""
            me|us
        """,
    },
    benign=r"""
        (?:could|would) not (?:have |be |possibly )*(?:\w+ ){0,4}(?:better|more|happier|sooner|nicer|
          timelier|prouder)
        (?:was|were) (?:just |all set )?(?:about to|going to|tempted to|ready to|inclined to|
          minded to) (?:say|decline|refuse|write back)(?: (?:no|yes))?
        (?:not|never) saying (?:no|yes)|(?:nearly|almost) (?:said|wrote back|replied with) (?:a )?no|
          instinct (?:is|was) to (?:say no|decline|refuse)
        nobody ever|no one ever|nothing but
        do not want to (?:waste|take up|keep you|bore|intrude|mislead|raise|be a nuisance|rush|miss)
        cannot think (?:about|of|beyond|straight)|not against it|do not mind|do not want to
          (?:waste|take|miss)
        (?:i )?(?:really |probably )?(?:should|ought to|would normally|would usually) (?:really |
          probably )?(?:say no|refuse)
        never (?:did|been asked|asked me)|nobody has (?:ever )?|no one has (?:ever )?|nobody else
        cannot {adv}promise|i have said no
        (?:almost|nearly|practically|virtually) never (?:\w+ ){1,4}?(?:these|this|them|such|it|to (?:e-?mails|
          requests))
        no (?:problem|worries|trouble|rush|hurry|doubt|need|pressure|obligation|harm|strings|matter|
          longer than|later than|fewer than|less than|more than|bother|
          hard feelings)(?: at all| whatsoever)?
        not at all(?! (?:possible|feasible|able|available|free|suitable|right|convenient|good|for me))
        not (?:a problem|only|to worry|to mention|too (?:busy|late|long|much trouble)|least|(?:so|
          that) (?:sure|certain)|bad|sure (?:if|whether|what|how|when|which|why|that i (?:am|will|
          can be) (?:of|much))|trying|long ago|the only|an expert|uncommon)
        do not (?:hesitate|worry|apologi[sz]e|be (?:shy|afraid|a stranger)|know (?:if|whether|how|what|
          which|where|when|why)|think twice|usually|often|normally|give up|forget)
        need not (?:worry|apologi[sz]e)
        cannot (?:wait|promise (?:miracles|much|wonders|anything)|complain|believe|thank|imagine|tell you|
          remember|recall|guarantee)
        why not|if not|or not|whether or not|not that
        sorry (?:for|about|it|that (?:it|this|i did|i have|my)|to (?:be|have|keep)) ?(?:not)?
        did not (?:see|notice|get|receive|manage|answer|reply|respond|realise|realize|expect|want to keep|
          mean)
        have not (?:replied|answered|written|been in touch|forgotten|seen|done|had (?:a chance|the chance|
          time) to (?:reply|answer|respond|write))
        would not (?:hesitate|have (?:got|made|managed|become)|be where|otherwise)|say no more
        no (?:less|fewer)|nothing (?:better|fancy|formal)|never too (?:late|busy)|never mind
        no one (?:helped|told|ever)|nobody (?:helped|told|ever)
    """,
    yes=r"""
        (?:not|no) (?:such |at all )?(?:a )?(?:bad|terrible|silly) (?:idea|plan|thought)|(?:never|not|hate to|
          hard to|cannot) (?:\w+ )?turn (?:\w+ )?down (?:a|the|an|any) (?:\w+ )?(?:chance|opportunity|coffee|
          offer|invitation)
        if you (?:[\w-]+ ){1,8}i (?:will|would|can|shall) {adv}(?:answer|help|reply|respond|talk|speak|
          chat|meet|try|do my best)
        cannot see (?:any|the|much) (?:harm|problem|objection|downside|difficulty|reason (?:not|why not|
          against))|no (?:harm|objection|downside)s?(?: from me| at all| here)?
        ^(?:no|not a) (?:problem|worries|trouble|bother)(?: at all| whatsoever)?[.! ]*$|^why (?:on earth |
          ever )?not[.!? ]*$
        not against (?:it|this|that|the idea|a )|not miss (?:it|this|that)|nothing to stop
        (?:cannot|can not) wait (?:to|for)|nothing i would (?:like|love|enjoy) (?:better|more)
        (?:can|could|would|will|do)(?:not| not){advs} (?:say no|refuse|turn (?:this|that|you|it) down|
          resist|mind)(?: to (?:that|this|you|such)[\w ]{0,30})?
        (?:how|who) (?:could|can) i (?:say no|refuse|resist)|not (?:going to|about to) say no|hard to say no
        difficult to say no|do not see why not|see no reason (?:why )?not|no objections?
        have nothing against|nothing against|never say no|not averse|not opposed|why on earth not
        (?:is|be|are) (?:no|not a|not any|not much of a)(?: real)? (?:problem|trouble|bother|issue|
          hassle)(?: at all)?
        not be (?:a|any)(?: real)? (?:problem|trouble|bother|issue|hassle)(?: at all)?
        would be (?:rude|silly|a shame) not to|no reason not to
    """,
    willing=r"""
        ^(?:so |do |please |just )*come (?:along|over|round|by|in)(?: \w+){1,6}$
        we (?:can|could|will|shall) {adv}(?:manage|squeeze in|fit in|find time for|do) (?:a|this|that|it|
          something)|welcome to (?:what|my|any|anything|all)
        (?:shall|should) (?:i|we) (?:ring|call|phone|zoom|say|talk|speak|meet)
        (?:i am )?{adv}up for (?:this|that|it|such)|(?:i am )?(?:usually |normally |generally |always |
          mostly )?(?:at my desk|in the office|at home|
          here|there|in) (?:from|most|every|on|all)
        go ahead(?: and| with)?|book (?:something|a slot|a time|some time|me) in|(?:put|pop|
          stick) (?:something|it|a slot|some
          time) in (?:the|my) (?:diary|calendar)
        ^ok(?:ay)? (?:sure|fine|yes|then|great|why not|no problem|let us)
        you (?:can|may|shall|could) (?:\w+ )?(?:have|get) (?:the|your|my|a|your full|
          \w+) (?:\w+ )?(?:minutes|time|hour|attention)
        (?:you are in luck|sounds (?:fun|like a laugh|like fun)|doing me a favou?r|it is a (?:date|deal)|
          i am all ears|welcome any ?time)
        (?:i am )?around (?:most|any) (?:days|mornings|afternoons|evenings)|(?:thursdays|mondays|tuesdays|
          wednesdays|fridays|mornings|afternoons|evenings|weekends) (?:are|is|work|suit) (?:usually |
          generally |always )?(?:best|good|fine|easiest|better|quiet)
        (?:is|are|would be|sounds) (?:absolutely |perfectly |totally |quite |all )?(?:fine|ok|okay|good|
          great|doable|
          possible|right) (?:by|with|for) (?:me|us)
        ^(?:works|suits) (?:fine |well |perfectly |great )?(?:for |with )?me\b|^fine (?:by|with) me
        go on,? then|you are on$|twist my arm
        (?:more than |only too |quite |perfectly )?(?:willing|game|on board)$|you are on$|go on then|
          all right then|oh go on
        (?:happy|glad|pleased) to (?:help|chat|talk|oblige)$|gave in|you win$|you had me at|count on me
        whatever is (?:easiest|best|simplest|most convenient) for you|(?:happy|honou?red|delighted|glad) to$
        (?:would|will|should) be {adv}(?:honou?red|delighted|glad|pleased|happy)(?: to)?(?! (?:to )?(?:hear|
          know|learn|see|read))
        (?:delighted|pleased|happy|honou?red|thrilled) to(?! (?:think|consider|look|wait|hear|know|learn|
          see|read|have (?:heard|
          read)|receive|get your))
        we will make it work|you have my (?:number|ear)|i will (?:happily|gladly) \w+|we will sort something
        (?:willing|happy|ready|glad|prepared) to (?:try|give it a (?:try|go))
        (?:so|then|well|and) (?:yes|sure)$|i am (?:all )?yours
        (?:just |simply |do )?(?:call|ring|phone) me(?! (?:back )?(?:in|after|when|again|later|once|next))
        (?:persuaded|convinced) me|won me over|twisted my arm
        (?:more than |very |only too |quite |always )?(?:happy|glad|delighted|pleased) to$
        make it (?:happen|work)
        would be {adv}(?:so |very |more than |absolutely |only too )?(?:delighted|happy|honou?red|glad|
          thrilled)$
        (?:it|that|this) (?:as )?a yes
        i have (?:half an hour|(?:some |plenty of |the |a little |a bit of )?time|twenty minutes|
          thirty minutes|20 minutes|30 minutes|an hour|a (?:gap|slot|window|free))
        (?:will|can|could|would|gladly|happily) {adv}make an exception
        (?:keep|make) it (?:short|brief|quick)
        (?:happy|glad|pleased|delighted|honou?red|thrilled|willing|ready|keen|privileged|only too happy|
          excited|fine)(?: enough)? (?:to|for us to|for you to|if we) {adv}{talk}
        (?:would|will|should|shall|am|be) {adv}(?:more than |only too |very |so |really |quite |
          truly )?(?:happy|glad|pleased|delighted|honou?red) to(?= oblige|$)
        (?:would|will) {adv}(?:love|like|enjoy|be up for|be game|be open|be honou?red|welcome)(?: to|
          ing)? {talk}
        (?:would|will) {adv}(?:love|enjoy|
          welcome)(?: to(?=$)| that| this| it| a | the chance| the opportunity)
        would be (?:a |my |such a )?(?:real |great |genuine )?(?:pleasure|honou?r|privilege|delight|lovely|
          great|fun|nice to (?:talk|meet|chat|speak))
        (?:it is|it would be|that would be) (?:a |my )?pleasure(?: to {talk})?
        with (?:great |the greatest )?pleasure|my pleasure|gladly|happily|by all means|count me in
        i am (?:in|game|up for)(?! (?:the|a|my|meetings|touch))
        (?:sounds|looks|seems) {adv}(?:really |very |perfectly |absolutely |like )?(?:good|great|lovely|
          fine|perfect|wonderful|excellent|a plan|fun|a (?:great|good|lovely|nice) (?:idea|plan))
        (?:a |what a )(?:great|good|lovely|splendid|nice|wonderful) idea
        let us (?:do|talk|speak|meet|chat|find|set|have|arrange|schedule|get|make|say|go|plan|aim|try|catch|
          book|fix|use|jump|hop|zoom|call|connect|start)
        i (?:can|could|will|would|shall) {adv}(?:spare|do (?:that|this|it|so)|offer|make (?:time|it work|
          that|this|it)|give you|help|talk|speak|chat|meet|call you|ring you|phone you|
          find (?:you )?(?:time|some time|half|a|twenty|20|30|15|an)|manage (?:that|this|a|half|an|20|30|15|
          twenty|thirty|fifteen)|answer|squeeze|fit (?:you|it|this|that|a|something)|say yes|share|tell you|
          free up|do (?:a|half|20|30|15|twenty|thirty))
        you (?:can|may|could|are (?:very |most |more than )?welcome to) {adv}(?:call|ring|phone|drop|come|
          stop|ask|pick my brain|grab|give me)
        (?:feel free|please do|do feel free|do not hesitate|please)(?: to)? (?:give me a )?(?:call|ring|
          phone|drop by|come by)(?: me)?
        give me a (?:call|ring|buzz)|come (?:by|round|over|and see)|drop (?:by|in)|swing by
        pop (?:in|by|round|over)
        (?:look|looking|i look) forward to (?:our|the|talking|speaking|meeting|chatting|it|seeing|
          hearing from you to|catching|helping)
        i (?:am|would be|will be|should be) {adv}(?:happy|glad|fine|okay|ok|open|free|available|around|up|
          down|game) (?:with|to|for|on|at|most|any|all|this|next|tomorrow|today|monday|tuesday|wednesday|
          thursday|friday)
        (?:more than|perfectly|quite|very) happy to
        i (?:accept|agree|am interested|am on board|am all yours|am at your (?:service|disposal)|am yours)
        (?:my|the) answer is(?: a)? {adv}(?:big |firm |resounding |clear )?yes
        a (?:big|firm|resounding|definite|wholehearted|qualified) yes|(?:it|that|this) is a yes|happily yes
        say yes|consider it done|you have (?:got )?(?:a deal|yourself|my (?:ear|attention|full))
        (?:half an hour|thirty minutes|30 minutes|twenty minutes|20 minutes|fifteen minutes|15 minutes|
          a (?:quick |short |brief )?(?:call|chat|coffee)) (?:is|would be|sounds|should be) {adv}(?:fine|
          easy|perfect|no problem|great|good|okay|ok|doable|possible|lovely|manageable)
        i owe (?:someone|it)|pay it forward|be my guest|fire away|ask away|shoot|all ears|why ever not
    """,
    opening=r"""
        (?:yes|yep|yeah|yup|sure|of course|certainly|absolutely|definitely|(?:ok|okay)$|agreed|deal|
          fine by me|fine with me|indeed|perfect|great|done|confirmed|lovely|wonderful|excellent|sure thing|
          totally|why not)(?! (?:i (?:saw|read|got|received|remember|recall|know|see)|to (?:hear|see|read)|
          news|question|letter|that you))
    """,
    wishful=r"""
        should {adv}(?:love|like)|in principle|in theory|ideally|fond as|tempted
        would(?: {adverb})* (?:love|like|enjoy|have|be (?:happy|glad|delighted|lovely|nice|great|a pleasure|
          fun|keen))
    """,
    hollow=r"""
        ^i would$|i would if i could|would that i could
        i (?:do |only |really |so |just )+wish (?:that )?(?:i|it|things|there)
        wish (?:that )?(?:i|it|there|the answer) (?:had|were|was|could)
        (?:as )?(?:much|tempting|tempted|honou?red|flattered|keen|lovely|fond|fun|nice|intrigued) as (?:i|
          it|this|that|your)[\w ]{0,40}
        (?:should|would) {adv}(?:love|like) to say yes
        would have {adv}(?:loved|liked|enjoyed|been (?:happy|glad|delighted|pleased|honou?red|a pleasure))
        (?:wish|only) (?:that )?i could|i wish (?:i|it|things|that)|if only i
        (?:much|as much) as i would (?:like|love)
        would (?:love|like) to (?:help|say yes|be able)[\w ]{0,20}$
    """,
    declines=r"""
        (?:does|do|would) not {adv}suit me$|not (?:\w+ )?(?:a|the right) (?:good )?fit(?: for me)?$
        (?:do|does|will) not {adv}(?:do|take|have|make|give|arrange|accept|grant|hold) (?:\w+ )?(?:phone calls?|
          calls|chats|coffees?|meetings|interviews|conversations|requests|zooms?|consultations|advice|
          sessions)(?! (?:on|before|until|in|after|this|next|till|during))|(?:enough|too much|a lot|plenty|
          so much) (?:already )?on (?:my|our) plate|(?:those|these) days are (?:behind|over|gone|past)|
          happy as i would|glad as i would
        (?:not|hardly) (?:\w+ )?(?:be )?(?:a |the )?(?:good|best|productive) use of (?:your|my|our|anyone)|
          ^as if (?:i|we) |(?:find|ask|try|look for|pester) (?:someone|somebody|anyone|anybody) else(?! (?:if|
          too|as well))
        ^(?:let us |i would |i will |better )?skip (?:it|this|that|me)$|never go anywhere
        (?:would )?rather (?:that )?you (?:\w+ )?(?:spent|asked|found|talked|went|looked|spoke|wrote|tried)
        not (?:really )?(?:someone|somebody|a person|the (?:kind|sort) of person|anyone|anybody) (?:to|who|you|from)
        best not$|better not$|must regretfully|pass on this|have to leave you|cannot stretch to|(?:unable|
          not able) to {adv}(?:oblige|accommodate|engage|respond|participate|assist)
        (?:do|does|did|will) not {adv}(?:do|give|grant|offer|allow) (?:them|those|it|interviews|audiences|
          any)|give (?:it|this|that)(?: one)? a miss|been burned
        cannot see (?:this|it|that|myself|how|what|why i|me)|saying no to (?:\w+ ){0,3}(?:everything|
          everyone|all|most|new)
        (?:choose|choosing|chosen|chose|decided|opted|opting) not to|(?:leave|leaving) (?:this|it|
          that) to (?:people|those|someone|others)
        (?:i am|we are) done(?: with (?:this|that|all|such))?$|earned (?:the|my) (?:right|rest|retirement)
        spoken for (?:well |right |all the way )?(?:into|until|till|through)
        (?:not|nothing|never) (?:one|something|a thing|a role|anything) (?:that )?(?:i|we) (?:can|could|do|
          would|am|feel|take)
        (?:had to|have to|decided to|chosen to|going to) (?:give (?:it|this|that|all|these) (?:\w+ )?up|
          give up (?:this|that|these|all)|stop (?:this|doing|taking)|withdraw|retire from)
        (?:drawn|drawing|draw) (?:a|the) line (?:under|at|there)|(?:given|gave) up (?:this|that|these|doing|
          all)|unfair (?:on|to) you|frowns? (?:up)?on
        anything but no|leave it (?:there|at that)$|(?:not|cannot|never) (?:\w+ )?(?:respond|reply|
          answer) (?:to )?(?:them|these|all|everyone|each)
        (?:be )?no (?:help|use|good) to you|of no (?:help|use)|my own (?:to )?(?:worry|deal)
        (?:do|does|did|will|would|can|is|are) not {adv}(?:allow|permit|let|encourage)(?:ed)? (?:me|us|
          staff|employees|it|this|
          that|people|any|our|such|anyone|private|outside)
        (?:not|nor) {adv}(?:allowed|permitted|authori[sz]ed|at liberty) to {adv}(?:{talk}|do|take|accept)
        (?:policy|rules?|contract|terms|employer|company|firm) (?:\w+ )?(?:prevents?|prohibits?|forbids?|
          bars?|stops?|precludes?)
        (?:against|contrary to) (?:our |the |my |company |firm )*(?:policy|rules)
        not {adv}(?:adding|taking(?: on)?|accepting|looking for) (?:any|more|anyone|new|further|extra)
        (?:had|have|has|having) to (?:go|be cut|be dropped|give)$|leave you to it|give (?:this|it) a miss
        (?:company|our|firm|school|university|hospital|department|team|official|blanket|personal|
          strict) (?:\w+ )?(?:policy|rule|rules)
          (?: \w+){0,4} (?:not|no|never|against|forbids?|prevents?|prohibits?)
        not (?:allowed|permitted|authori[sz]ed|at liberty) to|do not {adv}(?:take part|participate|engage|
          get involved|partake)
        do not {adv}(?:believe in|hold with|see (?:the|much) (?:point|value|use)|go in for|approve of|
          like (?:this|these|such|doing))
        not {adv}(?:any |very |much |terribly |particularly )?(?:good|great|suited|cut out) (?:at|to|
          for) (?:it|this|that|these|them|such)
        find (?:these|this|such|those|them)[\w ]{0,20} (?:draining|exhausting|awkward|pointless|tedious|
          tiring|unhelpful)
        nothing (?:useful |much |of value |worthwhile |new |interesting |sensible |
          helpful )*(?:to )?(?:to )(?:tell|teach|offer|add|share|say|
          give|contribute|pass on)
        would (?:only |just )?(?:be letting you down|let you down|disappoint you|waste your time|
          be wasting your time)
        (?:rather|prefer|better) not$|rather not(?! (?:do|meet|talk|speak|say) (?:it )?(?:on|before|until|
          at|in))
        no more of (?:this|these|that|those)|(?:afraid|but) (?:it is )?(?:a|the answer is)? ?no (?:from me|
          on this|to this)
        (?:have|must|got) to be (?:ruthless|strict|careful|selfish|protective|disciplined)
        (?:cannot|not) (?:make|find|create) (?:the |any )?(?:room|space|time) for|protecting (?:my|our) time
        have not {adv}(?:got )?{adv}(?:the |any |enough |sufficient )*{time}|not commit
        said no to (?:\w+ )?(?:others|other people|everyone|everybody|all|\w+ others)|(?:would|will) not be fair
        not (?:be )?(?:taking|doing|accepting|making) (?:any |more |on )*(?:calls|meetings|interviews|
          requests|conversations|
          appointments|commitments)
        (?:can|could|am|would|going) {adv}not be (?:joining|helping|meeting|taking|doing|speaking)|
          will not be (?:able|joining|taking|
          doing|helping)
        leave me out of|not my (?:thing|cup of tea|bag|scene|style)|a (?:hard|firm|definite|polite) (?:no|pass)
        stepped back from (?:all|that|this|most|public|everything)|keep(?:ing)? my (?:time|evenings|
          weekends|diary) (?:free|clear)
        turning (?:everything|everyone|things|all) down|saying no to (?:everything|everyone|all|most|new)
        no (?:informational|coffee|one-to-one|mentoring) (?:interviews|chats|calls)|
          afraid i am going to be no (?:use|help|good)
        (?:would|will) not be (?:of )?(?:much |any |a lot of )?(?:use|help|good) (?:to you)?
        (?:my|the) (?:honest |short |simple )?answer (?:has to be|must be|will be|would be|remains|
          will have to be) {adv}(?:a )?(?:no|negative)
        not the (?:right )?(?:mentor|person|one|guide) (?:you need|for you|you are looking for|you want)
        leave (?:this|that|it) to (?:the|others|someone|somebody|younger|people)
        do not {adv}meet(?: with| up with)?(?! (?:on|this|until|before))
        (?:absolutely|definitely|certainly) not$|if i had (?:more |the |any |enough )*{time}|lying if
        i do not$|(?:must|have to|will|am going to|need to|had to) {adv}turn (?:down|this|it|you|your)
        (?:have|need|going|ought|forced|obliged|had) to {adv}(?:decline|pass(?! (?:on|it|this|you|
          your)\b(?: (?:to|along))?)|pass on (?:this|that|your|it|the)|say no|turn (?:this|it|you|that|your|
          down)|bow out|refuse|disappoint|let you down|leave it|sit this)
        (?:must|will|would|shall|should|may|do) {adv}(?:decline|pass(?= |$)(?! (?:it|along|(?:this|your|
          that) (?:on|along|to|\w+ (?:on|along))|on (?:your|my|the|this|any)))|say no|bow out|refuse|
          disappoint you|let you down|sit this one out|give (?:this|it) a miss)
        (?:respectfully|politely|regretfully|reluctantly|sadly|kindly|gratefully) (?:decline|pass|refuse|
          say no)
        i (?:decline|pass|refuse)(?! (?:on|it|to be))|declining|(?:my|the) answer is {adv}(?:no|negative)
        (?:it|this|that) (?:is|has to be|will be|must be|will have to be) {adv}a (?:polite |firm |clear |
          kind |reluctant |gentle )?(?:no|pass)(?: from me| for me)?
        no,? thank(?:s| you)|thanks?,? but no|not interested|no interest in|of no interest|not for me
        a no from me|i am out|count me out|include me out
        not (?:really |quite |simply |just |exactly |currently )?(?:something|a (?:role|commitment|thing)|
          one|anything) (?:that |which )?i (?:can|could|am|would|want|do|have|feel|offer|will|take)
        (?:prefer|choose|chosen|decided|rather|like|wish|inclined|intend|plan|
          policy)(?: is)? {adv}not(?: to)?
        (?:am|are|is|was|be|feel) {adv}not {adv}(?:taking(?: on)?|accepting|doing|offering|looking (?:to|
          for)|seeking|available (?:for|to)(?! (?:talk |meet |call |speak |chat )?(?:on|this|until|before|
          at|next|today|tomorrow))|willing|prepared|comfortable|keen|in a position|mentoring|
          able to {adv}(?:help|take|commit|offer|accept|assist|support|give|mentor|be|do|say|provide|act|
          participate|contribute|spare|oblige))
        (?:do|does|did|can|will|would)(?:not| not) {adv}(?:have|see|find|envisage|foresee) {adv}(?:the |
          any |enough |sufficient |a single |spare |that (?:kind|sort) of |a |myself having )*{time}
        no longer (?:have|take|do|offer|mentor|accept|able|in a position|work in|available)
        (?:do|does) not {adv}(?:grant|take on|do (?:mentoring|informational|calls|these|this|that|coffee|
          such|meetings)|
          accept|offer|mentor|give (?:advice|interviews|private|personal)|feel (?:able|qualified|
          comfortable|i (?:can|could|am|have|would))|think (?:that )?(?:i|it|this|
          we){advs}(?: can| could| would| will| am| have| is)(?! (?:wait|be (?:free|back)))|
          believe (?:that )?i|want to|wish to|see how i (?:can|could)|respond to|reply to|answer|
          talk to (?:people|strangers)|meet (?:people|strangers)|make exceptions)
        (?:too much|too many|nothing|little|not much|not a lot) (?:i can (?:offer|do|add|contribute|say)|
          to offer|on to (?:take|commit|add))
        (?:there is |have |i have |with |got )?(?:absolutely |simply |just |really |quite )?no (?:spare |
          free |more |extra |real )?{time}(?: left| free| available| at all)? (?:for|to|in|left|available|
          at all|this (?:year|season))
        (?:unfortunately|sadly|afraid|regret|alas|sorry but) {adv}(?:not|no)$|i am afraid not
        afraid (?:that )?(?:it|this|that|the answer|my answer) (?:is|has to be|will have to be)(?: a)? no
        sorry no
        (?:regret|sorry) (?:that )?i (?:must|have to|will have to|cannot|am unable|am not able)(?! (?:make|
          do|manage|at) )
        (?:not|does not|is not|would not be) {adv}(?:feasible|going to (?:work|happen|be possible)|
          possible(?: for me)?(?! (?:on|this|until|before|next|today|tomorrow)))
        (?:beyond|outside|more than) (?:what i can|my capacity)|out of the question|no can do|hard pass|
          (?:no|zero) (?:way|chance) (?:that )?(?:i|we) (?:can|could|will|would|am)|not taking
        will not be (?:me|possible)|(?:rule|policy) (?:of not|not to|against)|not to take on
        (?:not|never|cannot|fair to)[\w ]{0,40} (?:make|making) (?:an )?exceptions?
        (?:stopped|given up|giving up|stepping back from|stepped back from|withdrawn from|
          retired from) (?:taking|mentoring|doing|giving|such|all)
        (?:hope|sure|trust|confident) (?:that )?you (?:will |can |do )?(?:find|
          understand (?:that )?i cannot)(?: (?:someone|somebody|another|the right|a (?:suitable|better|
          good)|other|help))
        (?:cannot|unable to|not able to) (?:accept|agree|take (?:you|this|on|up|anyone|more)|commit|be your|
          be a mentor|say yes|oblige|justify|accommodate|see myself|promise (?:you )?(?:any|the) time|add|
          participate)
    """,
    load=r"""
        (?:weeks|days|time|diary|evenings|months) (?:is|are) (?:all |already |pretty much )?(?:spoken for|
          taken|gone|accounted for|mortgaged)
        not {adv}(?:have|got) {adv}(?:very )?(?:much|a lot of|lots of) {time}
        (?:plate|hands|diary|calendar|schedule|agenda|year|month|dance card|inbox) (?:is|are|looks|has been|
          just) {adv}(?:rather |very |too |already |completely |quite |pretty |so |more than |
          extremely )*(?:full|packed|overflowing|crammed|jammed|bursting|booked)
        (?:a lot|too much|so much|rather a lot|far too much|more than enough|plenty) on (?:my plate|at|
          just now|right now|already|$)
        (?:too|so|very|extremely|terribly|crazy|insanely|incredibly|really|rather|pretty) (?:busy|stretched|
          overloaded|committed|occupied)
        over-?committed|over-?stretched|over-?loaded|over-?whelmed|fully (?:booked|committed|stretched)
        swamped|snowed under|flat out|stretched (?:thin|too)|hands full|up to my (?:neck|ears|eyes|eyeballs)
        at capacity|maxed out|run off my feet|booked (?:solid|up)|drowning|buried|underwater|juggling|hectic
        crunch|no time|spread (?:too |myself )?(?:too )?thin|other commitments|existing commitments
        prior commitments|family (?:commitments|reasons)|personal (?:reasons|circumstances)
    """,
    regret=r"""
        unfortunately|i am afraid|afraid|regret(?:fully|tably)?|sadly|alas
        sorry(?! for (?:the|my) (?:slow|late|delay))|apologi[sz]e|apologies|disappoint(?:ing)?
        with a heavy heart|it pains me
    """,
    wishes=r"""
        (?:all )?(?:good|best|warmest) (?:wishes|luck|fortune) (?:to|for|with) you|
          nothing but good (?:fortune|luck)
        (?:good luck|all the best|best of luck) (?:anyway|though|all the same|nonetheless|with)|
          follow your progress
        (?:good|best of|wish you(?: the best of| all the| every| good)?) luck|every success
        (?:much|all the) success|wish you (?:all |only )?(?:the )?(?:very )?(?:best|well|success)
        best wishes (?:for|with|in) your|all the best (?:with|for|in) (?:your|the)|fingers crossed
        hope you find|hope (?:that )?you will find
    """,
    unable=r"""
        not be (?:free|available|around|able)|(?:am|be|are) not (?:going to be )?(?:free|available|around)
        (?:cannot|could not|am unable to|be unable to|unable to|am not able to|not be able to|
          will not manage to|would not be able to|not going to be able to|not manage to|
          struggle to) {adv}(?:help|talk|speak|chat|meet|make|do|take|find|fit|spare|offer|give|call|join|
          assist|support|mentor|manage|commit|schedule|be of|be much|get|have|provide|devote|dedicate|
          respond|reply|arrange|squeeze)
        (?:am|is|be|are) {adv}(?:not (?:free|available|around|able)|unavailable)
        (?<!i )(?:do|does|will|would) not {adv}(?:work|suit|fit)|i cannot
    """,
    now=r"""
        now$
        (?:not )?(?:right |just |for )now|at (?:the|this) (?:very )?(?:moment|time|stage|point|present)
        at present|presently|currently|(?:not )?(?:just )?yet
        (?:this|the next few|the coming|these|this coming|in the next|
          for the next)(?: two| three| couple of| few)? (?:weeks?|months?|quarter|term|semester|season|
          summer|winter|autumn|spring|days|year)
        these days|today|before (?:the|christmas|then|\w+ )|until|till|for the time being|for a while
        the rest of (?:the|this) (?:year|month|term|week)
    """,
    later=r"""
        give (?:me|us) (?:a )?(?:chance|time|moment) to (?:get|finish|see|clear|settle|find|recover)|
          get through (?:the|this|my|a)
        ^(?:maybe |perhaps |how about |what about |say )?(?:january|february|march|april|june|july|august|
          september|october|november|december|spring|summer|autumn|winter)$
        rain ?check|another time perhaps
        (?:calm|settle|quieten|slow|ease|die)(?:s|ed|er|ing)?(?: \w+){0,2} (?:by|in|after|from|towards|
          around) (?=\w)
        (?:calmer|quieter|better|easier) (?:by|from|after|in (?:a|the|january|february|march|april|may|june|
          july|
          august|september|october|november|december|spring|summer|autumn|winter))
        (?:give|allow) (?:me|us) (?:a|another|some|\w+) (?:\w+ )?(?:weeks?|months?|while|time)|
          leave it (?:for )?(?:a |another )?(?:few|couple|\w+ (?:or|to) \w+|\w+) (?:of )?(?:weeks?|months?)
        (?:maybe|perhaps|possibly|some ?time) later (?:in the|this|on)|(?:once|when|after|
          until) i am (?:back|human|settled|through|done|out|less)
        (?:drop|send|give) (?:me|us) (?:a|another)(?: \w+)? (?:line|note|message|shout|nudge|ring|email|
          reminder) (?:when|once|after|in|
          early|around|next|the first|nearer|closer|mid|towards|from)
        (?:drop|send) (?:me|us) another|(?:speak|talk|meet|chat|try|do (?:it|this)) (?:when|once|after|
          as soon as)(?! (?:it |that |you|
          is |suits|convenient|lunch|work|school|hours|\d|dinner|breakfast|\w+ hours))
        (?:ping|nudge|chase|catch|ask|try|remind|email|write to|message|call) me (?:then|again|
          in(?! (?:particular|general|person|writing|case|english|advance|future))|once|
          when (?:the|this|that|we|things|my))
        (?:too early|too soon) to (?:say|tell|commit|talk)|nothing doing (?:for now|until|till|before|this)
        (?:dust|things|it|life|work|everything) (?:has |have )?(?:settles?|settled|calms?|calmed|quietens?|
          quieten|eases?|eased|died down)
        (?:impossible|hopeless|no good|out|a write-off) (?:this|for) (?:week|month|term|quarter|now)
        (?:this|next) (?:month|week|term|quarter) is (?:impossible|hopeless|out|a write-off|no good|mad|
          hell|crazy)
        not (?:in|for|during|within) the (?:next|coming)
        (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|
          summer|autumn|winter|next (?:month|year|term|quarter)|the new year) (?:would|might|could|will|is|
          works?|suits?|looks?)(?: be)?(?: {adverb})*(?: much| far)? ?(?:better|easier|calmer|quieter|
          more realistic|good|possible|best)
        (?:better|easier) (?:for me )?than (?:now|this|right now)
        (?:we|i|you) (?:can|could|might|may|should) {adv}(?:talk|speak|chat|meet|do (?:this|it|that)|
          discuss (?:this|it))(?: about (?:this|it))? (?:in (?:a|the|\w+ (?:weeks|months)|january|february|
          march|april|may|june|july|august|september|october|november|december)|after|once|next (?:month|
          year|term))
        (?:after that|afterwards|from then on|by then)
        (?:talk|speak|chat|meet|write|ask|connect|discuss|do (?:it|this|that)) (?:again |about it )?then
        (?:ask|try|contact|write|email|e-mail|ping|remind|nudge|approach|reach out|reach|get back|come back|
          check back|check in|check|get in touch|be in touch|drop (?:me )?a (?:line|note)|message|call|ring|
          poke|catch|follow up|circle back|reconnect|touch base)(?: (?:to|with|
          back))?(?: {me})?(?: (?:a (?:line|note|message|reminder)|back|about (?:this|it)))?(?: (?:to|with|
          in touch))?(?: {me})?(?: again| once more)?(?: (?:some ?time|then|maybe|perhaps|please|closer|
          nearer|early|late|around|about))* (?:later|in (?!touch|the meantime|case|particular|general|
          common|future|person|advance|
          writing|english|my|our|any|your|order|via|an?y? (?:email|e-mail)|the (?:following|subject))|
          after(?! all)|once|when(?! (?:you|it|that|i was|i had|they|he|she) ?(?:suits?|works?|are|have|
          is (?:good|best|convenient))?)|next (?:month|year|quarter|term|spring|summer|autumn|winter|
          semester)|towards|from (?=\w)|at the (?:end|beginning|start)|nearer|closer|then|if things|mid|
          january|february|march|april|june|july|august|september|october|november|december)
        (?:ask|try|contact|write to|email|ping|remind|nudge|approach) {me} again
        come back to me (?:again|then)
        (?:come|get|be) back (?:to|in touch with) you (?:once|when|after|as soon as|in (?:a|\w+) (?:few |
          couple )?|next)
        (?:can|could|shall|may|might|should) (?:we|i|you) {adv}(?:talk|speak|chat|meet|do|look at|
          come back to|pick up|return to|discuss)(?: (?:about )?(?:this|it|that))? (?:in (?:a|the|
          \w+ (?:weeks|months)|january|february|march|april|may|june|july|august|september|october|november|
          december)|after|once|next (?:month|year|term))
        (?:talk|speak|chat|meet) (?:again )?(?:later (?:in|this|on)|another time|some other time|at a later)
        (?:revisit|pick (?:this|it|that) (?:back )?up|look at (?:this|it) again|think about (?:this|
          it) again|resume|reconsider|postpone|put (?:this|it) off|defer|park (?:this|it)|hold (?:this|that|
          off)|wait (?:until|till|a|for)|leave it (?:until|till))
        (?:not|rather not|just not|but not) {adv}(?:right now|just now|now|yet|at the moment|
          at this (?:moment|time)|this (?:week|month|year|term|quarter)|before|until|till|just yet|for (?:a|
          another|the next))
        (?:later (?:this|in the|on in the)|towards the end of|early next|sometime next|in the new) (?:year|
          month|quarter|term|spring|summer|autumn|semester)
        (?:it |this |things |everything |that )?(?:would|will|might|may|could)(?: have to| need to)? (?:be |
          work )?(?:better|easier|calmer|quieter|possible|best|wait)(?: for me)? (?:after|in|from|once|next|
          when|then|later|until|till|towards|by)
        (?:bad|wrong|worst|difficult|awkward|not (?:a|the) (?:good|best|right|ideal)) (?:time|moment|timing)
        timing is (?:bad|not|off|poor|terrible)
        (?:have|has|will have) to (?:be|wait)(?: until| till| after| for)? (?:after|in|until|till|next|
          later|once|january|february|march|the new)
        perhaps (?:after|in|later|next)|maybe (?:after|in (?:a|the)|later|next)|snowed under until
        tied up until
    """,
    opts_out=r"""
        ^(?:please |kindly )?(?:desist|refrain|cease)(?: from this)?$|(?:remove|delete|erase) (?:this|that|our|
          my) (?:e-?mail )?(?:address|contact|entry|mailbox)|no (?:need|point) (?:to|in) (?:writ|contact|email|
          e-mail|mail)\w*(?: to)? me (?:again|any more|further)
        object to (?:\w+ ){0,3}(?:processing|use|using|storing|storage|being contacted|keeping)|do not contact
        (?<!had to )(?<!have to )(?<!decided to )stop$
        (?:like|want|wish|ask|demand|insist|request|need) (?:to be|for my \w+ to be|(?:that )?(?:them|it|my \w+|
          that|this)(?: (?:be|to be))?) (?:\w+ )?(?:removed|deleted|erased|unsubscribed|taken (?:off|down))|
          ^enough (?:e-?mails|of (?:this|these|it|your))
        (?:prefer|rather|like|ask|wish|want) (?:to )?not (?:to )?be (?:contacted|e-?mailed|approached|
          bothered|written to)
        (?:do not|never|no need to|not to|please no) {adv}(?:follow(?: this| it)? up|chase(?: me)?|
          reach out)(?: with me|
          again|further|on this|any more| ever)?$
        (?:this is|it is|as|such|your) (?:\w+ )?spam$|^(?:\w+ )?spam$|report (?:\w+ )?(?:any|every|further|the next)
        (?:not|never) (?:\w+ )?(?:consent(?:ed)?|sign(?:ed)? up|subscribed?|give(?:n)? (?:you )?(?:my )?(?:consent|
          permission))|without (?:my|any) (?:consent|permission)
        please stop$|no (?:more|further) (?:letters|approaches|requests|of your)|(?:do not|never) (?:use|
          write to) (?:it|this|this address|this email|this number)(?: address)?(?: again| any more| for)
        (?:clients|patients|customers|students|staff|members) only
        ^(?:just |please |kindly )?(?:lose|delete|forget|erase|remove|bin) (?:it|this|me|my (?:address|
          email|details|number))(?: from \w+)?$
        (?:take|get|strike|leave) me (?:off|out)(?: (?:of )?(?:it|this|that|here|your|the)(?: \w+)?)?$
        (?:do not|never) (?:ever )?(?:write|email|contact|message|bother|approach|call|mail)(?: (?:me|
          us))?(?: (?:again|any more|anymore))?$
        (?:make|have|want|attempt|expect) no (?:further|more) (?:contact|approach|communication)s?
        (?:refrain|desist|abstain) from (?:writing|contacting|emailing|sending|further|any|such)|
          not accept unsolicited
        (?:cease|stop|end|discontinue) (?:all |any |further |this |your )*(?:communication|contact|
          correspondence|emails?|messages|mail)s?
        unsolicited|(?:want|need|like) (?:it|this|you|these) to stop
        (?:do not|never|please stop|stop|no longer|cease|quit|refrain from|must not|not to|
          desist from) {adv}(?: ever)? ?(?:please )?(?:write|writing|email|emailing|e-mail|e-mailing|mail|
          mailing|contact|contacting|message|messaging|send|sending|bother|bothering|spam|spamming|approach|
          approaching|harass|harassing|pester|pestering|call|calling|get in touch)(?: to)? (?:me|us|
          any (?:more|further)|these|this|anything|unsolicited|such|further|more|again|here|emails?|
          messages)
        (?:remove|delete|take|strike|drop|erase|cross)(?: \w+){0,3}? (?:from|off)(?: \w+){0,2} (?:list|
          lists|database|mailing|contacts|records|system|books|distribution)
        (?:delete|erase|remove) (?:my|all my|any) (?:data|details|address|personal|information|contact|
          email|name)
        unsubscribe me|please unsubscribe(?! (?:link|here|button))
        ^(?:unsubscribe|remove|stop|opt out|remove me|take me off)$|opt(?:ing)? (?:me )?out
        (?:do not|never|not) {adv}(?:want|wish|care|like) (?:to (?:be contacted|receive|hear from you|get)|
          (?:any )?(?:further|more)(?: such)? (?:mail|emails?|messages|contact))
        leave me alone|lose my (?:number|address|email)
        no (?:further|more) (?:emails?|contact|messages|mails?|correspondence)
        (?:consider|treat|report(?:ed|ing)?|mark(?:ed|ing)?)(?: \w+){0,3} (?:as )?(?:spam|harassment|junk)
        (?:last|final) (?:email|message|mail) (?:you|from you)
        not (?:be )?contact(?:ed)? (?:me |us )?(?:again|any ?more|any further)
        (?:gdpr|right to (?:erasure|object)|data protection)|stop (?:this|it)$
    """,
    wrong_person=r"""
        wrong end of the stick|barking up the wrong tree|mistaken (?:me )?for|confus(?:ed|ing) me with|
          not who you think
        (?:hardly|scarcely|probably not|certainly not|definitely not|far from|the last|not) the (?:one|
          person|man|woman|right|best)
        (?:would|will|am) not (?:be )?(?:of )?(?:much|any|remotely|a lot of|really) (?:use|help|good|current)
        retired (?:for|since|from|now|in|\d|years|last|a (?:while|long))|(?:have|am|now|been|
          be) (?:happily )?retired
        (?:left|quit|got out of|out of|moved on from|moved away from|stepped away from) (?:the |that |
          this )?(?:\w+ )?(?:industry|field|
          profession|business|sector|game|trade|discipline|loop)
        (?:field|world|subject|profession|industry|discipline) (?:has )?moved on|made redundant|
          out of (?:touch|date)
        feel (?:like )?(?:a|an|such a) (?:\w+ )?(?:fraud|impostor|imposter|fake)|career change|
          changed (?:careers?|fields?)
        not (?:really |quite |actually |necessarily |sure i am |think i am )*(?:the (?:right|best|correct|
          ideal|person)|a good|best placed|well placed|the one|your (?:person|best))(?: (?:right|person|one|
          contact|match|fit|address|bet|to))*
        wrong (?:person|address|guy|department)
        (?:left|no longer (?:in|with|at|work)|moved on from|not (?:my|in my)) (?:the )?(?:field|area|
          industry|subject|expertise|topic|profession|sector|that)
        someone else (?:would|might|is|could)|outside my (?:area|field|expertise)
    """,
    refers=r"""
        (?:have|did) you (?:ever )?(?:spoken|talked|written|been in touch|tried|asked|considered|thought of|
          speak|talk|met)(?: to| with| asking| talking to)? (?=\w)
        (?:go|come|check|liaise|arrange) (?:through|via|with) (?=\w)|(?:handles?|deals? with|looks? after|
          in charge of|responsible for|takes? care of) (?:these|this|that|all|such|it|our|the)
        (?:far |much |a lot |lots |way )?more (?:from|out of) (?:a )?(?:\w+ )?(?:chat|talk|word|
          conversation|call|coffee|speaking|talking)
        (?:who|whom|the one|the person|the man|the woman) you (?:want|need|should|ought|are (?:after|
          looking for))
        (?:speak|talk|chat) (?:to|with) (?=[a-z]+ [a-z]+ (?:at|in|on|who|from|instead|,))|knows (?:far |
          much |way )?more
        best bet|the (?:right )?person (?:you|to|who|for)
        (?:the one|someone) to (?:contact|ask|talk|speak|approach)
        (?:thought|think) (?:of|about) (?:asking|contacting|talking|approaching|speaking)
        (?:my|our|an?|his|her) (?:\w+ )?(?:colleague|friend|boss|manager|partner|successor|co-?founder|
          supervisor|co-?worker)s?
        (?:you (?:should|could|might|may|would do well|are better off|want|would be better)|i (?:would|
          can)?(?: suggest| recommend| advise| encourage)(?: you| that you)?|why (?:do not|not)|please|try|
          maybe|perhaps|instead|better|best|worth|do|rather|
          also)?(?: want to| to| try to| also| perhaps| maybe| instead| rather| you)* ?(?:talk(?:ing)? to|
          speak(?:ing)? (?:to|with)|contact(?:ing)?(?! (?:me|us|you|again|details|information))|writ(?:e|
          ing) to(?! (?:me|us|you))|reach(?:ing)? out to(?! (?:me|us|you))|turn(?:ing)? to(?! (?:me|us))|
          get(?:ting)? in touch with(?! (?:me|us|you))|approach(?:ing)?(?! (?:me|us|you))|
          drop(?:ping)? a line to|email(?:ing)?(?! (?:me|us|you|is|and|or|works))|look(?:ing)? up|
          ask(?:ing)?(?! (?:me|us|you|again|whether|if|what|how|about|for|that|a|some|any|questions|away|
          yourself))) (?=\w)
        (?:introduce|introducing|connect|connecting|put|putting|pass|refer|referring|direct|point|steer|
          forward|forwarded|forwarding)(?:ed|ing)? (?:you|your (?:mail|email|message|note|request|details|
          letter)|this|it)(?: both| two)?(?: in (?:touch|contact))?(?: on)? (?:to|with|
          towards)(?! (?:my (?:assistant|pa|secretary)))
        (?:my |our |a |an |former |old |good )*(?:colleague|friend|boss|manager|partner|successor|
          co-?founder|contact|team ?mate|mentor|student|co-?worker|supervisor|ex-colleague) (?=\w)
        (?:copy|copying|copied|cc|cc'ing|cc'd|ccing|ccd|adding|added|looping|looped|including|
          included)(?: in)? (?!(?:and|paste))(?=\w)
        in (?:copy|cc)\b|on cc
        (?:is|are|would be|might be|may be|could be|will be|knows?|am sure) {adv}(?:a |the )?(?:much |far |
          way )?(?:better|best|right|ideal|perfect|more suited|more (?:help|use|knowledgeable|experience)|
          far more|the person|better placed|better suited)(?: person| contact| choice| match| fit| one)?
        (?:recommend|suggest) (?=[a-z]+ [a-z]+)|someone (?:who|you should|else)
        try(?! (?:to|again|me|and|it|this|that|my|the|your|later|out|a|an|in|not|once|us|some|next)\b)
        people (?:who|you should)
    """,
    moved=r"""
        (?:switched|changed|changing|switching) (?:e-?mail )?(?:providers?|accounts?)|(?:write|send|reply|
          e-?mail|mail|reach)(?: \w+){0,2} (?:to|at|on|under) @ (?:in (?:the )?future|from now|instead|
          henceforth|going forward|now)
        change of (?:e-?mail )?address|(?:changed|changing) (?:my )?(?:e-?mail )?address
        @ is (?:where|my|now|the (?:one|place|best|right))|(?:do|does) not (?:get to|look at|use|check|see|
          read|open) this (?:inbox|address|account|mailbox)
        new (?:e-?mail|mail|one)(?: address)? is|(?:my|the) e-?mail (?:is now|has changed)|
          email me (?:there|at) instead
        ^(?:please |now |instead )*use @|(?:this|that) (?:is )?(?:an |my )?old (?:e-?mail |
          mail )?(?:address|account|one)|old address
        (?:my |have a |got a |is my |the |a )?(?:new|current|correct|private|personal|other|
          different)(?: e-?mail| mail| contact)? address(?: is| will be| now)?
        (?:this|old|work|that) (?:e-?mail |mail )?(?:address|account|mailbox|inbox) (?:is|will be|has been|
          gets|goes) {adv}(?:no longer|being|not|closed|closing|going|discontinued|shut|deactivated|retired|
          about|hardly|rarely)
        (?:reach|write to|contact|email|use|find|send|reply to) (?:me )?(?:at|on|under|via|to|instead at|
          from now on|in future|now at|my (?:new|private|personal|other))
        (?:changed|changing|moved to a new|switched) (?:my )?(?:e-?mail|address|jobs?|compan(?:y|ies)|
          employer)
        (?:no longer|do not|rarely|hardly|never|stopped) (?:use|using|check|checking|read|reading|monitor|
          have access to) (?:this|that|my (?:old|work))
    """,
    suits=r"""
        (?:works|work|suits|fits|is fine|is good|is great|is perfect|would work|would be (?:fine|good|great|
          perfect)|sounds (?:good|great|fine|perfect)|is ok|is okay|is confirmed|confirmed|it is|see you|
          talk then|speak then|until then|fine|perfect|agreed|is in my diary|booked|in the diary|would suit|
          will work|(?<!what )(?<!all )i can do|will do)
    """,
    offers=r"""
        when (?:were|are|did|would) you (?:thinking|have in mind|hoping)|what (?:did you have|
          do you have) in mind (?:for|in terms)
        tell me when|name (?:the|a|your) (?:day|date|time)|say when|let me know (?:when|what works)|
          three dates|some dates
        let us (?:meet|talk|speak|say|do|chat|call|make it|aim for|try)(?= (?:on|at|next|tomorrow|mon|tue|
          wed|thu|fri|\d))
        how about|what about|would .{0,60}(?:work|suit|be (?:ok|okay|good|convenient))(?: for you)?\??
        could (?:you|we) (?:do|make|say|meet|talk|speak|manage)|are you (?:free|available|around)
        does .{0,60}(?:work|suit)(?: for you)?\??|(?<!what )(?<!all )i (?:can|could) do|i am (?:free|
          available|around)|shall we
        let us say|can you (?:do|make)
        (?:when|what (?:time|times|day|days|date)|which (?:day|time|slot|date)s?) {adv}(?:would|is|are|does|
          do|might|could|works?|suits?|can|will|shall)
        (?:send|suggest|propose|give|offer|share|let me have|name|tell me|pick|choose|let me know|find|
          book)(?: me| us)?(?: (?:a|an|some|few|two|three|or|your|any|several|the|which|what|when|possible|
          preferred|of))*(?: ?(?:times?|slots?|dates?|days?|availab\w+|works?|suits?|you are (?:free|
          available)|moment))
        calendly
        (?:in|use|via|from|check|see|here is|through|on|to) (?:my |the )?(?:booking |scheduling )?calendar
        book (?:a|yourself|some)|doodle|cal\.com|find a (?:time|slot|date)|your availability
        look at (?:our|my|the) (?:calendars?|diar(?:y|ies))
    """,
    before_yes=r"""
        (?:happy|willing|glad|open) to (?:think|consider|look at|discuss whether|hear more)
        (?:would|i) (?:like|want|need|love|prefer) to (?:know|understand|hear|find out|see)(?: (?:a (?:bit|
          little)|some))?|what sort of
        before (?:i|we) (?:say|decide|commit|agree|answer|can|could|do|reply|accept|give|make|promise)
        (?:first|beforehand) (?:i|could|can|tell|a|some)|depend(?:s|ing)? (?:\w+ ){0,3}(?:you|your)\b|
          depend(?:s|ing)? on what (?:it|this|that)
        (?:tell|know|hear|say|explain|understand|learn) (?:me |us )?(?:a (?:little |bit )?)?(?:bit |
          little )?more
        to (?:help me )?decide|happy to consider|may i ask|can i ask|what exactly|why (?:me|did you)
        where did you (?:get|find)|how did you (?:get|find|come)|who (?:are you|gave)|remind me
    """,
    negation=r"""
        doubt\w*|unlikely|fail|refuse
        bad|badly|poorly|tricky|difficult|not|no|never|nor|neither|cannot|unable|hardly|without|barely
        nothing|nobody|none|far from
    """,
    turn=r"""
        but|however|though|although|yet(?= )|except|unfortunately|sadly|alas|nevertheless|still(?= )|that said
        having said that|on the other hand|only(?= )
    """,
    condition=r"""
        normally|usually|ordinarily|under other circumstances|in other circumstances|otherwise
        any other time|if|unless|provided|assuming|in case|as long as|should you|were i|whether
    """,
    days=r"""
        (?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tomorrow|tonight
        the (?:day|date|slot|week|morning|afternoon|evening)
        (?:that|this|those|any of those|next) (?:day|time|date|slot|week|morning|afternoon|evening|dates|
          times|slots|weekend)
        then|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|noon|january|february|march|april|june|july|august|september
        october|november|december
    """,
    empty_questions=r"""
        who are you kidding|what could go wrong|can i$
        how are you|how is it going|how are things|hope (?:you|all)|why not|who knows|right|isn't it
        remember|how could i (?:say no|refuse|resist)|what can i say|is not it|funny|how do you do
        small world
    """,
)
