/**
 * Cuts the part of a big Bot API schema that the sandbox knows, for the tests:
 * `node --import tsx scripts/telegram-schema.ts FILE`. FILE is a JSON Schema (draft 7) with one
 * definition `P_<method>` for the parameters of each method.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { methods } from "../src/sandbox/methods/index.ts";

type Schema = Readonly<Record<string, unknown>>;

const target = new URL("../test/sandbox/bot-api.fixture.json", import.meta.url);
const [file] = process.argv.slice(2);

if (file === undefined) {
  console.error("Name the schema file: node --import tsx scripts/telegram-schema.ts FILE");
  process.exit(2);
}

const { definitions: all } = JSON.parse(readFileSync(file, "utf8")) as {
  readonly definitions: Readonly<Record<string, Schema>>;
};
const definitions = reachable(Object.keys(methods).map((name) => `P_${name}`));
const schema = { $schema: "http://json-schema.org/draft-07/schema#", definitions };
writeFileSync(target, `${JSON.stringify(schema)}\n`);
console.log(
  `${Object.keys(methods).length} methods, ${Object.keys(definitions).length} definitions`,
);

function reachable(names: readonly string[]): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name in found) continue;
    const definition = all[name];
    if (!definition)
      throw new Error(`The schema has no definition ${name}; is it of this version?`);
    found[name] = withoutWords(definition);
    for (const [, reference] of JSON.stringify(definition).matchAll(/"#\/definitions\/([^"]+)"/g))
      if (reference !== undefined) open.push(decodeURIComponent(reference));
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Drops the descriptions: a third of the schema, and no part of the check. */
function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([name, inner]) => name !== "description" || typeof inner !== "string",
  );
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutWords(inner)]));
}
