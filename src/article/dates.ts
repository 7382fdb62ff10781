/**
 * Days as newspapers write them. The languages are those of the outlets that we read; to add one,
 * add its twelve months with their short forms, in lower case.
 */
const months: readonly (readonly string[])[] = [
  [
    "january jan",
    "января январь янв",
    "січня січень січ",
    "janvier janv",
    "enero ene",
    "januar jänner",
  ],
  [
    "february feb",
    "февраля февраль фев февр",
    "лютого лютий лют",
    "février févr fév",
    "febrero",
    "februar",
  ],
  ["march mar", "марта март мар", "березня березень бер", "mars", "marzo", "märz mär"],
  ["april apr", "апреля апрель апр", "квітня квітень кві квіт", "avril avr", "abril abr", "april"],
  ["may", "мая май", "травня травень тра трав", "mai", "mayo", "mai"],
  ["june jun", "июня июнь июн", "червня червень чер черв", "juin", "junio", "juni"],
  ["july jul", "июля июль июл", "липня липень лип", "juillet juil", "julio", "juli"],
  ["august aug", "августа август авг", "серпня серпень сер серп", "août", "agosto ago", "august"],
  [
    "september sept sep",
    "сентября сентябрь сен сент",
    "вересня вересень вер",
    "septembre",
    "septiembre",
    "september",
  ],
  [
    "october oct",
    "октября октябрь окт",
    "жовтня жовтень жов жовт",
    "octobre",
    "octubre",
    "oktober okt",
  ],
  [
    "november nov",
    "ноября ноябрь ноя нояб",
    "листопада листопад лис лист",
    "novembre",
    "noviembre",
    "november",
  ],
  [
    "december dec",
    "декабря декабрь дек",
    "грудня грудень гру груд",
    "décembre déc",
    "diciembre dic",
    "dezember dez",
  ],
];

const monthByName = new Map(
  months.flatMap((names, index) =>
    names.flatMap((forms) => forms.split(" ").map((name) => [name, index + 1] as const)),
  ),
);

const weekday =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|четвер|п.ятниця|субота|неділя|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag),?\s+/;
const announced =
  /^(?:published|updated|date|опубликовано|обновлено|дата|опубліковано|оновлено|publié le|mis à jour le|publicado|actualizado|veröffentlicht|aktualisiert|stand)(?: on| el| am)?:?\s+/;
const hour =
  /(?:,|\s[-–—|]|\s(?:at|à|a las|um|в|о))?\s+\d{1,2}(?::\d{2}){1,2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:uhr|gmt|utc|et|cet|msk|мск))?$/;
const yearWord = /\s*(?:г\.?|года|р\.?|року)$/;

const shapes: readonly { readonly shape: RegExp; readonly order: "ymd" | "dmy" | "mdy" }[] = [
  { shape: /^(\d{4})-(\d{1,2})-(\d{1,2})(?:t[\d:.]+(?:z|[+-]\d{2}:?\d{2})?)?$/, order: "ymd" },
  { shape: /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, order: "ymd" },
  { shape: /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日$/, order: "ymd" },
  { shape: /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/, order: "dmy" },
  {
    shape: /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?:\sde)?\s(\p{L}+)\.?,?(?:\sde)?\s(\d{4})$/u,
    order: "dmy",
  },
  { shape: /^(\p{L}+)\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})$/u, order: "mdy" },
];

/** Whether a text is a day of the calendar written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * The day that a line says and nothing else, as `YYYY-MM-DD`: "February 26, 2026",
 * "26 февраля 2026 г.", "26.02.2026". `undefined` for anything more or less, and for "02/03/2026",
 * which is one day in London and another in New York.
 */
export function parseDateLine(line: string): string | undefined {
  if (line.length > 80 || !/\d/.test(line)) return undefined;
  const bare = line
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()
    .replace(announced, "")
    .replace(weekday, "")
    .replace(hour, "")
    .replace(yearWord, "")
    .replace(/\.$/, "");
  for (const { shape, order } of shapes) {
    const match = shape.exec(bare);
    if (match !== null) return dayOf(match, order);
  }
  return undefined;
}

/** Whether a line says a day and nothing else. */
export function isDateLine(line: string): boolean {
  return parseDateLine(line) !== undefined;
}

function dayOf(match: RegExpExecArray, order: "ymd" | "dmy" | "mdy"): string | undefined {
  const part = (name: "y" | "m" | "d") => match[order.indexOf(name) + 1] ?? "";
  const month = monthByName.get(part("m")) ?? Number(part("m"));
  if (!Number.isInteger(month)) return undefined;
  const day = `${part("y")}-${String(month).padStart(2, "0")}-${part("d").padStart(2, "0")}`;
  return isCalendarDate(day) ? day : undefined;
}
