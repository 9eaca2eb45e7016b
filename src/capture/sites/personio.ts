// Personio: {company}.jobs.personio.de/job/{id}. JSON-LD only where the employer switched it on.
// Shape: title, then one line of place and schedule, then sections with headings, then the form of the same page.
// Facts: the vendor's help pages, open readers, 2026.
import { defineSite } from "./site.ts";

export const personio = defineSite({
  name: "personio",
  hosts: ["jobs.personio.de", "jobs.personio.com"],
  page: /^\/job\/\d+/,
  appliesHere: true,
});
