"""Real mail servers on loopback for the test suites: Dovecot and Postfix, a proxy that breaks connections,
and a submission server that rewrites Message-IDs."""
