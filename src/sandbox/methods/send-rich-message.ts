import { send } from "./messages.ts";
import type { Method } from "./method.ts";
import { readRich } from "./read-content.ts";

/** Posts blocks as the bot. */
export const sendRichMessage: Method = (world, parameters) => send(world, parameters, readRich);
