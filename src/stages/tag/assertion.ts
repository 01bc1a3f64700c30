/** Whether a cue is affirmed, denied, hedged, questioned or supposed, and by which words. */
import type { Grammar } from '../../lexicon/grammar.js';
import type { Modifier } from '../../lexicon/modifiers.js';
import type { Assertion, Reason, Sentence, Text } from '../../model.js';
import { type Clauses, isFiniteVerb } from './clauses.js';
import type { FoundModifier, FoundSign } from './modifiers.js';
import { isPresupposed } from './presupposed.js';

export interface AssertionScene {
  readonly text: Text;
  readonly sentence: Sentence;
  readonly modifiers: readonly FoundModifier[];
  readonly signs: readonly FoundSign[];
  readonly clauses: Clauses;
  readonly grammar: Grammar;
  /** The innermost attribution of each token, as a number; -1 is the outlet. */
  readonly voiceAt: Int32Array;
  /** Whether a voice is what somebody thinks or wants, not says. */
  readonly isAttitude: (voice: number) => boolean;
  /** Whether a token is of the words that give speech to a voice ("claimed that"). */
  readonly attributes: (token: number, voice: number) => boolean;
  /** Whether a token stands in speech that a verb in the past reports, outside quotation marks. */
  readonly isReportedPast: (token: number) => boolean;
}

export interface Judgement {
  readonly assertion: Assertion;
  readonly reason: Reason | null;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

const AFFIRMED: Judgement = { assertion: 'affirmed', reason: null };
const NEGATORS = new Set<Modifier>(['negator', 'phrase-negator', 'post-negator', 'denial', 'post-denial']);
/** Those that leave standing what their clause takes for granted. */
const SPARING = new Set<Modifier>(['negator', 'hedge', 'supposition']);
/** Those that hold for what others say, too. */
const OUTER = new Set<Modifier>(['hedge', 'claim']);
/** Between "a threat" and the "nobody" that denies it. */
const MOST_BETWEEN = 2;

/**
 * Judges a cue.
 *
 * A question questions the whole of its sentence in the same voice; a condition supposes its clause and its main
 * clause; a negator denies what follows it in its scope, and two deny nothing; a wish ("hope it will not …")
 * supposes; then come "would" and hedges.
 */
export function judge(scene: AssertionScene, cue: Stretch): Judgement {
  const question = findQuestion(scene, cue.first);
  if (question !== null) return { assertion: 'questioned', reason: question };
  const governing = scene.modifiers.filter((modifier) => governs(scene, modifier, cue));
  const of = (kind: Modifier) => governing.findLast((modifier) => modifier.kind === kind);
  const condition = of('condition') ?? of('concession') ?? findCondition(scene, cue, of('future'));
  if (condition !== undefined) return { assertion: 'hypothetical', reason: reasonOf(scene, condition) };
  const rejection = findRejection(scene, cue, of('claim') ?? of('hedge'));
  if (rejection !== undefined) return { assertion: 'denied', reason: reasonOf(scene, rejection) };
  const negators = governing.filter(({ kind }) => NEGATORS.has(kind));
  const negator = negators.at(-1);
  if (negator !== undefined && negators.length % 2 === 1) {
    const wish = scene.modifiers.find(
      (modifier) => modifier.kind === 'wish' && wishes(scene, modifier, negator),
    );
    if (wish !== undefined && negator.kind === 'negator')
      return { assertion: 'hypothetical', reason: reasonOf(scene, wish) };
    return { assertion: 'denied', reason: reasonOf(scene, negator) };
  }
  const supposition = of('supposition');
  if (supposition !== undefined && !scene.isReportedPast(supposition.first))
    return { assertion: 'hypothetical', reason: reasonOf(scene, supposition) };
  const hedge = of('hedge');
  return hedge === undefined ? AFFIRMED : { assertion: 'hedged', reason: reasonOf(scene, hedge) };
}

function governs(scene: AssertionScene, modifier: FoundModifier, cue: Stretch): boolean {
  const { kind, first, last } = modifier;
  if (first < cue.last && last > cue.first) return false;
  if (first >= cue.last) return governsBack(scene, modifier, cue);
  if (kind === 'post-denial' || kind === 'post-negator') return false;
  if (kind === 'hedge' && isAttribution(scene, modifier, cue)) return false;
  if (!OUTER.has(kind) && !sharesVoice(scene, modifier, cue)) return false;
  const own = numberAt(scene, 'scope', cue.first);
  if (numberAt(scene, 'scope', first) !== own && !raises(scene, modifier, own)) return false;
  if (kind === 'phrase-negator') return reaches(scene, last, cue.first);
  if (kind === 'negator' && isAbsorbed(scene, modifier, cue)) return false;
  return !SPARING.has(kind) || !isPresupposed(scene, modifier, cue);
}

/**
 * Whether a modifier is the cue's speaker's word; or stands before what somebody does not think or want ("Nobody
 * wants …", "does not believe that …").
 */
function sharesVoice(scene: AssertionScene, { kind, first }: FoundModifier, cue: Stretch): boolean {
  const voice = scene.voiceAt[cue.first] as number;
  return scene.voiceAt[first] === voice || (kind === 'negator' && scene.isAttitude(voice));
}

/** `claimed that`: who says it, not how sure it is; but `asked whether`. */
function isAttribution(
  { text, grammar, voiceAt, attributes }: AssertionScene,
  modifier: FoundModifier,
  cue: Stretch,
): boolean {
  if (grammar.questions.has(text.norm[modifier.last - 1] as string)) return false;
  return attributes(modifier.first, voiceAt[cue.first] as number);
}

/** What denies a cue that stands before it: `does not exist`, and `nobody` as its object. */
function governsBack(scene: AssertionScene, { kind, first }: FoundModifier, cue: Stretch): boolean {
  if (numberAt(scene, 'scope', first) !== numberAt(scene, 'scope', cue.last - 1)) return false;
  if (kind === 'post-denial') return true;
  if (kind !== 'post-negator' || first - cue.last > MOST_BETWEEN) return false;
  for (let at = cue.last; at < first; at++)
    if (scene.text.pos[at] !== 'ADP' && scene.text.pos[at] !== 'PART') return false;
  return true;
}

/** Whether a phrase goes on from one token to another: no comma and no finite verb between. */
function reaches({ text }: AssertionScene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.value[at] === ',' || isFiniteVerb(text, at)) return false;
  return true;
}

/** `did not condemn the invasion`: the verb is denied, its object is not. */
function isAbsorbed({ signs }: AssertionScene, negator: FoundModifier, cue: Stretch): boolean {
  return signs.some(
    ({ kind, first, last }) => kind === 'factive' && first >= negator.last && last <= cue.first,
  );
}

/** Whether a wish governs a negator: `hope it will not`, `hope that it will not`. */
function wishes(scene: AssertionScene, wish: FoundModifier, negator: FoundModifier): boolean {
  if (wish.last > negator.first) return false;
  const own = numberAt(scene, 'scope', negator.first);
  return numberAt(scene, 'scope', wish.first) === own || isObjectOf(scene, wish.first, own);
}

/** `does not believe that …`: the negation of a verb of opinion denies the clause that is its object. */
function raises(scene: AssertionScene, modifier: FoundModifier, own: number): boolean {
  if (modifier.kind !== 'negator' || !isObjectOf(scene, modifier.first, own)) return false;
  const scope = numberAt(scene, 'scope', modifier.first);
  return scene.modifiers.some(
    ({ kind, first }) =>
      kind === 'raising' && first >= modifier.last && numberAt(scene, 'scope', first) === scope,
  );
}

/** Whether a scope is the next one and begins with "that". */
function isObjectOf(scene: AssertionScene, token: number, own: number): boolean {
  const { text, sentence, clauses, grammar } = scene;
  if (own !== numberAt(scene, 'scope', token) + 1) return false;
  return grammar.complementizers.has(text.norm[sentence.first + clauses.scope.indexOf(own)] ?? '');
}

/** The condition whose main clause holds the cue: `If …, the cue`, or `the cue will …, if …`. */
function findCondition(
  scene: AssertionScene,
  cue: Stretch,
  future: FoundModifier | undefined,
): FoundModifier | undefined {
  const own = numberAt(scene, 'clause', cue.first);
  return scene.modifiers.find((modifier) => {
    if (modifier.kind !== 'condition' || scene.voiceAt[modifier.first] !== scene.voiceAt[cue.first])
      return false;
    const clause = numberAt(scene, 'clause', modifier.first);
    if (modifier.first >= cue.last) return future !== undefined && clause === own + 1;
    return own > clause && own <= clause + 2 && isInitial(scene, modifier.first);
  });
}

/** Whether a token is the first word of its sentence or quotation. */
function isInitial({ text, sentence, voiceAt, grammar }: AssertionScene, token: number): boolean {
  for (let at = token - 1; at >= sentence.first; at--) {
    if (voiceAt[at] !== voiceAt[token]) return true;
    const isPassed =
      text.pos[at] === 'PUNCT' || text.pos[at] === 'ADV' || grammar.conjunctions.has(text.norm[at] as string);
    if (!isPassed) return text.value[at] === ',';
  }
  return true;
}

/** `talk of a plot is pure invention`: what the clause rejects of a claim that holds the cue. */
function findRejection(
  scene: AssertionScene,
  cue: Stretch,
  claim: FoundModifier | undefined,
): FoundModifier | undefined {
  if (claim === undefined) return undefined;
  return scene.modifiers.find(
    ({ kind, first }) =>
      kind === 'rebuttal' &&
      first >= cue.last &&
      (scene.voiceAt[first] === scene.voiceAt[cue.first] ||
        scene.voiceAt[first] === scene.voiceAt[claim.first]) &&
      numberAt(scene, 'clause', first) === numberAt(scene, 'clause', cue.first),
  );
}

/** The question mark that ends the sentence, where the cue stands in the same voice as the mark. */
function findQuestion({ text, sentence, voiceAt }: AssertionScene, cue: number): Reason | null {
  for (let at = sentence.last - 1; at > cue; at--) {
    if (text.value[at] !== '?') continue;
    if (voiceAt[at - 1] !== voiceAt[cue]) continue;
    return { rule: 'question', start: text.start[at] as number, end: text.end[at] as number, text: '?' };
  }
  return null;
}

function numberAt({ clauses, sentence }: AssertionScene, of: keyof Clauses, token: number): number {
  return clauses[of][token - sentence.first] as number;
}

function reasonOf({ text }: AssertionScene, { kind, first, last }: FoundModifier): Reason {
  const start = text.start[first] as number;
  const end = text.end[last - 1] as number;
  return { rule: kind, start, end, text: text.source.slice(start, end) };
}
