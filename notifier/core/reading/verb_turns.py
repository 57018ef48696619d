"""verbs that courts do things with only in a turn of phrase -> what kind of doing it is: more rows for the table of `verbs`.

A row is as there: forms, then what the verb does, by particle. A verb that `verbs` has already gets the particles of its row here.
"""

from __future__ import annotations

# fmt: off
TURNS: tuple[tuple[str, dict[str, str]], ...] = (
    # ending a case
    ("shut/shut/shut", {"the door on": "dismiss", "the door to": "dismiss", "the courthouse door on": "dismiss", "down": "block"}),
    ("close", {"the door on": "dismiss", "the door to": "dismiss", "the book on": "dismiss", "the books on": "dismiss"}),
    ("slam", {"the door on": "dismiss", "the brakes on": "block"}), ("bounce", {"": "dismiss"}),
    ("pull", {"the plug on": "dismiss"}), ("boot", {"": "dismiss", "out": "dismiss"}), ("torpedo", {"": "dismiss"}),
    ("sink/sank/sunk", {"": "dismiss"}), ("doom", {"": "dismiss"}), ("snuff", {"out": "dismiss"}), ("spike", {"": "dismiss"}),
    ("extinguish", {"": "dismiss"}), ("jettison", {"": "dismiss"}),
    ("kill", {"": "dismiss"}), ("dispense", {"with": "dismiss"}), ("dispose", {"of": "dismiss"}), ("scupper", {"": "block"}),
    ("clear", {"away": "vacate"}), ("mull", {"": "expect"}), ("ponder", {"": "expect"}),
    ("contemplate", {"": "expect"}),
    ("put", {"an end to": "dismiss", "paid to": "dismiss", "to rest": "dismiss", "the brakes on": "block", "brakes on": "block",
        "a halt to": "block", "a freeze on": "block", "the kibosh on": "block", "a lid on": "block", "a block on": "block",
        "on pause": "stay"}),
    # bringing it back
    ("breathe", {"new life into": "revive", "fresh life into": "revive", "life into": "revive", "life back into": "revive"}),
    ("bring", {"back to life": "revive", "back from the dead": "revive"}), ("reopen", {"": "reopen"}), ("rekindle", {"": "revive"}),
    ("resuscitate", {"": "revive"}), ("rescue", {"": "revive"}), ("salvage", {"": "revive"}),
    # cutting down
    ("shave", {"": "cut", "off": "cut"}), ("lop", {"": "cut", "off": "cut"}), ("chop", {"": "cut"}), ("pare", {"": "trim"}),
    ("scale", {"back": "trim", "down": "trim"}), ("whittle", {"": "trim", "down": "trim"}), ("curtail", {"": "trim"}),
    ("prune", {"": "trim"}), ("limit", {"": "trim"}), ("rein", {"in": "trim"}), ("shrink/shrank/shrunk", {"": "trim"}),
    ("cut", {"down to size": "trim", "back": "trim"}), ("knock", {"back": "deny"}),
    # undoing, refusing
    ("roll", {"back": "reverse"}), ("tear/tore/torn", {"up": "reverse"}), ("rip", {"up": "reverse"}),
    ("unwind/unwound/unwound", {"": "reverse"}), ("rescind", {"": "vacate"}), ("squash", {"": "quash"}), ("disallow", {"": "deny"}),
    ("bat", {"away": "deny", "down": "deny", "back": "deny", "aside": "deny"}),
    ("wave", {"off": "deny", "away": "deny", "aside": "deny", "through": "approve"}), ("repel", {"": "deny"}),
    ("sweep/swept/swept", {"aside": "reverse", "away": "reverse"}), ("cast/cast/cast", {"aside": "deny"}),
    ("push", {"aside": "deny"}),
    # letting stand
    ("leave", {"in effect": "affirm", "in force": "affirm", "unchanged": "affirm"}), ("allow", {"to stand": "affirm"}),
    ("keep", {"in effect": "affirm", "in force": "affirm", "intact": "affirm", "on the books": "affirm"}), ("ratify",
        {"": "approve"}),
    ("stand", {"by": "affirm"}), ("disturb", {"": "reverse"}),
    # stopping, letting run
    ("scuttle", {"": "block"}), ("derail", {"": "block"}), ("stymie", {"": "block"}), ("foil", {"": "block"}), ("scotch",
        {"": "block"}),
    ("hamstring/hamstrung/hamstrung", {"": "block"}), ("shield", {"": "bar"}), ("muzzle", {"": "bar"}), ("gag", {"": "bar"}),
    ("greenlight", {"": "allow"}), ("green-light", {"": "allow"}), ("slap", {"": "impose"}),
    # where, and with which others
    ("send", {"to arbitration": "arbitrate", "into arbitration": "arbitrate", "to an arbitrator": "arbitrate"}),
    ("steer", {"to arbitration": "arbitrate", "into arbitration": "arbitrate"}),
    ("break/broke/broken", {"up": "decertify"}), ("relocate", {"": "transfer"}), ("shunt", {"": "send"}),
    ("put", {"back on track": "revive"}), ("merge", {"": "consolidate"}), ("combine", {"": "consolidate"}), ("bifurcate",
    {"": "sever"}),
    ("split/split/split", {"": "divide"}),
    ("fast-track", {"": "expedite"}),
    # parties
    ("snag", {"": "win"}), ("nab", {"": "win"}), ("bag", {"": "win"}), ("rethink/rethought/rethought", {"": "hear_again"}),
    ("treble", {"": "raise"}),
    ("stretch", {"": "extend"}), ("score", {"": "win"}), ("clinch", {"": "win"}), ("notch", {"": "win"}), ("fizzle", {"": "fail"}),
    ("fall/fell/fallen", {"flat": "fail", "short": "fail", "on deaf ears": "fail"}), ("flop", {"": "fail"}), ("founder",
        {"": "fail"}),
    ("go", {"nowhere": "fail"}), ("come/came/come", {"up short": "fail", "up empty": "fail", "to nothing": "fail",
        "to naught": "fail"}),
    ("persuade", {"": "persuade"}), ("convince", {"": "persuade"}), ("survive", {"": "survive"}), ("weather", {"": "survive"}),
        ("withstand/withstood/withstood", {"": "survive"}),
    ("shed/shed/shed", {"": "shed"}), ("shake/shook/shaken", {"off": "shed", "free of": "shed"}),
)
# fmt: on
DOUBLED = "slam snag nab bag step bat chop rip lop gag flop whip"
"""Which of them, and of the verbs there, double their last letter: "stepped"."""
