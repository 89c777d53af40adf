"""`python -m codegen write|check|diff|plan|watch|stub|init [--project DIR]`."""

import signal
import sys

from codegen.shell.quick import answered

if __name__ == "__main__":
    # Until the command begins, Ctrl-C ends the process without a trace of where it was.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if answered():
        sys.exit(0)

from codegen.shell.command import main

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.exit(main())
