// Leaves in package-lock.json the packages that the pages load, and nothing below them: each
// ships a finished build, so their dependencies (some 500 packages) are never needed.
import { readFileSync, writeFileSync } from "node:fs";

const FILE = new URL("package-lock.json", import.meta.url);

function alone(entry) {
  const { dependencies, peerDependencies, resolved, ...rest } = entry;
  return rest;
}

const lock = JSON.parse(readFileSync(FILE, "utf8"));
const root = lock.packages[""];
const paths = Object.keys(root.dependencies).map((name) => `node_modules/${name}`);
const entries = paths.map((path) => [path, alone(lock.packages[path])]);
lock.packages = Object.fromEntries([["", root], ...entries]);
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
