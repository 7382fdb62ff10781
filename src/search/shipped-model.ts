import data from "./data/sentence-model.json" with { type: "json" };
import { createModel, type ModelData, type SentenceModel } from "./model.ts";

/** The model that ships. JSON says of a tree only that it is a list, so its form is told here. */
export const SHIPPED_MODEL: SentenceModel = createModel(data as unknown as ModelData);
