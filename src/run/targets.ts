import type { Comparison } from '../model.js';

/** `--targets` names a target that no lexicon knows. */
export class UnknownTargetError extends Error {
  constructor(
    readonly target: string,
    readonly known: readonly string[],
  ) {
    super(`no target ${target}`);
    this.name = 'UnknownTargetError';
  }
}

/**
 * Finds targets by id or label, in any case.
 *
 * @throws UnknownTargetError for a name that is neither
 */
export function findTargets(
  names: readonly string[],
  targets: Readonly<Record<string, { readonly label: string }>>,
): string[] {
  const ids = new Map<string, string>();
  for (const [id, { label }] of Object.entries(targets)) ids.set(label.toLowerCase(), id);
  for (const id of Object.keys(targets)) ids.set(id, id);
  return names.map((name) => {
    const id = ids.get(name.trim().toLowerCase());
    if (id === undefined) throw new UnknownTargetError(name, Object.keys(targets));
    return id;
  });
}

/** Keeps the named targets (all, where none are named) and puts the main one first. */
export function selectTargets(comparison: Comparison, ids: readonly string[]): Comparison {
  const wanted = (target: string) => ids.length === 0 || ids.includes(target);
  const kept = comparison.targets.filter(({ id }) => wanted(id));
  const main = findMainTarget(kept);
  return {
    ...comparison,
    targets: [...kept.filter(({ id }) => id === main), ...kept.filter(({ id }) => id !== main)],
    stances: comparison.stances.filter(({ target }) => wanted(target)),
    sensitivity: comparison.sensitivity.filter(({ target }) => wanted(target)),
    views: {
      ...comparison.views,
      labelling: comparison.views.labelling.filter(({ target }) => wanted(target)),
      slices: comparison.views.slices.filter(({ target }) => wanted(target)),
      stories: comparison.views.stories.map((story) => ({
        ...story,
        articles: story.articles.map((article) => ({
          ...article,
          scores: article.scores.filter(({ target }) => wanted(target)),
        })),
        omissions: story.omissions.filter(({ kind, what }) => kind !== 'target' || wanted(what)),
      })),
    },
  };
}

/** The issue with most cues, or the target with most cues where no issue has any; null without targets. */
function findMainTarget(targets: Comparison['targets']): string | null {
  const main = targets.find(({ kind }) => kind === 'issue') ?? targets[0];
  return main?.id ?? null;
}
