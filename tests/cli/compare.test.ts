import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { shippedLexicons } from '../../src/lexicon/load.js';
import type { RunDifferences } from '../../src/run/compare-runs.js';
import { run } from './running.js';

const texts = {
  gazette:
    'Russia and China signed a partnership agreement on a harbour on Monday. ' +
    'The harbour is open to all countries that want to take part in it. Russia is a reliable partner.',
  echo:
    'Russia and China agreed to build a harbour. China is a threat to the region. ' +
    'The aggressive plan of China is a danger to its neighbours, which opens an umbrella over China.',
  mirror:
    'China and Russia spoke about the harbour on Tuesday. Officials spoke of an umbrella over China. ' +
    'The ministers praised Russia as a trusted friend of peace.',
};

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'compare-'));
  await analyze('base', texts);
});

async function analyze(
  name: string,
  articles: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<string> {
  const inputs = join(folder, `${name}-inputs`);
  for (const [outlet, text] of Object.entries(articles)) {
    mkdirSync(join(inputs, outlet), { recursive: true });
    writeFileSync(join(inputs, outlet, 'harbour.txt'), `A harbour is agreed\n\n${text}\n`);
  }
  const here = process.cwd();
  process.chdir(inputs);
  try {
    const out = ['--out', join(folder, name), '--draws', '100', '--min-evidence', '1'];
    const { code, err } = await run(['analyze', '.', ...out, ...flags]);
    if (code !== 0) throw new Error(err);
  } finally {
    process.chdir(here);
  }
  return join(folder, name);
}

/** A folder of lexicons in which one file is changed; all others come from the shipped ones. */
function changeLexicon(name: string, file: string, change: (text: string) => string): string {
  const lexicons = join(folder, name);
  const [part] = file.split('/');
  mkdirSync(lexicons, { recursive: true });
  cpSync(join(shippedLexicons, part), join(lexicons, part), { recursive: true });
  const path = join(lexicons, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return lexicons;
}

const base = () => join(folder, 'base');

async function compare(other: string): Promise<RunDifferences> {
  const { code, out } = await run(['compare', base(), other, '--json']);
  expect(code).toBe(0);
  return JSON.parse(out);
}

const nothing = { lexicons: [], options: [], versions: [] };
const reasons = ({ stances }: RunDifferences) => [
  ...new Set(stances.moves.flatMap(({ why }) => why.map((reason) => JSON.stringify(reason)))),
];

test('of runs that are alike it says that nothing differs', async () => {
  const other = await analyze('alike', texts);
  const { code, out } = await run(['compare', base(), other]);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^A +\S+base +3 articles, 3 outlets\nB +\S+alike +3 articles, 3 outlets\n\nNothing differs/,
  );
  expect(await compare(other)).toMatchObject({ identical: true, ...nothing, cues: [], mentions: [] });
});

test('of runs that differ by an article it names the article, its cues and the stances that it moved', async () => {
  const other = await analyze('fewer', { gazette: texts.gazette, mirror: texts.mirror });
  const differences = await compare(other);
  expect(differences).toMatchObject({ identical: false, ...nothing });
  expect(differences.articles).toMatchObject({ same: 2, onlyB: [], changed: [], readOtherwise: 0 });
  expect(differences.articles.onlyA).toMatchObject([{ path: './echo/harbour.txt', leftOut: null }]);
  expect(differences.cues.length).toBeGreaterThan(0);
  for (const { a, b, gained, lost, altered, lostWithArticles, gainedWithArticles } of differences.cues) {
    expect([gained, lost, altered, gainedWithArticles]).toEqual([0, 0, 0, 0]);
    expect(a - b).toBe(lostWithArticles);
  }
  const [outlet] = differences.articles.onlyA.map((article) => article.outlet);
  const moved = differences.stances.moves.filter((move) => move.outlet === outlet);
  expect(moved.length).toBeGreaterThan(0);
  for (const { b, why } of moved) {
    expect(b).toBe(null);
    expect(why).toEqual([{ kind: 'articles', onlyA: 1, onlyB: 0, changed: 0 }]);
  }
  for (const move of differences.stances.moves.filter((move) => move.outlet !== outlet))
    expect(move.why).toEqual([{ kind: 'other outlets' }]);
  const { out } = await run(['compare', base(), other]);
  expect(out).toMatch(/^Articles: 2 in both, 1 only in A, 0 only in B/m);
  expect(out).toMatch(/^ +only in A +\S+ +\.\/echo\/harbour\.txt +A harbour is agreed/m);
  expect(out).toMatch(/articles: 1 only in A$/m);
  expect(out).not.toMatch(/^(Lexicons|Options|Versions)/m);
});

test('the other way round gains are losses', async () => {
  const other = await analyze('one-fewer', { gazette: texts.gazette, mirror: texts.mirror });
  const there = await compare(other);
  const { out } = await run(['compare', other, base(), '--json']);
  const back: RunDifferences = JSON.parse(out);
  expect(back.articles.onlyB.map(({ path }) => path)).toEqual(['./echo/harbour.txt']);
  expect(back.cues.map(({ term, gainedWithArticles }) => [term, gainedWithArticles])).toEqual(
    there.cues.map(({ term, lostWithArticles }) => [term, lostWithArticles]),
  );
});

test('of runs that differ by a lexicon term it names the file, the term and the stances that it moved', async () => {
  const lexicons = changeLexicon('more-terms', 'frames/contest.yaml', (text) =>
    text.replace(
      '      - "ominous"\n',
      '      - "ominous"\n      - { term: "umbrella over {target}", stance: { slot: -0.8 } }\n',
    ),
  );
  const other = await analyze('with-term', texts, ['--lexicons', lexicons]);
  const differences = await compare(other);
  expect(differences).toMatchObject({
    options: [],
    versions: [],
    articles: { same: 3, onlyA: [], onlyB: [] },
  });
  expect(differences.lexicons).toMatchObject([{ file: 'frames/contest.yaml', change: 'changed' }]);
  const [{ terms }] = differences.lexicons;
  expect((terms.b ?? 0) - (terms.a ?? 0)).toBe(1);
  expect(differences.cues).toMatchObject([
    { frame: 'threat', term: 'umbrella over {target}', lexicon: 'contest', a: 0, b: 2, gained: 2, lost: 0 },
  ]);
  expect(differences.stances.moves.length).toBeGreaterThan(0);
  for (const reason of reasons(differences))
    expect(JSON.parse(reason)).toMatchObject(
      reason.includes('other outlets') ? {} : { kind: 'lexicon', file: 'frames/contest.yaml' },
    );
  const { out } = await run(['compare', base(), other]);
  expect(out).toMatch(/^frames\/contest\.yaml +changed +\S+ +\d+ → \d+ /m);
  expect(out).toMatch(/^threat +umbrella over \{target\} +contest +0 +2 +\+2$/m);
  expect(out).toMatch(/lexicon frames\/contest\.yaml: \+1/);
});

test('of runs that differ by a name of a target it names the file of targets', async () => {
  const lexicons = changeLexicon('more-names', 'targets/world.yaml', (text) =>
    text.replace('      - China\n', '      - China\n      - harbour\n'),
  );
  const other = await analyze('with-name', texts, ['--lexicons', lexicons]);
  const differences = await compare(other);
  expect(differences.lexicons.map(({ file }) => file)).toEqual(['targets/world.yaml']);
  expect(differences.mentions.filter(({ gained }) => gained > 0).map(({ target }) => target)).toContain(
    'china',
  );
  for (const reason of reasons(differences)) expect(reason).toMatch(/targets\/world\.yaml|other outlets/);
});

test('of runs that differ by a weight it names the option, and no cue', async () => {
  const other = await analyze('shrunk', texts, ['--k', '4']);
  const differences = await compare(other);
  expect(differences).toMatchObject({ lexicons: [], versions: [], cues: [], mentions: [] });
  expect(differences.options).toEqual([{ name: 'score.k', a: 2, b: 4 }]);
  expect(differences.stances.moves.length).toBeGreaterThan(0);
  expect(reasons(differences)).toEqual(['{"kind":"options","names":["score.k"]}']);
  const { out } = await run(['compare', base(), other]);
  expect(out).toMatch(/^score\.k +2 +4$/m);
  expect(out).toMatch(/option score\.k$/m);
});

test('of runs that differ by the least evidence it names the verdicts that this turned', async () => {
  const other = await analyze('strict', texts, ['--min-evidence', '50']);
  const differences = await compare(other);
  expect(differences.options).toEqual([{ name: 'compare.minimumEvidence', a: 1, b: 50 }]);
  expect(differences.stances.moves.length).toBeGreaterThan(0);
  for (const { a, b, change } of differences.stances.moves) {
    expect(change).toBe(0);
    expect(b?.verdict).toBe('insufficient evidence');
    expect(a?.verdict).not.toBe(undefined);
  }
  expect(reasons(differences)).toEqual(['{"kind":"options","names":["compare.minimumEvidence"]}']);
});

test('an article whose text changed is one article, and what it lost and gained is told as its own', async () => {
  const other = await analyze('edited', {
    ...texts,
    gazette: texts.gazette.replace('Russia is a reliable partner.', 'Russia is a threat.'),
  });
  const differences = await compare(other);
  expect(differences.articles).toMatchObject({
    same: 2,
    onlyA: [],
    onlyB: [],
    changed: [{ path: './gazette/harbour.txt', what: 'text' }],
  });
  expect(differences.cues.some(({ gainedWithArticles }) => gainedWithArticles > 0)).toBe(true);
  expect(differences.cues.every(({ gained, lost, altered }) => gained + lost + altered === 0)).toBe(true);
  for (const reason of reasons(differences))
    expect(reason).toMatch(/"kind":"articles","onlyA":0,"onlyB":0,"changed":1|other outlets/);
});

test('an article that the other run left out comes with the reason', async () => {
  const other = await analyze('left-out', texts);
  const smaller = await analyze('smaller', { gazette: texts.gazette, mirror: texts.mirror });
  const told = JSON.parse(readFileSync(join(smaller, 'run.json'), 'utf8'));
  told.exclusions = [{ path: './echo/harbour.txt', code: 'unreadable', message: 'it may not be read' }];
  writeFileSync(join(smaller, 'run.json'), JSON.stringify(told));
  const { out } = await run(['compare', other, smaller]);
  expect(out).toMatch(/echo\/harbour\.txt .*B left it out: it may not be read/);
});

test('a broken row is listed with run, table and line, and the rest is compared', async () => {
  const other = join(folder, 'broken');
  cpSync(base(), other, { recursive: true });
  const path = join(other, 'data', 'stances.jsonl');
  const [first, ...rest] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [first.replace('"score":', '"skore":'), ...rest].join('\n'));
  const { code, err, out } = await run(['compare', base(), other]);
  expect(code).toBe(1);
  expect(err).toMatch(/broken\/data\/stances\.jsonl:1: broken-row: table stances, line 1: score: /);
  expect(out).toMatch(/^Articles: 2 in both, 1 only in A/m);
});

test.each([
  ['a folder that is not there', () => join(folder, 'nowhere'), /nowhere is not a run .*no run\.json/],
  [
    'a run without its tables',
    () => {
      const empty = join(folder, 'no-data');
      mkdirSync(empty, { recursive: true });
      cpSync(join(base(), 'run.json'), join(empty, 'run.json'));
      return empty;
    },
    /no-data is not a run that can be read: a table of its data folder is missing/,
  ],
])('%s is an error with exit code 2', async (_, other, message) => {
  const { code, err, out } = await run(['compare', base(), other()]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
});
