/** Which attribution owns each token. */
import type { Attribution, Text } from '../../model.js';

/**
 * For each token the index of the innermost attribution whose content holds it, or -1 for the outlet's own
 * voice. Of two contents that hold a token the shorter is the inner one; speech goes before attitude, since what
 * a speaker says that others want ("both nations want to …") is still the speaker's word.
 */
export function locateVoices(text: Text, attributions: readonly Attribution[]): Int32Array {
  const voices = new Int32Array(text.value.length).fill(-1);
  const ordered = attributions
    .flatMap(({ content, kind }, index) =>
      content.map((span) => ({ span, index, rank: kind === 'speech' ? 1 : 0 })),
    )
    .sort(
      (a, b) =>
        a.rank - b.rank || b.span.end - b.span.start - (a.span.end - a.span.start) || a.index - b.index,
    );
  for (const { span, index } of ordered) {
    for (
      let token = tokenAt(text, span.start);
      token < text.start.length && (text.start[token] as number) < span.end;
      token++
    )
      voices[token] = index;
  }
  return voices;
}

/**
 * Number of the voice that says a term: that of its first word, or of the attribution whose reporting words it begins in and whose
 * content it ends in ("called for peace", "voices concern over the pact").
 */
export function voiceOfTerm(
  text: Text,
  attributions: readonly Attribution[],
  voiceAt: Int32Array,
  term: { readonly first: number; readonly last: number },
): number {
  const first = voiceAt[term.first] as number;
  const last = voiceAt[term.last - 1] as number;
  const reporting = first === last ? null : (attributions[last]?.cue ?? null);
  if (reporting === null) return first;
  const start = text.start[term.first] as number;
  return start >= reporting.start && start < reporting.end ? last : first;
}

/** First token that starts at or after an offset. */
export function tokenAt(text: Text, offset: number): number {
  let low = 0;
  let high = text.start.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((text.start[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Tells the tokens of indirect speech under a verb in the past ("said that it would …"), where "would" is a
 * future told back; what stands in quotation marks is no such speech.
 */
export function markReportedPast(
  text: Text,
  attributions: readonly Attribution[],
  voiceAt: Int32Array,
): (token: number) => boolean {
  const isPast = attributions.map(({ manner, cue }) => {
    if (cue === null || (manner !== 'indirect' && manner !== 'mixed')) return false;
    for (let token = tokenAt(text, cue.start); (text.start[token] ?? cue.end) < cue.end; token++) {
      const norm = text.norm[token] as string;
      const isVerb = text.pos[token] === 'VERB' || text.pos[token] === 'AUX';
      if (isVerb) return norm !== text.lemma[token] && !norm.endsWith('s') && !norm.endsWith('ing');
    }
    return false;
  });
  return (token) => {
    if (isPast[voiceAt[token] as number] !== true) return false;
    const content = attributions[voiceAt[token] as number]?.content ?? [];
    const start = text.start[token] as number;
    const span = content.find((stretch) => stretch.start <= start && stretch.end > start);
    let isQuoted = false;
    for (let at = tokenAt(text, span?.start ?? start); at < token; at++)
      if (text.norm[at] === '"') isQuoted = text.value[at] === '”' ? false : !isQuoted;
    return !isQuoted;
  };
}
