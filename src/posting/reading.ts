// What reading a page ended with; the four states of "This page" in the popup.
import type { HttpUrl, Posting } from "./posting.ts";

/** What a posting should have and this one lacks; `picture`: its text is there, but as a picture. */
export type MissingPart = "title" | "company" | "description" | "picture";

export const NONE_REASONS = [
  /** Several postings, none of them the page's own. */
  "listing",
  "sign-in",
  /** "Are you a robot", an access check or an error page of the network. */
  "bot-check",
  "no-job",
  /** Over the limits of `html/bound.ts`. */
  "too-large",
  /** The browser lets no extension read this page. */
  "unreadable",
] as const;
export type NoneReason = (typeof NONE_REASONS)[number];

export type Reading =
  | { state: "posting"; posting: Posting }
  /** It is one posting, but something that a posting needs is not there. */
  | { state: "incomplete"; posting: Posting; missing: MissingPart[]; picture?: HttpUrl }
  /** The page says that the posting is over; `posting` is what is still there. */
  | { state: "closed"; posting?: Posting }
  /** `posting` is what little was found, to begin with where one is added by hand. */
  | { state: "none"; reason: NoneReason; posting?: Posting };
