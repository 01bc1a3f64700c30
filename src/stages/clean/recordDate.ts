/** The day that a scraper wrote before a text ("date 2021-03-15 …"): not the day of publication. */
export interface RecordDate {
  /** Offset behind it. */
  readonly end: number;
  /** YYYY-MM-DD. */
  readonly date: string;
}

const EXAMINED = 60;
const DATED = /^\s*([a-z]+)\s*[:=]?\s*(\d{4}-\d{2}-\d{2})(?=\s|$)/i;

/** Finds it at the very start of a text, by its label. */
export function findRecordDate(source: string, labels: readonly string[]): RecordDate | null {
  const found = DATED.exec(source.slice(0, EXAMINED));
  if (!found || !labels.includes(found[1].toLowerCase())) return null;
  return { end: found[0].length, date: found[2] };
}
