import { showControls } from '../plain-text.js';

/** Mark-up that is safe to stand in the page. Only `html` and `trusted` make it. */
export interface Markup {
  readonly markup: string;
}

export type Part = string | number | null | undefined | false | Markup | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return showControls(text).replace(/[&<>"']/g, (character) => entities[character]);
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if ('markup' in part) return part.markup;
  let all = '';
  for (const inner of part) all += render(inner);
  return all;
}

/** A template whose values are escaped unless they are mark-up themselves; lists are joined. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = strings[0];
  for (let at = 0; at < parts.length; at++) markup += render(parts[at]) + strings[at + 1];
  return { markup };
}

/** Mark-up that this program wrote itself, such as the style sheet. */
export function trusted(markup: string): Markup {
  return { markup };
}
