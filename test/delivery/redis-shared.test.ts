import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from "vitest";
import { createBudget } from "../../src/answer/budget.ts";
import { createChanges } from "../../src/article/changes.ts";
import { followArticles } from "../../src/article/follow.ts";
import { createArticleStore } from "../../src/article/store.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { type ARedis, aRedis, describeWithRedis } from "./a-redis.ts";

describeWithRedis("processes that share a store in Redis", () => {
  let redis: ARedis;
  beforeAll(async () => {
    redis = await aRedis();
  });
  afterAll(() => redis.close());
  beforeEach(async () => {
    const { keyv, close } = await openStore(redis.url);
    await keyv.clear();
    await close();
  });

  /** As another process would open it: with a connection of its own. */
  async function opened(): Promise<Store> {
    const store = await openStore(redis.url);
    onTestFinished(() => store.close());
    return store;
  }

  it("spend no more than the budget together", async () => {
    const stores = await Promise.all([opened(), opened(), opened(), opened()]);
    const budgets = stores.map(({ keyv, turns }) =>
      createBudget({
        keyv,
        limits: { bot: 1 },
        now: () => 0,
        hash: (id) => id,
        inTurn: turns("budget"),
      }),
    );
    const asked = budgets.flatMap((budget) =>
      Array.from({ length: 10 }, () => budget.reserve(undefined, 0.1)),
    );
    const allowed = (await Promise.all(asked)).filter(({ ok }) => ok);
    expect(allowed).toHaveLength(10);
  });

  it("hear of an article that one of them puts within two seconds", async () => {
    const [one, other] = await Promise.all([opened(), opened()]);
    const here = createArticleStore({ keyv: one.keyv });
    const there = createArticleStore({ keyv: other.keyv });
    await here.list();
    const heard = new Promise<string>((resolve) => {
      here.onChange((change) => resolve(change.kind === "put" ? change.article.text : change.id));
    });
    onTestFinished(followArticles(here, { onTrouble: (error) => expect.fail(String(error)) }));
    const meta = {
      title: "Bill",
      publisher: "P",
      published: "2026-02-26",
      url: "https://example.org/",
      language: "en",
    };
    await there.put({ id: "bill", meta, text: "It was passed." });
    const put = performance.now();
    expect(await heard).toBe("It was passed.");
    expect(performance.now() - put).toBeLessThan(2_000);
  });

  it("note a change of an article once, and take it back once, wherever somebody asks for it", async () => {
    const stores = await Promise.all([opened(), opened()]);
    const [here, there] = stores.map(({ keyv, turns }) =>
      createChanges({
        ...{ keyv, store: createArticleStore({ keyv }), now: Date.now },
        inTurn: turns("articles"),
      }),
    );
    const both = [here!, there!];
    const meta = { title: "Bill", publisher: "P", published: "2026-02-26", language: "en" };
    const bill = (text: string) => ({ id: "bill", meta, text });
    await Promise.all(both.map((one) => one.writing({ from: "folder" }).put(bill("It is new."))));
    expect(await there!.last(9)).toHaveLength(1);
    const ann = { from: "chat", person: 1, name: "Ann" } as const;
    await here!.writing(ann).put(bill("It is law."));
    const [last] = await there!.last(1);
    const undone = await Promise.all(both.map((one) => one.undo(last!.id, ann)));
    expect(undone.map(({ outcome }) => outcome)).toEqual(["undone", "undone"]);
    expect(await here!.last(9)).toHaveLength(3);
    const store = createArticleStore({ keyv: stores[1]!.keyv });
    expect((await store.get("bill"))!.text).toBe("It is new.");
  });
});
