// Formatters of `Intl`, each made once: making one takes as long as a hundred uses, and every card uses several.

type Options = Intl.DateTimeFormatOptions | Intl.NumberFormatOptions | Intl.RelativeTimeFormatOptions;

function keepMade<O extends Options, F>(make: (locale: string | undefined, options: O) => F) {
  const made = new Map<string, F>();
  return (locale: string | undefined, options: O): F => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const known = made.get(key) ?? make(locale, options);
    made.set(key, known);
    return known;
  };
}

/** The formatter of dates for `locale` (BCP 47; the browser's where undefined). */
export const dateFormat = keepMade(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

/** The formatter of spans of time such as "3 days ago". */
export const relativeFormat = keepMade(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);

/**
 * The formatter of numbers and money.
 * @throws RangeError for a currency that is none
 */
export const numberFormat = keepMade(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
