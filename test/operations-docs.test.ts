import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Logged, messagesIn, sentencesIn } from "./logged-messages.ts";

/** A declaration whose sentences they are; or what the table calls them, where they are too many. */
type Origin = readonly [file: string, declared: string] | string;

const OF_CLAUDE: readonly Origin[] = [["src/answer/claude/failure.ts", "adviceOn"]];
const OF_REDIS: readonly Origin[] = [
  ["src/store/redis-trouble.ts", "redisTrouble"],
  ["src/store/redis-trouble.ts", "redisSilent"],
];
const WARNINGS: readonly Origin[] = [["src/store/redis-warnings.ts", "redisWarnings"]];
const CHECKS: readonly Origin[] = ["store", "telegram", "queue", "start"].map(
  (name) => ["src/web/checks.ts", `${name}Check`] as const,
);
const OF_EMBEDDINGS: readonly Origin[] = ["connectionError", "statusError", "adviceOn"].map(
  (name) => ["src/search/dense/embeddings-api.ts", name] as const,
);
const OF_FOLDER: readonly Origin[] = [
  ["src/article/folder-listing.ts", "FolderError"],
  ...["writingFailed", "writingStopped", "readingFailed", "valueDamaged"].map(
    (name) => ["src/store/level-trouble.ts", name] as const,
  ),
  ["src/store/redis-turns.ts", "lock"],
  ...OF_REDIS,
];
/** What `onTrouble` is told is counted where it is told, and an error has its words where it is made. */
const COUNTED_THERE: readonly Origin[] = [];

/** Where the words come from that a call hands on: each place of the code that does so. */
const ORIGINS: Readonly<Record<string, readonly Origin[]>> = {
  "src/answer/model-answers.ts: adviceOn(error)": OF_CLAUDE,
  "src/answer/open-model.ts: adviceOn(error)": OF_CLAUDE,
  "src/article/folder.ts: failure": OF_FOLDER,
  "src/article/folder.ts: message": ["a file's name and what is wrong with it"],
  "src/article/follow.ts: error": COUNTED_THERE,
  "src/delivery/open-delivery.ts: sentence": COUNTED_THERE,
  "src/delivery/redis-connection.ts: redisTrouble(url, error).message": OF_REDIS,
  "src/delivery/redis-connection.ts: warning": WARNINGS,
  "src/search/dense/dense.ts: `${error.message}. Until it works, words alone are searched`":
    OF_EMBEDDINGS,
  "src/search/kept-index.ts: error": COUNTED_THERE,
  "src/start.ts: says": COUNTED_THERE,
  "src/store/redis-turns.ts: error.message": OF_REDIS,
  "src/store/redis.ts: redisTrouble(url, error).message": OF_REDIS,
  "src/store/redis.ts: warning": WARNINGS,
  "src/telegram/rescue.ts: error.message": [["src/answer/answerer.ts", "NoArticlesError"]],
  "src/web/health.ts: says": CHECKS,
  "src/web/metrics.ts: error": COUNTED_THERE,
};

const SOURCES = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !/^(?:sandbox|cli)\//.test(name))
  .map((name) => [`src/${name}`, readFileSync(`src/${name}`, "utf8")] as const);

/** What the code says, and which calls hand on words from elsewhere. */
function logged() {
  const said: Logged[] = [];
  const handedOn = new Set<string>();
  for (const [file, source] of SOURCES) {
    const found = messagesIn(source);
    said.push(...found.said);
    for (const { expression, level } of found.handedOn) {
      const place = `${file}: ${expression}`;
      handedOn.add(place);
      const messages = (ORIGINS[place] ?? []).flatMap(sentencesOf);
      said.push(...messages.map((message) => ({ message, level })));
    }
  }
  return { handedOn: [...handedOn], levels: levelsOf(said) };
}

function sentencesOf(origin: Origin): readonly string[] {
  if (typeof origin === "string") return [origin];
  const [file, declared] = origin;
  return sentencesIn(readFileSync(file, "utf8"), declared);
}

/** Each message with all levels at which it is said. */
function levelsOf(said: readonly Logged[]): ReadonlyMap<string, string> {
  const levels = new Map<string, Set<string>>();
  for (const { message, level } of said)
    levels.set(message, (levels.get(message) ?? new Set()).add(level));
  return new Map([...levels].map(([message, some]) => [message, [...some].sort().join(", ")]));
}

/** Messages of the tables in docs/operations.md, each with its row's levels. */
function explained(): readonly (readonly [message: string, levels: string])[] {
  const page = readFileSync("docs/operations.md", "utf8");
  const [, section = ""] = /^## What the log says$(.*?)^## /ms.exec(page) ?? [];
  const rows = [
    ...section.matchAll(/^\| (.+) \| ((?:(?:debug|info|warn|error|fatal)(?:, )?)+) \| .+ \|$/gm),
  ];
  return rows.flatMap(([, cell = "", levels = ""]) => {
    const named = [...cell.matchAll(/`([^`]+)`/g)].map(([, message = ""]) => message);
    const sorted = levels.split(", ").sort().join(", ");
    return (named.length === 0 ? [cell] : named).map((message) => [message, sorted] as const);
  });
}

/** Whether the table means this message: "…" is whatever stands there, and " …" at the end the rest. */
function means(entry: string, message: string): boolean {
  const parts = entry
    .replace(/ …$/, "…")
    .split("…")
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(message);
}

const TABLE = explained();

/** The entry that says most about a message. */
function entryFor(message: string) {
  return TABLE.filter(([entry]) => means(entry, message)).sort(
    ([a], [b]) => b.length - a.length,
  )[0];
}

describe("what docs/operations.md says of the log", () => {
  const { levels, handedOn } = logged();

  it("is every message of the code, at its level", () => {
    expect(levels.size).toBeGreaterThan(80);
    const found = [...levels.keys()].map((message) => [message, entryFor(message)?.[1]]);
    expect(found).toEqual([...levels]);
  });

  it("is no message that no code says, and none twice", () => {
    const messages = [...levels.keys()];
    const entries = TABLE.map(([entry]) => entry);
    const meant = new Set(messages.map((message) => entryFor(message)?.[0]));
    expect(entries.filter((entry) => !meant.has(entry))).toEqual([]);
    expect(entries).toEqual([...new Set(entries)]);
  });

  it("begins with words that can be looked for", () => {
    const entries = TABLE.map(([entry]) => entry);
    expect(entries.filter((entry) => !/^(?:… )?[^…]{6}/.test(entry))).toEqual([]);
  });

  it("knows where the words come from that a call hands on", () => {
    expect(handedOn.sort()).toEqual(Object.keys(ORIGINS).sort());
  });

  it("misses no log for its name", () => {
    const names = SOURCES.flatMap(([, source]) => [
      ...source.matchAll(/(\w+)\??: (?:Pick<)?Logger\b/g),
    ]);
    expect([...new Set(names.map(([, name]) => name))]).toEqual(["log"]);
  });
});

describe("messagesIn", () => {
  const source = `
    log.info("one");
    parts.log.warn({ a: "no" }, \`two of \${count} and \${redisName(url)}\`);
    log[isOurs ? "error" : "info"](facts, "three");
    onTrouble(\`\${redisName(url)} is away.\`);
    log.error(facts, error.message);
    log.warn(\`\${error.message}. So what?\`);
    Math.log(1); log.child("no"); other.info("no");
  `;

  it("finds messages however they are written", () => {
    expect(messagesIn(source).said).toEqual([
      { message: "one", level: "info" },
      { message: "two of … and Redis at …", level: "warn" },
      { message: "three", level: "error" },
      { message: "three", level: "info" },
      { message: "Redis at … is away.", level: "warn" },
    ]);
  });

  it("names what gives the words where they stand elsewhere", () => {
    expect(messagesIn(source).handedOn).toEqual([
      { expression: "error.message", level: "error" },
      { expression: `\`\${error.message}. So what?\``, level: "warn" },
    ]);
  });
});
