// One message of each type, as somebody would forge it.
/** The address of the posting that would be saved. */
const FORGED_AT = "https://jobs.example/forged";

const POSTING = {
  url: FORGED_AT,
  addresses: [],
  title: "Forged",
  jobLocation: [],
  applicantLocationRequirements: [],
  employmentType: [],
  sources: {},
};

/** What a message of `type` would carry. @param tabId the tab that it speaks of */
export const makePayload = (type: string, tabId: number): unknown => {
  const payloads: Record<string, unknown> = {
    read: { waitMs: 0 },
    frames: { nonce: "n", waitMs: 0 },
    look: null,
    logo: { url: "https://logo.example/forged.png" },
    framed: {
      nonce: "guessed",
      reading: {
        state: "posting",
        posting: { url: POSTING.url, addresses: [], said: { title: [{ value: "Forged", source: "dom" }] } },
      },
    },
    save: { tabId, reading: { state: "posting", posting: { ...POSTING, description: "<p>forged </p>" } } },
    update: { id: "any", reading: { state: "posting", posting: POSTING } },
    badge: { tabId, kept: true },
  };
  return payloads[type];
};
