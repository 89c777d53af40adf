// Every kind of error arrives as its type, with the place in the query.
import assert from "node:assert/strict";
import { test } from "node:test";
import { filled, inDatabase, isRethinkDBError, r, RethinkDBErrorType } from "./world.mjs";

inDatabase("errors");

async function failure(query) {
  try {
    await query.run();
  } catch (error) {
    assert.ok(isRethinkDBError(error), String(error));
    return error;
  }
  return assert.fail("the query did not fail");
}

const CASES = [
  ["NON_EXISTENCE", () => r.expr({ a: 1 })("b"), /No attribute `b` in object/],
  ["QUERY_LOGIC", () => r.expr(1).add("a"), /Expected type NUMBER but found STRING/],
  ["OP_FAILED", () => r.table("nowhere"), /Table `errors.nowhere` does not exist/],
  ["OP_FAILED", () => r.db("nowhere").tableList(), /Database `nowhere` does not exist/],
  ["USER", () => r.error("my own"), /my own/],
  ["RESOURCE_LIMIT", () => r.range(200000).coerceTo("array"), /Array over size limit/],
  ["QUERY_LOGIC", () => r.js("1 + 1"), /`r.js` is not supported/],
];

for (const [type, query, message] of CASES) {
  test(`${type}: ${message.source}`, async () => {
    const error = await failure(query());
    assert.equal(error.type, RethinkDBErrorType[type]);
    assert.match(error.message, message);
  });
}

test("the place of an error is underlined", async () => {
  const error = await failure(r.expr([1, "a"]).map((value) => value.add(1)));
  assert.match(error.message, /\^\^\^/);
});

test("a write tells of its errors in its result", async () => {
  const table = await filled("rows", { id: 1 });
  const result = await table.insert({ id: 1 }).run();
  assert.equal(result.errors, 1);
  assert.match(result.first_error, /Duplicate primary key `id`/);
});

test("default takes the place of what is missing", async () => {
  assert.equal(await r.expr({})("a")("b").default("none").run(), "none");
});
