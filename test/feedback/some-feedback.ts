import { createFeedback, type Feedback } from "../../src/feedback/feedback.ts";
import { createTally, type Tally } from "../../src/feedback/tally.ts";
import { createInTurn, type InTurn } from "../../src/store/in-turn.ts";
import { openStore } from "../../src/store/open.ts";
import { createPseudonyms } from "../../src/store/pseudonyms.ts";

type Keyv = Awaited<ReturnType<typeof openStore>>["keyv"];

type Options = {
  readonly keyv?: Keyv;
  readonly now?: () => number;
  readonly keepDays?: number;
  /** Turns among all who use the store. */
  readonly turns?: (name: string) => InTurn;
};

/** Feedback and its counts in a store: one in memory unless another is given. */
export async function someFeedback({
  keyv,
  now = () => Date.parse("2026-03-01T12:00:00Z"),
  keepDays = 0,
  turns = () => createInTurn(),
}: Options = {}): Promise<{ feedback: Feedback; tally: Tally; keyv: Keyv; trouble: unknown[] }> {
  const store = keyv ?? (await openStore("memory:")).keyv;
  const trouble: unknown[] = [];
  const onTrouble = (error: unknown) => void trouble.push(error);
  const tally = createTally({ keyv: store, inTurn: turns("tally"), now, onTrouble });
  const pseudonym = await createPseudonyms(store, turns("pseudonyms"));
  const feedback = createFeedback({
    ...{ keyv: store, tally, pseudonym, inTurn: turns("feedback"), now, keepDays, onTrouble },
  });
  return { feedback, tally, keyv: store, trouble };
}
