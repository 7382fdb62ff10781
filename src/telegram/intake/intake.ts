import { createHash } from "node:crypto";
import { Composer } from "grammy";
import type { Document, InlineKeyboardMarkup, Message } from "grammy/types";
import type { Keyv } from "keyv";
import type { Article } from "../../article/article.ts";
import { DownloadError } from "../../article/download/download-error.ts";
import type { Imported } from "../../article/formats/import-file.ts";
import { type Given, ImportError } from "../../article/import.ts";
import type { FileProblem } from "../../article/problem.ts";
import type { ArticleSource } from "../../article/store.ts";
import type { BotContext, BotParts } from "../bot-context.ts";
import { plain } from "../styled.ts";
import { whileTyping } from "../typing.ts";
import type { Words } from "../words.ts";
import type { Desk } from "./desk.ts";
import { putInPlace } from "./edit.ts";
import { fetchFile } from "./fetch-file.ts";
import { isHeld, preview } from "./preview.ts";
import { readAdd, type Said } from "./read-add.ts";
import { whoRuns } from "./who.ts";

/** What taking in works with. */
export type IntakeParts = Pick<BotParts, "adminIds" | "store" | "log" | "clock"> & {
  readonly desk: Desk;
  /** Remembers for a quarter of an hour who was asked for a file. */
  readonly records: Pick<Keyv, "get" | "set">;
};

/** What is to be taken in: a file, or what stands at an address, and what was said about it. */
type Wanted = { readonly text: string; readonly document?: Document };

/** A file read as an article, or a sentence that says why it is none. */
type Outcome =
  | ({ readonly kind: "read" } & Imported)
  | { readonly kind: "failed"; readonly says: string };

const DECISION = /^add:([0-9a-f]{16}):(yes|no)$/;
const AWAITED_MS = 15 * 60 * 1000;
/** What a line behind `/add` puts right. */
const helpedByFields: ReadonlySet<string> = new Set<FileProblem["kind"]>([
  "missing-fields",
  "wrong-encoding",
  "wrong-id",
]);

/**
 * `/add`, for those who run the bot, in private: a file with it, a file that it replies to, the file or
 * link that comes next, or a link. What was understood is shown with two buttons; only “Confirm” makes it
 * live. The same message, edited, is read anew.
 */
export function intake(parts: IntakeParts): Composer<BotContext> {
  const { desk, store, records, adminIds, clock } = parts;
  const composer = new Composer<BotContext>();
  const awaitedKey = (person: number) => `awaited:@${person}`;

  composer.on("message", take);
  composer.on("edited_message", take);

  async function take(context: BotContext, next: () => Promise<void>): Promise<void> {
    const who = whoRuns(context, adminIds);
    const message = context.message ?? context.editedMessage;
    if (who === undefined || message === undefined) return next();
    const wanted = await wantedIn(context, message, who.person);
    if (wanted === undefined) return next();
    const { words } = context;
    const said = readAdd(wanted.text);
    if (said.strange !== undefined) {
      return says(context, words.intake.strange(said.strange), words.intake.fields);
    }
    if (wanted.document === undefined && said.address === undefined) {
      await records.set(
        awaitedKey(who.person),
        { text: wanted.text, until: clock() + AWAITED_MS },
        AWAITED_MS,
      );
      return says(context, words.intake.sendIt, words.intake.fields);
    }
    const { api, place } = context;
    const outcome = await whileTyping({ api, place, log: parts.log }, () =>
      outcomeOf(wanted.document, said, context),
    );
    if (outcome.kind === "failed") return says(context, outcome.says);
    await show(outcome, said.given, message, who.person, context);
    await records.set(awaitedKey(who.person), { text: "", until: 0 }, 1);
  }

  /** What the message brings; a file or link without `/add` only if it was asked for. */
  async function wantedIn(
    { request }: BotContext,
    message: Message,
    person: number,
  ): Promise<Wanted | undefined> {
    const { document, text, caption, reply_to_message: replied, external_reply } = message;
    if (request?.kind === "command") {
      if (request.name !== "add") return undefined;
      const file = document ?? replied?.document ?? external_reply?.document;
      const link = file === undefined ? linkIn(replied?.text ?? replied?.caption) : undefined;
      const said = [request.rest, ...(link === undefined ? [] : [link])].join("\n");
      return { text: said, ...(file !== undefined && { document: file }) };
    }
    const words = text ?? caption ?? "";
    if (document === undefined && linkIn(words) === undefined) return undefined;
    const awaited = await records.get<{ text: string; until: number }>(awaitedKey(person));
    if (awaited === undefined || awaited.until <= clock()) return undefined;
    return { text: `${awaited.text}\n${words}`, ...(document !== undefined && { document }) };
  }

  async function outcomeOf(
    document: Document | undefined,
    { given, address }: Said,
    { api, words }: BotContext,
  ): Promise<Outcome> {
    try {
      if (document !== undefined) {
        const file = await fetchFile(api, document);
        if ("missing" in file) {
          const { tooLarge, gone } = words.intake;
          return { kind: "failed", says: file.missing === "gone" ? gone : tooLarge };
        }
        return { kind: "read", ...(await desk.importFile(file.name, file.bytes, given)) };
      }
      const { name, bytes, url, charset } = await desk.download(address ?? "");
      const found = { foundAt: url, ...(charset !== undefined && { charset }), ...given };
      return { kind: "read", ...(await desk.importFile(name, bytes, found)) };
    } catch (error) {
      if (!(error instanceof ImportError || error instanceof DownloadError)) throw error;
      return { kind: "failed", says: failed(error, words) };
    }
  }

  async function show(
    read: Imported,
    given: Given,
    message: Message,
    person: number,
    context: BotContext,
  ): Promise<void> {
    const { words } = context;
    const held = await heldAs(read.source, given);
    if (held !== undefined && isOther(held, read.source)) {
      return says(context, words.intake.other(held.meta.title));
    }
    const source = held === undefined ? read.source : newVersion(held, read.source);
    const album = message.media_group_id === undefined ? [] : [words.intake.oneOfAlbum];
    const checks = [...album, ...read.warnings.map(words.intake.warning)];
    const previewed = { ...read, source, checks, held };
    const messages = preview(previewed, words);
    if (isHeld(previewed)) return context.say({ messages });
    const name = nameOf(context.place.origin);
    await desk.pendings.keep(person, name, source);
    await context.say({ messages, markup: decision(name, words) });
  }

  /** What the article would be a new version of: by its id, or where nobody named one by its address. */
  async function heldAs({ id, meta }: ArticleSource, given: Given): Promise<Article | undefined> {
    const same = await store.get(id);
    if (same !== undefined || meta.url === undefined || given.id !== undefined) return same;
    if (given.slug !== undefined) return undefined;
    return (await store.list()).find((held) => held.meta.url === meta.url);
  }

  composer.callbackQuery(DECISION, async (context, next) => {
    const who = whoRuns(context, adminIds);
    if (who === undefined) return next();
    const { words } = context;
    const [, name = "", choice] = DECISION.exec(context.callbackQuery.data) ?? [];
    const pending = await desk.pendings.get(who.person, name);
    if (pending === undefined) {
      await context.answerTap({ text: words.intake.over, show_alert: true });
      return;
    }
    void context.answerTap();
    const { source } = pending;
    if (choice === "yes") await desk.changes.writing(who).put(source);
    const { live, discarded } = words.intake;
    const { title } = source.meta;
    await putInPlace(context, plain(choice === "yes" ? live(title) : discarded(title)));
    await desk.pendings.drop(who.person, name);
  });

  return composer;
}

function says(context: BotContext, ...paragraphs: readonly string[]): Promise<void> {
  return context.say({ messages: [plain(paragraphs.join("\n\n"))] });
}

function failed(error: ImportError | DownloadError, { intake: words }: Words): string {
  if (error instanceof DownloadError) return words.failed(words.noDownload(error.problem));
  const said = words.failed(words.noArticle(error.problem));
  return helpedByFields.has(error.problem.kind) ? `${said}\n\n${words.fields}` : said;
}

/** The same message, handed over again, has the same name. */
function nameOf(origin: string): string {
  return createHash("sha256").update(origin).digest("hex").slice(0, 16);
}

function decision(name: string, { intake: words }: Words): InlineKeyboardMarkup {
  return {
    inline_keyboard: [
      [
        { text: words.confirm, callback_data: `add:${name}:yes` },
        { text: words.discard, callback_data: `add:${name}:no` },
      ],
    ],
  };
}

function linkIn(text = ""): string | undefined {
  return /(?<=^|\s)https?:\/\/\S+/i.exec(text)?.[0];
}

/** An amended article may change its title, and a moved one its address, but not both at once. */
function isOther(held: Article, { meta }: ArticleSource): boolean {
  const hasBoth = held.meta.url !== undefined && meta.url !== undefined;
  return hasBoth && held.meta.url !== meta.url && held.meta.title !== meta.title;
}

/** Details that the new text does not say stay as they were. */
function newVersion({ id, meta }: Article, source: ArticleSource): ArticleSource {
  return { id, meta: { ...meta, ...source.meta }, text: source.text };
}
