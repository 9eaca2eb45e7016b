// The day that a week begins with.

interface WithWeekInfo extends Intl.Locale {
  getWeekInfo?: () => { firstDay: number };
}

/** 0 is Sunday. Where the browser does not know the region's custom, Monday (ISO 8601). @param language BCP 47 */
export function weekStart(language: string): number {
  const info = (new Intl.Locale(language) as WithWeekInfo).getWeekInfo?.();
  return info ? info.firstDay % 7 : 1;
}
