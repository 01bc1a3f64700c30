import { expect, test } from 'vitest';
import { describeAssertions } from '../../docs/assertion.js';

test('docs/assertion.md says what the constructions say (npm run docs writes it anew)', async () => {
  await expect(describeAssertions()).toMatchFileSnapshot('../../docs/assertion.md');
});
