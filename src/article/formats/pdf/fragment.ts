/** A piece of text as a PDF sets it; lengths in points, `y` upwards from the foot of the page. */
export type Fragment = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
  /** Of the type. */
  readonly size: number;
  readonly isRightToLeft: boolean;
};

/** A line of a column. */
export type Line = Omit<Fragment, "isRightToLeft"> & {
  /** Counted from 1. */
  readonly page: number;
  /** Where the column of the line begins and ends. */
  readonly column: { readonly left: number; readonly right: number };
};

/** What pdf.js says of a piece of text. */
export type TextItem = {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
};

/** A piece of text that runs straight across the page; `undefined` for one that is turned or empty. */
export function fragmentOf({ str, dir, transform, width }: TextItem): Fragment | undefined {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, y = 0] = transform;
  const size = Math.hypot(c, d);
  const isTurned = Math.abs(b) > 0.1 * Math.abs(a) || a < 0;
  if (str.trim() === "" || isTurned || !Number.isFinite(size + left + y + width)) return undefined;
  return { text: str, left, right: left + width, y, size, isRightToLeft: dir === "rtl" };
}
