/**
 * Names of places in `index.html`. Positions in the comparison's lists are used where names are free text, so that
 * two names can never share an anchor; `report.md` links to the same places.
 */

function safe(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, '-');
}

/** The entry of one cue among the sentences. */
export function cueAnchor(cue: string): string {
  return `cue-${safe(cue)}`;
}

/** The cue's place in the annotated article. */
export function placeAnchor(cue: string): string {
  return `place-${safe(cue)}`;
}

/** Where an attribution's words begin in the annotated article. */
export function saidAnchor(attribution: string): string {
  return `said-${safe(attribution)}`;
}

export function articleAnchor(article: string): string {
  return `article-${safe(article)}`;
}

/** The evidence for outlet number `outlet` towards target number `target`. */
export function stanceAnchor(outlet: number, target: number): string {
  return `stance-${outlet + 1}-${target + 1}`;
}

/** The evidence for frame number `frame` in outlet number `outlet`. */
export function frameAnchor(outlet: number, frame: number): string {
  return `frame-${outlet + 1}-${frame + 1}`;
}

export function targetAnchor(target: number): string {
  return `target-${target + 1}`;
}

/** The row of distinctive term number `term` as shown. */
export function distinctAnchor(term: number): string {
  return `distinct-${term + 1}`;
}

/** Example number `example` among the names and words of the targets. */
export function labelAnchor(example: number): string {
  return `label-${example + 1}`;
}
