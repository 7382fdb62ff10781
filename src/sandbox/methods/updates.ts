import type { Parameters } from "../parameters.ts";
import { badRequest, conflict } from "../telegram-error.ts";
import type { Method } from "./method.ts";

/** Hands over what happened, after confirming what came before. */
export const getUpdates: Method = (world, parameters, signal) => {
  if (world.webhook.url() !== "")
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  const allowed_updates = allowedUpdates(parameters);
  return world.updates.poll({
    offset: parameters.integer("offset") ?? 0,
    limit: parameters.integer("limit") ?? 100,
    timeout: parameters.integer("timeout") ?? 0,
    ...(allowed_updates && { allowed_updates }),
    signal,
  });
};

/** From now on updates are posted to `url`; a waiting `getUpdates` ends with a 409. */
export const setWebhook: Method = (world, parameters) => {
  const url = parameters.text("url");
  if (url === "") return deleteWebhook(world, parameters, new AbortController().signal);
  if (!URL.canParse(url)) throw badRequest("bad webhook: invalid webhook URL specified");
  const secret = parameters.text("secret_token");
  if (secret !== "" && !/^[\w-]{1,256}$/.test(secret))
    throw badRequest("secret token contains unallowed characters");
  const allowed = allowedUpdates(parameters);
  if (allowed) world.updates.allow(allowed);
  if (parameters.flag("drop_pending_updates")) world.updates.drop();
  world.updates.interrupt("terminated by setWebhook request");
  world.webhook.set(url, secret || undefined);
  return true;
};

/** Back to `getUpdates`. True even if there was no webhook. */
export const deleteWebhook: Method = (world, parameters) => {
  if (parameters.flag("drop_pending_updates")) world.updates.drop();
  world.webhook.clear();
  return true;
};

/** How updates are delivered, and how many wait. */
export const getWebhookInfo: Method = ({ webhook, updates }) => {
  const failure = webhook.lastError();
  return {
    url: webhook.url(),
    has_custom_certificate: false,
    pending_update_count: updates.pendingCount(),
    ...(failure && { last_error_date: failure.date, last_error_message: failure.message }),
    ...(updates.allowed() && { allowed_updates: updates.allowed() }),
  };
};

function allowedUpdates(parameters: Parameters): string[] | undefined {
  const list = parameters.json("allowed_updates");
  return Array.isArray(list) ? list.map((kind) => String(kind).toLowerCase()) : undefined;
}
