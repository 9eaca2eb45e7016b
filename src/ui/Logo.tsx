// The company's logo from its kept bytes; initials on a colour of its own until, and where, there is none.
import { useEffect, useState } from "preact/hooks";
import { initialsOf } from "../board/initials.ts";

/** Decorative: the company's name stands beside it. */
export function Logo({ name, load }: { name: string; load: () => Promise<string | undefined> }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let gone = false;
    let made: string | undefined;
    const show = (found: string | undefined) => {
      made = found;
      if (gone && made) URL.revokeObjectURL(made);
      else setAddress(made);
    };
    // The list itself comes first; without a logo initials will do.
    const idle = requestIdleCallback(() => void load().then(show, () => show(undefined)));
    return () => {
      gone = true;
      cancelIdleCallback(idle);
      if (made) URL.revokeObjectURL(made);
    };
  }, [load]);
  if (address)
    return (
      <img class="logo" src={address} alt="" width="40" height="40" onError={() => setAddress(undefined)} />
    );
  const { letters, hue } = initialsOf(name);
  return (
    <span class="logo initials" style={{ "--hue": String(hue) }} aria-hidden="true">
      {letters}
    </span>
  );
}
