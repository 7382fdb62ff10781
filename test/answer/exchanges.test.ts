import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Exchange } from "../../src/answer/answer.ts";
import { createExchanges } from "../../src/answer/exchanges.ts";
import { openStore } from "../../src/store/open.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { anyText } from "../any-text.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

const hour = 60 * 60 * 1000;
const exchange = (name: string): Exchange => ({ question: `${name}?`, answer: `${name}.` });
const [one, two, three, four] = ["one", "two", "three", "four"].map(exchange) as [
  Exchange,
  Exchange,
  Exchange,
  Exchange,
];
const here = { chat: "-100", topic: "7" };
const at = (message: string) => ({ ...here, message });
const atAll = (...messages: readonly string[]) => ({ ...here, messages });

async function remembered() {
  const store = await openStore("memory:");
  return { ...store, exchanges: createExchanges({ keyv: store.keyv }) };
}

describe("exchanges", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("knows nothing of a message that it never saw", async () => {
    const { exchanges } = await remembered();
    expect(await exchanges.before(at("1"))).toEqual([]);
  });

  it("gives what every message of an answer ends, oldest first", async () => {
    const { exchanges } = await remembered();
    await exchanges.remember(atAll("1"), one, []);
    await exchanges.remember(atAll("2", "3"), two, await exchanges.before(at("1")));
    expect(await exchanges.before(at("1"))).toEqual([one]);
    expect(await exchanges.before(at("2"))).toEqual([one, two]);
    expect(await exchanges.before(at("3"))).toEqual([one, two]);
  });

  it("keeps the last three", async () => {
    const { exchanges } = await remembered();
    await exchanges.remember(atAll("1"), four, [one, two, three]);
    expect(await exchanges.before(at("1"))).toEqual([two, three, four]);
  });

  it("lets two replies to one answer go separate ways", async () => {
    const { exchanges } = await remembered();
    await exchanges.remember(atAll("2"), two, [one]);
    await exchanges.remember(atAll("3"), three, [one]);
    expect(await exchanges.before(at("2"))).toEqual([one, two]);
    expect(await exchanges.before(at("3"))).toEqual([one, three]);
  });

  it("replaces what an edited answer said", async () => {
    const { exchanges } = await remembered();
    await exchanges.remember(atAll("2"), two, [one]);
    await exchanges.remember(atAll("2"), three, [one]);
    expect(await exchanges.before(at("2"))).toEqual([one, three]);
  });

  it("forgets what an answer said that says something else now, and nothing beside it", async () => {
    const { exchanges } = await remembered();
    await exchanges.remember(atAll("1", "2", "3"), one, []);
    await exchanges.forget(atAll("1", "2"));
    expect(await exchanges.before(at("1"))).toEqual([]);
    expect(await exchanges.before(at("2"))).toEqual([]);
    expect(await exchanges.before(at("3"))).toEqual([one]);
  });

  it("notes nothing for an answer without messages", async () => {
    const { exchanges, keyv } = await remembered();
    const write = vi.spyOn(keyv.store, "setMany");
    await exchanges.remember(atAll(), one, []);
    expect(write.mock.calls.flatMap(([entries]) => entries)).toEqual([]);
  });

  it("writes all messages of an answer as one", async () => {
    const { exchanges, keyv } = await remembered();
    const write = vi.spyOn(keyv.store, "setMany");
    await exchanges.remember(atAll("1", "2", "3"), one, []);
    expect(write).toHaveBeenCalledTimes(1);
  });

  it("forgets after a day", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { exchanges } = await remembered();
    await exchanges.remember(atAll("1"), one, []);
    vi.setSystemTime(Date.now() + 24 * hour - 1);
    expect(await exchanges.before(at("1"))).toEqual([one]);
    vi.setSystemTime(Date.now() + 2);
    expect(await exchanges.before(at("1"))).toEqual([]);
  });

  it("does not lose what is noted while an expired note is being read", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { exchanges, keyv } = await remembered();
    await exchanges.remember(atAll("1"), one, []);
    vi.setSystemTime(Date.now() + 25 * hour);
    const look = keyv.store.get;
    vi.spyOn(keyv.store, "get").mockImplementationOnce(async (...args) => {
      const found = await look(...args);
      await new Promise(setImmediate);
      return found;
    });
    await Promise.all([exchanges.before(at("1")), exchanges.remember(atAll("1"), two, [])]);
    expect(await exchanges.before(at("1"))).toEqual([two]);
  });

  it("survives a restart", async () => {
    const url = `level:${await temporaryFolder()}`;
    const store = await openStore(url);
    await createExchanges(store).remember(atAll("2"), two, [one]);
    await store.close();

    const again = await openStore(url);
    expect(await createExchanges(again).before(at("2"))).toEqual([one, two]);
    await again.close();
  });

  it("says so when it cannot look, and goes on when it can again", async () => {
    const { exchanges, keyv, close } = await remembered();
    vi.spyOn(keyv.store, "get").mockRejectedValueOnce(new StoreError("failed", "No disk."));
    await expect(exchanges.before(at("1"))).rejects.toThrow("No disk.");
    await exchanges.remember(atAll("1"), one, []);
    expect(await exchanges.before(at("1"))).toEqual([one]);
    await close();
    await expect(exchanges.before(at("1"))).rejects.toBeInstanceOf(StoreError);
    await expect(exchanges.remember(atAll("1"), one, [])).rejects.toBeInstanceOf(StoreError);
  });

  describe("across chats and topics", () => {
    const id = fc.oneof(
      fc.constantFrom("", "1", "-1", ":", '"', '","', "null", "\\", "\ud800", "\\ud800", "[]"),
      anyText({ maxLength: 4 }),
    );
    const place = fc.record(
      { chat: id, topic: id, message: id },
      { requiredKeys: ["chat", "message"] },
    );

    it("never gives one place's words to another, whatever their ids are", async () => {
      const { exchanges, keyv } = await remembered();
      await fc.assert(
        fc.asyncProperty(place, place, async (mine, theirs) => {
          await keyv.clear();
          await exchanges.remember({ ...mine, messages: [mine.message] }, one, []);
          expect(await exchanges.before(mine)).toEqual([one]);
          const isSame =
            mine.chat === theirs.chat &&
            mine.topic === theirs.topic &&
            mine.message === theirs.message;
          expect(await exchanges.before(theirs)).toEqual(isSame ? [one] : []);
        }),
        {
          examples: ["", "null"].map((topic) => [
            { chat: "1", message: "2" },
            { chat: "1", topic, message: "2" },
          ]),
        },
      );
    });
  });

  describe("of long texts", () => {
    it("keeps a question of 1,000 and an answer of 1,500 code units whole", async () => {
      const { exchanges } = await remembered();
      const long = { question: "q".repeat(1_000), answer: "a".repeat(1_500) };
      await exchanges.remember(atAll("1"), long, []);
      expect(await exchanges.before(at("1"))).toEqual([long]);
    });

    it("cuts what is longer, and says that it did", async () => {
      const { exchanges } = await remembered();
      const long = { question: "q".repeat(1_001), answer: "a".repeat(9_000) };
      await exchanges.remember(atAll("1"), long, []);
      const kept = await exchanges.before(at("1"));
      expect(kept).toEqual([{ question: `${"q".repeat(999)}…`, answer: `${"a".repeat(1_499)}…` }]);
      await exchanges.remember(atAll("2"), one, kept);
      expect(await exchanges.before(at("2"))).toEqual([...kept, one]);
    });

    it.each([
      ["a family", "👩‍👩‍👧"],
      ["a letter and its accent", "e\u0301"],
      ["an emoji", "😀"],
      ["a flag", "🇷🇺"],
    ])("cuts before or behind %s, never within", async (_, grapheme) => {
      const { exchanges } = await remembered();
      for (let lead = 0; lead < grapheme.length; lead += 1) {
        const question = "x".repeat(lead) + grapheme.repeat(1_000);
        await exchanges.remember(atAll("1"), { question, answer: "" }, []);
        const [kept] = await exchanges.before(at("1"));
        const body = kept!.question.slice(lead, -1);
        expect(kept!.question.length).toBeLessThanOrEqual(1_000);
        expect(kept!.question.length).toBeGreaterThan(1_000 - 1 - grapheme.length);
        expect(body).toBe(grapheme.repeat(body.length / grapheme.length));
      }
    });

    it("cuts a single endless character between code points", async () => {
      const { exchanges } = await remembered();
      for (const start of ["😀", "a😀"]) {
        const question = `${start}${"\u{e0062}".repeat(2_000)}`;
        await exchanges.remember(atAll("1"), { question, answer: "" }, []);
        const [kept] = await exchanges.before(at("1"));
        expect(kept!.question).not.toMatch(/\p{Surrogate}/u);
        expect(kept!.question.length).toBeLessThanOrEqual(1_000);
        expect(kept!.question.length).toBeGreaterThan(1);
      }
    });
  });
});
