// Where an application stands, chosen on the card. A person's own word is typed in its place.
import { useEffect, useRef, useState } from "preact/hooks";
import { statusText } from "../board/status.ts";
import { say } from "../words.ts";

const MAX_STATUS = 100;
const OWN = "\u0000own";

interface StatusSelectProps {
  status: string;
  /** Every status that can be chosen. */
  statuses: readonly string[];
  title: string;
  onStatus: (status: string) => void;
}

/** A select of statuses with a last choice that asks for another word. */
export function StatusSelect({ status, statuses, title, onStatus }: StatusSelectProps) {
  const [isAsking, setAsking] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  if (isAsking)
    return (
      <OwnStatus
        onDone={(word) => {
          setAsking(false);
          if (word && word !== status) onStatus(word);
        }}
      />
    );
  return (
    <select
      ref={select}
      class="status"
      data-key="s"
      data-status={status}
      aria-label={say("statusNamed", title)}
      value={status}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (value !== OWN) onStatus(value);
        else {
          event.currentTarget.value = status;
          setAsking(true);
        }
      }}
    >
      {[...new Set([...statuses, status])].map((one) => (
        <option key={one} value={one}>
          {statusText(one)}
        </option>
      ))}
      <option value={OWN}>{say("statusOwn")}</option>
    </select>
  );
}

function OwnStatus({ onDone }: { onDone: (word: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <input
      ref={field}
      class="status"
      type="text"
      dir="auto"
      maxLength={MAX_STATUS}
      aria-label={say("statusOwnName")}
      placeholder={say("statusOwnName")}
      onKeyDown={(event) => {
        if (event.key === "Enter") onDone(event.currentTarget.value.trim());
        else if (event.key === "Escape") {
          event.preventDefault(); // the popup stays open
          event.stopPropagation();
          onDone("");
        }
      }}
      onBlur={(event) => onDone(event.currentTarget.value.trim())}
    />
  );
}
