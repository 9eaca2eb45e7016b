// A town that nobody knows looks like any other name. Among names that may be places it is the one in which the text says that people
// work ("our office in Ghent"), or that stands behind the title ("Potter, Ghent").
import { escapePattern } from "./escape-pattern.ts";
import { foldText } from "./fold.ts";

/** A name of one word or a few, capitalized at both ends: "Castellón de la Plana". */
const NAME = /^(?=(?:.*[\s-])?\p{Lu}[\p{L}.'\u2019]+$)\p{Lu}[\p{L}.'\u2019 -]{2,39}$/u;

/** Departments, subjects, languages and months, which one works, studies, writes or begins in. */
const NO_TOWN =
  /\b(?:engineer\w*|sales|vertrieb|ventes|ventas|vendas|vendite|verkoop|sprzedaz|market\w*|product\w*|produkt\w*|design|data|operat\w*|financ\w*|finanz\w*|account\w*|legal|people|personal|support|software|hardware|manage\w*|develop\w*|entwicklung|developpement|desarrollo|technolog\w*|informati\w*|it|hr|research|forschung|science|sciences|services?|systems?|security|strategy|communications?|kommunikation|education|health\w*|medicine|nursing|pflege|logisti\w*|procurement|einkauf|achats|compras|retail|hospitality|construction|manufactur\w*|quality|consulting|beratung|administra\w*|verwaltung|english|german|french|spanish|portuguese|dutch|italian|polish|deutsch|englisch|francais|espanol|ingles|anglais|italiano|nederlands|polski|january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|marz|mai|juni|juli|oktober|dezember|teams?|group|remote|hybrid|home ?office)\b/;

/** What stands in a town and has people working in it. */
const WORKPLACE =
  "(?:[Oo]ffices?|[Ss]tudio|[Ww]orkshop|[Ss]hop|[Ss]tore|[Bb]ranch|[Ss]ite|[Pp]lant|[Ff]actory|[Cc]linic|[Ss]chool|[Hh]ospital|[Ww]arehouse|[Dd]epot|[Kk]itchen|[Bb]ased|[Ll]ocated|B\u00fcro|Standort|Niederlassung|Filiale|Werk|Betrieb|Praxis|Werkstatt|[Bb]ureaux?|[Aa]gence|[Aa]telier|[Mm]agasin|[Oo]ficinas?|[Tt]ienda|[Tt]aller|[Ee]scrit\u00f3rio|[Ll]oja|[Kk]antoor|[Vv]estiging|[Ww]inkel|[Uu]fficio|[Ss]ede|[Nn]egozio|[Bb]iur\\p{L}*|[Ss]klep\\p{L}*)";
/** More names than a page's header has, and longer ones than those of towns, are no names. */
const [MAX_NAMES, MAX_LENGTH] = [30, 80];

/**
 * The first of `names` that is a town by what the text says is in it, or by what the title of the page ends with.
 * @param names as they stand on the page, with what follows a comma or stands in brackets
 * @param text plain
 */
export function findTown(names: readonly string[], text: string, title = ""): string | undefined {
  const own = foldText(title);
  for (const said of names.filter(({ length }) => length < MAX_LENGTH).slice(0, MAX_NAMES)) {
    const [name = ""] = said.replace(/ ?\([^()]*\)$/, "").split(", ");
    const folded = foldText(name);
    if (!NAME.test(name) || name.split(" ").length > 5 || NO_TOWN.test(folded) || own.includes(folded))
      continue;
    if (title && names.some((other) => other === `${title}, ${name}`)) return name;
    const put = new RegExp(
      `${WORKPLACE} (?:in|near|at|nahe|\u00e0|en|em|te|w|we|a|de) ${escapePattern(name)}(?![\\p{L}\\d])`,
      "u",
    );
    if (put.test(text)) return name;
  }
  return undefined;
}
