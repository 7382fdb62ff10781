import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { type ARedis, aRedis, describeWithRedis } from "../delivery/a-redis.ts";
import { anAnswer, aSource, ownWords } from "../telegram/an-answer.ts";
import { someFeedback } from "./some-feedback.ts";

describeWithRedis("feedback in a Redis that processes share", () => {
  let redis: ARedis;
  beforeAll(async () => {
    redis = await aRedis();
  });
  afterAll(() => redis.close());

  async function aProcess() {
    const { keyv, turns, close } = await openStore(redis.url);
    onTestFinished(close);
    return someFeedback({ keyv, turns });
  }

  it("is counted whole, one vote a person, however they write at once", async () => {
    const processes = await Promise.all([aProcess(), aProcess(), aProcess()]);
    const source = aSource("The Duma passed a bill.");
    const statements = [ownWords(source, "The Duma passed a bill.")] as const;
    const answer = anAnswer({ outcome: "answered", statements });
    const ids = processes.map(({ feedback }) => feedback.show("message:1:1", answer));
    expect(new Set(ids).size).toBe(1);
    await Promise.all(processes.map(({ tally }) => tally.last(1)));
    await Promise.all(
      processes.flatMap(({ feedback }) =>
        ["7", "8"].map((person) => feedback.vote(ids[0]!, person, "up")),
      ),
    );
    await Promise.all(processes.map(({ tally }) => tally.close()));
    const [today] = await processes[0]!.tally.last(1);
    expect(today!.counts).toMatchObject({ "answer.answered": 3, "vote.up": 2 });
    expect(await processes[1]!.feedback.all()).toMatchObject([{ votes: { up: 2, down: 0 } }]);
  });
});
