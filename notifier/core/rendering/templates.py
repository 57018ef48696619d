"""template files -> text and HTML. Escaped by file ending; a name that is not there is an error, never an empty place."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import jinja2
import jinja2.meta

from notifier.core.errors import TemplateError

_WIDTH = 72


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A template's text, and the file that it was read from, to name it where it is broken."""

    file: str
    text: str


class Templates:
    """A set of templates by name, each checked when the set is made. Raises TemplateError naming file and line.

    Without `check`, a template is read when it is first used: for our own, which the tests have checked.
    """

    def __init__(self, files: Mapping[str, TemplateFile], *, check: bool = True) -> None:
        self._files = dict(files)
        self._environment = jinja2.Environment(
            loader=_Loader(self._files),
            autoescape=jinja2.select_autoescape(("html",), default=False),
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.filters["wrap"] = wrap
        if check:
            for name in self._files:
                self._get(name)

    def render(self, name: str, **context: Any) -> str:
        """The template filled in. Raises TemplateError where it asks for what is not there."""
        template = self._get(name)
        try:
            return template.render(**context)
        except jinja2.TemplateSyntaxError as error:
            raise self._broken(error) from error
        # An override may do anything that Python can do wrong with a value: divide by zero, call what is no function.
        except Exception as error:
            raise TemplateError(f"{self._place(error, name)}: {error}; mend or remove it") from error

    def refuse_strangers(self, built_in: Mapping[str, TemplateFile]) -> None:
        """Raise TemplateError where one asks for a name that no built-in template knows, or for a file that is not there.

        For templates that cannot be tried on a made-up story: a wrong attribute shows only when a page is made.
        """
        known = {
            name for each in built_in.values() for name in jinja2.meta.find_undeclared_variables(self._environment.parse(each.text))
        }
        for file in self._files.values():
            tree = self._environment.parse(file.text)
            strange = jinja2.meta.find_undeclared_variables(tree) - known
            for name in tree.find_all(jinja2.nodes.Name):
                if name.name in strange:
                    raise TemplateError(f"{file.file}:{name.lineno}: '{name.name}' is undefined; mend or remove it")
            for other in jinja2.meta.find_referenced_templates(tree):
                if other is not None and other not in self._files:
                    raise TemplateError(f"{file.file}: there is no template {other!r}; mend or remove it")

    def _get(self, name: str) -> jinja2.Template:
        try:
            return self._environment.get_template(name)
        except jinja2.TemplateSyntaxError as error:
            raise self._broken(error) from error
        except jinja2.TemplateNotFound as error:
            raise TemplateError(f"there is no template {error.name!r}") from error

    def _broken(self, error: jinja2.TemplateSyntaxError) -> TemplateError:
        file = self._files[error.name].file if error.name in self._files else error.name
        return TemplateError(f"{file}:{error.lineno}: {error.message}; mend or remove it")

    def _place(self, error: BaseException, name: str) -> str:
        """The file and line of the innermost template that the error passed through."""
        files = {each.file for each in self._files.values()}
        place, trace = self._files[name].file, error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename in files:
                place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
            trace = trace.tb_next
        return place


class _Loader(jinja2.BaseLoader):
    def __init__(self, files: Mapping[str, TemplateFile]) -> None:
        self._files = files

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        found = self._files.get(template)
        if found is None:
            raise jinja2.TemplateNotFound(template)
        return found.text, found.file, lambda: True

    def list_templates(self) -> list[str]:
        return sorted(self._files)


def wrap(text: str, indent: str = "", first: str | None = None) -> str:
    """Lines of at most 72 characters, each begun with `indent` (the first with `first`). Words are never broken."""
    return textwrap.fill(
        str(text),
        width=_WIDTH,
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
