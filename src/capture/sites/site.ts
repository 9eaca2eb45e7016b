// Most site files are a table: which pages, which marks. This makes a site of one.
import type { FoundPosting } from "../found.ts";
import type { PageView } from "../page.ts";
import type { Site } from "../registry.ts";
import { sameTitle } from "../title-words.ts";
import { isBelow } from "./host.ts";
import { isOnScreen, type Marks, readMarks } from "./marks.ts";

interface Table extends Pick<Site, "name" | "appliesHere"> {
  /** Domains of the system. */
  hosts: readonly string[];
  /** A selector of what the system leaves in pages at companies' own addresses. */
  present?: string;
  /** Path and query of a page that shows one posting; others show none. */
  page?: RegExp;
  marks?: Marks;
  /** What the marks do not tell, from data in the page; it counts only for the posting that is shown. */
  data?: (view: PageView) => FoundPosting | undefined;
  /** An address, path and query, that says that the posting is over. */
  closed?: RegExp;
}

/** Makes a site of its table. */
export function defineSite({ hosts, present, page, marks, data, closed, ...rest }: Table): Site {
  return {
    ...rest,
    matches: (address, document) =>
      hosts.some((host) => isBelow(address, host)) || (!!present && !!document.querySelector(present)),
    read(view) {
      const { pathname, search } = view.address;
      if (page && !page.test(pathname + search)) return undefined;
      const shown = marks && readMarks(view, marks);
      const held = data?.(view);
      if (!held || !isShown(view, held, shown)) return shown;
      return shown
        ? { ...held, ...shown, fields: { ...held.fields, ...shown.fields, ...textOf(held) } }
        : held;
    },
    isClosed: ({ address }) => !!closed?.test(address.pathname + address.search),
  };
}

const textOf = ({ fields }: FoundPosting) =>
  fields.description === undefined ? {} : { description: fields.description };

/** Whether data in the page is that of the posting on screen: after in-page navigation it is often the last one's. */
function isShown(view: PageView, { fields }: FoundPosting, shown: FoundPosting | undefined): boolean {
  const title = fields.title ?? "";
  return shown?.fields.title ? sameTitle(shown.fields.title, title) : isOnScreen(view, title);
}
