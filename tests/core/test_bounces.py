"""Returned mail: who is meant says our own token, what happened says the report."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from notifier.core.bounces import Returned, judge_reply, read_returned, reader_of, return_address

SECRET, OLD = b"a secret", b"the secret before"
BOUNCES = "bounces@example.org"
ANNA = "0123456789abcdef"


def a_report(
    *, to: str | None = None, action: str = "failed", status: str = "5.1.1", diagnostic: str = "smtp; 550 5.1.1 no such user",
    recipient: str = "anna@example.net",
) -> bytes:  # fmt: skip
    lines = [
        "From: MAILER-DAEMON@mx.example", f"To: {to or return_address(BOUNCES, ANNA, SECRET)}", "Subject: Undelivered Mail",
        "MIME-Version: 1.0", 'Content-Type: multipart/report; report-type=delivery-status; boundary="b"', "",
        "--b", "Content-Type: text/plain", "", "It did not work.", "",
        "--b", "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mx.example", "",
        f"Final-Recipient: rfc822; {recipient}", f"Action: {action}", f"Status: {status}", f"Diagnostic-Code: {diagnostic}", "",
        "--b", "Content-Type: message/rfc822", "", "To: anna@example.net", "Subject: news", "", "words", "", "--b--", "",
    ]  # fmt: skip
    return "\r\n".join(lines).encode()


def a_complaint(*, to: str = "fbl@example.org", kind: str = "abuse", mail_from: str | None = None) -> bytes:
    sender = mail_from or return_address(BOUNCES, ANNA, SECRET)
    lines = [
        "From: fbl@mail.example", f"To: {to}", "Subject: complaint", "MIME-Version: 1.0",
        'Content-Type: multipart/report; report-type=feedback-report; boundary="b"', "",
        "--b", "Content-Type: text/plain", "", "A reader complained.", "",
        "--b", "Content-Type: message/feedback-report", "", f"Feedback-Type: {kind}", "User-Agent: x/1", "Version: 1",
        f"Original-Mail-From: <{sender}>", "",
        "--b", "Content-Type: message/rfc822", "", "Subject: news", "", "words", "", "--b--", "",
    ]  # fmt: skip
    return "\r\n".join(lines).encode()


# --- who ----------------------------------------------------------------------------------------------------------


def test_the_address_of_a_mails_return_names_its_reader() -> None:
    address = return_address(BOUNCES, ANNA, SECRET)

    assert address.startswith(f"bounces+{ANNA}-")
    assert len(address.partition("@")[0]) <= 64
    assert reader_of([address], [SECRET]) == ANNA


def test_letters_may_change_their_case_on_the_way() -> None:
    assert reader_of([return_address(BOUNCES, ANNA, SECRET).upper()], [SECRET]) == ANNA


def test_what_an_older_secret_signed_still_counts() -> None:
    assert reader_of([return_address(BOUNCES, ANNA, OLD)], [SECRET, OLD]) == ANNA


@pytest.mark.parametrize(
    "address",
    [
        BOUNCES,
        return_address(BOUNCES, ANNA, b"another's"),
        return_address(BOUNCES, ANNA, SECRET).replace(ANNA, "0" * 16),
        "bounces+@example.org",
        "bounces+0123456789abcdef@example.org",
        "bounces+-@example.org",
    ],
)
def test_a_forged_or_missing_token_names_nobody(address: str) -> None:
    assert reader_of([address], [SECRET]) is None


@pytest.mark.parametrize("reader", ["", "with blank", "x" * 40, "ü"])
def test_where_no_token_fits_the_address_stays_plain(reader: str) -> None:
    assert return_address(BOUNCES, reader, SECRET) == BOUNCES


def test_what_stands_inside_never_decides_who_is_meant() -> None:
    assert read_returned(a_report(to="bounces@example.org", recipient=return_address(BOUNCES, ANNA, SECRET)), [SECRET]) is None


# --- what ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "diagnostic", "verdict"),
    [
        ("5.1.1", "smtp; 550 5.1.1 no such user", "hard"),
        ("5.1.10", "smtp; 550 5.1.10 RecipientNotFound", "hard"),
        ("5.2.1", "smtp; 550 5.2.1 mailbox disabled", "hard"),
        ("5.4.4", "x-unix; host not found", "hard"),
        ("5.0.0", "smtp; 550 5.1.1 no such user", "hard"),
        ("5.0.0", "smtp; 550 unknown", "hard"),
        ("5.0.0", "smtp; 554 rejected", "soft"),
        ("5.2.2", "smtp; 552 5.2.2 mailbox full", "soft"),
        ("5.7.1", "smtp; 550 5.7.1 we do not like your address", "soft"),
        ("5.3.4", "smtp; 552 5.3.4 too big", "soft"),
        ("4.4.7", "smtp; 451 4.4.7 given up", "soft"),
        ("", "", "soft"),
    ],
)
def test_only_a_dead_address_is_given_up_at_once(status: str, diagnostic: str, verdict: str) -> None:
    found = read_returned(a_report(status=status, diagnostic=diagnostic), [SECRET])

    assert found is not None
    assert (found.reader, found.verdict) == (ANNA, verdict)


def test_the_other_servers_word_is_kept_in_one_line() -> None:
    found = read_returned(a_report(diagnostic="smtp; 550 5.1.1 no such\r\n user \x1b[31mhere"), [SECRET])

    assert found == Returned(ANNA, "hard", "5.1.1 550 5.1.1 no such user [31mhere")


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed", "expanded", ""])
def test_a_delay_or_a_success_is_no_failure(action: str) -> None:
    assert read_returned(a_report(action=action), [SECRET]) is None


def test_the_place_where_the_server_wrote_whom_it_delivered_to_counts() -> None:
    raw = b"Delivered-To: " + return_address(BOUNCES, ANNA, SECRET).encode() + b"\r\n" + a_report(to="undisclosed@example.org")

    assert read_returned(raw, [SECRET]) is not None


def test_an_answer_from_somebody_on_holiday_says_nothing() -> None:
    mail = EmailMessage()
    mail["To"] = return_address(BOUNCES, ANNA, SECRET)
    mail["Auto-Submitted"] = "auto-replied"
    mail.set_content("I am away. In urgent cases write to anna@example.net; 550 is my room.")

    assert read_returned(mail.as_bytes(), [SECRET]) is None


def test_a_report_in_a_servers_own_words_is_understood() -> None:
    pytest.importorskip("flufl.bounce")
    to = return_address(BOUNCES, ANNA, SECRET)
    raw = (
        f"From: MAILER-DAEMON@mx.example\r\nTo: {to}\r\nSubject: failure notice\r\n\r\n"
        "Hi. This is the qmail-send program at mx.example.\r\n"
        "I'm afraid I wasn't able to deliver your message to the following addresses.\r\n"
        "This is a permanent error; I've given up. Sorry it didn't work out.\r\n\r\n"
        "<anna@example.net>:\r\nRemote host said: 550 no such user\r\n\r\n--- Below this line is a copy.\r\n\r\nx\r\n"
    )

    found = read_returned(raw.encode(), [SECRET])

    assert found is not None
    assert found.verdict == "hard"


@pytest.mark.parametrize(
    ("reply", "verdict"),
    [("550 5.1.1 no such user", "hard"), ("550 unknown", "hard"), ("550 5.7.1 not welcome", "soft"), ("552 5.2.2 full", "soft"),
     ("451 4.7.1 later", "soft"), ("", "soft")],
)  # fmt: skip
def test_a_refusal_at_once_is_judged_as_a_report_is(reply: str, verdict: str) -> None:
    assert judge_reply(reply) == verdict


# --- complaints ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("to", ["fbl@example.org", return_address(BOUNCES, ANNA, SECRET)])
def test_a_complaint_names_its_reader_by_the_mails_own_sender(to: str) -> None:
    found = read_returned(a_complaint(to=to), [SECRET])

    assert found is not None
    assert (found.reader, found.verdict) == (ANNA, "complaint")


def test_not_spam_is_no_complaint() -> None:
    assert read_returned(a_complaint(kind="not-spam"), [SECRET]) is None


def test_nobody_can_make_up_a_complaint() -> None:
    assert read_returned(a_complaint(mail_from=return_address(BOUNCES, ANNA, b"guessed")), [SECRET]) is None


# --- hostile ------------------------------------------------------------------------------------------------------


def _nested(depth: int) -> bytes:
    inner = "words"
    for at in range(depth):
        inner = f'Content-Type: multipart/mixed; boundary="b{at}"\r\n\r\n--b{at}\r\n{inner}\r\n--b{at}--\r\n'
    return f"To: {return_address(BOUNCES, ANNA, SECRET)}\r\n{inner}".encode()


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"\x00" * 1000, b"To: \xff\xfe\r\n\r\n", b"Content-Type: multipart/report; boundary=\r\n\r\n--",
        a_report()[:400], a_report().replace(b"delivery-status", b"\xff\xff"),
        b"To: " + b"<" * 50_000 + b"\r\n\r\nx", b"To: x\r\n" * 20_000, _nested(300),
    ],
)  # fmt: skip
def test_what_is_broken_reports_nothing_and_breaks_nothing(raw: bytes) -> None:
    assert read_returned(raw, [SECRET]) is None
