import type { Answer } from "./answer.ts";
import type { KeptDraft } from "./kept-answers.ts";

/** What is verified of an answer while a model still writes it. */
export type Previews = {
  /** The model has finished another sentence; this is all that it wrote until then. */
  finished(made: KeptDraft): void;
  /** Shows nothing any more. Resolves to the draft that was last shown, if any was. */
  end(): Promise<KeptDraft | undefined>;
};

/** What previews need. */
export type PreviewParts = {
  readonly verify: (made: KeptDraft) => Promise<Answer>;
  readonly onVerified: (answer: Answer) => void;
  /** Told why one could not be shown. The answer does not depend on it. */
  readonly onTrouble: (error: unknown) => void;
};

/** Verifies one draft after the other. One that a later overtakes while it waits is left out. */
export function createPreviews({ verify, onVerified, onTrouble }: PreviewParts): Previews {
  let next: KeptDraft | undefined;
  let shown: KeptDraft | undefined;
  let sentences = 0;
  let running: Promise<void> | undefined;
  let isOver = false;

  async function run(): Promise<void> {
    while (next !== undefined && !isOver) {
      const made = next;
      next = undefined;
      const answer = await verify(made);
      if (isOver || answer.backed <= sentences) continue;
      sentences = answer.backed;
      shown = made;
      onVerified(answer);
    }
  }

  return {
    finished(made) {
      if (isOver) return;
      next = made;
      running ??= run()
        .catch(onTrouble)
        .finally(() => {
          running = undefined;
        });
    },
    async end() {
      isOver = true;
      await running;
      return shown;
    },
  };
}
