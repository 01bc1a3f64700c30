/** Whether a word as written begins with a capital. */
export function startsUpper(value: string): boolean {
  const code = value.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = value.charAt(0);
  return first !== first.toLowerCase();
}
