import { RefusedError } from "./refused-error.ts";
import { chatState, type World } from "./world.ts";

/**
 * Presses the button that ends the draft in a private chat, and tells the bot. Throws a sentence
 * where there is no draft, or none with such a button.
 */
export function stopDraft(world: World, chatId: number): void {
  const { chat } = chatState(world, chatId);
  const draft = world.drafts.shownIn(chatId);
  if (!draft || chat.type !== "private") throw new RefusedError("There is no draft to stop.");
  if (!draft.can_stop) throw new RefusedError("This draft has no button that stops it.");
  world.drafts.stop(draft);
  world.updates.push("stopped_message_generation", { chat, draft_id: draft.draft_id });
}
