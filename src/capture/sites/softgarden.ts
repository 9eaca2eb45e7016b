// Softgarden: {x}.softgarden.io/job/{id}/{slug} and {x}.career.softgarden.de/jobs/{id}/{slug}. JSON-LD on the posting's page.
// Shape: one applies by a button that leads to the sign-in of the same host. Facts: open readers, 2026.
import { defineSite } from "./site.ts";

export const softgarden = defineSite({
  name: "softgarden",
  hosts: ["softgarden.io", "softgarden.de"],
  page: /^\/(?:[a-z]{2}\/)?jobs?\/\d+/,
  appliesHere: true,
});
