// How a person wants Corkboard to look and what to be asked. Kept where every page reads it before its first frame.
import { useEffect, useState } from "preact/hooks";
import { say } from "../words.ts";

export const THEMES = ["auto", "light", "dark"] as const;
export const DENSITIES = ["comfortable", "compact"] as const;

export interface Settings {
  theme: (typeof THEMES)[number];
  density: (typeof DENSITIES)[number];
  /** Whether a page asks, after Apply was opened, if the person applied. */
  asksApplied: boolean;
}

const KEY = "settings";

/** The settings as they are; what is not known of them is as at first. */
export function readSettings(): Settings {
  let said: Record<string, unknown> = {};
  try {
    said = (JSON.parse(localStorage.getItem(KEY) ?? "{}") ?? {}) as Record<string, unknown>;
  } catch {
    // SyntaxError: nothing that we wrote
  }
  return {
    theme: THEMES.find((theme) => theme === said["theme"]) ?? "auto",
    density: DENSITIES.find((density) => density === said["density"]) ?? "comfortable",
    asksApplied: said["asksApplied"] !== false,
  };
}

function dress({ theme, density }: Settings) {
  const { dataset } = document.documentElement;
  dataset["theme"] = theme;
  dataset["density"] = density;
}

/** Gives the page its language, direction, theme and density. @param language BCP 47 */
export function dressPage(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = say("direction");
  dress(readSettings());
}

/** The settings, and how to change them; they follow what another page sets. */
export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(readSettings);
  useEffect(() => {
    const follow = () => {
      setSettings(readSettings());
      dress(readSettings());
    };
    addEventListener("storage", follow);
    return () => removeEventListener("storage", follow);
  }, []);
  const change = (part: Partial<Settings>) => {
    const next = { ...readSettings(), ...part };
    localStorage.setItem(KEY, JSON.stringify(next));
    dress(next);
    setSettings(next);
  };
  return [settings, change];
}
