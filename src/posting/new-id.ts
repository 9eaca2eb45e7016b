// The id of a posting that is new.
import { v7 } from "uuid";

/**
 * A UUID version 7 (RFC 9562), greater than each that this page made before: postings that were saved one after the other lie together in
 * the database, and are read together.
 */
export const newPostingId = (): string => v7();
