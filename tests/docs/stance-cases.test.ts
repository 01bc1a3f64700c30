import { expect, test } from 'vitest';
import { describeStanceCases } from '../../docs/stance-cases.js';

test('docs/stance-cases.md says what the cases say (npm run docs writes it anew)', async () => {
  await expect(describeStanceCases()).toMatchFileSnapshot('../../docs/stance-cases.md');
});
