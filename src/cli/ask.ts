import { askCommand } from "./ask-command.ts";
import { runCommand } from "./command.ts";
import { thisTerminal } from "./terminal.ts";

process.exitCode = await runCommand(askCommand, thisTerminal());
