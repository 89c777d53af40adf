"""What runs beside the watching, as text: the codegen itself imports nothing of the server."""

# Imports what is slow, and waits. Told once, with the database that is held for it, it loads the
# project; told again, it serves it.
SERVER = """
import os, signal, sys, threading
from pathlib import Path
from runtime.command import main
from runtime.project import ProjectError, load
from runtime.settings import SettingsError, read_settings

def told():
    return os.read(0, 4096).decode() or sys.exit(0)

def end_with_the_watching():
    os.read(0, 1)
    os.kill(os.getpid(), signal.SIGTERM)

answer = int(sys.argv.pop(1))
folder, database = Path(sys.argv[2]), told().strip()
try:
    load(folder)
    settings = read_settings(folder, {})
except (ProjectError, SettingsError) as error:
    sys.exit(str(error))
if database and settings.rethinkdb_url is None:
    os.environ["RETHINKDB_URL"] = database
os.write(answer, b"loaded")
told()
threading.Thread(target=end_with_the_watching, daemon=True).start()
sys.exit(main())
"""

# Keeps the embedded database running from one server to the next; says why not is the server's.
DATABASE = """
import asyncio, os, sys
from pathlib import Path
from runtime.database.local import LocalServer
from runtime.errors import Unavailable
from runtime.settings import SettingsError, read_settings

async def hold(folder, answer):
    server = LocalServer(folder)
    os.write(answer, str(await server.address()).encode())
    await asyncio.to_thread(os.read, 0, 1)
    await server.stop()

answer, folder = int(sys.argv[1]), Path(sys.argv[3])
try:
    settings = read_settings(folder, {})
    data = folder / settings.data_dir
    if settings.rethinkdb_url is None:
        data.mkdir(parents=True, exist_ok=True)
        asyncio.run(hold(data, answer))
except (SettingsError, Unavailable, OSError):
    sys.exit(1)
"""
