"""What is true and what comes next. Pure: no clock, no files, no sockets, no ids."""
