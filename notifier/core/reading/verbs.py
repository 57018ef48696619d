"""verb form -> (lemma, form), and lemma with its particle -> what kind of doing it is.

A row of VERBS is: the forms (`lemma`, or `lemma/past/participle` where irregular), and what it does, by particle. The
particle "" is the bare verb. A particle may stand away from its verb ("threw the case out"); one of several words
stands as written ("put the trial on hold").
"""

from __future__ import annotations

from dataclasses import dataclass

from notifier.core.language.wordlists import words
from notifier.core.reading.verb_turns import DOUBLED, TURNS

_OFF_LISTS = {
    f"{way} {whose} {what}": "cancel"
    for way in ("off", "from")
    for whose in ("the", "her", "his", "its", "their")
    for what in ("calendar", "docket", "list", "schedule", "diary")
}
"""How a trial is taken off a judge's list: "struck the trial from her calendar"."""

# forms | {particle: doing}. Doings are the rows of `acts.ACTS`.
# fmt: off
_VERBS: tuple[tuple[str, dict[str, str]], ...] = (
    # granting and refusing
    ("grant", {"": "grant"}), ("allow", {"": "allow"}), ("permit", {"": "allow"}),
    ("let/let/let", {"": "let", "stand": "affirm"}), ("approve", {"": "approve"}), ("okay", {"": "approve"}),
    ("ok", {"": "approve"}), ("bless", {"": "approve"}), ("sign/signed/signed", {"off on": "approve"}),
    ("accept", {"": "accept"}), ("authorize", {"": "allow"}), ("agree", {"": "agree", "with": "side"}),
    ("accede", {"to": "grant"}), ("endorse", {"": "approve"}), ("deny", {"": "deny"}), ("reject", {"": "deny"}),
    ("refuse", {"": "refuse"}), ("decline", {"": "refuse"}), ("rebuff", {"": "deny"}), ("spurn", {"": "deny"}),
    ("nix", {"": "deny"}), ("snub", {"": "deny"}), ("rebuke", {"": "say"}),
    ("turn/turned/turned", {"down": "deny", "away": "deny", "aside": "deny", "back": "deny"}),
    ("brush/brushed/brushed", {"off": "deny", "aside": "deny"}), ("swat", {"away": "deny", "down": "deny"}),
    ("shoot/shot/shot", {"down": "deny"}), ("overrule", {"": "overrule"}), ("balk", {"at": "deny"}), ("veto", {"": "deny"}),
    ("oppose", {"": "argue"}), ("pass/passed/passed", {"on": "deny", "up": "deny"}),
    # ending a case
    ("dismiss", {"": "dismiss"}), ("toss", {"": "dismiss", "out": "dismiss", "aside": "dismiss"}),
    ("throw/threw/thrown", {"out": "dismiss", "away": "dismiss", "in jail": "jail", "in prison": "jail", "into jail": "jail",
        "into prison": "jail", "behind bars": "jail"}),
    ("ax", {"": "dismiss"}), ("axe", {"": "dismiss"}), ("kick", {"out": "dismiss"}), ("junk", {"": "dismiss"}),
    ("chuck", {"out": "dismiss"}), ("bin", {"": "dismiss"}), ("trim", {"": "trim"}), ("whittle", {"down": "trim", "": "trim"}),
    ("winnow", {"": "trim"}), ("slim", {"down": "trim"}), ("narrow", {"": "trim"}), ("pare", {"down": "trim", "back": "trim"}),
    ("gut", {"": "trim"}), ("drop", {"": "drop"}), ("withdraw/withdrew/withdrawn", {"": "withdraw", "from": "recuse"}),
    ("abandon", {"": "drop"}), ("discontinue", {"": "drop"}), ("shelve", {"": "drop"}), ("ditch", {"": "drop"}),
    # above
    ("affirm", {"": "affirm"}), ("uphold/upheld/upheld", {"": "affirm"}), ("enforce", {"": "enforce"}),
    ("discharge", {"": "discharge"}), ("obtain", {"": "bring"}), ("secure", {"": "bring"}), ("sustain", {"": "affirm"}),
    ("leave/left/left", {"in place": "affirm", "standing": "affirm", "intact": "affirm", "undisturbed": "affirm",
        "untouched": "affirm", "alone": "affirm", "as it was": "affirm", "court with": "walk_free"}),
    ("survive", {"": "survive"}),
    ("keep/kept/kept", {"on track": "keep_alive", "from jurors": "suppress", "from the jury": "suppress",
        "alive": "keep_alive", "in place": "affirm", "out": "suppress"}),
    ("back", {"": "affirm"}), ("reverse", {"": "reverse"}), ("overturn", {"": "reverse"}), ("void", {"": "reverse"}),
    ("invalidate", {"": "reverse"}), ("quash", {"": "quash"}), ("annul", {"": "reverse"}), ("vacate", {"": "vacate"}),
    ("undo/undid/undone", {"": "reverse"}), ("nullify", {"": "reverse"}), ("upend", {"": "reverse"}),
    ("erase", {"": "reverse"}), ("negate", {"": "reverse"}), ("wipe", {"out": "reverse", "away": "reverse", **_OFF_LISTS}),
    ("knock", {"down": "reverse", "out": "reverse"}),
    ("strike/struck/struck", {"down": "reverse", "": "strike", "out": "dismiss", **_OFF_LISTS}), ("revive", {"": "revive"}),
    ("reinstate", {"": "revive"}), ("restore", {"": "revive"}), ("resurrect", {"": "revive"}),
    ("remand", {"": "remand", "in custody": "detain", "into custody": "detain"}), ("remit", {"": "remand"}),
    ("send/sent/sent", {"": "send", "back": "remand", "to prison": "sentence", "to jail": "sentence", "down": "jail",
        "home": "send_home", "away": "jail"}),
    ("return/returned/returned", {"": "return"}), ("rehear/reheard/reheard", {"": "hear_again"}),
    ("reconsider", {"": "hear_again"}), ("hear/heard/heard", {"": "hear"}), ("review", {"": "hear"}),
    ("consider", {"": "hear"}),
    ("take/took/taken", {"up": "hear", "out of the list": "cancel", **_OFF_LISTS, "under advisement": "reserve",
        "place": "begin", "away": "take_away"}),
    ("intervene", {"": "intervene"}), ("interfere", {"": "intervene"}),
    ("step", {"in": "intervene", "aside": "recuse", "down": "recuse"}),
    # stopping and letting run
    ("block", {"": "block", "off": "other_law"}), ("halt", {"": "block"}), ("freeze/froze/frozen", {"": "block"}), ("bar",
    {"": "bar"}),
    ("stop", {"": "block"}), ("suspend", {"": "suspend"}), ("pause", {"": "block"}), ("enjoin", {"": "block"}),
    ("interdict", {"": "block"}), ("stay", {"": "stay"}), ("prohibit", {"": "bar"}), ("restrain", {"": "block"}),
    ("forbid/forbade/forbidden", {"": "bar"}), ("prevent", {"": "bar"}), ("ban", {"": "bar"}),
    ("curb", {"": "block"}), ("thwart", {"": "block"}),
    ("put/put/put", {"on hold": "stay", "on ice": "stay", "off": "postpone", "back": "postpone", "a stop to": "block",
        "over": "postpone", "down": "set", "on the calendar": "set", "on the docket": "set", "on the list": "set",
        "back on": "reset", "a hold on": "stay", "behind bars": "jail", "away": "jail", "on probation": "sentence",
        "the damages": "put", "damages": "put"}),
    ("extend", {"": "extend"}), ("prolong", {"": "extend"}), ("renew", {"": "extend"}), ("lift", {"": "lift"}),
    ("dissolve", {"": "lift"}), ("unblock", {"": "unblock"}), ("unfreeze/unfroze/unfrozen", {"": "unblock"}),
    ("clear", {"": "clear", "for trial": "clear_way", "the way": "clear_way", "the path": "clear_way"}),
    ("pave", {"the way": "clear_way"}), ("expedite", {"": "expedite"}),
    # deciding
    ("rule", {"": "rule", "against": "rule_against", "for": "rule_for", "in favor": "rule_for", "in favour": "rule_for",
        "out": "rule_out"}),
    ("find/found/found", {"": "find", "against": "rule_against", "for": "rule_for", "in favor": "rule_for",
        "in favour": "rule_for"}),
    ("hold/held/held", {"": "hold", "in contempt": "contempt", "in abeyance": "stay"}),
    ("decide", {"": "rule", "against": "rule_against", "for": "rule_for", "in favor": "rule_for", "in favour": "rule_for"}),
    ("conclude", {"": "rule"}), ("determine", {"": "rule"}), ("declare", {"": "declare"}), ("pronounce", {"": "declare"}),
    ("side", {"": "side", "with": "side", "against": "rule_against"}), ("order", {"": "order"}), ("direct", {"": "order"}),
    ("instruct", {"": "order"}), ("require", {"": "order"}), ("compel", {"": "order"}), ("tell/told/told", {"": "tell"}),
    ("command", {"": "order"}), ("force", {"": "order"}), ("award", {"": "award"}), ("assess", {"": "award"}),
    ("give/gave/given", {"": "give", "new life to": "revive", "fresh life to": "revive"}),
    ("hand", {"": "give", "down": "hand_down", "up": "return"}), ("certify", {"": "certify"}), ("decertify", {"": "decertify"}),
    ("sanction", {"": "sanction"}), ("recuse", {"": "recuse"}), ("disqualify", {"": "disqualify"}),
    ("transfer", {"": "transfer"}), ("disbar", {"": "other_law"}), ("admonish", {"": "admonish"}),
    ("suppress", {"": "suppress"}), ("exclude", {"": "suppress"}), ("admit", {"": "admit"}), ("unseal", {"": "unseal"}),
    ("seal", {"": "seal"}), ("expunge", {"": "seal"}), ("revoke", {"": "revoke"}), ("release", {"": "release"}),
    ("free/freed/freed", {"": "release"}), ("detain", {"": "detain"}), ("issue", {"": "issue"}), ("enter", {"": "enter"}),
    ("impose", {"": "impose"}), ("sever", {"": "sever"}), ("consolidate", {"": "consolidate"}), ("reduce", {"": "cut"}),
    ("cut/cut/cut", {"": "cut"}), ("slash", {"": "cut"}), ("halve", {"": "cut"}), ("lower", {"": "cut"}),
    ("shorten", {"": "cut"}), ("triple", {"": "raise"}), ("double", {"": "raise"}), ("raise", {"": "raise"}),
    ("increase", {"": "raise"}), ("lengthen", {"": "raise"}), ("commute", {"": "commute"}), ("pardon", {"": "commute"}),
    # juries and sentences
    ("convict", {"": "convict"}), ("acquit", {"": "acquit"}), ("exonerate", {"": "acquit"}), ("absolve", {"": "acquit"}),
    ("deadlock", {"": "deadlock"}), ("deliver", {"": "deliver"}), ("render", {"": "deliver"}), ("read/read/read", {"": "read"}),
    ("hang/hung/hung", {"": "deadlock"}), ("reach", {"": "reach"}), ("sentence", {"": "sentence"}),
    ("condemn", {"to": "sentence"}), ("pack", {"off to prison": "jail", "off to jail": "jail"}), ("switch", {"": "change"}),
    ("resentence", {"": "sentence"}), ("jail", {"": "jail"}), ("imprison", {"": "jail"}), ("lock", {"up": "jail"}),
    ("cage", {"": "jail"}), ("fine", {"": "fine"}), ("spare", {"": "spare"}), ("receive", {"": "get"}),
    ("get/got/gotten", {"": "get", "off with": "walk_free", "under way": "begin", "underway": "begin"}),
    ("draw/drew/drawn", {"": "get"}), ("serve", {"": "serve"}), ("spend/spent/spent", {"": "serve"}), ("dodge", {"": "escape"}),
    ("hit/hit/hit", {"with": "give"}), ("slap", {"with": "give"}), ("slam", {"the brakes on": "block"}),
    ("walk", {"": "walk", "free": "walk_free", "out of court": "walk_free", "from court": "walk_free", "away with": "walk_free"}),
    ("escape", {"": "escape"}), ("avoid", {"": "escape"}), ("win/won/won", {"": "win"}), ("lose/lost/lost", {"": "lose"}),
    ("prevail", {"": "win"}), ("beat/beat/beaten", {"": "beat"}), ("defeat", {"": "beat"}), ("fail", {"": "fail"}),
    ("succeed", {"": "win"}), ("owe", {"": "owe"}), ("pay/paid/paid", {"": "pay"}), ("fend", {"off": "beat"}),
    ("face", {"": "face"}), ("violate", {"": "violate"}), ("infringe", {"": "violate"}), ("breach", {"": "violate"}),
    ("defame", {"": "violate"}), ("libel", {"": "violate"}), ("discriminate", {"": "violate"}), ("sue", {"": "sue"}),
    # parties
    ("settle", {"": "settle"}), ("resolve", {"": "resolve"}), ("plead/pleaded/pleaded", {"": "plead"}), ("plea", {"": "plead"}),
    ("concede", {"": "say"}), ("confess", {"": "confess"}), ("charge", {"": "charge"}), ("indict", {"": "indict"}),
    ("reindict", {"": "indict"}), ("re-indict", {"": "indict"}), ("arraign", {"": "arraign"}), ("file", {"": "file"}),
    ("bring/brought/brought", {"": "bring", "forward": "advance"}), ("announce", {"": "announce"}), ("strike_deal", {}),
    ("ink", {"": "reach"}), ("appeal", {"": "appeal"}), ("change", {"": "change"}),
    # saying, asking, expecting: what stands under these is theirs
    ("say/said/said", {"": "say"}), ("write/wrote/written", {"": "say"}), ("note", {"": "say"}), ("explain", {"": "say"}),
    ("add", {"": "say"}), ("show/showed/shown", {"": "say"}), ("indicate", {"": "say"}), ("learn", {"": "say"}),
    ("warn", {"": "say"}), ("remind", {"": "say"}), ("ask", {"": "ask"}), ("urge", {"": "ask"}),
    ("seek/sought/sought", {"": "ask"}), ("want", {"": "ask"}), ("request", {"": "ask"}), ("propose", {"": "ask"}),
    ("suggest", {"": "ask"}), ("push_for", {}), ("petition", {"": "ask"}), ("implore", {"": "ask"}), ("beg", {"": "ask"}),
    ("demand", {"": "ask"}), ("need", {"": "need"}), ("press", {"": "ask"}), ("pursue", {"": "ask"}), ("apply", {"": "ask"}),
    ("invite", {"": "ask"}), ("contend", {"": "argue"}), ("claim", {"": "argue"}), ("allege", {"": "argue"}),
    ("maintain", {"": "argue"}), ("insist", {"": "argue"}), ("assert", {"": "argue"}), ("believe", {"": "argue"}),
    ("think/thought/thought", {"": "argue"}), ("predict", {"": "expect"}), ("complain", {"": "argue"}),
    ("accuse", {"": "argue"}), ("expect", {"": "expect"}), ("hope", {"": "expect"}), ("plan", {"": "expect"}),
    ("intend", {"": "expect"}), ("vow", {"": "expect"}), ("promise", {"": "expect"}), ("threaten", {"": "expect"}),
    ("prepare", {"": "expect"}), ("anticipate", {"": "expect"}), ("vote", {"": "vote"}), ("attempt", {"": "ask"}),
    ("aim", {"": "ask"}), ("fight/fought/fought", {"": "ask"}), ("wonder", {"": "argue"}), ("fear", {"": "expect"}),
    ("deserve", {"": "argue"}), ("lean", {"": "expect"}), ("vie", {"": "ask"}), ("consent", {"": "agree"}),
    # the calendar
    ("set/set/set", {"": "set", "aside": "set_aside", "down": "set", "free": "release"}), ("schedule", {"": "set"}),
    ("fix", {"": "set"}), ("slate", {"": "set"}), ("list", {"": "set"}), ("pencil", {"": "set", "in": "set"}),
    ("pick", {"": "pick"}), ("choose/chose/chosen", {"": "pick"}), ("schedule_again", {}), ("calendar", {"": "set"}),
    ("docket", {"": "set"}), ("earmark", {"": "set"}), ("book", {"": "set"}), ("postpone", {"": "postpone"}),
    ("delay", {"": "postpone"}), ("adjourn", {"": "postpone"}), ("continue", {"": "continue"}),
    ("push", {"back": "postpone", "off": "postpone", "to": "postpone", "into": "postpone", "": "push"}),
    ("defer", {"": "postpone"}), ("bump", {"": "postpone"}), ("slip", {"": "postpone"}), ("slide/slid/slid", {"": "postpone"}),
    ("reset/reset/reset", {"": "reset"}), ("reschedule", {"": "reset"}), ("relist", {"": "reset"}), ("refix", {"": "reset"}),
    ("re-fix", {"": "reset"}), ("re-list", {"": "reset"}), ("enrol", {"": "set"}), ("enroll", {"": "set"}), ("post", {"": "set"}),
    ("move", {"": "move", "up": "advance", "forward": "advance", "back": "postpone"}), ("shift", {"": "move"}),
    ("roll", {"over": "postpone", "forward": "postpone"}), ("desert", {"": "cancel"}),
    ("pull", {"forward": "advance", "back": "postpone", **_OFF_LISTS}), ("advance", {"": "advance"}),
    ("prepone", {"": "advance"}), ("cancel", {"": "cancel"}), ("scratch", {"": "cancel"}), ("remove", {**_OFF_LISTS}),
    ("seat", {"": "seat"}), ("swear/swore/sworn", {"": "seat", "in": "seat"}), ("empanel", {"": "seat"}),
    ("impanel", {"": "seat"}), ("call", {"off": "cancel"}), ("scrap", {"": "cancel"}), ("scrub", {"": "cancel"}),
    ("abort", {"": "cancel"}), ("collapse", {"": "collapse"}), ("begin/began/begun", {"": "begin"}), ("start", {"": "begin"}),
    ("open", {"": "begin"}), ("commence", {"": "begin"}), ("proceed", {"": "proceed"}),
    ("go/went/gone", {"": "go", "on trial": "begin_trial", "to trial": "begin_trial", "to a jury": "begin_trial",
        "before a jury": "begin_trial", "before jurors": "begin_trial", "ahead": "proceed", "forward": "proceed",
        "before": "go", "free": "walk_free"}),
    ("stand/stood/stood", {"trial": "begin_trial", "over": "postpone", "": "stand"}),
    ("head", {"to trial": "begin_trial", "for trial": "begin_trial"}), ("try/tried/tried", {"": "try"}),
    ("retry/retried/retried", {"": "retry"}), ("wait", {"": "wait"}), ("remain", {"": "remain"}), ("reserve", {"": "reserve"}),
    ("weigh", {"": "expect"}), ("refer", {"": "refer"}), ("recommend", {"": "recommend"}),
    ("place", {"on probation": "sentence", "on a good": "sentence", "on a good-behaviour": "sentence", "on a good-behavior":
        "sentence", "on a bond": "sentence", "under house arrest": "confine"}),
    ("unveil", {"": "announce"}), ("appear", {"": "appear"}), ("come/came/come", {"back with": "return"}),
    ("revisit", {"": "hear_again"}), ("argue", {"": "argue"}), ("confirm", {"": "confirm"}), ("report", {"": "surrender"}),
    ("surrender", {"": "surrender"}),
)
# fmt: on


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One spelling of a verb: `form` is base, s, past, participle, ing; a regular past is also its participle ("ed")."""

    lemma: str
    form: str


def _forms(row: str) -> list[tuple[str, str, str]]:
    """(spelling, lemma, form) of one row's verb."""
    parts = row.split("/")
    lemma = parts[0]
    if lemma.endswith("e"):
        stem, s = lemma[:-1], lemma + "s"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        stem, s = lemma, lemma[:-1] + "ies"
    elif lemma.endswith(("s", "sh", "ch", "x", "z")) or lemma in ("go", "undo", "veto"):
        stem, s = lemma, lemma + "es"
    else:
        stem, s = lemma, lemma + "s"
    doubled = stem + stem[-1] if stem in _DOUBLED else stem
    out = [(lemma, lemma, "base"), (s, lemma, "s"), (doubled + "ing", lemma, "ing")]
    if len(parts) == 3:
        out += [(parts[1], lemma, "past"), (parts[2], lemma, "participle")]
        if parts[1] == parts[2]:
            out[-2:] = [(parts[1], lemma, "ed")]
    else:
        past = doubled + "ed"
        if lemma.endswith("y") and lemma[-2] not in "aeiou":
            past = lemma[:-1] + "ied"
        out.append((past, lemma, "ed"))
    return out


def _without_articles(particle: str) -> str:
    """A particle as headlines have it: "the plug on" is "plug on"."""
    kept = [word for word in particle.split() if word not in ("the", "a", "an")]
    return " ".join(kept) if len(kept) > 1 or particle in ("the way", "the path") else particle


_DOUBLED = words(
    """
    scrap snub plan enrol bar drop trim stop admit acquit slip bin cut set put get win remit beat begin ban permit let gut swat slap
    slam tap rip slim empanel impanel scrub reset refer transfer axe nix_ commit plan pencil_ quit step defer compel
    """
) | words(DOUBLED)
_EXTRA = (
    ("pled", "plead", "ed"),
    ("leads", "lead", "s"),
    ("cancelled", "cancel", "ed"),
    ("cancelling", "cancel", "ing"),
    ("pencilled", "pencil", "ed"),
    ("overruled", "overrule", "ed"),
    ("retried", "retry", "ed"),
    ("got", "get", "ed"),
    ("dealt", "hand", "ed"),
    ("okays", "okay", "s"),
    ("oks", "ok", "s"),
    ("ok'd", "ok", "ed"),
    ("ok's", "ok", "s"),
    ("postpones", "postpone", "s"),
    ("focussed", "focus", "ed"),
    ("benefitted", "benefit", "ed"),
    ("axes", "axe", "s"),
    ("axed", "axe", "ed"),
    ("dismisses", "dismiss", "s"),
    ("forbad", "forbid", "past"),
    ("proven", "prove", "participle"),
    ("slated", "slate", "ed"),
    ("struck", "strike", "ed"),
    ("set", "set", "ed"),
    ("let", "let", "ed"),
    ("put", "put", "ed"),
    ("cut", "cut", "ed"),
    ("reset", "reset", "ed"),
    ("hit", "hit", "ed"),
    ("read", "read", "ed"),
    ("beat", "beat", "past"),
)
_SAME = frozenset({"set", "let", "put", "cut", "reset", "hit", "read", "shut", "split", "shed"})

FORMS: dict[str, VerbForm] = {}
DOINGS: dict[str, dict[str, str]] = {}
for _row, _doings in (*_VERBS, *TURNS):
    _lemma = _row.split("/")[0]
    if not _doings:
        continue
    _doings = {_bare: _does for _particle, _does in _doings.items() for _bare in (_particle, _without_articles(_particle))}
    if _lemma in DOINGS:
        DOINGS[_lemma] = DOINGS[_lemma] | _doings
        continue
    DOINGS[_lemma] = _doings
    for _spelling, _of, _form in _forms(_row):
        FORMS.setdefault(_spelling, VerbForm(_of, _form))
for _spelling, _of, _form in _EXTRA:
    if _of in DOINGS:
        FORMS[_spelling] = VerbForm(_of, _form)
for _lemma in _SAME:
    FORMS[_lemma] = VerbForm(_lemma, "same")  # base, past and participle in one spelling: the neighbours decide

# Spellings that are nouns as often as verbs; `clauses` looks at their neighbours.
NOUN_OR_VERB = words(
    """
    order orders stay stays appeal appeals charge charges sentence sentences fine fines ruling rulings schedule
    schedules rehearing command commands petition petitions libel libels claim claims hope hopes plan plans
    demand demands fight fights press attempt attempts fear fears vote votes vow vows promise promises need
    needs aim aims note notes shows show press request plea move moves block blocks halt delay delays award
    sentencing awards request requests bid bids hold holds release list bar bars ban bans stop stops review reviews cut
    cuts fix set sets plea pleas hearing hearings finding findings rule rules settlement fail force forces hand hands
    win wins loss return returns report reports transfer transfers remand face faces head heads walk start
    starts open back book books pass draw serve free increase file files issue issues change changes slip void
    double try tries lower fine fines toss kick direct calendar docket calendars dockets second right rights
    grant grants sanction sanctions seal seals pardon pardons call opening openings beginning strike strikes
    push side sides freeze finding stand stands pause step steps ok trim double walk walks force restraining
    surrender tap rip jail hit slap pick picks shift lift lifts slate spare bin ax split shed limit limits scale scales score scores
    bounce bounces shield shields rescue rescues spike spikes boot boots ship ships founder weather wave waves sink sinks flop
    post posts discharge discharges
    bat bats chop chops shave shaves sweep sweeps roll rolls notch prune prunes fall falls squash foil foils scotch close closes
    """
)
