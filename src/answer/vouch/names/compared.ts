import type { Said } from "../said.ts";
import type { Found } from "./places.ts";
import type { NameWord } from "./words.ts";

export type Compared = {
  readonly statement: Said;
  /** Places that the statement names, and the ids of those that its sources name. */
  readonly named: readonly Found[];
  readonly places: ReadonlySet<string>;
  readonly sourceWords: readonly NameWord[];
  readonly sourceKeys: ReadonlySet<string>;
  readonly initials: ReadonlySet<string>;
  /** Some quote is in another language than the statement. */
  readonly isForeign: boolean;
};
