import type { Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { call, createClock, refusal, send, startChecked, texts, updates } from "./call.ts";

const clock = createClock();
let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startChecked({ now: clock.now });
});
afterEach(() => sandbox.close());

function annAndChat() {
  const ann = sandbox.person({ first_name: "Ann" });
  return { ann, dm: ann.privateChat() };
}

async function saysAll(...words: string[]) {
  const { ann, dm } = annAndChat();
  for (const word of words) await ann.says(dm, word);
}

describe("getUpdates", () => {
  it("hands the same updates over again until an offset confirms them", async () => {
    await saysAll("one", "two");
    expect(texts(await updates(sandbox))).toEqual(["one", "two"]);
    const [first] = await updates(sandbox);
    expect(texts(await updates(sandbox, { offset: first!.update_id + 1 }))).toEqual(["two"]);
    expect(texts(await updates(sandbox))).toEqual(["two"]);
  });

  it("numbers updates one after the other", async () => {
    await saysAll("one", "two", "three");
    const ids = (await updates(sandbox)).map(({ update_id }) => update_id);
    expect(ids).toEqual([ids[0], ids[0]! + 1, ids[0]! + 2]);
  });

  it("forgets all but the last ones for a negative offset", async () => {
    await saysAll("one", "two", "three");
    expect(texts(await updates(sandbox, { offset: -1 }))).toEqual(["three"]);
    expect(texts(await updates(sandbox))).toEqual(["three"]);
  });

  it("brings the limit between 1 and 100", async () => {
    await saysAll(...Array.from({ length: 105 }, (_, index) => `question ${index}`));
    expect(await updates(sandbox, { limit: 0 })).toHaveLength(1);
    expect(await updates(sandbox, { limit: 7 })).toHaveLength(7);
    expect(await updates(sandbox, { limit: 1000 })).toHaveLength(100);
  });

  it("waits for an update and wakes as soon as one comes", async () => {
    const { ann, dm } = annAndChat();
    const waiting = updates(sandbox, { timeout: 50 });
    await sandbox.polled();
    await ann.says(dm, "at last");
    expect(texts(await waiting)).toEqual(["at last"]);
  });

  it("returns an empty list when the time is over", async () => {
    expect(await updates(sandbox, { timeout: 1 })).toEqual([]);
  });

  it("ends the earlier of two polls with a 409", async () => {
    const earlier = call(sandbox, "getUpdates", { timeout: 50 });
    await sandbox.polled();
    const later = call(sandbox, "getUpdates", { timeout: 50 });
    expect(await earlier).toEqual({
      status: 409,
      ok: false,
      error_code: 409,
      description:
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    });
    const { ann, dm } = annAndChat();
    await ann.says(dm, "hello");
    expect((await later).ok).toBe(true);
  });

  it("lets go of a poll whose client hung up, without a conflict for the next", async () => {
    const gone = new AbortController();
    const url = `${sandbox.apiRoot}/bot${sandbox.token}/getUpdates?timeout=50`;
    const lost = fetch(url, { signal: gone.signal });
    await sandbox.polled();
    gone.abort();
    await expect(lost).rejects.toThrow();
    await sandbox.nextCall("getUpdates");
    await saysAll("hello");
    expect(texts(await updates(sandbox))).toEqual(["hello"]);
  });

  it("refuses to poll while a webhook is set, and polls again after deleteWebhook", async () => {
    await call(sandbox, "setWebhook", { url: "https://127.0.0.1:9/hook" });
    expect(await refusal(sandbox, "getUpdates", {})).toBe(
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
    await call(sandbox, "deleteWebhook");
    expect(await updates(sandbox)).toEqual([]);
  });

  it("ends a waiting poll when a webhook is set", async () => {
    const waiting = refusal(sandbox, "getUpdates", { timeout: 50 });
    await sandbox.polled();
    await call(sandbox, "setWebhook", { url: "https://127.0.0.1:9/hook" });
    expect(await waiting).toBe("Conflict: terminated by setWebhook request");
  });

  it("drops what waits when deleteWebhook says so", async () => {
    await saysAll("old");
    await call(sandbox, "deleteWebhook", { drop_pending_updates: true });
    expect(await updates(sandbox)).toEqual([]);
  });

  it("keeps updates for 24 hours and not longer", async () => {
    await saysAll("yesterday");
    clock.pass(24 * 60 * 60 * 1000 - 1);
    expect(texts(await updates(sandbox))).toEqual(["yesterday"]);
    clock.pass(1);
    expect(await updates(sandbox)).toEqual([]);
  });
});

describe("allowed_updates", () => {
  it("is remembered from the last call that gave it", async () => {
    const { ann, dm } = annAndChat();
    await updates(sandbox, { allowed_updates: ["edited_message"] });
    const message = await ann.says(dm, "a question");
    await ann.edits(message, "a better question");
    expect(texts(await updates(sandbox))).toEqual(["a better question"]);
  });

  it("decides when an update is born, not when it is fetched", async () => {
    await saysAll("before");
    expect(texts(await updates(sandbox, { allowed_updates: ["callback_query"] }))).toEqual([
      "before",
    ]);
  });

  it("returns to Telegram's default for an empty list", async () => {
    await updates(sandbox, { allowed_updates: ["callback_query"] });
    await updates(sandbox, { allowed_updates: [] });
    await saysAll("heard");
    expect(texts(await updates(sandbox))).toEqual(["heard"]);
  });
});

describe("a name in allowed_updates that is no kind of update", () => {
  it("is passed over, and a list of such names alone means the default", async () => {
    const lenient = await startSandbox({ limits: "off" });
    const ask = (...allowed_updates: string[]) => updates(lenient, { allowed_updates });
    const ben = lenient.person({ first_name: "Ben" });
    await ask("no_such_kind", "callback_query");
    await ben.says(ben.privateChat(), "unheard");
    expect(await ask("no_such_kind")).toEqual([]);
    await ben.says(ben.privateChat(), "heard");
    expect(texts(await updates(lenient))).toEqual(["heard"]);
    await lenient.close();
  });
});

describe("each kind of update", () => {
  const all = [
    "message",
    "edited_message",
    "callback_query",
    "stopped_message_generation",
    "my_chat_member",
    "chat_member",
    "channel_post",
  ] as const;

  /** Makes one update of each kind, those that the bot asked for. */
  async function causeAll() {
    const { ann, dm } = annAndChat();
    const message = await ann.says(dm, "What now?");
    await ann.edits(message, "What then?");
    const button = { text: "👍", callback_data: "up" };
    const reply_markup = { inline_keyboard: [[button]] };
    await ann.taps(await send(sandbox, dm, "Answer", { reply_markup }), "up");
    const draft = { chat_id: dm.id, draft_id: 7, text: "Answer", can_stop: true };
    await call(sandbox, "sendMessageDraft", draft);
    await ann.stops();
    const group = sandbox.group({ title: "Families", members: [ann], type: "supergroup" });
    await group.setsBot(ann, "administrator");
    await group.promotes(ann, sandbox.person({ first_name: "Ben" }));
    await sandbox.channel({ title: "News" }).posts("The bill has passed");
  }

  const kindsOf = (list: readonly Update[]) => list.map((update) => Object.keys(update)[1]);

  it.each(all)("comes alone when it alone is named: %s", async (kind) => {
    await updates(sandbox, { allowed_updates: [kind] });
    await causeAll();
    expect(kindsOf(await updates(sandbox))).toEqual([kind]);
  });

  it("comes without being named, but for what members do", async () => {
    await causeAll();
    expect(kindsOf(await updates(sandbox)).sort()).toEqual(
      all.filter((kind) => kind !== "chat_member").sort(),
    );
  });
});
