"""What an import would change."""

from collections.abc import Sequence
from dataclasses import fields, replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from outreach.domain.contact_import import Added, Change, ContactRow, Refused, Unchanged, Updated, changes
from outreach.domain.people import Address, Channel, Contact, ContactId, Mentee, Source, address_hash

MENTEE = Mentee("Chris Morgan", (Address("chris@example.org"),), "Europe/London", "Chris")
JULIE = Contact(
    ContactId("1"),
    "Julie Okafor",
    (Address("julie@example.com"), Address("old@example.com")),
    role="Director",
    organisation="Northfield",
    source=Source.LINKEDIN,
    profile_url="https://www.linkedin.example/in/julie",
    extra={"team": "red"},
)
BY_HAND = Contact(ContactId("2"), "Tom Winter", organisation="Kent Midwives", channel=Channel.LINKEDIN)


def row(line: int = 2, /, **values: object) -> ContactRow:
    values.setdefault("name", "Julie Okafor")
    contact = replace(Contact(ContactId(""), ""), **values)  # type: ignore[arg-type]  # the fields are the test's own
    return ContactRow(contact, line, frozenset(values))


def at(*addresses: str) -> tuple[Address, ...]:
    return tuple(map(Address, addresses))


def change(one: ContactRow, existing: Sequence[Contact] = (JULIE, BY_HAND)) -> Change:
    (found,) = changes(existing, [one], MENTEE)
    return found


def test_somebody_new_is_added() -> None:
    new = row(name="Ada Hill", addresses=at("ada@example.com"))
    assert change(new) == Added(new)


@pytest.mark.parametrize("organisation", ["Northfield", ""])
def test_somebody_who_opted_out_does_not_come_back_under_another_address(organisation: str) -> None:
    again = row(addresses=at("julie@private.test"), organisation=organisation)
    found = changes((JULIE, BY_HAND), [again], MENTEE, {JULIE.id})
    why = (
        "Julie Okafor asked not to be written to, at julie@example.com; "
        "if this is somebody else, their organisations must tell them apart"
    )
    assert found == (Refused(again, why),)


@pytest.mark.parametrize(("reason", "said_no"), [("declined", True), ("erased", False)])
def test_somebody_forgotten_who_comes_back_is_met_as_they_left(reason: str, said_no: bool) -> None:
    again = row(name="Ada Hill", addresses=at("ada@private.test", "ada@example.com"))
    found = changes((), [again], MENTEE, forgotten={address_hash("ada@example.com"): reason})
    assert found == (Added(again, said_no=said_no),)


def test_somebody_forgotten_who_had_opted_out_does_not_come_back() -> None:
    again = row(name="Ada Hill", addresses=at("ada@example.com"))
    found = changes((), [again], MENTEE, forgotten={address_hash("ada@example.com"): "opted_out"})
    assert found == (Refused(again, "whoever reads ada@example.com asked not to be written to"),)


def test_somebody_of_the_same_name_elsewhere_is_somebody_else() -> None:
    other = row(addresses=at("julie@private.test"), organisation="Kent Midwives")
    assert changes((JULIE, BY_HAND), [other], MENTEE, {JULIE.id}) == (Added(other),)


@pytest.mark.parametrize(
    "values",
    [
        {"addresses": at("julie@example.com")},
        {"addresses": at("JULIE@example.com")},
        {"addresses": at("old@example.com")},
        {"profile_url": "https://www.LinkedIn.example/in/julie/"},
        {"organisation": "northfield"},
    ],
)
def test_one_person_is_found_by_address_profile_or_name_and_organisation(values: dict[str, object]) -> None:
    found = change(row(**values))
    assert isinstance(found, Updated | Unchanged)


def test_an_idn_address_is_one_address_in_both_writings() -> None:
    known = replace(JULIE, addresses=at("julie@xn--bro-hoa.example"))
    assert not isinstance(change(row(name="J", addresses=at("julie@büro.example")), [known]), Added)


def test_the_update_names_the_fields_that_differ() -> None:
    told = row(addresses=at("julie@example.com"), role="Chief nurse", extra={"city": "Leeds"})
    after = replace(JULIE, role="Chief nurse", extra={"team": "red", "city": "Leeds"})
    assert change(told) == Updated(told, JULIE, after, ("role", "extra"))


def test_empty_cells_never_erase_what_is_known() -> None:
    assert change(row(addresses=at("julie@example.com"))) == Unchanged(
        row(addresses=at("julie@example.com")), JULIE
    )


def test_an_old_address_in_the_file_does_not_turn_letters_back_to_it() -> None:
    assert isinstance(change(row(addresses=at("old@example.com"))), Unchanged)


def test_a_new_address_of_a_known_profile_becomes_the_first() -> None:
    found = change(row(addresses=at("new@example.com"), profile_url=JULIE.profile_url))
    assert isinstance(found, Updated)
    assert found.after.addresses == at("new@example.com", "julie@example.com", "old@example.com")


def test_somebody_reached_by_hand_is_given_an_address_by_a_later_file() -> None:
    found = change(row(name="tom  winter", organisation="Kent Midwives", addresses=at("tom@example.com")))
    assert isinstance(found, Updated)
    assert found.after.address == "tom@example.com"
    assert found.after.channel is Channel.LINKEDIN


@pytest.mark.parametrize(
    "values", [{"addresses": at("other@example.com")}, {"profile_url": "https://www.linkedin.example/in/other"}]
)
def test_a_namesake_with_another_address_or_profile_is_another_person(values: dict[str, object]) -> None:
    assert isinstance(change(row(organisation="Northfield", **values)), Added)


@pytest.mark.parametrize("own", ["chris@example.org", "Chris@Example.ORG", "chris+list@example.org"])
def test_an_address_of_the_mentee_is_refused(own: str) -> None:
    me = row(name="Me", addresses=at("ada@example.com", own))
    assert change(me) == Refused(me, f"{own} is an address of yours")


def test_a_second_row_for_one_person_is_refused_and_names_the_first() -> None:
    ada, again = (row(line, name="Ada Hill", addresses=at("ada@example.com")) for line in (2, 7))
    found = changes((), [ada, again], MENTEE)
    assert found == (Added(ada), Refused(again, "the same person stands in line 2"))


def test_a_row_that_fits_two_contacts_is_refused_and_names_both() -> None:
    tom = replace(BY_HAND, addresses=at("tom@example.com"))
    both = row(addresses=at("julie@example.com", "tom@example.com"))
    why = "this could be more than one of your contacts: Julie Okafor and Tom Winter"
    assert change(both, [JULIE, tom]) == Refused(both, why)


def some(*values: object) -> st.SearchStrategy[object]:
    return st.sampled_from(values)


few_rows = st.lists(
    st.fixed_dictionaries(
        {"name": some("Ada Hill", "ada hill", "Tom Winter")},
        optional={
            "addresses": st.lists(
                some("ada@example.com", "tom@example.com", "t@example.org"), max_size=2, unique=True
            ).map(tuple),
            "profile_url": some("https://l.example/a", "https://l.example/A/", "https://l.example/t"),
            "organisation": some("Kent", "KENT Ltd.", "Leeds"),
            "role": some("nurse", "director"),
            "channel": some(Channel.LINKEDIN),
            "extra": st.dictionaries(some("team", "city"), some("red", "blue")),
        },
    ),
    max_size=7,
).map(lambda all_values: [row(line, **values) for line, values in enumerate(all_values, start=2)])


def carried_out(existing: Sequence[Contact], found: Sequence[Change]) -> list[Contact]:
    after = {one.after.id: one.after for one in found if isinstance(one, Updated)}
    added = [
        replace(one.row.contact, id=ContactId(f"new {len(existing)} {one.row.line}"))
        for one in found
        if isinstance(one, Added)
    ]
    return [after.get(one.id, one) for one in existing] + added


@given(before=few_rows, rows=few_rows)
def test_importing_a_file_twice_changes_nothing_the_second_time(
    before: list[ContactRow], rows: list[ContactRow]
) -> None:
    """In a file where each name stands once; of namesakes some rows are refused, and asked about."""
    assume(all(len({one.contact.name for one in file}) == len(file) for file in (before, rows)))
    existing = carried_out([], changes([], before, MENTEE))
    once = carried_out(existing, changes(existing, rows, MENTEE))
    again = changes(once, rows, MENTEE)
    assert [one for one in again if isinstance(one, Added | Updated)] == []


@given(before=few_rows, rows=few_rows)
def test_no_import_makes_two_contacts_of_one_address_or_forgets_a_word(
    before: list[ContactRow], rows: list[ContactRow]
) -> None:
    existing = carried_out([], changes([], before, MENTEE))
    once = carried_out(existing, changes(existing, rows, MENTEE))
    addresses = [address for contact in once for address in contact.addresses]
    assert len(addresses) == len(set(addresses))
    for known in existing:
        (now,) = (one for one in once if one.id == known.id)
        assert set(known.addresses) <= set(now.addresses)
        assert all(getattr(now, one.name) for one in fields(Contact) if getattr(known, one.name))
