// What titles are made of: the parts that sites join, words that name no posting, and whether two name the same one.
import { foldText } from "../posting/fold.ts";

const GENERIC_WHOLE =
  /^(?:(?:our |open |all |new |current )?(?:jobs?|careers?|employment|find work|vacancies|vacancy|positions?|openings?|opportunit(?:y|ies))|linkedin|indeed(?:\.com)?|glassdoor|home(?: ?page)?|menu|search(?: results| jobs)?|(?:(?:job|position|vacancy|requisition) )?(?:(?:posting|opening) )?(?:details?|overview|description|information|summary)|general information|hiring|share|application|job application|candidate portal|about(?: us)?|cookies?|contact(?: us)?|log ?in|sign ?in|stellen(?:angebote?|ausschreibung)|karriere|carrieres?|emplois?|empleos?|vacantes|vagas?|kariera|uvod|otevrene pozice|volne pozice|detail(?: (?:pozice|prace|nabidky))?|volna mista|praca|lavora con noi|vacatures?|(?:oferty|ogloszenia) pracy|offerte di lavoro|ofertas de (?:empleo|trabajo)|offres d'emploi)$/;
const GENERIC_START =
  /^(?:careers? (?:at|with|page|site|opportunit)|jobs? (?:at|with|search|board|openings?|opportunit)|(?:join|work with) us\b|arbeiten bei uns\b|(?:current|open) (?:openings|positions|roles|jobs)|welcome\b|error\b|404\b|privacy|cookie|apply (?:now|here|for|to|today)|(?:we|you)(?:'re| are)\b)/;

/** What German and French titles say: for everybody ("(m/w/d)", "H/F"), or wanted. */
export const FOR_ALL = /\((?:[mwfdxhi]\W{1,3}){1,2}[mwfdxhi]\)|\b(?:h\/f|f\/h)\b| gesucht$/i;

/** Whether `folded` says nothing about one posting ("Careers", "Job details"). */
export function isGeneric(folded: string): boolean {
  return folded.length < 2 || GENERIC_WHOLE.test(folded) || GENERIC_START.test(folded);
}

/** The parts of the document's title, as sites join them. */
export function titleParts(title: string): string[] {
  return title
    .slice(0, 999)
    .replace(/\u00ad/g, "")
    .split(
      /\s+[|\u00b7\u2022\u2013\u2014\u00bb>]\s*|\s+-\s+|\s+@\s+|\s*[|\uff5c]\s*|\s+::?\s+|\s\[\s|\s\]|\s+at\s+(?=[^a-z]*\p{Lu}[^|]*$)/u,
    )
    .map((part) => part.trim())
    .filter(Boolean);
}

/** What the page's `meta` element of that name or property says, or "". */
export function metaContent(document: Document, name: string): string {
  const meta = document.querySelector(`meta[property="${name}"],meta[name="${name}"]`);
  const said = meta?.getAttribute("content") ?? meta?.getAttribute("value");
  return said?.replace(/\s+/g, " ").trim() ?? "";
}

/** What the page's `og:site_name` says, or "". */
export const siteName = (document: Document): string => metaContent(document, "og:site_name");

/** The words of the address's path, folded. */
export const wordsOf = (address: URL): string[] =>
  foldText(decodeSafely(address.pathname)).split(/[^\p{L}\p{N}]+/u);

/**
 * How many of the words stand in the address, 0 to 1.
 * @param path the words of the address, where they are known already
 */
export function slugShare(folded: string, address: URL, path = wordsOf(address)): number {
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
  return words.length ? words.filter((word) => path.includes(word)).length / words.length : 0;
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // URIError: a stray "%"
  }
}

/** "Potter at Moss & Sons | Jobs" -> ["Potter", "Moss & Sons"]; undefined for other forms. */
export function splitAtCompany(said: string): [title: string, company: string] | undefined {
  const at =
    /^(?:job application for )?(.+)(?:\s+(?:at|bei|bij|chez|presso|hos|в)\s+|\s*@\s*)([^|\u2022\u00b7]+?)(?:\s+[|\u2022\u00b7\u2013\u2014-]\s.*)?$/i.exec(
      said,
    );
  return at ? [at[1] as string, at[2] as string] : undefined;
}

/** Whether two titles name the same job: equal, or one within the other and not much longer. */
export function sameTitle(a: string, b: string): boolean {
  const [x, y] = [a, b].map((title) =>
    foldText(title)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  ) as [string, string];
  if (!x || !y) return false;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return (
    short === long ||
    (short.length >= 6 && short.length >= long.length * 0.5 && ` ${long} `.includes(` ${short} `))
  );
}
