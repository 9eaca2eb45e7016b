// Postings of a hostile company: payloads as the text that the page shows, or as what its structured data says.
import { jsonLdScript, makePage } from "../web/sample-pages.mjs";
import { CLOSER } from "./payloads.mjs";

const NONCE = "b2s";
/** The text of an ordinary posting. */
export const INTRO = `<p>We throw pots for people who drop them. You would join a workshop of four that ships every Thursday, fires on Mondays and has lunch together. Your work is the wheel: bowls, plates, and a vase when somebody marries.</p>
<h2>What you will do</h2><ul><li>Throw forty bowls a day, and keep thirty-nine of them.</li><li>Look after the kiln and its temper.</li></ul>
<h2>What you bring</h2><ul><li>Patience, and hands that know when to stop.</li></ul>`;

/** The mark before the payload `index`: where it is kept, the payload was read. @param {number} index */
export const markOf = (index) => `mark-${index}.`;

/**
 * A page that shows `payloads`, each in an element of its own. What they do to the page itself is none of our business, so it
 * forbids them to do it, to stay what it is.
 * @param {string} title @param {string[]} payloads
 */
export function shownPage(title, payloads) {
  const kept = payloads.map((payload) => (/refresh/i.test(payload) ? "" : payload));
  const body = `<h1>${title}</h1><p>Leeds, United Kingdom</p><a href="/apply">Apply now</a><div id="text">${INTRO}</div>
<script nonce="${NONCE}">const make = document.createElement.bind(document); // a payload may take its name
const text = document.getElementById("text");
for (const [index, payload] of ${JSON.stringify(kept).replaceAll("<", "\\u003c")}.entries()) {
  const holder = make("div");
  holder.innerHTML = payload;
  const mark = make("p");
  mark.textContent = "mark-" + index + ".";
  text.append(mark, holder);
}</script>`;
  return {
    body: makePage({
      title: `${title} | Moss & Sons`,
      company: "Moss & Sons",
      head: '<meta property="og:site_name" content="Moss & Sons">',
      body,
    }),
    headers: {
      "content-security-policy": `default-src 'none'; script-src 'nonce-${NONCE}'; base-uri 'none'; form-action 'none'`,
    },
  };
}

/**
 * `payloads` as one text: each behind its mark, and whatever it left open closed again.
 * @param {string[]} payloads
 */
export function joinPayloads(payloads) {
  const swallows = (/** @type {string} */ payload) =>
    Number(/<plaintext|<mglyph><style>|<p><b><i><u>/i.test(payload));
  // Nothing closes what these open.
  const sorted = payloads
    .map((payload, index) => ({ payload, index }))
    .sort((a, b) => swallows(a.payload) - swallows(b.payload) || a.index - b.index);
  return INTRO + sorted.map(({ payload, index }) => `<p>${markOf(index)}</p>${payload}${CLOSER}`).join("\n");
}

/**
 * A page whose structured data holds `payloads`.
 * @param {string} title @param {string[]} payloads
 */
export function statedPage(title, payloads) {
  return makePage({
    title: `${title} | Moss & Sons`,
    company: "Moss & Sons",
    head: jsonLdScript({
      "@context": "https://schema.org",
      "@type": "JobPosting",
      title,
      description: joinPayloads(payloads),
      hiringOrganization: { "@type": "Organization", name: "Moss & Sons" },
      jobLocation: { "@type": "Place", name: "Leeds" },
    }),
    body: `<h1>${title}</h1><p>Leeds, United Kingdom</p><a href="/apply">Apply now</a>${INTRO}`,
  });
}
