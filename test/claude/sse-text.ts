/** An event of a stream of the Messages API; `type` is its name as well. */
export type StreamEvent = { readonly type: string } & Readonly<Record<string, unknown>>;

/** An event as the API writes it. */
export function textOf(event: StreamEvent): string {
  const data = event.type === "ping" ? '{"type": "ping"}' : JSON.stringify(event);
  return `event: ${event.type}\ndata: ${data}\n\n`;
}

/**
 * The events of a recorded stream, each as its own text with the empty line that ends it. Joined, they
 * are the stream again, to the byte.
 */
export function splitEvents(stream: string): readonly string[] {
  return stream.split(/(?<=\n\n)(?!\n)/).filter((text) => text !== "");
}

/** What an event's text says. */
export function eventOf(text: string): StreamEvent {
  const data = text
    .split("\n")
    .filter((line) => line.startsWith("data:"))
    .map((line) => line.slice("data:".length));
  return JSON.parse(data.join("\n"));
}
