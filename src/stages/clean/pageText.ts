import type { PageElement, PageNode } from './dom.js';
import type { Hint } from './lines.js';

/** One line of a page's text and what its mark-up says it is. */
export interface PageLine {
  readonly text: string;
  readonly hint: Hint;
}

const HINTS: Readonly<Record<string, Hint>> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  LI: 'item',
  DT: 'item',
  DD: 'item',
  TD: 'item',
  TH: 'item',
  BLOCKQUOTE: 'quote',
  PRE: 'code',
};
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE MAIN ASIDE HEADER FOOTER UL OL DL TABLE TBODY THEAD TR FIGURE ADDRESS DETAILS SUMMARY BODY FORM NAV CENTER HR'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG BUTTON INPUT SELECT TEXTAREA IFRAME OBJECT VIDEO AUDIO CANVAS HEAD'.split(
    ' ',
  ),
);

const ELEMENT = 1;
const TEXT = 3;

interface Writer {
  readonly lines: PageLine[];
  text: string;
  hint: Hint;
}

function endLine(writer: Writer): void {
  const text = writer.text.replace(/\s+/g, ' ').trim();
  if (text !== '') writer.lines.push({ text, hint: writer.hint });
  writer.text = '';
}

function inside(hint: Hint, outer: Hint): Hint {
  return outer === 'caption' ? outer : hint;
}

/** The text of an element, one line for each block in it, in order. Walks without recursion: pages may nest deeply. */
export function pageLines(root: PageElement): PageLine[] {
  const writer: Writer = { lines: [], text: '', hint: 'paragraph' };
  const stack: { node: PageNode; hint: Hint; closes: boolean }[] = [
    { node: root, hint: 'paragraph', closes: false },
  ];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, hint, closes } = step;
    if (closes) {
      endLine(writer);
      writer.hint = hint;
    } else if (node.nodeType === TEXT) writer.text += node.nodeValue ?? '';
    else if (node.nodeType === ELEMENT) {
      const name = node.nodeName.toUpperCase();
      if (SKIPPED.has(name)) continue;
      if (name === 'BR') {
        endLine(writer);
        continue;
      }
      const own = HINTS[name];
      const block = own !== undefined || BLOCKS.has(name);
      const next = own === undefined ? hint : inside(own, hint);
      if (block) {
        endLine(writer);
        stack.push({ node, hint: writer.hint, closes: true });
        writer.hint = next;
      }
      const children = node.childNodes;
      for (let i = children.length - 1; i >= 0; i--)
        stack.push({ node: children[i], hint: next, closes: false });
    }
  }
  endLine(writer);
  return writer.lines;
}

/** Writes title and lines with blank lines between, and keeps each line's hint by the offset at which it starts. */
export function writeLines(
  title: string | null,
  lines: readonly PageLine[],
): { source: string; hints: ReadonlyMap<number, Hint> } {
  const hints = new Map<number, Hint>();
  let source = '';
  if (title !== null) {
    hints.set(0, 'heading');
    source = title;
  }
  for (const { text, hint } of lines) {
    if (source !== '') source += '\n\n';
    hints.set(source.length, hint);
    source += text;
  }
  return { source, hints };
}
