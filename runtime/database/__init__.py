"""The one place that talks to RethinkDB: tables in, rows out, every failure an error of ours."""
