"""Use cases: gather, decide, record, queue. Uses every port and every pure room, no library."""
