import type { Lexicons } from '../../lexicon/load.js';
import type { SpeechTerm } from '../../lexicon/speech.js';
import type { Found } from '../../lexicon/terms.js';
import type { Attribution, Manner, Sentence, Span, Text } from '../../model.js';
import { findCast } from './cast.js';
import { quotationOf } from './clauses.js';
import { readHeadline } from './headlines.js';
import { type Draft, joinQuotations } from './join.js';
import { readNeighbour, readPreceding } from './neighbours.js';
import type { Range } from './phrases.js';
import type { Quotation } from './quotations.js';
import type { Speaker } from './recency.js';
import { resolveSource } from './resolve.js';
import type { ContentScene } from './scene.js';
import { confineStatements } from './sequence.js';
import { setScene } from './set-scene.js';
import { type CueWord, readStatement, type Statement } from './statements.js';

export { nameSources } from './name-sources.js';
export { findNamedMentions, findNamedTargets, type NamedMention } from './named.js';
export { findReferences, type Reference } from './references.js';

/**
 * Who says what in an article: each stretch that is given to a source, with the words that attribute it, the
 * source's phrase and its one name. What no attribution holds is in the outlet's own voice.
 *
 * @returns in order of the first content span
 */
export function attribute(article: { readonly id: string }, text: Text, lexicons: Lexicons): Attribution[] {
  const { scene, cues } = setScene(text, lexicons);
  const cast = findCast(scene.text, text, lexicons);
  const drafts: Draft[] = [];
  const speakers: Speaker[] = [];
  for (const [index, sentence] of text.sentences.entries())
    for (const statement of readSentence(scene, sentence, cues[index] ?? [])) {
      const speaker =
        statement.source === null ? null : resolveSource(scene, cast, statement.source, speakers);
      if (speaker !== null) speakers.push(speaker);
      drafts.push(draftOf(statement, speaker));
    }
  for (const statement of readNeighbours(scene, drafts)) {
    const speaker = statement.source === null ? null : resolveSource(scene, cast, statement.source, speakers);
    drafts.push(draftOf(statement, speaker));
  }
  const joined = joinQuotations(scene, drafts);
  return finish(article.id, scene, joined);
}

function readSentence(
  scene: ContentScene,
  sentence: Sentence,
  found: readonly Found<SpeechTerm>[],
): readonly Statement[] {
  const headline = sentence.position === 'title' ? readHeadline(scene, sentence) : null;
  const statements: Statement[] = [];
  let end = sentence.first;
  for (const { term, first, last } of found) {
    if (first < end) continue;
    const cue: CueWord = { first, last, term };
    const statement = readStatement(scene, cue, regionOf(scene, cue, sentence));
    if (statement === null) continue;
    end = last;
    statements.push(statement);
  }
  const confined = confineStatements(scene, statements);
  return headline === null ? confined : [headline, ...confined];
}

/** Statements of quotations that no lexicon verb introduces. */
function readNeighbours(scene: ContentScene, drafts: readonly Draft[]): Statement[] {
  if (scene.quotations.length === 0) return [];
  const held = new Set<number>();
  for (const { content, cue } of drafts) {
    const own = cue === null ? -1 : (scene.quotationAt[cue.first] as number);
    for (const { first, last } of content)
      for (let at = first; at < last; at++) {
        const index = scene.quotationAt[at] as number;
        if (index < 0 || index === own) continue;
        held.add(index);
      }
  }
  return scene.quotations.flatMap((quotation, index) => {
    if (quotation.level > 0 || held.has(index) || quotation.continues >= 0) return [];
    const beside = readNeighbour(scene, quotation);
    if (beside !== null) return beside;
    return isFirstVoice(scene, quotation, drafts) ? (readPreceding(scene, quotation) ?? []) : [];
  });
}

/** Whether nobody speaks before a quotation in the paragraph of the sentence before it. */
function isFirstVoice({ text }: ContentScene, quotation: Quotation, drafts: readonly Draft[]): boolean {
  const blockOf = (token: number) => text.sentences[text.sentence[token] as number]?.block;
  const block = blockOf(quotation.open - 1);
  return !drafts.some(
    ({ cue }) => cue !== null && cue.first < quotation.open && blockOf(cue.first) === block,
  );
}

/** The sentence, or the part of the quotation that the cue stands in. */
function regionOf(scene: ContentScene, cue: Range, sentence: Sentence): Range {
  const quotation = quotationOf(scene, cue.first);
  if (quotation === null) return sentence;
  return { first: Math.max(sentence.first, quotation.first), last: Math.min(sentence.last, quotation.last) };
}

function draftOf(statement: Statement, speaker: Speaker | null): Draft {
  const { term } = statement;
  return {
    content: [...statement.content],
    cue: statement.cue,
    sourcePhrase: statement.source,
    source: speaker?.source ?? null,
    kind: term?.meaning.kind ?? 'speech',
    verbClass: term?.meaning.verbClass ?? 'neutral',
    verb: term?.term ?? null,
    quoted: false,
    tells: tells(term?.meaning),
  };
}

/** Whether a cue introduces what is said, and no mere object. */
function tells(meaning: SpeechTerm | undefined): boolean {
  return meaning?.kind === 'speech' && meaning.takes.includes('clause') && !meaning.takes.includes('object');
}

/** Ids, manners and nesting. */
function finish(article: string, scene: ContentScene, drafts: readonly Draft[]): Attribution[] {
  const ordered = drafts
    .filter((draft) => draft.content.length > 0)
    .map((draft) => ({ draft, content: inOrder(draft.content) }))
    .toSorted(
      (a, b) =>
        startOf(a.content) - startOf(b.content) ||
        endOf(b.content) - endOf(a.content) ||
        cueOf(a.draft) - cueOf(b.draft),
    );
  const open: { id: string; last: number; content: readonly Range[] }[] = [];
  return ordered.map(({ draft, content }, index) => {
    const id = `${article}:a${index}`;
    const last = endOf(content);
    while (open.length > 0 && (open.at(-1) as { last: number }).last < last) open.pop();
    const nestedIn = open.findLast((outer) => isWithin(content, outer.content))?.id ?? null;
    open.push({ id, last, content });
    return {
      id,
      content: content.map((range) => spanOf(scene.text, range)),
      cue: draft.cue === null ? null : spanOf(scene.text, draft.cue),
      sourceSpan: draft.sourcePhrase === null ? null : spanOf(scene.text, draft.sourcePhrase),
      source: draft.source?.name ?? null,
      sourceKind: draft.source?.kind ?? null,
      kind: draft.kind,
      manner: mannerOf(scene, draft, content),
      verbClass: draft.verbClass,
      verb: draft.verb,
      nestedIn,
    };
  });
}

function inOrder(content: readonly Range[]): readonly Range[] {
  return content.length < 2 ? content : content.toSorted((a, b) => a.first - b.first);
}

/** Whether one content begins inside another, and not between its parts. */
function isWithin(inner: readonly Range[], outer: readonly Range[]): boolean {
  const start = startOf(inner);
  return outer.some(({ first, last }) => first <= start && start < last);
}

function startOf(content: readonly Range[]): number {
  return content[0]?.first ?? 0;
}

function endOf(content: readonly Range[]): number {
  return content.at(-1)?.last ?? 0;
}

function cueOf(draft: Draft): number {
  return draft.cue?.first ?? -1;
}

function spanOf(text: Text, range: Range): Span {
  return { start: text.start[range.first] as number, end: text.end[range.last - 1] as number };
}

/** Words outside quotation marks that a direct quotation may have and still be one. */
const DIRECT_SHARE = 0.8;

function mannerOf(
  { quotationAt, quotations, text }: ContentScene,
  draft: Draft,
  content: readonly Range[],
): Manner {
  if (draft.cue === null && draft.sourcePhrase === null && draft.source === null && draft.quoted)
    return 'scare';
  if (quotations.length === 0) return 'indirect';
  let inside = 0;
  let all = 0;
  for (const range of content)
    for (let at = range.first; at < range.last; at++) {
      if (text.pos[at] === 'PUNCT') continue;
      all++;
      if ((quotationAt[at] as number) >= 0) inside++;
    }
  if (inside === 0) return 'indirect';
  return inside >= all * DIRECT_SHARE ? 'direct' : 'mixed';
}
