// Where a card's posting and each of its fields came from, for whoever wants to know.
import { useState } from "preact/hooks";
import { POSTING_FIELDS, type SavedPosting, type Source } from "../posting/posting.ts";
import { say, type WordKey } from "../words.ts";
import { FIELD_WORDS } from "../board/field-words.ts";

const SOURCE_WORDS: Record<Source, WordKey> = {
  "json-ld": "sourceJsonLd",
  microdata: "sourceMicrodata",
  "page-state": "sourcePageState",
  site: "sourceSite",
  dom: "sourceDom",
  selection: "sourceSelection",
  import: "sourceImport",
  person: "sourcePerson",
};

/** A quiet disclosure; what is in it is made when it is opened. */
export function Sources({ posting }: { posting: SavedPosting }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="sources" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say("sources")}</summary>
      {open && <List posting={posting} />}
    </details>
  );
}

function List({ posting: { url, addresses, sources } }: { posting: SavedPosting }) {
  return (
    <>
      <ul>
        {[url, ...addresses].map((address) => (
          <li key={address}>
            <a href={address} target="_blank" rel="noopener noreferrer">
              {address}
            </a>
          </li>
        ))}
      </ul>
      <dl>
        {POSTING_FIELDS.map((field) => {
          const source = sources[field];
          return (
            source && (
              <div key={field}>
                <dt>{say(FIELD_WORDS[field])}</dt>
                <dd>{say(SOURCE_WORDS[source])}</dd>
              </div>
            )
          );
        })}
      </dl>
    </>
  );
}
