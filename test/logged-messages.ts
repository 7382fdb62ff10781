import { parseAst } from "vitest/node";

/** Words that end in the log; what is filled in at run time is "…". */
export type Logged = { readonly message: string; readonly level: string };

/** Words of a log line that stand somewhere else: what gives them, as the code has it. */
export type HandedOn = { readonly expression: string; readonly level: string };

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>;

const LEVELS = ["trace", "debug", "info", "warn", "error", "fatal"];
/** Whoever is told a sentence by this name writes it to the log as a warning. */
const TELLING = "onTrouble";
/** What gives the beginning of a sentence, and what that is. */
const BEGINNINGS: Readonly<Record<string, string>> = { "redisName(url)": "Redis at …" };

/** What a file of TypeScript writes to a `log`, or tells by {@link TELLING}. */
export function messagesIn(source: string): {
  readonly said: readonly Logged[];
  readonly handedOn: readonly HandedOn[];
} {
  const said: Logged[] = [];
  const handedOn: HandedOn[] = [];
  for (const call of nodesOf(source).filter(({ type }) => type === "CallExpression")) {
    const message = (call.arguments as readonly Node[]).at(-1);
    for (const level of levelsOf(call.callee as Node)) {
      const words = message && wordsOf(message, source);
      if (words !== undefined && !/^… ?\./.test(words)) said.push({ message: words, level });
      else handedOn.push({ expression: message ? textOf(message, source) : "", level });
    }
  }
  return { said, handedOn };
}

/**
 * The sentences that stand in a function, class or constant of a file.
 * @throws Error when there is none by that name.
 */
export function sentencesIn(source: string, declared: string): readonly string[] {
  const nodes = nodesOf(source);
  const owner = nodes.find(
    ({ type, id }) => /Declarat/.test(type) && (id as Node | null)?.name === declared,
  );
  if (owner === undefined) throw new Error(`Nothing by the name of ${declared} is declared.`);
  return nodes
    .filter(({ start, end }) => start >= owner.start && end <= owner.end)
    .flatMap((node) => wordsOf(node, source) ?? [])
    .filter((words) => /^(?:[A-Z]\w+|…) [a-z]/.test(words));
}

/** At which levels a call writes to the log; none if it does something else. */
function levelsOf(callee: Node): readonly string[] {
  if (callee.type === "Identifier" && callee.name === TELLING) return ["warn"];
  if (callee.type !== "MemberExpression") return [];
  const { object, property, computed } = callee as Node & { object: Node; property: Node };
  const owner = object.type === "MemberExpression" ? (object.property as Node) : object;
  if (owner.type !== "Identifier" || owner.name !== "log") return [];
  const names = computed ? within(property).map(({ value }) => value) : [property.name];
  return names.filter((name): name is string => LEVELS.includes(String(name)));
}

/** A literal's words; `undefined` for what is none. */
function wordsOf(node: Node, source: string): string | undefined {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : undefined;
  if (node.type !== "TemplateLiteral") return undefined;
  const slots = node.expressions as readonly Node[];
  return (node.quasis as readonly Node[])
    .map(({ value }, at) => {
      const slot = slots[at];
      const filled = slot === undefined ? "" : (BEGINNINGS[textOf(slot, source)] ?? "…");
      return (value as { readonly cooked: string }).cooked + filled;
    })
    .join("");
}

function textOf({ start, end }: Node, source: string): string {
  return source.slice(start, end).replace(/\s+/g, " ");
}

function nodesOf(source: string): readonly Node[] {
  return within(parseAst(source, { lang: "ts" }));
}

/** A node and all that is in it. */
function within(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(within);
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(within);
  return "type" in value && "start" in value ? [value as Node, ...inner] : inner;
}
