import { stem } from "../../../search/stem.ts";
import type { English } from "./english.ts";

/**
 * Whether a statement names one of a group of things that exclude each other where its quotes name
 * another: "spring" for "autumn". `group`: of each thing its names, with a blank between.
 */
export function isOneForAnother(said: English, quoted: English, group: readonly string[]): boolean {
  const own = membersOf(said, group);
  const theirs = membersOf(quoted, group);
  return (
    theirs.length > 0 &&
    own.some((one) => !theirs.includes(one)) &&
    theirs.some((one) => !own.includes(one))
  );
}

function membersOf({ forms }: English, group: readonly string[]): readonly string[] {
  return group.filter((_, at) => formsOf(group)[at]?.some((form) => forms.has(form)));
}

type Forms = readonly (readonly string[])[];

/** The groups are few, and the same for every sentence. */
const known = new WeakMap<readonly string[], Forms>();

/** The names of each thing of a group, and their stems. */
function formsOf(group: readonly string[]): Forms {
  const forms =
    known.get(group) ??
    group.map((names) => names.split(" ").flatMap((name) => [name, stem(name, "en")]));
  known.set(group, forms);
  return forms;
}
