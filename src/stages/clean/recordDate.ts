/** The day that a scraper wrote before a text ("date 2021-03-15 …"): not the day of publication. */
export interface RecordDate {
  /** Offset behind it. */
  readonly end: number;
  /** YYYY-MM-DD. */
  readonly date: string;
}

const EXAMINED = 60;
const DATE = /^\s*[:=]?\s*(\d{4}-\d{2}-\d{2})(?=\s|$)/;

/** Finds it at the very start of a text, by its label. */
export function findRecordDate(source: string, labels: readonly string[]): RecordDate | null {
  const head = source.slice(0, EXAMINED);
  const start = head.length - head.trimStart().length;
  const lower = head.slice(start).toLowerCase();
  for (const label of labels) {
    if (!lower.startsWith(label)) continue;
    const found = DATE.exec(head.slice(start + label.length));
    if (found) return { end: start + label.length + found[0].length, date: found[1] };
  }
  return null;
}
