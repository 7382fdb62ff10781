import { readdirSync } from "node:fs";
import { AnthropicError, APIError } from "@anthropic-ai/sdk";
import { describe, expect, it } from "vitest";
import { aReplay, QUESTION, rejection } from "./a-client.ts";
import { failure, replaying, streamFile } from "./replies.ts";
import { splitEvents } from "./sse-text.ts";

const filesOf = (folder: string, ending: string) =>
  readdirSync(new URL(`streams/${folder}`, import.meta.url))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

const streams = [...filesOf("recordings", ".sse"), ...filesOf("derived", ".sse")];
const broken = ["first_event_overloaded", "mid_stream_overloaded", "truncated_no_message_stop"];
const whole = streams.filter((name) => !broken.some((part) => name.includes(part)));

async function play(name: string) {
  const { replay, client } = await aReplay();
  replay.script(replaying(name));
  return client.messages.stream(QUESTION).finalMessage();
}

describe("a recorded stream", () => {
  it("is there: nine recorded, ten written by hand", () => {
    expect(filesOf("recordings", ".sse")).toHaveLength(9);
    expect(filesOf("derived", ".sse")).toHaveLength(10);
  });

  it.each(streams)("%s is split into events without losing a byte", (name) => {
    const text = streamFile(name);
    expect(splitEvents(text).join("")).toBe(text);
    expect(splitEvents(text)).toHaveLength(text.match(/^event: /gm)?.length ?? 0);
  });

  it.each(whole)("%s is read to its end by the SDK", async (name) => {
    const message = await play(name);
    const deltas = [...streamFile(name).matchAll(/"text_delta", ?"text": ?("(?:[^"\\]|\\.)*")/g)];
    const text = message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
    expect(text).toBe(deltas.map(([, json]) => JSON.parse(json!)).join(""));
    expect(message.stop_reason).toBe(
      name.includes("MaxTokens") ? "max_tokens" : name.includes("refusal") ? "refusal" : "end_turn",
    );
  });

  it("names the places that a text block cites", async () => {
    const { content } = await play("derived/content_block.sse");
    expect(content.map((block) => block.type === "text" && block.citations?.length)).toEqual([
      undefined,
      1,
      undefined,
      2,
      undefined,
    ]);
  });

  it.each(["first_event_overloaded", "mid_stream_overloaded"])(
    "%s fails with an error that has a type and no status",
    async (name) => {
      const error = await rejection(play(`derived/${name}.sse`));
      expect(error).toBeInstanceOf(APIError);
      expect((error as APIError).constructor).toBe(APIError);
      expect(error).toMatchObject({ status: undefined, type: "overloaded_error" });
    },
  );

  it("that was cut off fails, and not as an error of the API", async () => {
    const error = await rejection(play("derived/truncated_no_message_stop.sse"));
    expect(error).toBeInstanceOf(AnthropicError);
    expect(error).not.toBeInstanceOf(APIError);
    expect(String(error)).toContain("stream ended without producing a Message");
  });
});

describe("a recorded error", () => {
  it.each([
    ["recordings/error.bad_apiKey", 401, "authentication_error"],
    ["recordings/error.bad_model", 404, "not_found_error"],
    ["derived/errors/400_thinking_disabled_sonnet55", 400, "invalid_request_error"],
    ["derived/errors/404_model", 404, "not_found_error"],
  ])("%s is of status %i", async (name, status, type) => {
    const { replay, client } = await aReplay();
    replay.script(failure(status, JSON.parse(streamFile(`${name}.fixture.json`))));
    const error = await rejection(client.messages.stream(QUESTION).finalMessage());
    expect(error).toMatchObject({ status, type });
  });
});
