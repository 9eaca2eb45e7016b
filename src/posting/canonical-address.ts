// The address that is kept and shown: what a person would pass on, without the marks of where they came from.
import type { HttpUrl } from "./posting.ts";

/** Says nothing about which posting it is. */
const TRACKING =
  /^(?:utm_.*|gh_src|lever[-_](?:source|origin|via)|referer|referrer|refid|source|src|trk|trackingid|fbclid|gclid|msclkid|yclid|ttclid|li_fat_id|mc_cid|mc_eid|igshid|_ga|_gl|jr_id|ijt|rltr|ashby_(?:department|location)_id|ashby_employment_type|in_iframe|mobile|width|hub|needsredirect|hashed|jan1offset|from|originalreferer|pagenum)$/i;

/** Tracking on some sites, the posting's number on others: what it says decides. */
function isTracking([name, value]: [name: string, value: string]): boolean {
  if (/^ref$/i.test(name)) return !/\d{3}/.test(value);
  if (/^position$/i.test(name)) return /^\d{1,2}$/.test(value); // the place in a list of results
  return TRACKING.test(name);
}

/**
 * The names and values of the query. A loop of its own: in a content script of Firefox the iterators of `searchParams` are none.
 */
export function queryOf(url: URL): [name: string, value: string][] {
  const pairs: [string, string][] = [];
  url.searchParams.forEach((value, name) => pairs.push([name, value]));
  return pairs;
}

/** Takes the tracking parameters off `url`; answers whether there were any. */
function dropTracking(url: URL): boolean {
  const tracking = url.search ? queryOf(url).filter(isTracking) : [];
  for (const [name] of tracking) url.searchParams.delete(name);
  return tracking.length > 0;
}

/** The address without tracking parameters; everything else of it may be needed to get there. */
export function stripTracking(address: HttpUrl): HttpUrl {
  const url = new URL(address);
  return dropTracking(url) ? (url.href as HttpUrl) : address;
}

/**
 * The address as it is kept: without tracking parameters, fragment and final slash. Parameters that identify stay.
 * A fragment stays where it routes (`#/job/1`, `#!job`).
 */
export function canonicalAddress(address: HttpUrl): HttpUrl {
  // Nothing to take off: an HttpUrl is in its one spelling already.
  if (!/[?#]|.\/$/.test(address)) return address;
  const url = new URL(address);
  dropTracking(url);
  if (!/^#!?\//.test(url.hash)) url.hash = "";
  if (/.\/$/.test(url.pathname)) url.pathname = url.pathname.replace(/\/+$/, "");
  return url.href as HttpUrl;
}
