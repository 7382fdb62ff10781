import type { Logger } from "pino";
import type { Answer } from "../../answer/answer.ts";
import type { Onlooker } from "../../answer/onlooker.ts";
import type { Sleep } from "../../sleep.ts";
import type { BotContext } from "../bot-context.ts";
import { explainError } from "../explain-error.ts";
import { headed } from "../headed.ts";
import { renderBeginning } from "../render.ts";
import { type OutgoingMessage, plain } from "../styled.ts";
import { whileTyping } from "../typing.ts";
import { createDraft, THINKING } from "./draft.ts";
import type { Generations } from "./generations.ts";
import { type Paced, paced } from "./paced.ts";

/** Shows a person that an answer is on its way, and lets them end it. */
export type Live = (
  context: BotContext,
  compose: (onlooker: Onlooker) => Promise<Answer>,
) => Promise<Answer>;

/** What that needs. The clock's milliseconds never go back. */
export type LiveParts = {
  readonly generations: Generations;
  readonly sleep: Sleep;
  readonly now: () => number;
  readonly log: Logger;
};

/**
 * Telegram takes 20 drafts in 5 s and 40 in 30 s, and forgets each after 30 s. What follows
 * "Thinking…" need not wait for it.
 */
const DRAFTS = {
  restMs: (shown: OutgoingMessage) => (shown === THINKING ? 0 : 1000),
  againMs: 18_000,
} as const;
/** A group sees nothing but "typing…" for so long, and then no more than an edit every four seconds. */
const EDITS = { firstAfterMs: 8000, restMs: () => 4000 } as const;
/** As long as an answer can still come to its asker alone, nothing else is for all to see. */
const ALONE_MS = 15_000;

/**
 * While an answer is composed, a private chat sees it grow in a draft, sentence by sentence as each is
 * verified; a group sees "typing…", and a message that grows only if it takes long. The final message
 * begins with the words that were shown. All of this is for show: the answer does not depend on it.
 */
export function createLive({ generations, sleep, now, log }: LiveParts): Live {
  return async (context, compose) => {
    const { place, asker, api } = context;
    const { update_id: draft } = context.update;
    const of = { draft, ...(asker !== undefined && { person: asker.person }) };
    const generation = await generations.begin(place, of);
    const view = context.chat?.type === "private" ? inDraft(context, draft) : inGroup(context);
    const onlooker: Onlooker = {
      onAsked: view.begin,
      onVerified(answer) {
        const beginning = renderBeginning(answer, context.wordsFor(answer.language));
        const [shown] = beginning ? headed([beginning], context.asked) : [];
        if (shown !== undefined) view.paced.show(shown);
      },
      stop: generation.stop,
    };
    try {
      return await whileTyping({ api, place, log, isNeeded: () => !view.isShown() }, () =>
        compose(onlooker),
      );
    } finally {
      await view.paced.end();
      await generation.end();
    }
  };

  function inDraft({ api, place }: BotContext, id: number): View {
    const show = createDraft({ api, place, id, log });
    let isShown = false;
    const view = paced<OutgoingMessage>({
      ...DRAFTS,
      ...{ sleep, now },
      async put(message) {
        isShown = await show(message);
        return isShown;
      },
    });
    return { paced: view, begin: () => view.show(THINKING), isShown: () => isShown };
  }

  function inGroup(context: BotContext): View {
    let id: number | undefined;
    const put = async (message: OutgoingMessage) => {
      try {
        id = id === undefined ? await context.hold(message) : await edited(context, id, message);
      } catch (error) {
        log.info(explainError(error), "a group was not shown how its answer comes along");
        return false;
      }
      return id !== undefined;
    };
    const isForAsker = context.settings.answers === "ephemeral";
    const pace = isForAsker ? { ...EDITS, firstAfterMs: ALONE_MS } : EDITS;
    const view = paced<OutgoingMessage>({ ...pace, sleep, now, put });
    return {
      paced: view,
      begin: () => view.show(plain(context.words.writing)),
      isShown: () => id !== undefined,
    };
  }
}

type View = {
  readonly paced: Paced<OutgoingMessage>;
  begin(): void;
  /** Whether people see more than "typing…". */
  isShown(): boolean;
};

async function edited({ api, place }: BotContext, id: number, { text, entities }: OutgoingMessage) {
  await api.editMessageText(place.chat, id, text, {
    entities: [...entities],
    link_preview_options: { is_disabled: true },
  });
  return id;
}
