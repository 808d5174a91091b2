"""The heartbeat of the store in memory."""

from dataclasses import dataclass

from outreach.ports.heartbeats import Beat
from tests.fakes_store_state import State, aware


@dataclass
class FakeHeartbeats:
    state: State

    def save(self, beat: Beat) -> None:
        self.state.beats[beat.number] = aware(beat)

    def last(self) -> Beat | None:
        return self.state.beats[max(self.state.beats)] if self.state.beats else None

    def forget_below(self, number: int) -> None:
        for one in [one for one in self.state.beats if one < number]:
            del self.state.beats[one]
