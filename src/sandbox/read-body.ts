import type { IncomingMessage } from "node:http";
import { isUpload, readForm } from "./read-form.ts";
import { TelegramError } from "./telegram-error.ts";

/** A call with text only stays far below this (bytes). */
const largestBody = 4 * 1024 * 1024;
/** What Telegram takes of a file is 50 MB (https://core.telegram.org/bots/api#senddocument). */
const largestUpload = 51 * 1024 * 1024;

/** Fields that hold text, so that "12" in a form stays a text. */
const textFields = new Set([
  "action",
  "callback_query_id",
  "caption",
  "language_code",
  "parse_mode",
  "secret_token",
  "text",
  "url",
]);

/**
 * The parameters of a Bot API call: from the query string, and from a body of JSON, of a
 * urlencoded form or of a multipart form, whose files stand where they are named (`attach://…`).
 * Throws a 400 or a 413.
 */
export async function readCallParameters(
  request: IncomingMessage,
  url: URL,
): Promise<Record<string, unknown>> {
  const fromQuery = typed(url.searchParams);
  const type = request.headers["content-type"] ?? "";
  const isMultipart = type.startsWith("multipart/form-data");
  const body = await readBytes(request, isMultipart ? largestUpload : largestBody);
  if (body.length === 0) return fromQuery;
  if (type.startsWith("application/json")) return { ...fromQuery, ...parseObject(body) };
  const form = isMultipart
    ? readForm(body, type)
    : [...new URLSearchParams(body.toString("utf8"))].map(([name, text]) => [name, text] as const);
  if (!form) throw new TelegramError(400, "Bad Request: can't parse the request's body");
  return { ...fromQuery, ...withFiles(typed(form)) };
}

/** Every file in the place of the parameter that names it, and nowhere else. */
function withFiles(fields: Record<string, unknown>): Record<string, unknown> {
  const attached = new Set<string>();
  const placed = Object.entries(fields).map(([name, value]): [string, unknown] => {
    const [, field] = /^attach:\/\/(.+)$/.exec(typeof value === "string" ? value : "") ?? [];
    if (field === undefined || !isUpload(fields[field])) return [name, value];
    attached.add(field);
    return [name, fields[field]];
  });
  return Object.fromEntries(placed.filter(([name]) => !attached.has(name)));
}

/** A JSON body of at most a few MB; throws a 400 if it is no object. */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  return parseObject(await readBytes(request));
}

/** A body as it is, of at most so many bytes; throws a 413. */
export async function readBytes(request: IncomingMessage, largest = largestBody): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw new TelegramError(413, "Request Entity Too Large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseObject(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString("utf8"));
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Said below, together with bodies that are JSON but no object.
  }
  throw new TelegramError(400, "Bad Request: can't parse the JSON object of the request's body");
}

function typed(fields: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  return Object.fromEntries(
    [...fields].map(([name, value]) => [name, textFields.has(name) ? value : parsed(value)]),
  );
}

function parsed(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
