"""Tells people the moment something really changes in a court case they follow, and never wastes their time otherwise.

The map: eight nouns in the order in which data passes, and the file that owns each.

    feed         config/ says which; edges/http asks it; core/feeds reads it
    item         core/feeds (news, cmecf); core/identity knows one again
    match        core/matching: which tracked cases an item speaks of, and why
    evidence     core/reading: what is claimed, in which words, done or only wished, new or retold, of which case
    development  core/changes: many witnesses, one development
    change       core/changes: what we did not know before
    digest       core/digests: what one reader is told at one time; core/rendering writes it down
    delivery     edges/channels carry it; core/retries says when to try again

    '-- poll/: feed to change --'  '-- compose.py: change to digest, words frozen --'  '-- deliver/: hand over --'

core/pipeline.py joins feed to change without the outside world (replay and explain run it alone); app/ wires the outside world
to it; daemon/ is the timetable; web/ and cli/ are the two fronts.
"""
