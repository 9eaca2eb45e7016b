// A link or button that a page shows.
import { foldText } from "../posting/fold.ts";

/** A link or button. Most are never compared or followed: their words and addresses are worked out when somebody asks. */
export interface Control {
  readonly element: Element;
  /** What it says, folded, without the arrows and chevrons beside the words. */
  readonly folded: string;
  /** Where a link leads, as an absolute address; undefined for a button, and for a link without an address. */
  readonly href: string | undefined;
  /** It stands in navigation, a banner, a footer, a dialog or a form. */
  readonly chrome: boolean;
}

/** More of a control's text is not looked at. */
const MAX_LABEL = 200;
/** Words with nothing beside them, as most are: to look letters up in Unicode is slow. */
const BARE = /^[a-z0-9](?:.*[a-z0-9.!?)])?$/;

export class PageControl implements Control {
  #kept: string | undefined;

  constructor(
    readonly element: Element,
    private readonly text: string,
    readonly chrome: boolean,
  ) {}

  get folded(): string {
    return (this.#kept ??= this.#fold());
  }

  get href(): string | undefined {
    // A link within a drawing has an object for an address.
    const { href } = this.element as HTMLAnchorElement;
    return this.element.localName === "a" && typeof href === "string" && href ? href : undefined;
  }

  #fold(): string {
    const { element, text } = this;
    const label = text.trim()
      ? text
      : (element.getAttribute("aria-label") ?? element.getAttribute("title") ?? "");
    const folded = foldText(label.slice(0, MAX_LABEL));
    return BARE.test(folded) ? folded : folded.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.!?)]+$/gu, "");
  }
}
