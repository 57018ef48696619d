"""What one reader is told, and what not: the ledger, the filters, the net change of a date, corrections."""

from __future__ import annotations

from dataclasses import replace

from mail_kit import HARBOUR, NOW, ORCHARD, a_date, a_development, a_reader, a_state, at, changes, told

from notifier.core.digests import gather, line_for, named_in_full, next_date, told_by
from notifier.core.model.cases import Case
from notifier.core.model.developments import CaseState, Development
from notifier.core.model.digests import Digest, Line
from notifier.core.model.facts import Amount
from notifier.core.model.readers import Subscriber, Told

CASES = {"harbour": HARBOUR, "orchard": ORCHARD}


def digest(
    *developments: Development, ledger: dict[str, Told] | None = None, due: tuple[Development, ...] | None = None,
    reader: Subscriber | None = None,
) -> Digest | None:  # fmt: skip
    states: dict[str, CaseState] = {}
    for case in {each.case for each in developments}:
        states[case] = a_state(*(each for each in developments if each.case == case), case=case)
    wanted = developments if due is None else due
    return gather(reader or a_reader(), changes(*wanted), states, ledger or {}, cases=CASES, now=NOW)


def lines(*developments: Development, **more: object) -> list[Line]:
    found = digest(*developments, **more)  # type: ignore[arg-type]  # passed on as they are
    return [] if found is None else [line for _, each in found.cases for line in each]


def forms(found: list[Line]) -> list[tuple[str, str]]:
    return [(line.development.id, line.form) for line in found]


# --- news, once ---------------------------------------------------------------------------------------------------


def test_news_is_told_once_and_never_again() -> None:
    ruling = a_development("a", disposition="denied")

    assert forms(lines(ruling)) == [("a", "new")]
    assert lines(ruling, ledger=told(ruling)) == []


def test_what_only_rises_in_confidence_is_not_told_again() -> None:
    ruling = a_development("a", disposition="denied")
    risen = replace(ruling, confidence="court")

    assert lines(risen, ledger=told(ruling)) == []


def test_an_outcome_a_sum_a_term_or_the_name_of_a_judge_that_was_open_is_an_update() -> None:
    label = a_development("a")
    for filled in ({"disposition": "granted"}, {"amount": Amount(5e6, "USD")}, {"term": "P78M"}, {"judge": "Mo Ito"}):
        now = a_development("a", **filled)

        [line] = lines(now, ledger=told(label))

        assert (line.form, line.earlier) == ("update", told(label)["a"])


def test_another_value_for_what_was_told_is_no_update() -> None:
    before = a_development("a", disposition="granted", amount=Amount(5e6, "USD"))
    differs = a_development("a", disposition="denied", amount=Amount(6e6, "USD"))

    assert lines(differs, ledger=told(before)) == []


def test_the_name_of_the_judge_whom_the_case_itself_names_is_no_news() -> None:
    before, now = a_development("a", disposition="denied"), a_development("a", disposition="denied", judge="Brenner")

    assert lines(now, ledger=told(before)) == []


def test_a_rough_day_made_precise_is_an_update_and_a_finer_word_for_it_is_not() -> None:
    spring, day = a_date("a", "set", "2025-05"), a_date("a", "set", "2025-05-12")

    assert forms(lines(day, ledger=told(spring))) == [("a", "update")]
    assert lines(spring, ledger=told(day)) == []


def test_a_postponement_that_gets_its_day_later_is_an_update() -> None:
    open_, named = a_date("a", "vacated", None, "2025-05-12"), a_date("a", "moved", "2025-09-08", "2025-05-12")

    [line] = lines(named, ledger=told(open_))

    assert (line.form, line.from_, line.to) == ("update", "2025-05-12", "2025-09-08")


def test_a_bare_confirmation_of_a_date_is_never_told() -> None:
    assert lines(a_date("a", "confirmed", "2025-05-12")) == []


def test_what_entered_the_state_silently_is_never_told() -> None:
    assert lines(a_development("a", more={"novelty": "background"})) == []


# --- what the reader asked for ------------------------------------------------------------------------------------


def test_a_reader_is_told_of_the_kinds_they_asked_for() -> None:
    ruling, trial, hearing = (
        a_development("a", disposition="denied"), a_date("b", "set", "2025-05-12"),
        a_date("c", "set", "2025-06-02", kind="hearing_date", proceeding="sentencing"),
    )  # fmt: skip

    for events, expected in ((("rulings",), ["a"]), (("trial_dates",), ["b"]), (("hearings",), ["c"])):
        found = lines(ruling, trial, hearing, reader=a_reader(events=events))
        assert [line.development.id for line in found] == expected


def test_a_reader_is_told_of_the_cases_they_follow() -> None:
    one, other = a_development("a", disposition="denied"), a_development("b", case="orchard", disposition="denied")

    assert forms(lines(one, other, reader=a_reader(cases=("orchard",)))) == [("b", "new")]


def test_a_case_that_left_the_configuration_is_told_to_nobody() -> None:
    gone = a_development("a", case="gone", disposition="denied")

    assert lines(gone) == []


def test_who_waits_for_confirmation_is_told_when_it_comes() -> None:
    reader = a_reader(confidence="confirmed")
    ruling = a_development("a", disposition="denied")

    assert lines(ruling, reader=reader) == []
    assert forms(lines(replace(ruling, confidence="confirmed"), reader=reader)) == [("a", "new")]
    assert forms(lines(replace(ruling, confidence="court"), reader=reader)) == [("a", "new")]


def test_who_came_later_is_not_told_what_was_met_before_them() -> None:
    old, new = a_development("a", hours=-5, disposition="denied"), a_development("b", hours=-1, disposition="granted")

    assert forms(lines(old, new, reader=a_reader(since_at=at(-2)))) == [("b", "new")]


# --- dates: the net change ----------------------------------------------------------------------------------------


def moved_twice() -> tuple[Development, Development, Development]:
    first = a_date("a", "set", "2025-05-12", hours=-9, more={"superseded_by": "b"})
    second = a_date("b", "moved", "2025-06-02", "2025-05-12", hours=-5, more={"superseded_by": "c"})
    third = a_date("c", "moved", "2025-09-08", "2025-06-02", hours=-1)
    return first, second, third


def test_a_date_that_moved_twice_is_one_line_with_its_history() -> None:
    first, second, third = moved_twice()

    [line] = lines(first, second, third, due=(second, third), ledger=told(first))

    assert (line.from_, line.to, line.development.id) == ("2025-05-12", "2025-09-08", "c")
    assert [each.id for each in line.history] == ["b"]
    assert line.before is not None
    assert line.before.id == "a"


def test_both_developments_of_one_line_count_as_told() -> None:
    first, second, third = moved_twice()
    found = digest(first, second, third, due=(second, third), ledger=told(first))
    assert found is not None

    rows = told_by(found, "<m@example.org>")

    assert {row.development for row in rows} == {"b", "c"}
    assert {row.message_id for row in rows} == {"<m@example.org>"}


def test_a_date_that_moved_and_moved_back_is_no_change() -> None:
    away = a_date("a", "moved", "2025-06-02", "2025-05-12", hours=-5, more={"superseded_by": "b"})
    back = a_date("b", "moved", "2025-05-12", "2025-06-02", hours=-1)

    assert lines(away, back) == []


def test_who_was_told_of_the_move_is_told_that_it_moved_back() -> None:
    away = a_date("a", "moved", "2025-06-02", "2025-05-12", hours=-5, more={"superseded_by": "b"})
    back = a_date("b", "moved", "2025-05-12", "2025-06-02", hours=-1)

    [line] = lines(away, back, due=(back,), ledger=told(away))

    assert (line.from_, line.to) == ("2025-06-02", "2025-05-12")


def test_a_second_witness_of_a_move_that_came_to_nothing_tells_nothing() -> None:
    away = a_date("a", "moved", "2025-06-02", "2025-05-12", hours=-5, more={"superseded_by": "b"})
    back = a_date("b", "moved", "2025-05-12", "2025-06-02", hours=-1)

    assert lines(away, back, due=(away,)) == []
    assert lines(away, back, due=(back,)) == []


def test_an_old_move_that_is_confirmed_after_a_newer_one_was_told_tells_nothing() -> None:
    first, second, third = moved_twice()

    assert lines(first, second, third, due=(second,), ledger=told(first, third)) == []


def test_who_came_between_two_moves_hears_what_everybody_knew_before() -> None:
    first, second, third = moved_twice()

    [line] = lines(first, second, third, due=(third,), reader=a_reader(since_at=at(-3)))

    assert (line.from_, line.to, line.history) == ("2025-06-02", "2025-09-08", ())
    assert line.before == second


def test_who_did_not_follow_the_case_when_its_first_date_was_set_hears_it_as_the_old_one() -> None:
    first = a_date("a", "set", "2025-05-12", hours=-9, more={"superseded_by": "b"})
    second = a_date("b", "moved", "2025-06-02", "2025-05-12", hours=-5)

    [line] = lines(first, second, due=(second,))

    assert (line.from_, line.to) == ("2025-05-12", "2025-06-02")


def test_after_a_retraction_a_date_moves_from_where_it_really_was() -> None:
    first = a_date("a", "set", "2025-05-12", hours=-9, more={"superseded_by": "d"})
    wrong = a_date("b", "moved", "2025-06-02", "2025-05-12", hours=-5, more={"withdrawn": True})
    retraction = a_date("c", "confirmed", "2025-05-12", "2025-06-02", hours=-4, more={"retracts": "b"})
    real = a_date("d", "moved", "2025-09-08", "2025-05-12", hours=-1)

    [line] = lines(first, wrong, retraction, real, due=(retraction, real), ledger=told(first))

    assert (line.from_, line.to) == ("2025-05-12", "2025-09-08")


def test_a_date_that_was_vacated_and_set_again_to_the_same_day_is_no_change() -> None:
    off = a_date("a", "vacated", None, "2025-05-12", hours=-5, more={"superseded_by": "b"})
    on = a_date("b", "set", "2025-05-12", hours=-1)

    assert lines(off, on) == []


def test_who_trusts_confirmed_news_only_hears_what_they_knew_before() -> None:
    first, second, third = moved_twice()
    third = replace(third, confidence="confirmed")

    [line] = lines(first, second, third, due=(third,), ledger=told(first), reader=a_reader(confidence="confirmed"))

    assert (line.from_, line.to, line.history) == ("2025-05-12", "2025-09-08", ())


def test_the_date_of_a_sentencing_does_not_mix_with_that_of_the_trial() -> None:
    trial = a_date("a", "moved", "2025-06-02", "2025-05-12", hours=-5)
    sentencing = a_date("b", "set", "2025-05-12", hours=-1, kind="hearing_date", proceeding="sentencing")

    assert [line.development.id for line in lines(trial, sentencing)] == ["a", "b"]


# --- what was wrong -----------------------------------------------------------------------------------------------


def corrected() -> tuple[Development, Development]:
    wrong = a_date("a", "moved", "2025-06-02", "2025-05-12", hours=-5, more={"withdrawn": True})
    right = a_date("b", "moved", "2025-06-03", "2025-05-12", hours=-1, more={"corrects": "a"})
    return wrong, right


def test_who_was_told_the_wrong_date_is_told_that_it_was_wrong() -> None:
    wrong, right = corrected()

    [line] = lines(wrong, right, due=(right,), ledger=told(wrong))

    assert (line.form, line.to) == ("correction", "2025-06-03")
    assert (line.replaced, line.earlier) == (wrong, told(wrong)["a"])


def test_who_was_not_told_the_wrong_date_is_told_the_right_one_as_plain_news() -> None:
    wrong, right = corrected()

    [line] = lines(wrong, right)

    assert (line.form, line.from_, line.to) == ("new", "2025-05-12", "2025-06-03")


def test_a_correction_goes_to_who_was_told_whatever_they_ask_for_now() -> None:
    wrong, right = corrected()
    reader = a_reader(confidence="court", events=("rulings",), since_at=NOW)

    assert forms(lines(wrong, right, due=(right,), ledger=told(wrong), reader=reader)) == [("b", "correction")]


def test_a_report_that_was_withdrawn_before_it_was_told_is_nothing() -> None:
    wrong = a_development("a", "verdict", disposition="not_guilty", hours=-5, more={"withdrawn": True})
    retraction = a_development("b", "verdict", hours=-1, more={"retracts": "a"})

    assert lines(wrong, retraction) == []
    assert forms(lines(wrong, retraction, due=(retraction,), ledger=told(wrong))) == [("b", "retraction")]


def test_a_correction_of_a_correction_reaches_who_knows_only_the_first_report() -> None:
    wrong, right = corrected()
    right = replace(right, withdrawn=True)
    last = a_date("c", "moved", "2025-06-04", "2025-05-12", more={"corrects": "b"})

    [line] = lines(wrong, right, last, due=(right, last), ledger=told(wrong))

    assert (line.form, line.development.id, line.replaced) == ("correction", "c", wrong)


def test_a_report_that_turned_out_right_after_all_is_nothing_to_who_never_heard_of_the_doubt() -> None:
    wrong, right = corrected()
    again = a_date("c", "moved", "2025-06-02", "2025-05-12", more={"corrects": "b"})

    assert lines(wrong, replace(right, withdrawn=True), again, due=(right, again), ledger=told(wrong)) == []


def test_a_retracted_date_that_is_again_what_it_was_is_told_to_who_was_told() -> None:
    wrong = a_date("a", "moved", "2025-06-02", "2025-05-12", hours=-5, more={"withdrawn": True})
    retraction = a_date("b", "confirmed", "2025-05-12", "2025-06-02", more={"retracts": "a"})

    [line] = lines(wrong, retraction, due=(retraction,), ledger=told(wrong))

    assert (line.form, line.from_, line.to) == ("retraction", "2025-06-02", "2025-05-12")


def test_an_update_keeps_the_mail_that_first_told_it_for_later_ones_to_thread_onto() -> None:
    label = a_development("a")
    found = digest(a_development("a", disposition="granted"), ledger=told(label, message_id="<one@example.org>"))
    assert found is not None

    assert [row.message_id for row in told_by(found, "<two@example.org>")] == ["<one@example.org>"]


# --- order, names, what is next -----------------------------------------------------------------------------------


def test_the_most_consequential_news_comes_first() -> None:
    hearing = a_date("a", "set", "2025-06-02", kind="hearing_date", proceeding="conference", hours=-9)
    ruling = a_development("b", disposition="denied", hours=-8)
    trial = a_date("c", "set", "2025-05-12", hours=-7)
    appeal = a_development("d", "appeal_decision", disposition="affirmed", hours=-6)
    verdict = a_development("e", "verdict", case="orchard", disposition="guilty", hours=-5)

    assert [line.development.id for line in lines(hearing, ruling, trial, appeal, verdict)] == ["e", "d", "c", "b", "a"]


def test_cases_that_share_a_short_name_are_named_in_full() -> None:
    one, two, three = Case("a", "Roe v. Ott (the lease)"), Case("b", "Roe v. Ott (the loan)"), Case("c", "Roe v. Ives")

    assert named_in_full([one, two, three]) == {"a", "b"}


def test_the_next_date_is_the_first_that_is_still_ahead() -> None:
    past = a_date("a", "set", "2025-03-01", hours=-90)
    trial = a_date("b", "set", "2025-09-08", hours=-80)
    hearing = a_date("c", "set", "2025-04", hours=-70, kind="hearing_date", proceeding="conference")

    found = next_date(a_state(past, trial, hearing), NOW.date())

    assert found is not None
    assert found.id == "c"


def test_no_trial_is_next_once_the_case_was_settled() -> None:
    trial = a_date("b", "set", "2025-09-08", hours=-80)
    settlement = a_development("s", "settlement", hours=-2)

    assert next_date(a_state(trial, settlement), NOW.date()) is None


def test_one_development_alone_can_be_asked_about() -> None:
    wrong, right = corrected()

    line = line_for(right, told(wrong), wrong)

    assert line is not None
    assert line.form == "correction"
    assert line_for(right, {}, wrong) is not None
