/** What somebody thinks of an answer. */
export type Vote = "up" | "down";

/** What can be wrong with a citation. */
export const FAULTS = ["unsupported", "place", "altered", "other"] as const;
export type Fault = (typeof FAULTS)[number];

/** What is wrong with which quote, counted from 1; 0: nobody said which. */
export type Report = { readonly quote: number; readonly fault: Fault };
