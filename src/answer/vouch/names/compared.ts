import type { Said } from "../said.ts";
import type { Found } from "./places.ts";
import type { Source } from "./source.ts";

/** A statement, and what its names are looked up in. */
export type Compared = {
  readonly statement: Said;
  /** Places that the statement names. */
  readonly named: readonly Found[];
  readonly sources: readonly Source[];
  /** Some quote is in another language than the statement. */
  readonly isForeign: boolean;
};
