import type { DownloadProblem } from "../../article/download/download-problem.ts";
import type { FieldFault, FileProblem, ForeignFormat } from "../../article/problem.ts";
import { apart } from "../direction.ts";
import { directionOf, intlTag, type Language } from "../languages.ts";
import { shorten } from "../shorten.ts";
import type { Texts } from "../texts.ts";

/** So much of what others wrote is shown, such as an address or a library's message, in UTF-16 units. */
const FOREIGN_UNITS = 200;

/** What is said of files and links that give no article, in one language, to stand behind a colon. */
export function ofRefusals(language: Language, text: Texts) {
  const lists = new Intl.ListFormat(intlTag(language), { type: "conjunction" });
  const direction = directionOf(language);
  const short = (words: string) => shorten(words, FOREIGN_UNITS);
  const fields = (names: readonly string[]) => ({
    ours: lists.format(names.map((name) => apart(name, direction))),
  });
  const foreign: Readonly<Record<ForeignFormat, string>> = {
    "old-word": text("refused-old-word"),
    "rich-text": text("refused-rich-text"),
    archive: text("refused-archive"),
    picture: text("refused-picture"),
  };
  const faultsOf = (field: string): Readonly<Record<FieldFault, string>> => ({
    missing: text("refused-field-missing", { field }),
    empty: text("refused-field-empty", { field }),
    "not-text": text("refused-field-not-text", { field }),
    "not-day": text("refused-field-not-day", { field }),
    "not-address": text("refused-field-not-address", { field }),
    "not-language": text("refused-field-not-language", { field }),
    "not-pages": text("refused-field-not-pages", { field }),
  });
  return {
    /** What is wrong with a file and what to do. What has no kind of its own is said in English. */
    noArticle: (problem: FileProblem): string => {
      switch (problem.kind) {
        case "empty-file":
          return text("refused-empty-file");
        case "unknown-format":
          return text("refused-unknown-format");
        case "foreign-format":
          return foreign[problem.format];
        case "unreadable":
          return text("refused-unreadable", { detail: short(problem.detail) });
        case "failed":
          return text("refused-failed", { detail: short(problem.detail) });
        case "unreadable-mail":
          return text("refused-unreadable-mail", { detail: short(problem.detail) });
        case "locked":
          return text("refused-locked");
        case "damaged-word":
        case "part-of-word-missing":
          return text("refused-damaged-word");
        case "xml-entities":
          return text("refused-xml-entities");
        case "empty-page":
          return text("refused-empty-page");
        case "empty-mail":
          return text("refused-empty-mail");
        case "empty-word":
        case "no-words":
          return text("refused-no-words");
        case "no-text-layer":
          return text("refused-no-text-layer");
        case "unknown-letters":
          return text("refused-unknown-letters");
        case "too-large":
          return text("refused-too-large", { megabytes: problem.megabytes });
        case "too-slow":
          return text("refused-too-slow", { seconds: problem.seconds });
        case "too-much-memory":
          return text("refused-too-much-memory", { megabytes: problem.megabytes });
        case "too-deep":
          return text("refused-too-deep");
        case "too-many-parts":
          return text("refused-too-many-parts");
        case "too-many-pages":
          return text("refused-too-many-pages", { count: problem.count, most: problem.most });
        case "unpacks-too-large":
          return text("refused-unpacks-too-large");
        case "wrong-encoding":
          return text("refused-wrong-encoding", { encoding: problem.encoding.toUpperCase() });
        case "no-text":
        case "no-web-page":
          return text("refused-no-text");
        case "missing-fields":
          return text("refused-missing-fields", { fields: fields(problem.fields) });
        case "no-yaml":
        case "no-plain-fields":
          return text("refused-front-matter", { detail: short(problem.detail) });
        case "no-fields":
          return text("refused-no-fields");
        case "wrong-field":
          return faultsOf(problem.field)[problem.fault];
        case "unknown-field":
          return text("refused-unknown-field", { field: short(problem.field) });
        case "wrong-id":
          return text("refused-wrong-id", { id: short(problem.id) });
        case "other":
          return apart(short(problem.detail), direction);
      }
    },
    /** What kept an address from being read, and what to do. */
    noDownload: (problem: DownloadProblem): string => {
      switch (problem.kind) {
        case "no-address":
          return text("refused-no-address");
        case "not-web":
          return text("refused-not-web", { protocol: short(problem.protocol.replace(/:$/, "")) });
        case "password-in-address":
          return text("refused-password-in-address");
        case "other-port":
          return text("refused-other-port", { port: problem.port });
        case "unknown-host":
          return text("refused-unknown-host", { host: short(problem.host) });
        case "host-not-public":
          return text("refused-host-not-public", { host: short(problem.host) });
        case "too-many-redirects":
          return text("refused-too-many-redirects");
        case "redirect-to-http":
          return text("refused-redirect-to-http", { address: short(problem.address) });
        case "no-page":
          return text("refused-no-page", { status: String(problem.status) });
        case "busy-site":
          return text("refused-busy-site", { status: String(problem.status) });
        case "refused-page":
          return text("refused-page", { status: String(problem.status) });
        case "unread-type":
          return problem.type === ""
            ? text("refused-no-type")
            : text("refused-type", { type: short(problem.type) });
        case "download-too-large":
          return text("refused-download-too-large", { megabytes: problem.megabytes });
        case "download-too-slow":
          return text("refused-download-too-slow", { seconds: problem.seconds });
        case "broken-packing":
        case "unknown-packing":
          return text("refused-packing");
        case "broken-connection":
          return text("refused-connection", { detail: short(problem.detail) });
      }
    },
  };
}
