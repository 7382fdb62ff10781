import { blocksOf, citableBlocks, documentsOf, type RequestBody } from "./body-shape.ts";
import { invalid, type Refusal } from "./refusal.ts";

type Rule = (body: RequestBody) => Refusal | undefined;

/** What is wrong with the words of a request that has the right shape. */
export function refusedContent(body: RequestBody): Refusal | undefined {
  for (const rule of RULES) {
    const refusal = rule(body);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

const MOST_BREAKPOINTS = 4;

const RULES: readonly Rule[] = [
  function assistantFirst({ messages: [first] }) {
    return first?.role === "user"
      ? undefined
      : invalid('messages: first message must use the "user" role');
  },

  function prefill({ messages }) {
    return messages.at(-1)?.role === "user"
      ? undefined
      : invalid(
          "This model does not support assistant message prefill. The conversation must end with a user message.",
        );
  },

  function misplaced({ messages }) {
    for (const [at, message] of messages.entries()) {
      const allowed = message.role === "user" ? ["text", "document"] : ASSISTANTS;
      const wrong = blocksOf(message).findIndex(({ type }) => !allowed.includes(type));
      const type = blocksOf(message)[wrong]?.type;
      if (type !== undefined) {
        return invalid(
          `messages.${at}.content.${wrong}.type: ${type} blocks are not permitted in ${message.role} turns`,
        );
      }
    }
    return undefined;
  },

  function messageWithoutContent({ messages }) {
    const at = messages.findIndex(({ content }) => content.length === 0);
    return at === -1
      ? undefined
      : invalid(`messages.${at}: ${messages[at]?.role} messages must have non-empty content`);
  },

  function emptyText({ system, messages }) {
    const all = messages.flatMap(blocksOf);
    return (
      refusedText("system", typeof system === "string" ? [{ text: system }] : (system ?? [])) ??
      refusedText(
        "messages",
        all.filter((block) => block.type === "text"),
      )
    );
  },

  function emptyDocumentBlock(body) {
    const texts = documentsOf(body).flatMap(citableBlocks);
    return refusedText(
      "messages",
      texts.map((text) => ({ text })),
    );
  },

  function citationsOnSomeDocuments(body) {
    const enabled = documentsOf(body).map(({ citations }) => citations?.enabled === true);
    return new Set(enabled).size > 1
      ? invalid("messages: citations must be enabled on all documents or on none")
      : undefined;
  },

  function tooManyBreakpoints({ system, messages }) {
    const blocks = [...(Array.isArray(system) ? system : []), ...messages.flatMap(blocksOf)];
    const found = blocks.filter((block) => "cache_control" in block && block.cache_control).length;
    return found > MOST_BREAKPOINTS
      ? invalid(
          `A maximum of ${MOST_BREAKPOINTS} blocks with cache_control may be provided. Found ${found}.`,
        )
      : undefined;
  },
];

const ASSISTANTS: readonly string[] = ["text", "thinking", "redacted_thinking"];

type Text = { readonly text: string; readonly cache_control?: unknown };

function refusedText(where: string, texts: readonly Text[]): Refusal | undefined {
  for (const { text, cache_control } of texts) {
    if (text.trim() !== "") continue;
    if (cache_control) {
      return invalid(`${where}: cache_control cannot be set for empty text blocks`);
    }
    const must = text === "" ? "be non-empty" : "contain non-whitespace text";
    return invalid(`${where}: text content blocks must ${must}`);
  }
  return undefined;
}
