import { foldWord } from "./fold.ts";
import type { Forms } from "./rules.ts";

/** The forms of a list, folded. */
export function formsIn(list: string, endings: Forms | undefined): readonly string[] {
  return list
    .split(" ")
    .filter((form) => form !== "")
    .flatMap((form) => {
      const [stem = "", ends] = form.split("~");
      const spelled = ends?.replace(/@(\w+)/, (_, set: string) => endings?.[set] ?? "");
      return spelled === undefined ? [stem] : spelled.split(",").map((end) => stem + end);
    })
    .map(foldWord);
}
