"""What strangers hand in, made up by Hypothesis: a module for each door. `python -m tests.fuzz` tries for long."""
