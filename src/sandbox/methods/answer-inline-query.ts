import type { InlineQueryResultsButton } from "grammy/types";
import { forgetOldest } from "../forget-oldest.ts";
import { inlineKey, inlineLifetime } from "../inline-query.ts";
import { readInlineResult } from "../inline-result.ts";
import type { Parameters } from "../parameters.ts";
import { badRequest } from "../telegram-error.ts";
import type { Method } from "./method.ts";

const mostResults = 50;
const longestOffset = 64;
/** Telegram keeps an answer for so long (s), if the bot does not say. */
const usualCacheTime = 300;

/** Shows results to the person who typed the query, once, and keeps them for the same words. */
export const answerInlineQuery: Method = (world, parameters) => {
  const id = parameters.text("inline_query_id");
  const given = parameters.json("results");
  if (!Array.isArray(given)) throw badRequest("can't parse results: expected an Array");
  if (given.length > mostResults) throw badRequest("RESULTS_TOO_MUCH");
  const results = given.map((result) => readInlineResult(world, result));
  if (new Set(results.map((result) => result.id)).size < results.length)
    throw badRequest("RESULT_ID_DUPLICATE");
  const next_offset = parameters.text("next_offset");
  if (Buffer.byteLength(next_offset) > longestOffset) throw badRequest("NEXT_OFFSET_INVALID");
  const button = readButton(parameters);
  const cacheTime = parameters.integer("cache_time") ?? usualCacheTime;
  if (cacheTime < 0) throw badRequest("invalid cache_time specified");
  const asked = world.inlineQueries.get(id);
  if (!asked || world.now() - asked.at > inlineLifetime)
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  world.inlineQueries.delete(id);
  const answer = { results, next_offset, ...(button && { button }), isKept: false };
  const owner = parameters.flag("is_personal") ? asked.user.id : undefined;
  const until = world.now() + cacheTime * 1000;
  if (cacheTime > 0)
    world.keptInlineAnswers.set(inlineKey(asked.query, asked.offset, owner), { answer, until });
  forgetOldest(world.keptInlineAnswers);
  asked.answer(answer);
  return true;
};

function readButton(parameters: Parameters): InlineQueryResultsButton | undefined {
  const button = parameters.json("button") as InlineQueryResultsButton | undefined;
  if (button === undefined) return undefined;
  if (typeof button.text !== "string" || button.text.trim() === "")
    throw badRequest("SWITCH_PM_TEXT_EMPTY");
  if ((button.web_app === undefined) === (button.start_parameter === undefined))
    throw badRequest("exactly one of web_app and start_parameter must be in the button");
  if (button.start_parameter !== undefined && !/^[\w-]{1,64}$/.test(button.start_parameter))
    throw badRequest("START_PARAM_INVALID");
  return button;
}
