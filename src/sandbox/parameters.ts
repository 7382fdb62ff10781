import { badRequest } from "./telegram-error.ts";

/** The parameters of one call. Telegram takes numbers and objects written as strings, too. */
export type Parameters = {
  readonly raw: Readonly<Record<string, unknown>>;
  has(name: string): boolean;
  /** The text, or "" if missing. */
  text(name: string): string;
  /** A whole number, or undefined if missing. */
  integer(name: string): number | undefined;
  flag(name: string): boolean;
  /** An object or a list, or undefined if missing. */
  json(name: string): unknown;
};

/** Reads parameters as leniently as Telegram does. Throws a 400 for what cannot be read. */
export function readParameters(raw: Readonly<Record<string, unknown>>): Parameters {
  const has = (name: string) => raw[name] !== undefined && raw[name] !== null;
  return {
    raw,
    has,
    text(name) {
      const value = raw[name] ?? "";
      return typeof value === "object" ? JSON.stringify(value) : String(value);
    },
    integer(name) {
      if (!has(name) || raw[name] === "") return undefined;
      const value = Number(raw[name]);
      if (!Number.isInteger(value)) throw badRequest(`invalid parameter "${name}" specified`);
      return value;
    },
    flag: (name) => [true, 1, "true", "True", "1", "yes"].some((yes) => yes === raw[name]),
    json(name) {
      const value = raw[name];
      if (!has(name) || value === "") return undefined;
      if (typeof value !== "string") return value;
      try {
        return JSON.parse(value);
      } catch {
        throw badRequest(`can't parse ${name}: it is not JSON`);
      }
    },
  };
}
