// What a person may correct on a posting, and by hand add.
import type { Posting, PostingField } from "./posting.ts";

/** The fields that a person corrects; a field set to `undefined` is emptied. */
export type PostingEdit = {
  [F in PostingField]?: Posting[F] | undefined;
};

/** Applies `edit` to a copy of `posting`; every edited field's source becomes `person`. */
export function applyEdit<P extends Posting>(posting: P, edit: PostingEdit): P {
  const edited = { ...posting, sources: { ...posting.sources } } as Record<string, unknown> & Posting;
  for (const [field, value] of Object.entries(edit)) {
    if (value === undefined) delete edited[field];
    else edited[field] = value;
    edited.sources[field as PostingField] = "person";
  }
  return edited as unknown as P;
}
