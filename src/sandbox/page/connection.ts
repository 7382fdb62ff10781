import type {
  Edit,
  InlineAsk,
  InlineFound,
  PageEvent,
  PickResult,
  Say,
  Snapshot,
  Stop,
  Tap,
  Upload,
} from "./contract.ts";

/** The server said no, and why: the message is a sentence for the person at the page. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
}

/** What the page hears from the server. */
export type Hears = {
  /** Everything, read anew: at the start, after a lost connection, and on {@link Connection.reread}. */
  readonly state: (snapshot: Snapshot) => void;
  readonly event: (event: PageEvent) => void;
  readonly connected: (isConnected: boolean) => void;
};

/** The page's line to the sandbox. Each of the verbs throws {@link RefusedError}. */
export type Connection = {
  readonly say: (say: Say) => Promise<void>;
  readonly upload: (upload: Upload, file: Blob) => Promise<void>;
  readonly edit: (edit: Edit) => Promise<void>;
  readonly tap: (tap: Tap) => Promise<void>;
  readonly stop: (stop: Stop) => Promise<void>;
  /** Resolves when the bot has answered, or its time is over. */
  readonly inline: (ask: InlineAsk) => Promise<InlineFound>;
  readonly pick: (pick: PickResult) => Promise<void>;
  readonly reread: () => void;
};

const firstDelayMs = 500;
const longestDelayMs = 8_000;

/**
 * Opens the line and keeps it open. Nothing is lost in a gap: the state is read after the event
 * stream has opened, and events that come meanwhile wait for it.
 */
export function connect(hears: Hears): Connection {
  let waiting: PageEvent[] | undefined = [];
  let reading = 0;
  let delayMs = firstDelayMs;

  function listen(): void {
    const source = new EventSource("/sandbox/events");
    source.addEventListener("open", () => reread(source));
    source.addEventListener("message", ({ data }) => hear(JSON.parse(String(data)) as PageEvent));
    source.addEventListener("error", () => startOver(source));
  }

  function startOver(source: EventSource | undefined): void {
    source?.close();
    hears.connected(false);
    window.setTimeout(source === undefined ? reread : listen, delayMs);
    delayMs = Math.min(delayMs * 2, longestDelayMs);
  }

  function hear(event: PageEvent): void {
    if (waiting === undefined) hears.event(event);
    else waiting.push(event);
  }

  function reread(source?: EventSource): void {
    reading += 1;
    const mine = reading;
    waiting = [];
    readState().then(
      (snapshot) => {
        if (mine !== reading) return;
        delayMs = firstDelayMs;
        const late = waiting ?? [];
        waiting = undefined;
        hears.connected(true);
        hears.state(snapshot);
        for (const event of late) hears.event(event);
      },
      () => {
        if (mine === reading) startOver(source);
      },
    );
  }

  listen();
  return {
    say: (say) => post("/sandbox/say", say),
    upload: async (upload, file) => {
      const fields = Object.entries(upload).map(([name, value]) => [name, String(value)]);
      const address = `/sandbox/upload?${new URLSearchParams(Object.fromEntries(fields))}`;
      await sendBody(address, "application/octet-stream", file);
    },
    edit: (edit) => post("/sandbox/edit", edit),
    tap: (tap) => post("/sandbox/tap", tap),
    stop: (stop) => post("/sandbox/stop", stop),
    inline: async (ask) => (await (await send("/sandbox/inline", ask)).json()) as InlineFound,
    pick: (pick) => post("/sandbox/pick", pick),
    reread: () => reread(),
  };
}

async function readState(): Promise<Snapshot> {
  const response = await fetch("/sandbox/state", { cache: "no-store" });
  if (!response.ok) throw new RefusedError(`The sandbox answered ${response.status}.`);
  return (await response.json()) as Snapshot;
}

async function post(path: string, body: unknown): Promise<void> {
  await send(path, body);
}

function send(path: string, body: unknown): Promise<Response> {
  return sendBody(path, "application/json", JSON.stringify(body));
}

async function sendBody(path: string, type: string, body: string | Blob): Promise<Response> {
  const headers = { "content-type": type };
  const response = await fetch(path, { method: "POST", headers, body }).catch((cause: unknown) => {
    throw new RefusedError("The sandbox does not answer. Is it still running?", { cause });
  });
  if (!response.ok) throw new RefusedError(await reasonOf(response));
  return response;
}

async function reasonOf(response: Response): Promise<string> {
  const fallback = `The sandbox answered ${response.status}.`;
  const isJson = response.headers.get("content-type")?.includes("json") === true;
  if (!isJson) return fallback;
  const body = (await response.json()) as { readonly error?: unknown };
  return typeof body.error === "string" ? body.error : fallback;
}
