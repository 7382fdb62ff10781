/** Where a value stands in a JSON text, in UTF-16 code units: `[start, end)`, and what is within it. */
export type JsonSpan = {
  readonly start: number;
  readonly end: number;
  /** Of an object. */
  readonly members: ReadonlyMap<string, JsonSpan>;
  /** Of an array. */
  readonly items: readonly JsonSpan[];
};

/** Where everything stands in a JSON text, which must be one that `JSON.parse` accepts. */
export function spansOf(json: string): JsonSpan {
  let at = 0;

  function value(): JsonSpan {
    skipSpace();
    const start = at;
    const members = json[start] === "{" ? readMembers() : new Map<string, JsonSpan>();
    const items = json[start] === "[" ? readItems() : [];
    if (at === start) skipScalar();
    return { start, end: at, members, items };
  }

  function readMembers(): Map<string, JsonSpan> {
    const members = new Map<string, JsonSpan>();
    at += 1;
    while (next() !== "}") {
      const from = at;
      skipString();
      const key: string = JSON.parse(json.slice(from, at));
      next();
      members.set(key, value());
    }
    return members;
  }

  function readItems(): JsonSpan[] {
    const items: JsonSpan[] = [];
    at += 1;
    while (next() !== "]") items.push(value());
    return items;
  }

  /** Steps over space and one comma or colon; steps over a closing bracket and returns it. */
  function next(): string | undefined {
    skipSpace();
    if (json[at] === "," || json[at] === ":") at += 1;
    skipSpace();
    const character = json[at];
    if (character === "}" || character === "]") at += 1;
    return character;
  }

  function skipSpace(): void {
    while (/\s/.test(json[at] ?? "")) at += 1;
  }

  function skipScalar(): void {
    if (json[at] === '"') skipString();
    else while (/[^\s,\]}]/.test(json[at] ?? "")) at += 1;
  }

  function skipString(): void {
    at += 1;
    while (json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
    at += 1;
  }

  return value();
}
