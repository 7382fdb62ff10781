/** Why a request was turned away. */
export type Refusal = {
  readonly status: number;
  /** The API's word for it. */
  readonly type: string;
  readonly message: string;
  /** `ours`: the API would let it pass, and this product must not send it all the same. */
  readonly rule: "api" | "ours";
};

/** The API would answer 400. */
export function invalid(message: string): Refusal {
  return { status: 400, type: "invalid_request_error", message, rule: "api" };
}

/** This product has no business sending it. */
export function notOurs(message: string): Refusal {
  return { ...invalid(message), rule: "ours" };
}

/** Body of an error as the API sends it. */
export function errorBody({ type, message }: Pick<Refusal, "type" | "message">, requestId: string) {
  return { type: "error", error: { type, message }, request_id: requestId };
}
