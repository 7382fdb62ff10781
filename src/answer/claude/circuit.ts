/**
 * Keeps questions from waiting for an API that is down. Closed, it lets every call through; after
 * too many failures in a minute it opens and lets none through; after a while it lets one through to
 * probe, whose outcome closes it or keeps it open.
 */
export type Circuit = {
  /** Whether a call may be made now. The call that it lets through as a probe must report back. */
  allows(): boolean;
  succeeded(): void;
  failed(): void;
  /** Opens at once: the failure is none that passes by itself. */
  trip(): void;
};

const FAILURES_TO_OPEN = 5;
const WITHIN_MS = 60_000;
const PROBE_AFTER_MS = 30_000;

/** A closed circuit. `now`: a monotonic clock in milliseconds. */
export function createCircuit(now: () => number): Circuit {
  let failures: readonly number[] = [];
  let probeAt: number | undefined;

  function open(): void {
    probeAt = now() + PROBE_AFTER_MS;
  }

  return {
    allows() {
      if (probeAt === undefined) return true;
      if (now() < probeAt) return false;
      // Until the probe reports back, or another while has passed, nobody else goes through.
      open();
      return true;
    },
    succeeded() {
      failures = [];
      probeAt = undefined;
    },
    failed() {
      const since = now() - WITHIN_MS;
      failures = [...failures.filter((at) => at > since), now()];
      if (probeAt !== undefined || failures.length >= FAILURES_TO_OPEN) open();
    },
    trip: open,
  };
}
