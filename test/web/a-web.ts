import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { pino } from "pino";
import { afterEach } from "vitest";
import { explainError } from "../../src/telegram/explain-error.ts";
import { startWeb, type Web, type WebDeps } from "../../src/web/server.ts";

const running: Web[] = [];
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(running.splice(0).map((web) => web.close(0)));
});

/** A server on any free port, closed after the test. */
export async function aWeb(...servers: WebDeps["servers"]) {
  return aWebWith({ servers });
}

export async function aWebWith(over: Partial<WebDeps> & Pick<WebDeps, "servers">) {
  const logged: string[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => logged.push(line) });
  const web = await startWeb({ port: 0, log, explain: explainError, ...over });
  running.push(web);
  return { ...web, logged, get: (path: string) => fetch(`${web.url}${path}`) };
}

/** A client that writes bytes as they are, for what no well-mannered one would send. */
export async function aSocket(url: string) {
  const { port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  await once(socket, "connect");
  let text = "";
  let look = () => {};
  socket.setEncoding("utf8");
  socket.on("data", (chunk: string) => {
    text += chunk;
    look();
  });
  // A reset is one way to be cut off.
  socket.on("error", () => {});
  const cut = new Promise<string>((resolve) => socket.once("close", () => resolve(text)));
  return {
    write: (bytes: string) => void socket.write(bytes),
    hangUp: () => void socket.destroy(),
    /** Resolves when these words have come. */
    hears: (words: string) =>
      new Promise<void>((resolve) => {
        look = () => void (text.includes(words) && resolve());
        look();
      }),
    /** All that came, once the server has cut the connection. */
    cut,
  };
}

/** Resolves from outside, so that a test decides what happens in which order. */
export function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { give: () => give(), given };
}
