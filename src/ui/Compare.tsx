// Two or three postings side by side, one row a fact.
import { useCallback } from "preact/hooks";
import { ageOf, shortDate } from "../board/age.ts";
import { salaryText, TYPE_WORDS, WORKPLACE_WORDS } from "../board/facts.ts";
import { statusText } from "../board/status.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { say, type WordKey } from "../words.ts";
import { Description } from "./Description.tsx";
import type { BoardPort } from "./ports.ts";

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
  now: Date;
}

type Row = [WordKey, (posting: SavedPosting) => string | undefined];

function makeRows(now: Date, language: string): Row[] {
  return [
    ["fieldCompany", ({ hiringOrganization }) => hiringOrganization?.name],
    ["fieldPlaces", ({ jobLocation }) => jobLocation.map(({ name }) => name).join(" · ")],
    ["fieldWorkplace", ({ workplaceType }) => workplaceType && say(WORKPLACE_WORDS[workplaceType])],
    ["fieldSalary", ({ baseSalary }) => baseSalary && salaryText(baseSalary, language)],
    ["fieldType", ({ employmentType }) => employmentType.map((type) => say(TYPE_WORDS[type])).join(" · ")],
    ["fieldPosted", (posting) => ageOf(posting, now, language).text],
    ["fieldCloses", ({ validThrough }) => validThrough && shortDate(validThrough, language)],
    ["status", ({ tracking }) => statusText(tracking.status)],
    ["tags", ({ tracking }) => tracking.tags.join(" · ")],
    ["notes", ({ tracking }) => tracking.notes],
  ];
}

/** The table; a fact that none of them says has no row. */
export function Compare({ fragment, postings, board, now }: CompareProps) {
  if (!postings) return null;
  const ids = new URLSearchParams(fragment.slice(START.length)).getAll("id");
  const compared = postings.filter(({ id }) => ids.includes(id)).slice(0, COMPARE_MOST);
  if (compared.length < 2)
    return (
      <div class="empty">
        <p>{say("compareHint")}</p>
        <a class="button" href="#">
          {say("backToBoard")}
        </a>
      </div>
    );
  const rows = makeRows(now, board.language).filter(([, read]) => compared.some(read));
  return (
    <div class="compare-holder" tabIndex={0} role="region" aria-label={say("compare")}>
      <table class="compare">
        <caption>{say("compare")}</caption>
        <thead>
          <tr>
            <td />
            {compared.map((posting) => (
              <th key={posting.id} scope="col" dir="auto">
                {posting.title ?? say("untitled")}
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
                <Text id={posting.id} board={board} />
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
