"""Wires configuration, store, client, templates and channels; the only package that knows all of them.

One event loop waits for the outside world. One worker thread thinks and writes, one thing at a time, so that two feeds
cannot both be first with the same fact. Another reads for the pages, so that no page waits for a thought.

    running.py   the app: opened on a configuration, taken to another one, closed
    wiring.py    all that follows from one configuration
    channels.py  the ways to readers that it names
    threads.py   the worker and the reader
    polls.py     feeds asked, thought about and kept
    mails.py     digests, reminders and the operator's notices written down, and carried
    returned.py  mails that came back, and addresses that were refused
    links.py     the signatures of links
    health.py    what is told of the app's state
"""

from notifier.app.running import App

__all__ = ["App"]
