import type { DateParts, Figure, NumberFigure } from "./figure.ts";

/** Whether one figure, of a quote, says what another, of a statement, does. */
export function backs(quoted: Figure, stated: Figure): boolean {
  switch (stated.kind) {
    case "number":
      return backsNumber(quoted, stated);
    case "date":
      return stated.readings.some((parts) => backsDate(quoted, parts));
    case "weekday":
      return quoted.kind === "weekday" && quoted.weekday === stated.weekday;
    case "time":
      return quoted.kind === "time" && quoted.clock === stated.clock;
    case "vague":
      return (
        quoted.kind === "vague" && quoted.powers.some((power) => stated.powers.includes(power))
      );
    case "code":
      return quoted.kind === "code" && isSameCode(quoted.code, stated.code);
    case "sign":
      return quoted.kind === "sign" && quoted.sign === stated.sign;
  }
}

function backsNumber(quoted: Figure, stated: NumberFigure): boolean {
  if (quoted.kind === "date")
    return (
      stated.year && quoted.readings.some(({ year }) => stated.readings.includes(String(year)))
    );
  if (quoted.kind === "time")
    return stated.hours.some((hour) => quoted.clock === `${String(hour).padStart(2, "0")}:00`);
  if (quoted.kind !== "number") return false;
  if (
    stated.currency !== undefined &&
    quoted.currency !== undefined &&
    stated.currency !== quoted.currency
  )
    return false;
  if (quoted.form === stated.form || (stated.form === "ordinal" && quoted.form === "plain")) {
    return shares(quoted.readings, stated.readings);
  }
  return (
    [quoted, stated].some(({ form }) => form === "fraction") &&
    shares(shareOf(quoted), shareOf(stated))
  );
}

function shares(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}

/** A part of a whole in percent: "half" is 50, as 0.5 is. Only what comes out even. */
function shareOf({ form, readings }: NumberFigure): readonly string[] {
  if (form === "percent") return readings;
  if (form !== "fraction" && form !== "plain") return [];
  return readings.flatMap((reading) => {
    const [above = "", below] = reading.split("/");
    if (form === "plain" && !reading.startsWith("0.")) return [];
    const share = (Number(above) * 100) / Number(below ?? 1);
    return Number.isInteger(share * 10) ? [String(share)] : [];
  });
}

function backsDate(quoted: Figure, stated: DateParts): boolean {
  if (quoted.kind === "date") return quoted.readings.some((parts) => isWithin(stated, parts));
  if (quoted.kind !== "number" || quoted.form !== "plain") return false;
  const { year, month, day } = stated;
  if (month !== undefined || (year !== undefined && day !== undefined)) return false;
  return quoted.readings.includes(String(year ?? day)) && (year === undefined || quoted.year);
}

/** Every part that is stated is so in the date, which may say more. */
function isWithin(stated: DateParts, { year, month, day }: DateParts): boolean {
  return (
    (stated.year === undefined || stated.year === year) &&
    (stated.month === undefined || stated.month === month) &&
    (stated.day === undefined || stated.day === day)
  );
}

/** The same code, or one in another script with the same digits: "Су-27" is "Su-27". */
function isSameCode(quoted: string, stated: string): boolean {
  if (quoted === stated) return true;
  const isOther = /\p{Script=Latin}/u.test(quoted) !== /\p{Script=Latin}/u.test(stated);
  return isOther && digitsOf(quoted) === digitsOf(stated);
}

function digitsOf(code: string): string {
  return (code.match(/\p{Nd}+/gu) ?? []).join(" ");
}
