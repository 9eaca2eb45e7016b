// Workday: {tenant}.wd{N}.myworkdayjobs.com/{site}/job/…_{requisition}, rendered by scripts; the text comes late.
// Shape: stable `data-automation-id` marks; JSON-LD on many tenants, its text without form. One applies on the same host.
// Facts: open readers of Workday boards, saved pages, 2026.
import { defineSite } from "./site.ts";

const mark = (id: string) => `[data-automation-id="${id}"]`;

export const workday = defineSite({
  name: "workday",
  hosts: ["myworkdayjobs.com", "myworkdaysite.com"],
  page: /\/(?:job|details)\/./,
  appliesHere: true,
  marks: {
    title: mark("jobPostingHeader"),
    location: `${mark("locations")} dd`,
    employmentType: `${mark("time")} dd`,
    workplaceType: `${mark("remoteType")} dd`,
    apply: mark("adventureButton"),
    logo: `${mark("logo")} img, img${mark("logo")}`,
    description: mark("jobPostingDescription"),
  },
});
