/**
 * Takes one step after the other: a step begins when the one before it has ended, whatever came of
 * that. For what is read, changed and written back.
 */
export type InTurn = <T>(step: () => Promise<T>) => Promise<T>;

/** Turns among those of this process that share the function. */
export function createInTurn(): InTurn {
  let lastStep: Promise<unknown> = Promise.resolve();
  return (step) => {
    const taken = lastStep.then(step);
    lastStep = taken.catch(() => undefined);
    return taken;
  };
}
