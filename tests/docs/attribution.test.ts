import { expect, test } from 'vitest';
import { describeConstructions } from '../../docs/attribution.js';

test('docs/attribution.md says what the constructions say (npm run docs writes it anew)', async () => {
  await expect(describeConstructions()).toMatchFileSnapshot('../../docs/attribution.md');
});
