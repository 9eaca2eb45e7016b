// What starts an application, and what only speaks of one.
import { expect, test } from "vitest";
import { isApply } from "../../src/capture/landmarks.ts";
import { foldText } from "../../src/posting/fold.ts";

test.each([
  "Apply",
  "Apply for job",
  "Apply for this job (opens in new window)",
  "Apply now - opens in a new tab",
  "Apply directly on the company's site",
  "Begin application",
  "Send your CV",
  "Sign in to apply",
  "Bewerbung starten",
  "Jetzt bewerben - öffnet in neuem Fenster",
  "Hier bewerben!",
  "Online-Bewerbung",
  "Direkt zur Onlinebewerbung",
  "Zum Bewerbungsformular",
  "Postuler à cette offre",
  "Déposer ma candidature",
  "Me inscribo",
  "Candidatar-me",
  "Nu solliciteren",
  "Invia la candidatura",
  "Aplikuj teraz",
  "この求人に応募する",
  "応募画面へ進む",
])("%s starts an application", (said) => expect(isApply(foldText(said))).toBe(true));

test.each([
  "How to apply",
  "Conditions apply",
  "Bewerbung",
  "Tipps zur Bewerbung",
  "Bewerbungsfrist",
  "Candidature spontanée",
  "Opens in a new tab",
  "応募資格",
])("%s does not", (said) => expect(isApply(foldText(said))).toBe(false));
