import { describe, expect, it } from "vitest";
import { differing } from "../../../src/answer/differ/differing.ts";
import { anArticle, aStore } from "../a-bill.ts";

const bill = ["Harbour bill"];

/** What is told when the first sentence is quoted and a text of a week later says the second. */
async function told(older: string, newer: string, language = "en") {
  const store = await aStore(
    anArticle(older, { bill, language, published: "2026-02-26" }, "older"),
    anArticle(newer, { bill, language, published: "2026-03-05" }, "newer"),
  );
  const article = (await store.get("older"))!;
  const start = article.text.indexOf(older);
  const place = { article: article.id, version: article.version, start, end: start + older.length };
  const quote = (await store.quote(place))!;
  return differing([quote], await store.list());
}

const FEE = "Under the bill, boats in the harbour pay a fee of 12 crowns a month.";
const STAYS = "The bill lets foreign boats stay in the harbour for up to three years.";
const VOTE = "Lawmakers passed the harbour bill by 88 votes to 41.";
const APPLY = "Skippers can apply for the harbour licence until 1 May 2026.";
const FORCE = "The harbour bill will enter into force on 1 May 2026.";
const HANDED = "Norway handed 12 boats over to Iceland under the bill.";

describe("two sentences say different things", () => {
  it.each([
    ["of an amount", FEE, FEE.replace("12", "15")],
    [
      "in other words' order",
      FEE,
      "Boats in the harbour pay a fee of 15 crowns a month under the bill.",
    ],
    ["by words", FEE, FEE.replace("12", "fifteen")],
    ["beyond what a hedge allows", FEE, FEE.replace("12", "roughly 20")],
    ["of a limit of years", STAYS, STAYS.replace("three", "five")],
    ["of a vote", VOTE, VOTE.replace("88", "79")],
    ["of a day that is still ahead", APPLY, APPLY.replace("May", "June")],
    ["of the day from which a law holds", FORCE, "The harbour bill takes effect on 1 July 2026."],
    [
      "though one tells besides how it came about",
      FEE,
      `${FEE.replace("12", "15").slice(0, -1)} after the owners of the piers had asked for it.`,
    ],
  ])("%s", async (_, older, newer) => {
    const found = await told(older, newer);
    expect(found?.older.text).toBe(older);
    expect(found?.newer.text).toBe(newer);
  });

  it.each([
    ["ru", "Законопроект поднимает сбор за лодки до 25 процентов.", "25", "30"],
    ["uk", "За законопроєкт проголосували 267 депутатів.", "267", "254"],
    ["fr", "Les bateaux peuvent rester après trois ans de service.", "trois", "cinq"],
    ["es", "La ley costará 900 millones de euros al puerto.", "900", "1.300"],
    ["de", "Auf den Diebstahl von Booten stehen nach dem Gesetz fünf Jahre Haft.", "fünf", "acht"],
  ])("in %s", async (language, older, one, other) => {
    expect(await told(older, older.replace(one, other), language)).toBeDefined();
    expect(await told(older, older, language)).toBeUndefined();
  });
});

describe("two sentences are not told to differ", () => {
  it.each([
    [
      "when each says a word that the other does not",
      FEE,
      FEE.replace("boats", "ships").replace("12", "15"),
    ],
    ["when one says a word more", FEE, FEE.replace("boats", "fishing boats").replace("12", "15")],
    ["of a month and a year", FEE, FEE.replace("12", "144").replace("month", "year")],
    ["of what is and what is to come", FEE, FEE.replace("pay", "will pay").replace("12", "15")],
    ["of what one of them denies", FEE, FEE.replace("pay", "do not pay").replace("12", "15")],
    ["of some only", FEE, FEE.replace("boats", "only boats").replace("12", "15")],
    [
      "of two rounds of a vote",
      "In the first ballot, the harbour bill got 12 votes of the guild.",
      "In the second ballot, the harbour bill got 15 votes of the guild.",
    ],
    [
      "of another article of the bill",
      FEE,
      FEE.replace("the bill", "Article 7 of the bill").replace("12", "15"),
    ],
    [
      "of a rise by so much and to so much",
      "The bill raises the fee for boats by 5 percent.",
      "The bill raises the fee for boats to 20 percent.",
    ],
    ["of a figure that agrees", FEE, FEE.replace("12", "about 13")],
    ["of a limit and a figure below it", STAYS, STAYS.replace("up to three", "two")],
    [
      "of those for and those against",
      VOTE,
      "The harbour bill was passed by lawmakers, with 41 votes against.",
    ],
    [
      "of the day when something ends and begins",
      APPLY,
      APPLY.replace("until 1 May", "from 1 June"),
    ],
    ["of a day that has gone by", APPLY, APPLY.replace("until 1 May", "until 1 March")],
    ["of a month that holds the day", FORCE, FORCE.replace("1 May", "May")],
    [
      "of sittings on two days",
      "The committee holds a hearing on the bill on 18 May.",
      "The committee holds a hearing on the bill on 25 May.",
    ],
    [
      "of what happened on two weekdays",
      "On Monday the harbour bill kept 12 boats out.",
      "On Friday the harbour bill kept 15 boats out.",
    ],
    ["of who does it to whom", HANDED, "Iceland handed 15 boats over to Norway under the bill."],
    ["of they who may be anybody", "They pay a fee of 12 crowns.", "They pay a fee of 15 crowns."],
    [
      "of what came before the older was published",
      "The bill must still be passed by the Senate.",
      "On 3 February 2026, the Senate passed the bill.",
    ],
  ])("%s", async (_, older, newer) => {
    expect(await told(older, newer)).toBeUndefined();
  });

  it.each([
    ["fr", "La loi coûtera 3 millions d'euros au port.", "coûtera", "coûte"],
    ["es", "La ley costará 3 millones de euros al puerto.", "costará", "costó"],
    ["uk", "За законом човнярі заплатять 3 мільйони гривень.", "заплатять", "заплатили"],
  ])("in %s, of what will be and what is or was", async (language, older, one, other) => {
    const more = older.replace("3", "5");
    expect(await told(older, more, language)).toBeDefined();
    expect(await told(older, more.replace(one, other), language)).toBeUndefined();
  });

  it.each([
    [
      "de",
      "Nach dem Gesetz übergab Norwegen Island 12 Boote.",
      "Norwegen Island",
      "Island Norwegen",
    ],
    [
      "uk",
      "За законом Польща передала Литві 12 човнів.",
      "Польща передала Литві",
      "Литва передала Польщі",
    ],
    [
      "fr",
      "La loi veut que la Norvège remette 12 bateaux à l'Islande.",
      "la Norvège remette 12 bateaux à l'Islande",
      "l'Islande remette 12 bateaux à la Norvège",
    ],
  ])("in %s, of who does it to whom", async (language, older, one, other) => {
    expect(await told(older, older.replace("12", "15"), language)).toBeDefined();
    const turned = older.replace(one, other).replace("12", "15");
    expect(await told(older, turned, language)).toBeUndefined();
  });
});
