// Filters and order: folded behind one button; what is set stays in sight and can be taken off one by one.
import { useState } from "preact/hooks";
import { countFilters, type Filters, type Flag, FLAGS, NO_FILTERS } from "../board/filter.ts";
import { type Sort, SORTS } from "../board/sort.ts";
import { companiesOf, statusText } from "../board/status.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { say, type WordKey } from "../words.ts";
import type { Around } from "./around.ts";
import { Icon } from "./Icon.tsx";

const FLAG_WORDS: Record<Flag, WordKey> = {
  starred: "filterStarred",
  remote: "workplaceRemote",
  salary: "filterSalary",
  closing: "filterClosing",
  closed: "closedChip",
};
const SORT_WORDS: Record<Sort, WordKey> = {
  saved: "sortSaved",
  posted: "sortPosted",
  closing: "sortClosing",
  company: "sortCompany",
  salary: "sortSalary",
};

interface FilterBarProps {
  postings: readonly SavedPosting[];
  around: Around;
  filters: Filters;
  sort: Sort;
  onFilters: (filters: Filters) => void;
  /** Absent where there is nothing to put in order. */
  onSort?: (sort: Sort) => void;
  /** Where there is little room the order stands among the filters. */
  isNarrow?: boolean;
}

const toggle = <T,>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((held) => held !== item) : [...list, item];

/** The button, its panel, the order, and the filters that are set. */
export function FilterBar(props: FilterBarProps) {
  const { filters, sort, onFilters, onSort, isNarrow } = props;
  const [isOpen, setOpen] = useState(false);
  const count = countFilters(filters);
  return (
    <>
      <button type="button" class="filter" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="filter" /> {say("filter")}
        {count > 0 && <span class="count">{count}</span>}
      </button>
      {!isNarrow && onSort && <SortSelect sort={sort} onSort={onSort} />}
      {isOpen && <Panel {...props} />}
      {!isOpen && count > 0 && <SetFilters filters={filters} onFilters={onFilters} />}
    </>
  );
}

function SortSelect({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  return (
    <select
      class="sort"
      aria-label={say("sort")}
      value={sort}
      onChange={(event) => onSort(event.currentTarget.value as Sort)}
    >
      {SORTS.map((one) => (
        <option key={one} value={one}>
          {say(SORT_WORDS[one])}
        </option>
      ))}
    </select>
  );
}

function Panel({ postings, around, filters, onFilters, sort, onSort, isNarrow }: FilterBarProps) {
  return (
    <div class="filters" role="group" aria-label={say("filter")}>
      <fieldset>
        <legend>{say("status")}</legend>
        <div class="toggles">
          {around.statuses.map((status) => (
            <Toggle
              key={status}
              label={statusText(status)}
              isOn={filters.statuses.includes(status)}
              onToggle={() => onFilters({ ...filters, statuses: toggle(filters.statuses, status) })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{say("filterOnly")}</legend>
        <div class="toggles">
          {FLAGS.map((flag) => (
            <Toggle
              key={flag}
              label={say(FLAG_WORDS[flag])}
              isOn={filters.flags.includes(flag)}
              onToggle={() => onFilters({ ...filters, flags: toggle(filters.flags, flag) })}
            />
          ))}
        </div>
      </fieldset>
      <div class="choices">
        <Choice
          label="tag"
          options={around.tags}
          value={filters.tag}
          onChoose={({ tag: _, ...rest }, tag) => onFilters(tag ? { ...rest, tag } : rest)}
          filters={filters}
        />
        <Choice
          label="fieldCompany"
          options={companiesOf(postings)}
          value={filters.company}
          onChoose={({ company: _, ...rest }, company) => onFilters(company ? { ...rest, company } : rest)}
          filters={filters}
        />
        {isNarrow && onSort && (
          <div class="choice">
            {say("sort")}
            <SortSelect sort={sort} onSort={onSort} />
          </div>
        )}
        {countFilters(filters) > 0 && (
          <button type="button" class="quiet" onClick={() => onFilters(NO_FILTERS)}>
            {say("clearFilters")}
          </button>
        )}
      </div>
    </div>
  );
}

function Toggle({ label, isOn, onToggle }: { label: string; isOn: boolean; onToggle: () => void }) {
  return (
    <button type="button" class="toggle" aria-pressed={isOn} onClick={onToggle}>
      {label}
    </button>
  );
}

interface ChoiceProps {
  label: WordKey;
  options: readonly string[];
  value: string | undefined;
  filters: Filters;
  onChoose: (filters: Filters, value: string) => void;
}

function Choice({ label, options, value, filters, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      {say(label)}
      <select value={value ?? ""} onChange={(event) => onChoose(filters, event.currentTarget.value)}>
        <option value="">{say("filterAny")}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );
}

function SetFilters({ filters, onFilters }: Pick<FilterBarProps, "filters" | "onFilters">) {
  const { tag: _tag, ...withoutTag } = filters;
  const { company: _company, ...withoutCompany } = filters;
  const set: [string, Filters][] = [
    ...filters.statuses.map((status): [string, Filters] => [
      statusText(status),
      { ...filters, statuses: toggle(filters.statuses, status) },
    ]),
    ...filters.flags.map((flag): [string, Filters] => [
      say(FLAG_WORDS[flag]),
      { ...filters, flags: toggle(filters.flags, flag) },
    ]),
    ...(filters.tag ? [[filters.tag, withoutTag] satisfies [string, Filters]] : []),
    ...(filters.company ? [[filters.company, withoutCompany] satisfies [string, Filters]] : []),
  ];
  return (
    <ul class="set-filters">
      {set.map(([label, without]) => (
        <li key={label}>
          <button
            type="button"
            class="toggle"
            aria-label={say("removeFilter", label)}
            onClick={() => onFilters(without)}
          >
            <bdi>{label}</bdi> <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
