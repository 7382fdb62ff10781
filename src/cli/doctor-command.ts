import { examine } from "../doctor/examine.ts";
import type { Finding } from "../doctor/finding.ts";
import { command } from "./command.ts";

const usage = `Usage:
  npm run doctor                    look at everything that the bot needs, and say what to mend

Options:
  --articles DIR                    the folder of articles (default: articles)
  --json                            print JSON`;

const SIGNS = { well: "✓", note: "–", ill: "✗" } as const;

/** `npm run doctor`: a line for each thing that the bot needs, and what to do where it is not well. */
export const doctorCommand = command({
  usage,
  options: {
    articles: { type: "string", default: "articles" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
  async run({ options, say, sayJson, environment, fail }) {
    if (options.help) return say(usage);
    const findings = await examine({
      environment: environment(),
      articlesDir: options.articles,
      envFile: ".env",
      node: process.version,
    });
    if (options.json) sayJson(findings);
    else for (const line of table(findings)) say(line);
    const ill = findings.filter(({ state }) => state === "ill").length;
    if (ill > 0) fail(`${ill} of ${findings.length} must be mended.`);
  },
});

function table(findings: readonly Finding[]): readonly string[] {
  const width = Math.max(...findings.map(({ about }) => about.length));
  return findings.flatMap(({ about, state, says, fix }) => {
    const line = `${SIGNS[state]} ${about.padEnd(width)}  ${says}`;
    return fix === undefined ? [line] : [line, `${" ".repeat(width + 4)}→ ${fix}`];
  });
}
