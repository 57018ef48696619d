"""The nouns: frozen values that pass from stage to stage; nothing here does anything.

    cases         what is tracked                         items      what a feed gives
    facts         what is claimed of a development        evidence   the claims of an item, each with its words
    developments  what happened, with its sources         readers    who is told
    digests       what one reader is told at one time     mail       the words on their way out
    polling       what passes between feed and store

Moments end in `_at`, are aware and UTC. Calendar days and rough dates are EDTF strings (ISO 8601-2: `2024-01-15`,
`2024-01`, `2024-21`, `2023-36`, `2024-01~`, `2026-05-11/2026-05-17`, `2026-09-07/..`) and are never shifted through UTC.
Offsets are half-open and count Unicode code points of `Item.document`.
"""
