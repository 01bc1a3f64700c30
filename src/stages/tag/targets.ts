/** Towards whom a cue speaks, and with what sign. */
import type { FrameTerm, Lexicons, Target } from '../../lexicon/load.js';
import { type Found, findTerms } from '../../lexicon/terms.js';
import type { CueTarget, Text } from '../../model.js';
import type { NamedMention } from './mentions.js';
import type { FoundSign } from './modifiers.js';

export interface TargetScene {
  readonly text: Text;
  readonly lexicons: Lexicons;
  readonly issues: readonly Target[];
  /** Mentions of the cue's sentence, in order. */
  readonly mentions: readonly NamedMention[];
  readonly signs: readonly FoundSign[];
  readonly sentence: number;
  /** Clause number by token minus `first`. */
  readonly clauses: readonly number[];
  readonly first: number;
  readonly voiceAt: Int32Array;
  /** Whether a token stands in the phrase that names who says another one. */
  readonly inSource: (token: number, said: number) => boolean;
}

/** Targets of a cue with a polarity other than 0, one entry a target: the term's own rule before roles before the issue. */
export function findTargets(scene: TargetScene, cue: Found<FrameTerm>): CueTarget[] {
  const { stance } = cue.term.meaning;
  const found: CueTarget[] = [];
  const add = (target: string, polarity: number | undefined, by: CueTarget['by']) => {
    if (polarity === undefined || polarity === 0 || found.some((other) => other.target === target)) return;
    found.push({ target, polarity, by });
  };
  for (const [role, polarity] of Object.entries(stance)) if (!ROLES.has(role)) add(role, polarity, 'term');
  if (cue.slot !== null) add(cue.slot.target, stance.slot, 'term');
  for (const target of neighbours(scene, cue, 'before')) add(target, stance.subject, 'role');
  for (const target of neighbours(scene, cue, 'after')) add(target, stance.object, 'role');
  for (const issue of scene.issues) {
    const by = speaksOf(scene, issue, cue);
    if (by !== null) add(issue.id, stance.issue, by);
  }
  return found;
}

const ROLES = new Set(['issue', 'subject', 'object', 'slot']);

/** Targets named next to the cue on one side, in its clause and voice, with those coordinated to the nearest. */
function neighbours(scene: TargetScene, cue: Found<FrameTerm>, side: 'before' | 'after'): string[] {
  const inClause = scene.mentions.filter(
    (mention) =>
      isParty(scene, mention) && sameClause(scene, mention, cue) && mention.first !== cue.slot?.first,
  );
  const ordered =
    side === 'before'
      ? inClause.filter((mention) => mention.last <= cue.first).reverse()
      : inClause.filter((mention) => mention.first >= cue.last);
  const targets: string[] = [];
  let previous: NamedMention | null = null;
  for (const mention of ordered) {
    if (previous !== null && !areCoordinated(scene, previous, mention)) break;
    targets.push(mention.target);
    previous = mention;
  }
  return targets;
}

function isParty({ lexicons }: TargetScene, mention: NamedMention): boolean {
  return lexicons.targets[mention.target]?.kind !== 'issue';
}

function sameClause(scene: TargetScene, mention: { first: number }, cue: { first: number }): boolean {
  const { clauses, first, voiceAt } = scene;
  return (
    clauses[mention.first - first] === clauses[cue.first - first] &&
    voiceAt[mention.first] === voiceAt[cue.first] &&
    !scene.inSource(mention.first, cue.first)
  );
}

/** `Russia and China`, `Moscow, Beijing`, `China’s and Russia’s`: nothing between but a comma, a conjunction, a possessive. */
function areCoordinated({ text, lexicons }: TargetScene, one: NamedMention, other: NamedMention): boolean {
  const from = Math.min(one.last, other.last);
  const to = Math.max(one.first, other.first);
  if (to - from > 3) return false;
  for (let at = from; at < to; at++) {
    const norm = text.norm[at] as string;
    const joins =
      norm === ',' ||
      norm === '&' ||
      norm === '-' ||
      norm === '–' ||
      norm === "'s" ||
      lexicons.grammar.conjunctions.has(norm) ||
      text.pos[at] === 'DET';
    if (!joins) return false;
  }
  return true;
}

/**
 * Whether a cue speaks of an issue. Its clause tells: it names the issue or all its members; or it names somebody
 * else, or one member alone, and then a word for the matter (the deal, they) must stand there too. A clause that
 * names nobody is judged by its sentence, and one that nobody is named in speaks of the issue of its paragraph.
 */
function speaksOf(scene: TargetScene, issue: Target, cue: Found<FrameTerm>): CueTarget['by'] | null {
  const { mentions, lexicons } = scene;
  const parties = mentions.filter(
    (mention) => isPower(lexicons, mention) && !scene.inSource(mention.first, cue.first),
  );
  const near = parties.filter((mention) => sameClause(scene, mention, cue));
  const named = mentions.filter((mention) => mention.target === issue.id);
  if (named.some((mention) => sameClause(scene, mention, cue))) return 'clause';
  const considered = new Set((near.length > 0 ? near : parties).map((mention) => mention.target));
  if (considered.size === 0) return named.length > 0 ? 'clause' : 'issue';
  if (issue.members.length > 0 && issue.members.every((member) => considered.has(member))) return 'clause';
  const outsiders = near.filter(({ target }) => !issue.members.includes(target));
  if (named.length > 0 && outsiders.length === 0) return 'clause';
  const isObject =
    cue.slot === null && outsiders.length > 0 && near.every((mention) => mention.last > cue.first);
  return isLinked(scene, issue, cue, isObject) ? 'clause' : null;
}

/**
 * Whether the cue's clause has a word for the matter: a general one, or one of those that tell the issue.
 *
 * @param mayBeCue whether the cue itself may be that word
 */
function isLinked(scene: TargetScene, issue: Target, cue: Found<FrameTerm>, mayBeCue: boolean): boolean {
  const { text, signs, sentence, clauses, first } = scene;
  const isHere = (words: { readonly first: number; readonly last: number }) =>
    (mayBeCue || words.last <= cue.first || words.first >= cue.last) &&
    clauses[words.first - first] === clauses[cue.first - first];
  if (signs.some((sign) => sign.kind === 'link' && isHere(sign))) return true;
  const any = issue.condition?.any ?? null;
  return any !== null && findTerms(any, text, sentence).some(isHere);
}

function isPower({ targets }: Lexicons, mention: NamedMention): boolean {
  const kind = targets[mention.target]?.kind;
  return kind === 'state' || kind === 'bloc';
}
