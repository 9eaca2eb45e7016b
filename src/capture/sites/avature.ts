// Avature: {x}.avature.net/{portal}/JobDetail/{slug}/{id} and companies' own domains.
// Shape: a banner with the title, then blocks of label and value, of which the long ones are the text; a posting that is gone
// leads to the search or an error page. Facts: open readers of Avature portals, 2026.
import { defineSite } from "./site.ts";

export const avature = defineSite({
  name: "avature",
  hosts: ["avature.net"],
  present: ".article__content__view__field__value",
  page: /\/JobDetail\b/i,
  marks: {
    title: ".banner__title, .banner__text__title, h2.article__header__text__title",
    description: ".article__content__view__field:not(:has(.article__content__view__field__label))",
  },
  closed: /\/(?:Error|SearchJobs)\b/,
});
