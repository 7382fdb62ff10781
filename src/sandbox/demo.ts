import { createGroup } from "./group.ts";
import { createPerson } from "./person.ts";
import type { World } from "./world.ts";

/** Puts "You" into a private chat with the bot and a group with two others, and into chats without the bot. */
export function seedDemo(world: World): void {
  const you = createPerson(world, { first_name: "You", language_code: "en" });
  const olena = createPerson(world, { first_name: "Olena", language_code: "en" });
  const marcus = createPerson(world, { first_name: "Marcus", language_code: "en" });
  you.privateChat();
  createGroup(world, {
    title: "Families of volunteers",
    members: [you, olena, marcus],
    type: "supergroup",
  });
  createGroup(world, {
    title: "Neighbours",
    members: [you, olena, marcus],
    type: "supergroup",
    bot_status: "left",
  });
  you.chatWith(olena);
}
