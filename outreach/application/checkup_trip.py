"""A mail to oneself, and what it tells: that both ways work, how fast, and how far the clock is off."""

from datetime import timedelta

from outreach.application.checkup_values import Check, Light, Parts, Subject, failed
from outreach.application.round_trip import Arrived, NotSeen, round_trip
from outreach.ports.errors import OutreachError
from outreach.ports.mail import Role
from outreach.reading.received import stamped

SLOW = 60.0
"""Seconds after which a mail to oneself is called slow."""

OFF = timedelta(minutes=1)
FAR_OFF = timedelta(minutes=5)
"""By how much a clock may be wrong: beyond it sign-ins by token fail, and letters carry a wrong date."""


def checked_trip(parts: Parts) -> tuple[list[Check], Arrived | None]:
    """Nothing where nothing is to be sent."""
    if parts.traveller is None:
        return [], None
    try:
        *_, last = round_trip(parts.traveller, parts.telling)
    except OutreachError as error:
        return [failed(Subject.ROUND_TRIP, error)], None
    match last:
        case Arrived():
            return [_arrived(last), _clock(last)], last
        case NotSeen(seconds=seconds, looked_in=looked_in):
            words = f"the mail to yourself was taken, but is not there after {seconds:.0f} seconds"
            remedy = (
                "look into your inbox in some minutes; if it never comes, this is not the mailbox of your address"
            )
            return [Check(Subject.ROUND_TRIP, Light.RED, f"{words} ({', '.join(looked_in)})", remedy)], None
        case _:
            raise AssertionError(last)


def _arrived(trip: Arrived) -> Check:
    words = f"a mail to yourself arrived in {trip.folder} after {trip.seconds:.1f} seconds"
    if trip.role is Role.JUNK:
        remedy = "mark it as no spam there, so that the questions of outreach reach you"
        return Check(Subject.ROUND_TRIP, Light.YELLOW, words, remedy)
    if trip.seconds > SLOW:
        return Check(Subject.ROUND_TRIP, Light.YELLOW, words, "nothing: some servers let a first mail wait")
    return Check(Subject.ROUND_TRIP, Light.GREEN, words)


def _clock(trip: Arrived) -> Check:
    skew = trip.skew
    if skew is None:
        words = "the server put no time on the mail, so the clock cannot be compared"
        return Check(Subject.CLOCK, Light.YELLOW, words, "compare it with another clock yourself")
    if abs(skew) <= OFF:
        return Check(Subject.CLOCK, Light.GREEN, f"agrees with the server's ({stamped(trip.message):%H:%M:%S %Z})")
    light = Light.RED if abs(skew) > FAR_OFF else Light.YELLOW
    way = "ahead of" if skew > timedelta() else "behind"
    words = f"this machine is {_span(abs(skew))} {way} the server"
    return Check(Subject.CLOCK, light, words, "let the system set its clock by the network (NTP)")


def _span(skew: timedelta) -> str:
    minutes, seconds = divmod(round(skew.total_seconds()), 60)
    return f"{minutes} minutes" if minutes > 9 else f"{minutes} min {seconds} s"
