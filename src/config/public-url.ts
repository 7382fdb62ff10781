import { isLocal } from "./delivery.ts";
import { optional } from "./variables.ts";

/** Where people reach the web server: an address without a slash at its end. */
export const publicUrl = optional(faultOf, (text) => new URL(text).href.replace(/\/+$/, ""));

function faultOf(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    return "is no https address. Write one such as https://bill.example.org";
  }
  if (url.protocol === "http:" && !isLocal(url)) {
    return "is not encrypted. Write https; http is for servers such as 127.0.0.1 alone";
  }
  if (url.username !== "" || url.password !== "") {
    return "holds a name or a password. Write it without: anybody is shown it";
  }
  if (/[?#]/.test(text)) {
    return "goes on behind its path. Write it without ? and #, such as https://bill.example.org";
  }
  // Telegram drops the link, and refuses the whole message for a button of that kind.
  if (!/[.:]/.test(url.hostname)) {
    return "has a host without a dot, to which Telegram leads nobody. Write 127.0.0.1 for this machine";
  }
  return undefined;
}
