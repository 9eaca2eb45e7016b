// The board as columns by status: a card is dragged to where it stands now, or sent there by keyboard. Only on the full page.
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useEffect, useRef, useState } from "preact/hooks";
import { ageOf } from "../board/age.ts";
import { type Column, groupByStatus } from "../board/group.ts";
import { statusText } from "../board/status.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { say } from "../words.ts";
import type { Around } from "./around.ts";
import { Chips } from "./Chips.tsx";
import { Icon } from "./Icon.tsx";
import type { BoardPort } from "./ports.ts";
import { StatusSelect } from "./StatusSelect.tsx";
import { titleOf } from "./title-of.ts";
import type { BoardView } from "./use-board.ts";

/** A column shows this many cards at first, and as many again whenever more are asked for. */
const SHOWN_AT_ONCE = 50;

interface ColumnsProps {
  view: BoardView;
  board: BoardPort;
  around: Around;
  now: Date;
  /** The fragment of this view with the posting `id` opened. */
  hrefOf: (id: string) => string;
}

/** One column for each status, empty ones too: something can be put there. */
export function Columns({ view, board, around, now, hrefOf }: ColumnsProps) {
  const columns = groupByStatus(view.shown, around.statuses);
  const set = (posting: SavedPosting, status: string) => {
    void around.actions.setStatus(posting, status);
  };
  const find = (id: unknown) => view.shown.find((posting) => posting.id === id);
  return (
    <>
      <p class="hint">{say("columnsHint")}</p>
      <div class="columns">
        {columns.map((column) => (
          <ColumnView
            key={column.status}
            column={column}
            statuses={around.statuses}
            now={now}
            language={board.language}
            hrefOf={hrefOf}
            onStatus={set}
            onDrop={(id) => {
              const posting = find(id);
              if (posting) set(posting, column.status);
            }}
          />
        ))}
      </div>
    </>
  );
}

interface ColumnViewProps {
  column: Column;
  statuses: readonly string[];
  now: Date;
  language: string;
  hrefOf: (id: string) => string;
  onStatus: (posting: SavedPosting, status: string) => void;
  onDrop: (id: unknown) => void;
}

function ColumnView({ column, onDrop, ...card }: ColumnViewProps) {
  const { language } = card;
  const { status, postings } = column;
  const element = useRef<HTMLElement>(null);
  const [isOver, setOver] = useState(false);
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => {
    if (!element.current) return undefined;
    return dropTargetForElements({
      element: element.current,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        drop.current(source.data["id"]);
      },
    });
  }, []);
  return (
    <section
      ref={element}
      class={isOver ? "column over" : "column"}
      data-status={status}
      aria-label={statusText(status)}
    >
      <h3>
        <bdi>{statusText(status)}</bdi> <span class="count">{postings.length.toLocaleString(language)}</span>
      </h3>
      {postings.slice(0, limit).map((posting) => (
        <ColumnCard key={posting.id} posting={posting} {...card} />
      ))}
      {postings.length > limit && (
        <button type="button" onClick={() => setLimit(limit + SHOWN_AT_ONCE)}>
          {say("showMore")}
        </button>
      )}
      {!postings.length && <p class="hint column-empty">{say("columnEmpty")}</p>}
    </section>
  );
}

type ColumnCardProps = Omit<ColumnViewProps, "column" | "onDrop"> & { posting: SavedPosting };

function ColumnCard({ posting, statuses, now, language, hrefOf, onStatus }: ColumnCardProps) {
  const element = useRef<HTMLElement>(null);
  const [isDragged, setDragged] = useState(false);
  const { id, tracking } = posting;
  useEffect(() => {
    if (!element.current) return undefined;
    return draggable({
      element: element.current,
      getInitialData: () => ({ id }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [id]);
  const title = titleOf(posting);
  const company = posting.hiringOrganization?.name;
  const age = ageOf(posting, now, language);
  const moveBy = (by: 1 | -1) => {
    const next = statuses[statuses.indexOf(tracking.status) + by];
    if (!next) return;
    onStatus(posting, next);
    // The card moves to another column, and the focus with it.
    setTimeout(
      () => document.querySelector<HTMLElement>(`.column article[data-id="${CSS.escape(id)}"]`)?.focus(),
      FOLLOW_MS,
    );
  };
  return (
    <article
      ref={element}
      class={isDragged ? "card small dragged" : "card small"}
      aria-label={company ? `${title}, ${company}` : title}
      tabIndex={0}
      data-id={id}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.key === "Enter") event.currentTarget.querySelector("a")?.click();
        if (!event.shiftKey) return;
        const isRightToLeft = document.documentElement.dir === "rtl";
        const by = { ArrowRight: isRightToLeft ? -1 : 1, ArrowLeft: isRightToLeft ? 1 : -1 }[event.key];
        if (!by) return;
        event.preventDefault();
        moveBy(by as 1 | -1);
      }}
    >
      <h4 dir="auto">
        {tracking.starred && (
          <span class="starred" role="img" aria-label={say("filterStarred")}>
            <Icon name="star" />
          </span>
        )}
        <a href={hrefOf(id)} data-key="o" draggable={false}>
          {title}
        </a>
      </h4>
      <p class="byline">
        {company && (
          <span class="company" dir="auto">
            {company}
          </span>
        )}
        <time dateTime={age.datetime}>{age.text}</time>
      </p>
      <Chips posting={posting} now={now} language={language} />
      <div class="card-foot">
        <StatusSelect
          status={tracking.status}
          statuses={statuses}
          title={title}
          onStatus={(next) => onStatus(posting, next)}
        />
        <a
          class="button quiet"
          data-key="a"
          href={posting.applyUrl ?? posting.url}
          target="_blank"
          rel="noopener noreferrer"
        >
          {say("apply")}
        </a>
      </div>
    </article>
  );
}

/** The board is read again after a change; by then the card stands in its new column. */
const FOLLOW_MS = 250;
