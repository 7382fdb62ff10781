/** Who is writing right now. */
export type Typing = {
  /** The bot says that it is writing in this chat. */
  readonly show: (chatId: number) => void;
  readonly end: (chatId: number) => void;
  readonly isOn: (chatId: number) => boolean;
};

/** Telegram shows a chat action for five seconds, if no message ends it. */
const shownMs = 5_000;

/** @param changed called when a sign runs out by itself */
export function createTyping(changed: () => void): Typing {
  const runsOut = new Map<number, number>();

  function end(chatId: number): void {
    window.clearTimeout(runsOut.get(chatId));
    runsOut.delete(chatId);
  }

  return {
    show(chatId) {
      end(chatId);
      const timer = window.setTimeout(() => {
        runsOut.delete(chatId);
        changed();
      }, shownMs);
      runsOut.set(chatId, timer);
    },
    end,
    isOn: (chatId) => runsOut.has(chatId),
  };
}
