import { createHash } from "node:crypto";
import { type JsonSpan, spansOf } from "./json-spans.ts";

/** What stands before the messages in everything that the API caches, in the order it goes by. */
const AHEAD = ["model", "thinking", "output_config", "tools", "tool_choice", "system"] as const;

/**
 * What the API would keep of a request, for each of its cache breakpoints in order: the request's own
 * JSON text of model, thinking, output settings, tools and system, however they are ordered, and of
 * the messages up to and including the block that carries `cache_control`.
 *
 * Stricter than the API, which compares what the prompt is rendered to, and which keeps the system
 * prompt when only thinking changes: here every byte counts.
 */
export function prefixesOf(rawBody: string): readonly string[] {
  const { members } = spansOf(rawBody);
  const system = members.get("system");
  const messages = members.get("messages");
  const isBreakpoint = ({ members: block }: JsonSpan) =>
    !["", "null"].includes(cut(rawBody, block.get("cache_control")));
  const inSystem = (system?.items ?? []).filter(isBreakpoint);
  const inMessages = (messages?.items ?? [])
    .flatMap((message) => message.members.get("content")?.items ?? [])
    .filter(isBreakpoint);
  return [
    ...inSystem.map(({ end }) => ahead(rawBody, members, end)),
    ...inMessages.map(
      ({ end }) => `${ahead(rawBody, members)}\nmessages:${cut(rawBody, messages, end)}`,
    ),
  ];
}

/** The longest of {@link prefixesOf}; `undefined` when the request has no breakpoint. */
export function prefixOf(rawBody: string): string | undefined {
  return prefixesOf(rawBody).at(-1);
}

/** Everything of a request that a model reads, cached or not. */
export function promptOf(rawBody: string): string {
  const { members } = spansOf(rawBody);
  return `${ahead(rawBody, members)}\nmessages:${cut(rawBody, members.get("messages"))}`;
}

/** SHA-256 in hexadecimal, to compare prefixes by. */
export function hashOf(prefix: string): string {
  return createHash("sha256").update(prefix).digest("hex");
}

function ahead(
  rawBody: string,
  members: ReadonlyMap<string, JsonSpan>,
  systemEnd?: number,
): string {
  return AHEAD.flatMap((key) => {
    const span = members.get(key);
    const end = key === "system" ? systemEnd : undefined;
    return span === undefined ? [] : [`${key}:${cut(rawBody, span, end)}`];
  }).join("\n");
}

function cut(rawBody: string, span: JsonSpan | undefined, end = span?.end): string {
  return span === undefined ? "" : rawBody.slice(span.start, end);
}
