import type {
  DamageOfWord,
  FieldFault,
  FileProblem,
  ForeignFormat,
  NeededField,
} from "./problem.ts";

const READABLE =
  "What can be read: text (.txt, .md), web pages (.html), PDF with a text layer, Word (.docx) and mail (.eml)";
const SAVE_AS_TEXT = "Save its text as .txt and add that";
const SAVE_ANEW = "Open it, save it anew, and add that";
const NAME_ENCODING = "or name its encoding with --encoding (windows-1251 or latin1)";

/**
 * What is wrong with a file and what to do, in English, for the command line and the log: a sentence or two
 * without the last full stop, to stand behind the file's name.
 */
export function sentenceOfProblem(problem: FileProblem): string {
  switch (problem.kind) {
    case "empty-file":
      return "the file is empty";
    case "unknown-format":
      return `its format is not known. ${READABLE}`;
    case "foreign-format":
      return `this is ${foreign[problem.format]}. ${READABLE}`;
    case "unreadable":
      return `${problem.of === "pdf" ? "this PDF" : "it"} cannot be read, so it may be damaged (${problem.detail}). ${SAVE_ANEW}`;
    case "failed":
      return `reading it failed (${problem.detail}). ${SAVE_AS_TEXT}`;
    case "unreadable-mail":
      return `the mail cannot be read (${problem.detail}). Save its text as .txt`;
    case "locked":
      return `${problem.of === "pdf" ? "this PDF" : "the file"} is locked by a password. Save it without one`;
    case "damaged-word":
      return `this Word file is damaged: ${damages[problem.how]}. ${SAVE_ANEW}`;
    case "part-of-word-missing":
      return `this Word file is damaged: ${problem.part} is missing from it`;
    case "xml-entities":
      return "this Word file defines XML entities, which none needs. Save it anew";
    case "empty-page":
      return "the page shows no text of an article. It may be made by a script: save the page from a browser, or its text as .txt";
    case "empty-mail":
      return "there is no text in the mail. Add the files that came with it by themselves";
    case "empty-word":
      return "this Word file has no text in it";
    case "no-text-layer":
      return "this PDF has no text layer: it is pictures of pages. Run it through OCR first";
    case "unknown-letters":
      return "the fonts of this PDF do not say which letters they draw, so its text cannot be read. Run it through OCR first";
    case "too-large":
      return `the file is larger than ${problem.megabytes} MB. Divide it, or add its text alone`;
    case "too-slow":
      return `reading it takes longer than ${problem.seconds} seconds, so it was stopped. ${SAVE_AS_TEXT}`;
    case "too-much-memory":
      return `reading it needs more memory than ${problem.megabytes} MB, so it was stopped. ${SAVE_AS_TEXT}`;
    case "too-deep":
      return tooDeep(problem);
    case "too-many-parts":
      return tooManyParts(problem);
    case "too-many-pages":
      return `the PDF has ${problem.count} pages, which are too many (${problem.most} at most). Divide it`;
    case "unpacks-too-large":
      return `unpacked it is larger than ${problem.megabytes} MB, or than ${problem.ratio} times itself. ${SAVE_AS_TEXT}`;
    case "wrong-encoding":
      return problem.of === "page"
        ? `the bytes are not ${problem.encoding}. Save the page as UTF-8, ${NAME_ENCODING}`
        : `the bytes are not ${problem.encoding.toUpperCase()}. Save the file as UTF-8, ${NAME_ENCODING}`;
    case "no-text":
      return `this is not a text: a NUL stands at character ${problem.nulAt}. Save the article as plain text in UTF-8`;
    case "no-web-page":
      return "this is no web page: there is a NUL in it. Save the page as HTML in UTF-8";
    case "no-words":
      return "there is no text in it. Put the article there";
    case "missing-fields": {
      const asked = problem.fields.map((field) => flags[field]).join(" ");
      return `the text does not show its ${problem.fields.join(", ")}. Say it with ${asked}`;
    }
    case "no-yaml":
      return `the front matter is not YAML: ${problem.detail}`;
    case "no-plain-fields":
      return `the front matter is not plain fields: ${problem.detail}`;
    case "no-fields":
      return 'the front matter must be fields such as "title: A bill", one a line';
    case "wrong-field":
      return `${problem.field}: ${faults[problem.fault]}`;
    case "unknown-field":
      return `${problem.field}: is not a field of an article. Known are: ${problem.known.join(", ")}`;
    case "wrong-id": {
      const rule =
        "an id is made of a-z, 0-9, '.', '_' and '-', at most 120. Say another with --slug or --id";
      return problem.from === "name" ? rule : `${problem.id}.md: ${rule}`;
    }
    case "other":
      return problem.detail;
  }
}

type Of<Kind extends FileProblem["kind"]> = Extract<FileProblem, { readonly kind: Kind }>;

function tooDeep(problem: Of<"too-deep">): string {
  switch (problem.of) {
    case "file":
      return `it is nested deeper than can be read. ${SAVE_AS_TEXT}`;
    case "page":
      return `its elements stand more than ${problem.most} deep in one another. Save the text alone as .txt`;
    case "word":
      return `the elements of this Word file stand more than ${problem.most} deep in one another. ${SAVE_AS_TEXT}`;
  }
}

function tooManyParts(problem: Of<"too-many-parts">): string {
  switch (problem.of) {
    case "pdf":
      return `the PDF is made of ${problem.count} objects, which are too many (${problem.most} at most). ${SAVE_AS_TEXT}`;
    case "page-of-pdf":
      return `page ${problem.page} of the PDF holds more pieces of text than can be read. ${SAVE_AS_TEXT}`;
    case "word":
      return `the archive holds ${problem.count} files, which are too many (${problem.most} at most). ${SAVE_AS_TEXT}`;
  }
}

const foreign: Readonly<Record<ForeignFormat, string>> = {
  "old-word": "a Word file of the old kind; save it as .docx",
  "rich-text": "Rich Text; save it as .docx",
  archive: "an archive without a Word text in it; take the files out of it",
  picture: "a picture; only text can be read",
};

const damages: Readonly<Record<DamageOfWord, string>> = {
  "cut-short": "it is cut short",
  "list-broken": "its list of files breaks off",
  "file-missing": "a file in it is missing",
  "packed-unusually": "it is packed in an unusual way",
  "packed-wrongly": "a file in it cannot be unpacked",
  "no-xml": "a part of it is no XML",
};

const flags: Readonly<Record<NeededField, string>> = {
  title: "--title TEXT",
  publisher: "--publisher NAME",
  published: "--published YYYY-MM-DD",
  language: "--language TAG",
};

const faults: Readonly<Record<FieldFault, string>> = {
  missing: "is missing from the front matter. Add it",
  empty: "is empty",
  "not-text": "must be a text; put it in quotes",
  "not-day": "must be a day such as 2026-02-26",
  "not-address": "must be an address that begins with https://",
  "not-language": "must be a language tag such as en or pt-BR",
  "not-pages": "must be as `articles add` wrote it; without it no pages are named",
};
