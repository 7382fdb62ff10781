import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Article } from "../../../src/article/article.ts";
import { buildArticle } from "../../../src/article/build.ts";
import { createDense, type Dense } from "../../../src/search/dense/dense.ts";
import { createEmbed } from "../../../src/search/dense/embeddings-api.ts";
import { entriesOf } from "../../../src/store/entries.ts";
import { openStore, type Store } from "../../../src/store/open.ts";
import { anArticle } from "../../answer/a-bill.ts";
import { aClock, type Clock } from "./a-clock.ts";
import { type EmbeddingsServer, startEmbeddings } from "./embeddings-server.ts";

const KEY = "sk-hunter2";
const FIRST_REST = 2_000;
const QUESTION_TIME = 3_000;
const PARAGRAPHS_TIME = 60_000;

let server: EmbeddingsServer;
let store: Store;
let clock: Clock;
let logged: string[];
const opened: Dense[] = [];

beforeEach(async () => {
  server = await startEmbeddings({
    apiKey: KEY,
    models: ["ngram-3", "other"],
    refuses: /too long/,
  });
  store = await openStore("memory:");
  clock = aClock();
  logged = [];
});

afterEach(async () => {
  for (const dense of opened.splice(0)) await dense.close();
  await server.close();
  await store.close();
});

/** As at a start of the bot, over what is kept. */
function open({ model = "ngram-3", url = server.url } = {}): Dense {
  const log = pino({ level: "debug" }, { write: (line: string) => void logged.push(line) });
  const { now, sleep } = clock;
  const embed = createEmbed({ url, model, apiKey: KEY }, async () => {});
  const dense = createDense({ embed, model, keyv: store.keyv, log, sleep, now });
  opened.push(dense);
  return dense;
}

async function openWith(...articles: readonly Article[]): Promise<Dense> {
  const dense = open();
  for (const article of articles) dense.add(article);
  await dense.settled();
  return dense;
}

function article(id: string, text: string, title = "The Harbour Act"): Article {
  const source = anArticle(text, { title }, id);
  return buildArticle(id, source.meta, source.text);
}

function levels(): readonly string[] {
  return logged.map((line) => pino.levels.labels[JSON.parse(line).level] ?? "");
}

async function keptIds(): Promise<string[]> {
  const ids: string[] = [];
  for await (const [key] of entriesOf(store.keyv, "vectors:")) ids.push(key);
  return ids;
}

const ferries = article("ferries", "Ferries sail at noon.\n\nTickets are sold on board.");
const taxes = article("taxes", "The levy on yachts rises.", "The Tax Act");

describe("finding by meaning", () => {
  it("finds the nearest paragraphs of all articles", async () => {
    const dense = await openWith(ferries, taxes);
    expect(await dense.nearest("levies on a yacht", 2)).toMatchObject([
      { article: "taxes", paragraph: 1 },
      { article: "ferries" },
    ]);
    expect(await dense.nearest("tickets sold on board", 1)).toEqual([
      { article: "ferries", paragraph: 2 },
    ]);
  });

  it("finds those of one article alone", async () => {
    const dense = await openWith(ferries, taxes);
    const found = await dense.nearest("levies on a yacht", 9, "ferries");
    expect(found.map((place) => place.article)).toEqual(["ferries", "ferries"]);
  });

  it("has a vector for each paragraph that says something, with the title in front", async () => {
    await openWith(ferries);
    expect(server.given).toEqual([
      "The Harbour Act\n\nFerries sail at noon.",
      "The Harbour Act\n\nTickets are sold on board.",
    ]);
  });

  it("sends the beginning of what is long, and no half characters", async () => {
    const dense = await openWith(article("long", `${"🚢".repeat(2_000)}.`));
    await dense.nearest(`ship \ud83d ${"x".repeat(2_000)}`, 1);
    for (const text of server.given) {
      expect(text.length).toBeLessThanOrEqual(1_200);
      expect(text).not.toMatch(/\p{Surrogate}/u);
    }
    expect(server.given).toHaveLength(2);
  });

  it("asks for at most 32 vectors at a time", async () => {
    const paragraphs = Array.from({ length: 70 }, (_, at) => `Rule ${at} is in force.`);
    const dense = await openWith(article("rules", paragraphs.join("\n\n")));
    expect(server.requests.map(({ body }) => body.input.length)).toEqual([32, 32, 6]);
    expect(await dense.nearest("Rule 69", 1)).toEqual([{ article: "rules", paragraph: 70 }]);
  });

  it("asks nobody for a question while nothing is held, nor for one without words", async () => {
    const dense = open();
    expect(await dense.nearest("Is it law?", 3)).toEqual([]);
    dense.add(ferries);
    await dense.settled();
    expect(await dense.nearest("  ", 3)).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });
});

describe("what is kept", () => {
  it("is asked for once: the next start asks for nothing", async () => {
    const found = await (await openWith(ferries, taxes)).nearest("sail at noon", 3);
    const asked = server.given.length;
    const again = await openWith(ferries, taxes);
    expect(server.given).toHaveLength(asked);
    expect(await again.nearest("sail at noon", 3)).toEqual(found);
  });

  it("goes with the version: a changed article is asked for anew", async () => {
    const dense = await openWith(ferries, taxes);
    const asked = server.given.length;
    dense.add(article("ferries", "Ferries stay in port."));
    await dense.settled();
    expect(server.given.slice(asked)).toEqual(["The Harbour Act\n\nFerries stay in port."]);
    expect(await dense.nearest("ferries stay in port", 9, "ferries")).toHaveLength(1);
    await openWith(article("ferries", "Ferries stay in port."));
    expect(server.given).toHaveLength(asked + 2);
  });

  it("goes with the title, which stands in front of every paragraph", async () => {
    await openWith(ferries);
    const asked = server.given.length;
    await openWith({ ...ferries, meta: { ...ferries.meta, title: "The Port Act" } });
    expect(server.given.slice(asked)).toContain("The Port Act\n\nFerries sail at noon.");
  });

  it("goes with the model: another one starts anew", async () => {
    await openWith(ferries);
    const dense = open({ model: "other" });
    dense.add(ferries);
    await dense.settled();
    expect(server.requests.at(-1)?.body).toMatchObject({ model: "other" });
    expect(server.requests).toHaveLength(2);
  });

  it("is one record an article, and goes when the article goes", async () => {
    const dense = await openWith(ferries, taxes);
    dense.add(article("ferries", "Ferries stay in port."));
    await dense.settled();
    expect(await keptIds()).toEqual(["vectors:ferries", "vectors:taxes"]);
    dense.remove("ferries");
    await dense.settled();
    expect(await keptIds()).toEqual(["vectors:taxes"]);
    expect(await dense.nearest("ferries", 9)).toEqual([{ article: "taxes", paragraph: 1 }]);
  });

  it("goes when the article went while the bot was off", async () => {
    await openWith(ferries, taxes);
    const dense = open();
    dense.add(taxes);
    dense.forgetOthers();
    await dense.settled();
    expect(await keptIds()).toEqual(["vectors:taxes"]);
  });

  it("is of the newest version, whatever comes late", async () => {
    const dense = open();
    server.next("later");
    dense.add(ferries);
    await server.asked(1);
    const newest = article("ferries", "Ferries stay in port.");
    dense.add(newest);
    server.release();
    await dense.settled();
    expect(await dense.nearest("ferries", 9)).toEqual([{ article: "ferries", paragraph: 1 }]);
    await openWith(newest);
    expect(server.given).toHaveLength(4);
  });

  it("is not asked for of a version that is past before its turn", async () => {
    const dense = open();
    server.next("later", "later");
    for (const one of [article("first", "First."), article("second", "Second."), taxes, ferries]) {
      dense.add(one);
    }
    await server.asked(1);
    server.release();
    await server.asked(2);
    dense.add(article("taxes", "The levy on yachts falls."));
    dense.remove("ferries");
    server.release();
    await dense.settled();
    expect(server.given.slice(2)).toEqual(["The Harbour Act\n\nThe levy on yachts falls."]);
  });

  it("is nothing of an article whose vectors come when it has been removed", async () => {
    const dense = open();
    server.next("later");
    dense.add(ferries);
    await server.asked(1);
    dense.remove("ferries");
    server.release();
    await dense.settled();
    expect(await keptIds()).toEqual([]);
    expect(await dense.nearest("sail at noon", 9)).toEqual([]);
  });

  it("is nothing of an article that was removed while its vectors were under way", async () => {
    const dense = open();
    server.next("silence");
    dense.add(ferries);
    await server.asked(1);
    dense.remove("ferries");
    clock.passes(PARAGRAPHS_TIME);
    await clock.sleeps(FIRST_REST);
    clock.passes(FIRST_REST);
    await dense.settled();
    expect(await keptIds()).toEqual([]);
    expect(server.given).toEqual([]);
  });
});

describe("when the server fails", () => {
  it.each([
    ["is broken", { status: 503 }],
    ["has too much to do", { status: 429 }],
    ["refuses the key", { status: 401 }],
    ["does not know the model", { status: 404 }],
    ["hangs up", "hang up"],
    ["sends garbage", { status: 200, body: "<html>hello</html>" }],
    ["sends no vectors", { status: 200, body: '{"data":[]}' }],
  ] as const)(
    "finds nothing when it %s, says so once, and recovers by itself",
    async (_, fault) => {
      server.always(fault);
      const dense = await openWith(ferries, taxes);
      expect(await dense.nearest("sail at noon", 1)).toEqual([]);
      expect(levels()).toEqual(["warn"]);

      clock.passes(FIRST_REST);
      await clock.sleeps(2 * FIRST_REST);
      expect(levels()).toEqual(["warn"]);

      server.always(undefined);
      clock.passes(2 * FIRST_REST);
      await dense.settled();
      expect(await dense.nearest("sail at noon", 1)).toEqual([
        { article: "ferries", paragraph: 1 },
      ]);
      expect(levels()).toEqual(["warn", "info"]);
    },
  );

  it("waits longer after each failure, up to a minute", async () => {
    server.always({ status: 401 });
    const dense = open();
    dense.add(ferries);
    for (const ms of [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
      await clock.sleeps(ms);
      expect(clock.asleep()).toEqual([ms]);
      clock.passes(ms);
    }
  });

  it("is settled while it waits", async () => {
    server.always({ status: 401 });
    const dense = await openWith(ferries);
    await dense.settled();
    expect(clock.asleep()).toEqual([FIRST_REST]);
  });

  it("waits as shortly as at first after it has worked in between", async () => {
    const dense = await openWith(ferries);
    const works = async () => (await dense.nearest("sail at noon", 1)).length > 0;
    const fault = { status: 400 };
    server.next(fault, fault);
    expect(await works()).toBe(false);
    clock.passes(FIRST_REST);
    expect(await works()).toBe(false);
    clock.passes(2 * FIRST_REST);
    expect(await works()).toBe(true);
    server.next(fault);
    expect(await works()).toBe(false);
    clock.passes(FIRST_REST);
    expect(await works()).toBe(true);
  });

  it("finds nothing by a question that takes longer than three seconds", async () => {
    const dense = await openWith(ferries);
    server.next("silence");
    const found = dense.nearest("sail at noon", 1);
    await server.asked(2);
    clock.passes(QUESTION_TIME);
    expect(await found).toEqual([]);
    expect(levels()).toEqual(["warn"]);
  });

  it("lets no other question wait for a while, and then tries again", async () => {
    const dense = await openWith(ferries);
    server.always({ status: 400 });
    await dense.nearest("sail at noon", 1);
    server.always(undefined);
    expect(await dense.nearest("sail at noon", 1)).toEqual([]);
    expect(server.requests).toHaveLength(2);
    clock.passes(FIRST_REST);
    expect(await dense.nearest("sail at noon", 1)).toHaveLength(1);
    expect(levels()).toEqual(["warn", "info"]);
  });

  it("leaves alone what one question waits for when many fail at once", async () => {
    const dense = await openWith(ferries);
    server.always({ status: 400 });
    await Promise.all(["sail", "noon", "port"].map((text) => dense.nearest(text, 1)));
    server.always(undefined);
    clock.passes(FIRST_REST);
    expect(await dense.nearest("sail at noon", 1)).toHaveLength(1);
  });

  it("has the other articles when it will not take one, and says so once", async () => {
    const dense = await openWith(article("long", "A paragraph that is too long."), ferries, taxes);
    clock.passes(FIRST_REST);
    await dense.settled();
    expect(await dense.nearest("levy on yachts", 1)).toEqual([{ article: "taxes", paragraph: 1 }]);
    expect(await dense.nearest("sail at noon", 1)).toEqual([{ article: "ferries", paragraph: 1 }]);
    expect(levels()).toEqual(["warn"]);
  });

  it("tells another kind of trouble as well", async () => {
    server.next({ status: 401 }, { status: 404 });
    await openWith(ferries);
    clock.passes(FIRST_REST);
    await clock.sleeps(2 * FIRST_REST);
    expect(logged.join()).toContain("check EMBEDDINGS_API_KEY");
    expect(logged.join()).toContain("check EMBEDDINGS_URL and EMBEDDINGS_MODEL");
    expect(levels()).toEqual(["warn", "warn"]);
  });

  it("refuses vectors of another dimension than before, and says what that means", async () => {
    const dense = await openWith(ferries);
    server.dimension(64);
    expect(await dense.nearest("sail at noon", 1)).toEqual([]);
    dense.add(taxes);
    await dense.settled();
    expect(logged.join()).toContain("64 dimensions after such of 512");
    expect(levels()).toEqual(["warn"]);
  });

  it("does without the store when that fails, and says so", async () => {
    const dense = open();
    await store.close();
    dense.add(ferries);
    await dense.settled();
    expect(await dense.nearest("sail at noon", 1)).toEqual([]);
    expect(levels()).toEqual(["error"]);
    expect(logged.join()).toContain("StoreError");
  });

  it("logs neither the key nor a word of question or article", async () => {
    server.always({ status: 400, body: `${KEY} Ferries sail at noon` });
    const dense = await openWith(ferries);
    server.always(undefined);
    clock.passes(FIRST_REST);
    await dense.settled();
    server.always("hang up");
    await dense.nearest("Who sails where?", 1);
    expect(logged.length).toBeGreaterThan(2);
    expect(logged.join()).not.toMatch(/hunter2|Ferries|sail/i);
  });
});

describe("closing", () => {
  it("breaks off what is under way, and logs nothing of it", async () => {
    const dense = open();
    server.always("silence");
    dense.add(ferries);
    await server.asked(1);
    await dense.close();
    expect(logged).toEqual([]);
    expect(clock.asleep()).toEqual([]);
  });

  it("ends a question with nothing found", async () => {
    const dense = await openWith(ferries);
    server.always("silence");
    const found = dense.nearest("sail at noon", 1);
    await server.asked(2);
    await dense.close();
    expect(await found).toEqual([]);
    expect(await dense.nearest("sail at noon", 1)).toEqual([]);
    expect(logged).toEqual([]);
  });

  it("ends a rest", async () => {
    server.always({ status: 401 });
    const dense = await openWith(ferries);
    await dense.close();
    expect(clock.asleep()).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });
});
