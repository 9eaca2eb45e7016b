// A second look at a page of which its content script could not say that it is a posting: there is room here for more of the words
// by which postings are known. They are headings, so a few of them that stand above each other are no accident.
import { foldText } from "./fold.ts";
import type { Posting } from "./posting.ts";

/** What the work is, who is looked for, what is offered: folded, at the beginning of a heading. */
const PARTS: readonly RegExp[] = [
  [
    "(?:what )?you(?:'ll| will)? (?:do|be doing|work on)|what you(?:'ll| will)? (?:do|be doing|work)|(?:your|the|main|key|essential)? ?(?:role|job|work|tasks|duties|responsibilit)\\w*|about the (?:role|job|post)|a (?:normal|typical) day|in this role|job (?:summary|purpose)|what the job",
    "(?:das|was) (?:\\S+ ){0,4}(?:mach|erwart|lern|tu|beweg)|(?:deine?|ihre?|unsere?)? ?(?:aufgabe|tatigkeit|arbeit|rolle|alltag)|worum (?:es|geht)",
    "(?:tes|vos|les|ton|votre|tres)? ?(?:mission|tache|quotidien|role|activite)|le (?:travail|poste)|ce que (?:tu|vous) fer",
    "(?:¿?que|lo que) haras|funciones|tareas|responsabilidades|el (?:puesto|trabajo)|objetivo|o que (?:voce )?(?:vai )?faz|atividades|funcoes|tarefas|a vaga",
    "(?:wat )?(?:ga )?je (?:gaat )?(?:doe|doen)|wat ga je|(?:jouw |je |de )?(?:taken|werkzaamheden|rol|functie)|(?:cosa|di cosa) (?:farai|ti occup)|mansioni|attivita|il (?:lavoro|ruolo)|compiti",
    "(?:zakres )?obowiazk|(?:twoje )?zadania|co bedziesz|na czym polega|opis stanowiska|仕事内容|業務内容|職務内容",
  ],
  [
    "what you(?:'ll| will)? (?:need|bring)|what we(?:'re| are)? (?:look|need|hope|expect|ask|want)|(?:about )?you$|your profile|you (?:have|are|might|will have|bring)|who (?:you are|we are looking)|(?:key |minimum |essential )?(?:requirement|qualif|skill|experience$)|person spec",
    "(?:das|was) (?:\\S+ ){0,4}(?:mitbring|bring|kannst|konnen|brauch|wunsch)|(?:dein|ihr|unser)? ?(?:profil|qualifik)|anforderung|voraussetz|(?:was )?wir (?:erwarten|(?:uns )?wunschen|suchen)|(?:du|sie) (?:bring|hast|haben|bist|sind)",
    "(?:ton |votre |le )?profil|(?:ce que )?(?:nous|on) (?:cherch|attend|recherch)|competences|ce que ca prend|exigences|la personne|vous (?:etes|avez)|prerequis",
    "requisitos|(?:¿?que|lo que) (?:pedimos|necesitas|buscamos)|perfil|se requiere|(?:o que )?(?:procuramos|esperamos)|qualificacoes",
    "wat (?:wij|we) vragen|(?:jouw|je) profiel|functie-?eisen|wie (?:ben )?(?:je|jij)|wat (?:je|jij) mee|(?:wij|we) (?:vragen|zoeken)|requisiti|(?:il tuo )?profilo|(?:chi |cosa )?cerchiamo|competenze",
    "wymagania|(?:czego )?oczekujemy|(?:twoj )?profil|kogo szukamy|mile widziane|応募資格|必須|歓迎|求める",
  ],
  [
    "what (?:we (?:can )?offer|you(?:'ll)? get|is in it|'s in it)|(?:we|our) offer|benefits|perks|pay and|in return",
    "(?:das|was) (?:\\S+ ){0,4}(?:biet|bekomm|erhalt|gibt|hast)|wir bieten|unser angebot|(?:deine |ihre )?(?:vorteile|benefits)",
    "(?:ce que |ce qu')?(?:nous |on )(?:te |vous |t')?(?:offr|propos|donn)|(?:tes |vos |les )?avantages|conditions",
    "(?:te |se )?ofrece|(?:¿?que|lo que) (?:te damos|encontraras|ofrecemos)|beneficios|condiciones|(?:o que )?oferecemos|condicoes",
    "(?:wat |dit )?(?:wij |we )?bieden|wat (?:krijg|je krijgt)|arbeidsvoorwaarden|(?:cosa )?(?:ti )?offriamo|condizioni",
    "(?:co )?oferujemy|benefity|co (?:zyskasz|dostaniesz)|zapewniamy|待遇|福利厚生|給与",
  ],
].map((words) => new RegExp(`^(?:${words.join("|")})`));

/** That one applies, in the text. */
const APPLYING =
  /\b(?:your cv|resume|cover letter|bewirb|bewerbung|lebenslauf|candidat|postul|cv\b|curriculum|solicitud|sollicit|motivatiebrief|aplikuj)|応募/;
const JOB_PATH =
  /(?:^|[/_-])(?:jobs?|careers?|karriere|stellen?|stellenangebote?|ausbildung|mitarbeiten|vacanc(?:y|ies)|vacatures?|werken|emplois?|recrut\w*|empleos?|trabaj\w*|trabalh\w*|vagas?|carreiras?|lavor[ao]|praca|kariera|saiyo)(?=$|[/_.-])/;
/** In what a job is called, folded: "Potter:in", "Vendeur(se)", "Camarero/a", "Infirmiere ou infirmier", "(m/w/d)". */
const FOR_ALL =
  /\p{L}{3}(?:[:*_/]-?(?:in|a|e|as|r|ere)|\((?:in|e|se|ne|trice|rice|ere|a|euse)\))(?![\p{L}])|\p{L}+(?:euse|trice|iere|ere|ienne) (?:ou|et) \p{L}|\b[hf]\/[hf]\b|\([mwfdxi]\/[mwfdxi]/u;
/** Whom a page speaks to, or who is sought for something else than work. */
const NO_JOB =
  /\b(?:schuler|patient|teilnehmer|proband|mitbewohner|besucher|kund|student|debutant|bewerber|interess|ansprechpartner)/;

const MAX_HEADING = 70;
/** A posting that is told by its text alone has some. */
const MIN_CHARS = 400;

/** The short lines of `html`, folded, from their first letter. */
const headingsIn = (html: string): string[] =>
  html
    .slice(0, 200_000)
    .replace(/<\/?(?:p|li|ul|ol|h\d|td|tr|div|dd|dt|br)>/g, "\n")
    .replace(/<[^<>]*>/g, "")
    .split("\n")
    .filter((line) => line.length > 1 && line.length < MAX_HEADING)
    .map((line) => foldText(line).replace(/^[^\p{L}¿]+/u, ""));

/**
 * Whether what was found on a page is a posting after all: its title is for everybody, as those of jobs are, and its text has the
 * sections of one and says that one applies, or the address that it is work, or the facts how much.
 * @param posting as it was understood, its description in HTML
 */
export function isPostingAfterAll(posting: Partial<Posting>): boolean {
  const { title = "", description = "", url = "" } = posting;
  const name = foldText(title);
  const text = foldText(description.replace(/<[^<>]*>/g, " "));
  if (text.length < MIN_CHARS || !FOR_ALL.test(name) || NO_JOB.test(name)) return false;
  const headings = headingsIn(description);
  const parts = PARTS.filter((part) => headings.some((heading) => part.test(heading))).length;
  const signs = [
    APPLYING.test(text),
    JOB_PATH.test(new URL(url).pathname.toLowerCase()),
    posting.employmentType?.length,
  ].filter(Boolean).length;
  return parts >= 2 && signs >= 2;
}
