"""The embedded post office and the story it plays: the passes of real life, in pretended time."""
