// The columns of Corkboard's own CSV file, in order. Their headings are part of the file's format, so they are the same in every
// language; `import/` knows them as it knows the headings of others.

/** What a column of a table says about a posting. */
export const COLUMNS = {
  title: "Title",
  company: "Company",
  places: "Places",
  workplace: "Workplace",
  applicants: "Where applicants may live",
  employmentType: "Employment type",
  salaryMin: "Salary from",
  salaryMax: "Salary to",
  currency: "Currency",
  salaryUnit: "Salary per",
  posted: "Posted",
  closes: "Closes",
  closed: "Closed",
  status: "Status",
  starred: "Starred",
  tags: "Tags",
  notes: "Notes",
  reminder: "Reminder",
  cv: "CV",
  savedAt: "Saved",
  applyUrl: "Apply link",
  url: "Address",
  addresses: "Other addresses",
  identifier: "Job number",
  identifierName: "Job number of",
  logo: "Logo address",
  description: "Description",
  descriptionHtml: "Description as HTML",
} as const;
export type Column = keyof typeof COLUMNS;

/** A cell that a spreadsheet would run begins so; so does one that would be taken for a guarded one. */
const RISKY = /^['=+\-@\t\r\n＝＋－＠]/;

/** Guards a text so that no spreadsheet takes it for a formula: an apostrophe before it. `unguardCell` takes it off. */
export const guardCell = (text: string): string => (RISKY.test(text) ? `'${text}` : text);
/** The text as it was before `guardCell`. */
export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;

/** Several texts in one cell: "Berlin; Paris"; a semicolon or backslash of their own is escaped. */
export const joinItems = (items: readonly string[]): string =>
  items.map((item) => item.replace(/[\\;]/g, "\\$&")).join("; ");

/** The items that `joinItems` put together. */
export function splitItems(cell: string): string[] {
  const items: string[] = [];
  let item = "";
  for (let at = 0; at < cell.length; at++) {
    const char = cell.charAt(at);
    if (char === "\\" && at + 1 < cell.length) item += cell.charAt(++at);
    else if (char !== ";") item += char;
    else {
      items.push(item);
      item = "";
      if (cell.charAt(at + 1) === " ") at++;
    }
  }
  return [...items, item].filter(Boolean);
}
