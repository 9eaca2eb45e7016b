// Two or three postings side by side, one row a fact.
import { useCallback, useEffect, useRef } from "preact/hooks";
import { shortDate } from "../board/age.ts";
import { salaryText, TYPE_WORDS, WORKPLACE_WORDS } from "../board/facts.ts";
import { statusText } from "../board/status.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { say, type WordKey } from "../words.ts";
import { Description } from "./Description.tsx";
import type { BoardPort } from "./ports.ts";
import { titleOf } from "./title-of.ts";

/** More would not fit beside each other. */
export const COMPARE_MOST = 3;
const START = "#compare?";

/** The fragment of the page that compares the postings `ids`. */
export const compareFragment = (ids: readonly string[]) =>
  START + new URLSearchParams(ids.map((id) => ["id", id])).toString();

interface CompareProps {
  fragment: string;
  postings: readonly SavedPosting[] | undefined;
  board: BoardPort;
  /** The fragment of the view that was looked at before. */
  back: string;
}

type Row = [WordKey, (posting: SavedPosting) => string | undefined];

function makeRows(language: string): Row[] {
  return [
    ["fieldCompany", ({ hiringOrganization }) => hiringOrganization?.name],
    ["fieldPlaces", ({ jobLocation }) => jobLocation.map(({ name }) => name).join(" · ")],
    ["fieldWorkplace", ({ workplaceType }) => workplaceType && say(WORKPLACE_WORDS[workplaceType])],
    ["fieldSalary", ({ baseSalary }) => baseSalary && salaryText(baseSalary, language)],
    ["fieldType", ({ employmentType }) => employmentType.map((type) => say(TYPE_WORDS[type])).join(" · ")],
    ["fieldPosted", ({ datePosted }) => datePosted && shortDate(datePosted, language)],
    ["fieldCloses", ({ validThrough }) => validThrough && shortDate(validThrough, language)],
    ["status", ({ tracking }) => statusText(tracking.status)],
    ["tags", ({ tracking }) => tracking.tags.join(" · ")],
    ["notes", ({ tracking }) => tracking.notes],
  ];
}

/** The table; a fact that none of them says has no row. */
export function Compare({ fragment, postings, board, back }: CompareProps) {
  if (!postings) return null;
  const ids = new URLSearchParams(fragment.slice(START.length)).getAll("id");
  const compared = postings.filter(({ id }) => ids.includes(id)).slice(0, COMPARE_MOST);
  if (compared.length < 2)
    return (
      <div class="empty">
        <p>{say("compareHint")}</p>
        <Back to={back} />
      </div>
    );
  const rows = makeRows(board.language).filter(([, read]) => compared.some(read));
  return (
    <>
      <div class="bar">
        <h2 class="board-title">{say("compare")}</h2>
        <Back to={back} />
      </div>
      <Table compared={compared} rows={rows} board={board} />
    </>
  );
}

/** The link that Escape follows too. */
function Back({ to }: { to: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !document.querySelector("dialog[open]")) link.current?.click();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  return (
    <a ref={link} class="button" href={to}>
      {say("backToBoard")}
    </a>
  );
}

interface TableProps {
  compared: readonly SavedPosting[];
  rows: readonly Row[];
  board: BoardPort;
}

function Table({ compared, rows, board }: TableProps) {
  return (
    <div class="compare-holder" tabIndex={0} role="region" aria-label={say("compare")}>
      <table class="compare" style={{ "--compared": String(compared.length) }}>
        <thead>
          <tr>
            <td />
            {compared.map((posting) => (
              <th key={posting.id} scope="col" dir="auto">
                {titleOf(posting)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, read]) => (
            <tr key={label}>
              <th scope="row">{say(label)}</th>
              {compared.map((posting) => (
                <td key={posting.id} dir="auto">
                  {read(posting) || "–"}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{say("description")}</th>
            {compared.map((posting) => (
              <td key={posting.id}>
                <Text key={posting.updatedAt} id={posting.id} board={board} />
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{say("apply")}</th>
            {compared.map((posting) => (
              <td key={posting.id}>
                <a
                  class="button tinted"
                  href={posting.applyUrl ?? posting.url}
                  target="_blank"
                  rel="noopener noreferrer"
                >
                  {say("apply")}
                </a>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Text({ id, board }: { id: string; board: BoardPort }) {
  const load = useCallback(() => board.description(id), [board, id]);
  return <Description load={load} />;
}
