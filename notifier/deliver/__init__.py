"""outbox -> reader: take what is due, hand it over, and remember what became of it. The words are not touched.

Several sessions of a channel work side by side. A session hands over its next mail only once the store knows that the last one was
sent, so that a crash can repeat no more than the one mail that each session had under way.

    carrying.py   the deliverer: take, hand over, remember
    lanes.py      one channel's queue, and whether its other side takes anything for now
    sent.py       the note of what was sent: many mails, one transaction
    outcomes.py   what became of one attempt
"""

from notifier.deliver.carrying import Deliverer
from notifier.deliver.outcomes import Outcome

__all__ = ["Deliverer", "Outcome"]
