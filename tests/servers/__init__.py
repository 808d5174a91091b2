"""Real mail servers on loopback for the test suites.

    def test_a_letter_arrives(mail_host: MailHost) -> None:
        mentee, contact = mail_host.new_user("mentee"), mail_host.new_user("ada", "college.test")
        submit(mail_host, mentee, [contact.address], raw)
        until(lambda: messages(contact))

Fixtures: `mail_host` (Postfix, Dovecot, Sieve), `cyrus_host` and `courier_host` (each with Exim), `fault_proxy`
(breaks connections at an exact point), `rewriting_submission` (replaces Message-IDs, as some providers do). What
tests put into mailboxes and find there goes through mailboxes.py, or the hosts themselves; Postfix's answers are
bent by policy.py; its log is counted by postfix_log.py.
"""
