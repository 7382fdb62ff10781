import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../../../src/article/download/connection.ts";
import { download } from "../../../src/article/download/download.ts";
import { isPublicAddress } from "../../../src/article/download/public-address.ts";
import { PUBLIC, startSite } from "./a-site.ts";

let site: Awaited<ReturnType<typeof startSite>>;
const page = { "content-type": "text/plain" };

beforeAll(async () => {
  site = await startSite((request, response) => {
    const isAway = request.url === "/away";
    if (isAway) response.writeHead(302, { location: "http://news.example/" }).end();
    else response.writeHead(200, page).end("words");
  });
});

afterAll(() => site.close());

/** The ways of writing an address that the web knows, each of which leads inside. */
const inside = [
  ..."http://127.0.0.1/ http://127.1/ http://127.0.1/ http://2130706433/ http://0x7f000001/".split(
    " ",
  ),
  ..."http://0x7f.1/ http://0177.0.0.1/ http://017700000001/ http://127.0.0.1./ http://127.255.255.254/".split(
    " ",
  ),
  ..."http://0/ http://0.0.0.0/ http://0.1.2.3/ http://10.0.0.1/ http://10.255.255.255/".split(" "),
  ..."http://172.16.0.1/ http://172.31.255.255/ http://192.168.0.1/ http://192.168.1.1:443/".split(
    " ",
  ),
  ..."http://169.254.169.254/ http://169.254.170.2/ http://0xa9fea9fe/ http://2852039166/".split(
    " ",
  ),
  ..."http://100.64.0.1/ http://100.100.100.200/ http://168.63.129.16/ http://192.0.0.192/".split(
    " ",
  ),
  ..."http://192.0.2.1/ http://198.18.0.1/ http://198.51.100.1/ http://203.0.113.1/".split(" "),
  ..."http://224.0.0.1/ http://240.0.0.1/ http://255.255.255.255/ http://192.88.99.1/".split(" "),
  ..."http://[::1]/ http://[::]/ http://[0:0:0:0:0:0:0:1]/ http://[::ffff:127.0.0.1]/".split(" "),
  ..."http://[::ffff:7f00:1]/ http://[::127.0.0.1]/ http://[::ffff:0:127.0.0.1]/".split(" "),
  ..."http://[::ffff:169.254.169.254]/ http://[64:ff9b::127.0.0.1]/ http://[64:ff9b::a9fe:a9fe]/".split(
    " ",
  ),
  ..."http://[64:ff9b:1::a00:1]/ http://[2002:7f00:1::]/ http://[2001:0:4136:e378::]/".split(" "),
  ..."http://[fe80::1]/ http://[fc00::1]/ http://[fd00:ec2::254]/ http://[fec0::1]/".split(" "),
  ..."http://[ff02::1]/ http://[2001:db8::1]/ http://[100::1]/ http://[4000::1]/".split(" "),
  ..."http://①②⑦.⓪.⓪.①/ http://127。0。0。1/ http://127%2e0%2e0%2e1/ https://1%32%37.1/".split(" "),
];

const malformed = [
  ..."ftp://news.example/ file:///etc/passwd data:text/html,a javascript:alert(1) news.example".split(
    " ",
  ),
  ..."http:// http://[::1 http://[fe80::1%25eth0]/ http://[fe80::1%eth0]/ http://a.example:22/".split(
    " ",
  ),
  ..."http://a.example:6379/ https://a.example:8443/ http://me@a.example/ http://:p@a.example/".split(
    " ",
  ),
  ..."https://news.example@127.0.0.1/ http://256.256.256.256/ http://0x7f.0x0.0x0.0x1ff/ blob:http://a/b".split(
    " ",
  ),
  "",
  "http://a b/",
  `http://news.example/${"a".repeat(5000)}`,
];

describe("an address that leads inside", () => {
  it.each(inside)("%s is refused, and nothing is connected", async (address) => {
    const resolve = async () => Promise.reject(new Error("no name is looked up"));
    const error = await download(address, { ...site.deps, resolve }).catch((error) => error);
    expect(error).toMatchObject({ name: "DownloadError", failure: "host" });
    expect(error.message).toContain("not on the public internet");
    expect(site.targets).toEqual([]);
  });

  it.each(malformed)("%j is refused by its form", async (address) => {
    const error = await download(address, site.deps).catch((error) => error);
    expect(error).toMatchObject({ name: "DownloadError" });
    expect(["address", "host"]).toContain(error.failure);
    expect(site.targets).toEqual([]);
  });

  it.each([
    [["127.0.0.1"]],
    [[PUBLIC, "10.0.0.1"]],
    [["::1"]],
    [[PUBLIC, "::ffff:10.0.0.1"]],
    [["fe80::1%eth0"]],
    [["2606:4700::1111%1"]],
    [["nonsense"]],
    [[""]],
  ])("is refused when a name means %j", async (addresses) => {
    const resolve = async () => addresses;
    for (const name of ["localhost", "metadata.google.internal", "news.example"]) {
      const error = await download(`https://${name}/`, { ...site.deps, resolve }).catch((e) => e);
      expect(error).toMatchObject({ failure: "host" });
    }
    expect(site.targets).toEqual([]);
  });

  it("is not reached by a name that means another address when it is looked up again", async () => {
    const answers = [[PUBLIC], ["127.0.0.1"]];
    let lookups = 0;
    const resolve = async () => answers[lookups++] ?? [];
    const deps = { ...site.deps, resolve };
    expect((await download("http://news.example/", deps)).name).toBe("news.example.txt");
    expect(lookups).toBe(1);
    expect(site.targets.map(({ addresses }) => addresses)).toEqual([[PUBLIC]]);

    lookups = 0;
    site.targets.length = 0;
    const again = await download("http://news.example/away", deps).catch((error) => error);
    expect(again).toMatchObject({ failure: "host" });
    expect(site.targets.map(({ addresses }) => addresses)).toEqual([[PUBLIC]]);
    site.targets.length = 0;
  });
});

describe("public addresses", () => {
  it.each(["8.8.8.8", PUBLIC, "2606:4700::1111", "::ffff:8.8.8.8"])("%s is one", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe("a connection", () => {
  it("goes to the address that was checked, whatever the host's name means", async () => {
    const server = createServer((request, response) => response.end(request.headers.host));
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;
    const target = { isSecure: false, host: "news.invalid", port, addresses: ["127.0.0.1"] };
    const socket = connect(target);
    socket.write("GET / HTTP/1.0\r\nHost: news.invalid\r\n\r\n");
    let said = "";
    for await (const chunk of socket) said += chunk;
    expect(said).toMatch(/news\.invalid$/);
    await new Promise((closed) => server.close(closed));
  });
});

describe("without anything handed in", () => {
  it.each(["http://localhost/", "https://localhost./", "http://127.0.0.1/"])(
    "%s is refused by what the product itself connects with",
    async (address) => {
      await expect(download(address)).rejects.toMatchObject({ failure: "host" });
    },
  );
});
