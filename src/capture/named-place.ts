// A town by itself ("Ghent") looks like any other name. Among the short lines around a title it is one where the page's address
// says it behind the title, or where it is well known, which whoever understands the reading can tell.
import { foldText } from "../posting/fold.ts";
import { type Header, isLegalName } from "./header.ts";
import type { PageView } from "./page.ts";
import { slugShare } from "./title-words.ts";

/** One word or a few, the last with a capital letter as the first. */
const NAME = /^(?=(?:.*\s)?\p{Lu}\S+$)\p{Lu}[^\d:;,()]{2,39}$/u;

/** Whether the step of the address that holds the title goes on with `name`: `/vacancies/potter-ghent/`. */
export function followsTitle({ pathname }: URL, title: string, name: string): boolean {
  const [own, wanted] = [foldText(title), foldText(name)];
  return (
    !own.includes(wanted) &&
    pathname.split("/").some((step) => {
      const address = new URL(`https://x/${step}`);
      return slugShare(wanted, address) === 1 && slugShare(own, address) > 0.6;
    })
  );
}

/** "Moss" and "Moss GmbH" are one. */
function isSame(a: string, b: string): boolean {
  const [x, y] = [foldText(a), foldText(b)];
  return x.startsWith(y) || y.startsWith(x);
}

/** Those of the header's names that may be places, and the first of them that is one by the page's address. @param company is none */
export function findNamedPlaces(
  { address }: PageView,
  { names, terms }: Header,
  title: string,
  company: string | undefined,
): { named: string | undefined; among: string[] } {
  const among = [...names.slice(0, 10), ...terms].filter(
    (name) => !isLegalName(name) && !(company && isSame(name, company)),
  );
  return { named: among.find((name) => NAME.test(name) && followsTitle(address, title, name)), among };
}
