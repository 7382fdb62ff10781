import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article } from "../../../src/article/article.ts";
import { termsOf } from "../../../src/search/terms.ts";
import { type Ask, type Built, HITS, MissingError, textsOf } from "./engine.ts";

/** What `node:sqlite` (Node 22 and later) and better-sqlite3 have in common. */
type Database = {
  exec(sql: string): unknown;
  prepare(sql: string): {
    run(...values: string[]): unknown;
    all(...values: string[]): unknown[];
  };
  close(): unknown;
};
type Open = new (file: string) => Database;

const CREATE = `
  CREATE VIRTUAL TABLE passages USING
  fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61 remove_diacritics 2')`;

const FIND = `
  SELECT id FROM passages WHERE passages MATCH ?
  ORDER BY bm25(passages, 0, 0.3, 1) LIMIT ${HITS}`;

/** SQLite's full-text search with its Porter stems; our stop words are taken out of questions. */
export async function fts5(articles: readonly Article[]): Promise<Built> {
  const Database = await sqlite();
  const dir = mkdtempSync(join(tmpdir(), "pincite-fts5-"));
  process.once("exit", () => rmSync(dir, { recursive: true }));
  const file = join(dir, "passages.db");
  const database = new Database(file);
  database.exec(`${CREATE}; BEGIN`);
  const insert = database.prepare("INSERT INTO passages VALUES (?, ?, ?)");
  for (const { id, title, text } of textsOf(articles)) insert.run(id, title, text);
  database.exec("COMMIT; INSERT INTO passages (passages) VALUES ('optimize')");
  return {
    ask: askOver(database),
    megabytes: statSync(file).size / 2 ** 20,
    async save() {
      database.close();
      return async () => askOver(new Database(file));
    },
  };
}

async function sqlite(): Promise<Open> {
  // Named by variables: neither has types here, and neither need be there.
  const [inNode, installed] = ["node:sqlite", "better-sqlite3"];
  try {
    return (await import(inNode)).DatabaseSync;
  } catch {
    try {
      return (await import(installed)).default;
    } catch (cause) {
      throw new MissingError("There is neither node:sqlite nor better-sqlite3.", { cause });
    }
  }
}

function askOver(database: Database): Ask {
  const find = database.prepare(FIND);
  return (question) => {
    const words = termsOf(question, "en").flatMap(({ stop, norm }) => (stop ? [] : [`"${norm}"`]));
    if (words.length === 0) return [];
    const found = find.all(words.join(" OR ")) as { readonly id: string }[];
    return found.map(({ id }) => id);
  };
}
