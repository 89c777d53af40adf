"""`python -m codegen write|check|diff|plan|watch|stub|init [--project DIR]`."""

import gc
import os
import signal
import sys
from contextlib import suppress

from codegen.shell.quick import answered

if __name__ == "__main__":
    # Until the command begins, Ctrl-C ends the process without a trace of where it was.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if answered():
        sys.exit(0)
    gc.disable()

from codegen.shell.command import main

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    status = main()
    with suppress(BrokenPipeError):
        sys.stdout.flush()
        sys.stderr.flush()
    # Taking millions of nodes apart takes as long as reading the schema does.
    os._exit(status)
