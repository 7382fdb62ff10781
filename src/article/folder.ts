import { isDeepStrictEqual } from "node:util";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import { examineFile, type Finding } from "./folder-finding.ts";
import { listFiles, wordsOf } from "./folder-listing.ts";
import { FILE_ORIGIN, type FileOrigin, originsIn } from "./folder-origins.ts";
import { createPace } from "./folder-pace.ts";
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
   * Glances at the folder twice a second until the function that it returns is called. Files that
   * come and go are noticed then; one that is written in place within a second or two, where there are
   * thousands within some: see `createPace`. A look that fails is logged, and the next one tries again.
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

/** A file to be remembered, and the article that it gives, if that may be new. */
type Taken = {
  readonly name: string;
  readonly origin: FileOrigin;
  readonly source?: ArticleSource;
};

const BETWEEN_GLANCES_MS = 500;
/** How many files are looked at together. */
const FILES_AT_ONCE = 64;

/**
 * The store remembers which articles came from this folder, so that others are never removed, and
 * the hash of each file, so that an unchanged one is neither parsed nor written; and its size and
 * times, so that it is most often not even read.
 *
 * The folder is listed again and again because the system's own notices do not arrive from network
 * volumes and in many containers. A file caught half-written is put right by the next look. Of two
 * files with one id, the first by name is taken.
 */
export function createFolder(deps: FolderDeps): Folder {
  const { dir, keyv, store, log, now = Date.now, wait } = deps;
  let seen: ReadonlyMap<string, Finding> = new Map();
  /** What the store remembers of each file, once it was read. */
  let origins: Map<string, FileOrigin> | undefined;
  let lastLook: Promise<unknown> = Promise.resolve();
  const pace = createPace({ dir, now });

  async function lookOnce(): Promise<FolderReport> {
    const ended = await pace.begin();
    const names = await listFiles(dir);
    origins ??= await originsIn(keyv);
    const held = new Set((await store.list()).map(({ id }) => id));
    const findings = new Map<string, Finding>();
    const owners = new Map<string, string>();
    const put: string[] = [];

    for (let at = 0; at < names.length; at += FILES_AT_ONCE) {
      const some = names.slice(at, at + FILES_AT_ONCE);
      const found = await Promise.all(some.map((name) => examine(name, held)));
      const taken = some.flatMap((name, i) => settle(name, found[i], { findings, owners }));
      put.push(...(await takeAll(taken)));
    }

    const removed = await removeWhatIsGone(owners);
    report(findings, put, removed);
    seen = findings;
    ended();
    return { held: owners.size, put, removed, problems: problemsIn(findings) };
  }

  function examine(name: string, held: ReadonlySet<string>): Promise<Finding | undefined> {
    const known = { before: seen.get(name), origin: origins?.get(name), held };
    return examineFile(dir, name, known, now);
  }

  /** Which file gives an article, and whether that has to be written down. */
  function settle(
    name: string,
    found: Finding | undefined,
    so: { readonly findings: Map<string, Finding>; readonly owners: Map<string, string> },
  ): Taken[] {
    if (found === undefined) return [];
    const { id, hash, stamp, source } = found;
    const owner = id === undefined ? undefined : so.owners.get(id);
    if (owner !== undefined) {
      so.findings.set(name, { problem: twice(name, owner) });
      return [];
    }
    if (id !== undefined) so.owners.set(id, name);
    so.findings.set(name, withoutNews(found));
    if (id === undefined || hash === undefined) return [];
    const origin: FileOrigin = { id, hash, ...(stamp !== undefined && { stamp }) };
    return [{ name, origin, ...(source && { source }) }];
  }

  /**
   * Origins are written before their articles, without a hash, and whole behind them: killed in
   * between, an article must not look like somebody else's.
   */
  async function takeAll(taken: readonly Taken[]): Promise<string[]> {
    const put: string[] = [];
    const isStrange = ({ name, origin, source }: Taken) =>
      source !== undefined && origins?.get(name)?.id !== origin.id;
    const strange = taken.filter(isStrange);
    await remember(strange.map(({ name, origin }) => [name, { id: origin.id, hash: "" }]));
    for (const { source } of taken) {
      if (source !== undefined && (await store.put(source)).changed) put.push(source.id);
    }
    const isOther = ({ name, origin }: Taken) => !isDeepStrictEqual(origins?.get(name), origin);
    await remember(taken.filter(isOther).map(({ name, origin }) => [name, origin]));
    return put;
  }

  async function remember(files: readonly (readonly [string, FileOrigin])[]): Promise<void> {
    if (files.length === 0) return;
    await keyv.setMany(files.map(([name, value]) => ({ key: FILE_ORIGIN + name, value })));
    for (const [name, origin] of files) origins?.set(name, origin);
  }

  /** Forgets files that no article stands for any more, after the articles that they gave. */
  async function removeWhatIsGone(owners: ReadonlyMap<string, string>): Promise<string[]> {
    const owning = new Set(owners.values());
    const gone = [...(origins ?? [])].filter(([name]) => !owning.has(name));
    if (gone.length === 0) return [];
    const keys = gone.map(([name]) => FILE_ORIGIN + name);
    // Another process may have seen that they are gone, and the article may be somebody else's by now.
    const known = await keyv.getMany<FileOrigin>(keys);
    const removed: string[] = [];
    for (const origin of known) {
      if (origin === undefined || owners.has(origin.id)) continue;
      if (await store.remove(origin.id)) removed.push(origin.id);
    }
    await keyv.delete(keys);
    for (const [name] of gone) origins?.delete(name);
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
          if (await pace.isDue()) await look();
          lastFailure = "";
        },
        {
          everyMs: BETWEEN_GLANCES_MS,
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

function withoutNews({ source: _, hash: __, ...found }: Finding): Finding {
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
