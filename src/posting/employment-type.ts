// Employment types and workplace types as pages and systems spell them -> the standard words. Unknown words give nothing.
import { foldText } from "./fold.ts";
import { EMPLOYMENT_TYPES, type EmploymentType, type WorkplaceType } from "./posting.ts";

const PATTERNS: readonly (readonly [EmploymentType, RegExp])[] = [
  [
    "FULL_TIME",
    /full[ _-]?time|fulltime|vollzeit|temps plein|temps complet|jornada completa|tiempo completo|(?:tempo|periodo) (?:integral|pieno|completo)|voltijd|pelny etat|pelny wymiar|plny (?:pracovni )?uvazek|hlavni pracovni pomer|jornada completa|heltid|kokoaikai|salaried[ _]ft|^(?:completa|integral|complet)$|正社員|フルタイム|penuh waktu|(?:^|\W)hpp(?:\W|$)|praca na plny/,
  ],
  [
    "PART_TIME",
    /part[ _-]?time|parttime|teilzeit|temps partiel|media jornada|tiempo parcial|jornada parcial|(?:tempo|meio) parcial|meio periodo|deeltijd|niepelny|czesc etatu|zkraceny uvazek|castecny uvazek|deltid|^parcial$|_pt\b|パート|アルバイト|vedlejsi (?:cinnost|uvazek)|brigad/,
  ],
  [
    "CONTRACTOR",
    /contract(?:or)?\b|freelanc|self[ -]?employed|freie mitarbeit|independant|autonomo|prestador|zzp|b2b|kontrakt|ico\b|zivnost|業務委託|1099/,
  ],
  [
    "TEMPORARY",
    /temporary|\btemp\b|fixed[ -]term|seasonal|(?<!un)befristet|zeitarbeit|\bcdd\b|temporaire|interim|temporal|temporari|tijdelijk|tempo determinato|czas okreslony|docasn|sezonn|契約社員|派遣/,
  ],
  [
    "INTERN",
    /\bintern(?:s|ship)?\b|trainee|apprentice|praktik|werkstudent|ausbildung|\bstage\b|stagiaire|alternance|practicas|becario|estagio|stagista|tirocinio|\bstaz\b|internado|インターン/,
  ],
  ["VOLUNTEER", /volunteer|ehrenamt|benevol|voluntari|vrijwillig|wolontari|dobrovoln/],
  ["PER_DIEM", /per[ _-]diem/],
];

/** Reads one or many employment types: an array, a comma list, vendor codes, words of several languages. */
export function parseEmploymentTypes(value: unknown): EmploymentType[] {
  const said = (Array.isArray(value) ? value : [value])
    .filter((item) => typeof item === "string")
    .slice(0, 20);
  const found = new Set<EmploymentType>();
  for (const text of said) {
    if (text.length > 200) continue;
    const upper = text.trim().toUpperCase().replace(/[ -]/g, "_");
    const exact = EMPLOYMENT_TYPES.find((type) => type === upper);
    if (exact) found.add(exact);
    else if (/^permanent$/i.test(text.trim())) continue;
    else {
      const folded = foldText(text.replace(/([a-z])([A-Z])/g, "$1 $2"));
      for (const [type, pattern] of PATTERNS) if (pattern.test(folded)) found.add(type);
    }
  }
  return [...found];
}

/** Reads where the work is done from a short text; undefined where it says nothing of it. Hybrid outweighs remote. */
export function parseWorkplaceType(value: unknown): WorkplaceType | undefined {
  if (typeof value !== "string" || value.length > 200) return undefined;
  const folded = foldText(value).replace(/[_-]/g, " ");
  if (
    /hybrid|hibrid|ibrid[oa]|hybryd|ハイブリッド|(?:deels|gedeeltelijk|teilweise|partially|partly) (?:remote|thuis|home)|(?:teletravail|teletrabajo|teletrabalho) p(?:artiel|arcial)/.test(
      folded,
    )
  )
    return "hybrid";
  if (
    /(?:no|non|pas de|kein) ?(?:remote|teletravail|home ?office)|(?:teletravail|remote) (?:non|not)\b/.test(
      folded,
    )
  )
    return "on-site";
  const onSite =
    /on ?site|in office|in person|vor ort|sur (?:site|place)|presencial|op locatie|in sede|stacjonarn|na miejscu|出社/.test(
      folded,
    );
  const remote =
    /telecommute|remote|home based|work from (?:home|anywhere)|home ?office|teletravail|teletrabajo|trabalho remoto|remoto|op afstand|thuiswerk|zdaln|anywhere|リモート|在宅/.test(
      folded,
    );
  // "On site or remote" leaves it open.
  return onSite === remote ? undefined : onSite ? "on-site" : "remote";
}
