"""Names that many people bear, and names that are everyday words: a case known by one alone matches other people's news."""

from __future__ import annotations

from typing import Final

from notifier.core.language.wordlists import words

SURNAMES: Final = words(
    """
    adams aguilar alexander allen alvarez anderson andrews armstrong arnold austin bailey baker banks barnes bell bennett berry
    bishop black boyd bradley brooks brown bryant burke burns bush butler campbell carlson carpenter carr carroll carter castillo
    castro chapman chavez chen cho clark cohen cole coleman collins contreras cook cooper cox crawford cruz cunningham daniels
    davidson davis day dean diaz dixon douglas duncan dunn edwards elliott ellis evans ferguson fernandez fisher fleming flores
    ford foster fox franklin freeman fuller garcia gardner garza gibson gilbert gomez gonzales gonzalez goodman gordon graham
    grant gray green greene griffin gutierrez hall hamilton hansen hanson harper harris harrison hart harvey hawkins hayes
    henderson henry hernandez herrera hicks hill hoffman holland holmes howard howell hudson huang hughes hunt hunter jackson
    jacobs james jenkins jensen jimenez johnson johnston jones jordan kelley kelly kennedy kim king knight lane larson lawrence
    lawson lee leonard lewis li lin little liu long lopez lynch marshall martin martinez mason matthews mccarthy mccoy mcdonald
    medina mendez mendoza meyer miller mills mitchell moore morales moreno morgan morris morrison murphy murray myers nelson
    newman nguyen nichols obrien o'brien olson ortega ortiz owens palmer park parker patel patterson payne perez perkins perry
    peters peterson phillips pierce porter powell price ramirez ramos ray reed reid reyes reynolds rice richards richardson
    riley rivera roberts robertson robinson rodriguez rogers romero rose ross ruiz russell ryan salazar sanchez sanders santiago
    santos schmidt schneider schultz schwartz scott shaw silva simmons simpson singh smith snyder soto spencer stephens stevens
    stewart stone sullivan taylor thomas thompson torres tran tucker turner vargas vasquez wagner walker wallace walsh wang ward
    warren washington watkins watson weaver webb weber welch wells west wheeler white williams williamson willis wilson wong
    wood woods wright wu yang young zhang
    """
)

FIRST_NAMES: Final = words(
    """
    adam alan alex alice amy andrew angela ann anna anthony barbara ben benjamin betty bill bob brian carl carol charles chris
    christine christopher daniel dave david deborah dennis diana donald donna dorothy ed edward elizabeth emily emma eric frank
    gary george grace greg hannah harry heather helen jack jacob jane jason jean jeff jennifer jerry jessica jim joe john jonathan
    jose joseph joshua juan judith julia julie karen kate katherine keith kevin kim larry laura linda lisa lucy margaret maria
    mark martha mary matt matthew melissa michael michelle mike nancy nicholas nick nicole olivia pamela patricia patrick paul
    peter rachel raymond rebecca richard rob robert roger ronald ruth ryan sam samuel sandra sara sarah sean sharon stephanie
    stephen steve steven susan teresa terry thomas tim timothy tom tony victoria vincent virginia walter will william
    """
)

# Firms and bodies that are called by an everyday word, and words that every court story holds.
WORDS: Final = words(
    """
    ace aim alliance alphabet amazon apple arc ark arrow block boeing bolt bank box carnival chase chime citizens city coach
    college company compass core corporation cosmos costa council county court crown defendant delta discover disney dollar dove
    eagle echo edge element elements empire enterprise epic equity express factory fidelity force fortune frontier galaxy gap
    genesis giant globe government grand guardian guess harbor hope horizon host icon impact inspire intel judge jury justice
    legacy liberty lift live logic love lucky magic market match meta metro mirror monster motion national navigator nest news
    northern nova oak oracle orange pacific paper park peak people phoenix pioneer plaintiff planet police premier press pride
    prime progress prosecutor prosecutors quest rally reliance republic ring rite rock root royal school senate shell signal
    slack snap society source southern spirit spring sprint square standard star state states summit sun swift target tide times
    titan trade trial trinity trust twitter uber union united universal university vice victory virgin vision visa wave western
    wish world x zoom
    """
)


def says_too_little(name: str) -> str | None:
    """Why one word alone is too common to know a case by; None where it is not.

    `name` is folded. More than one word is never too common here.
    """
    word = name.strip(" .,")
    if " " in word or not word:
        return None
    if word in SURNAMES:
        return "many people are called that"
    if word in FIRST_NAMES:
        return "it is a first name of many"
    if word in WORDS:
        return "it is an everyday word"
    return "it is a letter or two" if len(word) < 3 else None
