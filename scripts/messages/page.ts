import { intlTag, LANGUAGES, type Language } from "../../src/telegram/languages.ts";
import { commandLists } from "../../src/telegram/register-commands.ts";
import { type Entry, readEntries } from "./entries.ts";

/** All that the bot says of its own, as a page for translators: `docs/messages.md`. */
export function messagesPage(): string {
  const entries = readEntries("en");
  const sections = [...new Set(entries.map(({ section }) => section))];
  return [
    "<!-- Written by `npm run messages`. Change src/telegram/locales/en.ftl, not this page. -->",
    "# Messages",
    `Every word that the bot says of its own, in English. What it quotes comes from the articles and is in none of these. Each message stands in \`src/telegram/locales/\` once for each language, in [Fluent](https://projectfluent.org): ${languages()}.`,
    "To translate: keep the keys and the slots (`{ $date }`), and leave commands such as `/source` as they are. Where a message has several forms, write one for each plural form of your language: those are in brackets above. `npx vitest run test/telegram/locales.test.ts` says what is missing. After a change in English, run `npm run messages`.",
    ...sections.map((name) => {
      const own = entries.filter(({ section }) => section === name);
      return `## ${name}\n\n${messages(own)}`;
    }),
    `## Where Telegram offers each command\n\n${commands()}`,
  ]
    .join("\n\n")
    .concat("\n");
}

function languages(): string {
  return (Object.keys(LANGUAGES) as Language[])
    .map((language) => {
      const forms = new Intl.PluralRules(intlTag(language)).resolvedOptions().pluralCategories;
      return `${LANGUAGES[language]} \`${language}\` (${[...forms].sort().join(", ")})`;
    })
    .join("; ");
}

function messages(entries: readonly Entry[]): string {
  const rows = entries.map(({ key, said, text, slots }) => [
    `\`${key}\``,
    said,
    text,
    slots.map((slot) => `\`$${slot}\``).join(" "),
  ]);
  return table(["key", "where it is said", "English", "slots"], rows);
}

function commands(): string {
  const english = [...commandLists()].filter(({ language_code }) => language_code === undefined);
  const names = new Set(english.flatMap((list) => list.commands.map(({ command }) => command)));
  const rows = [...names].map((name) => [
    `\`/${name}\``,
    ...english.map((list) => (list.commands.some(({ command }) => command === name) ? "yes" : "")),
  ]);
  const places = english.map(({ scope }) => PLACES[scope.type]);
  return table(["command", ...places], rows);
}

const PLACES = {
  all_private_chats: "in private chats",
  all_group_chats: "in groups",
  all_chat_administrators: "to admins of groups",
} as const;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A table has one line a row. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", "<br>");
}
