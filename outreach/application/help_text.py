"""What HELP answers: every command, in a line of its own."""

HELP = """\
Write one command on the first line of a reply to any of our mails.
About several people: a line for each, as in Julie: SEND

A letter
  SEND - it goes as it was shown
  SEND, and below it a text of your own - it comes back for a last look
  SKIP - it never goes
  LATER 2 weeks - ask me again then
  WITHDRAW - take back what waits to go
  ARRIVED - a letter in doubt did arrive
  SEND AGAIN - send a letter in doubt, or a refused one, once more

The talk
  MEETING Thu 3 Dec 14:00 - we agreed on this time
  MOVED Fri 4 Dec 10:00 - it has a new time
  MET - we talked (MET yesterday or MET 3 Nov names the day)
  MISSED - it did not happen

After the talk
  NOTE a rota can be refused - one thing you learned, for the thank-you letter
  RATE 4 5 - rapport and purpose, 1 to 5, and a private note if you like
  ACTION read her report by 3 Dec; call Ann - what you will do
  DONE, DONE 1, DONE read - it is done: all, the first, the one that
      begins so
  ASK - draft the letter that asks for mentoring; it goes only on your SEND

Another channel than mail
  SENT - I have sent it
  ANSWERED yes on Tuesday - what they said
  NOTHING - nothing has come, or there is nothing to do

A question that we asked
  YES, NO - where they are offered
  ADDRESS new@example.org - write to this address instead

A person
  NOTE what you want to remember - keep it with them
  ADD Mary Ward <mary@ward.test> - a new contact; "via Ann Lee" says who
      named them
  CLOSE - no more letters
  CLOSE declined - the same, and why: declined, no answer, opted out,
      unreachable, valuable, completed or withdrawn
  REOPEN - begin again where it was closed
  UNDO - take back your last command, until something was sent
  PAUSE Julie until 3 Jan - nothing goes to Julie before then

Everything
  PAUSE Northern Trust until 3 Jan - the same for everybody there
  PAUSE, PAUSE until 3 Jan - nothing goes to anybody
  STOP - the same, until you say RESUME
  RESUME - letters may go again; also with a name
  STATUS - how things stand
  HELP - this list

All of it also works at your desk: outreach do NAME COMMAND
"""
