import { oneLine, showControls } from './plain-text.js';

/** Text on one line that Markdown shows as it stands: no mark-up, no HTML, no link by itself. */
export function inline(text: string): string {
  return oneLine(showControls(text))
    .replace(/[\\`*_[\]<>|~#&]/g, (character) => `\\${character}`)
    .split('://')
    .join(':\\//')
    .split('www.')
    .join('www\\.');
}

/** Text in a code span. */
export function code(text: string): string {
  return `\`${oneLine(showControls(text)).split('`').join("'")}\``;
}

/** A table's row of cells that are Markdown already. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A table's head with the line below it. */
export function tableHead(cells: readonly string[]): string {
  return `${row(cells)}\n${row(cells.map(() => '---'))}`;
}
