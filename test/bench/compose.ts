import Anthropic from "@anthropic-ai/sdk";
import { wholeDocument } from "../../src/answer/claude/documents.ts";
import { answerRequest } from "../../src/answer/claude/request.ts";
import { loadPrompts } from "../../src/answer/prompts.ts";
import { quantile } from "../../src/cli/figures.ts";
import { theBillBuilt } from "../answer/a-bill.ts";
import { startClaude } from "../answer/a-claude.ts";
import { says } from "../answer/claude/says.ts";
import { paraphrases } from "../answer/vouch/paraphrases.ts";
import type { Scripted } from "../claude/replay.ts";

const ROUNDS = 120;
const WARM_UP = 20;

/** A token is about four letters of English; with its thoughts the stream has 2,000. */
const UNITS_A_TOKEN = 4;
const THINKING = "The person asks about the bill, so I look for it. ".repeat(100);

const english = paraphrases.filter(({ language }) => language === "en");

/** Sentences of an answer: as many as the prompt asks for at most, and as many as 2,000 tokens can be. */
const LENGTHS = [4, english.length];

/** The same sentences, but for a word of no language at their ends: none was seen before. */
function answerOf(round: number, sentences: number): Scripted {
  const word = round
    .toString(26)
    .padStart(3, "0")
    .replace(/\d/g, (digit) => "qrstuvwxyz"[+digit] ?? "");
  const spans = english.slice(0, sentences).map(({ text, cites }) => ({
    text: `${text.slice(0, -1)} ${word}. `,
    cites,
  }));
  return says(
    spans.map((span) => ({ ...span, cuts: everyToken(span.text) })),
    { thinking: THINKING, outputTokens: 2_000 },
  );
}

function everyToken(text: string): number[] {
  return Array.from(
    { length: Math.floor(text.length / UNITS_A_TOKEN) },
    (_, at) => (at + 1) * UNITS_A_TOKEN,
  );
}

/**
 * From a question to a verified answer over a stream of 2,000 tokens that comes at once, against the
 * bare SDK reading the same stream. What is left between the two is our own part.
 */
export async function composeBench(): Promise<string> {
  const claude = await startClaude();
  const { system, turn } = loadPrompts().answer({
    earlier: "",
    correction: "",
    question: "Who?",
    language: "Answer in English.",
  });
  const client = new Anthropic({ apiKey: claude.replay.apiKey, baseURL: claude.replay.url });
  const request = answerRequest(
    {
      model: { name: "claude-haiku-5-5", effort: "medium", thinks: true },
      prompt: { system, turn },
      maxTokens: 4_096,
      user: undefined,
    },
    [wholeDocument(theBillBuilt())],
    { cached: true },
  );
  const parts: string[] = [];
  for (const sentences of LENGTHS) parts.push(await compare(sentences));
  await claude.replay.close();
  return parts.join("; ");

  async function compare(sentences: number): Promise<string> {
    const bare: number[] = [];
    const ours: number[] = [];
    let backed = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      claude.always(answerOf(round, sentences));
      bare.push(await timed(() => client.messages.stream(request).finalMessage()));
      ours.push(
        await timed(async () => {
          const question = `What does the bill do, for the ${round}th time in ${sentences}?`;
          backed = (await claude.ask(question)).backed;
        }),
      );
    }
    const [own, sdk] = [ours, bare].map((times) => quantile(times.slice(WARM_UP), 0.5));
    const part = (own ?? 0) - (sdk ?? 0);
    return `${sentences} sentences, ${backed} backed: p50 ${own?.toFixed(1)} ms, the bare SDK ${sdk?.toFixed(1)} ms, our own part ${part.toFixed(1)} ms`;
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
