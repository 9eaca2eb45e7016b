// The sentences for what can go wrong: one on what is wrong, one on what to do. Exhaustive: a new code does not compile without.
import type { SaveError } from "../messages.ts";
import { say } from "../words.ts";

/** Why the board does not open. */
export type OpenProblem = "open-failed" | "open-blocked" | "open-newer";

/** A failure as a person reads it. */
export function problemFor(code: SaveError | OpenProblem | "too-much" | "no-clipboard"): {
  wrong: string;
  todo: string;
} {
  switch (code) {
    case "storage-full":
      return { wrong: say("storageFullWrong"), todo: say("storageFullTodo") };
    case "storage-failed":
      return { wrong: say("storageFailedWrong"), todo: say("storageFailedTodo") };
    case "not-a-posting":
      return { wrong: say("notAPostingWrong"), todo: say("notAPostingTodo") };
    case "not-kept":
      return { wrong: say("notKeptWrong"), todo: say("notKeptTodo") };
    case "no-answer":
      return { wrong: say("noAnswerWrong"), todo: say("noAnswerTodo") };
    case "open-blocked":
      return { wrong: say("openBlockedWrong"), todo: say("openBlockedTodo") };
    case "open-newer":
      return { wrong: say("openNewerWrong"), todo: say("openNewerTodo") };
    case "open-failed":
      return { wrong: say("openFailedWrong"), todo: say("openFailedTodo") };
    case "too-much":
      return { wrong: say("tooMuchWrong"), todo: say("tooMuchTodo") };
    case "no-clipboard":
      return { wrong: say("noClipboardWrong"), todo: say("noClipboardTodo") };
  }
}
