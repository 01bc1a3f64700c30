import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml, html } from '../../../src/stages/report/html/escape.js';

test('values are escaped and mark-up is not', () => {
  const inner = html`<b>${'<i>'}</b>`;
  expect(html`<p title="${'"'}">${[inner, 'a & b', 2, null, false]}</p>`.markup).toBe(
    '<p title="&quot;"><b>&lt;i&gt;</b>a &amp; b2</p>',
  );
});

test('no text can open a tag, close an attribute or leave the page ill-formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeHtml(text);
      expect(escaped).not.toMatch(/[<>"']/);
      expect(Buffer.from(escaped).toString()).toBe(escaped);
    }),
  );
});
