"""What was made of a message, as the store keeps it."""

import json

from outreach.domain.correspondence import Incoming
from outreach.reading.record import Reading, from_dict


def reading_of(incoming: Incoming) -> Reading | None:
    if not incoming.reading or incoming.reading_version <= 0:
        return None
    return from_dict(json.loads(incoming.reading))
