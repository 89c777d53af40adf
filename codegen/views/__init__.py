"""The IR in, what templates place out: every choice of a name, a type or a line is made here."""
