import { FolderError } from "../article/folder-listing.ts";
import { readShelf } from "../article/shelf.ts";
import { type Finding, ill, note, told, well } from "./finding.ts";

/** Whether the folder of articles can be read, and each file in it. */
export async function articles(dir: string): Promise<readonly Finding[]> {
  try {
    const { articles, problems } = await readShelf(dir);
    const broken = problems.map(({ message }) => {
      const otherwise = "Mend the file; until then its last good version stays.";
      return told("articles", "ill", message, otherwise);
    });
    if (articles.length === 0) {
      return [
        ...broken,
        note("articles", `There is none in ${dir}.`, "npm run articles -- add FILE"),
      ];
    }
    const newest = articles
      .map(({ article }) => article.meta.published)
      .sort()
      .at(-1);
    return [well("articles", `${articles.length} in ${dir}, the newest of ${newest}.`), ...broken];
  } catch (error) {
    if (!(error instanceof FolderError)) throw error;
    return [ill("articles", error.message, "Make the folder readable for the user of the bot.")];
  }
}
