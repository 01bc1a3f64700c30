/**
 * Whether two names may mean the same person or body: equal, initials of each other (NASA), or one holds the
 * other's last word and, where both have several words, one more of its words. Case, accents and marks count
 * for nothing.
 */
export function sameName(a: string, b: string): boolean {
  const left = words(a);
  const right = words(b);
  if (left.length === 0 || right.length === 0) return left.length === right.length;
  if (left.join(' ') === right.join(' ')) return true;
  if (left.includes(initials(right)) || right.includes(initials(left))) return true;
  return sharesLast(left, right) || sharesLast(right, left);
}

function sharesLast(of: readonly string[], within: readonly string[]): boolean {
  const last = of[of.length - 1];
  if (last.length < 3 || !within.includes(last)) return false;
  if (of.length === 1 || within.length === 1) return true;
  return of.slice(0, -1).some((word) => within.includes(word));
}

function words(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && word !== 'the');
}

const initials = (name: readonly string[]) => (name.length < 3 ? '' : name.map((word) => word[0]).join(''));
