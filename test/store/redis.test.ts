import { createClient } from "@keyv/redis";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { openStore, type Store } from "../../src/store/open.ts";
import { openRedisStore } from "../../src/store/redis.ts";
import {
  type ARedis,
  type ARedisOptions,
  aRedis,
  describeWithRedis,
  freePort,
} from "../delivery/a-redis.ts";
import { describeStore } from "./contract.ts";

describeWithRedis("a store in Redis", () => {
  let redis: ARedis;
  const told: string[] = [];
  const onTrouble = (sentence: string) => void told.push(sentence);

  beforeAll(async () => {
    redis = await aRedis();
  });
  afterAll(() => redis.close());

  async function opened(url = redis.url): Promise<Store> {
    const store = await openStore(url, { onTrouble });
    onTestFinished(() => store.close());
    return store;
  }

  async function anotherRedis(options: ARedisOptions): Promise<ARedis> {
    const another = await aRedis(options);
    onTestFinished(() => another.close());
    return another;
  }

  beforeEach(async () => {
    told.length = 0;
    const { keyv, close } = await openStore(redis.url);
    await keyv.clear();
    await close();
  });
  afterEach(() => {
    expect(told.join("\n")).not.toContain("secret");
  });

  describeStore("Redis", {
    open: () => openStore(redis.url),
    async reopen(store) {
      await store.close();
      return openStore(redis.url);
    },
  });

  it("shows what one process wrote to another, and is shared", async () => {
    const [one, other] = [await opened(), await opened()];
    await one.keyv.set("a", 1);
    expect(await other.keyv.get("a")).toBe(1);
    expect(one.isShared).toBe(true);
  });

  it("takes a key's characters for what they are when it reads a range", async () => {
    const { keyv } = await opened();
    const keys = ["a*:1", "ab:1", "[a-c]:1", "a?:1", "\\a:1", "^a:1"];
    await keyv.setMany(keys.map((key) => ({ key, value: key })));
    const { adapter } = await openRedisStore(redis.url, { onTrouble });
    for (const key of keys) {
      const found: string[] = [];
      for await (const [name] of adapter.iterator(key.slice(0, -1))) found.push(name);
      expect(found).toEqual([key]);
    }
    await adapter.disconnect();
  });

  it("lets one step at a time run among all processes", async () => {
    const stores = await Promise.all([opened(), opened(), opened()]);
    const steps = stores.flatMap(({ keyv, turns }) => {
      const inTurn = turns("count");
      return Array.from({ length: 20 }, () =>
        inTurn(async () => keyv.set("count", ((await keyv.get<number>("count")) ?? 0) + 1)),
      );
    });
    await Promise.all(steps);
    expect(await stores[0]?.keyv.get("count")).toBe(60);
    expect(told).toEqual([]);
  });

  it("goes on with the next step when one throws", async () => {
    const inTurn = (await opened()).turns("steps");
    await expect(inTurn(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await inTurn(async () => "yes")).toBe("yes");
  });

  it("holds what it was told to keep when Redis dies, and works again by itself", async () => {
    const mortal = await anotherRedis({});
    const { keyv } = await opened(mortal.url);
    await keyv.set("a", 1);
    await mortal.stop("SIGKILL");
    await expect.poll(() => told[0]).toMatch(/cannot be reached, or broke off/);
    const waiting = keyv.set("b", 2);
    await mortal.start();
    expect(await waiting).toBe(true);
    expect(await keyv.getMany(["a", "b"])).toEqual([1, 2]);
    expect(told[1]).toMatch(/is there again/);
    expect(told).toHaveLength(2);
  });

  it("rejects what Redis does not answer in time, and works again when it does", async () => {
    const slow = await anotherRedis({});
    const { adapter } = await openRedisStore(slow.url, { onTrouble, patienceMs: 200 });
    onTestFinished(() => adapter.disconnect());
    await adapter.set("a", "1");
    slow.signal("SIGSTOP");
    await expect(adapter.get("a")).rejects.toMatchObject({ name: "StoreError", trouble: "failed" });
    await expect(adapter.set("a", "2")).rejects.toThrow(/gave no answer within 0.2 s/);
    slow.signal("SIGCONT");
    await expect.poll(() => adapter.get("a").catch(() => "late")).toBe("2");
  });

  it("says that nobody is there", async () => {
    const opening = openStore(`redis://user:secret@127.0.0.1:${await freePort()}`);
    await expect(opening).rejects.toThrow(
      /^Redis at 127.0.0.1:\d+ cannot be reached.*ECONNREFUSED/,
    );
    await expect(opening).rejects.toMatchObject({ name: "StoreError", trouble: "failed" });
    await expect(opening).rejects.not.toThrow(/secret/);
  });

  it("says that the password is wrong, and not which one it was", async () => {
    const { url } = await anotherRedis({ password: "right" });
    await (await openStore(url, { onTrouble })).close();
    for (const wrong of [url.replace("right", "secret"), url.replace(":right@", "")]) {
      const opening = openStore(wrong);
      await expect(opening).rejects.toMatchObject({ name: "StoreError", trouble: "denied" });
      await expect(opening).rejects.toThrow(/does not accept the user or the password/);
      await expect(opening).rejects.not.toThrow(/secret/);
    }
  });

  it("says what could be lost in a Redis as it is set up", async () => {
    const careless = await anotherRedis({
      appendOnly: false,
      settings: ["--maxmemory", "64mb", "--maxmemory-policy", "allkeys-lru"],
    });
    await opened(careless.url);
    expect(told[0]).toMatch(/appendonly no.*Set appendonly yes/);
    expect(told[1]).toMatch(/allkeys-lru.*Set maxmemory-policy noeviction/);

    const hasty = await anotherRedis({ settings: ["--appendfsync", "everysec"] });
    await opened(hasty.url);
    expect(told[2]).toMatch(/appendfsync everysec.*Set appendfsync always/);
    expect(told).toHaveLength(3);
  });

  it("says that Redis is full, and keeps all of a batch or nothing", async () => {
    const full = await anotherRedis({});
    const { keyv } = await opened(full.url);
    await keyv.set("a", "old");
    const operator = createClient({ url: full.url });
    await operator.connect();
    await operator.configSet("maxmemory", "1");
    await operator.close();
    const writing = keyv.setMany([
      { key: "a", value: "new" },
      { key: "b", value: "new" },
    ]);
    await expect(writing).rejects.toThrow(/has no memory left/);
    expect(await keyv.getMany(["a", "b"])).toEqual(["old", undefined]);
  });

  it("drops the bytes of what was deleted while Redis was writing its files anew already", async () => {
    const settings = ["--aof-use-rdb-preamble", "no", "--rdb-key-save-delay", "200000"];
    const slow = await anotherRedis({ settings });
    const { keyv, purge } = await opened(slow.url);
    await keyv.setMany([
      { key: "a", value: "Oberstaufen" },
      { key: "b", value: "Melchisedek" },
    ]);
    const operator = createClient({ url: slow.url });
    await operator.connect();
    await operator.bgRewriteAof();
    await keyv.delete("a");
    expect(await operator.info("persistence")).toContain("aof_rewrite_in_progress:1");
    await purge();
    await vi.waitFor(async () => expect(await slow.bytes()).not.toContain("Oberstaufen"), 10_000);
    expect(await slow.bytes()).toContain("Melchisedek");
    await operator.close();
  });
});
