// The sites that need more than the generic readers: the table of contents of `sites/`. The first that matches reads.
import type { FoundPosting } from "./found.ts";
import type { PageView } from "./page.ts";
import { adp } from "./sites/adp.ts";
import { ashby } from "./sites/ashby.ts";
import { avature } from "./sites/avature.ts";
import { bamboohr } from "./sites/bamboohr.ts";
import { breezy } from "./sites/breezy.ts";
import { builtin } from "./sites/builtin.ts";
import { comeet } from "./sites/comeet.ts";
import { cornerstone } from "./sites/cornerstone.ts";
import { dayforce } from "./sites/dayforce.ts";
import { dice } from "./sites/dice.ts";
import { dover } from "./sites/dover.ts";
import { eightfold } from "./sites/eightfold.ts";
import { gem } from "./sites/gem.ts";
import { glassdoor } from "./sites/glassdoor.ts";
import { greenhouse } from "./sites/greenhouse.ts";
import { hackerNews } from "./sites/hacker-news.ts";
import { icims } from "./sites/icims.ts";
import { indeed } from "./sites/indeed.ts";
import { jazzhr } from "./sites/jazzhr.ts";
import { jobvite } from "./sites/jobvite.ts";
import { join } from "./sites/join.ts";
import { lever } from "./sites/lever.ts";
import { linkedin } from "./sites/linkedin.ts";
import { oracle } from "./sites/oracle.ts";
import { paylocity } from "./sites/paylocity.ts";
import { personio } from "./sites/personio.ts";
import { phenom } from "./sites/phenom.ts";
import { pinpoint } from "./sites/pinpoint.ts";
import { radancy } from "./sites/radancy.ts";
import { recruitee } from "./sites/recruitee.ts";
import { rippling } from "./sites/rippling.ts";
import { seek } from "./sites/seek.ts";
import { smartrecruiters } from "./sites/smartrecruiters.ts";
import { softgarden } from "./sites/softgarden.ts";
import { successfactors } from "./sites/successfactors.ts";
import { taleo } from "./sites/taleo.ts";
import { teamtailor } from "./sites/teamtailor.ts";
import { ukg } from "./sites/ukg.ts";
import { usajobs } from "./sites/usajobs.ts";
import { weWorkRemotely } from "./sites/we-work-remotely.ts";
import { welcomeToTheJungle } from "./sites/welcome-to-the-jungle.ts";
import { wellfound } from "./sites/wellfound.ts";
import { workable } from "./sites/workable.ts";
import { workday } from "./sites/workday.ts";
import { ziprecruiter } from "./sites/ziprecruiter.ts";
import { zoho } from "./sites/zoho.ts";

/** What a site file offers. */
export interface Site {
  /** The system's name as `posting/identity.ts` writes it in keys. */
  name: string;
  /** Cheap: is this page of this system? By host, or by what the system leaves in pages of others. */
  matches(address: URL, document: Document): boolean;
  /** The posting on screen, as far as this site's own marks say; undefined where the page shows none. */
  read(view: PageView): FoundPosting | undefined;
  /** One applies on the posting's own page, whatever control there is. */
  appliesHere?: true;
  /** Whether the page says in this system's own way that the posting is over. */
  isClosed?(view: PageView): boolean;
}

const SITES: readonly Site[] = [
  adp,
  ashby,
  avature,
  bamboohr,
  breezy,
  builtin,
  comeet,
  cornerstone,
  dayforce,
  dice,
  dover,
  eightfold,
  gem,
  glassdoor,
  greenhouse,
  hackerNews,
  icims,
  indeed,
  jazzhr,
  jobvite,
  join,
  lever,
  linkedin,
  oracle,
  paylocity,
  personio,
  phenom,
  pinpoint,
  radancy,
  recruitee,
  rippling,
  seek,
  smartrecruiters,
  softgarden,
  successfactors,
  taleo,
  teamtailor,
  ukg,
  usajobs,
  weWorkRemotely,
  welcomeToTheJungle,
  wellfound,
  workable,
  workday,
  ziprecruiter,
  zoho,
];

/** The site whose page this is, if any. */
export function findSite(address: URL, document: Document): Site | undefined {
  return SITES.find((site) => site.matches(address, document));
}
