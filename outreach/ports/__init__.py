"""What the application needs from the world, in the domain's words, and the errors it may raise.

`world` holds clock, ids, templates, holidays; `mail` the mailbox and the sender; `store` what is remembered.
"""
