import { max, min } from 'd3-array';

/** Calendar dates YYYY-MM-DD, whose order is that of their text. */
export interface DateRange {
  firstDate: string | null;
  lastDate: string | null;
}

/** Widens a range to hold more dates. */
export function widenRange(range: DateRange, ...more: readonly (string | null)[]): void {
  const dates = [range.firstDate, range.lastDate, ...more].filter((date) => date !== null);
  range.firstDate = min(dates) ?? null;
  range.lastDate = max(dates) ?? null;
}
