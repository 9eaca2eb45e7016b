// Where popup, full page and background tell each other that the board changed. Content scripts never hear it.

/** The channel's name. */
export const CHANGES = "changes";

let channel: BroadcastChannel | undefined;

/** This page's own end of the channel, one for everybody in it. */
export const openChanges = (): BroadcastChannel => (channel ??= new BroadcastChannel(CHANGES));
