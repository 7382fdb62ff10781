import { describe, expect, it } from "vitest";
import { parseDateLine } from "../../src/article/dates.ts";

describe("parseDateLine", () => {
  it.each([
    "February 26, 2026",
    "Feb. 26, 2026",
    "Thursday, February 26th, 2026",
    "26 February 2026",
    "Published on February 26, 2026 at 2:30 p.m.",
    "Updated: 26 Feb 2026, 14:30 GMT",
    "26 февраля 2026",
    "26 февраля 2026 г.",
    "четверг, 26 февраля 2026 года, 14:30",
    "26 лютого 2026 року",
    "26 лютого 2026 р.",
    "26 février 2026",
    "jeudi 26 février 2026 à 14:30",
    "26 de febrero de 2026",
    "jueves, 26 de febrero de 2026",
    "26. Februar 2026",
    "Donnerstag, 26. Februar 2026, 14:30 Uhr",
    "26.02.2026",
    "2026-02-26",
    "2026-02-26T14:30:00Z",
    "2026/2/26",
    "2026年2月26日",
  ])("reads %s", (line) => {
    expect(parseDateLine(line)).toBe("2026-02-26");
  });

  it("knows every month in each language by its number", () => {
    for (const tag of ["en", "ru", "uk", "fr", "es", "de"]) {
      for (let month = 1; month <= 12; month += 1) {
        const date = new Date(Date.UTC(2026, month - 1, 5));
        const line = date.toLocaleDateString(tag, { dateStyle: "long", timeZone: "UTC" });
        expect([line, parseDateLine(line)]).toEqual([line, date.toISOString().slice(0, 10)]);
      }
    }
  });

  it.each([
    "02/03/2026",
    "February 30, 2026",
    "31.02.2026",
    "February 2026",
    "On February 26, 2026, it passed.",
    "Brumaire 26, 2026",
    "26",
    "",
    `${"February 26, 2026 ".repeat(9)}`,
  ])("does not read '%s'", (line) => {
    expect(parseDateLine(line)).toBeUndefined();
  });
});
