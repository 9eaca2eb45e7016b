// The columns of a table, and what is taken from each: guessed, for a person to correct.
import { say } from "../words.ts";
import type { PreviewColumn } from "./exchange-ports.ts";

interface ImportColumnsProps {
  columns: readonly PreviewColumn[];
  targets: readonly { id: string; label: string }[];
  isOpen: boolean;
  /** Given the target of each column. */
  onChange: (targets: string[]) => void;
}

/** A row a column: its heading, an example, a choice. */
export function ImportColumns({ columns, targets, isOpen, onChange }: ImportColumnsProps) {
  const name = (at: number, target: string) =>
    onChange(columns.map((column, index) => (index === at ? target : column.target)));
  return (
    <details class="preview-group" open={isOpen}>
      <summary>{say("columnsTitle")}</summary>
      <table class="mapping">
        <thead>
          <tr>
            <th scope="col">{say("columnHeading")}</th>
            <th scope="col">{say("columnExample")}</th>
            <th scope="col">{say("columnTarget")}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ heading, example, target }, at) => (
            <tr key={at}>
              <th scope="row">{heading}</th>
              <td dir="auto">{example}</td>
              <td>
                <select
                  aria-label={say("columnFor", heading)}
                  value={target}
                  onChange={(event) => name(at, event.currentTarget.value)}
                >
                  <option value="">{say("columnIgnored")}</option>
                  {targets.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
