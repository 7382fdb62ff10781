import { parseDateLine } from "../../dates.ts";

/** What the head of a forwarded mail says. */
export type MailHead = {
  readonly from?: string;
  readonly date?: string;
  readonly subject?: string;
};

/** A head that stands in the text of the mail that it was forwarded with. */
export type ForwardedHead = MailHead & {
  /** The places of its first line, and behind its last. */
  readonly start: number;
  readonly end: number;
};

type Field = keyof MailHead | "to";

/** How mail programs call the fields of a head, in the languages that people set them to. */
const labels: Readonly<Record<Field, string>> = {
  from: "from|von|de|da|van|от|от кого|від|من|प्रेषक|kimden|发件人|寄件者|보낸 사람|kutoka|kimdan",
  date: "date|sent|datum|gesendet|envoyé|fecha|enviado|enviado el|data|дата|отправлено|надіслано|التاريخ|तारीख|tarih|日期|发送时间|发件时间|날짜|보낸 날짜|tarehe|sana",
  subject:
    "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|тема|الموضوع|विषय|konu|主题|主旨|제목|mada|mavzu",
  to: "to|cc|bcc|reply-to|an|à|para|a|кому|копия|копія|إلى|प्रति|kime|收件人|抄送|받는 사람|kwa|kimga",
};

const fieldLines = (Object.entries(labels) as [Field, string][]).map(([field, names]) => ({
  field,
  line: new RegExp(`^[*_]{0,2}(?:${names})\\s*[:：][*_]{0,2}\\s*(.*)$`, "iu"),
}));

const announcement =
  /^(?:[-_=\s]{3,}.{4,60}[-_=\s]{3,}|begin forwarded message:|начало (?:переадресованного|пересылаемого) сообщения:|anfang der weitergeleiteten nachricht:|début du message (?:transféré|réexpédié)\s*:|inicio del mensaje reenviado:)$/iu;

/** The heads of forwarded mails in the lines of a mail, in order. */
export function forwardedHeads(lines: readonly string[]): ForwardedHead[] {
  const heads: ForwardedHead[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const head = headAt(lines, at);
    if (head === undefined) continue;
    heads.push(head);
    at = head.end - 1;
  }
  return heads;
}

/** Who wrote it, and when or about what, in lines that follow each other. */
function headAt(lines: readonly string[], start: number): ForwardedHead | undefined {
  const found = new Map<Field, string>();
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const read = fieldOf(line);
    if (read !== undefined) {
      if (!found.has(read.field)) found.set(read.field, read.value);
      end = at + 1;
    } else if (at === start) {
      if (!announcement.test(line)) return undefined;
    } else if (line !== "" && !(found.size > 0 && isMoreOfField(line))) break;
  }
  const isHead =
    found.has("from") && found.size >= 2 && (found.has("date") || found.has("subject"));
  if (!isHead) return undefined;
  const said = (["from", "date", "subject"] as const).flatMap((field) => {
    const value = found.get(field);
    return value === undefined ? [] : [[field, value]];
  });
  return { ...Object.fromEntries(said), start, end };
}

function fieldOf(line: string): { readonly field: Field; readonly value: string } | undefined {
  for (const { field, line: form } of fieldLines) {
    const value = form.exec(line)?.[1];
    if (value !== undefined) return { field, value: value.trim() };
  }
  return undefined;
}

/** A list of addresses that goes on in the next line. */
function isMoreOfField(line: string): boolean {
  return /^[^.!?]{0,200}<?[\w.+-]+@[\w.-]+>?[;,]?$/.test(line);
}

/** The subject of a mail without what forwarding and answering put before it. */
export function bareSubject(subject: string): string {
  return subject.replace(
    /^(?:\s*(?:fwd?|re|aw|wg|tr|rv|enc|i|vs|vb|пер|пересл|отв|на|ответ|转发|轉寄|回复|إعادة توجيه|रे|전달)\s*(?:\[\d+\])?\s*[:：])+\s*/iu,
    "",
  );
}

/** The day that a date of a mail's head says, as it was where it was written. */
export function dayOfMail(date: string): string | undefined {
  const forms = [
    /\d{4}-\d{2}-\d{2}/,
    /\d{1,2}\.?\s+(?:de\s+)?\p{L}+\.?,?\s+(?:de\s+)?\d{4}/u,
    /\p{L}+\.?\s+\d{1,2},?\s+\d{4}/u,
    /\d{1,2}\.\d{1,2}\.\d{4}/,
    /\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日/,
  ];
  for (const form of forms) {
    const day = parseDateLine(form.exec(date)?.[0] ?? "");
    if (day !== undefined) return day;
  }
  return undefined;
}
