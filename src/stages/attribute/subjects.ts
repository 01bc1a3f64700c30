/** Who does what a verb says: the source phrase of a cue. */
import { Kind } from '../../lexicon/kinds.js';
import { phraseAfter, phraseBefore, type Range, type Scene } from './phrases.js';

const SKIPPED = new Set(['AUX', 'ADV', 'PART']);
const PREPOSITIONS = new Set(['ADP', 'SCONJ']);
const DASHES = new Set(['–', '—', '-', '--']);
const MOST_STEPS = 4;

/**
 * The subject of the verb at token `verb`, to its left: past auxiliaries, adverbs, appositions and relative
 * pronouns, through coordinated verbs and participles to the subject of the verb before.
 *
 * @param floor the first token of the region
 */
export function findSubject(scene: Scene, verb: number, floor: number, steps = 0): Range | null {
  let at = verb - 1;
  while (at >= floor && isSkipped(scene, at)) at--;
  at = beforeDate(scene, at, floor);
  if (at < floor) return null;
  return findBehind(scene, verb, endsQuotation(scene, verb, at, floor) ? at - 1 : at, floor, steps);
}

/** `the “reporter,” saying`: whether a quotation that ends with a comma stands right before a verb outside it. */
function endsQuotation({ text, quotationAt }: Scene, verb: number, at: number, floor: number): boolean {
  return quotationAt[at] !== -1 && quotationAt[verb] === -1 && at - 1 > floor && text.norm[at - 1] === ',';
}

/** The subject of a verb, from the token before its auxiliaries, adverbs and times. */
function findBehind(scene: Scene, verb: number, at: number, floor: number, steps: number): Range | null {
  const { text } = scene;
  const voice = scene.quotationAt[verb] as number;
  const norm = text.norm[at] as string;
  const kinds = text.kinds[at] as number;
  if ((kinds & Kind.infinitive) !== 0 && text.pos[verb] === 'VERB')
    return steps < MOST_STEPS ? subjectOfEarlier(scene, at, floor, steps, voice) : null;
  if ((kinds & Kind.relative) !== 0) return antecedent(scene, at, floor);
  const isParticiple = (text.norm[verb] as string).endsWith('ing') && text.pos[verb - 1] !== 'AUX';
  if (isParticiple && PREPOSITIONS.has(text.pos[at] as string))
    return steps < MOST_STEPS ? subjectOfEarlier(scene, at, floor, steps, voice) : null;
  const isBare = text.pos[at] !== 'PUNCT' && text.pos[at] !== 'CCONJ' && at === verb - 1;
  if (isParticiple && isBare)
    return phraseBefore(scene, at + 1, floor) ?? subjectOfEarlier(scene, at, floor, steps, voice);
  if (text.pos[at] === 'CCONJ' || (norm === ',' && isParticiple) || text.pos[at] === 'VERB')
    return steps < MOST_STEPS ? subjectOfEarlier(scene, at, floor, steps, voice) : null;
  if (norm === ',' || norm === '–' || norm === '—' || norm === '-')
    return beforeApposition(scene, at, floor, voice);
  return phraseBefore(scene, at + 1, floor);
}

/** `USA Today`: a word for a time with a capital behind a name. */
function isPartOfName({ text, grammar }: Scene, at: number): boolean {
  return (
    grammar.nameTimes.has(text.norm[at] as string) &&
    text.value[at] !== text.norm[at] &&
    text.pos[at - 1] === 'PROPN'
  );
}

/** `Brenner on Thursday evening said`: before a time that stands between subject and verb. */
function beforeDate(scene: Scene, from: number, floor: number): number {
  const { text } = scene;
  const isTime = (token: number) => ((text.kinds[token] as number) & Kind.time) !== 0;
  let at = from;
  while (at > floor && isTime(at) && !isPartOfName(scene, at)) at--;
  if (at === from || isTime(at)) return from;
  if (text.pos[at] === 'ADP' || text.pos[at] === 'ADJ' || text.pos[at] === 'DET') at--;
  if (text.pos[at] === 'ADP') at--;
  while (at > floor && isSkipped(scene, at)) at--;
  const pos = text.pos[at];
  const isSubject = pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || text.norm[at] === ')';
  return isSubject && at >= floor ? at : from;
}

/** Words that stand for more than an adverb or auxiliary does. */
const BOUND = Kind.infinitive | Kind.genitive | Kind.relative;

function isSkipped({ text, quotationAt }: Scene, at: number): boolean {
  if (quotationAt[at] !== quotationAt[at + 1]) return false;
  return SKIPPED.has(text.pos[at] as string) && ((text.kinds[at] as number) & BOUND) === 0;
}

/** The subject of the nearest verb to the left of `at`. */
export function subjectOfEarlier(
  scene: Scene,
  at: number,
  floor: number,
  steps: number,
  voice = scene.quotationAt[at] as number,
): Range | null {
  const { text, quotationAt } = scene;
  for (let index = at; index >= floor; index--) {
    if (quotationAt[index] !== voice) continue;
    const pos = text.pos[index];
    if (pos !== 'VERB' && !(pos === 'AUX' && text.pos[index + 1] !== 'VERB')) continue;
    if (text.norm[index - 1] === '-') continue;
    const found = findSubject(scene, index, floor, steps + 1) ?? invertedSubject(scene, index, at);
    if (found !== null) return found;
  }
  return null;
}

/** `“…,” said Rogozin, adding`: the source behind a verb that follows a quotation or a comma, up to a comma at `end`. */
function invertedSubject(scene: Scene, verb: number, end: number): Range | null {
  const { text, quotationAt } = scene;
  const follows = text.norm[verb - 1] === ',' || quotationAt[verb - 1] !== quotationAt[verb];
  if (!follows || text.norm[end] !== ',') return null;
  const source = findInverted(scene, verb + 1, end);
  if (source === null || source.last > end) return null;
  for (let at = source.last; at < end; at++)
    if (text.pos[at] === 'VERB' || text.norm[at] === ',') return null;
  return source;
}

/** `Rogozin, who said`: the phrase and its pronoun. */
function antecedent(scene: Scene, pronoun: number, floor: number): Range | null {
  const mark = scene.text.norm[pronoun - 1] ?? '';
  const before = mark === ',' || DASHES.has(mark) ? pronoun - 1 : pronoun;
  const phrase = phraseBefore(scene, before, floor);
  return phrase === null ? null : { first: phrase.first, last: pronoun + 1 };
}

/** `Kazianis, a director at the Centre, said`: from the comma at `comma` back over the apposition. */
function beforeApposition(scene: Scene, comma: number, floor: number, voice: number): Range | null {
  const { text, quotationAt } = scene;
  for (let at = comma - 1; at > floor; at--) {
    if (quotationAt[at] !== voice) continue;
    const norm = text.norm[at] as string;
    if (norm === ';' || norm === ':') return null;
    if (norm !== ',' && norm !== '–' && norm !== '—') continue;
    const phrase = phraseBefore(scene, at, floor);
    if (phrase === null) continue;
    const whole = extendLeft(scene, phrase, floor) as Range;
    return { first: whole.first, last: comma };
  }
  return null;
}

/** `Kazianis, a senior director at the think tank`: takes in the name that an apposition belongs to. */
function extendLeft(scene: Scene, phrase: Range | null, floor: number): Range | null {
  if (phrase === null) return null;
  const { text } = scene;
  let { first } = phrase;
  while (first - 1 > floor && text.norm[first - 1] === ',' && isAppositive(scene, first)) {
    const more = phraseBefore(scene, first - 1, floor);
    if (more === null || text.pos[more.last - 1] !== 'PROPN') break;
    first = more.first;
  }
  return { first, last: phrase.last };
}

function isAppositive({ text, grammar }: Scene, first: number): boolean {
  const norm = text.norm[first] as string;
  return grammar.determiners.has(norm) || text.pos[first] === 'NOUN' || text.pos[first] === 'ADJ';
}

/**
 * The source after an inverted verb (`said Rogozin, head of the agency`), with its apposition.
 *
 * @param ceiling the first token past the region
 */
export function findInverted(scene: Scene, after: number, ceiling: number): Range | null {
  const phrase = phraseAfter(scene, after, ceiling);
  if (phrase === null) return null;
  const { text, quotationAt } = scene;
  if (text.norm[phrase.last] !== ',' || text.pos[phrase.last - 1] !== 'PROPN') return phrase;
  if (quotationAt[phrase.last] !== quotationAt[phrase.first]) return phrase;
  const apposition = phraseAfter(scene, phrase.last + 1, ceiling);
  if (apposition === null || !isAppositive(scene, apposition.first)) return phrase;
  const end = text.norm[apposition.last] ?? '';
  const ends = apposition.last >= ceiling || end === ',' || end === '.';
  return ends ? { first: phrase.first, last: apposition.last } : phrase;
}
