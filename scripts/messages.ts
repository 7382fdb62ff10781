/** Writes `docs/messages.md` anew: `npm run messages`. */
import { writeFileSync } from "node:fs";
import { messagesPage } from "./messages/page.ts";

writeFileSync(new URL("../docs/messages.md", import.meta.url), messagesPage());
