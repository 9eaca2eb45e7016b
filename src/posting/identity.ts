// Address -> (system, id): the same job met at two addresses is one posting. Where ids are not global the tenant is part of the key.
// Rules: addresses of some 45 systems as open job-board readers document them, 2026.
import { canonicalAddress } from "./canonical-address.ts";
import type { HttpUrl, Posting, PostingKey } from "./posting.ts";

// Not at the beginning, and no id: JazzHR's postings stand below `/apply/`.
const ENDINGS =
  /(?<!^)\/(?:apply(?:\/(?:apply|autofill|use)[a-z]*)?|application|applications\/new|c\/new|thanks|confirmation)$/i;
const LOCALE = /^\/[a-z]{2}-[a-z]{2}(?=\/)/i;
const UUID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

/** One system: which hosts, and how path and query name the posting (and the tenant, where ids are the tenant's). */
interface Rule {
  system: string;
  /** Domains that the host is or is below. */
  hosts: string[];
  /** Matched against the path without locale and ending; the groups are joined into the key. */
  path?: RegExp;
  /** Or query parameters that hold the id. */
  query?: string[];
  /** The host's first label, or the whole host, belongs to the key. */
  tenant?: "label" | "host";
  /** Or a query parameter names the tenant. */
  tenantQuery?: string;
  /** Ids that are compared without case. */
  fold?: boolean;
}

const path = (pattern: string) => new RegExp(pattern, "i");

const RULES: readonly Rule[] = [
  { system: "greenhouse", hosts: ["greenhouse.io"], path: /\/jobs\/(\d+)/, query: ["gh_jid", "token"] },
  { system: "greenhouse", hosts: ["canonical.com"], path: /^\/careers\/(\d+)/ },
  { system: "lever", hosts: ["lever.co"], path: path(`^/[^/]+/${UUID}`), fold: true },
  {
    system: "ashby",
    hosts: ["ashbyhq.com"],
    path: path(`^/[^/]+/${UUID}`),
    query: ["ashby_jid"],
    fold: true,
  },
  {
    system: "workday",
    hosts: ["myworkdayjobs.com"],
    path: /\/(?:job|details)\/.*_([^/_]+?)(?:-\d{1,2})?$/,
    tenant: "label",
    fold: true,
  },
  {
    system: "workday",
    hosts: ["myworkdaysite.com"],
    path: /\/recruiting\/([^/]+)\/.*_([^/_]+?)(?:-\d{1,2})?$/,
    fold: true,
  },
  { system: "smartrecruiters", hosts: ["smartrecruiters.com"], path: /^\/[^/]+\/(\d{9,})/ },
  // The application has an id of its own.
  {
    system: "smartrecruiters",
    hosts: ["smartrecruiters.com"],
    path: path(`/publication/${UUID}`),
    fold: true,
  },
  { system: "workable", hosts: ["workable.com"], path: /\/j\/([0-9a-f]{6,})/i, fold: true },
  { system: "workable-view", hosts: ["jobs.workable.com"], path: /^\/view\/([^/]+)/ },
  { system: "bamboohr", hosts: ["bamboohr.com"], path: /^\/careers\/(\d+)/, query: ["id"], tenant: "label" },
  { system: "rippling", hosts: ["rippling.com"], path: path(`/jobs/${UUID}`), fold: true },
  { system: "icims", hosts: ["icims.com"], path: /^\/jobs\/(\d+)/, tenant: "host" },
  { system: "recruitee", hosts: ["recruitee.com"], path: /\/o\/([^/]+)/, tenant: "label" },
  { system: "personio", hosts: ["personio.de", "personio.com"], path: /^\/job\/(\d+)/, tenant: "label" },
  { system: "teamtailor", hosts: ["teamtailor.com"], path: /\/jobs\/(\d+)/ },
  { system: "pinpoint", hosts: ["pinpointhq.com"], path: path(`/postings/${UUID}`), fold: true },
  { system: "jazzhr", hosts: ["applytojob.com"], path: /^\/apply\/(?:jobs\/details\/)?([^/]+)/ },
  { system: "jobvite", hosts: ["jobvite.com"], path: /\/job\/([^/]+)/, query: ["jvi"] },
  { system: "breezy", hosts: ["breezy.hr"], path: /^\/p\/([0-9a-f]{6,})/i, tenant: "label" },
  { system: "oracle", hosts: ["oraclecloud.com"], path: /\/(?:job|preview)\/(\d+)/, tenant: "host" },
  { system: "taleo", hosts: ["taleo.net"], query: ["job", "rid"], tenant: "host" },
  {
    system: "successfactors",
    hosts: ["successfactors.com", "successfactors.eu", "sapsf.com", "sapsf.eu", "jobs.hr.cloud.sap"],
    path: /\/job\/.*\/(\d+)/,
    query: ["career_job_req_id"],
    tenant: "host",
  },
  {
    system: "avature",
    hosts: ["avature.net"],
    path: /\/JobDetail\/(?:.*\/)?(\d+)$/i,
    query: ["jobId"],
    tenant: "host",
  },
  {
    system: "eightfold",
    hosts: ["eightfold.ai"],
    path: /\/careers\/job\/(\d+)/,
    query: ["pid"],
    tenant: "host",
  },
  { system: "comeet", hosts: ["comeet.com", "comeet.co"], path: /^\/jobs\/[^/]+\/([^/]+)\/[^/]+\/([^/]+)$/ },
  { system: "gem", hosts: ["jobs.gem.com"], path: /^\/([^/]+)\/([^/]+)$/ },
  { system: "join", hosts: ["join.com"], path: /^\/companies\/([^/]+)\/(?:jobs\/)?(\d+)/ },
  { system: "softgarden", hosts: ["softgarden.io", "softgarden.de"], path: /\/jobs?\/(\d+)/, tenant: "host" },
  {
    system: "zoho",
    hosts: ["zohorecruit.com", "zohorecruit.eu", "zohorecruit.in"],
    path: /\/Careers\/(\d+)/i,
    tenant: "host",
  },
  { system: "dover", hosts: ["app.dover.com"], path: path(`/(?:apply/[^/]+|careers)/${UUID}`), fold: true },
  { system: "ukg", hosts: ["ultipro.com", "ultipro.ca", "ukg.net"], query: ["opportunityId"], fold: true },
  { system: "paylocity", hosts: ["paylocity.com"], path: /\/jobs\/details\/(\d+)/i },
  { system: "dayforce", hosts: ["dayforcehcm.com"], path: /\/([^/]+)\/[^/]+\/jobs\/(\d+)/ },
  {
    system: "dayforce",
    hosts: ["dayforcehcm.com"],
    path: /\/CandidatePortal\/[^/]+\/([^/]+)\/.*Posting\/View\/(\d+)/i,
  },
  { system: "adp", hosts: ["workforcenow.adp.com"], query: ["jobId"], tenantQuery: "cid" },
  { system: "adp", hosts: ["myjobs.adp.com"], query: ["reqId"] },
  { system: "cornerstone", hosts: ["csod.com"], path: /\/requisition\/(\d+)/, tenant: "host" },
  { system: "radancy", hosts: ["radancy.com", "talentbrew.com"], path: /\/job\/[^/]+\/[^/]+\/(\d+)\/(\d+)/ },
  {
    system: "linkedin",
    hosts: ["linkedin.com"],
    path: /^\/jobs\/view\/(?:.*-)?(\d+)$/,
    query: ["currentJobId"],
  },
  { system: "indeed", hosts: ["indeed.com"], query: ["jk", "vjk"] },
  {
    system: "glassdoor",
    hosts: "com ca co.uk co.in co.nz com.au com.br com.ar com.mx com.hk sg de at ch fr be nl es it ie"
      .split(" ")
      .map((end) => `glassdoor.${end}`),
    query: ["jl"],
  },
  {
    system: "ziprecruiter",
    hosts: ["ziprecruiter.com", "ziprecruiter.co.uk", "ziprecruiter.ie"],
    query: ["lk", "lvk", "jid"],
  },
  { system: "wttj", hosts: ["app.welcometothejungle.com"], path: /^\/jobs\/([^/]+)/ },
  {
    system: "wttj",
    hosts: ["welcometothejungle.com"],
    path: /\/companies\/([^/]+)\/jobs\/([^/]+)/,
  },
  { system: "weworkremotely", hosts: ["weworkremotely.com"], path: /^\/(?:remote-jobs|listings)\/([^/]+)/ },
  {
    system: "builtin",
    hosts: [
      "builtin.com",
      "builtinaustin.com",
      "builtinboston.com",
      "builtinchicago.org",
      "builtincolorado.com",
      "builtinla.com",
      "builtinnyc.com",
      "builtinsf.com",
      "builtinseattle.com",
    ],
    path: /^\/job\/(?:.*\/)?(\d+)$/,
  },
  { system: "dice", hosts: ["dice.com"], path: path(`^/job-detail/${UUID}`), fold: true },
  { system: "usajobs", hosts: ["usajobs.gov"], path: /^\/(?:job|GetJob\/ViewDetails)\/(\d+)/i },
  { system: "hackernews", hosts: ["news.ycombinator.com"], query: ["id"] },
  { system: "wellfound", hosts: ["wellfound.com", "angel.co"], path: /\/jobs\/(\d+)/ },
  { system: "seek", hosts: ["seek.com.au", "seek.co.nz"], path: /^\/job\/(\d+)/, query: ["jobId"] },
];

/** Parameters by which a company's own page names a posting of its system. */
const BRIDGES: readonly (readonly [parameter: string, system: string])[] = [
  ["gh_jid", "greenhouse"],
  ["ashby_jid", "ashby"],
];

function isBelow(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Names the posting at `address`, whatever else the address says. Addresses of no known system are compared whole. */
export function keyOf(address: HttpUrl): PostingKey {
  const url = new URL(address);
  const host = url.hostname.replace(/^www\./, "");
  const trimmed = decodeSafely(url.pathname).replace(LOCALE, "").replace(/\/+$/, "").replace(ENDINGS, "");
  for (const rule of RULES) {
    if (!rule.hosts.some((domain) => isBelow(host, domain))) continue;
    const groups = rule.path?.exec(trimmed)?.slice(1) ?? [];
    const asked = (rule.query ?? []).map((name) => url.searchParams.get(name)).find(Boolean);
    const id = groups.length ? groups.join(":") : asked;
    if (!id) continue;
    const asker = rule.tenantQuery && url.searchParams.get(rule.tenantQuery);
    const named = rule.tenant === "label" ? host.split(".")[0] : rule.tenant === "host" ? host : asker;
    const tenant = named ? `${named}:` : "";
    return `${rule.system}:${tenant}${rule.fold ? id.toLowerCase() : id}` as PostingKey;
  }
  for (const [parameter, system] of BRIDGES) {
    const id = url.searchParams.get(parameter);
    if (id) return `${system}:${id.toLowerCase()}` as PostingKey;
  }
  const rest = new URL(canonicalAddress(address));
  rest.searchParams.sort();
  const ending = rest.pathname.replace(/\/+$/, "").replace(ENDINGS, "");
  return `url:${host}${ending}${rest.search}${rest.hash}` as PostingKey;
}

/** Whether the key names a posting of a known system, wherever it was met. */
export const isSystemKey = (key: PostingKey): boolean => !key.startsWith("url:");

/**
 * Every key that a posting is known by: that of its own address, and those of its other addresses that name a posting of a
 * known system. A page may claim any address for itself, so others are no proof: a duplicate costs less than two postings in one.
 */
export function keysOf({ url, addresses }: Pick<Posting, "url" | "addresses">): PostingKey[] {
  const others = addresses.map(keyOf).filter(isSystemKey);
  return [...new Set([keyOf(url), ...others])];
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // URIError: a stray "%"
  }
}
