// A posting in the making: what the readers found first, then what the page shows. Nothing here decides what is a posting.
import { boundHtml, type Bounded } from "../html/bound.ts";
import { weighText } from "../html/text.ts";
import { canonicalAddress, queryOf } from "../posting/canonical-address.ts";
import { foldText } from "../posting/fold.ts";
import { parseHttpUrl } from "../posting/http-url.ts";
import type { HttpUrl, PostingField, Source } from "../posting/posting.ts";
import type { RawFields, RawPosting } from "../posting/raw.ts";
import type { MissingPart } from "../posting/reading.ts";
import { findCompany } from "./company.ts";
import type { FoundPosting } from "./found.ts";
import { readHeader } from "./header.ts";
import { isPlace } from "./is-place.ts";
import { readLabels } from "./labels.ts";
import { isApply, type LabelField, SECTION } from "./landmarks.ts";
import { findNamedPlaces } from "./named-place.ts";
import type { PageView } from "./page.ts";
import { findParts, findRegion, findShown, readParts, readRegion } from "./region.ts";
import type { Site } from "./registry.ts";
import type { Title } from "./title.ts";
import { titleParts } from "./title-words.ts";

/** Text shorter than this is no description: a teaser, or a page that is still loading. */
const MIN_DESCRIPTION = 200;

/** Gathers what is said of one posting, field by field. */
export class Draft {
  readonly #said: RawPosting["said"] = {};
  /** The text of the description that was kept, and its characters, weighed. */
  #text = "";
  #weight = 0;
  #own: HttpUrl | undefined;

  constructor(
    private readonly view: PageView,
    private readonly pageUrl: HttpUrl,
    private readonly found: readonly FoundPosting[],
    private readonly title: Title,
    private readonly site: Site | undefined,
  ) {
    for (const { fields, source } of found)
      for (const [field, value] of Object.entries(fields)) this.#say(field as PostingField, value, source);
  }

  /** Adds what `source` says of a field, behind what was said before. */
  #say(field: PostingField, value: unknown, source: Source) {
    if (value === undefined || value === null || value === "") return;
    if (typeof value === "object" && Object.values(value).every((part) => part === undefined)) return;
    this.#said[field] = [...(this.#said[field] ?? []), { value, source }];
  }

  #first<F extends keyof RawFields>(field: F): RawFields[F] {
    return this.#said[field]?.[0]?.value as RawFields[F];
  }

  #companyName(): string | undefined {
    return this.#said.hiringOrganization?.map(({ value }) => (value as { name?: string }).name).find(Boolean);
  }

  /** What a posting needs and this one lacks. */
  findMissing(): MissingPart[] {
    const missing: MissingPart[] = [];
    if (!this.#first("title")) missing.push("title");
    if (!this.#companyName()) missing.push("company");
    if (!this.#said.description || this.#weight < MIN_DESCRIPTION) missing.push("description");
    return missing;
  }

  /** Whether the description is only what the page shows, no reader's; or there is none. */
  hasShownText(): boolean {
    return this.#said.description?.every(({ source }) => source === "dom") ?? true;
  }

  /** A page without its text: a heading that nothing backs is one of the page around it. */
  dropTitle() {
    delete this.#said.title;
  }

  /** The text is a picture: what little the page says around it is no description. */
  dropText() {
    delete this.#said.description;
  }

  /** Finds the description: the page's own text where it shows the same with form or more of it. */
  describe(): Bounded | undefined {
    const { view } = this;
    const title = this.title.line;
    const raw = this.#first("description");
    const source = this.#said.description?.[0]?.source ?? "json-ld";
    delete this.#said.description;
    const marked = source === "selection" ? undefined : this.#readMarked();
    const isAsLong = (chars: number) => !!marked && marked.read.text.length >= chars * 0.95;
    // Without its tags a text is no longer than that: it need not be parsed to be outweighed.
    if (marked && isAsLong(raw?.replace(/<[^<>]*>/g, "").length ?? 0))
      return this.#keep(marked.read, marked.source);
    const given = raw === undefined ? undefined : boundHtml(raw, view.document.baseURI);
    if (given === "too-large") return given;
    // What a person points at is the text, whatever stands around it.
    if (given && source === "selection") return this.#keep(given, source);
    if (marked && isAsLong(given?.text.length ?? 0)) return this.#keep(marked.read, marked.source);
    if (given && weighText(given.text) >= MIN_DESCRIPTION) {
      const plain = !/<(?:li|h[1-6]|strong|table)>/.test(given.html);
      const shown = plain ? findShown(view, given.text) : undefined;
      const better = shown && readRegion(view, shown);
      if (better && better !== "too-large" && better.text.length >= given.text.length * 0.95)
        return this.#keep(better, "dom");
      const region = findRegion(view);
      const long = region && (view.weight.get(region) ?? 0) > given.text.length * 1.3;
      const whole = long && readRegion(view, region, title);
      const cut =
        whole &&
        whole !== "too-large" &&
        (whole.text.length > given.text.length * 2 ||
          countSections(whole.text) > countSections(given.text) + 1) &&
        holdsStart(whole.text, given.text);
      return cut ? this.#keep(whole, "dom") : this.#keep(given, source);
    }
    const region = findRegion(view);
    if (!region) return given && this.#keep(given, source);
    const read = readParts(view, findParts(view, region), title);
    if (read === "too-large") return read;
    // A few words are what the page puts around a text that is not there.
    return weighText(read.text) < MIN_DESCRIPTION
      ? given && this.#keep(given, source)
      : this.#keep(read, "dom");
  }

  /** The text of the elements that a reader pointed at, when there is enough of it. */
  #readMarked() {
    for (const { descriptionElements, source } of this.found) {
      const read = readParts(this.view, descriptionElements ?? [], this.title.line);
      if (read === "too-large") continue;
      if (weighText(read.text) >= MIN_DESCRIPTION) return { read, source };
    }
    return undefined;
  }

  #keep(description: Exclude<Bounded, "too-large">, source: Source): Bounded {
    this.#say("description", description.html, source);
    this.#text = description.text;
    this.#weight = weighText(this.#text);
    return description;
  }

  /** Fills what the readers left open from what the page shows; answers the labelled values, and how many kinds of facts head it. */
  readPage(): { labels: Map<LabelField, string[]>; facts: number } {
    const { view } = this;
    // A reader that knows the page and found no title knows better than the window's title.
    if (this.title.line || !this.found.length) this.#say("title", this.title.text, "dom");
    const labels = readLabels(view);
    const header = readHeader(view, this.title);
    const first = (field: LabelField) => labels.get(field)?.[0];
    const company =
      !this.#companyName() &&
      findCompany(view, this.#text, this.#first("title"), first("company"), header, this.site?.name);
    if (company) this.#say("hiringOrganization", { name: company }, "dom");
    const place = first("location");
    // Town, state and country in rows of their own are one place; by themselves they are no fact of a posting.
    const parts = [place, first("region"), first("country")].filter(
      (part, at, all) =>
        part && !(at && /\d/.test(part)) && !all.slice(0, at).some((other) => other?.includes(part)),
    );
    labels.delete("region");
    labels.delete("country");
    this.#say("jobLocation", labels.get("location")?.find(isPlace), "dom");
    if (parts.length > 1 && !/[;|]/.test(place ?? "")) this.#say("jobLocation", parts.join(", "), "dom");
    if (header.places.length) this.#say("jobLocation", header.places.slice(0, 5), "dom");
    this.#say("jobLocation", place ?? parts[0], "dom");
    // Whoever is not known may be the name that the address says.
    const known = this.#companyName();
    const { named, among } = findNamedPlaces(view, header, this.#first("title") ?? "", known);
    if (!this.#said.jobLocation && known) this.#say("jobLocation", named, "dom");
    among.push(...titleParts(view.document.title).filter((part) => part !== known));
    this.#say("jobLocation", { among }, "dom");
    for (const said of [first("workplace"), ...header.terms]) this.#say("workplaceType", said, "dom");
    this.#say("employmentType", first("employmentType"), "dom");
    this.#say("employmentType", header.terms, "dom");
    for (const said of [first("salary"), ...header.pay]) this.#say("baseSalary", said, "dom");
    this.#say("datePosted", first("datePosted"), "dom");
    this.#say("validThrough", first("validThrough"), "dom");
    this.#say("applyUrl", this.#findApply(), "dom");
    // Place after place is a list.
    const kinds = [header.places, header.pay, header.terms].filter((list) => list.length).length;
    const facts = header.places.length > 2 ? 0 : kinds;
    return { labels, facts };
  }

  /** Where the page's own control leads; a control without an address means: here. */
  #findApply(): HttpUrl | undefined {
    const title = foldText(this.#first("title") ?? "");
    const controls = this.view.controls.filter((control) => isApply(control.folded, title));
    for (const { href } of controls) {
      const url = parseHttpUrl(href);
      if (url && url.split("#")[0] !== this.view.address.href.split("#")[0]) return url;
    }
    const here = controls.length || this.site?.appliesHere || this.found.some(({ direct }) => direct);
    return here ? this.#ownAddress() : undefined;
  }

  #ownAddress(): HttpUrl {
    return (this.#own ??= this.#findOwnAddress());
  }

  /** The posting's own address; the page's canonical one where that is the same with less beside it. */
  #findOwnAddress(): HttpUrl {
    const here = canonicalAddress(this.pageUrl);
    const named = this.found.map(({ ownUrl }) => parseHttpUrl(ownUrl)).find(Boolean);
    if (named) return canonicalAddress(named);
    const link = this.view.document.querySelector('link[rel="canonical"]')?.getAttribute("href");
    const claimed = parseHttpUrl(link, here);
    if (!claimed) return here;
    const [own, shown] = [new URL(claimed), new URL(here)];
    const shorter =
      own.origin === shown.origin &&
      own.pathname === shown.pathname &&
      own.search !== "" &&
      queryOf(own).every(([name, value]) => shown.searchParams.get(name) === value);
    return shorter ? canonicalAddress(claimed) : here;
  }

  finish(): RawPosting {
    const here = this.#ownAddress();
    const claimed = this.found.flatMap(({ url }) => parseHttpUrl(url) ?? []);
    const others = [...claimed, this.pageUrl].map(canonicalAddress);
    const language = this.view.document.documentElement.lang;
    return {
      url: here,
      addresses: [...new Set(others)].filter((url) => url !== here),
      ...(language ? { language } : {}),
      said: this.#said,
    };
  }
}

/** How many of the text's lines are headings that postings have. */
const countSections = (text: string): number =>
  text.split("\n").filter((line) => line.length < 90 && SECTION.test(foldText(line))).length;

/** Whether `whole` says what `part` begins with. */
function holdsStart(whole: string, part: string): boolean {
  return whole.replace(/\s+/g, "").includes(part.replace(/\s+/g, "").slice(0, 80));
}
