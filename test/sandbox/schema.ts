import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import type { CheckParameters } from "../../src/sandbox/bot-api.ts";
import { isUpload } from "../../src/sandbox/read-form.ts";

const file = new URL("./bot-api.fixture.json", import.meta.url);
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strict: false });
ajv.addSchema(JSON.parse(readFileSync(file, "utf8")), "bot-api");

/** Checks a call against the Bot API's own schema: unknown and missing parameters, and types. */
export const checkParameters: CheckParameters = (method, parameters) => {
  const validate: ValidateFunction | undefined = ajv.getSchema(`bot-api#/definitions/P_${method}`);
  if (!validate) return `the schema has no method ${method}`;
  if (validate(withoutFiles(parameters))) return undefined;
  return ajv.errorsText(validate.errors, { dataVar: method });
};

/** The schema says `{ __attach }` where a file comes along. */
function withoutFiles(parameters: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      isUpload(value) ? { __attach: value.name } : value,
    ]),
  );
}
