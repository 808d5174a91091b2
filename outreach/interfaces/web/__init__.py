"""The page: for one person on their own machine. A page asks the application's questions and shows the answers."""
