import type { Analysis, Cue, Span } from '../../model.js';
import { type Check, countRight } from '../check.js';
import type { GoldCue } from './gold.js';
import { sameName } from './names.js';
import { sharedLength } from './overlap.js';
import { locate, type Pair, tell } from './pair.js';

interface Item {
  readonly gold: GoldCue;
  readonly match: Cue | null;
  /** Whose voice the match is in, as the gold names it: `outlet`, or a source. */
  readonly voice: string;
}

/** Cues found with their frame, and their voice, denial and rebuttal right. */
export function checkCues(pairs: readonly Pair[]): Check[] {
  const items = pairs.flatMap(({ gold, found }) =>
    gold.cues.map((cue): Item => {
      const match = findMatch(cue.frame, locate(cue, found, gold), found.cues);
      return { gold: cue, match, voice: match === null ? '' : nameVoice(match, found) };
    }),
  );
  return [
    countRight(
      'cues found',
      items.map(({ gold, match }) => match !== null || `${gold.frame}: ${tell(gold)}`),
    ),
    countRight(
      '… with the right voice',
      items.map(({ gold, match, voice }) => {
        if (match === null) return `not found: ${tell(gold)}`;
        return sameName(gold.voice, voice) || `${voice} instead of ${gold.voice}: ${tell(gold)}`;
      }),
    ),
    ...checkMark(
      'denied',
      items,
      ({ negated }) => negated,
      ({ assertion }) => assertion === 'denied',
    ),
    ...checkMark(
      'rebutted',
      items,
      ({ rebutted }) => rebutted,
      ({ rebuttal }) => rebuttal !== null,
    ),
  ];
}

/** Cues that the gold marks must be marked, and no other one. */
function checkMark(
  name: string,
  items: readonly Item[],
  inGold: (cue: GoldCue) => boolean,
  inMatch: (cue: Cue) => boolean,
): Check[] {
  const marked = items.filter(({ gold }) => inGold(gold));
  const others = items.filter(({ gold }) => !inGold(gold));
  return [
    countRight(
      name,
      marked.map(({ gold, match }) => (match !== null && inMatch(match)) || tell(gold)),
    ),
    countRight(
      `no other ${name}`,
      others.map(({ gold, match }) => match === null || !inMatch(match) || tell(gold)),
    ),
  ];
}

/** The cue of the same frame that shares most with a stretch. */
function findMatch(frame: string, span: Span, cues: readonly Cue[]): Cue | null {
  const [best] = cues
    .filter((cue) => cue.frame === frame && sharedLength(cue, span) > 0)
    .sort((a, b) => sharedLength(b, span) - sharedLength(a, span));
  return best ?? null;
}

/** Words in scare quotes are the outlet's. */
function nameVoice(cue: Cue, { attributions }: Analysis): string {
  const voice = attributions.find(({ id }) => id === cue.voice);
  return voice === undefined || voice.manner === 'scare' ? 'outlet' : (voice.source ?? 'nobody');
}
