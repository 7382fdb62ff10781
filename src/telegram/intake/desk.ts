import type { Changes } from "../../article/changes.ts";
import type { Download } from "../../article/download/download.ts";
import type { Imported } from "../../article/formats/import-file.ts";
import type { Given } from "../../article/import.ts";
import type { Pendings } from "../../article/pending.ts";

/** What those who run the bot bring articles in and take them out with. */
export type Desk = {
  readonly changes: Changes;
  /** Articles that were read and wait for a word of whoever sent them. */
  readonly pendings: Pendings;
  /** @throws ImportError with what is wrong with the file. */
  readonly importFile: (name: string, bytes: Uint8Array, given: Given) => Promise<Imported>;
  /** @throws DownloadError with what kept the address from being read. */
  readonly download: (address: string) => Promise<Download>;
  /** The files of the watched folder, by the id of the article that each gave. */
  readonly filesOf: () => Promise<ReadonlyMap<string, string>>;
};
