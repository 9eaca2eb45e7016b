// What Corkboard does with what is saved, how it looks, and what it asks.
import { useEffect, useState } from "preact/hooks";
import { say, type WordKey } from "../words.ts";
import { KeysTable } from "./KeysHelp.tsx";
import type { Notice } from "./Notices.tsx";
import type { BoardPort } from "./ports.ts";
import { useWork, WorkProgress } from "./Progress.tsx";
import { sizeText } from "./size-text.ts";
import { Question } from "./Question.tsx";
import { DENSITIES, type Settings as Kept, THEMES, useSettings } from "./settings.ts";
import { StorageSettings } from "./StorageSettings.tsx";

const THEME_WORDS: Record<Kept["theme"], WordKey> = {
  auto: "themeAuto",
  light: "themeLight",
  dark: "themeDark",
};
const DENSITY_WORDS: Record<Kept["density"], WordKey> = {
  comfortable: "densityComfortable",
  compact: "densityCompact",
};

interface SettingsProps {
  board: BoardPort;
  tell: (notice: Notice) => void;
}

/** The settings of the full page; every choice holds at once. */
export function Settings({ board, tell }: SettingsProps) {
  const [settings, change] = useSettings();
  return (
    <section class="panel settings" aria-label={say("settings")}>
      <h2>{say("settings")}</h2>
      <Choice
        label="theme"
        options={THEMES}
        words={THEME_WORDS}
        value={settings.theme}
        onChoose={(theme) => change({ theme })}
      />
      <Choice
        label="density"
        options={DENSITIES}
        words={DENSITY_WORDS}
        value={settings.density}
        onChoose={(density) => change({ density })}
      />
      <fieldset>
        <legend>{say("settingsAsk")}</legend>
        <label class="check">
          <input
            type="checkbox"
            checked={settings.asksApplied}
            onChange={(event) => change({ asksApplied: event.currentTarget.checked })}
          />
          {say("settingsAskApplied")}
        </label>
        <Notifying board={board} />
      </fieldset>
      <Keyboard board={board} />
      <Storage board={board} tell={tell} />
    </section>
  );
}

interface ChoiceProps<T extends string> {
  label: WordKey;
  options: readonly T[];
  words: Record<T, WordKey>;
  value: T;
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, options, words, value, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend>{say(label)}</legend>
      <div class="toggles">
        {options.map((option) => (
          <label class="radio" key={option}>
            <input
              type="radio"
              name={label}
              value={option}
              checked={option === value}
              onChange={() => onChoose(option)}
            />
            {say(words[option])}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Notifying({ board }: { board: BoardPort }) {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    void board.isNotifying().then(setOn);
  }, [board]);
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          // Within the click: the browser asks only then. A box that was refused goes back to what is true.
          void board.setNotifying(event.currentTarget.checked).then(setOn);
        }}
      />
      {say("settingsNotify")}
    </label>
  );
}

function Keyboard({ board }: { board: BoardPort }) {
  const [shortcut, setShortcut] = useState<string>();
  useEffect(() => {
    void board.shortcut().then(setShortcut);
  }, [board]);
  return (
    <fieldset>
      <legend>{say("keysTitle")}</legend>
      <p>{shortcut ? say("settingsShortcut", shortcut) : say("settingsNoShortcut")}</p>
      <KeysTable />
    </fieldset>
  );
}

function Storage({ board, tell }: SettingsProps) {
  const [used, setUsed] = useState<number>();
  const [isAsking, setAsking] = useState(false);
  const [work, run] = useWork();
  useEffect(() => {
    void board.storageUsed().then(setUsed);
  }, [board]);
  const size = new Intl.NumberFormat(board.language, {
    style: "unit",
    unit: "megabyte",
    maximumFractionDigits: 1,
  });
  const exportAll = async () => {
    const listed = await board.list();
    if (!listed.ok) return tell({ problem: listed.error });
    const ids = listed.value.map(({ id }) => id);
    const done = await run((held) => board.exportAll(ids, held));
    if (!done.ok) tell({ problem: done.error });
    else if (done.value) tell({ text: say("exported", done.value.name, sizeText(done.value.size)) });
  };
  const deleteEverything = async () => {
    setAsking(false);
    const done = await board.deleteEverything();
    tell(done.ok ? { text: say("announceDeletedEverything") } : { problem: done.error });
  };
  return (
    <fieldset>
      <legend>{say("settingsData")}</legend>
      <p>{say("settingsStorage")}</p>
      <StorageSettings load={board.recovery} language={board.language} />
      {used !== undefined && <p>{say("settingsUsed", size.format(used / 1e6))}</p>}
      <p>{say("settingsUninstall")}</p>
      <WorkProgress work={work} label={say("exporting")} />
      <p class="buttons">
        <button type="button" onClick={() => void exportAll()}>
          {say("exportAll")}
        </button>
        <button type="button" class="danger" onClick={() => setAsking(true)}>
          {say("deleteEverything")}
        </button>
      </p>
      {isAsking && (
        <Question
          text={say("deleteEverythingQuestion")}
          yes={say("deleteEverything")}
          onYes={() => void deleteEverything()}
          onNo={() => setAsking(false)}
        />
      )}
    </fieldset>
  );
}
