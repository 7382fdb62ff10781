import { openStore } from "../../../src/store/open.ts";
import { StoreError } from "../../../src/store/store-error.ts";

const NOBODY = 65_534;

if (process.env.AS_NOBODY && process.getuid?.() === 0) {
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}

try {
  const store = await openStore(process.argv[2] ?? "");
  await store.close();
  process.stdout.write("opened\n");
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  process.stdout.write(`${error.trouble}: ${error.message}\n`);
}
