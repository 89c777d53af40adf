// Changefeeds: initial documents, states, types, points, limits, and their end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { filled, inDatabase, r } from "./world.mjs";

inDatabase("changefeeds");

async function take(feed, count) {
  const items = [];
  while (items.length < count) items.push(await feed.next());
  return items;
}

test("a feed tells of every change in order", async () => {
  const table = await filled("every", []);
  const feed = await table.changes().run();
  assert.equal(feed.getType(), "Feed");
  await table.insert({ id: 1, n: 1 }).run();
  await table.get(1).update({ n: 2 }).run();
  await table.get(1).delete().run();
  assert.deepEqual(await take(feed, 3), [
    { old_val: null, new_val: { id: 1, n: 1 } },
    { old_val: { id: 1, n: 1 }, new_val: { id: 1, n: 2 } },
    { old_val: { id: 1, n: 2 }, new_val: null },
  ]);
  await feed.close();
});

test("initial documents come between two states", async () => {
  const table = await filled("states", [{ id: 1 }, { id: 2 }]);
  const options = { includeInitial: true, includeStates: true, includeTypes: true };
  const feed = await table.changes(options).run();
  const [first, ...rest] = await take(feed, 4);
  assert.deepEqual(first, { state: "initializing", type: "state" });
  assert.deepEqual(rest.pop(), { state: "ready", type: "state" });
  assert.deepEqual(rest.map((item) => item.new_val.id).sort(), [1, 2]);
  assert.ok(rest.every((item) => item.type === "initial"));
  await table.get(2).delete().run();
  assert.deepEqual(await feed.next(), { old_val: { id: 2 }, new_val: null, type: "remove" });
  await feed.close();
});

test("a feed on one document is an atom feed", async () => {
  const table = await filled("point", { id: "a", n: 0 });
  const feed = await table.get("a").changes({ includeInitial: true }).run();
  assert.equal((await feed.next()).new_val.n, 0);
  assert.equal(feed.getType(), "AtomFeed");
  await table.get("a").update({ n: 1 }).run();
  assert.deepEqual(await feed.next(), { old_val: { id: "a", n: 0 }, new_val: { id: "a", n: 1 } });
  await feed.close();
});

test("a feed on the first documents tells who comes and who goes", async () => {
  const table = await filled("top", [{ id: 2 }, { id: 3 }, { id: 4 }]);
  const feed = await table.orderBy({ index: "id" }).limit(2).changes().run();
  await table.insert({ id: 1 }).run();
  assert.deepEqual(await feed.next(), { old_val: { id: 3 }, new_val: { id: 1 } });
  assert.equal(feed.getType(), "OrderByLimitFeed");
  await feed.close();
});

test("a feed is followed by a listener until it is closed", async () => {
  const table = await filled("listened", []);
  const feed = await table.changes()("new_val")("n").run();
  const seen = [];
  const followed = (async () => {
    for await (const n of feed) {
      seen.push(n);
      if (n === 3) await feed.close();
    }
  })();
  for (const n of [1, 2, 3]) await table.insert({ n }).run();
  await followed;
  assert.deepEqual(seen, [1, 2, 3]);
  assert.equal(await r.expr(1).run(), 1);
});

test("a dropped table ends its feeds", async () => {
  const table = await filled("gone", []);
  const feed = await table.changes({ includeStates: true }).run();
  assert.deepEqual(await feed.next(), { state: "ready" }); // the drop goes another connection
  const ended = feed.next().then(assert.fail, (error) => error.message);
  await r.tableDrop("gone").run();
  assert.match(await ended, /Changefeed aborted \(unavailable\)/);
});
