// Connections: single ones and pools, users and passwords, waiting, closing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { filled, inDatabase, r, range, server } from "./world.mjs";

inDatabase("connections");

test("a pool carries many queries at once", async () => {
  const answers = await Promise.all(range(300).map((n) => r.expr(n).mul(2).run()));
  assert.deepEqual(answers, range(300).map((n) => n * 2));
  assert.ok(r.getPoolMaster().isHealthy);
});

test("a connection tells about its server", async () => {
  const connection = await r.connect({ ...server, pingInterval: 10 });
  const { id, name, proxy } = await connection.server();
  assert.ok(id && name);
  assert.equal(proxy, false);
  await connection.close();
  assert.equal(connection.open, false);
  await assert.rejects(r.expr(1).run(connection), /closed connection/);
});

test("writes without an answer are waited for", async () => {
  const table = await filled("noreply", []);
  const connection = await r.connect({ ...server, db: "connections" });
  for (const id of range(50)) await table.insert({ id }).run(connection, { noreply: true });
  await connection.noreplyWait();
  assert.equal(await table.count().run(connection), 50);
  await connection.close({ noreplyWait: true });
});

test("a connection that is closed can be opened again", async () => {
  const connection = await r.connect(server);
  await connection.close();
  await connection.reconnect();
  assert.equal(await r.expr(5).run(connection), 5);
  await connection.close();
});

test("a password is asked for", async () => {
  const users = r.db("rethinkdb").table("users");
  await users.insert({ id: "ann", password: "sesame" }).run();
  const ann = { ...server, user: "ann", silent: true };
  const connection = await r.connect({ ...ann, password: "sesame" });
  await connection.close();
  await assert.rejects(r.connect({ ...ann, password: "guess" }), /Wrong password/);
  await users.get("ann").delete().run();
});

test("a slow query does not hold up a quick one", async () => {
  const connection = await r.connect(server);
  let slow = "runs";
  const long = r.range(300000).filter((n) => n.lt(0)).count().run(connection);
  const ended = long.then(() => (slow = "ended"));
  for (const n of range(20)) assert.equal(await r.expr(n).run(connection), n);
  assert.equal(slow, "runs");
  await ended;
  await connection.close();
});
