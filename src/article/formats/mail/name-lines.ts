import type { DroppedKind } from "../dropped.ts";
import type { ForwardedHead } from "./forwarded.ts";
import type { MailLine } from "./mail-lines.ts";

/** Most text, in UTF-16 code units, between heads that forwarding put on each other. */
const mostBetweenHeads = 400;
/** Longest signature, in lines. */
const longestSignature = 12;
/** Longest notice of a sender, in UTF-16 code units. */
const longestNotice = 400;

const notices =
  /\b(?:unsubscribe|manage (?:your )?(?:subscription|preferences)|view (?:this (?:e-?mail|message) )?(?:online|in (?:your |a )?browser)|you (?:are receiving|received) this (?:e-?mail|message)|sent from my (?:iphone|ipad|android|phone))|отписаться|открыть (?:письмо )?в браузере|вы получили это письмо|відписатися|se désabonner|voir (?:ce message )?dans (?:le|votre) navigateur|darse de baja|ver en (?:el|su) navegador|abmelden|abbestellen|im browser (?:öffnen|ansehen)|cancelar (?:a )?inscrição|إلغاء الاشتراك|退订|在浏览器中查看|aboneliği iptal/iu;

/** What each line of a mail is called; `undefined` when it is the article's. */
export function nameLines(
  lines: readonly MailLine[],
  heads: readonly ForwardedHead[],
): (DroppedKind | undefined)[] {
  const { from, to } = forwardedPart(lines, heads);
  const signature = signatureIn(lines, { from, to });
  return lines.map(({ text, name }, at) => {
    if (name !== undefined) return name;
    if (heads.some(({ start, end }) => at >= start && at < end)) return "forwarded-head";
    if (at < from) return "note-above";
    if (at >= to) return "older-mail";
    if (at >= signature) return "signature";
    return text.length <= longestNotice && notices.test(text) ? "notice-of-sender" : undefined;
  });
}

/**
 * The lines that were forwarded: below the first head, or below the last of several that stand close
 * together, and above the next, which is an older mail's. When more stands above the heads than
 * below, it is an answer, and the article is what stands above.
 */
export function forwardedPart(
  lines: readonly MailLine[],
  heads: readonly ForwardedHead[],
): { readonly from: number; readonly to: number; readonly head: ForwardedHead | undefined } {
  const lengthOf = (start: number, end: number) =>
    lines.slice(start, end).reduce((sum, { text }) => sum + text.length, 0);
  const [first] = heads;
  if (first === undefined) return { from: 0, to: lines.length, head: undefined };
  if (lengthOf(0, first.start) > lengthOf(first.end, lines.length)) {
    return { from: 0, to: first.start, head: undefined };
  }
  let head = first;
  for (const next of heads.slice(1)) {
    if (lengthOf(head.end, next.start) > mostBetweenHeads) {
      return { from: head.end, to: next.start, head };
    }
    head = next;
  }
  return { from: head.end, to: lines.length, head };
}

/** Where the signature begins below its mark, if it is no longer than one. */
function signatureIn(
  lines: readonly MailLine[],
  { from, to }: { from: number; to: number },
): number {
  const at = lines.slice(from, to).findLastIndex(({ text }) => text === "-- " || text === "--");
  return at >= 0 && to - (from + at) <= longestSignature ? from + at : to;
}
