/** Elements whose content is no text. */
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'iframe',
  'select',
  'textarea',
]);
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
/** Elements that have no end, or that end without saying so. */
const NEVER_DEEP = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option html body head'.split(
    ' ',
  ),
);
const LONGEST_NAME = 16;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

interface Tag {
  readonly name: string;
  readonly closes: boolean;
}

/** The tag that begins at a `<`, or null where it is only a sign in the text. */
function tagAt(html: string, at: number): Tag | null {
  const closes = html[at + 1] === '/';
  const start = closes ? at + 2 : at + 1;
  let end = start;
  while (end < html.length && end - start < LONGEST_NAME && /[a-z0-9]/i.test(html[end])) end++;
  if (end === start && html[start] !== '!') return null;
  return { name: html.slice(start, end).toLowerCase(), closes };
}

/** Whether a page has more tags, or nests them deeper, than the parser takes well. One pass over the mark-up. */
export function isTangled(html: string, mostTags: number, deepest: number): boolean {
  let tags = 0;
  let depth = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (++tags > mostTags) return true;
    const tag = tagAt(html, at);
    if (tag === null || tag.name === '' || NEVER_DEEP.has(tag.name)) continue;
    depth = tag.closes ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
  }
  return false;
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Character references of a text as characters: "&amp;", "&#8216;". */
export function decodeEntities(text: string): string {
  return text.replace(/&(#?[a-z0-9]{1,8});/gi, decodeEntity);
}

/**
 * The text of a page without parsing it: tags away, blank lines at each block's edge. For pages that are too
 * tangled to parse, and those in which no article is found.
 */
export function stripMarkup(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      parts.push(html.slice(at));
      break;
    }
    parts.push(html.slice(at, open).replace(/\s+/g, ' '));
    const tag = tagAt(html, open);
    if (tag === null) {
      parts.push('<');
      at = open + 1;
      continue;
    }
    const skipped = !tag.closes && SKIPPED.has(tag.name);
    const closing = skipped ? new RegExp(`</${tag.name}`, 'gi') : null;
    if (closing !== null) closing.lastIndex = open + 1;
    const from = closing === null ? open : (closing.exec(html)?.index ?? html.length);
    const end = html.indexOf('>', from);
    if (!INLINE.has(tag.name)) parts.push('\n\n');
    if (end < 0) break;
    at = end + 1;
  }
  return decodeEntities(parts.join('')).trim();
}
