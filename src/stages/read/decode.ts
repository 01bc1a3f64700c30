/** Bytes to text: UTF-8, UTF-16 by its byte order mark, and windows-1252 for what is neither. */

const STRICT = new TextDecoder('utf-8', { fatal: true });
const WESTERN = new TextDecoder('windows-1252');

/** The UTF-16 encoding that a byte order mark names, or null. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 2) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Decodes a whole file or line; a byte order mark is dropped. Never throws. */
export function decode(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return STRICT.decode(bytes);
  } catch {
    return WESTERN.decode(bytes);
  }
}
