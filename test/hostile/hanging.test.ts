// Pages that are built to hang whoever reads them: the popup comes to a state in time, and the page stays responsive.
import { TargetType } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { awaitState, launchChromium, POPUP, press, readThisPage, waitFor } from "../browsers/launch.mjs";
import { jsonLdScript, makePage, toJsonLd, BAKER } from "../web/sample-pages.mjs";
import { startSecureWeb } from "../web/secure-web.mjs";
import { INTRO } from "./hostile-page.mjs";

const SITE = "https://moss-and-sons.example/jobs";
/** From the click to a state on screen. The wait for late text is 2.5 s of it. */
const LIMIT_MS = 6000;

let web: Awaited<ReturnType<typeof startSecureWeb>>;
let corkboard: Awaited<ReturnType<typeof launchChromium>>;

beforeAll(async () => {
  web = await startSecureWeb();
  corkboard = await launchChromium({ args: web.chromiumArgs });
});

afterAll(async () => {
  await corkboard.browser.close();
  await web.close();
});

/** A posting's page, with `script` run in it to build what would be too long to send. */
const built = (script: string, head = "") =>
  makePage({
    title: "Potter | Moss & Sons",
    company: "Moss & Sons",
    head,
    body: `<h1>Potter</h1><a href="/apply">Apply now</a>${INTRO}<div id="more"></div><script>const more = document.getElementById("more"); ${script}</script>`,
  });
const described = (description: string) =>
  built("", jsonLdScript(toJsonLd({ ...BAKER, title: "Potter", company: "Moss & Sons", description })));

const numbered = (make: (n: number) => string) =>
  Array.from({ length: 100_000 }, (_, n) => make(n)).join(" ");

const PAGES: Record<string, string> = {
  "1,000 nested elements": built(
    `let at = more; for (let n = 0; n < 1000; n++) at = at.appendChild(document.createElement("div"));`,
  ),
  "100,000 elements in a row": built(
    `for (let n = 0; n < 100000; n++) more.append(document.createElement("p"));`,
  ),
  "an element of 100,000 attributes": built("").replace('id="more"', `id="more" ${numbered((n) => `a${n}`)}`),
  "an element of 100,000 classes": built("").replace(
    'id="more"',
    `id="more" class="${numbered((n) => `c${n}`)}"`,
  ),
  "one text of 5 MB": built(`more.textContent = "lamp ".repeat(1000000);`),
  "one line of 2 MB without a space": built(`more.textContent = "x".repeat(2000000);`),
  "a line of a million spaces, dashes and bars": built(
    `more.style.whiteSpace = "pre"; more.textContent = "Location" + " -|:,@".repeat(150000) + "x";`,
  ),
  "5,000 blocks of structured data": built(
    "",
    jsonLdScript(toJsonLd({ ...BAKER, title: "Other" })).repeat(5000),
  ),
  "structured data 100,000 levels deep": built(
    "",
    `<script type="application/ld+json">${"[".repeat(100_000)}${"]".repeat(100_000)}</script>`,
  ),
  "a title of 2 MB": built(`document.title = " - ".repeat(600000);`),
  "a form that is its own sibling": built(
    `more.innerHTML = "<input form=a name=nextSibling><form id=a></form>";`,
  ),
  "a field set that is its form's child": built(
    `more.innerHTML = "<fieldset form=a name=firstChild><form id=a></form></fieldset>";`,
  ),
  "200 nested frames of its own": built(
    `for (let n = 0; n < 200; n++) { const frame = document.createElement("iframe"); frame.srcdoc = "<p>a"; more.append(frame); }`,
  ),
  "a description of 100,000 nested tags": described("<div>".repeat(100_000)),
  "a description with a tag of 100,000 attributes": described(`<p ${numbered((n) => `a${n}`)}>a</p>`),
  "a description of 300 open tags over 3,000 paragraphs": described(
    `<p>${Array.from({ length: 300 }, (_, n) => `<b id=${n}>`).join("")}${"<p>a".repeat(3000)}`,
  ),
};

test.each(Object.entries(PAGES))(
  "%s",
  async (name, html) => {
    // A host of its own is a process of its own.
    const address = `https://${name.replace(/\W+/g, "-").toLowerCase()}.example/jobs/potter`;
    web.serve(address, html);
    const page = await corkboard.browser.newPage();
    await page.goto(address, { waitUntil: "domcontentloaded" });
    const start = Date.now();
    const popup = await corkboard.openPopup(page);
    await awaitState(popup);
    expect(Date.now() - start).toBeLessThan(LIMIT_MS);
    const asked = Date.now();
    await page.evaluate(() => document.title.length);
    expect(Date.now() - asked).toBeLessThan(1000);
    await popup.close();
    await page.close();
  },
  30_000,
);

test("structured data that names __proto__ and constructor changes no object, and none of it is kept", async () => {
  const poison = '"__proto__": {"polluted": "yes"}, "constructor": {"prototype": {"polluted": "yes"}}';
  const data = JSON.stringify(toJsonLd({ ...BAKER, title: "Potter", company: "Moss & Sons" }))
    .replaceAll("</", "<\\/")
    .replaceAll("{", `{${poison}, `);
  const address = `${SITE}/poison`;
  web.serve(address, built("", `<script type="application/ld+json">${data}</script>`));
  const page = await corkboard.browser.newPage();
  await page.goto(address);
  const popup = await corkboard.openPopup(page);
  await awaitState(popup);
  await press(popup, "Save");
  await waitFor("Saved", async () => (await readThisPage(popup))?.buttons.includes("Saved"));
  await popup.close();
  const board = await corkboard.browser.newPage();
  await board.goto(corkboard.address(POPUP));
  const worker = await waitFor("the background", async () =>
    corkboard.browser.targets().find((one) => one.type() === TargetType.SERVICE_WORKER),
  );
  const session = await worker.createCDPSession();
  const { result } = await session.send("Runtime.evaluate", { expression: "({}).polluted ?? 'clean'" });
  expect(result.value).toBe("clean");
  const seen = await board.evaluate(async () => {
    const asked = indexedDB.open("corkboard");
    const database = await new Promise<IDBDatabase>((resolve) => {
      asked.onsuccess = () => resolve(asked.result);
    });
    const texts: string[] = [];
    for (const name of database.objectStoreNames) {
      const all = database.transaction(name).objectStore(name).getAll();
      texts.push(
        await new Promise((resolve) => {
          all.onsuccess = () => resolve(JSON.stringify(all.result));
        }),
      );
    }
    return { own: "polluted" in {}, kept: texts.join("\n") };
  });
  expect(seen.own).toBe(false);
  expect(seen.kept).toContain("Potter");
  expect(seen.kept).not.toMatch(/polluted|__proto__|constructor/);
});
