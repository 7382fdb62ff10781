import type { DownloadProblem } from "../../src/article/download/download-problem.ts";
import type { FieldFault, FileProblem } from "../../src/article/problem.ts";

type OfEachKind<Problem extends { readonly kind: string }> = {
  readonly [Kind in Problem["kind"]]: readonly Extract<Problem, { readonly kind: Kind }>[];
};

const faults: Readonly<Record<FieldFault, string>> = {
  missing: "title",
  empty: "publisher",
  "not-text": "author",
  "not-day": "published",
  "not-address": "url",
  "not-language": "language",
  "not-pages": "pages",
};

const ofFiles: OfEachKind<FileProblem> = {
  "empty-file": [{ kind: "empty-file" }],
  "unknown-format": [{ kind: "unknown-format" }],
  "foreign-format": [
    { kind: "foreign-format", format: "old-word" },
    { kind: "foreign-format", format: "rich-text" },
    { kind: "foreign-format", format: "archive" },
    { kind: "foreign-format", format: "picture" },
  ],
  unreadable: [
    { kind: "unreadable", of: "file", detail: "Odd byte" },
    { kind: "unreadable", of: "pdf", detail: "Invalid PDF structure" },
  ],
  failed: [{ kind: "failed", detail: "Out of threads" }],
  "unreadable-mail": [{ kind: "unreadable-mail", detail: "Bad header" }],
  locked: [
    { kind: "locked", of: "pdf" },
    { kind: "locked", of: "word" },
  ],
  "damaged-word": [
    { kind: "damaged-word", how: "cut-short" },
    { kind: "damaged-word", how: "list-broken" },
    { kind: "damaged-word", how: "file-missing" },
    { kind: "damaged-word", how: "packed-unusually" },
    { kind: "damaged-word", how: "packed-wrongly" },
    { kind: "damaged-word", how: "no-xml" },
  ],
  "part-of-word-missing": [{ kind: "part-of-word-missing", part: "word/styles.xml" }],
  "xml-entities": [{ kind: "xml-entities" }],
  "empty-page": [{ kind: "empty-page" }],
  "empty-mail": [{ kind: "empty-mail" }],
  "empty-word": [{ kind: "empty-word" }],
  "no-text-layer": [{ kind: "no-text-layer" }],
  "unknown-letters": [{ kind: "unknown-letters" }],
  "too-large": [{ kind: "too-large", megabytes: 21 }],
  "too-slow": [{ kind: "too-slow", seconds: 23 }],
  "too-much-memory": [{ kind: "too-much-memory", megabytes: 512 }],
  "too-deep": [
    { kind: "too-deep", of: "file" },
    { kind: "too-deep", of: "page", most: 300 },
    { kind: "too-deep", of: "word", most: 200 },
  ],
  "too-many-parts": [
    { kind: "too-many-parts", of: "pdf", count: 700, most: 600 },
    { kind: "too-many-parts", of: "page-of-pdf", page: 7 },
    { kind: "too-many-parts", of: "word", count: 700, most: 600 },
  ],
  "too-many-pages": [{ kind: "too-many-pages", count: 701, most: 602 }],
  "unpacks-too-large": [{ kind: "unpacks-too-large", megabytes: 64, ratio: 100 }],
  "wrong-encoding": [
    { kind: "wrong-encoding", of: "text", encoding: "utf-8" },
    { kind: "wrong-encoding", of: "page", encoding: "shift_jis" },
  ],
  "no-text": [{ kind: "no-text", nulAt: 3 }],
  "no-web-page": [{ kind: "no-web-page" }],
  "no-words": [{ kind: "no-words" }],
  "missing-fields": [
    { kind: "missing-fields", fields: ["title", "publisher", "published", "language"] },
  ],
  "no-yaml": [{ kind: "no-yaml", detail: "Nested mappings at line 1" }],
  "no-plain-fields": [{ kind: "no-plain-fields", detail: "Excessive alias count" }],
  "no-fields": [{ kind: "no-fields" }],
  "wrong-field": Object.entries(faults).map(([fault, field]) => ({
    kind: "wrong-field",
    field,
    fault: fault as FieldFault,
  })),
  "unknown-field": [{ kind: "unknown-field", field: "desk", known: ["title", "bill"] }],
  "wrong-id": [
    { kind: "wrong-id", id: "../x", from: "title" },
    { kind: "wrong-id", id: "../x", from: "name" },
  ],
  other: [{ kind: "other", detail: "no thread to read it can be started" }],
};

const ofDownloads: OfEachKind<DownloadProblem> = {
  "no-address": [{ kind: "no-address" }],
  "not-web": [{ kind: "not-web", protocol: "gopher:" }],
  "password-in-address": [{ kind: "password-in-address" }],
  "other-port": [{ kind: "other-port", port: "8081" }],
  "unknown-host": [{ kind: "unknown-host", host: "nowhere.example" }],
  "host-not-public": [{ kind: "host-not-public", host: "printer.example" }],
  "too-many-redirects": [{ kind: "too-many-redirects", most: 3 }],
  "redirect-to-http": [{ kind: "redirect-to-http", address: "http://paper.example/a" }],
  "no-page": [{ kind: "no-page", status: 404 }],
  "busy-site": [{ kind: "busy-site", status: 503 }],
  "refused-page": [{ kind: "refused-page", status: 403 }],
  "unread-type": [
    { kind: "unread-type", type: "image/png" },
    { kind: "unread-type", type: "" },
  ],
  "download-too-large": [{ kind: "download-too-large", megabytes: 11 }],
  "download-too-slow": [{ kind: "download-too-slow", seconds: 24 }],
  "broken-packing": [{ kind: "broken-packing" }],
  "unknown-packing": [{ kind: "unknown-packing", encoding: "zstd" }],
  "broken-connection": [{ kind: "broken-connection", detail: "read ECONNRESET" }],
};

/** Problems of each kind that a file may have, in every way that there is. */
export const everyFileProblem: readonly FileProblem[] = Object.values(ofFiles).flat();

/** The same of what is downloaded. */
export const everyDownloadProblem: readonly DownloadProblem[] = Object.values(ofDownloads).flat();
