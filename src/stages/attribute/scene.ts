/** What the search for statements needs to know of an article. */
import type { Scene } from './phrases.js';
import type { Quotation } from './quotations.js';

export interface ContentScene extends Scene {
  readonly quotations: readonly Quotation[];
}
