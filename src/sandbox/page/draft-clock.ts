import type { PageChat } from "./contract.ts";

/** Watches how long the drafts of all chats stay in view. */
export type DraftClock = {
  /** Told of all chats whenever something has changed in them. */
  readonly follow: (chats: readonly PageChat[]) => void;
};

/** @param ended called when a draft has lived its time and no message came */
export function createDraftClock(ended: (chatId: number, draftId: number) => void): DraftClock {
  const watched = new Map<number, { readonly draft: PageChat["draft"]; readonly timer: number }>();

  return {
    follow(chats) {
      for (const { id, draft } of chats) {
        const before = watched.get(id);
        if (before?.draft === draft) continue;
        window.clearTimeout(before?.timer);
        watched.delete(id);
        if (draft === undefined) continue;
        const timer = window.setTimeout(() => ended(id, draft.draft_id), draft.left);
        watched.set(id, { draft, timer });
      }
    },
  };
}
