// Where a thread begins: in one, nobody has yet said that TypeScript runs as it is.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
