import { ShelfError, type Undone, undoOnShelf } from "../article/shelf.ts";
import type { Voice } from "./terminal.ts";

const SAID: Readonly<Record<Undone["outcome"], string>> = {
  removed: "removed again",
  put_back: "put back",
  restored: "as it was before",
};

/** Takes back the last change of the folder that `add` or `remove` made. */
export async function undo({
  options,
  say,
}: Pick<Voice, "say"> & { readonly options: { readonly articles: string } }): Promise<void> {
  const undone = await undoOnShelf(options.articles);
  if (undone === undefined) throw new ShelfError("There is nothing to undo.");
  say(`${undone.file}: ${SAID[undone.outcome]}.`);
}
