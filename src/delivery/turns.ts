/** Lets steps wait for each other: those of one chat go one by one, those of others side by side. */
export type Turns = {
  /** Begins the step when all that came before it in this chat have ended, whichever way. */
  take<T>(chat: number, step: () => Promise<T>): Promise<T>;
  /** Whether a step runs or waits in this chat. */
  isTaken(chat: number): boolean;
};

/** Nobody waits yet. */
export function createTurns(): Turns {
  const lastOf = new Map<number, Promise<void>>();
  return {
    take(chat, step) {
      const before = lastOf.get(chat) ?? Promise.resolve();
      const turn = before.then(step);
      const over = turn.then(leave, leave);
      function leave(): void {
        if (lastOf.get(chat) === over) lastOf.delete(chat);
      }
      lastOf.set(chat, over);
      return turn;
    },
    isTaken: (chat) => lastOf.has(chat),
  };
}
