// What a description says in sentences where no field says it: where the work is done, until when one applies, how much one works.
// Only sentences about this job count; words in passing ("remote teams") do not.
import { parseDate } from "./dates.ts";
import { parseEmploymentTypes } from "./employment-type.ts";
import { foldText } from "./fold.ts";
import type { CalendarDate, EmploymentType, WorkplaceType } from "./posting.ts";
import { findTown } from "./town-in-text.ts";

const MAX_CHARS = 200_000;
const JOB = "(?:role|position|job|opportunity|vacancy|contract|employment)";

const WORKPLACE: readonly (readonly [WorkplaceType, RegExp])[] = [
  [
    "hybrid",
    new RegExp(
      `\\bhybrid(?:,? \\w+)? ${JOB}\\b|\\b${JOB} (?:is|will be) (?:a )?hybrid\\b|hybrid (?:work(?:ing|place)?|schedule|model) |hybride[sr]? (?:arbeit|modell)|(?:poste|travail|mode) hybride|(?:modalidad|modelo|regime|trabajo|trabalho) hibrid[oa]|hybride werken|(?:lavoro|modalita) ibrid[oa]|prac[aey] hybrydow`,
    ),
  ],
  [
    "remote",
    new RegExp(
      `\\b(?:fully[ -])?remote(?:,? [\\w-]+)? ${JOB}\\b|\\b${JOB} (?:is|will be|can be) (?:a )?(?:fully |100% |entirely )?remote\\b|100 ?% remote|fully remote|(?:poste|travail) (?:en |100 ?% )?(?:full )?(?:remote|teletravail complet)|100 ?% (?:teletravail|teletrabajo)|(?:modalidad|trabajo|trabalho|modelo|regime) (?:100 ?% )?remot[oa]|volledig (?:remote|op afstand)|(?:lavoro|posizione) (?:da|in) remoto|praca (?:w pelni )?zdalna|フルリモート|完全在宅`,
    ),
  ],
  [
    "on-site",
    new RegExp(
      `\\b(?:on-?site|in-office|in-person) ${JOB}\\b|\\b${JOB} (?:is|will be|must be)(?: \\w+){0,3} (?:on-?site|in[- ](?:the )?office|in[- ]person)\\b|(?:modalidad|trabajo|trabalho|modelo|regime) presencial|(?:lavoro|posizione) in sede|praca stacjonarna`,
    ),
  ],
];
const DENIED = /\b(?:not|no|isn't|never|kein\w*|pas|non|nie|nao)\b[^.]{0,25}$/;

const DEADLINE =
  /\b(?:apply|applications?|appl(?:ied|ying)|submi\w+|deadline|closing date|closes|close|bewerb\w*|bewerbung\w*|frist|candidatures?|postulez?|date limite|solicitud\w*|candidaturas?|inscripcion\w*|plazo|prazo|fecha limite|sollicit\w+|reageer|reageren|candidat\w+|scadenza|zgloszen\w*|aplikuj|termin|prihlas\w*)\b[^.!?]{0,80}?\b(?:by|before|until|till|is|on|no later than|than|bis(?: zum| spatestens)?|spatestens|avant le|jusqu'au|au plus tard le|hasta el|antes del|ate(?: o dia)?|voor|tot(?: en met)?|uiterlijk|entro il|fino al|do(?: dnia)?|w terminie do|deadline|frist|termin)\b:? ?/g;

const EMPLOYMENT = new RegExp(
  `\\b(?:full|part)[- ]time(?:,? [\\w-]+)? ${JOB}\\b|\\b${JOB} is (?:a )?(?:full|part)[- ]time\\b`,
  "g",
);

/** The text of `html`, folded, in sentences that do not run across blocks. */
function foldedText(html: string): string {
  return foldText(
    html
      .slice(0, MAX_CHARS)
      .replace(/<\/(?:p|li|h\d|td|div|dd|dt)>|<br>/g, " . ")
      .replace(/<[^<>]*>/g, " ")
      .replace(/&amp;/g, "&"),
  );
}

/** Where the work is done, where exactly one kind is said of the job; hybrid outweighs the two that it consists of. */
export function findWorkplaceType(html: string): WorkplaceType | undefined {
  const text = foldedText(html);
  const said = WORKPLACE.filter(([, pattern]) => {
    const match = pattern.exec(text);
    return match && !DENIED.test(text.slice(Math.max(0, match.index - 40), match.index));
  }).map(([type]) => type);
  return said.includes("hybrid") || said.length === 1 ? said[0] : undefined;
}

/**
 * The day that the text names as the last for applications; days without a year are none.
 * @param language of the page, a BCP 47 tag or ""
 */
export function findClosingDate(html: string, language: string): CalendarDate | undefined {
  const text = foldedText(html);
  for (const match of text.matchAll(DEADLINE)) {
    const from = match.index + match[0].length;
    const [date] = text.slice(from, from + 45).split(/ \. |;|\band\b/);
    const read = parseDate(date, language);
    if (read) return read;
  }
  return undefined;
}

const BASED = new RegExp(
  `\\b(?:${JOB}|you)(?: [\\p{L}\u2019']+){0,4} based (?:in|at|out of) (?:our )?(\\p{Lu}[\\p{L}.'\u2019-]+(?: \\p{Lu}[\\p{L}.'\u2019-]+){0,2}(?:, \\p{Lu}[\\p{L}.'\u2019 -]+)?)`,
  "u",
);

/** "The place of work is Ghent." */
const PLACE_IS =
  /\b(?:[Pp]lace of work|Arbeitsort|Dienstort|Einsatzort|[Ll]ieu de travail|[Ll]ugar de trabajo|[Ll]ocal de trabalho|[Ss]tandplaats|[Ss]ede di lavoro)(?: is| will be| ist| est| es| \u00e9| \u00e8)(?: in| \u00e0)? (?!Remote|Home)(\p{Lu}[\p{L}'\u2019-]+(?: \p{Lu}[\p{L}'\u2019-]+){0,2})/u;

/**
 * The place that a sentence says the job is based in, or in which the text says that people work.
 * @param names what may be places
 */
export function findPlace(html: string, names: readonly string[] = [], title = ""): string | undefined {
  const text = html
    .slice(0, MAX_CHARS)
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ");
  const said = BASED.exec(text)?.[1] ?? PLACE_IS.exec(text)?.[1];
  return said?.replace(/[.,'\u2019 -]+$/, "") ?? findTown(names, text, title);
}

/** Not these hours, or those of something else. */
const OTHER_HOURS =
  /\b(?:no|not|nicht|kein\w*|pas|sin|non?|nie|niet|geen|stud\w*|degree|enrolled|experience)\b/;

/**
 * Full-time or part-time, where a sentence says so of the job, or else one of the short lines that stand among its facts.
 * @param lines short lines from outside the text
 */
export function findEmploymentTypes(html: string, lines: readonly string[] = []): EmploymentType[] {
  const said = [...foldedText(html).matchAll(EMPLOYMENT)].map(([words]) => words);
  const found = parseEmploymentTypes(said.slice(0, 5));
  if (found.length) return found;
  const types = lines.filter((line) => !OTHER_HOURS.test(foldText(line))).map(parseEmploymentTypes);
  return types.find((read) => read.includes("FULL_TIME") || read.includes("PART_TIME")) ?? [];
}
