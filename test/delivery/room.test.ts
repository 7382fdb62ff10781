import { describe, expect, it } from "vitest";
import { createRoom } from "../../src/delivery/room.ts";

const turnOfEvents = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Work that ends when the test says so. */
function works(room: ReturnType<typeof createRoom>) {
  const begun: string[] = [];
  const ends = new Map<string, { ends(): void; fails(error: Error): void }>();
  return {
    begun,
    begin: (name: string, how: "beside" | "alone" = "beside") =>
      room[how](() => {
        begun.push(name);
        return new Promise<string>((resolve, reject) =>
          ends.set(name, { ends: () => resolve(name), fails: reject }),
        );
      }),
    async end(name: string) {
      ends.get(name)!.ends();
      await turnOfEvents();
    },
    async fail(name: string, error: Error) {
      ends.get(name)!.fails(error);
      await turnOfEvents();
    },
  };
}

describe("a room", () => {
  it("lets two in, and the next whenever one leaves, in the order in which they came", async () => {
    const { begin, begun, end } = works(createRoom(2));
    const first = begin("a");
    for (const name of ["b", "c", "d"]) void begin(name);
    expect(begun).toEqual(["a", "b"]);
    await end("a");
    expect(await first).toBe("a");
    expect(begun).toEqual(["a", "b", "c"]);
    void begin("e");
    await end("c");
    expect(begun).toEqual(["a", "b", "c", "d"]);
    await end("b");
    await end("d");
    await end("e");
    for (const name of ["f", "g", "h"]) void begin(name);
    expect(begun.slice(4)).toEqual(["e", "f", "g"]);
  });

  it("is left by what fails, too", async () => {
    const { begin, begun, fail } = works(createRoom(1));
    const failing = begin("a");
    void begin("b");
    const failed = expect(failing).rejects.toThrow("no luck");
    await fail("a", new Error("no luck"));
    await failed;
    expect(begun).toEqual(["a", "b"]);
  });

  it("lets what must be alone wait for the others, and the others for it", async () => {
    const { begin, begun, end } = works(createRoom(2));
    void begin("a");
    void begin("b");
    for (const name of ["alone", "alone too"]) void begin(name, "alone");
    await turnOfEvents();
    void begin("c");
    await end("a");
    expect(begun).toEqual(["a", "b"]);
    await end("b");
    expect(begun).toEqual(["a", "b", "alone"]);
    await end("alone");
    expect(begun).toEqual(["a", "b", "alone", "alone too"]);
    void begin("alone as well", "alone");
    await end("alone too");
    expect(begun.slice(4)).toEqual(["alone as well"]);
    void begin("d");
    await end("alone as well");
    expect(begun.slice(5)).toEqual(["c", "d"]);
  });

  it("is left by what fails alone", async () => {
    const { begin, begun, fail } = works(createRoom(2));
    const failing = begin("alone", "alone");
    void begin("a");
    await turnOfEvents();
    const failed = expect(failing).rejects.toThrow("no luck");
    await fail("alone", new Error("no luck"));
    await failed;
    expect(begun).toEqual(["alone", "a"]);
  });
});
