/** How answers look: `classic` messages, which every app shows, or `rich` ones. */
export const RENDERINGS = ["classic", "rich"] as const;
export type Rendering = (typeof RENDERINGS)[number];
