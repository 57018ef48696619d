"""Template files on disk: those of the package, and the operator's own in their place, by name."""

from __future__ import annotations

from pathlib import Path

from notifier.core.errors import TemplateError
from notifier.core.rendering.templates import TemplateFile

_ENDINGS = frozenset({".txt", ".html"})
_MOST_BYTES = 256 * 1024


def read_templates(part: str, folder: Path | None) -> dict[str, TemplateFile]:
    """The templates of `email` or `web` by name, each from `folder` where it has one of that name, else the built-in one.

    The operator's file may lie in `folder` itself or in its subfolder of that part. Raises TemplateError for one that
    cannot be read.
    """
    files = _read_all(built_in() / part)
    if folder is not None:
        # In the folder itself, only names that this part alone has: a base.html there may be meant for the other one.
        others = {path.name for other in built_in().iterdir() if other.is_dir() and other.name != part for path in other.iterdir()}
        own = _read_all(folder)
        files |= {name: file for name, file in own.items() if _replaces(name, files) and name not in others}
        files |= _read_all(folder / part)
    return files


def idle_files(folder: Path) -> list[tuple[Path, list[str]]]:
    """The operator's files that replace nothing and that no other of them names, each with the names that would."""
    parts = {part.name: [path.name for path in part.iterdir()] for part in built_in().iterdir() if part.is_dir()}
    every = [name for names in parts.values() for name in names]
    places = {folder: every, **{folder / part: names for part, names in parts.items()}}
    own = {place: _read_all(place) for place in places}
    texts = [file.text for files in own.values() for file in files.values()]
    return [
        (place / name, places[place])
        for place, files in own.items()
        for name in files
        if name not in places[place] and not any(name in text for text in texts)
    ]


def built_in() -> Path:
    """The folder of our own templates: in the package when it is installed, beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def _replaces(name: str, files: dict[str, TemplateFile]) -> bool:
    return name in files or name.startswith("_change.")


def _read_all(folder: Path) -> dict[str, TemplateFile]:
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix in _ENDINGS and path.is_file())
    except OSError:
        return {}
    return {path.name: _read(path) for path in paths}


def _read(path: Path) -> TemplateFile:
    try:
        with path.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise TemplateError(f"{path}: larger than {_MOST_BYTES // 1024} KiB; mend or remove it")
        return TemplateFile(str(path), content.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise TemplateError(f"{path}:{line}: is not UTF-8; mend or remove it") from error
    except OSError as error:
        raise TemplateError(f"{path}: cannot be read: {error.strerror}; mend or remove it") from error
