import { checkParameters } from "../sandbox/schema.ts";

/**
 * Counts calls to the sandbox, of whatever method, as they arrive and before they are done. Start the
 * sandbox with its `checkParameters`, which checks them too.
 */
export function watchCalls() {
  let left = 0;
  let resolve = () => {};
  return {
    checkParameters(method: string, parameters: Readonly<Record<string, unknown>>) {
      left -= 1;
      if (left === 0) resolve();
      return checkParameters(method, parameters);
    },
    /** Resolves in the middle of the n-th call from now. */
    times: (n: number) =>
      new Promise<void>((settle) => {
        left = n;
        resolve = settle;
      }),
  };
}
