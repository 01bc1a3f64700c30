import type { Comparison, StanceEstimate, VoiceGroup } from '../model.js';
import { cellKey, type EvidenceDifferences } from './evidence-differences.js';
import { explainMove, type Reason } from './reasons.js';
import type { RecordDifferences } from './record-differences.js';

/** A stance in one run; null where the run has neither the outlet nor evidence about the target. */
export interface StanceThen extends StanceEstimate {
  /** Place among the outlets with enough evidence, from 1, all voices together; null for other voices. */
  readonly rank: number | null;
}

/** A stance that is not the same in both runs. */
export interface StanceMove {
  readonly target: string;
  readonly label: string;
  readonly outlet: string;
  readonly voice: VoiceGroup;
  readonly a: StanceThen | null;
  readonly b: StanceThen | null;
  /** Score in B less score in A; null where one has none. */
  readonly change: number | null;
  readonly why: readonly Reason[];
}

export interface StanceDifferences {
  /** By target (most evidence first), then outlet, then voice. */
  readonly moves: readonly StanceMove[];
  /** Stances of which the interval alone moved. */
  readonly intervalsOnly: number;
  readonly same: number;
}

const voices: readonly VoiceGroup[] = ['combined', 'own', 'quoted'];

export function compareStances(
  a: Comparison,
  b: Comparison,
  evidence: EvidenceDifferences,
  differences: RecordDifferences,
): StanceDifferences {
  const [inA, inB] = [indexStances(a), indexStances(b)];
  const labels = new Map([...a.targets, ...b.targets].map(({ id, label }) => [id, label]));
  const outlets = [...new Set([...a.outlets, ...b.outlets].map(({ outlet }) => outlet))].sort();
  const moves: StanceMove[] = [];
  let [intervalsOnly, same] = [0, 0];
  for (const target of orderTargets(a, b)) {
    for (const outlet of outlets) {
      for (const voice of voices) {
        const key = `${cellKey(outlet, target)}\n${voice}`;
        const [then, now] = [inA.get(key) ?? null, inB.get(key) ?? null];
        if (then === null && now === null) continue;
        if (isSame(then, now)) {
          if (JSON.stringify(then?.interval) === JSON.stringify(now?.interval)) same += 1;
          else intervalsOnly += 1;
          continue;
        }
        const moved = { estimateA: then, estimateB: now, rankMoved: then?.rank !== now?.rank };
        const why = explainMove(moved, evidence.cells.get(cellKey(outlet, target)), differences);
        const change = difference(then?.score ?? null, now?.score ?? null);
        const label = labels.get(target) ?? target;
        moves.push({ target, label, outlet, voice, a: then, b: now, change, why });
      }
    }
  }
  return { moves, intervalsOnly, same };
}

function isSame(a: StanceThen | null, b: StanceThen | null): boolean {
  if (a === null || b === null) return false;
  const columns = ['score', 'verdict', 'articles', 'pieces', 'rank'] as const;
  return columns.every((column) => a[column] === b[column]);
}

/** Stances with evidence, by outlet, target and voice. */
function indexStances({ stances, sensitivity }: Comparison): Map<string, StanceThen> {
  const rankings = new Map(sensitivity.map(({ target, combined }) => [target, combined]));
  const index = new Map<string, StanceThen>();
  for (const stance of stances) {
    const { outlet, target } = stance;
    const place = (rankings.get(target) ?? []).findIndex((ranked) => ranked.outlet === outlet);
    for (const voice of voices) {
      if (stance[voice].score === null) continue;
      const rank = voice === 'combined' && place >= 0 ? place + 1 : null;
      index.set(`${cellKey(outlet, target)}\n${voice}`, { ...stance[voice], rank });
    }
  }
  return index;
}

function orderTargets(a: Comparison, b: Comparison): string[] {
  const pieces = new Map<string, number>();
  for (const target of [...a.targets, ...b.targets])
    pieces.set(target.id, (pieces.get(target.id) ?? 0) + target.pieces);
  return [...pieces.keys()].sort((x, y) => (pieces.get(y) ?? 0) - (pieces.get(x) ?? 0) || (x < y ? -1 : 1));
}

const difference = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.round((b - a) * 10_000) / 10_000;
