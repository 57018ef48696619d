"""`demo`: a bundled story on a local feed server, through the whole program, into a local mailbox and web page.

story.py, story.json   what is published when
feeds.py               the outlets' and the court's feeds on loopback
stage.py               the folder, the configuration and the clock of the demo
playing.py             the daemon at work while the story unfolds
telling.py             what a person at the terminal sees of it
"""

from __future__ import annotations

import click


@click.command()
@click.option("--no-pause", is_flag=True, help="Do not keep the page up at the end until Enter is pressed.")
def demo(no_pause: bool) -> int:
    """Show the story of Carroll v. Trump run through the whole program, here and now: feeds, reading, store, mails, page."""
    import asyncio
    import sys

    from notifier.cli.demo.playing import play

    return asyncio.run(play(pause=sys.stdin.isatty() and not no_pause))
