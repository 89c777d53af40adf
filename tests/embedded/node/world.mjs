// What every file of tests begins with: the driver, a pool, and a database of its own.
import { after, before } from "node:test";
import driver from "rethinkdb-ts";

export const { r, RethinkDBErrorType, isRethinkDBError } = driver;

const { hostname, port } = new URL(process.env.SERVER_URL);
export const server = { host: hostname, port: Number(port) };

// The pool is open and its default database is new while the tests of the file run.
export function inDatabase(name) {
  before(async () => {
    await r.connectPool({ ...server, db: name, buffer: 2, max: 4, silent: true });
    await r.dbCreate(name).run();
  });
  after(async () => {
    await r.dbDrop(name).run();
    await r.getPoolMaster().drain();
  });
}

// A new table with these documents; the table's query.
export async function filled(name, documents, options = {}) {
  await r.tableCreate(name, options).run();
  await r.table(name).insert(documents).run();
  return r.table(name);
}

export const range = (count) => Array.from({ length: count }, (_, number) => number);
