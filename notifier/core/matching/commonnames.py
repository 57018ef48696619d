"""Names that many people bear: first names that tell a namesake even in a headline, surnames that tell nobody."""

from __future__ import annotations

from typing import Final

from notifier.core.language.wordlists import words as _words

# An editor takes Rick for Richard.
_NICKNAMES: Final = """
robert rob bob bobby
william will bill billy liam
richard rick rich dick ricky
michael mike mick mickey
james jim jimmy jamie
joseph joe joey
thomas tom tommy
daniel dan danny
david dave davey
steven stephen steve
christopher chris topher
matthew matt
anthony tony
andrew andy drew
benjamin ben benny
samuel sam sammy
samantha sam
alexander alex sandy
alexandra alex sandra
nicholas nick nicky
edward ed eddie ted ned
theodore ted teddy
katherine catherine kathryn kate kathy cathy katie kat
elizabeth liz beth betsy lizzie eliza
susan sue suzanne
jennifer jen jenny
patricia pat trish tricia patty
patrick pat paddy
gregory greg
jeffrey jeff geoffrey geoff
kenneth ken kenny
lawrence larry laurence
ronald ron ronnie
donald don donnie
raymond ray
rudolph rudy
charles charlie chuck
harold harry hal
henry harry hank
john jack johnny jon
jonathan jon johnny
joshua josh
zachary zach zack
leonard leo len lenny
leonidas leo
maxwell max
maximilian max
margaret meg maggie peggy
abigail abby
rebecca becky becca
deborah debbie deb debra
victoria vicky tori
gabriel gabe
nathaniel nathan nate
philip phillip phil
walter walt
frederick fred freddy
jacob jake
louis lou lewis
martin marty
russell russ
stanley stan
vincent vince vinny
gerald gerry jerry
albert al bert
alan al allan allen
arthur art
bernard bernie
bradley brad
douglas doug
eugene gene
timothy tim
peter pete
pamela pam
kimberly kim
cynthia cindy
jessica jess jessie
dorothy dot
isabella bella izzy
valerie val
veronica ronnie
amanda mandy
melanie mel
mitchell mitch
rodney rod
randall randy
randolph randy
terence terry terrence
theresa terry teresa
barbara barb
virginia ginny
thaddeus thad tad
zachary zachariah zach zack zac
jacob jake jakob
joshua josh
jonathan jon jonny jonathon
nathaniel nathan nate nat
bartholomew bart
maxwell maximilian max
frederick fred freddie freddy alfred
augustus augustine gus
archibald archie
leonard leonardo leo len lenny leon
lawrence laurence larry lars
raymond ray
ronald ron ronnie
donald don donnie
kenneth ken kenny
gerald gerard gerry jerry
jeremiah jeremy jerry
peter pete
philip phillip phil
charles charlie chuck chas
francis frank frankie
franklin frank
george georgie
harold harry hal
henry harry hank
walter walt wally
albert al bert
alan allan allen al
arthur art artie
stanley stan
vincent vince vinny
victor vic
russell russ
douglas doug
dominic dom nick
timothy tim timmy
martin marty
bernard bernie
eugene gene
louis lewis lou louie
abraham abe
isaac ike
elijah eli
gabriel gabe
joel joey
cameron cam
calvin cal
clifford cliff
clinton clint
curtis curt kurt
desmond des
duncan dunc
sebastian seb bastian
solomon sol
tobias toby
wesley wes
margaret maggie meg peggy marge margie greta rita
deborah debra deb debbie
rebecca becky becca
pamela pam
kimberly kim
cynthia cindy
victoria vicky vicki tori
veronica ronnie
valerie val
gabrielle gabriella gabby
isabel isabella isobel bella izzy
josephine josie jo
jacqueline jackie
judith judy
abigail abby gail
amanda mandy
angela angie
christina christine chris tina christy
dorothy dot dottie
eleanor ellie nell nora
frances fran frannie
jessica jess jessie
madeleine madeline maddie
melissa mel missy
melanie mel
natalie nat
nicole nikki
penelope penny
philippa pippa
roberta bobbie
sarah sally sadie
stephanie steph
tabitha tabby
"""


def _nicknames() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in _NICKNAMES.strip().splitlines():
        names = _words(row)
        for name in names:
            found[name] = found.get(name, frozenset()) | names
    return found


NICKNAMES: Final = _nicknames()
"""Folded first name -> all forms that may be the same name, itself among them."""

FIRST_NAMES: Final = frozenset(NICKNAMES) | _words(
    """
    aaron abdul abdullah abraham adam adrian ahmed aidan aisha akira albert alejandro alexis alfred ali alice alicia
    alison allison alyssa amber amy ana andrea andreas angel angela angelo anita ann anna anne annie antonio april
    ariel arnold arturo ashley audrey austin ava barack barry beatrice becca bella beth bianca blake bonnie boris
    brandon brenda brendan brent bret brett brian bridget britney brooke bruce bryan bryce caleb calvin cameron
    camille carl carla carlos carmen carol carolina caroline carolyn carrie casey cassandra cecilia cedric chad
    chelsea cheryl chloe christian christina christine claire clara clarence claudia clay clayton clifford clifton
    clint clive cody colin colleen connor conor corey courtney craig crystal curtis cyrus daisy dale dallas damian
    damien damon dana dario darius darnell darrell darren darryl daryl dawn dean denise dennis derek derrick desmond
    devin dexter diana diane diego dirk dmitri dolores dominic dominique donna doris duane dustin dwayne dwight
    dylan earl eddy edgar edith edmund eduardo edwin eileen elaine eleanor elena elias elijah ella ellen elliot
    elliott elmer elon elsa emil emily emma emmanuel enrique eric erica erik erika erin ernest ernesto esteban
    esther ethan eva evan eve evelyn fabian faith fatima felicia felix fernando fiona florence francesca francis
    francisco frances franco frank franklin gail garrett gary geraldine gilbert gina giovanni gladys glen glenn
    gloria gordon grace graham grant gretchen guadalupe guillermo gustavo guy gwen hannah hans harriet harrison
    harvey hassan heather hector heidi helen helena henrik herbert herman hilary hillary holly hope howard hugh hugo
    hunter ian ibrahim ignacio igor imran ingrid ira irene iris irma isaac isabel isaiah ivan ivanka jackie
    jacqueline jaime jake jamal jan jane janet janice jared jasmine jason javier jay jayden jean jeanette jeanne
    jeff jeremy jermaine jerome jill jo joan joann joanna joanne joaquin joel joerg johan johanna john jordan jorge
    jose josef josephine joy joyce juan juanita judith judy julia julian juliana julie julio june justin kamala kara
    karen karin karl karla kate kayla keith kelly kelsey kendra kent kerry kevin kim kira kirk kirsten klaus kristen
    kristin kristina kurt kyle lance lara lars latoya laura lauren lawrence leah lee leigh leila lena leon leroy
    leslie lester levi lillian lily linda lindsay lindsey lisa lloyd logan lonnie lorenzo loretta lori lorraine
    louise lucas lucia lucille lucy luigi luis luke luther lydia lyle lynn mabel mackenzie madeline madison magnus
    malcolm malik manuel mara marc marcel marcia marco marcos marcus maria marian mariana marianne marie marilyn
    mario marion marisa marissa marjorie mark marlene marlon marsha marshall martha marvin mary mason mateo maurice
    max maya megan mehmet melania melissa melody mercedes meredith mia michele michelle miguel milan mildred miles
    milton mindy miriam misty mohamed mohammad mohammed moira molly monica monique morgan morris moses muhammad
    muriel myra nadia nadine naomi natalia natalie natasha nathan neal neil nelson nia nicola nicole nigel nikki
    nikolai nina noah noel noelle nora norma norman olga oliver olivia omar orlando oscar otis otto owen pablo paige
    paolo patrice paul paula pauline pearl pedro penny percy perry peter petra phyllis pierre preston priscilla
    quentin quincy rachel rafael rajesh ralph ramon raquel rashid raul regina reginald renee rex rhonda ricardo rita
    robin roberto robyn rocco rodrigo roger roland roman rory rosa rosalind rose rosemary ross roxanne roy ruben
    ruby rufus rupert ruth ryan sabrina sadie saul salvador salvatore sara sarah scott sean sebastian serena sergei
    sergio seth shane shannon sharon shaun shawn sheila shelby sheldon shelley sherman sherri sherry shirley sidney
    silvia simon simone sofia sonia sonya sophia sophie spencer stacey stacy stefan stefanie stella stephanie
    stewart stuart sybrina sylvester sylvia tamara tammy tanya tara tasha tatiana taylor ted teresa tessa thelma
    theo tiffany tina tobias todd tomas toni tracey traci tracy travis trayvon trent trevor tristan troy tyler
    tyrell tyrone ursula valentina vanessa vera vernon vicki vikram viola violet vivian vladimir wade wallace wanda
    warren wayne wendell wendy wesley whitney wilbur wilfred willard willie winifred winston xavier yolanda yusuf
    yvette yvonne zelda zoe
    silas gideon ezra asher jonah micah josiah cornelius barnaby amos enoch ephraim percival cyril basil clement ambrose lucian
    maeve niamh siobhan aoife ciara saoirse orla sinead declan cormac eoin padraig fergus callum hamish ewan euan angus rhys gareth
    gethin huw sian cerys ffion priya anil sunil rajiv sanjay deepak anjali kavita lakshmi arjun rohan vijay ravi suresh ramesh
    mahesh ashok kofi kwame chidi ngozi amara thabo sipho nomsa themba lindiwe jacques luc etienne odile yves thierry giselle
    matteo luca giulia chiara hiroshi kenji yuki sven lars bjorn ingrid astrid maarten pieter anders henrik piotr agnieszka
    marek jana zdenka milos goran dragan ayesha zainab yasmin farah omar tariq bilal imogen harriet beatrix cordelia gwendolyn
    """
)

# Nobody is found by one of these alone.
COMMON_SURNAMES: Final = _words(
    """
    smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez gonzales
    wilson anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis
    robinson walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera
    campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart
    morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox
    ward richardson watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders
    patel myers long ross foster jimenez powell jenkins perry russell sullivan bell coleman butler henderson barnes
    fisher vasquez simmons graham patterson jordan reynolds hamilton ford gibson wallace west cole hayes ellis
    stevens murray stone kennedy hunter mason black webb simpson tucker porter hicks crawford henry boyd warren
    dixon burns gordon shaw holmes rice robertson hunt daniels palmer mills nichols grant knight ferguson rose
    hawkins dunn perkins hudson spencer gardner stephens payne pierce berry matthews arnold wagner willis ray
    watkins olson carroll duncan snyder hart cunningham bradley lane andrews harper fox riley armstrong carpenter
    weaver greene lawrence elliott chapman lawson khan singh ali ahmed hussain begum kaur shah sharma kumar gupta
    chen wang li zhang liu yang huang zhao wu zhou park choi lin tran pham le davies griffiths clarke harrison
    barker marshall cohen levy friedman schmidt schneider fischer weber meyer becker schulz hoffmann byrne ryan
    walsh oconnor oneill doyle mccarthy gallagher doherty lynch silva santos oliveira souza pereira costa fernandes
    fernandez moreno munoz romero alonso navarro dominguez vazquez ivanov smirnov petrov hassan ibrahim mohamed
    osman abdi yusuf okafor okeke adeyemi mensah dlamini nkosi naidoo
    """
)
