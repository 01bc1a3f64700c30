import { expect, test } from 'vitest';
import { renderHtml } from '../../../src/stages/report/index.js';
import { cue } from './build-article.js';
import { inputOf } from './fixture.js';

const pact = 'harbour-pact';
const denied = { assertion: 'denied', because: 'no' } as const;

test('a frame that an outlet mostly denies is not told as its frame', () => {
  const input = inputOf('denials', [
    {
      outlet: 'Quay Review',
      title: ['There is no ', cue('threat', 'threat', { [pact]: -0.7 }, denied), ' at Sund'],
      paragraphs: [
        [
          [
            'It is no ',
            cue('danger', 'threat', { [pact]: -0.7 }, denied),
            ' and no ',
            cue('menace', 'threat', { [pact]: -0.7 }, denied),
            '.',
          ],
        ],
      ],
    },
  ]);
  expect(renderHtml(input).includes('mostly threat (denied)')).toBe(true);
});

test('frames on the first screen are those of the cues towards its target', () => {
  const input = inputOf('two matters', [
    {
      outlet: 'Quay Review',
      title: [
        'Sund ',
        cue('opens', 'openness', { [pact]: 0.5 }),
        ' and ',
        cue('welcomes', 'openness', { [pact]: 0.5 }),
      ],
      paragraphs: [[['More ', cue('access', 'openness', { [pact]: 0.5 }), '.']]],
    },
    {
      outlet: 'Quay Review',
      title: [
        'Veyra: ',
        cue('menace', 'threat', { veyra: -0.5 }),
        ', ',
        cue('danger', 'threat', { veyra: -0.5 }),
      ],
      paragraphs: [
        [
          [
            'A ',
            cue('threat', 'threat', { veyra: -0.5 }),
            ', a ',
            cue('risk', 'threat', { veyra: -0.5 }),
            '.',
          ],
        ],
      ],
    },
  ]);
  expect(renderHtml(input).match(/class="frames">[^/]*<\//)?.[0]).toBe('class="frames">mostly threat</');
});
