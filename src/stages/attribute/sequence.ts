/** The statements of one sentence, each confined by the others. */

import { DASHES, hasVerb, quotationOf } from './clauses.js';
import { isAdjacent } from './cues.js';
import type { Range } from './phrases.js';
import type { ContentScene } from './scene.js';
import type { Statement } from './statements.js';

/**
 * Ends a content where the reporter speaks again: at a participle that attributes (`…, adding that …`), at a
 * second verb of the same source (`said … and called …`), and before a trailing attribution around it.
 */
export function confineStatements(
  scene: ContentScene,
  statements: readonly Statement[],
): readonly Statement[] {
  const [only] = statements;
  if (only === undefined || (statements.length === 1 && only.content.length > 0)) return statements;
  const sequel = statements.map((statement) => follow(scene, statement, statements));
  return sequel
    .map((statement) => confine(scene, statement, sequel))
    .filter(({ content }) => content.length > 0);
}

/** A participle, or a verb behind a comma and a conjunction, has the source of the statement that it follows. */
function follow(scene: ContentScene, statement: Statement, others: readonly Statement[]): Statement {
  if (statement.term?.meaning.kind !== 'speech') return statement;
  for (const other of others)
    if (
      other !== statement &&
      other.source !== null &&
      holds(scene, other, statement.cue) &&
      isSequel(scene, statement.cue, other.cue)
    )
      return { ...statement, source: other.source };
  return statement;
}

/** `…, adding`, `saying … but suggesting`, `… before claiming`, `said …, and asked`. */
function isSequel(scene: ContentScene, cue: Range, earlier: Range): boolean {
  const { text, grammar, quotationAt } = scene;
  const isParticiple = (text.norm[cue.first] as string).endsWith('ing');
  let at = cue.first - 1;
  while (text.pos[at] === 'ADV') at--;
  if (quotationAt[at] !== quotationAt[cue.first]) at--;
  if (text.norm[at] === ',') return isParticiple;
  if (isParticiple && grammar.subordinators.has(text.norm[at] ?? '')) return true;
  if (!grammar.conjunctions.has(text.norm[at] ?? '')) return false;
  if (isParticiple) return text.norm[at - 1] === ',' || (text.norm[earlier.first] as string).endsWith('ing');
  if (text.norm[cue.first] === text.lemma[cue.first]) return false;
  return text.norm[at - 1] === ',' || !hasVerb(scene, earlier.last, at);
}

/** Whether a cue stands in a statement's content, in the same quotation or outside all. */
function holds({ quotationAt }: ContentScene, { cue, content }: Statement, inner: Range): boolean {
  if (cue.first >= inner.first || quotationAt[cue.first] !== quotationAt[inner.first]) return false;
  return content.some(({ first, last }) => first < inner.first && inner.last <= last);
}

function confine(scene: ContentScene, statement: Statement, others: readonly Statement[]): Statement {
  let { content } = statement;
  for (const other of others) {
    if (other === statement) continue;
    if (
      other.source !== null &&
      !isNoun(scene, other) &&
      other.source.first === statement.source?.first &&
      holds(scene, statement, other.cue) &&
      !isGoverned(scene, other.cue)
    )
      content = cut(content, startOf(scene, other.cue));
    if (isOwnQuotation(scene, statement, other)) content = cut(content, openingOf(scene, other));
    else if (isOwnClause(scene, statement, other))
      content = cut(content, startOf(scene, other.source ?? other.cue));
    for (const outer of other.content) {
      const isInside = statement.cue.first >= outer.first && statement.cue.last <= outer.last;
      if (isInside && other.cue.first >= outer.last) content = cut(content, outer.last);
    }
  }
  return { ...statement, content };
}

/** Whether a statement inside another's unquoted content has whole sentences in marks of its own (`…, to which Kowal replied, “No.”`). */
function isOwnQuotation(scene: ContentScene, statement: Statement, other: Statement): boolean {
  const { text, quotationAt } = scene;
  if (other.source === null || other.term?.meaning.kind !== 'speech') return false;
  if (!holds(scene, statement, other.cue)) return false;
  const content = other.content[0];
  const quotation = content === undefined ? null : quotationOf(scene, content.first);
  if (content === undefined || quotation === null || quotation.first !== content.first) return false;
  if (quotationAt[other.cue.first] === quotationAt[content.first]) return false;
  const mark = text.norm[quotation.open - 1] ?? '';
  const first = (text.value[content.first] as string).charAt(0);
  if (first === first.toLowerCase()) return false;
  if (content.first > other.cue.first) return mark === ',' || mark === ':';
  return quotation.close + 1 === Math.min(other.source.first, other.cue.first);
}

/** `Six in ten said it was ready, and one in five said it was not`: whether a statement is coordinated with the one whose content holds it. */
function isOwnClause(scene: ContentScene, statement: Statement, other: Statement): boolean {
  const { text, grammar, quotationAt } = scene;
  if (other.source === null || other.term?.meaning.kind !== 'speech') return false;
  if (!holds(scene, statement, other.cue)) return false;
  if (!statement.content.some(({ first }) => first < (other.source?.first ?? 0))) return false;
  const at = other.source.first - 1;
  if (at - 1 > statement.cue.last && quotationAt[at - 1] !== quotationAt[at])
    return grammar.conjunctions.has(text.norm[at] ?? '');
  if (text.pos[other.source.first] === 'PRON' || !isAdjacent(scene, other.cue, other.source)) return false;
  if (other.source.last > other.cue.first) return false;
  return grammar.conjunctions.has(text.norm[at] ?? '') && text.norm[at - 1] === ',';
}

/** The first token of a statement's source, cue or content. */
function openingOf(scene: ContentScene, { source, cue, content }: Statement): number {
  const { text, quotationAt } = scene;
  const start = startOf(scene, cue);
  const isOwn = source !== null && source.last <= cue.first && isAdjacent(scene, cue, source);
  let opening = Math.min(start, isOwn ? source.first : start, content[0]?.first ?? start);
  while (quotationAt[opening - 1] === quotationAt[opening] && quotationAt[opening] !== -1) opening--;
  const before = text.norm[opening - 1] ?? '';
  return before === ':' || DASHES.has(before) ? opening - 1 : opening;
}

/** `promised a report that …`: a noun does not end what its verb began. */
function isNoun({ text }: ContentScene, { cue, term }: Statement): boolean {
  return term?.meaning.form === 'noun' && text.norm[cue.first - 1] !== ',';
}

/** `called on Moscow to join`, `mocked the mayor for calling`: a verb that depends on a preposition or `to`. */
function isGoverned({ text, grammar }: ContentScene, cue: Range): boolean {
  let at = cue.first - 1;
  while (text.pos[at] === 'ADV') at--;
  const norm = text.norm[at] ?? '';
  if (grammar.infinitives.has(norm)) return true;
  return (text.pos[at] === 'ADP' || text.pos[at] === 'SCONJ') && !grammar.subordinators.has(norm);
}

/** The first token of a verb with its adverbs, auxiliaries, conjunction and comma. */
function startOf({ text, grammar }: ContentScene, cue: Range): number {
  let at = cue.first;
  while (text.pos[at - 1] === 'ADV' || text.pos[at - 1] === 'AUX') at--;
  const before = text.norm[at - 1] ?? '';
  if (grammar.conjunctions.has(before) || grammar.subordinators.has(before)) at--;
  return text.norm[at - 1] === ',' ? at - 1 : at;
}

function cut(content: readonly Range[], end: number): Range[] {
  return content
    .map(({ first, last }) => ({ first, last: Math.min(last, end) }))
    .filter(({ first, last }) => first < last);
}
