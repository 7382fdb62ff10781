import type { DroppedKind } from "../dropped.ts";

/** Lines that are nothing but a sign of the page, whole, in small letters, without their stop. */
const signs = new Set([
  ...[
    "advertisement",
    "advertisement - scroll to continue",
    "article continues below",
    "ad",
    "ads",
  ],
  ...["story continues below", "story continues below advertisement", "skip advertisement"],
  ...[
    "sponsored",
    "sponsored content",
    "share",
    "share this article",
    "print",
    "listen",
    "loading",
  ],
  ...["реклама", "поделиться", "загрузка", "поширити", "publicité", "partager", "publicidad"],
  ...["compartir", "anzeige", "werbung", "teilen", "reklam", "paylaş", "publicidade", "partilhar"],
  ...[
    "إعلان",
    "شارك",
    "مشاركة",
    "广告",
    "分享",
    "विज्ञापन",
    "शेयर करें",
    "광고",
    "공유",
    "tangazo",
    "reklama",
  ],
]);

/** How invitations begin which sites put among their paragraphs. */
const invitations = new RegExp(
  `^(?:${[
    "sign up (?:for|to) (?:our|the|a|get)\\b",
    "subscribe (?:to|for|now|today)\\b",
    "follow us (?:on|in)\\b",
    "join (?:our|us on) ",
    "(?:get|receive) (?:our|the) (?:free |daily |weekly )*newsletter",
    "support (?:our work|our journalism|independent journalism|us)\\b",
    "download (?:our|the) app",
    "(?:подпишитесь|подписывайтесь) на ",
    "читайте нас в ",
    "поддержите (?:нас|нашу|работу|редакцию)",
    "(?:підпишіться|підписуйтесь|підписуйтеся) на ",
    "abonnez-vous|inscrivez-vous à ",
    "suscríb(?:ete|ase)|síguenos",
    "(?:abonnieren|folgen) sie (?:uns|unseren)",
    "(?:assine|siga-nos)",
    "(?:اشترك|اشتركوا) في |تابعونا ",
    "(?:订阅|关注)我们",
  ].join("|")})`,
  "iu",
);

/** Longest invitation, in UTF-16 code units: what is longer is text. */
const longest = 200;

/**
 * What a block is called that is a sign or an invitation of the site by its words alone; `undefined`
 * for the words of an article.
 */
export function promptOf(text: string): DroppedKind | undefined {
  if (text.length > longest) return undefined;
  if (signs.has(text.toLowerCase().replace(/[\s.…:]+$/, ""))) return "sign-of-page";
  return invitations.test(text) ? "invitation" : undefined;
}
