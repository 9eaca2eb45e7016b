// Recruitee: {company}.recruitee.com/o/{slug} or the same path on a company's own domain; the application is a tab of the page.
// Shape: all of the company's postings as JSON in an attribute, in every language; the address says which one is on screen.
// No date of posting anywhere. Facts: open readers of Recruitee boards, 2026.
import { parseHttpUrl } from "../../posting/http-url.ts";
import { asRecord, asText, findRecord, readJsonElement } from "../readers/page-state.ts";
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { isOnScreen } from "./marks.ts";

const APP = '[data-component="PublicApp"][data-props]';
const OFFER = /^.*\/o\/([^/]+)/;

export const recruitee: Site = {
  name: "recruitee",
  appliesHere: true,
  matches: (address, document) => isBelow(address, "recruitee.com") || !!document.querySelector(APP),
  read(view) {
    const { address, document } = view;
    const [path, slug] = OFFER.exec(address.pathname) ?? [];
    const offer =
      slug && findRecord(readJsonElement(document, APP, "data-props"), (record) => record["slug"] === slug);
    if (!offer) return undefined;
    const languages = asRecord(offer["translations"]) ?? {};
    const preferred = [document.documentElement.lang.slice(0, 2), String(offer["primaryLangCode"])];
    const words = [...preferred.map((code) => languages[code]), ...Object.values(languages), offer]
      .map(asRecord)
      .find((text) => {
        const own = asText(text?.["title"]);
        return own && isOnScreen(view, own);
      });
    if (!words) return undefined;
    const say = (...names: string[]) =>
      names.map((name) => asText(words[name]) ?? asText(offer[name])).find(Boolean);
    const title = say("title");
    if (!title) return undefined;
    const description = [say("descriptionHtml", "description"), say("requirementsHtml", "requirements")].join(
      "\n",
    );
    const pay = asRecord(offer["salary"]);
    const applyUrl = parseHttpUrl(`${address.origin}${path}/c/new`);
    return {
      source: "page-state",
      fields: {
        title,
        description: asText(description),
        applyUrl,
        identifier: offer["id"] ? { value: String(offer["id"]) } : undefined,
        jobLocation: [say("city"), say("country")].filter(Boolean).join(", "),
        workplaceType: ["hybrid", "remote", "onSite"].find((name) => offer[name] === true),
        employmentType: say("employmentType", "employmentTypeCode"),
        baseSalary: pay && {
          minValue: pay["min"],
          maxValue: pay["max"],
          currency: pay["currency"],
          unitText: pay["period"],
        },
      },
    };
  },
};
