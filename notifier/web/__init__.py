"""The front: pages, links out of mails, feeds and calendars out. It reads through the app and knows nothing of the timetable.

    server.py     the app's pages behind one socket: uvicorn, started and stopped by us
    site.py       which path is answered by what; the guards around all of it
    health.py     /healthz /readyz /metrics
"""

from __future__ import annotations

from notifier.web.server import serving

__all__ = ["serving"]
