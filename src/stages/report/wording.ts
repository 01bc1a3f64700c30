import type {
  Assertion,
  Manner,
  Position,
  SourceKind,
  VerbClass,
  Verdict,
  VoiceGroup,
  VoiceWeight,
} from '../../model.js';

/** How a report names the three groups of voices. */
export const voiceGroups: Readonly<Record<VoiceGroup, { name: string; says: string }>> = {
  combined: { name: 'together', says: 'own words and quoted voices together, quoted ones counting less' },
  own: { name: 'own words', says: 'what the outlet says in its own voice' },
  quoted: { name: 'quoted', says: 'what the people and bodies say whom the outlet quotes or reports' },
};

export const verdicts: Readonly<Record<Verdict, { name: string; key: string; says: string }>> = {
  favourable: { name: 'favourable', key: 'for', says: 'the whole interval lies above 0' },
  unfavourable: { name: 'unfavourable', key: 'against', says: 'the whole interval lies below 0' },
  'no clear stance': {
    name: 'no clear stance',
    key: 'open',
    says: 'the interval holds 0: it could be either',
  },
  'insufficient evidence': { name: 'too little to say', key: 'thin', says: 'less evidence than the minimum' },
};

export const assertions: Readonly<Record<Assertion, { name: string; says: string }>> = {
  affirmed: { name: 'affirmed', says: 'said as it stands' },
  denied: { name: 'denied', says: 'said not to be so; its sign is turned' },
  hedged: { name: 'hedged', says: 'said with a reserve (might, reportedly); counts in part' },
  questioned: { name: 'questioned', says: 'put as a question; neither for nor against' },
  hypothetical: {
    name: 'hypothetical',
    says: 'put as a condition (if, would); neither for nor against',
  },
};

export const voiceWeights: Readonly<Record<VoiceWeight, { name: string; says: string }>> = {
  own: { name: 'own words', says: 'the outlet’s own voice' },
  endorsed: { name: 'quoted, as true', says: 'introduced as true (noted, acknowledged, revealed)' },
  neutral: { name: 'quoted', says: 'introduced without judgement (said, told)' },
  distanced: {
    name: 'quoted, at a distance',
    says: 'introduced with doubt (claimed, so-called) or in scare quotes',
  },
  rebutted: {
    name: 'quoted, then rejected',
    says: 'cited and then rejected in the same article; counts the other way',
  },
};

export const positions: Readonly<Record<Position, string>> = {
  title: 'headline',
  subheading: 'subheading',
  lead: 'first paragraph',
  body: 'body',
};

export const manners: Readonly<Record<Manner, { name: string; says: string }>> = {
  direct: { name: 'direct', says: 'in quotation marks' },
  indirect: { name: 'indirect', says: 'reported: “said that …”' },
  mixed: { name: 'mixed', says: 'reported, with a part in quotation marks' },
  scare: { name: 'scare quotes', says: 'a word in quotation marks with nobody named' },
};

export const verbClasses: Readonly<Record<VerbClass, { name: string; says: string }>> = {
  neutral: { name: 'neutral', says: 'said, told' },
  endorsing: { name: 'as true', says: 'noted, acknowledged' },
  distancing: { name: 'with doubt', says: 'claimed, alleged' },
  rejecting: { name: 'rejecting', says: 'denied, dismissed' },
  evaluating: { name: 'judging', says: 'praised, warned' },
};

export const sourceKinds: Readonly<Record<SourceKind, string>> = {
  person: 'person',
  organisation: 'organisation',
  government: 'government',
  document: 'document',
  outlet: 'news outlet',
  unnamed: 'unnamed',
};

/** A lexicon's identifier as words: `russia-china-cooperation` gives `russia china cooperation`. */
export function asWords(identifier: string): string {
  return identifier.split('-').join(' ');
}
