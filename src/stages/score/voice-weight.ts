import type { Attribution, Cue, VoiceWeight } from '../../model.js';

/** Voice weights of a verb class: a verb of judgement is the source's judgement, and neutral of the outlet. */
const CLASS_WEIGHTS: Readonly<Record<Attribution['verbClass'], VoiceWeight>> = {
  neutral: 'neutral',
  endorsing: 'endorsed',
  distancing: 'distanced',
  rejecting: 'neutral',
  evaluating: 'neutral',
};

/** How the words of an attribution weigh in the combined score; without one they are the outlet's own. */
export function weighVerbClass(attribution: Attribution | undefined): VoiceWeight {
  if (attribution === undefined) return 'own';
  return attribution.manner === 'scare' ? 'distanced' : CLASS_WEIGHTS[attribution.verbClass];
}

/** How a cue's voice weighs in the combined score. */
export function weighVoice(cue: Cue, attribution: Attribution | undefined): VoiceWeight {
  return attribution !== undefined && cue.rebuttal !== null ? 'rebutted' : weighVerbClass(attribution);
}
