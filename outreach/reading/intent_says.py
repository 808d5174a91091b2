"""What people may say in answer to a letter, clause by clause."""

from enum import StrEnum


class Says(StrEnum):
    """What a clause may say."""

    YES = "agrees"
    NO = "says no"
    HOLLOW = "would have, but"
    BUSY = "is busy"
    REGRET = "regrets"
    WISHES = "wishes luck"
    NOT_NOW = "not now"
    LATER = "later"
    SORRY_NOT = "regrets what is not"
    UNABLE = "cannot"
    FOR_NOW = "speaks of now"
    STOP = "wants no more mail"
    WRONG = "is not the right person"
    REFERS = "names somebody else"
    MOVED = "has another address"
    SUITS = "a time suits"
    OFFERS = "asks for or offers a time"
    ASKS = "asks back"
    UNDECIDED = "wants to know more first"
