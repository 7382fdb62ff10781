import { articlesCommand } from "./articles-command.ts";
import { runCommand } from "./command.ts";
import { thisTerminal } from "./terminal.ts";

process.exitCode = await runCommand(articlesCommand, thisTerminal());
