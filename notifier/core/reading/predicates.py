"""what was found -> what it decides: "liable", "must testify", "is unlawful", by a table over the words of the finding."""

from __future__ import annotations

import re

from notifier.core.language.cues import Cued, LatePattern
from notifier.core.reading.acts import Act
from notifier.core.reading.clauses import Verb
from notifier.core.reading.guilt import found_by_jury
from notifier.core.reading.punishments import MILDER, NO_PRISON, find_term, is_without_prison
from notifier.core.reading.roles import Head
from notifier.core.reading.upshots import FINER, FURTHER

SUM = re.compile(r"[$£€₹¥]|\b(?:million|billion|thousand|crore|lakh|dollars|pounds|euros)\b")
_SENTENCED = re.compile(
    r"\b(?:must|will|should|shall|would|won't) (?:not )?(?:go to (?:prison|jail)|serve|spend|die (?:in prison|behind bars))\b"
)
_MARKS = re.compile(r" [“”\"] (?=\S)")
_AGAINST = re.compile(
    r" , (?:rejecting|dismissing|brushing aside|turning aside|waving away|overruling|overturning|reversing|undoing|"
    r"disagreeing with|"
    r"despite|notwithstanding) |"
    r" (?:and|but) (?:rejected|dismissed|brushed aside) (?=\S+ (?:\S+ )?(?:arguments?|contentions?|claims? that))"
)
"""What begins the words of the other side, which were not followed: ", rejecting the county's contention that …"."""
_ENDING = re.compile(r", (?:ending|closing|killing|bringing an end to) (?:\S+ ){0,6}?(?:suit|lawsuit|case|claims?|action)\b")
_OPEN_QUESTION = re.compile(r"^(?:whether|if|how|when|who|what|why|where)\b")
_WRONGS = (
    r"violate|infringe|defame|libel|breach|discriminate|harm|lie|mislead|deceive|cheat|swindle|dupe|trick|abuse|exploit|steal|"
    r"copy|plagiari[sz]e|overcharge|underpay|harass|misuse|misappropriate|conceal|falsify|collude|conspire|trespass|neglect|"
    r"defraud|monopoli[sz]e|retaliate|wrong|poach|break (?:the|its|his|her|their|state|federal) (?:\w+ )?(?:law|laws|rules|promise|"
    r"contract|agreement|word|oath)"
)
_WRONG_FORMS = (
    "violated|infringed|defamed|libell?ed|breached|discriminated|lied|misled|deceived|cheated|swindled|duped|tricked|abused|"
    "exploited|stole|copied|plagiari[sz]ed|overcharged|underpaid|harassed|misused|misappropriated|concealed|falsified|"
    "colluded|conspired|trespassed|neglected|defrauded|monopoli[sz]ed|retaliated|wronged|poached|"
    r"(?:broke|broken) (?:the|its|his|her|their|state|federal) (?:\w+ )?(?:law|laws|rules|promise|contract|agreement|word|oath)|"
    "acted (?:unlawfully|illegally|in bad faith|negligently|recklessly)"
)
"""What a court finds that somebody did to somebody, whatever the law calls it."""

# (pattern over the words of what was found; outcome by a trial court or jury, by a higher court; about). First fit decides.
# fmt: off
PREDICATES: tuple[tuple[LatePattern, str | None, str | None, str, str, str], ...] = tuple(
    (LatePattern(pattern), trial, higher, about, yes, no)
    for pattern, trial, higher, about, yes, no in (
        *FINER,
        (r"\b(?:by reason|on (?:the )?grounds?|because) of (?:\w+ )?(?:insanity|mental|diminished)\b|"
            r"\bnot guilty\b.*\bbecause (?:he|she|they) (?:was|were|had been) (?:legally |criminally )?(?:mentally ill|insane|"
            r"psychotic)\b|"
            r"\bnot criminally responsible\b",
            "insanity", None, "verdict", "found him not guilty by reason of insanity", "found him not guilty by a vote of six"),
        (r"(?<!pleaded )(?<!plead )\bnot guilty\b(?! pleas?\b)|\binnocent\b", "not_guilty", None, "verdict",
        "found him not guilty", "found him guilty"),
        (r"(?<!plead )(?<!pleaded )(?<!pleading )(?<!pled )\bguilty\b(?! pleas?\b)", "guilty", None, "verdict",
        "found him guilty", "found him well"),
        (r"\bnot (?:criminally )?responsible\b|\binsan\w+", "insanity", None, "verdict", "found him insane",
            "found him sane"),
        (r"\b(?:not|isn't|wasn't|weren't) (?:civilly |legally )?(?:liable|responsible|negligent|infringed?)\b",
            "not_liable", None, "verdict",
         "ruled that the store was not liable", "ruled that the store was liable"),
        (r"\bnot proven\b", "not_guilty", None, "verdict", "found the charge not proven", "found the charge proven"),
        (rf"\b(?:did not|didn't|had not|hadn't|has not|never|not) (?:\w+ )?(?:{_WRONGS}|{_WRONG_FORMS})\b",
            "not_liable", None, "verdict",
         "found that the store did not infringe the patent", "found that the store infringed the patent"),
        (r"\b(?:no|nothing) (?:\w+ )?(?:negligence|negligent|liability|infringement|fault|wrong|wrongdoing|breach|violation|"
        r"discrimination|malice|defamatory)\b", "not_liable", None, "verdict", "found that the bank had done nothing wrong",
            "found the bank shut"),
        (r"\boff the hook\b", "dismissed", None, "case", "ruled that the bank is off the hook", "ruled that the bank is open"),
        (r"\b(?:liable|at fault|negligent|responsible for)\b", "liable", None, "verdict", "found the store liable",
            "found the store empty"),
        (rf"(?<!\bthe )(?<!\ba )(?<!\ban )(?<!may have )(?<!might have )(?<!could have )\b(?:{_WRONG_FORMS}|defamatory)\b",
            "liable", None, "liability",
         "ruled that the store had violated the lease", "ruled that the store may open"),
        (r"\b(?:unconstitutional|illegal|unlawful|invalid|void|violates?|unenforceable)\b", "granted", None, "law",
         "ruled that the curfew is unlawful", "ruled that the curfew is lawful"),
        (r"\b(?:is|are|was|were) (?:lawful|legal|constitutional|valid)\b", "denied", None, "law",
            "ruled that the curfew is lawful", "ruled that the curfew is unlawful"),
        (r"^no (?:bail|bond)\b|\b(?:remain|stay|be held|be kept) (?:in (?:jail|custody|prison|detention)|behind bars)\b", "denied",
            None, "bail", "ruled that the broker must stay in jail", "ruled that the broker may stay at home"),
        (r"\bow(?:es?|ed) (?:[\w'-]+ ){0,4}nothing\b", "not_liable", None, "verdict",
            "decided that the carrier owes its drivers nothing", "decided that the carrier owes its drivers money"),
        (r"\b(?:can|may|must|should|could|will|shall|is to|would) (?:now )?(?:be (?:freed|released) (?:on|pending|until|from|to|"
            r"into|"
            r"while|with|under)|go free|leave (?:jail|custody)|(?:remain|stay) free)\b", "granted", None, "bail",
            "ruled that the hacker can remain free until trial", "ruled that the file can be released"),
        (r"\b(?:can|may|must|should|could) be (?:extradited|deported|surrendered|sent (?:back )?to)\b", "granted", "affirmed",
            "extradition", "ruled that the hacker can be extradited", "ruled that the hacker can be heard"),
        (r"\b(?:cannot|can't|may not|must not|should not) be (?:extradited|deported|surrendered)\b", "denied", "reversed",
            "extradition", "ruled that the hacker cannot be extradited", "ruled that the hacker cannot be heard"),
        (r"\bsue as a (?:group|class)\b|\bas a class\b", "certified", "affirmed", "class",
            "ruled that the drivers may sue as a class", "ruled that the drivers may sue"),
        (r"\b(?:may|can|must|could) (?:now )?(?:take effect|go into effect|be enforced|enforce|resume)\b|\bto take effect\b",
            "denied", "stayed", "injunction", "ruled that the curfew can take effect", "ruled that the curfew cannot take effect"),
        (r"\b(?:cannot|can't|may not|can not|must not) (?:yet )?(?:take effect|go into effect|be enforced|enforce)\b",
            "granted", None, "injunction", "ruled that the curfew cannot take effect", "ruled that the curfew can take effect"),
        (r"\bno case to answer\b|\b(?:lacks?|lacked|no|without) (?:legal )?standing\b", "dismissed", None, "case",
            "ruled that the union lacks standing", "ruled that the union has standing"),
        (r"\bcase to answer\b|\b(?:has|have|had) (?:legal )?standing\b", "denied", None, "motion_to_dismiss",
            "ruled that the pilot has a case to answer", "ruled that the pilot has an answer"),
        (r"\b(?:cannot|can't|may not|can not|must not|should not) be (?:re)?tried\b"
         r"(?! (?:on|until|before|in|this|next|by|at|with|together|so|as)\b)", "dismissed", None, "case",
            "ruled that the boy cannot be retried", "ruled that the boy can be retried"),
        (r"\b(?:may|can|must|could|will) (?:\w+ )?(?:sue|proceed|go (?:ahead|forward|to trial)|"
        r"face (?:trial|a |the |claims|charges|most|some|an )|continue|stand trial|be (?:re)?tried)", "denied", "reversed",
         "motion_to_dismiss", "ruled that the tenants can sue", "ruled that the tenants cannot sue"),
        (r"\b(?:may|can|will be (?:allowed|permitted) to|will get to|should be allowed to) (?:be (?:used|shown|played|heard|"
            r"cross-examined|"
        r"admitted|released|told)|(?:see|hear|watch|use|show|play|call|introduce|present|mention|tell) )|\b(?:comes?|coming) in\b|"
        r"\b(?:is|are|was|were) admissible\b", "granted", None, "evidence",
            "ruled that the tape can be played", "ruled that the tape is long"),
        (r"\b(?:cannot|can't|may not|can not) be (?:used|shown|played|heard|admitted)|"
        r"\b(?:cannot|can't|may not|will not|won't|must not) (?:be allowed to |be told )?(?:see|hear|watch|use|show|play|call|"
        r"introduce|mention) |"
        r"\binadmissible\b|\bstays? out\b", "granted", None, "suppress",
         "ruled that the tape cannot be played", "ruled that the tape can be played"),
        (r"\b(?:cannot|can't|may not|can not) (?:be sued|sue|proceed|go ahead|bring)", "dismissed", None, "case",
            "ruled that the clerks cannot be sued", "ruled that the clerks can be sued"),
        (r"\bimmun(?:e|ity)\b", None, None, "immunity", "held that the sheriff is immune",
            "held that the sheriff is late"),
        (r"\bnew trial\b", "new_trial", "new_trial", "new_trial", "ruled that she deserves a new trial",
            "ruled that she was tried"),
        (r"\bmust (?:pay|hand|turn|testify|comply|give|stop|keep|release|disclose|produce|allow|provide|remove)\b|"
        r"\b(?:has|have) to (?:pay|hand|turn|testify)", "granted", None,
         "order", "ruled that the bank must hand over its records", "ruled that the bank may keep its records"),
        (r"\bin default\b", "default", None, "default", "found the city in default", "found the city in debt"),
        (r"\bcontempt\b", "contempt", None, "contempt", "found the clerk in contempt", "found the clerk in court"),
        (r"\b(?:not|isn't|never) (?:\w+ )?(?:competent|fit)\b|\b(?:incompetent|unfit)\b (?:to|for)\b", "granted", None,
            "competence", "ruled him unfit to stand trial", "ruled him fit to stand trial"),
        (r"\b(?:competent|fit) (?:enough )?to (?:stand trial|be (?:re)?tried|face (?:trial|a jury)|plead)\b", "denied", None,
            "competence", "ruled him competent to stand trial", "ruled him out"),
        *FURTHER,
    )
)
# fmt: on
_CUED = Cued([pattern for pattern, *_ in PREDICATES])


def judge_of(text: str, verb: Verb, actor: Head, *, passive: bool) -> Act | None:
    """What a court or jury has decided by words that say what it found; None where they decide nothing."""
    jury = actor.name == "jury"
    text = _MARKS.sub(" ", _AGAINST.split(text, maxsplit=1)[0])
    if _OPEN_QUESTION.match(text):
        return None  # "without deciding whether he is guilty"
    if verb.doing in ("rule_for", "rule_against", "side"):
        side = "against_person" if verb.doing == "rule_against" else "for_person"
        if jury:
            return Act("verdict", side, "verdict")
        if actor.name in ("appeals", "supreme"):
            return Act("appeal_decision", None, "ruled")
        return Act("ruling", "dismissed", "case") if _ENDING.search(text) else Act("ruling", side, "ruled")
    higher = actor.name in ("appeals", "supreme")
    served = _SENTENCED.search(text)
    if served is not None and not higher:
        if not is_without_prison(text):
            return Act("sentence", find_term(text) or "prison", "sentence")
        instead = find_term(text)
        return Act("sentence", instead, "sentence") if instead in MILDER else NO_PRISON
    if jury and _OUTRIGHT.search(text) is None and (found := found_by_jury(text)) is not None:
        return Act("verdict", found, "verdict")
    if jury and SUM.search(text) and not re.search(r"\bnot\b", text[:30]):
        return Act("verdict", "liable", "award")
    if re.search(r"(?<!not )\bguilty\b", text) and re.search(r"\bnot guilty\b", text) and not higher:
        return Act("verdict", "split", "verdict")
    if _TRIAL_GOES_ON.search(text):
        return None  # the calendar's business
    for number, _ in _CUED.found(text):
        _, trial, above, about, _, _ = PREDICATES[number]
        outcome = above if higher else trial
        if jury:
            outcome = {"dismissed": "not_liable", "denied": "not_liable", "granted": "liable"}.get(outcome or "", outcome)
        if outcome in ("guilty", "not_guilty", "insanity") or jury or (passive and outcome in ("liable", "not_liable")):
            return Act("verdict", outcome, "verdict")
        return Act("appeal_decision" if higher else "ruling", outcome, about)
    if passive or jury:
        return None
    return Act("appeal_decision" if higher else "ruling", None, "ruled")


_OUTRIGHT = re.compile(r"\b(?:guilty|innocent|insan\w+|liable|award\w*|owes?|must pay|damages|negligent|at fault)\b")
"""Words that tell a verdict by its name, whatever else was found."""
_TRIAL_GOES_ON = re.compile(
    r"\b(?:trial|hearing|sentencing|arraignment)\b(?: [\w'-]+){0,7} (?:can|may|must|could|will|would|should) "
    r"(?:not )?(?:go (?:ahead|forward)|proceed|begin|start|open|continue|take place|be held)\b|"
    r"\bwill (?:stand trial|go (?:to|on) trial|be (?:re)?tried|face (?:trial|a (?:\w+ )?jury))\b"
)
