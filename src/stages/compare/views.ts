import type { Views } from '../../model.js';
import { describeLabelling } from './labelling.js';
import type { OutletSum } from './sum.js';

/** The closer views: how each outlet names the targets. */
export function describeViews(
  outlets: readonly (readonly [name: string, outlet: OutletSum])[],
  labelOf: (target: string) => string,
): Views {
  return {
    labelling: describeLabelling(outlets, labelOf),
  };
}
