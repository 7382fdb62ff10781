import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { createSettings } from "../../src/telegram/settings.ts";

async function someSettings() {
  const { keyv } = await openStore("memory:");
  return { keyv, settings: createSettings({ keyv }) };
}

const CHAT = { chat: -100 };
const TOPIC = { chat: -100, topic: 7 };

describe("the settings of a chat", () => {
  it("are the defaults, and nobody can write into them", async () => {
    const { settings } = await someSettings();
    const found = await settings.of(TOPIC);
    expect(found.language).toBeUndefined();
    expect(Object.isFrozen(found)).toBe(true);
  });

  it("are what was set, for its topics as well", async () => {
    const { settings } = await someSettings();
    await settings.change(CHAT, { language: "ru" });
    expect((await settings.of(CHAT)).language).toBe("ru");
    expect((await settings.of(TOPIC)).language).toBe("ru");
    expect((await settings.of({ chat: -1007 })).language).toBeUndefined();
  });

  it("give way to those of a topic, in that topic", async () => {
    const { settings } = await someSettings();
    await settings.change(TOPIC, { language: "fr" });
    await settings.change(CHAT, { language: "ru" });
    expect((await settings.of(TOPIC)).language).toBe("fr");
    expect((await settings.of({ ...TOPIC, topic: 8 })).language).toBe("ru");
    await settings.change(TOPIC, { language: undefined });
    expect((await settings.of(TOPIC)).language).toBe("ru");
  });

  it("are kept apart from what else is set: a change leaves the rest alone", async () => {
    const { keyv, settings } = await someSettings();
    await keyv.set("settings:@-100", { language: "ru", later: 1 });
    await settings.change(CHAT, { language: "uk" });
    expect(await settings.of(CHAT)).toMatchObject({ language: "uk", later: 1 });
  });

  it("are forgotten with all its topics, and no other chat's", async () => {
    const { settings } = await someSettings();
    const neighbour = { chat: -1001, topic: 7 };
    for (const place of [CHAT, TOPIC, neighbour]) await settings.change(place, { language: "ru" });
    await settings.forget(-100);
    expect((await settings.of(CHAT)).language).toBeUndefined();
    expect((await settings.of(TOPIC)).language).toBeUndefined();
    expect((await settings.of(neighbour)).language).toBe("ru");
  });

  it("go along when a group becomes a supergroup, and once more does no harm", async () => {
    const { settings } = await someSettings();
    await settings.change(CHAT, { language: "ru" });
    await settings.change(TOPIC, { language: "fr" });
    await settings.move(-100, -200);
    await settings.move(-100, -200);
    expect((await settings.of({ chat: -200 })).language).toBe("ru");
    expect((await settings.of({ chat: -200, topic: 7 })).language).toBe("fr");
    expect((await settings.of(TOPIC)).language).toBeUndefined();
  });

  it("lose nothing when the move breaks off, wherever it does", async () => {
    for (let dies = 1; dies <= 4; dies += 1) {
      const { keyv, settings } = await someSettings();
      await settings.change(CHAT, { language: "ru" });
      await settings.change(TOPIC, { language: "fr" });
      let steps = 0;
      const mortal = new Proxy(keyv, {
        get(target, name) {
          const value = Reflect.get(target, name);
          if (name !== "set" && name !== "delete") return value;
          return (...given: unknown[]) => {
            steps += 1;
            if (steps === dies) throw new Error("died");
            return value.apply(target, given);
          };
        },
      });
      await expect(createSettings({ keyv: mortal }).move(-100, -200)).rejects.toThrow("died");
      await settings.move(-100, -200);
      expect((await settings.of({ chat: -200 })).language).toBe("ru");
      expect((await settings.of({ chat: -200, topic: 7 })).language).toBe("fr");
    }
  });
});
