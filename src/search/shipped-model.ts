import { readData } from "./data-file.ts";
import { createModel, type SentenceModel } from "./model.ts";

let model: SentenceModel | undefined;

/** The model that ships, read when it is first asked for. */
export function shippedModel(): SentenceModel {
  model ??= createModel(readData("sentence-model.json"));
  return model;
}
