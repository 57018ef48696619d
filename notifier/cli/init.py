"""`notifier init`: a commented config.toml that works as it stands."""

from __future__ import annotations

from pathlib import Path

import click

from notifier.config import FILE_NAME, example_text
from notifier.core.errors import NotifierError


@click.command(short_help="Write a commented config.toml.")
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(file_okay=False, path_type=Path))
def init(folder: Path) -> None:
    """Write a commented config.toml into DIR (here, without one). A file that is there is never overwritten."""
    path = folder / FILE_NAME
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(example_text())
    except FileExistsError:
        raise NotifierError(f"{path} is there already, and was left as it is; name another folder: notifier init DIR") from None
    option = "" if folder == Path() else f" -c {path}"
    print(f"Wrote {path}. Put your feeds and cases into it, then: notifier{option} check")
