// Titles of pages that have the sections of a posting and are none: what is written about work. Only what no job is called:
// "Programme" and "Course" are in names of jobs, a "Studium" or a "BSc" too.
import { foldText } from "./fold.ts";

const STARTS = [
  "how (?:to|we|do|can)|what (?:do|does|is|are)|why|thank you|thanks for|your application|everything you|guide to|a day in the",
  "wie (?:wir|man|du|sie|ich|werde)|was (?:macht|ist|sind|verdient|bedeutet|heisst)|warum|so (?:schreib|bewirb|geht)|vielen dank",
  "comment (?:devenir|rediger|ecrire|reussir|postuler|faire)|pourquoi|qu'est-ce|que fait|une journee",
  "como (?:ser|hacer|escribir|redactar|elaborar|solicitar|fazer|escrever)|por que|que (?:hace|es|son|significa)|o que (?:faz|e)",
  "hoe (?:je|word|wordt|schrijf)|wat (?:doet|is|zijn)|waarom|come (?:scrivere|diventare|candidarsi)|cosa (?:fa|e)|perche",
  "jak (?:napisac|zostac|wyglada)|co robi|dlaczego",
];
const PAPER =
  "(?:job )?description|job advert|cv|resume|curriculum|cover letter|lebenslauf|anschreiben|stellenbeschreibung|lettre de motivation|fiche de poste|carta de presentacion|motivatiebrief|lettera di presentazione|list motywacyjny";
const ENDS = [
  `(?:${PAPER}) (?:templates?|samples?|examples?|vorlagen?|muster|beispiele?|tips)`,
  `(?:modele|exemple|plantilla|ejemplo|modelo|exemplo|voorbeeld|esempio|wzor|przyklad)s? (?:de |d'|di |van )?(?:een )?(?:${PAPER})`,
  "(?:cover letter|lebenslauf|anschreiben|lettre de motivation|carta de presentacion|motivatiebrief|list motywacyjny)",
  "interview questions(?: and answers)?|salary guide",
  "^(?:our )?(?:internships|traineeships|apprenticeships)(?: programm?e?s?)?",
];
const OTHER = new RegExp(
  `^(?:${STARTS.join("|")})(?![\\p{L}\\p{N}])|(?:^|[^\\p{L}])(?:${ENDS.join("|")})$`,
  "u",
);

/** Whether `title` is that of something else than a job: "How to write a CV", "Potter job description template". */
export const isOtherTitle = (title: string): boolean => OTHER.test(foldText(title));
