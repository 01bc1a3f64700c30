/** Control characters, lone surrogates and marks that turn the direction of text: they can hide or reorder words. */
const unsafe = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;
const kept = new Set(['\t', '\n', '\r']);

/** The text with every character that could hide or reorder words shown as U+FFFD. */
export function showControls(text: string): string {
  return text.replace(unsafe, (character) => (kept.has(character) ? character : '\uFFFD'));
}

/** At most `length` UTF-16 code units, with an ellipsis where something was cut; never half a surrogate pair. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 2);
  const end = last >= 0xd800 && last <= 0xdbff ? length - 2 : length - 1;
  return `${text.slice(0, end)}…`;
}

/** On one line, each run of white space one space. */
export function oneLine(text: string): string {
  return text.split(/\s/u).filter(Boolean).join(' ');
}

/** A name of an outlet, a source or an article, at a length that a table can hold. */
export function shortName(name: string, length = 80): string {
  return clip(oneLine(name), length);
}

/** `url` where it is an absolute http or https address, else null. */
export function webAddress(url: string | null): string | null {
  if (url === null || url.length > 2000 || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
