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

function membersOf({ words }: English, group: readonly string[]): readonly string[] {
  const norms = new Set(words.flatMap(({ norm, stem: own }) => [norm, own]));
  return group.filter((names) =>
    names.split(" ").some((name) => norms.has(name) || norms.has(stem(name, "en"))),
  );
}
