"""Words of the law: of prosecutions and of suits, of the lead of a report, of the steps of a case; and those that are so only
beside certain others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from notifier.core.language.wordlists import words as _words
from notifier.core.matching import terms

# Words that say that somebody is prosecuted, or that a suit is on. A name in a sentence without any says nothing of a case;
# "counsel", "lawyer", "hearing" and "witness" are left out, since politics is full of them.
CRIMINAL: Final = _words(
    """
    trial trials retrial mistrial jury juror jurors judge judges courtroom courthouse court prosecutors
    prosecuted prosecute prosecution indicted indictment indictments charged charges arraigned arraignment
    convicted conviction convictions acquitted acquittal guilty plea pleas pleaded pleads pled pleading
    sentenced sentencing sentence verdict verdicts appeal appeals bail parole probation prison jail jailed
    imprisoned imprisonment felony felonies misdemeanor tried extradited extradition commuted commutation commute clemency
    pardon pardoned defendant defendants custody detained arrested arrest arraign dock crown retried exonerated
    cleared quashed quash remanded incarcerated behind bars court martial manslaughter murder extortion
    prosecutor prosecuting convict convicts convicting indict indicts indicting acquit acquits acquitting jailing jails
    magistrate magistrates resentenced resentencing rehearing appellate overturned overturns upheld upholds circuit
    count counts charge
    """
)
CIVIL: Final = _words(
    """
    lawsuit lawsuits suit suits sued sue sues suing plaintiff plaintiffs defendant defendants jury juror jurors
    trial trials retrial mistrial judge judges court courts courtroom verdict verdicts damages settlement
    settled settles settle liable liability injunction appeal appeals appealed ruling ruled litigation
    dismissed dismiss dismissal complaint defamation malpractice petition claimant claimants claim
    hearing action contempt justices tribunal award awarded bankruptcy antitrust infringement negligence panel
    rulings judgment judgments settling settlements appellate rehearing enjoined enjoins enjoin restraining overturned overturns
    upheld upholds circuit chancery libel slander litigants certiorari remittitur invalidated invalidates docket
    """
)
LAW: Final = CRIMINAL | CIVIL
# Words of prison and of prosecutions that stand in the headlines of no other news.
OPENING: Final = CRIMINAL | _words(
    """
    prosecutor embezzlement racketeering perjury arsonist pleading confessed confesses confession inmate jailing imprisonment
    imprison caged gaol gaoled penitentiary incarceration lockup handcuffs handcuffed bailed indict indicts convict convicts
    convicting jails acquit acquits acquitting arraigns quashes magistrate magistrates inadmissible nolle
    testify testifies testified testifying
    """
)
TELLING: Final = LAW | OPENING | terms.WORDS
# What is said of suits alone.
SUED: Final = _words(
    """
    lawsuit lawsuits suit suits sued sue sues suing plaintiff plaintiffs damages settlement settlements settled settles settle
    liable liability claimant claimants defamation libel slander civil litigation complaint
    """
)
# Of the words of the law, the steps of a prosecution itself: with them a defendant's name alone is enough.
STEPS: Final = _words(
    """
    trial trials retrial mistrial jury juror jurors indicted indictment indictments charged charges arraigned
    arraignment convicted conviction convictions acquitted acquittal guilty plea pleas pleaded pleads pled
    pleading sentenced sentencing sentence verdict verdicts appeal appeals bail prosecutor extradited extradition commuted
    commutation commute clemency pardon pardoned defendant defendants dock martial prosecutors prosecuted
    prosecution tried arraign retried jailed jailing imprisoned convict convicts convicting indict indicts acquit acquits
    resentenced resentencing manslaughter cleared count counts charge
    """
)
# What a courtroom is told by in a short report. One of them says little, Congress hears witnesses too; two tell it.
COURTROOM: Final = (
    OPENING
    | STEPS
    | _words(
        """
        testify testifies testified testifying testimony deliberations deliberating deliberate witness witnesses defence defense
        lawyer lawyers attorney attorneys evidence killer killers murderer murderers rapist rapists fraudster fraudsters
        rests rested hearing hearings openings closings summations
        """
    )
)
# Of these one is enough.
DECISIVE: Final = _words(
    """
    retrial retrials retried mistrial acquitted acquits acquittal arraigned arraignment indicted indicts indictment convicted
    convicts juror jurors manslaughter extradited extradition
    """
)
# Where both sides of a suit are named, less tells it: "loses a bid", "were ordered to", "at peace with".
STRIFE: Final = _words(
    """
    bid feud fight battle clash dispute peace accused accuser accusers accuses accusing ordered orders barred bars fined sanctions
    sanctioned gag seal sealed unseal brief prevailed prevails prevail vindication vindicated vindicates order blocked blocks halted
    halts halting lifted challenge challenged challenging sided sides rejected rejects refuses refused revived revives tossed tosses
    apology apologises apologizes retract retraction mediation mediator arbitration arbitrator subpoena subpoenaed deposition
    testify testified testifies claims depose deposes deposed allegations accusations owes owe
    """
)
# Courts and judges are in politics and in sport too: "a bill to expand the court", "back on the court".
BENCH: Final = _words("court courts judge judges justices bench magistrate magistrates appellate")
# Sport has trials, appeals, charges and verdicts of its own.
SPORT: Final = _words(
    """
    tennis basketball football soccer rugby cricket baseball hockey squash volleyball season coach coaches game games teammates
    playoffs striker midfielder winger goalkeeper quarterback pitcher innings lefty squad league referee umpire fa fifa uefa nfl nba
    mlb nhl wicket batsman jockey homer homers inning bullpen touchdown
    """
)
ELSEWHERE: Final = SPORT | _words(
    """
    bill vote votes voted voting nominee nominees nomination nominations nominated nominate nominates confirm confirming
    confirmation appointee appointees appointment candidate candidates campaign campaigned campaigning poll polls election elections
    reelection primary caucus budget lawmakers legislature rally pageant
    """
)
# Parliaments, too, hear witnesses.
TESTIMONY: Final = _words("testify testifies testified testifying")
HALLS: Final = _words(
    """
    congress congressional senate senators committee subcommittee lawmakers legislature parliament mps capitol council inquiry panel
    """
)
_AFTER_VERB: Final = _words(
    """
    of in on for by at after and or as him her them last this earlier to following under without along monday tuesday wednesday
    thursday friday saturday sunday the a an both all four
    """
)
_ORDINALS: Final = _words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh c dc federal "
    "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th"
)
_EACH: Final = _words(
    """
    a one single both all each every two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty multiple several other remaining same second third first felony criminal murder conspiracy
    fraud bribery corruption theft assault manslaughter tax lesser sole main
    """
)
_OF_SPORT: Final = _words("on off clay grass hard tennis basketball squash centre center food moot")
_OF_A_COUNT: Final = _words("of in on for by at and but against monday tuesday wednesday thursday friday saturday sunday") | {""}
# Words that tell of the law only beside certain words: "was convicted of", but "a convicted felon"; "tried for", but "tried to";
# "the indictment of the mayor", but "it is an indictment of us all".
TWO_FACED: Final[Mapping[str, Callable[[str, str], bool]]] = {
    "convicted": lambda before, after: not after or after in _AFTER_VERB,
    "tried": lambda before, after: after not in ("to", "and", "a", "the", "his", "her", "it", "out"),
    "indictment": lambda before, after: (before, after) != ("an", "of"),
    "court": lambda before, after: before not in _OF_SPORT,
    "circuit": lambda before, after: before in _ORDINALS,
    "count": lambda before, after: before in _EACH and after in _OF_A_COUNT,
    "counts": lambda before, after: before in _EACH and after in _OF_A_COUNT,
    "charge": lambda before, after: after in ("of", "against", "") and before in _EACH,
    "prosecutor": lambda before, after: before not in ("former", "ex", "special", "onetime", "veteran"),
    "cleared": lambda before, after: after in ("of", "by", "in", "on", ""),
}
