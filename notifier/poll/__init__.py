"""feed -> changes: ask, think, remember.

    asked = await ask(client, feed, state)                    asking.py: only fetches; many at once
    if asked.is_quiet: remember([asked], store, …)            remembering.py: many unchanged and failed feeds in one transaction;
                                                              quiet.py has them wait a moment for each other
    else:
        sifted = sift(asked, store, rules, …)                 thinking.py: parse, identify, match; one at a time, in the worker
        pages = await fetch_pages(articles, sifted)           pages.py: the articles of the teasers that may matter, if any
        asked of the extractor: questions(sifted, rules, …)   thinking.py: what the rules leave undecided, where one is configured
        report = record(sifted, store, rules, pages=pages, …) read, alter, and keep all of it in one transaction

`think` is `sift` and `record` without pages between. Answers that wait for the worker are thought about in one transaction
(together.py). A feed's state is never advanced before what follows from its answer is stored; a StoreBusyError leaves all as it
was, and the next poll finds it all again.
"""

from notifier.poll.asking import Asked, ask, ask_at
from notifier.poll.pages import fetch_pages
from notifier.poll.remembering import PollReport, remember
from notifier.poll.thinking import Rules, Sifted, questions, record, sift, think

__all__ = [
    "Asked",
    "PollReport",
    "Rules",
    "Sifted",
    "ask",
    "ask_at",
    "fetch_pages",
    "questions",
    "record",
    "remember",
    "sift",
    "think",
]
