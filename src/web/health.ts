import type { Logger } from "pino";
import { type Serve, sendText, serveAt } from "./serve.ts";
import { DeadlineError, within } from "./within.ts";

/** What was found, and a sentence about it for whoever runs the bot. */
export type Finding = { readonly ok: boolean; readonly says: string };

/** One thing that the bot cannot do without. */
export type Check = {
  readonly name: string;
  /** Said when `look` rejects or takes too long. */
  readonly broken: string;
  /** Looks; the signal ends when nobody waits any longer. */
  look(signal: AbortSignal): Promise<Finding>;
};

/** What readiness is made of. */
export type ReadinessDeps = {
  readonly checks: readonly Check[];
  /** Aborted when the process stops: from then on it is not ready. */
  readonly stopping: AbortSignal;
  readonly log: Logger;
  /** What may be logged about an error. */
  readonly explain: (error: unknown) => Readonly<Record<string, unknown>>;
  /** A clock in milliseconds. */
  readonly now?: () => number;
  /** How long one look may take (ms). */
  readonly deadlineMs?: number;
};

const DEADLINE_MS = 5000;
/** Whoever asks again within so many ms gets the same findings: a look costs a write and a call. */
const FRESH_MS = 5000;

/** `/healthz`: 200 as long as the process can answer at all. */
export function serveAlive(): Serve {
  return serveAt("GET", "/healthz", async (_, response) => sendText(response, 200, "alive\n"));
}

/**
 * `/readyz`: what each check found, as JSON; 503 when one of them failed or the process is stopping.
 * The log is told when a check begins to fail, and when it stops.
 */
export function serveReady(deps: ReadinessDeps): Serve {
  const { checks, stopping, now = () => performance.now(), deadlineMs = DEADLINE_MS } = deps;
  const tell = tellChanges(deps.log);
  let latest: { readonly at: number; readonly findings: Promise<readonly Finding[]> } | undefined;

  function findings(): Promise<readonly Finding[]> {
    if (latest === undefined || now() - latest.at >= FRESH_MS) {
      latest = { at: now(), findings: Promise.all(checks.map(find)) };
    }
    return latest.findings;
  }

  async function find(check: Check): Promise<Finding> {
    try {
      const finding = await within(deadlineMs, (signal) => check.look(signal));
      tell(check, finding);
      return finding;
    } catch (error) {
      const late = error instanceof DeadlineError ? `No answer within ${deadlineMs} ms. ` : "";
      const finding = { ok: false, says: `${late}${check.broken}` };
      tell(check, finding, deps.explain(error));
      return finding;
    }
  }

  return serveAt("GET", "/readyz", async (_, response) => {
    const found = await findings();
    const isReady = !stopping.aborted && found.every(({ ok }) => ok);
    const body = {
      ready: isReady,
      process: stopping.aborted ? "✗ It is stopping." : "✓ It is running.",
      ...Object.fromEntries(found.map((finding, at) => [checks[at]?.name, shown(finding)])),
    };
    const json = `${JSON.stringify(body, null, 2)}\n`;
    sendText(response, isReady ? 200 : 503, json, "application/json; charset=utf-8");
  });
}

function shown({ ok, says }: Finding): string {
  return `${ok ? "✓" : "✗"} ${says}`;
}

function tellChanges(log: Logger) {
  const failing = new Set<string>();
  return ({ name }: Check, { ok, says }: Finding, facts: object = {}): void => {
    if (ok === !failing.has(name)) return;
    if (ok) {
      failing.delete(name);
      log.info({ check: name }, says);
    } else {
      failing.add(name);
      log.warn({ check: name, ...facts }, says);
    }
  };
}
