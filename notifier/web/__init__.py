"""The front: pages, links out of mails, feeds and calendars out. It reads through the app and knows nothing of the timetable.

server.py     the site behind one socket: uvicorn, started and stopped by us
site.py       which path is answered by what
guards.py     what is around every answer: Host, other sites' forms, sizes, times, headers
front.py      what all pages share: templates, links, threads, one reader's token
asking.py     a request as plain values           answers.py   what goes back
limits.py     how often somebody may ask          health.py    /healthz /readyz /metrics
joining.py    /subscribe, /confirm                leaving.py   /unsubscribe, /resubscribe
choosing.py   /preferences                        choice.py    a form -> what a reader chose
mails.py      please confirm, welcome, good-bye
"""

from __future__ import annotations

from notifier.web.server import serving

__all__ = ["serving"]
