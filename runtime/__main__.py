"""`python -m runtime`: serve a project in the foreground."""

import signal
import sys

# Importing the rest takes a second; Ctrl-C then ends the process, without a trace of where it was.
signal.signal(signal.SIGINT, signal.SIG_DFL)

from runtime.command import main  # noqa: E402  what it imports is what takes the second

if __name__ == "__main__":
    sys.exit(main())
