"""The templates on disk: all of them are documented, an operator's own take their place, broken ones are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from notifier.core.errors import TemplateError
from notifier.core.rendering import Templates
from notifier.edges.templates import built_in, read_templates

DOCUMENTATION = Path(__file__).resolve().parents[1] / "docs" / "mails.md"


def test_every_mail_template_is_documented() -> None:
    text = DOCUMENTATION.read_text(encoding="utf-8")

    assert [path.name for path in (built_in() / "email").iterdir() if f"`{path.name}`" not in text] == []


@pytest.mark.parametrize("place", [".", "email"])
def test_a_file_of_the_same_name_takes_the_place_of_ours(tmp_path: Path, place: str) -> None:
    (tmp_path / place).mkdir(exist_ok=True)
    (tmp_path / place / "digest.subject.txt").write_text("Own words", encoding="utf-8")

    files = read_templates("email", tmp_path)

    assert files["digest.subject.txt"].text == "Own words"
    assert files["digest.txt"] == read_templates("email", None)["digest.txt"]


def test_a_file_that_is_none_of_ours_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("{% if %}", encoding="utf-8")

    assert "notes.txt" not in read_templates("email", tmp_path)


def test_a_file_that_is_no_text_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "digest.txt").write_bytes(b"fine\nfine\xff\n")

    with pytest.raises(TemplateError, match=r"digest\.txt:2: is not UTF-8"):
        read_templates("email", tmp_path)


def test_a_file_of_unreasonable_size_is_refused(tmp_path: Path) -> None:
    (tmp_path / "digest.txt").write_text("x" * 300_000, encoding="utf-8")

    with pytest.raises(TemplateError, match="larger than"):
        read_templates("email", tmp_path)


def test_a_broken_override_is_refused_when_the_set_is_made(tmp_path: Path) -> None:
    (tmp_path / "digest.html").write_text("<p>\n{% endif %}", encoding="utf-8")

    with pytest.raises(TemplateError, match=r"digest\.html:2: "):
        Templates(read_templates("email", tmp_path))
