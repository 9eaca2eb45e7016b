// One line of what a page shows, with where it stands.
import { foldText } from "../posting/fold.ts";

/** A run of text that the page shows as one line or paragraph. */
export interface Line {
  /** The innermost block element that holds it. */
  readonly element: Element;
  /** White space collapsed. */
  readonly text: string;
  readonly folded: string;
  /** 1-6 for a heading, 0 for other text. */
  readonly level: number;
  /** How many of its characters stand in links or buttons. */
  readonly linked: number;
  /** It stands in navigation, a banner, a footer, a dialog or a form. */
  readonly chrome: boolean;
}

/** Most lines are long and are never compared: they are folded when somebody asks. */
export class TextLine implements Line {
  #kept: string | undefined;

  constructor(
    readonly element: Element,
    readonly text: string,
    readonly level: number,
    readonly linked: number,
    readonly chrome: boolean,
  ) {}

  get folded(): string {
    return (this.#kept ??= foldText(this.text.slice(0, 600)));
  }
}

/** The text of `node`, with a space where an element begins: "Oslo" and "Norway" in two elements are two words. */
export const spacedText = (node: Node): string =>
  node.nodeType === 1 && node.firstChild
    ? [...node.childNodes]
        .map((child) => (child.nodeType === 1 ? ` ${spacedText(child)} ` : spacedText(child)))
        .join("")
    : node.nodeType === 8
      ? ""
      : (node.textContent ?? "");
