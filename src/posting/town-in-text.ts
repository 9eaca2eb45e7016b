// A town that nobody knows looks like any other name. Among names that may be places it is the one that the text puts something in
// ("our office in Ghent"), or that another of them names too.
import { foldText } from "./fold.ts";

/** A name of one word or a few, capitalized at both ends: "Castellón de la Plana". */
const NAME = /^(?=(?:.*[\s-])?\p{Lu}[\p{L}.'\u2019]+$)\p{Lu}[\p{L}.'\u2019 -]{2,39}$/u;

/** Departments, subjects, languages and months, which one works, studies, writes or begins in. */
const NO_TOWN =
  /\b(?:engineer\w*|sales|vertrieb|ventes|ventas|vendas|vendite|verkoop|sprzedaz|market\w*|product\w*|produkt\w*|design|data|operat\w*|financ\w*|finanz\w*|account\w*|legal|people|personal|support|software|hardware|manage\w*|develop\w*|entwicklung|developpement|desarrollo|technolog\w*|informati\w*|it|hr|research|forschung|science|sciences|services?|systems?|security|strategy|communications?|kommunikation|education|health\w*|medicine|nursing|pflege|logisti\w*|procurement|einkauf|achats|compras|retail|hospitality|construction|manufactur\w*|quality|consulting|beratung|administra\w*|verwaltung|english|german|french|spanish|portuguese|dutch|italian|polish|deutsch|englisch|francais|espanol|ingles|anglais|italiano|nederlands|polski|january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|marz|mai|juni|juli|oktober|dezember|teams?|group|remote|hybrid|home ?office)\b/;

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * The first of `names` that is a town by what the text or another of them says.
 * @param names as they stand on the page, with what follows a comma or stands in brackets
 * @param text plain
 */
export function findTown(names: readonly string[], text: string): string | undefined {
  for (const said of names) {
    const [name = ""] = said.replace(/\s*\(.*\)\s*$/, "").split(/,\s/);
    if (!NAME.test(name) || name.split(" ").length > 5 || NO_TOWN.test(foldText(name))) continue;
    const put = new RegExp(
      `(?:^|[\\s(\u2013\u2014-])(?:in|near|around|nahe|bei|\u00e0|en|em|te|w|we|a) ${escapePattern(name)}(?![\\p{L}\\d])`,
      "u",
    );
    const others = names.filter((other) => other !== said);
    const isNamed = others.some((other) => other === name || other.endsWith(`, ${name}`) || put.test(other));
    if (isNamed || put.test(text)) return name;
  }
  return undefined;
}
