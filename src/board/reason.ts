// Why there is nothing to save at once, in a sentence.
import type { MissingPart, NoneReason, Reading } from "../posting/reading.ts";
import { say, type WordKey } from "../words.ts";

const NONE: Record<NoneReason, WordKey> = {
  listing: "reasonListing",
  "sign-in": "reasonSignIn",
  "bot-check": "reasonBotCheck",
  "no-job": "reasonNoJob",
  "too-large": "reasonTooLarge",
  unreadable: "reasonUnreadable",
};
const MISSING: Record<MissingPart, WordKey> = {
  title: "missingTitle",
  company: "missingCompany",
  description: "missingDescription",
  picture: "missingPicture",
};

/** The sentence for a page that was not saved at once. */
export function reasonFor(reading: Reading): string {
  switch (reading.state) {
    case "none":
      return say(NONE[reading.reason]);
    case "closed":
      return say("closedPosting");
    case "incomplete":
      return reading.missing.map((part) => say(MISSING[part])).join(" ");
    case "posting":
      return "";
  }
}
