/** What happens to a call instead of, or after, its being done. */
export type FaultResponse =
  /** Refused with this code; with `retry_after` (s) as Telegram's flood control does. */
  | {
      readonly kind: "refuse";
      readonly code: number;
      readonly description: string;
      readonly retry_after?: number;
    }
  /** A gateway's HTML page. */
  | { readonly kind: "bad_gateway" }
  /** The connection breaks, before the call was done or after it. */
  | { readonly kind: "reset"; readonly when: "before" | "after" }
  /** No answer until `release`; the call is done at once (`after`), at release (`before`), or never. */
  | { readonly kind: "hang"; readonly when: "before" | "after" }
  /** The call is done; its answer stops in the middle of the JSON. */
  | { readonly kind: "truncated" };

/** A fault to come. Without `times` it happens once; `skip` lets that many calls pass first. */
export type FaultPlan = {
  readonly method: string;
  readonly respond: FaultResponse;
  readonly times?: number;
  readonly skip?: number;
};

/** A fault that was asked for. */
export type Fault = {
  /** How many calls it has met. */
  readonly hits: () => number;
  /** Lets hanging calls go on. */
  readonly release: () => void;
  readonly remove: () => void;
};

/** One meeting of a call and a fault. `released` settles when the fault lets go. */
export type Met = { readonly respond: FaultResponse; readonly released: Promise<void> };

/** The faults that wait for calls. */
export type Faults = {
  /** `method` is a Bot API name, or "*" for any. */
  add(plan: FaultPlan): Fault;
  /** The fault that this call meets, if any; it is used up by being met. */
  meet(method: string): Met | undefined;
  clear(): void;
};

/** No faults yet. */
export function createFaults(): Faults {
  type Waiting = {
    plan: FaultPlan;
    skip: number;
    left: number;
    hits: number;
    release: () => void;
    released: Promise<void>;
  };
  let waiting: Waiting[] = [];
  return {
    add(plan) {
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      const fault = {
        plan,
        skip: plan.skip ?? 0,
        left: plan.times ?? 1,
        hits: 0,
        release,
        released,
      };
      waiting.push(fault);
      const remove = () => {
        waiting = waiting.filter((other) => other !== fault);
        release();
      };
      return { hits: () => fault.hits, release, remove };
    },
    meet(method) {
      const fault = waiting.find(
        ({ plan, left }) => left > 0 && ["*", method].includes(plan.method),
      );
      if (!fault) return undefined;
      if (fault.skip > 0) {
        fault.skip -= 1;
        return undefined;
      }
      fault.left -= 1;
      fault.hits += 1;
      return { respond: fault.plan.respond, released: fault.released };
    },
    clear() {
      for (const { release } of waiting) release();
      waiting = [];
    },
  };
}
