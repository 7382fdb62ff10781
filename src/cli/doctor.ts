import { runCommand } from "./command.ts";
import { doctorCommand } from "./doctor-command.ts";
import { thisTerminal } from "./terminal.ts";

process.exitCode = await runCommand(doctorCommand, thisTerminal());
