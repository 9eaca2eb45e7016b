// What a page's address says of it: that it speaks of jobs, is that of all postings, or that of one.
import { namesPosting } from "./address-shape.ts";

const JOB_PATH =
  /(?:^|[/_.-])(?:jobs?|careers?|positions?|vacanc(?:y|ies)|openings?|opportunit(?:y|ies)|requisitions?|postings?|hiring|apply|stellen?\w*|karriere|emplois?|offres?|empleos?|empregos?|ofertas?|vagas?|vacatures?|opdrachten|lavor\w*|praca|prace|pozice|kariera|nabidka\w*|volna-mista|tyopaik\w+|stilling|jobb|postdocs?|employment|recruit\w*|viewjob|jobdetail\w*)(?=$|[/_.?-])/i;

/** The last step of the address of a page with all postings. */
const LIST_PATH =
  /(?:^|[/_-])(?:jobs?|careers?|positions|vacancies|openings|open-(?:positions|roles)|current-openings|hiring|join-us|work-with-us|stellen(?:angebote)?|karriere|emplois|carrieres?|empleos?|vagas|vacatures|lavora-con-noi|praca|kariera)(?:\.html?)?\/?$/i;
/** The address of a page about one posting. */
const ONE_PATH =
  /(?:^|[/_-])(?:jobs?|positions?|vacanc(?:y|ies)|openings?|postings?|requisitions?|careers?|stellen\w*|emplois?|offres?|vagas?|vacatures?|nabidka|j|o|p)\/(?:[^/]*\/)*[^/]*[\d-][^/]*\/?$|(?:job|position|vacancy|posting)[-_]?details?|details?[-_](?:job|pozice|prace|nabidky)|viewjob/i;

const NUMBERED_PATH =
  /(?:^|[/_-])(?:jobs?|positions?|vacanc(?:y|ies)|openings?|postings?|requisitions?|stellen\w*|emplois?|offres?|ofertas?|vagas?|vacatures?|nabidka)\/(?:[^/]*\/)*[^/]*\d{5}/i;

/** Whether the address speaks of jobs. */
export const isJobAddress = ({ hostname, pathname }: URL): boolean => JOB_PATH.test(hostname + pathname);

/** Whether the address is that of a page with all postings. */
export const isListAddress = (address: URL) =>
  LIST_PATH.test(address.pathname) && !namesPosting(address) && !/\/\d{3,}\//.test(address.pathname);

/** Whether the address is that of a page about one posting. */
export const isOneAddress = ({ pathname }: URL): boolean =>
  ONE_PATH.test(pathname) && !LIST_PATH.test(pathname);

/** Whether it is that of one posting, with its number. */
export const isNumberedAddress = ({ pathname }: URL): boolean => NUMBERED_PATH.test(pathname.slice(0, 500));
