// Documents written and read back, by key, by index, in order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { filled, inDatabase, r, range } from "./world.mjs";

inDatabase("documents");

const BOOK = {
  id: "b1",
  title: "Żółw \u{1F422}",
  year: 1999,
  price: 12.5,
  tags: ["a", "b"],
  nested: { deep: [{ n: null }] },
  printed: new Date("2024-02-29T12:00:00.123Z"),
  cover: Buffer.from([0, 1, 254, 255]),
};

test("a document comes back as it went in", async () => {
  const books = await filled("books", BOOK);
  assert.deepEqual(await books.get("b1").run(), BOOK);
  assert.equal(await books.get("nobody").run(), null);
});

test("a write tells what it did", async () => {
  const rows = await filled("rows", []);
  const inserted = await rows.insert([{ n: 1 }, { n: 2 }], { returnChanges: true }).run();
  assert.equal(inserted.inserted, 2);
  assert.equal(inserted.generated_keys.length, 2);
  assert.equal(inserted.changes[0].old_val, null);
  const updated = await rows.update({ n: r.row("n").add(1) }).run();
  assert.equal(updated.replaced, 2);
  const again = { id: inserted.generated_keys[0], other: true };
  assert.equal((await rows.insert(again).run()).errors, 1);
  assert.equal((await rows.insert(again, { conflict: "replace" }).run()).replaced, 1);
  const merged = (id, old, fresh) => old.merge(fresh);
  assert.equal((await rows.insert(again, { conflict: merged }).run()).unchanged, 1);
  assert.equal((await rows.delete().run()).deleted, 2);
});

test("documents are found by index, between bounds, and in order", async () => {
  const people = await filled("people", range(100).map((n) => ({ id: n, age: n % 10, n: -n })));
  await people.indexCreate("age").run();
  await people.indexCreate("pair", [r.row("age"), r.row("n")]).run();
  await people.indexWait().run();
  const ids = (rows) => rows.map((row) => row.id);
  assert.equal((await people.getAll(3, 4, { index: "age" }).run()).length, 20);
  assert.deepEqual(ids(await people.getAll(7, 8).orderBy("id").run()), [7, 8]);
  assert.deepEqual(ids(await people.between(5, 8).orderBy({ index: "id" }).run()), [5, 6, 7]);
  const oldest = people.orderBy({ index: r.desc("pair") }).limit(2);
  assert.deepEqual(ids(await oldest.run()), [9, 19]);
  const closed = people.between([2, r.minval], [2, -82], { index: "pair", rightBound: "closed" });
  assert.deepEqual(ids(await closed.orderBy({ index: "pair" }).run()), [92, 82]);
});

test("the language works as the driver spells it", async () => {
  const sales = await filled("sales", range(20).map((n) => ({ id: n, kind: n % 3, price: n })));
  assert.deepEqual(await sales.group("kind").sum("price").run(), [
    { group: 0, reduction: 63 },
    { group: 1, reduction: 70 },
    { group: 2, reduction: 57 },
  ]);
  assert.equal(await sales.filter((sale) => sale("price").gt(15)).count().run(), 4);
  assert.equal(await sales.map((sale) => sale("price")).reduce((a, b) => a.add(b)).run(), 190);
  const named = { kind: 1, name: "one" };
  const joined = sales.merge((sale) => r.branch(sale("kind").eq(1), named, {}));
  assert.equal(await joined.hasFields("name").count().run(), 7);
  assert.equal(await r.expr([3, 1, 2]).orderBy((x) => x).nth(0).run(), 1);
  assert.equal(await r.time(2024, 2, 29, "Z").dayOfYear().run(), 60);
  assert.equal(await r.point(0, 0).distance(r.point(0, 1)).round().run(), 110574);
});

test("a hook checks what is written", async () => {
  const hooked = await filled("hooked", []);
  await hooked.setWriteHook((context, old, fresh) => fresh.merge({ stamped: true })).run();
  await hooked.insert({ id: 1 }).run();
  assert.deepEqual(await hooked.get(1).run(), { id: 1, stamped: true });
});

test("a query travels as text", async () => {
  const text = r.serialize(r.expr([1, 2, 3]).map((n) => n.mul(2)));
  assert.deepEqual(await r.deserialize(text).run(), [2, 4, 6]);
});
