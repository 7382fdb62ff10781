import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readMail } from "../../../src/article/formats/eml.ts";
import { readFile } from "../../../src/article/formats/read-file.ts";
import { expectAllWords, wordsOf, wordsOfPage } from "./words.ts";

const forwarded = readFileSync(
  new URL("pages/night-trains-forwarded.eml", import.meta.url),
  "utf8",
);
const plain = forwarded.replace(/--alt\r\nContent-Type: text\/html[\s\S]*?(?=--alt--)/, "");

function reading(mail: string) {
  return readMail(new TextEncoder().encode(mail));
}

function mail(text: string, head = ""): string {
  return `From: desk@paper.example\nTo: me@office.example\nSubject: The bill\nDate: Thu, 26 Feb 2026 23:30:00 -0500\n${head}\n${text}`;
}

/** The part of a mail of this type, unpacked from quoted-printable by hand. */
function partOf(type: string): string {
  const part = new RegExp(`Content-Type: ${type}[\\s\\S]*?\\r\\n\\r\\n([\\s\\S]*?)--alt`).exec(
    forwarded,
  );
  return (part?.[1] ?? "")
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, byte) => String.fromCharCode(Number.parseInt(byte, 16)));
}

describe("a forwarded mail", () => {
  it.each([
    ["in HTML", forwarded, wordsOfPage(partOf("text/html"))],
    ["in plain text", plain, wordsOf(partOf("text/plain"))],
  ])(
    "%s loses no word: each is in the article or among what was left out",
    async (_, bytes, words) => {
      const read = await reading(bytes);
      expectAllWords(read, words);
      expect(read.meta).toEqual({
        title: "Lower house backs bill on night trains",
        published: "2026-02-26",
      });
      expect(read.warnings).toContainEqual({ kind: "attachment", name: "the-bill.pdf" });
      expect(read.dropped.map(({ what }) => what)).toEqual(
        expect.arrayContaining(["note-above", "forwarded-head"]),
      );
    },
  );

  it("gives the same article in HTML and in plain text, but for the marks of its list", async () => {
    const [one, other] = await Promise.all(
      [forwarded, plain].map((bytes) =>
        readFile("a.eml", new TextEncoder().encode(bytes), { publisher: "Meridian" }),
      ),
    );
    const bare = (text = "") => text.replace(/\s*\n\s*/g, " ").replace(/ [•-] /g, " ");
    expect(bare(one?.source.text)).toBe(bare(other?.source.text));
    expect(one?.source.meta).toMatchObject({ publisher: "Meridian", language: "en" });
  });

  it.each([
    [
      "Von: Zeitung <a@z.example>\nGesendet: Donnerstag, 26. Februar 2026 18:05\nAn: me\nBetreff: WG: Das Gesetz",
      "Das Gesetz",
    ],
    [
      "От: Газета <a@z.example>\nДата: чт, 26 февр. 2026 г. в 18:05\nКому: me\nТема: Закон",
      "Закон",
    ],
    ["发件人: 报纸\n发送时间: 2026年2月26日 18:05\n收件人: me\n主题: 法案", "法案"],
    ["من: صحيفة\nالتاريخ: 26 فبراير 2026\nإلى: me\nالموضوع: القانون", "القانون"],
    ["De : Journal\nEnvoyé : jeudi 26 février 2026 18:05\nÀ : moi\nObjet : TR: La loi", "La loi"],
    [
      "*From:* Paper\n*Sent:* Thursday, February 26, 2026 6:05 PM\n*To:* a@b.example;\nc@d.example\n*Subject:* RE: FW: The law",
      "The law",
    ],
  ])("is known by a head such as %j", async (head, title) => {
    const { body, meta, dropped } = await reading(
      mail(
        `Have a look.\n\n-----Original Message-----\n${head}\n\nThe words of it. They go on for longer than the note.`,
      ),
    );
    expect(body).toBe("The words of it. They go on for longer than the note.");
    expect(meta.title).toBe(title);
    if (!/[\u0600-\u06ff]/.test(head)) expect(meta.published).toBe("2026-02-26");
    expect(dropped.map(({ what }) => what)).toEqual(["note-above", "forwarded-head"]);
  });

  it("that was forwarded twice begins below the inner head, and ends above an older mail", async () => {
    const head = (from: string) => `From: ${from}\nDate: 1 March 2026\nSubject: The bill\n`;
    const story = "The committee met on Tuesday and heard four witnesses. ".repeat(12);
    const text = `See below.\n\n${head("Ann")}\nFrom me, too.\n\n${head("The Paper")}\n${story}\n\n${head("Bob")}\nWhen do we meet?`;
    const { body, dropped } = await reading(mail(text));
    expect(body).toBe(story.trim());
    expect(dropped.at(-1)).toEqual({ what: "older-mail", text: "When do we meet?" });
  });

  it("that came as a file is read, and what stood above it is named", async () => {
    const inner = mail("It passed the house on Thursday.", "Content-Type: text/plain\n");
    const outer = `From: a@b.example\nSubject: Fwd\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nFor you.\n--x\nContent-Type: message/rfc822\n\n${inner}\n--x--\n`;
    const { body, meta, dropped } = await reading(outer);
    expect(body).toBe("It passed the house on Thursday.");
    expect(meta).toEqual({ title: "The bill", published: "2026-02-26" });
    expect(dropped).toEqual([{ what: "note-above", text: "For you." }]);
  });
});

describe("a mail", () => {
  it("gives its day as it was where it was written, and its publisher by its address", async () => {
    const { meta, warnings } = await reading(
      mail("It passed.").replace(
        "desk@paper.example",
        "The Moscow Times <news@themoscowtimes.com>",
      ),
    );
    expect(meta).toEqual({
      title: "The bill",
      publisher: "The Moscow Times",
      published: "2026-02-26",
    });
    expect(warnings).toEqual([{ kind: "day-of-mail", day: "2026-02-26" }]);
  });

  it("leaves the day to its text where that has one", async () => {
    const { meta } = await reading(mail("The bill\n\n24 February 2026\n\nIt passed."));
    expect(meta.published).toBeUndefined();
  });

  it("loses the marks of quoting, its signature and the sender's notices", async () => {
    const { body, dropped } = await reading(
      mail(
        "> It passed on\n> Thursday.\n>\n> > So they said.\n\nUnsubscribe here\n\n-- \nAnn\nThe Paper\n",
      ),
    );
    expect(body).toBe("It passed on\nThursday.\n\nSo they said.");
    expect(dropped).toEqual([
      { what: "notice-of-sender", text: "Unsubscribe here" },
      { what: "signature", text: "-- \nAnn\nThe Paper" },
    ]);
  });

  it("keeps an answer above a longer thread that it answers only if it is the longer", async () => {
    const head = "From: Bob\nDate: 1 March 2026\nSubject: When\n";
    const { body } = await reading(
      mail(`${"It passed on Thursday. ".repeat(5)}\n\n${head}\nWhen?`),
    );
    expect(body).toBe("It passed on Thursday. ".repeat(5).trim());
  });

  it.each([
    ["no text", "From: a@b.example\nSubject: x\n\n", "no text in the mail"],
    [
      "parts without end",
      `From: a@b.example\nContent-Type: multipart/mixed; boundary=b0\n\n${Array.from({ length: 80 }, (_, at) => `--b${at}\nContent-Type: multipart/mixed; boundary=b${at + 1}\n\n`).join("")}`,
      "cannot be read",
    ],
  ])("is refused for %s with a sentence", async (_, bytes, problem) => {
    await expect(reading(bytes)).rejects.toThrow(problem);
  });
});
