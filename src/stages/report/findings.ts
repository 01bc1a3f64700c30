import type { Comparison, OutletStance, Sensitivity, Verdict } from '../../model.js';
import { count, joined, signed, whole } from './numbers.js';
import { shortName } from './plain-text.js';

type Target = Comparison['targets'][number];

const decided: readonly Verdict[] = ['favourable', 'unfavourable', 'no clear stance'];

/** Whether the outlet says anything for or against the target, in any voice. */
export function isHeard({ own, quoted, combined }: OutletStance): boolean {
  return own.score !== null || quoted.score !== null || combined.score !== null;
}

/** Stances of the outlets heard towards a target, most favourable first; without a combined score last. */
export function rankStances(comparison: Comparison, target: string): OutletStance[] {
  return comparison.stances
    .filter((stance) => stance.target === target && isHeard(stance))
    .sort(
      (a, b) =>
        (b.combined.score ?? -2) - (a.combined.score ?? -2) ||
        (a.outlet < b.outlet ? -1 : a.outlet > b.outlet ? 1 : 0),
    );
}

function answered(comparison: Comparison, target: string): number {
  return comparison.stances.filter((s) => s.target === target && decided.includes(s.combined.verdict)).length;
}

/**
 * The target that the report opens with: the issue that most outlets say enough about, where at least two do and
 * no other target has more than twice as many; else the target that most do. Null without targets.
 */
export function mainTarget(comparison: Comparison): Target | null {
  const ranked = comparison.targets.map((target, place) => ({
    target,
    place,
    outlets: answered(comparison, target.id),
  }));
  ranked.sort((a, b) => b.outlets - a.outlets || a.place - b.place);
  const least = Math.max(2, (ranked[0]?.outlets ?? 0) / 2);
  const issue = ranked.find((entry) => entry.target.kind === 'issue' && entry.outlets >= least);
  return (issue ?? ranked[0])?.target ?? null;
}

function named(stances: readonly OutletStance[], scores: boolean, most = 3): string {
  const shown = stances.slice(0, most).map((stance) => {
    const score = scores && stance.combined.score !== null ? ` (${signed(stance.combined.score)})` : '';
    return `${shortName(stance.outlet, 40)}${score}`;
  });
  const left = stances.length - shown.length;
  return joined(left > 0 ? [...shown, count(left, 'other')] : shown);
}

function verb(stances: readonly OutletStance[], one: string, more: string): string {
  return stances.length === 1 ? one : more;
}

/** From the most to the least favourable of some outlets. */
function reach(stances: readonly OutletStance[]): string {
  return `from ${named(stances.slice(0, 1), true)} to ${named(stances.slice(-1), true)}`;
}

function openClaim(open: readonly OutletStance[]): string {
  if (open.length > 2) return `${open.length} outlets take no clear side, ${reach(open)}`;
  return `${named(open, true)} ${verb(open, 'takes', 'take')} no clear side`;
}

/** Who is favourable, unfavourable, undecided or too thin towards a target, as sentences, by the verdicts alone. */
export function stanceFinding(comparison: Comparison, target: Target): string {
  const ranked = rankStances(comparison, target.id);
  const having = (verdict: Verdict) => ranked.filter((stance) => stance.combined.verdict === verdict);
  const favourable = having('favourable');
  const unfavourable = having('unfavourable').reverse();
  const open = having('no clear stance');
  const thin = having('insufficient evidence');
  const label = shortName(target.label);
  const rest = thin.length > 0 ? ` ${named(thin, false)} said too little to tell.` : '';
  const claims: string[] = [];
  if (favourable.length > 0)
    claims.push(`${named(favourable, true)} ${verb(favourable, 'is', 'are')} favourable`);
  if (unfavourable.length > 0)
    claims.push(`${named(unfavourable, true)} ${verb(unfavourable, 'is', 'are')} unfavourable`);
  if (claims.length === 0 && open.length === 0)
    return `Too little was said about ${label} to tell where any outlet stands.`;
  if (claims.length === 0 && open.length > 1)
    return `No outlet is clearly favourable or unfavourable towards ${label}; scores run ${reach(open)}.${rest}`;
  if (open.length > 0) claims.push(openClaim(open));
  return `Towards ${label}: ${claims.join('; ')}.${rest}`;
}

/** Outlets whose own words and quoted voices are decided and opposite, as a sentence; null where there are none. */
export function splitFinding(comparison: Comparison, target: string): string | null {
  const split = rankStances(comparison, target).filter(
    ({ own, quoted }) =>
      (own.verdict === 'favourable' && quoted.verdict === 'unfavourable') ||
      (own.verdict === 'unfavourable' && quoted.verdict === 'favourable'),
  );
  if (split.length === 0) return null;
  return `In ${named(split, false)} the outlet’s own words and the voices it quotes point in opposite directions.`;
}

/** How much the number of articles that say something towards a target carries, as sentences. */
export function thinness(comparison: Comparison, target: string | null): string {
  const read = comparison.outlets.reduce((sum, outlet) => sum + outlet.articles, 0);
  const outlets = count(comparison.outlets.length, 'outlet');
  if (target === null) return `${count(read, 'article')} from ${outlets} read.`;
  const stances = rankStances(comparison, target).filter((stance) => stance.combined.articles > 0);
  const used = stances.reduce((sum, stance) => sum + stance.combined.articles, 0);
  const single = stances.filter((stance) => stance.combined.articles === 1).length;
  const based =
    used === read
      ? `Based on ${count(used, 'article')} from ${outlets}.`
      : `Based on ${count(used, 'article')} with words for or against it, of ${whole(read)} from ${outlets}.`;
  const most = stances.reduce((max, stance) => Math.max(max, stance.combined.articles), 0);
  if (single === 0 && most > 3) return based;
  if (single === 0) return `${based} That is at most ${most} an outlet, and little to go on.`;
  if (single === stances.length)
    return `${based} One article an outlet: this describes these articles, and carries very little about the outlets.`;
  return `${based} ${count(single, 'outlet')} ${single === 1 ? 'has' : 'have'} one such article only, which carries very little.`;
}

/** Whether the ranking holds when quoted voices count otherwise, as a sentence. */
export function sensitivityFinding(sensitivity: Sensitivity): string {
  if (sensitivity.pairs === 0) return 'Too few outlets have enough evidence to be ranked.';
  if (sensitivity.turned.length === 0)
    return `The ranking holds: all ${count(sensitivity.pairs, 'pair')} of outlets keep their order with own words only, and with all voices counted alike.`;
  const pairs = sensitivity.turned
    .slice(0, 4)
    .map(([one, other]) => `${shortName(one, 40)} / ${shortName(other, 40)}`);
  const left = sensitivity.turned.length - pairs.length;
  const list = joined(left > 0 ? [...pairs, `${left} more`] : pairs);
  return `The ranking turns over: ${sensitivity.turned.length} of ${count(sensitivity.pairs, 'pair')} of outlets change order when only own words count or all voices count alike (${list}).`;
}
