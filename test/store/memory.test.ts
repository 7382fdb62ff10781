import { openStore } from "../../src/store/open.ts";
import { describeStore } from "./contract.ts";

describeStore("memory", { open: () => openStore("memory:") });
