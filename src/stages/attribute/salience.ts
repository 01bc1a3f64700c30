/**
 * Whom a pronoun stands for, by salience: what was named lately, as a subject, and often (after Lappin and Leass
 * 1994, Computational Linguistics 20:4). Names, pronouns and nouns for people compete alike, so a pronoun that a
 * nameless person answers best stays open.
 */
import type { Gender } from '../../lexicon/names.js';
import type { Item } from './items.js';
import type { Scene } from './phrases.js';
import type { Referent } from './referents.js';

/** Weights of what a mention is; all halve with each sentence between. */
const RECENT = 100;
const SUBJECT = 80;
const HEAD = 60;
const OBJECT = 50;
/** For a candidate that is a subject as the pronoun is. */
const PARALLEL = 35;
/** For one who speaks, where the pronoun does: `he added`. */
const SPEAKING = 60;
/** For the subject next before the pronoun in its sentence. */
const NEXT_SUBJECT = 50;
/** Share that sentences other than the best one add. */
const REPEATED = 0.25;
/** Sentences back that a pronoun reaches. */
const REACH = 4;

/** Shares of a candidate's weight. */
const UNKNOWN_GENDER = 0.75;
const UNSURE = 0.5;
const BODY_AS_THEY = 0.4;
const ACROSS_QUOTATION = 0.5;
const NAMELESS = 0.8;

/** A candidate: one or more referents, or a nameless noun. */
interface Candidate {
  readonly referents: readonly Referent[];
  readonly share: number;
  readonly seen: Map<number, number>;
}

export interface Pronoun {
  readonly item: Item;
  /** Who it cannot be: the subject of its own verb, the speaker of its quotation. */
  readonly excluded: ReadonlySet<Referent>;
  /** The subject next before it in its sentence. */
  readonly nextSubject: Item | undefined;
}

/**
 * The referents that a third-person pronoun stands for, or none.
 *
 * @param before items before it, those resolved with their referents
 */
export function chooseReferents(
  scene: Scene,
  before: readonly Item[],
  pronoun: Pronoun,
): readonly Referent[] {
  const { item } = pronoun;
  const candidates = new Map<Referent | Item, Candidate>();
  for (let index = before.length - 1; index >= 0; index--) {
    const other = before[index] as Item;
    const distance = item.sentence - other.sentence;
    if (distance > REACH) break;
    if (other.last > item.first) continue;
    const share = shareOf(scene, other, item);
    if (share === 0 || other.referents.some((referent) => pronoun.excluded.has(referent))) continue;
    const key = other.referents.length === 1 ? (other.referents[0] as Referent) : other;
    const candidate = candidates.get(key) ?? {
      referents: other.referents,
      share,
      seen: new Map(),
    };
    candidates.set(key, candidate);
    const own = weigh(other, item) + (other === pronoun.nextSubject ? NEXT_SUBJECT : 0);
    const weight = (own * quotationShare(scene, other, item)) / 2 ** distance;
    candidate.seen.set(distance, Math.max(weight, candidate.seen.get(distance) ?? 0));
  }
  let best: Candidate | null = null;
  let most = 0;
  for (const candidate of candidates.values()) {
    const weight = total(candidate) * candidate.share;
    if (weight > most) [best, most] = [candidate, weight];
  }
  return best?.referents ?? [];
}

/** The best sentence, and a share of the others. */
function total({ seen }: Candidate): number {
  let sum = 0;
  let best = 0;
  for (const weight of seen.values()) {
    sum += weight;
    best = Math.max(best, weight);
  }
  return best + (sum - best) * REPEATED;
}

function weigh(other: Item, item: Item): number {
  return (
    RECENT +
    (other.isSubject ? SUBJECT : 0) +
    (other.isHead ? HEAD : 0) +
    (other.isObject && !other.isSubject ? OBJECT : 0) +
    (other.isSubject && item.isSubject ? PARALLEL : 0) +
    (other.isSource && item.isSource ? SPEAKING : 0)
  );
}

function quotationShare({ quotationAt }: Scene, other: Item, item: Item): number {
  const inside = quotationAt[other.first] as number;
  return inside < 0 || inside === quotationAt[item.first] ? 1 : ACROSS_QUOTATION;
}

/** How well what was said before fits a pronoun: 0 where it cannot. */
function shareOf(scene: Scene, other: Item, { gap }: Item): number {
  if (other.type === 'pronoun' && other.referents.length === 0) return 0;
  if (other.referents.length === 0) return fitNoun(scene, other, gap);
  if (other.referents.length > 1) return gap === 'plural' ? 1 : 0;
  const [referent] = other.referents as readonly [Referent];
  const { kind, plural } = referent;
  if (gap === 'masculine' || gap === 'feminine') {
    if (kind !== 'person' || referent.doubtful) return 0;
    return fitGender(referent.gender, gap) * (referent.sure ? 1 : UNSURE);
  }
  if (gap === 'neuter') return kind === 'person' || plural ? 0 : 1;
  if (gap === 'plural') return plural ? 1 : kind === 'person' ? 0 : BODY_AS_THEY;
  return 0;
}

function fitGender(known: Gender | null, wanted: Gender): number {
  if (known === wanted) return 1;
  return known === null || known === 'either' ? UNKNOWN_GENDER : 0;
}

/** A noun that names nobody: a person for he and she, any singular for it, a plural for they. */
function fitNoun({ text, names }: Scene, { first, plural }: Item, gap: Item['gap']): number {
  const lemma = text.lemma[first] as string;
  const norm = text.norm[first] as string;
  const has = (nouns: { has(word: string): boolean }) => nouns.has(lemma) || nouns.has(norm);
  const isPerson = has(names.unnamed) || has(names.roles) || has(names.gendered);
  if (gap === 'plural') return plural ? (isPerson ? 1 : NAMELESS) : 0;
  if (plural) return 0;
  if (gap === 'neuter') return isPerson ? 0 : NAMELESS;
  if (gap !== 'masculine' && gap !== 'feminine') return 0;
  return isPerson ? fitGender(names.gendered.get(lemma) ?? null, gap) * NAMELESS : 0;
}
