"""The timetable: when which feed is asked, when digests are composed, mails carried. Jobs do nothing but call the app.

APScheduler holds one job a verb and moves it to the next moment at which there is something to do, so that an idle daemon
sleeps. A job only starts a task that we own, since `shutdown` of the scheduler would cancel what it runs itself.

    timetable.py     when each feed is due
    running.py       the daemon: jobs, clock, stop
    work.py          the tasks under way
    single_round.py  `run --once`
    words.py         what the log is told
"""

from notifier.daemon.running import Daemon
from notifier.daemon.single_round import once
from notifier.daemon.timetable import Timetable

__all__ = ["Daemon", "Timetable", "once"]
