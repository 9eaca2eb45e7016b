// What a posting is found by: every text of it that the list shows or that the person wrote, but for the description.
import { foldText } from "./fold.ts";
import type { SavedPosting } from "./posting.ts";

const made = new WeakMap<SavedPosting, string>();

/** The text that `posting` is found by, folded as `fold.ts` folds; made once a posting. */
export function searchTextFor(posting: SavedPosting): string {
  const known = made.get(posting) ?? makeSearchText(posting);
  made.set(posting, known);
  return known;
}

function makeSearchText({ tracking, ...posting }: SavedPosting): string {
  const parts = [
    posting.title,
    posting.hiringOrganization?.name,
    ...posting.jobLocation.map((place) => place.name),
    ...posting.applicantLocationRequirements.map((place) => place.name),
    posting.workplaceType,
    ...posting.employmentType.map((type) => type.replace("_", " ")),
    posting.identifier?.value,
    posting.url,
    ...tracking.tags,
    tracking.notes,
    ...tracking.events.map((event) => event.note),
    ...tracking.contacts.flatMap(({ name, role, address, note }) => [name, role, address, note]),
    tracking.cv,
  ];
  return foldText(parts.filter(Boolean).join("\n"));
}
