// The board summed up, to look at rather than to read: plain SVG, every bar with its number beside it and a pattern of its own,
// so that nothing depends on colour. Loaded with the summary only.
import { weekStart } from "../board/week-start.ts";
import { statusText } from "../board/status.ts";
import { countDays, countStages, countWeeks, DAY_BARS, daysToApply } from "../board/summary.ts";
import type { SavedPosting } from "../posting/posting.ts";
import { say, sayCount } from "../words.ts";

const WEEKS = 12;
const WIDTH = 420;
const WEEK_HEIGHT = 150;

interface SummaryProps {
  postings: readonly SavedPosting[];
  statuses: readonly string[];
  now: Date;
  language: string;
}

/** Three charts. */
export function Summary({ postings, statuses, now, language }: SummaryProps) {
  const stages = countStages(postings, statuses).map(({ status, now: count }) => ({
    label: statusText(status),
    count,
  }));
  const days = daysToApply(postings);
  const middle = days[Math.floor(days.length / 2)];
  const bars = countDays(days).map((count, index) => ({ label: dayLabel(index), count }));
  return (
    <div class="summary">
      <figure>
        <figcaption>{say("chartStages")}</figcaption>
        <Bars name={say("chartStages")} bars={stages} language={language} />
      </figure>
      <figure>
        <figcaption>{say("chartWeeks")}</figcaption>
        <Weeks postings={postings} now={now} language={language} />
      </figure>
      <figure>
        <figcaption>
          {say("chartDays")}
          {middle !== undefined && <span class="hint">{sayCount("daysMiddle", middle)}</span>}
        </figcaption>
        {days.length ? (
          <Bars name={say("chartDays")} bars={bars} language={language} />
        ) : (
          <p class="hint">{say("chartDaysNone")}</p>
        )}
      </figure>
    </div>
  );
}

function dayLabel(index: number): string {
  const { from, to } = DAY_BARS[index] ?? { from: 0, to: 0 };
  if (to === 0) return say("sameDay");
  return to === Number.POSITIVE_INFINITY ? sayCount("daysOrMore", from) : say("daysRange", from, to);
}

interface BarsProps {
  name: string;
  bars: { label: string; count: number }[];
  language: string;
}

/** Lying bars: a label, a bar, its number. Numbers and labels are text, so a screen reader gets the chart as a list. */
function Bars({ name, bars, language }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const format = new Intl.NumberFormat(language);
  return (
    <ul class="bars" aria-label={name}>
      {bars.map(({ label, count }) => (
        <li key={label}>
          <bdi class="bar-label">{label}</bdi>
          <svg class="bar-track" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar-fill" width={(count / most) * 100} height="10" rx="1" />
          </svg>
          <span class="bar-count">{format.format(count)}</span>
        </li>
      ))}
    </ul>
  );
}

function Weeks({ postings, now, language }: Omit<SummaryProps, "statuses">) {
  const weeks = countWeeks(postings, now, WEEKS, weekStart(language));
  const most = Math.max(1, ...weeks.flatMap(({ saved, applied }) => [saved, applied]));
  const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short" });
  const format = new Intl.NumberFormat(language);
  const step = WIDTH / WEEKS;
  const isRightToLeft = document.documentElement.dir === "rtl";
  const x = (index: number) => (isRightToLeft ? WEEKS - 1 - index : index) * step;
  const height = (count: number) => (count / most) * (WEEK_HEIGHT - 46);
  const bar = (index: number, count: number, kind: "saved" | "applied") => {
    const left = x(index) + step / 2 + (kind === "saved" ? -13 : 1);
    const top = WEEK_HEIGHT - 22 - height(count);
    return (
      <>
        <rect class={`week-${kind}`} x={left} y={top} width="12" height={height(count)} rx="1.5" />
        {count > 0 && (
          <text class="week-count" x={left + 6} y={top - 4} text-anchor="middle">
            {format.format(count)}
          </text>
        )}
      </>
    );
  };
  return (
    <>
      <svg class="weeks" viewBox={`0 0 ${WIDTH} ${WEEK_HEIGHT}`} aria-hidden="true">
        <defs>
          <pattern
            id="stripes"
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect class="stripe" width="2" height="4" />
          </pattern>
        </defs>
        <line class="axis" x1="0" x2={WIDTH} y1={WEEK_HEIGHT - 22} y2={WEEK_HEIGHT - 22} />
        {weeks.map(({ start, saved, applied }, index) => (
          <g key={start.getTime()}>
            {bar(index, saved, "saved")}
            {bar(index, applied, "applied")}
            {index % 3 === 1 && (
              <text class="week-label" x={x(index) + step / 2} y={WEEK_HEIGHT - 6} text-anchor="middle">
                {day.format(start)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <p class="legend" aria-hidden="true">
        <span class="key key-saved" /> {say("statusSaved")} <span class="key key-applied" />{" "}
        {say("statusApplied")}
      </p>
      <table class="visually-hidden">
        <caption>{say("chartWeeks")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("weekOf")}</th>
            <th scope="col">{say("statusSaved")}</th>
            <th scope="col">{say("statusApplied")}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ start, saved, applied }) => (
            <tr key={start.getTime()}>
              <th scope="row">{day.format(start)}</th>
              <td>{saved}</td>
              <td>{applied}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
