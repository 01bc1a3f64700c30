/** Quotations and statements brought together: whole quotations, split ones, and those with no cue of their own. */
import type { AttributionKind, VerbClass } from '../../model.js';
import type { Range } from './phrases.js';
import type { Quotation } from './quotations.js';
import type { Source } from './recency.js';
import type { ContentScene } from './scene.js';

export interface Draft {
  content: Range[];
  readonly cue: Range | null;
  readonly sourcePhrase: Range | null;
  source: Source | null;
  readonly kind: AttributionKind;
  readonly verbClass: VerbClass;
  readonly verb: string | null;
  /** Made from a quotation that no cue introduces. */
  readonly quoted: boolean;
  /** Its cue introduces what is said, and no mere object. */
  readonly tells: boolean;
}

/** A quotation of up to this many words with no source is one word's or phrase's distance, no statement. */
const MOST_SCARE_WORDS = 12;

/**
 * Extends contents to whole quotations, and gives each quotation that no statement holds to the voice that
 * it carries on: the paragraph's quotation before it, the quotation that an unclosed mark continues, the
 * speaker of the paragraph before; else it has no source.
 */
export function joinQuotations(scene: ContentScene, found: readonly Draft[]): Draft[] {
  const { quotations } = scene;
  const drafts = mergeCues(found);
  if (quotations.length === 0) return drafts;
  const owner = new Map<number, Draft>();
  for (const draft of drafts) draft.content = draft.content.map((range) => widen(scene, range, draft, owner));
  for (const [index, quotation] of quotations.entries()) {
    if (quotation.level > 0 || owner.has(index) || isNickname(scene, quotation)) continue;
    const carrier = owner.get(quotation.continues) ?? ownerBefore(scene, quotation, owner, drafts);
    if (carrier !== null && goesOn(scene, carrier, quotation)) {
      addContent(carrier, rangeOf(quotation));
      owner.set(index, carrier);
      continue;
    }
    const draft: Draft = { ...(carrier ?? UNOWNED), content: [rangeOf(quotation)] };
    drafts.push(draft);
    owner.set(index, draft);
  }
  resolveHeadlines(scene, drafts);
  return drafts;
}

/** `says “it is late” because “nobody came”`: quotations of one cue are one content. */
function mergeCues(drafts: readonly Draft[]): Draft[] {
  const byCue = new Map<number, Draft>();
  return drafts.filter((draft) => {
    const earlier = draft.cue === null ? undefined : byCue.get(draft.cue.first);
    if (draft.cue !== null && earlier === undefined) byCue.set(draft.cue.first, draft);
    if (earlier === undefined || draft.verb !== null) return true;
    for (const range of draft.content) addContent(earlier, range);
    return false;
  });
}

const UNOWNED: Omit<Draft, 'content'> = {
  cue: null,
  sourcePhrase: null,
  source: null,
  kind: 'speech',
  verbClass: 'neutral',
  verb: null,
  quoted: true,
  tells: false,
};

/** Whether a quotation goes on with a content: that is quoted too, or in the same sentence. */
function goesOn({ text, quotationAt }: ContentScene, { content }: Draft, quotation: Quotation): boolean {
  const last = content.at(-1);
  if (last === undefined) return false;
  if (quotationAt[last.last - 1] !== -1) return true;
  return text.sentence[last.last - 1] === text.sentence[quotation.open];
}

/** `Thomas “Tuck” Merrivale`: a word or two in marks inside a name are part of the name. */
function isNickname({ text }: ContentScene, quotation: Quotation): boolean {
  const isShort = quotation.last - quotation.first <= 2;
  return isShort && text.pos[quotation.open - 1] === 'PROPN' && text.pos[quotation.close + 1] === 'PROPN';
}

function rangeOf(quotation: Quotation): Range {
  return { first: quotation.first, last: quotation.last };
}

function addContent(draft: Draft, range: Range): void {
  if (!draft.content.some((other) => other.first <= range.first && other.last >= range.last))
    draft.content.push(range);
}

/** A content that reaches into a quotation takes in the whole of it. */
function widen(scene: ContentScene, range: Range, draft: Draft, owner: Map<number, Draft>): Range {
  const { quotationAt, quotations } = scene;
  let { first, last } = range;
  const cueAt = draft.cue === null ? -1 : (quotationAt[draft.cue.first] as number);
  for (let at = range.first; at < range.last; at++) {
    const index = quotationAt[at] as number;
    if (index < 0 || index === cueAt) continue;
    const quotation = quotations[index] as Quotation;
    if (!owner.has(index)) owner.set(index, draft);
    last = Math.max(last, quotation.last);
    at = Math.max(at, quotation.last - 1);
    first = first >= quotation.open ? quotation.first : first;
  }
  if (first >= last) return range;
  const index = quotationAt[first] as number;
  const whole = index < 0 ? undefined : quotations[index];
  if (whole !== undefined && whole.first === first && last > whole.last && last <= whole.close + 1)
    last = whole.last;
  return { first, last };
}

/** Who goes on speaking in a quotation that no cue introduces, or null. */
function ownerBefore(
  scene: ContentScene,
  quotation: Quotation,
  owner: ReadonlyMap<number, Draft>,
  drafts: readonly Draft[],
): Draft | null {
  const { text, quotations, quotationAt } = scene;
  const blockFirst = firstOfBlock(text.sentences, quotation.block);
  const before = text.norm[quotation.open - 1] ?? '';
  const startsSentence =
    text.sentences[text.sentence[quotation.open] as number]?.first === quotation.open || before.endsWith('.');
  const splits = before === ',' || before === ':';
  if (!startsSentence && !splits) return null;
  for (let at = quotation.open - 1; at >= blockFirst; at--) {
    const index = quotationAt[at] as number;
    if (index < 0) continue;
    const earlier = owner.get(index);
    if (earlier !== undefined && !earlier.quoted)
      return resumedBy(scene, earlier, drafts, at, quotation.open);
    at = Math.min(at, (quotations[index] as Quotation).open);
  }
  const words = quotation.last - quotation.first;
  if (splits || (startsSentence && quotation.open !== blockFirst && words > MOST_SCARE_WORDS))
    return lastDraft(drafts, quotation.open, blockFirst);
  if (!startsSentence || quotation.open !== blockFirst || words <= MOST_SCARE_WORDS) return null;
  for (let back = 1; back <= MOST_BLOCKS; back++) {
    const from = firstOfBlock(text.sentences, Math.max(0, quotation.block - back));
    const found = lastDraft(drafts, quotation.open, from) ?? lastOwner(scene, quotation, owner, from);
    if (found !== null) return found;
  }
  return null;
}

/** How many paragraphs back whoever goes on speaking in a quotation of its own paragraph is looked for. */
const MOST_BLOCKS = 3;

/** Who speaks in the latest quotation between two tokens, or null. */
function lastOwner(
  { quotations }: ContentScene,
  { open }: Quotation,
  owner: ReadonlyMap<number, Draft>,
  from: number,
): Draft | null {
  const index = quotations.findLastIndex((earlier) => earlier.open < open && earlier.open >= from);
  const draft = owner.get(index);
  return draft === undefined || draft.quoted ? null : draft;
}

/** `“…,” he said, adding that it was late. “…”`: the latest statement of the same source between two quotations, or the earlier one's. */
function resumedBy(
  { quotationAt }: ContentScene,
  earlier: Draft,
  drafts: readonly Draft[],
  from: number,
  before: number,
): Draft {
  const later = drafts.filter(
    ({ cue, source, tells, content }) =>
      tells &&
      cue !== null &&
      cue.first > from &&
      cue.first < before &&
      cue.first > (earlier.cue?.first ?? -1) &&
      quotationAt[cue.first] === -1 &&
      source !== null &&
      source.name === earlier.source?.name &&
      content.every(({ first }) => first > cue.first && first < before),
  );
  return later.at(-1) ?? earlier;
}

/** The latest statement whose cue stands between two tokens. */
function lastDraft(drafts: readonly Draft[], before: number, from: number): Draft | null {
  let best: Draft | null = null;
  for (const draft of drafts) {
    const at = draft.cue?.first ?? -1;
    if (at >= from && at < before && draft.kind === 'speech' && at >= (best?.cue?.first ?? -1)) best = draft;
  }
  return best;
}

function firstOfBlock(sentences: ContentScene['text']['sentences'], block: number): number {
  return sentences.find((sentence) => sentence.block === block)?.first ?? 0;
}

/** Share of a headline's quoted words that the body's content must hold. */
const LEAST_SHARED = 0.75;

/** Gives quoted words of a title or subheading to whoever says them in the body. */
function resolveHeadlines(scene: ContentScene, drafts: readonly Draft[]): void {
  const { text } = scene;
  const positionOf = (range: Range) => text.sentences[text.sentence[range.first] as number]?.position;
  const isHead = (draft: Draft) =>
    ['title', 'subheading'].includes(positionOf(draft.content[0] as Range) ?? '');
  const known = new Map<Draft, ReadonlySet<string>>();
  const saidIn = (draft: Draft) => {
    const said = known.get(draft) ?? new Set(wordsOf(scene, draft.content));
    known.set(draft, said);
    return said;
  };
  for (const draft of drafts) {
    if (draft.source !== null || !draft.quoted || !isHead(draft)) continue;
    const words = wordsOf(scene, draft.content);
    if (words.length === 0) continue;
    let best: Draft | null = null;
    let most = LEAST_SHARED * words.length;
    for (const other of drafts) {
      if (other.source === null || other.kind === 'attitude' || isHead(other)) continue;
      const said = saidIn(other);
      const shared = words.filter((word) => said.has(word)).length;
      const better = shared > most || (shared === most && best === null);
      if (better) [best, most] = [other, shared];
    }
    if (best !== null) draft.source = best.source;
  }
}

function wordsOf({ text }: ContentScene, content: readonly Range[]): string[] {
  const words: string[] = [];
  for (const range of content)
    for (let at = range.first; at < range.last; at++)
      if (text.pos[at] !== 'PUNCT') words.push(text.norm[at] as string);
  return words;
}
