import { expect, test } from 'vitest';
import { describeTables } from '../../docs/tables.js';

test('docs/tables.md says what the schemas say (npm run docs writes it anew)', async () => {
  await expect(describeTables()).toMatchFileSnapshot('../../docs/tables.md');
});
