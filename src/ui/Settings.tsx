// What Corkboard does with what is saved, and how to save without the popup.
import { say } from "../words.ts";

/** The settings of the full page. */
export function Settings() {
  return (
    <section class="panel" aria-label={say("settings")}>
      <h2>{say("settings")}</h2>
      <p>{say("settingsStorage")}</p>
      <p>{say("settingsUninstall")}</p>
      <p>{say("settingsKeyboard")}</p>
      <p>{say("settingsSearch")}</p>
    </section>
  );
}
