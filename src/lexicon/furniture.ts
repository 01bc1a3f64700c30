/** The words that `read` and `clean` go by: what is furniture, who the outlets are, how dates are written. */
import { z } from 'zod';
import { readLexiconFile } from './file.js';
import { indexOutlets, type OutletIndex, outletsFile } from './outlets.js';
import { indexPhrases, type PhraseEntry, type PhraseIndex } from './phrases.js';

/** The files of this lexicon, below the lexicon folder. */
export const cleanLexiconFiles = ['boilerplate.yaml', 'outlets.yaml', 'dates.yaml', 'fields.yaml'] as const;

const header = {
  name: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  language: z.literal('en'),
  description: z.string().min(1),
};
const words = z.array(z.string().min(1));

/**
 * What a rule makes of a line: `furniture` and `caption` that line; `end` that line and all after it; `list` that
 * line and the links after it;
 * `rank`, `label` and `post` mark the head of a forum post; `byline` and `dated` are furniture that may hold the
 * author or the date.
 */
export const ruleKinds = [
  'furniture',
  'caption',
  'end',
  'list',
  'rank',
  'label',
  'post',
  'byline',
  'dated',
] as const;
export type RuleKind = (typeof ruleKinds)[number];

const rule = z.strictObject({
  kind: z.enum(ruleKinds),
  description: z.string().min(1),
  longest: z.int().positive().default(160).describe('lines of more characters are never matched'),
  line: words.default([]).describe('phrases that are the whole line'),
  start: words.default([]),
  end: words.default([]),
  anywhere: words.default([]),
});

const boilerplateFile = z.strictObject({
  ...header,
  rules: z.record(z.string().regex(/^[a-z][a-z-]*$/), rule),
  names: z.strictObject({
    writer: words.describe('what stands before the name of the outlet that wrote an article'),
    site: words.describe('what stands before the name of the site itself'),
    'site-after': words.describe('what stands after the name of the site itself'),
    copyright: words.describe('what may stand between a copyright sign and its holder'),
    'copyright-ends': words.describe('what ends the name of the holder'),
  }),
  datelines: z.strictObject({
    places: words.describe('places that open a dateline though they are not in capitals'),
    labels: words.describe('words in a place of a dateline that are none'),
  }),
  'credit-marks': words.describe('marks of a picture credit, as written, that may be glued to the caption'),
  'function-words': words.describe('the commonest words of English news'),
});

const datesFile = z.strictObject({
  ...header,
  months: z.record(z.string(), z.array(z.string()).length(12)).describe('names by style, January first'),
  'record-labels': words.describe('labels of the day a scraper fetched a page, at the start of a text'),
});

const fieldsFile = z.strictObject({
  ...header,
  fields: z.strictObject({
    outlet: words,
    title: words,
    date: words,
    url: words,
    text: words,
    html: words,
    author: words,
    language: words,
    path: words,
  }),
});

/** One rule of lexicons/boilerplate.yaml. */
export interface Rule {
  readonly id: string;
  readonly kind: RuleKind;
  readonly longest: number;
}

export type FieldName = keyof z.output<typeof fieldsFile>['fields'];

/** The clean lexicon, compiled. */
export interface CleanLexicon {
  readonly rules: PhraseIndex<Rule>;
  readonly names: z.output<typeof boilerplateFile>['names'];
  readonly places: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  readonly creditMarks: readonly string[];
  readonly functionWords: ReadonlySet<string>;
  readonly outlets: OutletIndex;
  /** Month number, 1 to 12, by lower-case name. */
  readonly months: ReadonlyMap<string, number>;
  readonly recordLabels: readonly string[];
  /** Our name of a record's field, by its lower-case name. */
  readonly fields: ReadonlyMap<string, FieldName>;
  /** Name, version, file and SHA-256 of each file. */
  readonly files: readonly {
    readonly name: string;
    readonly version: string;
    readonly file: string;
    readonly sha256: string;
  }[];
}

const places = ['line', 'start', 'end', 'anywhere'] as const;

function phrasesOfRules(rules: z.output<typeof boilerplateFile>['rules']): PhraseEntry<Rule>[] {
  return Object.entries(rules).flatMap(([id, { kind, longest, ...texts }]) =>
    places.flatMap((place) => texts[place].map((text) => ({ text, place, value: { id, kind, longest } }))),
  );
}

function lower(list: readonly string[]): Set<string> {
  return new Set(list.map((word) => word.toLowerCase()));
}

/**
 * Reads and compiles the clean lexicon of a folder.
 *
 * @throws {LexiconError} naming file, line and column of what is wrong
 */
export function loadCleanLexicon(dir: string): CleanLexicon {
  const boilerplate = readLexiconFile(dir, 'boilerplate.yaml', boilerplateFile);
  const outlets = readLexiconFile(dir, 'outlets.yaml', outletsFile);
  const dates = readLexiconFile(dir, 'dates.yaml', datesFile);
  const fields = readLexiconFile(dir, 'fields.yaml', fieldsFile);
  const months = new Map<string, number>();
  for (const names of Object.values(dates.data.months)) {
    names.forEach((name, i) => {
      months.set(name.toLowerCase(), i + 1);
    });
  }
  const fieldNames = Object.entries(fields.data.fields).flatMap(([field, names]) =>
    names.map((name) => [name.toLowerCase(), field as FieldName] as const),
  );
  return {
    rules: indexPhrases(phrasesOfRules(boilerplate.data.rules)),
    names: boilerplate.data.names,
    places: lower(boilerplate.data.datelines.places),
    labels: lower(boilerplate.data.datelines.labels),
    creditMarks: boilerplate.data['credit-marks'],
    functionWords: lower(boilerplate.data['function-words']),
    outlets: indexOutlets(outlets.data),
    months,
    recordLabels: dates.data['record-labels'],
    fields: new Map(fieldNames),
    files: [boilerplate, outlets, dates, fields].map(({ data, file, sha256 }) => ({
      name: data.name,
      version: data.version,
      file,
      sha256,
    })),
  };
}
