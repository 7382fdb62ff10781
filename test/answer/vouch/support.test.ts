import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SupportFault, supportFault } from "../../../src/answer/vouch/support/support.ts";
import { cpuMs } from "./cpu-time.ts";
import { RIGHT } from "./polarity-english.fixture.ts";

const inLanguage = (language: string) => (text: string) => ({ text, language });
const english = inLanguage("en");
const over = (statement: string, ...quotes: string[]) =>
  supportFault(english(statement), quotes.map(english));

const HARBOUR =
  "The guild warned the mayor in May that at least a quarter of the boats could leave Port Ash for Dunmore, and the mayor promised to lower their fees.";
const PIER =
  "The pier was closed by its owner, eleven minutes after the northern gate had failed, because a storm had broken 14 of the 20 lamps.";
const RULE =
  "From 1 July the rule will apply to boats that are longer than 12 metres, except those that carry pilgrims, the guild said.";
const ACCUSED = "The clerk, Ada Moor, accused the captain of hiding the letter from the owner.";

/** The example of docs/verification.md. */
const GUILD =
  "The guild sued the port after fees rose; most boats may go from Ash to Ost, the mayor said.";

const TURNED: readonly (readonly [SupportFault, string, string])[] = [
  ["agent", "The port sued the guild.", GUILD],
  ["attribution", "Most boats may go to Ost.", GUILD],
  ["attribution", "The guild said that most boats may go to Ost.", GUILD],
  ["causality", "The guild sued because fees rose.", GUILD],
  ["modality", "Most boats must go to Ost, the mayor said.", GUILD],
  ["modality", "Most boats will go to Ost, the mayor said.", GUILD],
  ["place", "Most boats may go from Ost to Ash, the mayor said.", GUILD],
  ["scope", "All boats may go to Ost, the mayor said.", GUILD],
  ["time", "The guild sued the port before fees rose.", GUILD],
  ["agent", "The mayor warned the guild about the boats.", HARBOUR],
  ["agent", "The guild promised to lower the fees.", HARBOUR],
  ["agent", "The northern gate closed the pier.", PIER],
  ["attribution", "At least a quarter of the boats could leave Port Ash.", HARBOUR],
  ["attribution", "The captain hid the letter from the owner.", ACCUSED],
  ["attribution", "The owner said that the captain hid the letter.", ACCUSED],
  ["attribution", "According to the captain, the letter was hidden.", ACCUSED],
  ["quantity", "The guild warned that at most a quarter of the boats could leave.", HARBOUR],
  ["quantity", "A storm had broken 20 of the 14 lamps.", PIER],
  ["quantity", "Sales rose to 8 percent.", "Sales rose by 8 percent to 54 crowns."],
  ["quantity", "36 boats came from 80 ports.", "In May 80 boats came from 36 ports."],
  ["quantity", "Boats in the guild paid more fees.", "Boats in the guild paid fewer fees."],
  ["scope", "The guild warned that all the boats could leave.", HARBOUR],
  ["scope", "The rule will apply to all boats, the guild said.", RULE],
  ["scope", "Only boats pay a fee.", "Boats pay a fee of 12 crowns."],
  ["time", "The rule will apply until 1 July, the guild said.", RULE],
  ["time", "The pier was closed eleven minutes before the northern gate had failed.", PIER],
  ["time", "The harbour opens in autumn.", "The harbour opens in spring."],
  ["time", "The guild has asked for it since May.", "The guild asked for it in May."],
  ["time", "The gate was open the day after.", "The gate was open the day before."],
  ["time", "It opened this December.", "It opened last December."],
  ["place", "The southern gate failed.", PIER],
  ["place", "Boats go from Vell to Ost.", "Boats go from Ost to the harbour of Vell."],
  ["place", "Boats in row D pay.", "Boats in row C pay."],
  ["place", "The mill in Lowick shut down.", "The mill in Ash shut down, far from Lowick."],
  ["place", "The fleet won in Dunmore.", "The fleet won the war against Dunmore."],
  [
    "attribution",
    "Teachers said that the harbour is safe.",
    "The guild said that the harbour is safe.",
  ],
  ["scope", "It closed the whole harbour.", "It closed the old part of the harbour."],
  ["scope", "It closed all ports.", "It closed the harbour of Ash."],
  ["modality", "The guild will leave the port.", "The guild could leave the port."],
  ["modality", "Boats must begin at nine.", "The guild recommends that boats begin at nine."],
  ["modality", "The rules allow one boat a day.", "The rules require one boat a day."],
  [
    "modality",
    "It has decided that boats begin at nine.",
    "It recommends that they begin at nine.",
  ],
  ["causality", "The fees rose because boats had left.", "The fees rose after boats had left."],
  ["causality", "A storm came because lamps had broken on the pier that was closed.", PIER],
  ["causality", "The pier was closed because of the noise.", PIER],
];

const TRUE: readonly (readonly [string, string])[] = [
  ["The guild sued the port.", GUILD],
  ["Officials said that the harbour is safe.", "The guild said that the harbour is safe."],
  ["In May the fleet came to Dunmore.", "The fleet came to Dunmore from Ash in May."],
  ["The port was sued by the guild once fees had risen.", GUILD],
  ["Most boats may go to Ost, according to the mayor.", GUILD],
  ["The mayor was warned by the guild.", HARBOUR],
  ["Lower fees were promised by the mayor.", HARBOUR],
  ["The guild warned that a quarter of the boats or more could leave.", HARBOUR],
  ["The owner closed the pier.", PIER],
  ["The gate failed eleven minutes before the pier was closed.", PIER],
  ["The pier was closed because of a storm.", PIER],
  ["A storm was why it was closed.", PIER],
  ["Most of the 20 lamps were broken.", PIER],
  ["The rule begins on 1 July, says the guild.", RULE],
  ["Boats that carry pilgrims are exempt, according to the guild.", RULE],
  ["The captain is accused of hiding the letter.", ACCUSED],
  ["The captain was accused by Ada Moor.", ACCUSED],
  ["All boats pay.", "Every boat pays 12 crowns."],
  ["Only members vote.", "Nobody but members may vote."],
  ["Boats leave Port Ash for Dunmore.", "Boats go from Port Ash to Dunmore."],
  ["Members have to pay.", "Members are obliged to pay."],
];

describe("a statement made of its quotes' words", () => {
  it.each(TURNED)("says more: %s: %s", (fault, text, quote) => {
    expect(over(text, quote)).toBe(fault);
  });

  it.each(TRUE)("says the same: %s", (text, quote) => {
    expect(over(text, quote)).toBeUndefined();
  });

  it("is left alone where it is right, hard as it may be to tell", () => {
    const cut = RIGHT.filter(([text, ...quotes]) => over(text, ...quotes) !== undefined);
    expect(cut).toEqual([]);
  });
});

describe("in another language, or between two", () => {
  const russian = inLanguage("ru");
  const german = inLanguage("de");
  it.each<[SupportFault | undefined, string, string]>([
    ["modality", "Суд разрешил лодкам уйти.", "Суд обязал лодки уйти."],
    ["causality", "Порт закрыли, потому что лодки ушли.", "Лодки ушли. Порт закрыли в мае."],
    ["causality", "Порт закрыли из-за шума.", "Порт вчера закрыли из-за шторма."],
    [
      "causality",
      "Лодки ушли, потому что порт закрыли.",
      "Порт закрыли, потому что лодки ушли раньше.",
    ],
    ["scope", "Все лодки платят.", "Только большие лодки платят."],
    ["attribution", "Новый сбор поднимет цены.", "По словам мэра, новый сбор поднимет цены."],
    [undefined, "По мнению мэра, сбор поднимет цены.", "По словам мэра, новый сбор поднимет цены."],
    [undefined, "Порт закрыли из-за шторма.", "Из-за шторма порт закрыли."],
  ])("finds %s: %s", (fault, text, quote) => {
    expect(supportFault(russian(text), [russian(quote)])).toBe(fault);
  });

  it("compares what single words tell", () => {
    const quote = [english("Only boats with a licence may leave.")];
    expect(supportFault(german("Alle Boote dürfen auslaufen."), quote)).toBe("scope");
    expect(supportFault(german("Nur einige Boote dürfen auslaufen."), quote)).toBeUndefined();
    expect(supportFault(german("Boote müssen auslaufen."), quote)).toBe("modality");
    expect(supportFault(inLanguage("sw")("Mashua zote."), quote)).toBeUndefined();
  });
});

describe("whatever is said", () => {
  const pieces = fc.constantFrom(
    ...["because", "all boats", "said", "the mayor", "from Ost", "until May", "12", "of the"],
    ...["at least", ",", ".", "must", "may", "по словам", "все", "only", "was sued by", "which"],
  );
  const texts = fc
    .array(fc.oneof(pieces, fc.string({ unit: "grapheme", maxLength: 8 })), { maxLength: 24 })
    .map((words) => words.join(" "));
  const languages = fc.constantFrom("en", "ru", "fr", "xx");

  it("finds nothing in a statement that is its quote, and nothing without a quote", () => {
    fc.assert(
      fc.property(texts, languages, texts, (text, language, other) => {
        const said = { text, language };
        expect(supportFault(said, [{ text: other, language }, said])).toBeUndefined();
        expect(supportFault(said, [])).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it("is judged, and in time with the worst of texts", () => {
    fc.assert(
      fc.property(texts, texts, languages, languages, (text, quote, one, other) => {
        supportFault({ text, language: one }, [{ text: quote, language: other }]);
      }),
      { numRuns: 200 },
    );
    const worst = "the mayor said all boats from Ost must leave because of 12 ".repeat(60);
    expect(cpuMs(() => over(worst.slice(0, 690), `${worst}and`))).toBeLessThan(5000);
  });
});
