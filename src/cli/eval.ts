import { runCommand } from "./command.ts";
import { evalCommand } from "./eval-command.ts";
import { thisTerminal } from "./terminal.ts";

process.exitCode = await runCommand(evalCommand, thisTerminal());
