// What is looked at on the full page, as its address holds it: so Back works, and a view can be bookmarked.
import { type Filters, FLAGS, NO_FILTERS } from "./filter.ts";
import { type Sort, SORTS } from "./sort.ts";

export const LAYOUTS = ["list", "columns", "summary"] as const;
export type Layout = (typeof LAYOUTS)[number];

export interface View {
  /** The id of a board; absent: the one that was chosen last. */
  board?: string;
  query: string;
  filters: Filters;
  sort: Sort;
  layout: Layout;
  /** The id of a posting that was opened beside what is shown; empty where none was. */
  open: string;
}

export const FIRST_VIEW: View = { query: "", filters: NO_FILTERS, sort: "saved", layout: "list", open: "" };

const MAX_WORDS = 20;
const START = "#view?";

/** The fragment of an address (with its `#`) for `view`; empty for the view that a board opens with. */
export function writeView({ board, query, filters, sort, layout, open }: View): string {
  const said = new URLSearchParams();
  if (board) said.set("board", board);
  if (query) said.set("search", query);
  for (const status of filters.statuses) said.append("status", status);
  if (filters.tag) said.set("tag", filters.tag);
  if (filters.company) said.set("company", filters.company);
  for (const flag of filters.flags) said.append("only", flag);
  if (sort !== FIRST_VIEW.sort) said.set("sort", sort);
  if (layout !== FIRST_VIEW.layout) said.set("as", layout);
  if (open) said.set("open", open);
  const text = said.toString();
  return text && START + text;
}

/** The view that a fragment holds; what it says that is not known is left out. */
export function readView(fragment: string): View {
  if (!fragment.startsWith(START)) return FIRST_VIEW;
  const said = new URLSearchParams(fragment.slice(START.length));
  const [board, tag, company] = ["board", "tag", "company"].map((name) => said.get(name)?.slice(0, 300));
  return {
    ...(board ? { board } : {}),
    query: said.get("search")?.slice(0, 1000) ?? "",
    filters: {
      statuses: said.getAll("status").filter(Boolean).slice(0, MAX_WORDS),
      ...(tag ? { tag } : {}),
      ...(company ? { company } : {}),
      flags: FLAGS.filter((flag) => said.getAll("only").includes(flag)),
    },
    sort: SORTS.find((sort) => sort === said.get("sort")) ?? FIRST_VIEW.sort,
    layout: LAYOUTS.find((layout) => layout === said.get("as")) ?? FIRST_VIEW.layout,
    open: said.get("open")?.slice(0, 300) ?? "",
  };
}
