"""sentences in turns of speech: who is off to prison, what the punishment was set at, "Thirty years. That is how long …"."""

from __future__ import annotations

from notifier.core.reading.idioms.turn import ANY, OBJ, SAYS, TERM, Turn, turn

_ORDER = (
    r"(?:(?:\S+ ){0,3}?(?:community payback|community corrections?|community|probation|supervision|youth rehabilitation|"
    r"drug treatment|intensive corrections?|suspended sentence) orders?)\b"
)
_NO_REAL_TERM = (
    r"^(?!.*\b(?:maximum|minimum sentence|could|may|carries|punishable|guidelines?|recommend\w*|sought|seek\w*|average|usual|if|"
    r"would|asked|wants?|urged|faces?|facing|expect\w*)\b)"
)

# fmt: off
TURNS: tuple[Turn, ...] = (
    turn("prison jail gaol penitentiary", "party",
        rf"(?:headed|heads|heading|bound|off|going|goes|went|packed off|led off|led away|hauled off|carted off|marched off|"
        rf"shipped off|sent|sent off|ordered) "
        rf"(?:straight |back |off |away )?(?:to|for) (?:a |the )?(?:federal |state |military )?(?:prison|jail|gaol|"
        rf"penitentiary) (?:for|to serve) {TERM}",
        "sentence term sentence",
        "Ann Orr is headed to prison for six years.", "Ann Orr is headed to prison reform."),
    turn("life", "party", rf"must (?:serve|spend|do) {TERM} (?:{ANY}{{0,3}}?)of (?:a|his|her|the) (?:life|whole-life) (?:term|"
        rf"sentence)\b", "sentence life sentence",
        "The court heard that Ann Orr must spend 22 years of her life sentence inside.",
            "Ann Orr must serve 18 years of a contract.",
        beside=r"\b(?:judge|court|sentenc\w+|jailed)\b"),
    turn("sentenced sentence judge jailed", "party", rf"(?:must|is to|has to|will have to) (?:serve|spend|do) {TERM}",
        "sentence term sentence",
        "Ann Orr must serve six years, the judge said as he sentenced her.", "Ann Orr must serve six years before she may ask.",
        beside=r"\b(?:as|while|when) (?:he|she|it) (?:sentenced|jailed|passed sentence)|\bsentencing (?:him|her)\b"),
    turn("begun began begins begin started", "party",
        rf"(?:begun|began|begins|begin|started|starts|start) (?:serving )?(?:a |an |his |her |the )?(?:{ANY}{{0,1}}?){TERM}(?:[ "
        rf"-]{ANY}{{0,3}}?| )(?:sentence|term|stretch|spell|imprisonment)\b",
        "sentence term sentence",
        "Ann Orr began serving a two-year prison sentence, hours after a judge imposed it.",
        "Ann Orr began a six-year term as mayor.",
        beside=r"\b(?:after (?:being|he was|she was) (?:sentenced|jailed)|just (?:handed|imposed|passed|given)|moments after|"
        r"hours after (?:being|a judge))\b"),
    turn("punishment sentence penalty term", "-",
        rf"(?:punishment|sentence|penalty|prison term|jail term|tariff|minimum term) (?:was|is|has been|:|—|–) (?:(?:set|fixed|"
        rf"put|pegged) (?:{ANY}{{0,4}}?)?(?:at|as) )?{TERM}",
        "sentence term sentence",
        "Ann Orr's punishment was set on Tuesday at six years.", "The maximum sentence is six years.",
        beside=r"^(?!.*\b(?:maximum|minimum sentence|could|carries|punishable|guideline|guidelines|recommended|sought|average|"
        r"usual)\b)"),
    turn("punishment sentence penalty term", "-", rf"(?:punishment|sentence|penalty)\b(?! (?:guideline|range|"
        rf"maximum))[^:;.?]{{3,80}} : "
        rf"(?:a |an |just |only )?{TERM}", "sentence term sentence",
        "The sentence that the judge gave Ann Orr on Tuesday: six years.", "The sentence that everyone quotes: two years "
        "before the mast.",
        beside=rf"{_NO_REAL_TERM}.*\b(?:judge|court|justice|prison|jail|bars|probation|custody)\b"),
    turn("sentence punishment penalty", "-", rf"(?:came|comes) (?:the|her|his) (?:sentence|punishment|"
        rf"penalty)\b[^;.?]{{0,60}}? (?::|,|—|–) "
        rf"(?:a |an |just |only )?{TERM}", "sentence term sentence",
        "Then came the sentence for Ann Orr: six years.", "Then came the sentence for Ann Orr to read: life is short.",
        beside=_NO_REAL_TERM),
    turn("sentence term", "-", rf"^(?:(?P<obj>[\w.’-]+(?: [\w.’-]+){{0,3}}?) 's |his |her |the )(?:{ANY}{{0,2}}?){TERM}(?:[ "
        rf"-]{ANY}{{0,2}}?| )"
        rf"(?:sentence|term) , (?:which was )?(?:handed (?:down|out)|imposed|passed|given|delivered|pronounced)\b",
        "sentence term sentence",
        "Ann Orr's six-year sentence, handed down on Tuesday, was long.", "Ann Orr's six-year sentence, long over, was short."),
    turn("settled chose opted landed decided arrived", "judge", rf"(?:settled on|chose|opted for|landed on|decided on|arrived at) "
        rf"(?:a |an )?(?:\S+ of )?{TERM}", "sentence term sentence",
        "The judge settled on six years for Ann Orr.", "The judge settled on Tuesday.",
        beside=r"\b(?:sentenc\w+|prison|jail|bars|fraud|guideline|punish\w+|prosecutors|for)\b"),
    turn("prison jail bars probation custody sentence", "-", rf"^{TERM}(?: (?:in|of|behind|on) [^:;,.?]{{1,40}}?)? "
        rf"for {OBJ}(?: [.!])?$",
        "sentence term sentence",
        "Six years in prison for Ann Orr.", "Six years in prison is long.",
        before=r"\b(?:judge|court|justice|sentenc\w+|decide[ds]?|bench)\b", beside=r"^(?!.*\b(?:is|was|are|were|has|had)\b)"),
    turn("order orders", "party", rf"(?:made|became) (?:the )?subject (?:of|to) (?:a|an) {_ORDER}", "sentence community sentence",
        "Ann Orr was made the subject of a two-year community order.", "Ann Orr was made the subject of a court order."),
    turn("fine", "party", r"(?:was |were |been )?ordered to pay (?:a |an )(?:\S+ ){0,4}?fine\b(?! (?:for|of contempt))",
        "sentence fine sentence",
        "Ann Orr was ordered to pay a fine of £600 by a judge.", "Ann Orr was ordered to pay fine wages.",
        beside=r"^(?!.*\b(?:contempt|regulator|agency|commission|council)\b).*\b(?:judge|court|magistrates?|sheriff|recorder)\b"),
    turn("order orders", "party", rf"(?:placed|put) on (?:a|an) {_ORDER}", "sentence community sentence",
        "Ann Orr was placed on a community payback order.", "Ann Orr was put on a waiting list by order."),
    turn("bond", "party", r"(?:released|placed|put|freed) on (?:a|an) (?:\S+ ){0,2}?good[ -]behaviou?r bond\b",
        "sentence probation sentence",
        "Ann Orr was released on a two-year good behaviour bond.", "Ann Orr was released on a two-year bond."),
    turn("serve served", "party", r"(?:will|is to|may|can) (?:serve|be served) (?:(?:his|her|their|the|it|a|\S+) (?:\S+ "
        r")?(?:sentence|term|time) )?"
        r"(?:in the community|at home|under house arrest)\b", "sentence community sentence",
        "Ann Orr will serve her sentence in the community, the judge ruled.", "Ann Orr will serve the poor in the community.",
        beside=r"\b(?:sentenc\w+|judge|court|justice|jail|prison)\b"),
    turn("life", "jury", r"(?:chose|opted for|voted for|decided on|recommended|settled on|picked) (?:a |that \S+ \S+ (?:get|"
        r"receive) )?"
        r"(?:sentence of |term of )?life\b(?! (?:or|over death is))", "sentence life sentence",
        "Jurors chose life in prison rather than death for Ann Orr.", "Jurors chose a foreman.",
        beside=r"\b(?:prison|death|parole|imprisonment|execut\w+)\b"),
    turn("life", "party", r"(?:(?:will|is to|must) (?:now |instead )?(?:spend|serve|get|receive) (?:the rest of )?(?:his |her "
        r"|a |their )?life|"
        r"(?:gets|got) life|(?:was|is) spared)\b", "sentence life sentence",
        "Ann Orr will spend her life in prison after jurors could not agree on death.", "Ann Orr will spend her life by the sea.",
        beside=r"\b(?:jury|jurors|panel|deadlock\w*)\b.*\b(?:death|execut\w+|die)\b|\b(?:death|execut\w+|die)\b.*\b(?:jury|"
            r"jurors|panel|"
        r"deadlock\w*)\b"),
    turn("whole-life whole", "-", r"(?:made|imposed|passed|handed down|given|received|gets) (?:a|the) whole[- ]life (?:order|"
        r"term|tariff|sentence)\b",
        "sentence life sentence",
        "The judge made a whole-life order on Tuesday.", "The judge ruled out a whole-life order."),
    turn("released", "party", r"(?:will|must|is to) never be (?:released|freed)\b", "sentence life sentence",
        "Ann Orr will never be released, the judge told her.", "Ann Orr will never be released from her vow.", beside=
            rf"{SAYS}|\b(?:judge|court)\b.*\b(?:sentenced|jailed|imposed|told)\b|\b(?:told|sentenced|jailed) by (?:a|the) judge\b"),
    turn("meted dished doled", "-", r"(?:meted|dished|doled) out\b", "sentence term sentence",
        "The judge meted out six years to Ann Orr.", "The judge meted out praise to Ann Orr."),
    turn("meted dished doled handed imposed passed", "-",
        r"^(?:that|those|this|it)(?: 's| is| was| were)(?: \S+){0,6}? (?:punishment|sentence|penalty|term|price|time)\b",
            "sentence before sentence",
        "That's the punishment a judge meted out Tuesday to Ann Orr.", "That's the bread she handed out.",
        before=rf"\b{TERM}"),
    turn("long punishment sentence term price", "-",
        r"^(?:that|those|this|it)(?: 's| is| was| were) (?:how long|the (?:\w+ )?(?:punishment|sentence|term|price|penalty)|"
        r"what)\b", "sentence before sentence",
        "That is how long Ann Orr will be behind bars, the judge decided.", "That is how long the bridge is.",
        before=rf"\b{TERM}", beside=r"\b(?:judge|court|sentenc\w+|punish\w+|prison|jail|bars|cell|justice)\b"),
    turn("prison jail bars sentence sentenced punishment judge", "-", rf"^{TERM}(?: (?:in|of) [^:;]{{1,60}}?)? (?::|—|–|--) "
        rf"[^;]*?\b(?:the price|the punishment|the sentence|how long|the term|got|what)\b", "sentence term sentence",
        "Six years in prison: that was the sentence for Ann Orr.", "Six years: that is how long the harbour took to build.",
        beside=r"\b(?:sentenc\w+|punish\w+|prison|jail|bars|judge|probation|confinement)\b"),
    turn("probation confinement detention service", "-", r"^[^:;]{0,60}\b(?:probation|home confinement|home detention|community "
        r"service)\b[^:;]{0,40} (?::|—|–) ", "sentence term sentence",
        "Two years of probation: Ann Orr got what she had asked for from the judge.", "Probation officers: what they do all day",
        beside=r"\b(?:got|gets|sentenc\w+|punish\w+|judge|court)\b"),
    turn("handed imposed passed pronounced given", "-",
        rf"(?:a |an |the )(?:{ANY}{{0,1}}?){TERM}(?:[ -]{ANY}{{0,3}}?| )(?:sentence|term) (?:that )?{ANY}{{1,6}}?(?:had "
        rf")?(?:just|moments|minutes|earlier) {ANY}{{0,3}}?(?:handed|imposed|passed|pronounced|given)\b",
        "sentence term sentence",
        "She was led away to begin a six-year sentence that the judge had just handed down.", "He cited a six-year sentence "
        "that a judge once handed down."),
    turn("handed imposed passed given pronounced", "-", rf"(?:sentence|term|penalty) of {TERM}[^.;]{{0,40}}? (?:was|were|has "
        rf"been) (?:handed down|imposed|passed|given|pronounced)\b", "sentence term sentence",
        "A sentence of six and a half years was handed down in Oakdale to Ann Orr.", "A sentence of six words was passed along."),
    turn("led leading taken taking marched escorted marshals bailiffs", "-", rf"(?:led|leading|taken|taking|marched|marching|"
        rf"escorted|hauled) [^.;]{{0,70}}?to (?:begin|start) (?:serving )?(?:a |an |his |her )?(?:{ANY}{{0,1}}?){TERM}",
            "sentence term sentence",
        "The hearing ended with marshals leading Ann Orr away to start a six-year prison term.",
            "She was led away to start a six-year course at sea.",
        beside=r"\b(?:prison|jail|sentence|term|bars)\b"),
    turn("starting beginning began begins", "party", rf"(?:starting|beginning|began|begins) (?:a |an |his |her "
        rf")(?:{ANY}{{0,1}}?){TERM} (?:jail|prison|custodial)? ?(?:term|sentence|stretch)\b", "sentence term sentence",
        "Tonight Ann Orr is beginning a nine-month prison sentence.", "Ann Orr was starting a six-year term as "
        "mayor.", beside=r"\b(?:last night|tonight|today|yesterday)\b"),
    turn("packed sent shipped carted ordered condemned consigned dispatched sentenced", "judge",
        rf"(?:packed|sent|shipped|carted|ordered|condemned|consigned|dispatched) {OBJ} (?:off |away |to )(?:to )?(?:(?:a |"
        rf"federal |state )*(?:prison|jail|gaol) )?for {TERM}", "sentence term sentence",
        "The judge packed the alderman off for six years.", "The judge sent the alderman to lunch for six days of talks."),
    turn("punishment sentence", "-", rf"(?:punishment|sentence) for [^.;:,]{{3,60}}? (?:was|is|will be|came to) {TERM}",
        "sentence term sentence",
        "Ann Orr's punishment for the theft will be six years behind bars.", "The maximum sentence for the theft is six years.",
        beside=r"^(?!.*\b(?:maximum|could|carries|punishable|guideline sentence|recommended|sought|average|usual|if)\b)"),
    turn("hours", "party", r"must (?:do|perform|complete|serve|work) [\w,]+ hours of (?:community service|unpaid work|community "
        r"work)\b", "sentence community sentence",
        "Ann Orr must do 400 hours of community service.", "Ann Orr must do 400 hours of practice."),
    turn("serve spend", "party", rf"will (?:serve|spend) {TERM} (?:less a day )?(?:(?:in prison|in jail|behind bars|in "
        rf"custody|in the "
        rf"community|at home|under house arrest|in detention) )?(?:, [^,]{{3,60}} , )?for (?:her |"
        rf"his |the )?(?:\w+ing|murder|manslaughter|fraud|theft|bribery|rape|arson|perjury|crimes|role|part)\b",
            "sentence term sentence",
        "The ferryman will spend three years behind bars for smuggling.", "The pharmacist will serve two days for charity."),
    turn("become becomes became", "party", rf"(?:becomes|became|become|is|was) the (?:{ANY}{{0,7}}?)to be (?:jailed|"
        rf"sentenced|imprisoned|locked up)\b[^.;]*?{TERM}", "sentence term sentence",
        "Ann Orr became the first of the six to be jailed, for six years.", "Ann Orr became the first of the six to be thanked."),
    turn("earned earns landed lands cops copped bagged bags netted nets caught pulled", "party",
        rf"(?:earn(?:s|ed)|land(?:s|ed)|cop(?:s|ped)|bag(?:s|ged)|net(?:s|ted)|caught|pulled|picked up) (?:himself |herself "
        rf")?(?:a |an |the )?{TERM}(?: |-)(?!ago|old|later|contract|deal)",
        "sentence term sentence",
        "Her fraud earned Ann Orr six years in prison, and Ann Orr copped six years in all.", "Ann Orr landed a six-year "
        "contract.",
        beside=r"\b(?:prison|jail|sentence\w*|bars|term|judge|court|jailed|custody)\b"),
    turn("landed earned", "-", rf"(?:earned|landed) {OBJ} (?:a |an )?{TERM}", "sentence term sentence",
        "The fraud earned Ann Orr six years in prison.", "The novel earned Ann Orr six years of peace.",
        beside=r"\b(?:prison|jail|sentence|bars|judge|court|custody)\b"),
    turn("prison jail jailed custody", "-", r"^no (?:\w+ )?(?:prison|jail|jail time|prison time|custody) for (?P<obj>[\w.'’ "
        r"-]{2,60}?)(?: :| ,| —| in| after| over| as| who| whose|$)", "sentence - no_prison",
        "No prison for Ann Orr", "No prison has room for more"),
)
# fmt: on
