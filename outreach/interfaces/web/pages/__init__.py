"""One file a page. A page asks the application's questions and says which template shows the answers; it rules on
nothing. `PLACES` of each are found by the site."""
