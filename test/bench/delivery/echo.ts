/** The peer: the least bot that grammY can make. It repeats what people write, and keeps nothing. */
import { Bot } from "grammy";

const { TELEGRAM_BOT_TOKEN: token = "", TELEGRAM_API_ROOT: apiRoot = "" } = process.env;
const bot = new Bot(token, { client: { apiRoot } });
bot.on("message:text", (ctx) => ctx.reply(ctx.message.text));
process.once("SIGTERM", () => void bot.stop());
await bot.start();
