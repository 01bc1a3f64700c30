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
  /** Characters of `text` that stand in links. */
  linked: number;
  hint: Hint;
}

/** A line of which more than this share stands in links, and that is no longer, leads to another page. */
const LINKED_SHARE = 0.9;
const LONGEST_LINK = 240;

function endLine(writer: Writer): void {
  const text = writer.text.replace(/\s+/g, ' ').trim();
  const isLink = writer.linked > writer.text.length * LINKED_SHARE && text.length <= LONGEST_LINK;
  const plain = writer.hint === 'paragraph' || writer.hint === 'item';
  if (text !== '') writer.lines.push({ text, hint: isLink && plain ? 'link' : writer.hint });
  writer.text = '';
  writer.linked = 0;
}

function inside(hint: Hint, outer: Hint): Hint {
  return outer === 'caption' ? outer : hint;
}

interface Step {
  readonly node: PageNode;
  readonly hint: Hint;
  readonly linked: boolean;
  readonly closes: boolean;
}

function write(writer: Writer, text: string, linked: boolean): void {
  writer.text += text;
  if (linked) writer.linked += text.length;
}

/** The text of an element, one line for each block in it, in order. Walks without recursion: pages may nest deeply. */
export function pageLines(root: PageElement): PageLine[] {
  const writer: Writer = { lines: [], text: '', linked: 0, hint: 'paragraph' };
  const stack: Step[] = [{ node: root, hint: 'paragraph', linked: false, closes: false }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, hint, closes } = step;
    const name = node.nodeType === ELEMENT ? node.nodeName.toUpperCase() : '';
    if (closes || name === 'BR') {
      endLine(writer);
      if (closes) writer.hint = hint;
      continue;
    }
    if (node.nodeType === TEXT) write(writer, node.nodeValue ?? '', step.linked);
    if (name === '' || SKIPPED.has(name)) continue;
    const own = HINTS[name];
    const next = own === undefined ? hint : inside(own, hint);
    if (own !== undefined || BLOCKS.has(name)) {
      endLine(writer);
      stack.push({ node, hint: writer.hint, linked: false, closes: true });
      writer.hint = next;
    }
    const linked = step.linked || name === 'A';
    const children = node.childNodes;
    for (let i = children.length - 1; i >= 0; i--)
      stack.push({ node: children[i], hint: next, linked, closes: false });
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
