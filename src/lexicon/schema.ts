/**
 * What a lexicon file may hold. Frames and targets share one term grammar:
 *
 * - words in any case; a word in its base form matches its inflections (`ominous sign`: ominous signs),
 *   an inflected one matches just itself, a word in capitals only capitals (`US`)
 * - `*` inside a word: any letters (`russophob*`)
 * - `(over|about|at)`: one of these; an empty one makes it optional (`(the|) regime`)
 * - `~3`: up to three words between
 * - `{target}`: any named target; `{russia}`: that one
 */
import { z } from 'zod';

const polarity = z.number().min(-1).max(1);

/**
 * Polarity by role: `issue` (the run's issue), `subject` (the target before the cue in its clause), `object`
 * (the target after it), `slot` (the target in the slot), or a target's id.
 */
const stance = z.record(z.string(), polarity);

const examples = z.strictObject({
  match: z.array(z.string()).default([]),
  no: z.array(z.string()).default([]),
});

const fullTerm = z.strictObject({
  term: z.string().min(1),
  stance: stance.optional(),
  pos: z.string().optional().describe('part of speech of the first word: NOUN, PROPN, VERB, ADJ …'),
  near: z
    .array(z.string())
    .optional()
    .describe('only with one of these in the same clause, for names of targets in the same sentence'),
  not: z.array(z.string()).optional().describe('never inside one of these'),
  case: z.boolean().optional().describe('words written with a capital match only with a capital'),
  note: z.string().optional(),
  source: z.string().optional(),
  examples: examples.optional(),
});

const term = z.union([z.string().min(1), fullTerm]);

const header = {
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  language: z.literal('en'),
  description: z.string().min(1),
  sources: z.array(z.string()).optional(),
};

const identifier = z.string().regex(/^[a-z][a-z0-9-]*$/);

export const framesFile = z.strictObject({
  ...header,
  frames: z.record(
    identifier,
    z.strictObject({
      description: z.string().min(1),
      stance: stance.optional().describe('polarity of terms that give none of their own'),
      terms: z.array(term).min(1),
    }),
  ),
});

export const targetsFile = z.strictObject({
  ...header,
  targets: z.record(
    identifier,
    z.strictObject({
      label: z.string().min(1),
      kind: z.enum(['state', 'bloc', 'body', 'person', 'issue']),
      aliases: z.array(term).default([]).describe('capitals match as written unless `case: false`'),
      members: z.array(identifier).optional().describe('targets that are part of this bloc or issue'),
      when: z
        .strictObject({
          all: z.array(identifier).default([]).describe('targets that must all be named'),
          any: z.array(term).default([]).describe('terms of which one must stand there too'),
          within: z.enum(['sentence', 'paragraph', 'article']).default('article'),
        })
        .optional()
        .describe('an issue: found where these conditions meet'),
    }),
  ),
});

export type Term = z.infer<typeof term>;
export type FramesFile = z.infer<typeof framesFile>;
export type TargetsFile = z.infer<typeof targetsFile>;

export const evaluationsFile = z.strictObject({
  ...header,
  part: z
    .enum(['verb', 'noun', 'word'])
    .describe('verbs; nouns with an agent and a patient; words that value who bears them'),
  groups: z.array(
    z.strictObject({
      id: identifier,
      description: z.string().min(1),
      pos: z.array(z.string()).min(1).optional().describe('parts of speech of the first word'),
      bearer: polarity.default(0).describe('how it shows whoever bears it'),
      agent: polarity.default(0).describe('how it shows who does it'),
      patient: polarity.default(0).describe('how it shows to whom it is done'),
      holds: polarity.default(0).describe("the agent's stance towards the patient"),
      terms: z.array(term).min(1),
    }),
  ),
});
export type EvaluationsFile = z.infer<typeof evaluationsFile>;

/** What may follow a verb that attributes. */
const complement = z.enum(['quotation', 'clause', 'infinitive', 'object', 'recipient']);
const verbClass = z.enum(['neutral', 'endorsing', 'distancing', 'rejecting', 'evaluating']);
const attributionKind = z.enum(['speech', 'attitude']);
const patterns = z.array(z.string().min(1)).min(1);

export const speechFile = z.strictObject({
  ...header,
  verbs: z.array(
    z.strictObject({
      class: verbClass,
      kind: attributionKind,
      takes: z
        .array(complement)
        .min(1)
        .describe(
          'quotation: "…", he V; clause: V (that) …; infinitive: V to …; object: V the …; recipient: V somebody (that) …',
        ),
      terms: patterns,
    }),
  ),
  nouns: z.array(
    z.strictObject({
      class: verbClass,
      kind: attributionKind,
      terms: patterns.describe('nouns with a that-clause, an of-phrase or an infinitive: the claim that …'),
    }),
  ),
  prepositions: z.array(
    z.strictObject({
      class: verbClass,
      kind: attributionKind,
      terms: patterns.describe('phrases whose object is the source: according to …'),
    }),
  ),
});

export const modifiersFile = z.strictObject({
  ...header,
  negators: patterns.describe('deny what follows in their clause'),
  phraseNegators: patterns.describe(
    'deny their own phrase, up to a comma or a finite verb: without, lack of',
  ),
  postNegators: patterns.describe('objects that deny the verb or noun before them: threatened nobody'),
  pseudoNegators: patterns.describe('look like negators and deny nothing'),
  denials: patterns.describe('verbs and nouns that deny their object: rule out …, denial of …'),
  hedges: patterns.describe('what follows in the clause is uncertain'),
  claims: patterns.describe(
    'what follows is denied where the clause goes on to reject it: the idea that … is absurd',
  ),
  conditions: patterns.describe('begin a clause that is supposed only, and its main clause with it: if'),
  concessions: patterns.describe('begin a clause that is supposed only, and leave its main clause: even if'),
  suppositions: patterns.describe('what follows in the clause is supposed only: would'),
  futures: patterns.describe('what follows is supposed where a condition stands behind it: will'),
  contrasts: patterns.describe('end the scope of a negator: not X but Y'),
  rebuttals: patterns.describe('reject something said before: this is not true'),
  ellipses: patterns.describe('reject something said before where they are the whole sentence: it is not'),
  postDenials: patterns.describe('deny the subject before them: does not exist, is out of the question'),
  wishes: patterns.describe('what they govern is wished, not stated: hope it will not …'),
  raising: patterns.describe('verbs whose negation denies the clause that follows: not believe that …'),
  clauseStarts: patterns.describe('words that begin a clause of their own: while, because, although'),
  adjuncts: patterns.describe('begin a phrase that no negator before them reaches: amid, despite'),
  factives: patterns.describe('verbs whose object exists though they are denied: not condemn the invasion'),
  anaphors: patterns.describe('stand for something said before; a rebuttal needs one near it'),
  accusations: patterns.describe('what they stand for was said against somebody: charge, allegation'),
  links: patterns.describe('stand for the matter that an article is about: the deal, the project'),
});

export const namesFile = z.strictObject({
  ...header,
  abbreviations: patterns.describe('with their full stop, which ends no sentence: Gen., Rev., No.'),
  titles: patterns.describe('stand before a name and are no part of it: Mr, President, Senator'),
  roles: z
    .array(patterns)
    .describe('role nouns; each list holds words for the same office: head, chief, director'),
  nicknames: z
    .array(patterns)
    .default([])
    .describe('given names; in each list one may stand for the other: Robert, Bob'),
  feminineNames: patterns,
  masculineNames: patterns,
  neutralNames: patterns.describe('given names of either gender, and of unknown gender'),
  feminineNouns: patterns.describe('woman, actress, spokeswoman'),
  masculineNouns: patterns,
  organisationNouns: patterns.describe('head nouns of organisations: agency, committee, company'),
  governmentNouns: patterns.describe('head nouns of bodies of state: ministry, department, embassy'),
  documentNouns: patterns.describe('what is written and speaks: statement, report, letter'),
  outletNouns: patterns.describe('what news outlets are called: newspaper, broadcaster, piece, article'),
  unnamedNouns: patterns.describe('sources without a name: officials, analysts, critics'),
  dateWords: patterns.describe('weekdays, months, today, week: no part of a name'),
});

export type SpeechFile = z.infer<typeof speechFile>;
export type ModifiersFile = z.infer<typeof modifiersFile>;
export type NamesFile = z.infer<typeof namesFile>;

/** Any lexicon file, for its name and version only. */
export const headerFile = z.looseObject({ name: header.name, version: header.version });

export const grammarFile = z.strictObject({
  ...header,
  complementizers: patterns.describe('begin the clause that is said: that'),
  questions: patterns.describe('begin an indirect question: whether, why, how'),
  relatives: patterns.describe('begin a clause about the noun before: who, which'),
  determiners: patterns,
  indefinites: patterns.describe('determiners of something new: a, an'),
  possessives: patterns.describe('possessive pronouns: his, their'),
  objectPronouns: patterns.describe('never a subject: him, them'),
  conjunctions: patterns.describe('may begin a sentence and are no part of what is said: and, but'),
  linking: patterns.describe('prepositions inside a noun phrase: the head of the agency'),
  nameLinking: patterns.describe('prepositions that go on with a phrase after a name'),
  adjuncts: patterns.describe('prepositions of time, place and means after a verb of speech: said on Monday'),
  breaks: patterns.describe('after a comma: the reporter speaks again'),
  weakBreaks: patterns.describe('the same, where no "that" introduced the content'),
  phraseBreaks: patterns.describe('end the object of a verb of attitude: after, because, when'),
  masculinePronouns: patterns,
  femininePronouns: patterns,
  pluralPronouns: patterns,
  neuterPronouns: patterns,
  subjectlessVerbs: patterns,
  reflexives: patterns.describe('stand for the subject of their own clause: himself'),
  firstPronouns: patterns.describe('stand for whoever speaks: I, we, our'),
  speakerPronouns: patterns.describe('first person: never a source outside a quotation'),
  be: patterns.describe('forms of be'),
  manners: patterns.describe("before a statement's source: as the agency said"),
  agents: patterns.describe('before who does what a passive verb says: by'),
  nameTimes: patterns.describe(
    'words for times that are part of a name where they have a capital: USA Today',
  ),
  joiners: patterns.describe('join two nouns to one source: the minister and his wife'),
  genitives: patterns.describe('mark whose something is'),
  infinitives: patterns.describe('before the infinitive: to'),
  nounLinks: patterns.describe('between a noun that attributes and what is said: his call for calm'),
  sourcing: patterns.describe('before "to" and a source: according to'),
  objectControl: patterns.describe(
    'before a participle whose subject is the object of the verb before: accuse them of lying',
  ),
  subordinators: patterns.describe('begin a clause that depends on another: if, when, although'),
  unchangedPasts: patterns.describe('verbs whose past is their base form: put, read'),
  blocNouns: patterns.describe('stand for a bloc named before: the bloc'),
  stateNouns: patterns.describe('stand for a state named before: the country'),
});

export type GrammarFile = z.infer<typeof grammarFile>;
