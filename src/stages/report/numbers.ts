import type { Interval } from '../../model.js';

const minus = '\u2212';

/** With its sign and a true minus: `+0.41`, `−0.30`, `0.00`. */
export function signed(value: number, digits = 2): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? minus : '+'}${text}`;
}

/** Without a plus and without zeros that say nothing: `2`, `0.5`, `−0.5`. */
export function plain(value: number, digits = 4): string {
  const text = String(Number(Math.abs(value).toFixed(digits)));
  return value < 0 && text !== '0' ? `${minus}${text}` : text;
}

/** `−0.12 to +0.40`. */
export function range(interval: Interval, digits = 2): string {
  return `${signed(interval.low, digits)} to ${signed(interval.high, digits)}`;
}

/** A whole number with commas between the thousands. */
export function whole(value: number): string {
  const digits = String(Math.round(value));
  let text = '';
  for (let at = 0; at < digits.length; at++) {
    const left = digits.length - at;
    text += at > 0 && left % 3 === 0 ? `,${digits[at]}` : digits[at];
  }
  return text;
}

/** `1 article`, `1,204 articles`. */
export function count(value: number, noun: string, plural = `${noun}s`): string {
  return `${whole(value)} ${value === 1 ? noun : plural}`;
}

/** A share in [0, 1] as whole per cent; something small is not shown as nothing. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1 %';
  return `${Math.round(share * 100)} %`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joined(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
