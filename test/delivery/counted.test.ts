import type { Update } from "grammy/types";
import { describe, expect, it } from "vitest";
import { counted } from "../../src/delivery/counted.ts";
import type { Attempt, Inbox, Kept, Outcome } from "../../src/delivery/inbox.ts";

/** An inbox that hands updates over by hand, and the words in which it is counted. */
function anInbox(put: () => Promise<void> = async () => {}) {
  const told: string[] = [];
  let attempt: Attempt | undefined;
  const inbox: Inbox = {
    put,
    drain(given) {
      attempt = given;
      return { stop: async () => {} };
    },
    deadLetters: async () => [],
    backlog: async () => ({ updates: 4, oldestMs: 5 }),
  };
  const count = {
    received: (updates: number) => void told.push(`received ${updates}`),
    handled: (sentAt: number | undefined) => void told.push(`handled ${sentAt}`),
    givenUp: (because: string) => void told.push(`given up ${because}`),
  };
  return {
    told,
    inbox: counted(inbox, count),
    handsOver: (update: Update) => {
      const kept: Kept = { update, at: 0, tries: 0 };
      return attempt!(kept, new AbortController().signal);
    },
  };
}

const anUpdate = (rest: object = {}) => ({ update_id: 1, ...rest }) as Update;
const done: Outcome = { kind: "done" };

describe("an inbox that is counted", () => {
  it("counts what is kept, once it is", async () => {
    const { inbox, told } = anInbox();
    await inbox.put([anUpdate(), anUpdate()]);
    expect(told).toEqual(["received 2"]);
  });

  it("counts nothing that could not be kept", async () => {
    const { inbox, told } = anInbox(() => Promise.reject(new Error("full")));
    await expect(inbox.put([anUpdate()])).rejects.toThrow("full");
    expect(told).toEqual([]);
  });

  it.each([
    [{ message: { date: 5 } }, 5000],
    [{ edited_message: { date: 5, edit_date: 9 } }, 9000],
    [{ my_chat_member: { date: 6 } }, 6000],
    [{ callback_query: { message: { date: 5 } } }, undefined],
  ])("counts what is handled from the date of %j", async (rest, sentAt) => {
    const { inbox, told, handsOver } = anInbox();
    inbox.drain(async () => done);
    expect(await handsOver(anUpdate(rest))).toEqual(done);
    expect(told).toEqual([`handled ${sentAt}`]);
  });

  it("counts what is given up, but not what comes again", async () => {
    const { inbox, told, handsOver } = anInbox();
    const again: Outcome = { kind: "again", afterMs: 1, counts: true };
    const givenUp: Outcome = { kind: "given_up", because: "tries" };
    const outcomes = [again, givenUp];
    inbox.drain(async () => outcomes.shift() ?? done);
    expect(await handsOver(anUpdate())).toEqual(again);
    expect(told).toEqual([]);
    expect(await handsOver(anUpdate())).toEqual(givenUp);
    expect(told).toEqual(["given up tries"]);
  });

  it("is the same inbox in everything else", async () => {
    const { inbox } = anInbox();
    expect(await inbox.backlog()).toEqual({ updates: 4, oldestMs: 5 });
    expect(await inbox.deadLetters()).toEqual([]);
  });
});
