// Workable: apply.workable.com/{account}/j/{code}/, and the same pages below a company's own domain.
// A React page: class names are hashed, the `data-ui` hooks are stable; a list item has the hooks of title and place, too.
// A posting that is gone leads to the list with `?not_found=true`. Facts: open readers of Workable boards, 2026.
import type { Site } from "../registry.ts";
import { isBelow } from "./host.ts";
import { readMarks } from "./marks.ts";

const ui = (...names: string[]) => names.map((name) => `[data-ui="${name}"]`).join();

export const workable: Site = {
  name: "workable",
  appliesHere: true,
  matches: (address, document) =>
    isBelow(address, "workable.com") || !!document.querySelector(ui("job-description")),
  read: (view) =>
    /\/j\/[0-9a-f]{6,}/i.test(view.address.pathname)
      ? readMarks(view, {
          title: ui("job-title"),
          company: ui("company-name"),
          location: ui("job-location", "job-location-tooltip"),
          workplaceType: ui("job-workplace"),
          employmentType: ui("job-type"),
          description: ui("job-description", "job-requirements", "job-benefits"),
          apply: ui("overview-apply-now", "apply-button"),
        })
      : undefined,
  isClosed: ({ address }) => address.searchParams.get("not_found") === "true",
};
