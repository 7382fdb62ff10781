import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { finishedSentences } from "../../src/answer/claude/finished-sentences.ts";
import { turnstile } from "../claude/gate.ts";
import { type RunningClaude, startClaude } from "./a-claude.ts";
import { type Said, says } from "./claude/says.ts";

const running: RunningClaude[] = [];
async function claude() {
  const started = await startClaude();
  running.push(started);
  return started;
}
afterEach(async () => {
  for (const { replay } of running.splice(0)) await replay.close();
});

const QUESTION = "Does it cover people who already finished their service?";
const served: Said = {
  text: "The rule would also apply to foreigners who have already concluded their military service.",
  cites: ["already concluded"],
};
const wrong: Said = { text: " It was passed by 400 votes.", cites: ["already concluded"] };
const passed: Said = {
  text: " Lawmakers in the State Duma passed the bill.",
  cites: ["Lawmakers in"],
};

function textsOf(answer: Answer): readonly string[] {
  return answer.outcome === "answered" ? answer.statements.map(({ text }) => text) : [];
}

/** Collects what is shown, and waits for the next of it. */
function watcher() {
  const shown: (readonly string[])[] = [];
  let tell = () => {};
  return {
    shown,
    asked: 0,
    next: () =>
      new Promise<void>((resolve) => {
        tell = resolve;
      }),
    onVerified(answer: Answer) {
      shown.push(textsOf(answer));
      tell();
    },
    onAsked() {
      this.asked += 1;
    },
  };
}

describe("whoever watches an answer come along", () => {
  it("is shown each sentence when it is finished and verified, and no other", async () => {
    const { replay, ask } = await claude();
    replay.script(says([served, wrong, passed]));
    const watching = watcher();
    const answer = await ask(QUESTION, {}, { onVerified: watching.onVerified });
    const all = textsOf(answer);
    expect(all).toHaveLength(2);
    expect(watching.shown.length).toBeGreaterThan(0);
    for (const some of watching.shown) expect(all.slice(0, some.length)).toEqual(some);
  });

  it("is shown the first sentence while the model is still writing the second", async () => {
    const { replay, ask } = await claude();
    const each = turnstile();
    replay.script(says([served, { ...passed, cuts: [10, 20, 30] }], { each }));
    const watching = watcher();
    const first = watching.next();
    const answering = ask(QUESTION, {}, { onVerified: watching.onVerified });
    // Beginning, ping, block, citation, text, end; block, citation, and the second one's first words.
    each.turn(9);
    await first;
    expect(watching.shown).toEqual([[served.text]]);
    each.turn(100);
    expect(textsOf(await answering)).toHaveLength(2);
  });

  it("is told that a model is asked, but not when the answer is there already", async () => {
    const { replay, ask } = await claude();
    replay.script(says([served]));
    const watching = watcher();
    const onlooker = { onAsked: () => watching.onAsked() };
    await ask(QUESTION, {}, onlooker);
    await ask(QUESTION, {}, onlooker);
    expect(watching.asked).toBe(1);
  });

  it("counts nothing that is cut before the answer is there", async () => {
    const { replay, ask, cuts } = await claude();
    replay.script(says([wrong, { ...served, text: ` ${served.text}` }, passed]));
    await ask(QUESTION, {}, { onVerified: () => {} });
    expect(cuts).toEqual(["figure"]);
  });
});

describe("whoever ends an answer", () => {
  it("keeps what was verified by then, and pays for what was written", async () => {
    const { replay, ask } = await claude();
    const each = turnstile();
    const stop = new AbortController();
    replay.script(says([served, { ...passed, cuts: [10, 20, 30] }], { each }));
    const watching = watcher();
    const first = watching.next();
    const answering = ask(QUESTION, {}, { onVerified: watching.onVerified, stop: stop.signal });
    each.turn(9);
    await first;
    stop.abort();
    const answer = await answering;
    expect(answer).toMatchObject({ outcome: "answered", composer: "claude", stopped: true });
    expect(textsOf(answer)).toEqual([served.text]);
    expect(answer.usage.inputTokens).toBe(1000);
    each.turn(100);
  });

  it("gets the article's own words when nothing was verified yet, and the model is not asked again", async () => {
    const { replay, ask } = await claude();
    const each = turnstile();
    const stop = new AbortController();
    replay.script(says([served], { each }));
    const answering = ask(QUESTION, {}, { stop: stop.signal });
    await replay.asked(1);
    stop.abort();
    expect(await answering).toMatchObject({
      outcome: "unchecked",
      composer: "extract",
      unchecked: { reason: "stopped" },
    });
    expect(replay.questions).toHaveLength(1);
    each.turn(100);
  });

  it("leaves no half answer for the next asker", async () => {
    const { replay, ask } = await claude();
    const each = turnstile();
    const stop = new AbortController();
    replay.script(says([served, { ...passed, cuts: [10] }], { each }), says([served, passed]));
    const watching = watcher();
    const first = watching.next();
    const answering = ask(QUESTION, {}, { onVerified: watching.onVerified, stop: stop.signal });
    each.turn(9);
    await first;
    stop.abort();
    await answering;
    each.turn(100);
    expect(textsOf(await ask(QUESTION))).toHaveLength(2);
  });

  it("does not make the model look as if it were down", async () => {
    const { replay, ask } = await claude();
    for (let time = 0; time < 6; time += 1) {
      const stop = new AbortController();
      const each = turnstile();
      replay.script(says([served], { each }));
      const answering = ask(`${QUESTION} ${time}`, {}, { stop: stop.signal });
      await replay.asked(time + 1);
      stop.abort();
      await answering;
      each.turn(100);
    }
    replay.script(says([served]));
    expect(await ask(QUESTION)).toMatchObject({ composer: "claude" });
  });
});

describe("a sentence that is being written", () => {
  it("is not shown before the next one has begun, wherever the stream is cut", () => {
    const text = "Mr. Putin signed it on Tuesday. It was passed by 3.5 votes. U.S. aid went on.";
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(text.length), { maxLength: 20 }), (places) => {
        const shown: string[] = [];
        const take = finishedSentences("en", (written) =>
          shown.push(written.map((span) => span.text).join("")),
        );
        for (const end of [...places.sort((a, b) => a - b), text.length]) {
          take([{ text: text.slice(0, end), citations: [] }]);
        }
        for (const some of shown) {
          expect([
            "Mr. Putin signed it on Tuesday. ",
            "Mr. Putin signed it on Tuesday. It was passed by 3.5 votes. ",
          ]).toContain(some);
        }
        expect(shown.length).toBeGreaterThan(0);
      }),
    );
  });
});
