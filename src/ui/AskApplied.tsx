// After Apply was opened: whether the person applied. Asked of one posting at a time, the last one first.
import type { SavedPosting } from "../posting/posting.ts";
import { say } from "../words.ts";
import { readSettings } from "./settings.ts";
import type { Actions } from "./use-actions.ts";
import { shortTitleOf, titleOf } from "./title-of.ts";
import { useIdle } from "./use-idle.ts";

/** The posting to ask about: the one whose Apply was opened last and which is still only saved. */
function findAsked(postings: readonly SavedPosting[]): SavedPosting | undefined {
  return postings
    .filter(({ tracking }) => tracking.applyOpenedAt && tracking.status === "saved")
    .sort((a, b) => (b.tracking.applyOpenedAt ?? "").localeCompare(a.tracking.applyOpenedAt ?? ""))[0];
}

/** The question, or nothing where there is none to ask. */
export function AskApplied({ postings, actions }: { postings: readonly SavedPosting[]; actions: Actions }) {
  const posting = useIdle(() => findAsked(postings), [postings], undefined);
  // What was answered is another posting by now, before anybody looks for the next one to ask about.
  if (!posting || !postings.includes(posting) || !readSettings().asksApplied) return null;
  const { hiringOrganization, tracking } = posting;
  const title = titleOf(posting);
  const openedAt = tracking.applyOpenedAt ?? "";
  const question = hiringOrganization?.name
    ? say("askApplied", title, hiringOrganization.name)
    : say("askAppliedTitle", title);
  return (
    <section class="ask" aria-label={say("askAppliedName")}>
      <p dir="auto">{question}</p>
      <p class="buttons">
        <button
          type="button"
          class="primary"
          onClick={() =>
            void actions.track(
              posting,
              {
                status: "applied",
                applyOpenedAt: undefined,
                events: [
                  ...tracking.events,
                  { id: crypto.randomUUID(), kind: "applied", at: openedAt.slice(0, 10) },
                ],
              },
              say("announceApplied", shortTitleOf(posting)),
            )
          }
        >
          {say("didApply")}
        </button>
        <button
          type="button"
          onClick={() =>
            void actions.track(
              posting,
              { applyOpenedAt: undefined },
              say("announceNotApplied", shortTitleOf(posting)),
            )
          }
        >
          {say("didNotApply")}
        </button>
      </p>
    </section>
  );
}
