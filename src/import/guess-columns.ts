// What the columns of a table say, guessed from their headings and, failing that, from what stands in them.
import { type Column, COLUMNS } from "../posting/columns.ts";
import { foldText } from "../posting/fold.ts";
import { parseHttpUrl } from "../posting/http-url.ts";
import type { FileKind, SourceTable } from "./candidate.ts";

/** What a column can be taken for: one of Corkboard's own, or one that others have. */
export type Target = Column | "salary" | "appliedAt" | "contact";
export const TARGETS: readonly Target[] = [
  ...(Object.keys(COLUMNS) as Column[]),
  "salary",
  "appliedAt",
  "contact",
];

/** Headings as others write them, folded; the first that fits is taken. */
const GUESSES: readonly (readonly [Target, RegExp])[] = [
  [
    "title",
    /^(?:job ?title|title|job|role|position|job ?position|job ?name|opening|poste|stelle|titel|puesto|vacature)$/,
  ],
  [
    "company",
    /^(?:company ?name|company|employer|organi[sz]ation|hiring ?organization|firma|unternehmen|entreprise|empresa|bedrijf)$/,
  ],
  ["places", /^(?:locations?|job ?location|places?|city|office|ort|standort|lieu|ubicacion|where)$/],
  ["workplace", /^(?:workplace|work ?model|remote|workplace ?type|arbeitsmodell)$/],
  ["employmentType", /^(?:employment ?type|job ?type|type|contract ?type|commitment)$/],
  ["salaryMin", /^(?:min\.? salary|salary ?min(?:imum)?|salary from)$/],
  ["salaryMax", /^(?:max\.? salary|salary ?max(?:imum)?|salary to)$/],
  ["salary", /^(?:salary|salary ?range|compensation|pay|gehalt|salaire|salario)$/],
  ["currency", /^(?:currency|salary ?currency|wahrung)$/],
  ["posted", /^(?:posted|date ?posted|posted ?(?:on|at|date)|age|published|posting ?date|veroffentlicht)$/],
  [
    "closes",
    /^(?:closes|deadline|application ?deadline|closing ?date|valid ?through|due ?date|expires|frist)$/,
  ],
  ["appliedAt", /^(?:date ?applied|applied ?(?:date|on|at)|application ?date)$/],
  [
    "savedAt",
    /^(?:saved|date ?saved|date ?added|added|created ?(?:at|on|date)?|date ?created|saved ?(?:at|on|date))$/,
  ],
  ["status", /^(?:status|stage|list|list ?name|board ?list|application ?status|column|phase)$/],
  ["tags", /^(?:tags?|labels?|categories|category)$/],
  ["notes", /^(?:notes?|comments?|notizen|remarks?)$/],
  ["reminder", /^(?:reminder|follow ?up|next ?follow ?up ?(?:date)?|follow ?up ?date)$/],
  ["cv", /^(?:cv|resume|cv ?sent|resume ?used|cv ?file)$/],
  ["contact", /^(?:contacts?|contact ?name|recruiter|hiring ?manager|contact ?person)$/],
  [
    "applyUrl",
    /^(?:apply|apply ?(?:link|url)|application|application ?\/? ?(?:link|url)|application\/link)$/,
  ],
  [
    "url",
    /^(?:url|link|job ?(?:url|link|post(?:ing)? ?(?:url|link)?)|post(?:ing)? ?(?:url|link)|listing|source|website|address|adresse)$/,
  ],
  ["identifier", /^(?:job ?(?:id|number)|requisition(?: ?id)?|req ?id|reference)$/],
  ["description", /^(?:description|job ?description|beschreibung)$/],
];

/** The columns by which the exports of other tools are told apart. */
const SIGNATURES: readonly (readonly [FileKind, readonly string[]])[] = [
  ["simplify", ["job title", "company name", "job url", "applied date", "status"]],
  ["teal", ["job position", "company", "date saved"]],
  ["huntr", ["company", "list"]],
];

/** camelCase, snake_case and decorations aside. */
const fold = (heading: string) =>
  foldText(heading.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_\-*:#]+/g, " "))
    .replace(/[^\p{L}\p{N}./ ]/gu, "")
    .trim();

/** What the heading says, or undefined. */
export function guessTarget(heading: string): Target | undefined {
  const exact = (Object.keys(COLUMNS) as Column[]).find((column) => COLUMNS[column] === heading.trim());
  const folded = fold(heading);
  return exact ?? GUESSES.find(([, pattern]) => folded.length < 60 && pattern.test(folded))?.[0];
}

const SAMPLE = 50;

/** The target of each column of `table`; no target is given twice. */
export function guessColumns({ headings, rows }: SourceTable): (Target | undefined)[] {
  const taken = new Set<Target>();
  const guessed = headings.map((heading) => {
    const target = guessTarget(heading);
    if (!target || taken.has(target)) return undefined;
    taken.add(target);
    return target;
  });
  if (taken.has("url") || taken.has("applyUrl")) return guessed;
  // A column of addresses is the link, whatever it is called.
  const sample = rows.slice(0, SAMPLE);
  const linked = headings.findIndex(
    (_, index) =>
      sample.filter(({ cells }) => parseHttpUrl(cells[index]?.text)).length >= sample.length / 2 &&
      sample.length > 0,
  );
  if (linked >= 0 && guessed[linked] === undefined) guessed[linked] = "url";
  return guessed;
}

/** Which tool made a table with these headings, as far as that shows. */
export function kindOfTable(headings: readonly string[]): "csv" | FileKind {
  const folded = new Set(headings.map(fold));
  return SIGNATURES.find(([, columns]) => columns.every((column) => folded.has(column)))?.[0] ?? "csv";
}

/** Whether all of Corkboard's own columns stand in it. */
export const isOwnTable = (headings: readonly string[]): boolean =>
  Object.values(COLUMNS).every((heading) => headings.includes(heading));
