import { describe, expect, it } from "vitest";
import { unbackedFigures } from "../../../src/answer/vouch/figures.ts";
import { languagesOf } from "../../../src/answer/vouch/written-language.ts";

const RUSSIAN = "Что об этом говорится и кто это сказал?";

describe("the language of an answer", () => {
  it("is the question's, whatever few words of it look like", () => {
    const asked = { text: RUSSIAN, language: "ru" };
    // To the detector, "г." alone makes this Bulgarian.
    expect(languagesOf("17 августа 2019 г. порт зарегистрировал 12 судов.", asked)).toEqual({
      language: "ru",
      orElse: "bg",
    });
    expect(languagesOf("Порт открыл причалы.", asked)).toEqual({ language: "ru" });
    const english = { text: "What does the bill say about it?", language: "en" };
    expect(languagesOf("El puerto", english)).toEqual({ language: "en" });
    expect(languagesOf("Le port est", english)).toEqual({ language: "en", orElse: "fr" });
    expect(languagesOf("Порт ва денгиз", asked)).toEqual({ language: "ru", orElse: "uz" });
  });

  it("is another one when the answer is plainly in it", () => {
    const long =
      "Les députés ont adopté jeudi un projet de loi qui interdit l’extradition des étrangers.";
    const asked = { text: "What does the bill say about it?", language: "en" };
    expect(languagesOf(long, asked)).toEqual({ language: "fr", orElse: "en" });
    expect(languagesOf(RUSSIAN, asked).language).toBe("ru");
    const twelve = "Les députés ont adopté jeudi un projet de loi sur les étrangers.";
    expect(languagesOf(twelve, asked).language).toBe("fr");
  });

  it("is what it seems when the question is in no language that can be told", () => {
    const asked = { text: "Sybiha?", language: "en" };
    expect(languagesOf("Le port est", { text: "12?", language: "en" }).language).toBe("fr");
    expect(languagesOf("El puerto", asked)).toEqual({ language: "en", orElse: "es" });
    const told = { text: RUSSIAN, language: "uk" };
    expect(languagesOf("17 августа 2019 г. порт зарегистрировал 12 судов.", told)).toEqual({
      language: "bg",
      orElse: "uk",
    });
    expect(languagesOf("Les députés ont adopté la loi jeudi.", asked)).toEqual({
      language: "fr",
      orElse: "en",
    });
  });

  it("is the question's when there is no letter", () => {
    expect(languagesOf("12.", { text: "?", language: "sw" })).toEqual({ language: "sw" });
  });
});

describe("figures of a statement that may be in two languages", () => {
  const quotes = [{ text: "On May 21, 2025, the port had 12 boats.", language: "en" }];
  const unbacked = (text: string, language: string, orElse: string) =>
    unbackedFigures({ text, language }, quotes, orElse);

  it("are unbacked when either finds them so", () => {
    expect(unbacked("El puerto tiene once barcos.", "en", "es")).toEqual(["once"]);
    expect(unbacked("El puerto tiene once barcos.", "es", "en")).toEqual(["once"]);
    expect(unbacked("Порт открыл одиннадцать причалов.", "bg", "ru")).toEqual(["одиннадцать"]);
    expect(unbacked("Порт открыл двенадцать причалов.", "bg", "ru")).toEqual([]);
  });

  it("are backed as a date where only one of them knows the month", () => {
    expect(unbacked("Le 21 mai 2025, le port en avait 12.", "hu", "fr")).toEqual([]);
    expect(unbacked("Le 21 mai 2025, le port en avait 12.", "fr", "hu")).toEqual([]);
    expect(unbacked("Le 21 mai 2024, le port en avait 12.", "fr", "hu")).not.toEqual([]);
  });

  it("are unbacked as days of which one date holds but one", () => {
    expect(unbacked("Du 20 au 21 mai 2025", "hu", "fr")).not.toEqual([]);
  });

  it("are unbacked before and behind a date that is backed, and at its very end backed", () => {
    expect(unbacked("13 bateaux le 21 mai 2025, et 14 autres", "hu", "fr")).toEqual(["13", "14"]);
    expect(unbacked("Mei 21, boti 12", "ro", "sw")).toEqual([]);
  });

  it("are unbacked where one language counts otherwise than the other", () => {
    const quotes = [{ text: "It cost 2 billion.", language: "en" }];
    const statement = { text: "Il a coûté 2 billions.", language: "fr" };
    expect(unbackedFigures(statement, quotes)).toEqual(["2 billions"]);
    expect(unbackedFigures(statement, quotes, "en")).toContain("2 billions");
  });
});
