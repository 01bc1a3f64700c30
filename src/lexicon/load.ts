/** Loads a lexicon folder and compiles it: the one place where words of the language enter the program. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Aliases } from './aliases.js';
import { addEvaluations, type Evaluation } from './evaluations.js';
import { LexiconError, readLexiconFile } from './file.js';
import { type CleanLexicon, loadCleanLexicon } from './furniture.js';
import { compileGrammar, type Grammar } from './grammar.js';
import { compileKinds } from './kinds.js';
import { compileModifiers, type Modifiers } from './modifiers.js';
import type { NamedTarget } from './named-targets.js';
import { compileNames, type Names } from './names.js';
import {
  evaluationsFile,
  type FramesFile,
  framesFile,
  grammarFile,
  headerFile,
  modifiersFile,
  namesFile,
  speechFile,
  type TargetsFile,
  targetsFile,
} from './schema.js';
import { compileSpeech, type Speech } from './speech.js';
import { readStanceModel, type StanceModel } from './stance-model.js';
import { addTerm, createTermIndex, createTermSet, type TermSet } from './terms.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

/** What a frame term means. */
export interface FrameTerm {
  readonly lexicon: string;
  readonly frame: string;
  /** Polarity by role or target id. */
  readonly stance: Readonly<Record<string, number>>;
}

export interface Target {
  readonly id: string;
  readonly label: string;
  readonly kind: TargetsFile['targets'][string]['kind'] | 'named';
  readonly members: readonly string[];
  readonly condition: Condition | null;
}

/** Where an issue is found: all targets named, and one of the terms, within one stretch. */
export interface Condition {
  readonly all: readonly string[];
  readonly any: TermSet<null> | null;
  readonly within: 'sentence' | 'paragraph' | 'article';
}

export interface LexiconRecord {
  readonly name: string;
  readonly version: string;
  readonly file: string;
  readonly sha256: string;
  readonly terms: number;
}

export interface Lexicons {
  readonly vocabulary: Vocabulary;
  readonly frameTerms: TermSet<FrameTerm>;
  readonly frames: Readonly<Record<string, { readonly description: string }>>;
  readonly targetTerms: TermSet<string>;
  /** Nouns that stand for a target named before, with its kind. */
  readonly anaphors: TermSet<'bloc' | 'state'>;
  readonly targets: Readonly<Record<string, Target>>;
  /** The targets that are issues, in order of id. */
  readonly issues: readonly Target[];
  /** Targets that the user named, and other names for them; none as loaded. */
  readonly named: readonly NamedTarget[];
  readonly aliases: Aliases;
  /** Words that value those they speak of, for stance towards a target. */
  readonly evaluations: TermSet<Evaluation>;
  readonly stance: StanceModel;
  readonly speech: Speech;
  readonly modifiers: Modifiers;
  readonly names: Names;
  readonly grammar: Grammar;
  readonly clean: CleanLexicon;
  readonly files: readonly LexiconRecord[];
}

/** The lexicons that ship with the package. */
export const shippedLexicons = fileURLToPath(new URL('../../lexicons', import.meta.url));

/**
 * Loads a lexicon folder. What the folder lacks comes from the shipped one: `frames/`, `targets/` and
 * `evaluations/` as whole folders, every other file by itself.
 *
 * @throws {LexiconError} with file, line and column
 */
export function loadLexicons(folder: string = shippedLexicons): Lexicons {
  if (!existsSync(folder)) throw new LexiconError(`${folder}: no such lexicon folder: check --lexicons`);
  const home = (part: string) => (existsSync(`${folder}/${part}`) ? folder : shippedLexicons);
  const vocabulary = createVocabulary();
  const files: LexiconRecord[] = [];

  const index = createTermIndex(vocabulary);
  const frameTerms = createTermSet<FrameTerm>(createTermIndex(vocabulary));
  const frames: Record<string, { description: string }> = {};
  for (const file of yamlFiles(home('frames'), 'frames')) {
    const read = readLexiconFile(home('frames'), file, framesFile);
    const terms = addFrames(read.data, read.where, frameTerms, frames);
    files.push({ name: read.data.name, version: read.data.version, file, sha256: read.sha256, terms });
  }

  const targetTerms = createTermSet<string>(index);
  const targets: Record<string, Target> = {};
  for (const file of yamlFiles(home('targets'), 'targets')) {
    const read = readLexiconFile(home('targets'), file, targetsFile);
    const terms = addTargets(read.data, read.where, targetTerms, targets);
    files.push({ name: read.data.name, version: read.data.version, file, sha256: read.sha256, terms });
  }
  checkTargets(targets);

  const evaluations = createTermSet<Evaluation>(createTermIndex(vocabulary));
  for (const file of yamlFiles(home('evaluations'), 'evaluations')) {
    const read = readLexiconFile(home('evaluations'), file, evaluationsFile);
    const terms = addEvaluations(evaluations, read.data, read.where);
    files.push({ name: read.data.name, version: read.data.version, file, sha256: read.sha256, terms });
  }

  const stance = readStanceModel(home('stance-model.json'), 'stance-model.json');
  const { version, portrayal, holding } = stance.model;
  const weights = [portrayal, holding].flatMap((table) => [...table.values()].map(({ size }) => size));
  files.push({
    name: 'stance-model',
    version,
    file: 'stance-model.json',
    sha256: stance.sha256,
    terms: weights.reduce((sum, size) => sum + size, 0),
  });
  const speech = readLexiconFile(home('speech-verbs.yaml'), 'speech-verbs.yaml', speechFile);
  const modifiers = readLexiconFile(home('modifiers.yaml'), 'modifiers.yaml', modifiersFile);
  const names = readLexiconFile(home('names.yaml'), 'names.yaml', namesFile);
  const grammar = readLexiconFile(home('grammar.yaml'), 'grammar.yaml', grammarFile);
  const anaphors = createTermSet<'bloc' | 'state'>(index);
  for (const noun of grammar.data.blocNouns)
    addTerm(anaphors, noun, 'bloc', 'grammar.yaml: blocNouns', false);
  for (const noun of grammar.data.stateNouns)
    addTerm(anaphors, noun, 'state', 'grammar.yaml: stateNouns', false);
  const clean = loadCleanLexicon(home('boilerplate.yaml'));
  for (const { data, file, sha256 } of [speech, modifiers, names, grammar])
    files.push({ name: data.name, version: data.version, file, sha256, terms: countTerms(data) });
  for (const file of ['boilerplate.yaml', 'dates.yaml', 'fields.yaml', 'outlets.yaml'])
    if (existsSync(`${home('boilerplate.yaml')}/${file}`))
      files.push(describeFile(home('boilerplate.yaml'), file));

  const nameWords = compileNames(names.data);
  const grammarWords = compileGrammar(grammar.data);
  vocabulary.classify(compileKinds(nameWords, grammarWords));
  return {
    vocabulary,
    frameTerms,
    frames,
    targetTerms,
    anaphors,
    targets,
    issues: Object.values(targets)
      .filter(({ kind }) => kind === 'issue')
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    named: [],
    aliases: new Map(),
    evaluations,
    stance: stance.model,
    speech: compileSpeech(speech.data, index),
    modifiers: compileModifiers(modifiers.data, index),
    names: nameWords,
    grammar: grammarWords,
    clean,
    files: files.sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}

function addFrames(
  data: FramesFile,
  where: (path: readonly PropertyKey[]) => string,
  set: TermSet<FrameTerm>,
  frames: Record<string, { description: string }>,
): number {
  let count = 0;
  for (const [frame, { description, stance, terms }] of Object.entries(data.frames)) {
    frames[frame] ??= { description };
    for (const [index, term] of terms.entries()) {
      const own = typeof term === 'string' ? undefined : term.stance;
      const meaning = { lexicon: data.name, frame, stance: own ?? stance ?? {} };
      addTerm(set, term, meaning, () => where(['frames', frame, 'terms', index]), false);
      count++;
    }
  }
  return count;
}

function addTargets(
  data: TargetsFile,
  where: (path: readonly PropertyKey[]) => string,
  set: TermSet<string>,
  targets: Record<string, Target>,
): number {
  let count = 0;
  for (const [id, { label, kind, aliases, members, when }] of Object.entries(data.targets)) {
    if (targets[id] !== undefined)
      throw new LexiconError(
        `${where(['targets', id])}: target "${id}" stands in another file too: rename one`,
      );
    let any: TermSet<null> | null = null;
    if (when !== undefined && when.any.length > 0) {
      any = createTermSet<null>(set.index);
      for (const [index, term] of when.any.entries())
        addTerm(any, term, null, () => where(['targets', id, 'when', 'any', index]), false);
    }
    const condition = when === undefined ? null : { all: when.all, any, within: when.within };
    targets[id] = { id, label, kind, members: members ?? [], condition };
    for (const [index, alias] of aliases.entries()) {
      addTerm(set, alias, id, () => where(['targets', id, 'aliases', index]), true);
      count++;
    }
  }
  return count;
}

/** Holds that each id which a target refers to is a target. */
function checkTargets(targets: Readonly<Record<string, Target>>): void {
  for (const { id, members, condition } of Object.values(targets))
    for (const other of [...members, ...(condition?.all ?? [])])
      if (!Object.hasOwn(targets, other))
        throw new LexiconError(
          `targets: "${id}" refers to "${other}", which no file in targets/ defines: add or rename it`,
        );
}

function yamlFiles(folder: string, part: string): string[] {
  return readdirSync(`${folder}/${part}`)
    .filter((file) => file.endsWith('.yaml') || file.endsWith('.yml'))
    .sort()
    .map((file) => `${part}/${file}`);
}

/** How many strings stand in the lists of a word-list file. */
function countTerms(value: unknown): number {
  if (Array.isArray(value))
    return value.reduce<number>((sum, item) => sum + (typeof item === 'string' ? 1 : countTerms(item)), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, item) => sum + countTerms(item), 0);
}

function describeFile(folder: string, file: string): LexiconRecord {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const read = readLexiconFile(folder, file, headerFile);
  return { name: read.data.name, version: read.data.version, file, sha256, terms: countTerms(read.data) };
}
