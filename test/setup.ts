// A stand-in for the WebExtension API in unit tests: only what words.ts needs, with the English words. And the seed of generated
// cases: the same in every run, so that a failure means a change; SEED=n looks at others.
import fc from "fast-check";
import words from "../public/_locales/en/messages.json" with { type: "json" };

type Message = { message: string; placeholders?: Record<string, { content: string }> };

const getMessage = (key: string, substitutions: string[] = []): string => {
  const entry = (words as Record<string, Message>)[key];
  if (!entry) return "";
  return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content ?? "";
    return content.replace(/\$(\d)/g, (__, index: string) => substitutions[Number(index) - 1] ?? "");
  });
};

Object.assign(globalThis, { chrome: { runtime: { id: "test" }, i18n: { getMessage } } });

fc.configureGlobal({ seed: Number(process.env["SEED"] ?? 1) });
