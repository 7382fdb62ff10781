import type { DroppedKind } from "../dropped.ts";
import type { PageElement } from "./page.ts";

/** A kind of furniture: what it is called, and by what it is known. */
type Kind = {
  readonly what: DroppedKind;
  readonly tags?: string;
  readonly roles?: string;
  /** Whole words of a class or id, such as `share` of `post-share_row`. */
  readonly words?: string;
  /** Parts of a class or id that are wherever they stand. */
  readonly part?: RegExp;
};

/** What is not seen, or not as text. */
const unseen: readonly Kind[] = [
  { what: "without-scripts", tags: "noscript" },
  {
    what: "in-place-of-media",
    tags: "iframe object video audio canvas svg map",
  },
  { what: "struck-out", tags: "del s strike" },
  { what: "reading-aid", tags: "rt rp" },
];

/** What stands around articles, most telling first. */
const kinds: readonly Kind[] = [
  {
    what: "cookie-banner",
    words: "cookie cookies consent gdpr cmp ccpa",
    part: /cookie-?(?:banner|bar|notice|consent)|onetrust|didomi|usercentrics|cookiebot/i,
  },
  {
    what: "comments",
    words: "comment comments commentlist disqus replies respond discussion",
  },
  {
    what: "share-buttons",
    words:
      "share sharing shares sharebar social socials addthis sharethis sharedaddy like likes reactions",
    part: /share-?(?:button|bar|link|tool|row)|social-?(?:button|bar|link|share|icon)/i,
  },
  {
    what: "related-articles",
    words:
      "related recommended recommendations recirculation recirc trending popular outbrain taboola similar teaser teasers promo promos onward",
    part: /read-?(?:more|also|next)|most-?(?:read|viewed|popular)|more-?(?:news|stories|articles|from|on)|(?:see|read)-also|latest-?news|up-?next|also-?read/i,
  },
  {
    what: "advertisement",
    words:
      "ad ads adv advert adverts advertisement advertising adsense adslot banner banners sponsor sponsored dfp",
    part: /google_?ads|ad-?(?:slot|unit|container|wrapper)|advert/i,
  },
  {
    what: "invitation",
    words:
      "newsletter newsletters subscribe subscription signup paywall donate donation membership upsell regwall",
    part: /sign-?up|call-?to-?action/i,
  },
  {
    what: "navigation",
    tags: "nav menu",
    roles: "navigation menubar menu search",
    words:
      "nav navbar navigation menu menus breadcrumb breadcrumbs pagination pager skip skiplink searchbox toolbar",
    part: /skip-?(?:to|link)|bread-?crumb|site-?search/i,
  },
  { what: "tags", words: "tags taglist tagcloud keywords topics" },
  {
    what: "author-box",
    words: "bio",
    part: /author-?(?:bio|box|card|about)|about-?(?:the-?)?author/i,
  },
  {
    what: "page-header",
    tags: "header",
    roles: "banner",
    words: "masthead topbar",
    part: /site-?header/i,
  },
  {
    what: "page-footer",
    tags: "footer",
    roles: "contentinfo",
    words: "footer copyright colophon imprint",
    part: /site-?footer/i,
  },
  {
    what: "sidebar",
    tags: "aside",
    roles: "complementary",
    words: "sidebar aside widget widgets pullquote",
    part: /pull-?quote|side-?bar/i,
  },
  {
    what: "dialog",
    tags: "dialog",
    roles: "dialog alertdialog alert",
    words: "modal popup overlay toast",
  },
  {
    what: "buttons-and-forms",
    tags: "form button select textarea datalist option input label fieldset",
    roles: "button form toolbar tablist",
    words: "button btn form",
  },
];

const certain = new Set<DroppedKind>(["hidden", ...unseen.map(({ what }) => what)]);

/** Notes and corrections belong to the text that they are on, wherever they are put. */
const notes = /(?:^|[\s_-])(?:foot|end)?-?notes?(?:$|[\s_-])|footnote|endnote|correction/i;
const noteRoles = /^doc-(?:foot|end)notes?$/;

/** They hold everything else, whatever they are called. */
const holdsAll = new Set(["html", "body", "main"]);

/**
 * What an element is called that is no part of an article, by its tag, role, class and style;
 * `undefined` when nothing says so. `headers` of an article are for the caller to except.
 */
export function furnitureOf(element: PageElement): DroppedKind | undefined {
  if (isHidden(element)) return "hidden";
  const signs = signsOf(element);
  const sure = unseen.find((kind) => isOf(kind, signs));
  if (sure !== undefined) return sure.what;
  if (holdsAll.has(signs.tag) || isNote(element)) return undefined;
  return kinds.find((kind) => isOf(kind, signs))?.what;
}

/** Whether what is called so is not read by anybody, whatever stands in it. */
export function isUnseen(what: DroppedKind): boolean {
  return certain.has(what);
}

/** Whether an element holds footnotes, or a correction of the article. */
export function isNote(element: PageElement): boolean {
  return noteRoles.test(element.getAttribute("role") ?? "") || notes.test(nameOf(element));
}

function isHidden(element: PageElement): boolean {
  const style = element.getAttribute("style") ?? "";
  if (/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true;
  if (/mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt)?\s*(?:;|!|$)/i.test(style)) return true;
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  if (element.localName === "dialog" && !element.hasAttribute("open")) return true;
  const classes = element.getAttribute("class") ?? "";
  return hiddenClass.test(classes) && !shownAgain.test(classes);
}

/** Names that style sheets the world over hide by; `hidden md:block` is hidden on telephones only. */
const hiddenClass =
  /(?:^|\s)(?:hidden|is-hidden|d-none|hide|sr-only|visually-?hidden|screen-reader(?:-text|-only)?|offscreen)(?:\s|$)/i;
const shownAgain = /(?:^|\s)(?:sm|md|lg|xl|d-\w+)[:-](?:block|flex|grid|inline|table)/i;

type Signs = {
  readonly tag: string;
  readonly role: string;
  readonly name: string;
  readonly words: readonly string[];
};

function signsOf(element: PageElement): Signs {
  const name = nameOf(element);
  const words = name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/);
  const role = (element.getAttribute("role") ?? "").toLowerCase();
  return { tag: element.localName, role, name, words };
}

function nameOf(element: PageElement): string {
  return `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
}

function isOf({ tags, roles, words, part }: Kind, signs: Signs): boolean {
  if (listed(tags).has(signs.tag) || listed(roles).has(signs.role)) return true;
  if (signs.name === " ") return false;
  const own = listed(words);
  return signs.words.some((word) => own.has(word)) || (part?.test(signs.name) ?? false);
}

const lists = new Map<string, ReadonlySet<string>>();

/** The words of a list, taken apart once. */
function listed(list = ""): ReadonlySet<string> {
  const known = lists.get(list);
  if (known !== undefined) return known;
  const words = new Set(list.split(" ").filter((word) => word !== ""));
  lists.set(list, words);
  return words;
}
