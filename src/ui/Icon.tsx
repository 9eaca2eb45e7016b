// The pictures on buttons, drawn on a grid of 16. Decorative: the button has a name.
const PATHS = {
  star: "M8 1.8l1.9 4 4.3.5-3.2 3 .9 4.3L8 11.4l-3.9 2.2.9-4.3-3.2-3 4.3-.5z",
  edit: "M11 2.5l2.5 2.5L5.5 13 2.5 13.5 3 10.5zM9.5 4L12 6.5",
  remove: "M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.7 9h6.6l.7-9M6.7 7v4M9.3 7v4",
  close: "M4 4l8 8M12 4l-8 8",
  up: "M8 13V3M4 7l4-4 4 4",
  down: "M8 3v10M4 9l4 4 4-4",
  filter: "M1.5 3h13L9.5 8.5v4l-3 1.5V8.5z",
  bell: "M8 1.8c-2.6 0-4 1.8-4 4.3 0 3-1.2 4.2-1.8 5.1h11.6c-.6-.9-1.8-2.1-1.8-5.1 0-2.5-1.4-4.3-4-4.3zM6.5 13.2c.3.7.8 1 1.5 1s1.2-.3 1.5-1",
  page: "M6.5 3.5h-4v10h10v-4M9 2.5h4.5V7M13.2 2.8L7.5 8.5",
} as const;

/** A line drawing in the colour of the text around it. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
