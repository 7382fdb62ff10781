import type { IncomingHttpHeaders } from "node:http";
import { invalid, type Refusal } from "./refusal.ts";

/** What recordings were made with, and what the SDK sends since 1.0. */
const VERSIONS = ["2023-06-01", "2026-10-21"];

/**
 * What is wrong with the headers of a call. The key comes as `x-api-key`, which counts first, or as a
 * bearer token, which is how the SDK sends it since 1.0.
 */
export function refusedHeaders(headers: IncomingHttpHeaders, apiKey: string): Refusal | undefined {
  const { "x-api-key": header, "anthropic-version": version, authorization } = headers;
  const key = header ?? /^Bearer (.+)$/.exec(authorization ?? "")?.[1];
  if (key === undefined) return unauthorized("x-api-key header is required");
  if (key !== apiKey) return unauthorized("invalid x-api-key");
  if (version === undefined) return invalid("anthropic-version: header is required");
  if (!VERSIONS.includes(`${version}`)) {
    return invalid(`anthropic-version: "${version}" is not a valid version`);
  }
  return undefined;
}

/** What is wrong with the type that a body claims to have. */
export function refusedType({ "content-type": type }: IncomingHttpHeaders): Refusal | undefined {
  return type?.split(";")[0] === "application/json"
    ? undefined
    : invalid("content-type: must be application/json");
}

function unauthorized(message: string): Refusal {
  return { status: 401, type: "authentication_error", message, rule: "api" };
}
