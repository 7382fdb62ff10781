import type { z } from "zod";
import { type RequestBody, requestBody } from "./body-shape.ts";
import { refusedContent } from "./check-content.ts";
import { refusedSettings } from "./check-settings.ts";
import type { KnownModel } from "./models.ts";
import { invalid, notOurs, type Refusal } from "./refusal.ts";

/** A body that may be answered, or why not. */
export type CheckedBody =
  | { readonly body: RequestBody; readonly model: KnownModel }
  | { readonly refusal: Refusal };

/** Settings that the API knows and this product does not send. */
const UNUSED = [
  "tools",
  "tool_choice",
  "cache_control",
  "container",
  "diagnostics",
  "inference_geo",
  "speed",
  "user_profile_id",
  "workspace_id",
];

/** Checks the body of a call, as strictly as the API or more so. */
export function checkBody(raw: string, models: readonly KnownModel[]): CheckedBody {
  const given = parsed(raw);
  if (given === undefined) return { refusal: invalid("The request body is not valid JSON.") };
  const early = refusedKeys(given);
  if (early !== undefined) return { refusal: early };
  const shape = requestBody.safeParse(given);
  if (!shape.success) return { refusal: refusedShape(shape.error) };
  const body = shape.data;
  const model = models.find(({ id }) => id === body.model);
  if (model === undefined) return { refusal: unknownModel(body.model) };
  const refusal = refusedSettings(body, model) ?? refusedContent(body);
  return refusal === undefined ? { body, model } : { refusal };
}

/** The API does not have the model. */
export function unknownModel(id: string): Refusal {
  return { status: 404, type: "not_found_error", message: `model: ${id}`, rule: "api" };
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function refusedKeys(given: unknown): Refusal | undefined {
  const keys = typeof given === "object" && given !== null ? Object.keys(given) : [];
  const unused = keys.find((key) => UNUSED.includes(key));
  return unused === undefined ? undefined : notOurs(`${unused}: this product sends none`);
}

function refusedShape({ issues }: z.ZodError): Refusal {
  const [issue] = issues;
  return invalid(issue === undefined ? "The request is malformed." : worded(issue));
}

function worded(issue: z.core.$ZodIssue): string {
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    const [key] = issue.keys;
    return `${path === "" ? "" : `${path}.`}${key}: Extra inputs are not permitted`;
  }
  if (issue.message.endsWith("received undefined")) return `${path}: Field required`;
  const inner = issue.code === "invalid_union" ? deepest(issue.errors) : undefined;
  return inner === undefined
    ? `${path}: ${issue.message}`
    : worded({ ...inner, path: [...issue.path, ...inner.path] });
}

/** Of a union's alternatives, the one that the value came closest to. */
function deepest(errors: readonly (readonly z.core.$ZodIssue[])[]): z.core.$ZodIssue | undefined {
  return errors.map(([first]) => first).sort((a, b) => depth(b) - depth(a))[0];
}

function depth(issue: z.core.$ZodIssue | undefined): number {
  return issue?.path.length ?? -1;
}
