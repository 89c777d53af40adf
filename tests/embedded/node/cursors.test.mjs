// Sequences read in batches: all at once, one by one, as a stream, or not to the end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { filled, inDatabase, r, range } from "./world.mjs";

inDatabase("cursors");

const COUNT = 2500;
const SMALL = { maxBatchRows: 100 };
let table;

test("a table of some batches", async () => {
  table = await filled("numbers", range(COUNT).map((id) => ({ id, text: "x".repeat(100) })));
  assert.equal(await table.count().run(), COUNT);
});

test("run gives all of it", async () => {
  const rows = await table.run(SMALL);
  assert.deepEqual(rows.map((row) => row.id).sort((a, b) => a - b), range(COUNT));
});

test("a cursor gives one after the other, in order", async () => {
  const cursor = await table.orderBy({ index: "id" }).getCursor(SMALL);
  const seen = [];
  for await (const row of cursor) seen.push(row.id);
  assert.deepEqual(seen, range(COUNT));
});

test("a cursor is a readable stream", async () => {
  const cursor = await table.orderBy({ index: "id" }).getCursor(SMALL);
  const seen = [];
  await new Promise((resolve, reject) => {
    cursor.on("data", (row) => seen.push(row.id)).on("end", resolve).on("error", reject);
  });
  assert.equal(seen.length, COUNT);
});

test("a cursor that is closed early leaves the connection in order", async () => {
  for (const _ of range(20)) {
    const cursor = await table.getCursor(SMALL);
    await cursor.next();
    await cursor.close();
  }
  assert.equal(await r.expr(1).run(), 1);
});

test("many cursors are read side by side on one connection", async () => {
  const cursors = await Promise.all(range(10).map(() => table.getCursor(SMALL)));
  const counts = await Promise.all(cursors.map(async (one) => (await one.toArray()).length));
  assert.deepEqual(counts, range(10).map(() => COUNT));
});

test("an end is told as an end", async () => {
  const cursor = await r.expr([1]).getCursor();
  assert.equal(await cursor.next(), 1);
  await assert.rejects(cursor.next(), /No more rows in the cursor/);
});
