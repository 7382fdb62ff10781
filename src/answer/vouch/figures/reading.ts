import type { Figure } from "./figure.ts";

/** Figures, and the offset at which reading goes on. */
export type Reading = { readonly figures: readonly Figure[]; readonly end: number };

/** A reading of one figure, to its end. */
export function one(figure: Figure): Reading {
  return { figures: [figure], end: figure.end };
}
