// A named board. A posting lies on one or more.

/** The id of the board that is there from the start. */
export const FIRST_BOARD = "first";

export interface Board {
  /** `FIRST_BOARD`, or a UUID. */
  id: string;
  /** As the person named it; absent on the first board until it is renamed. */
  name?: string;
  /** Boards stand in the order of this number. */
  position: number;
}
