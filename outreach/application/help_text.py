"""What HELP answers."""

HELP = """\
Write one command on the first line of a reply to any of our mails, or run: outreach do NAME COMMAND

A letter       SEND · SKIP · LATER 2 weeks · WITHDRAW
               in doubt: ARRIVED · SEND AGAIN
               your own words: SEND on the first line, the new text below it (it comes back to be looked at)
The talk       MEETING Thu 3 Dec 14:00 · MOVED Fri 4 Dec 10:00 · MET · MISSED
A question     YES · NO (where they are offered) · ADDRESS new@example.org
A person       NOTE what you want to remember · CLOSE [declined | valuable | ...] · REOPEN · UNDO
Everything     PAUSE [NAME] [until 3 Jan] · RESUME · STOP · STATUS · HELP

Several people in one mail: a line for each, as in   Julie: SEND
"""
