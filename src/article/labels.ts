/**
 * Words that begin a line which belongs to the page rather than to the story, in the languages of
 * the outlets that we read. To add one, write it in lower case without its colon.
 */
const related = [
  ...["related article", "related articles", "related", "read more", "read also", "see also"],
  ...["more on this story", "also read"],
  ...[
    "читайте также",
    "читать далее",
    "по теме",
    "материалы по теме",
    "смотрите также",
    "см. также",
  ],
  ...[
    "читайте також",
    "читати далі",
    "за темою",
    "дивіться також",
    "див. також",
    "матеріали по темі",
  ],
  ...[
    "lire aussi",
    "à lire aussi",
    "lire la suite",
    "voir aussi",
    "article lié",
    "sur le même sujet",
  ],
  ...[
    "lea también",
    "leer más",
    "lee también",
    "véase también",
    "ver también",
    "artículo relacionado",
  ],
  ...["lesen sie auch", "mehr lesen", "mehr zum thema", "siehe auch", "weiterlesen"],
];

const sources = [
  ...["original url", "original article", "original", "source", "source url", "url", "link"],
  ...["источник", "оригинал", "ссылка", "джерело", "оригінал", "посилання"],
  ...["source originale", "url d'origine", "lien", "fuente", "url original", "enlace"],
  ...["quelle", "originalartikel", "original-url"],
];

const photos = [
  ...["photo", "photo by", "image", "image credit", "photo credit", "credit", "picture"],
  ...["фото", "снимок", "світлина", "photographie", "crédit", "crédit photo"],
  ...["foto", "fotografía", "imagen", "bild", "bildnachweis"],
];

const addressPattern = /^<?(?:https?:\/\/|www\.)[^\s<>]+>?$/i;

/** Whether a paragraph is nothing but a web address. */
export function isAddress(paragraph: string): boolean {
  return addressPattern.test(paragraph);
}

/** Which kind of label a paragraph begins with, if any. A source names an address or nothing. */
export function labelOf(paragraph: string): "related" | "source" | "photo" | undefined {
  const colon = /^[^:：\n]{2,30}[:：]/.exec(paragraph)?.[0];
  if (colon === undefined) return undefined;
  const label = colon.slice(0, -1).trim().toLowerCase().replaceAll("’", "'");
  const rest = paragraph.slice(colon.length).trim();
  if (related.includes(label)) return "related";
  if (sources.includes(label) && (rest === "" || isAddress(rest))) return "source";
  if (photos.includes(label)) return "photo";
  return undefined;
}

/** Whether a line begins with a label, so that it stands alone. */
export function startsWithLabel(line: string): boolean {
  return labelOf(line) !== undefined;
}

/** Whether a paragraph is a label and nothing else: what it announces is the next paragraph. */
export function isBareLabel(paragraph: string): boolean {
  return /[:：]$/.test(paragraph) && startsWithLabel(paragraph);
}
