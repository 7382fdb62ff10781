import { romanLetters } from "../../counted-letters.ts";
import { attributeOf, childOf, type XmlDocument, type XmlElement } from "./xml.ts";

/** Counts the paragraphs that Word numbers by itself. */
export type Numbering = {
  /** What Word shows before a paragraph, such as "(a)"; `undefined` when it shows nothing. */
  next(paragraph: XmlElement): string | undefined;
};

type Level = { readonly start: number; readonly format: string; readonly text: string };
type List = {
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
};
type Place = { readonly list: string; readonly level: number };

/** Word has nine levels. */
const LEVELS = 9;

/**
 * Word keeps no numbers in the text: it keeps which list a paragraph is in and on which level, and how
 * lists count. Lists made of one pattern go on counting with one another, unless they say where they
 * start.
 */
export function numberingOf(
  numbering: XmlDocument | undefined,
  styles: XmlDocument | undefined,
): Numbering {
  const lists = numbering === undefined ? new Map<string, List>() : listsIn(numbering);
  const ofStyle = styles === undefined ? () => undefined : placesOfStyles(styles, numbering);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  return {
    next(paragraph) {
      const properties = childOf(paragraph, "w:pPr");
      const inherited = ofStyle(attributeOf(properties, "w:pStyle"));
      const own = placeIn(properties, inherited);
      const list = own === undefined ? undefined : lists.get(own.list);
      const level = own === undefined ? undefined : list?.levels.get(own.level);
      if (own === undefined || list === undefined || level === undefined) return undefined;
      const counts = counters.get(list.counter) ?? [];
      counters.set(list.counter, counts);
      const first = list.starts.get(own.level);
      const isFirst = first !== undefined && !begun.has(`${own.list}:${own.level}`);
      begun.add(`${own.list}:${own.level}`);
      const last = counts[own.level];
      counts[own.level] = isFirst ? first : last === undefined ? level.start : last + 1;
      counts.length = own.level + 1;
      return shown(level, list, counts);
    },
  };
}

function shown({ format, text }: Level, list: List, counts: readonly (number | undefined)[]) {
  if (format === "bullet") return "•";
  const number = text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = list.levels.get(at);
    return written(counts[at] ?? level?.start ?? 1, level?.format ?? "decimal");
  });
  return number.trim() === "" ? undefined : number.trim();
}

function listsIn(numbering: XmlDocument): Map<string, List> {
  const patterns = new Map<string, Map<number, Level>>();
  for (const pattern of numbering.getElementsByTagName("w:abstractNum")) {
    patterns.set(pattern.getAttribute("w:abstractNumId") ?? "", levelsIn(pattern));
  }
  const lists = new Map<string, List>();
  for (const list of numbering.getElementsByTagName("w:num")) {
    const counter = attributeOf(list, "w:abstractNumId") ?? "";
    const levels = new Map(patterns.get(counter));
    const starts = new Map<number, number>();
    for (const override of list.getElementsByTagName("w:lvlOverride")) {
      const level = Number(override.getAttribute("w:ilvl"));
      const start = attributeOf(override, "w:startOverride");
      if (start !== undefined) starts.set(level, Number(start));
      for (const [at, own] of levelsIn(override)) levels.set(at, own);
    }
    lists.set(list.getAttribute("w:numId") ?? "", { counter, levels, starts });
  }
  return lists;
}

function levelsIn(element: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of element.getElementsByTagName("w:lvl")) {
    const at = Number(level.getAttribute("w:ilvl"));
    if (!(at >= 0 && at < LEVELS)) continue;
    levels.set(at, {
      start: Number(attributeOf(level, "w:start") ?? 1),
      format: attributeOf(level, "w:numFmt") ?? "decimal",
      text: attributeOf(level, "w:lvlText") ?? "",
    });
  }
  return levels;
}

/** In which list, on which level, a paragraph is by its own properties, over those of its style. */
function placeIn(
  properties: XmlElement | undefined,
  inherited: Place | undefined,
): Place | undefined {
  const own = childOf(properties, "w:numPr");
  const list = attributeOf(own, "w:numId") ?? inherited?.list;
  const level = Number(attributeOf(own, "w:ilvl") ?? inherited?.level ?? 0);
  return list === undefined || list === "0" ? undefined : { list, level };
}

function placesOfStyles(styles: XmlDocument, numbering: XmlDocument | undefined) {
  const all = new Map<string, XmlElement>();
  for (const style of styles.getElementsByTagName("w:style")) {
    all.set(style.getAttribute("w:styleId") ?? "", style);
  }
  const levels = new Map<string, number>();
  for (const level of numbering?.getElementsByTagName("w:lvl") ?? []) {
    const style = attributeOf(level, "w:pStyle");
    if (style !== undefined) levels.set(style, Number(level.getAttribute("w:ilvl")));
  }
  const find = (id: string | undefined, seen: ReadonlySet<string>): Place | undefined => {
    const style = id === undefined || seen.has(id) ? undefined : all.get(id);
    if (id === undefined || style === undefined) return undefined;
    const based = find(attributeOf(style, "w:basedOn"), new Set([...seen, id]));
    const place = placeIn(childOf(style, "w:pPr"), based);
    const level = levels.get(id);
    return place === undefined || level === undefined ? place : { ...place, level };
  };
  return (id: string | undefined) => find(id, new Set());
}

const russian = "абвгдежзиклмнопрстуфхцчшщэюя";
const latin = "abcdefghijklmnopqrstuvwxyz";

/** A number as a list shows it; formats of which nothing is known show figures. */
function written(number: number, format: string): string {
  switch (format) {
    case "none":
      return "";
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "lowerLetter":
      return lettered(number, latin);
    case "upperLetter":
      return lettered(number, latin).toUpperCase();
    case "lowerRoman":
      return romanLetters(number);
    case "upperRoman":
      return romanLetters(number).toUpperCase();
    case "russianLower":
      return lettered(number, russian);
    case "russianUpper":
      return lettered(number, russian).toUpperCase();
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCountingThousand":
    case "ideographDigital":
      return han(number);
    default:
      return String(number);
  }
}

/** Behind the last letter Word doubles them: z, aa, bb. */
function lettered(number: number, letters: string): string {
  const at = number - 1;
  return letters
    .charAt(at % letters.length)
    .repeat(Math.min(9, Math.floor(at / letters.length) + 1));
}

function han(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const digit = (value: number) => "〇一二三四五六七八九".charAt(value);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? "" : `${tens === 1 ? "" : digit(tens)}十`;
  return `${head}${ones === 0 ? "" : digit(ones)}`;
}
