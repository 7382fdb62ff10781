import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import { entriesOf } from "../store/entries.ts";
import { parseArticleFile } from "./file.ts";
import { listFiles, stampOf, wordsOf } from "./folder-listing.ts";
import { FILE_ORIGIN, type FileOrigin } from "./folder-origins.ts";
import { repeat, type Wait } from "./repeat.ts";
import type { ArticleSource, ArticleStore } from "./store.ts";

/** A file that gives no article as it is. What was held of it before is still held. */
export type FolderProblem = {
  readonly file: string;
  /** A sentence that names the file, what is wrong and what to do. */
  readonly message: string;
};

/** What one look at the folder found and changed. */
export type FolderReport = {
  /** How many articles of this folder are held. */
  readonly held: number;
  /** Ids of articles that are new or have changed. */
  readonly put: readonly string[];
  /** Ids of articles whose file is gone. */
  readonly removed: readonly string[];
  /** Everything that is wrong now, whether or not it was wrong at the last look. */
  readonly problems: readonly FolderProblem[];
};

/** Keeps the store the same as a folder of article files. */
export type Folder = {
  /**
   * Makes the store hold what the folder holds. Looks never overlap: a second call waits for the
   * first. What is wrong with single files is in the report, and logged once.
   *
   * @throws FolderError when the folder cannot be listed: nothing is removed then.
   * @throws StoreError when the store fails.
   */
  look(): Promise<FolderReport>;
  /**
   * Looks again a second after each look, and so notices changes within two, until the function
   * that it returns is called. A look that fails is logged, and the next one tries again.
   */
  watch(): () => Promise<void>;
};

export type FolderDeps = {
  readonly dir: string;
  readonly keyv: Keyv;
  readonly store: ArticleStore;
  readonly log: Pick<Logger, "info" | "warn" | "error">;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly wait?: Wait;
};

/** What a look found out about a file. */
type Finding = {
  /** Size and times; absent while the file could change without their changing. */
  readonly stamp?: string;
  /** The article that stands in the store for this file, or is to. */
  readonly id?: string;
  /** What is to be put into the store. */
  readonly news?: { readonly source: ArticleSource; readonly hash: string };
  readonly problem?: string;
};

const BETWEEN_LOOKS_MS = 1_000;
/** An article is text; whatever is larger got there by mistake. */
const LARGEST_FILE_BYTES = 16 * 1024 * 1024;

/**
 * The store remembers which articles came from this folder, so that others are never removed, and
 * the hash of each file, so that an unchanged one is neither parsed nor written.
 *
 * The folder is listed again and again because the system's own notices do not arrive from network
 * volumes and in many containers. A file caught half-written is put right by the next look. Of two
 * files with one id, the first by name is taken.
 */
export function createFolder(deps: FolderDeps): Folder {
  const { dir, keyv, store, log, now = Date.now, wait } = deps;
  let seen: ReadonlyMap<string, Finding> = new Map();
  let lastLook: Promise<unknown> = Promise.resolve();

  async function lookOnce(): Promise<FolderReport> {
    const origins = new Map<string, FileOrigin>();
    for await (const [key, origin] of entriesOf<FileOrigin>(keyv, FILE_ORIGIN)) {
      origins.set(key.slice(FILE_ORIGIN.length), origin);
    }
    const findings = new Map<string, Finding>();
    const owners = new Map<string, string>();
    const put: string[] = [];

    for (const name of await listFiles(dir)) {
      const found = await examine(name, origins.get(name));
      if (found === undefined) continue;
      const owner = found.id === undefined ? undefined : owners.get(found.id);
      if (owner !== undefined) {
        findings.set(name, { problem: twice(name, owner) });
        continue;
      }
      if (found.id !== undefined) owners.set(found.id, name);
      if (found.news !== undefined && (await take(name, found.news, origins.get(name)))) {
        put.push(found.news.source.id);
      }
      findings.set(name, withoutNews(found));
    }

    const removed = await removeWhatIsGone(origins, owners);
    report(findings, put, removed);
    seen = findings;
    return { held: owners.size, put, removed, problems: problemsIn(findings) };
  }

  /** `undefined` when there is no such file. */
  async function examine(
    name: string,
    origin: FileOrigin | undefined,
  ): Promise<Finding | undefined> {
    const path = join(dir, name);
    try {
      const stats = await stat(path);
      if (!stats.isFile()) return undefined;
      const stamp = stampOf(stats, now());
      const before = seen.get(name);
      if (stamp !== undefined && before?.stamp === stamp) return before;
      if (stats.size > LARGEST_FILE_BYTES) {
        return { ...keptOf(origin), problem: tooLarge(name, stats.size) };
      }
      return { ...(await read(name, await readFile(path), origin)), ...(stamp && { stamp }) };
    } catch (error) {
      if (isSystemError(error)) {
        if (error.code === "ENOENT") return undefined;
        return { ...keptOf(origin), problem: `${name}: cannot be read (${error.message}).` };
      }
      throw error;
    }
  }

  async function read(name: string, bytes: Uint8Array, origin?: FileOrigin): Promise<Finding> {
    const hash = createHash("sha256").update(bytes).digest("hex");
    if (origin?.hash === hash && (await store.get(origin.id)) !== undefined) {
      return { id: origin.id };
    }
    try {
      const source = parseArticleFile(name, bytes);
      return { id: source.id, news: { source, hash } };
    } catch (error) {
      return { ...keptOf(origin), problem: wordsOf(error) };
    }
  }

  /** The origin is written first: killed in between, the article must not look like somebody else's. */
  async function take(
    name: string,
    { source, hash }: NonNullable<Finding["news"]>,
    origin: FileOrigin | undefined,
  ): Promise<boolean> {
    if (origin?.id !== source.id) await remember(name, { id: source.id, hash: "" });
    const { changed } = await store.put(source);
    await remember(name, { id: source.id, hash });
    return changed;
  }

  async function remember(name: string, origin: FileOrigin): Promise<void> {
    await keyv.set(FILE_ORIGIN + name, origin);
  }

  /** Forgets files that no article stands for any more, after the articles that they gave. */
  async function removeWhatIsGone(
    origins: ReadonlyMap<string, FileOrigin>,
    owners: ReadonlyMap<string, string>,
  ): Promise<string[]> {
    const gone = [...origins].filter(([name]) => ![...owners.values()].includes(name));
    const removed: string[] = [];
    for (const [, { id }] of gone) {
      if (!owners.has(id) && (await store.remove(id))) removed.push(id);
    }
    if (gone.length > 0) await keyv.delete(gone.map(([name]) => FILE_ORIGIN + name));
    return removed;
  }

  function report(findings: ReadonlyMap<string, Finding>, put: string[], removed: string[]): void {
    if (put.length + removed.length > 0) log.info({ put, removed }, "the articles changed");
    for (const { file, message } of problemsIn(findings)) {
      if (seen.get(file)?.problem !== message) log.warn({ file }, message);
    }
  }

  function look(): Promise<FolderReport> {
    const looked = lastLook.then(lookOnce);
    lastLook = looked.catch(() => undefined);
    return looked;
  }

  return {
    look,
    watch() {
      let lastFailure = "";
      return repeat(
        async () => {
          await look();
          lastFailure = "";
        },
        {
          everyMs: BETWEEN_LOOKS_MS,
          onError(error) {
            const failure = wordsOf(error);
            if (failure !== lastFailure) log.error({ dir }, failure);
            lastFailure = failure;
          },
          ...(wait && { wait }),
        },
      );
    },
  };
}

/** The last good version stays: the article still stands for the file. */
function keptOf(origin: FileOrigin | undefined): Pick<Finding, "id"> {
  return origin === undefined ? {} : { id: origin.id };
}

function withoutNews({ news: _, ...found }: Finding): Finding {
  return found;
}

function problemsIn(findings: ReadonlyMap<string, Finding>): FolderProblem[] {
  return [...findings].flatMap(([file, { problem }]) =>
    problem === undefined ? [] : { file, message: problem },
  );
}

function twice(name: string, owner: string): string {
  return `${name}: ${owner} is an article of the same name, and is the one that is held. Rename or remove one of the two.`;
}

function tooLarge(name: string, size: number): string {
  return `${name}: ${size} bytes are too many for an article (${LARGEST_FILE_BYTES} at most). Take it out of the folder, or divide it.`;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
