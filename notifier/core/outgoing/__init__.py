"""case state -> what other programs may follow: Atom, JSON Feed, iCalendar.

entries.py     developments -> entries of a feed, the words and the ids the same in each form
atom.py        jsonfeed.py      entries -> documents
calendars.py   the dates of one case, or of all that a reader follows
"""

from __future__ import annotations

from notifier.core.outgoing.atom import atom
from notifier.core.outgoing.calendars import case_calendar, reader_calendar
from notifier.core.outgoing.entries import Channel, Entry, entries, is_news
from notifier.core.outgoing.jsonfeed import json_feed

__all__ = ["Channel", "Entry", "atom", "case_calendar", "entries", "is_news", "json_feed", "reader_calendar"]
