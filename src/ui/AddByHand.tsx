// Adding a posting by hand, from whatever the page gave. What is typed is kept as a draft until it is added.
import { useEffect, useState } from "preact/hooks";
import type { PostingEdit } from "../posting/edit.ts";
import { parseHttpUrl } from "../posting/http-url.ts";
import { textOf } from "../posting/description-text.ts";
import type { HttpUrl, Posting } from "../posting/posting.ts";
import { say } from "../words.ts";
import { FORM_FIELDS, type FormText, toEdit, toFormText } from "./edit-fields.ts";
import { PostingFields } from "./PostingFields.tsx";
import { useFormFocus } from "./use-form-focus.ts";

const DRAFT = "draft";

interface Draft {
  address: string;
  text: FormText;
}

/** The draft that was left behind, if one was; anything else that stands there is ignored. */
function readDraft(): Draft | undefined {
  try {
    const { address, text } = JSON.parse(localStorage.getItem(DRAFT) ?? "") as Partial<Draft>;
    if (typeof address !== "string" || !text) return undefined;
    const whole = toFormText({});
    for (const field of FORM_FIELDS) if (typeof text[field] === "string") whole[field] = text[field];
    return { address, text: whole };
  } catch {
    return undefined; // SyntaxError: there is no draft
  }
}

/** Whether a draft waits, so that the popup can open with it. */
export const hasDraft = () => readDraft() !== undefined;

interface AddByHandProps {
  address: HttpUrl | undefined;
  /** What the page gave of a posting. */
  found: Posting | undefined;
  onAdd: (edit: PostingEdit, url: HttpUrl, found: Posting | undefined) => Promise<boolean>;
  onCancel: () => void;
}

/** The form; `onAdd` answers whether the posting was added. */
export function AddByHand({ address, found, onAdd, onCancel }: AddByHandProps) {
  const [draft, setDraft] = useState<Draft>(
    () => readDraft() ?? { address: address ?? "", text: toFormText(found ?? {}) },
  );
  const [tried, setTried] = useState(false);
  const form = useFormFocus();
  useEffect(() => {
    // The button that opened the form is gone; a popup that opens with a draft leaves the focus where it is.
    if (!hasDraft()) form.current?.querySelector("input")?.focus();
  }, [form]);
  const url = parseHttpUrl(draft.address);
  // A draft that was begun on another page has nothing of this one.
  const base = url === address ? found : undefined;
  /** Written at once: the popup may close before the next frame. */
  const change = (next: Draft) => {
    localStorage.setItem(DRAFT, JSON.stringify(next));
    setDraft(next);
  };
  const leave = () => {
    localStorage.removeItem(DRAFT);
    onCancel();
  };
  const submit = async () => {
    setTried(true);
    if (!draft.text.title.trim()) form.current?.querySelector<HTMLElement>("[name=title]")?.focus();
    const edit: PostingEdit = {};
    const start = toFormText(base ?? {});
    for (const field of FORM_FIELDS) {
      const isKept = draft.text[field].trim() === start[field];
      if (isKept && (field !== "title" || base?.title)) continue;
      const parsed = toEdit(field, draft.text[field], base ?? {});
      if (!parsed.ok) return;
      Object.assign(edit, parsed.value);
    }
    if (url && (await onAdd(edit, url, base))) leave();
  };
  return (
    <form
      class="edit"
      ref={form}
      aria-label={say("addByHand")}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div class="field">
        <label htmlFor="by-hand-address">{say("fieldAddress")}</label>
        <input
          id="by-hand-address"
          type="url"
          value={draft.address}
          onInput={(event) => change({ ...draft, address: event.currentTarget.value })}
        />
        {tried && !url && (
          <p class="wrong" role="alert">
            {say("badAddress")}
          </p>
        )}
      </div>
      <PostingFields
        text={draft.text}
        held={base ?? {}}
        omit={base?.description ? "description" : undefined}
        onChange={(field, value) => change({ ...draft, text: { ...draft.text, [field]: value } })}
      />
      {base?.description && <p class="hint">{say("foundDescription", textOf(base.description).length)}</p>}
      {tried && !draft.text.title.trim() && (
        <p class="wrong" role="alert">
          {say("badTitle")}
        </p>
      )}
      <p class="form-foot">
        <button type="button" class="quiet" onClick={leave}>
          {say("cancel")}
        </button>
        <button type="submit" class="primary">
          {say("addToBoard")}
        </button>
      </p>
    </form>
  );
}
