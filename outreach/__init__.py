"""An email-driven assistant for people who look for informal mentors."""

__version__ = "0.1.0"
