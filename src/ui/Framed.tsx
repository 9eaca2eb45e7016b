// The posting is in a frame of the page that the browser keeps closed to us.
import type { HttpUrl } from "../posting/posting.ts";
import { say } from "../words.ts";
import type { PagePort } from "./ports.ts";

/** Says so, and offers to open the posting at its own address, where it can be read. */
export function Framed({ url, page }: { url: HttpUrl; page: PagePort }) {
  return (
    <>
      <p class="hint">{say("framedPosting", new URL(url).hostname)}</p>
      <p class="buttons">
        <button type="button" onClick={() => page.open(url)}>
          {say("openFramed")}
        </button>
      </p>
    </>
  );
}
