import { type Construction, constructions, lead } from '../tests/stages/tag/constructions.js';

/** The page of constructions of assertion, handled and not handled. */
export function describeAssertions(): string {
  const cases = constructions.flatMap((group) => group.cases);
  const handled = cases.filter((construction) => construction.handled).length;
  return `# Assertion

What a cue asserts: it is affirmed, denied, hedged, questioned or hypothetical, in its own speaker's words, and may be
rejected by another voice of the article. The words that decide are in \`lexicons/modifiers.yaml\`; how far they reach is
told by clauses. Each judgement carries the words that decided it.

- A negator reaches to the end of its clause: a semicolon, a word such as *because* or *but*, a comma before a subject with
  its own verb, a verb that goes on with an earlier subject. *Without* reaches over its own phrase only. Two negators deny
  nothing.
- What a clause takes for granted is not denied with it: *the threat* in *not make the threat any smaller*.
- *If* supposes its clause and its main clause; *would* supposes, save where a past verb of saying reports a future.
- A rebuttal needs a word that reaches back to what was said (*this*, *these claims*), or is nearly all of its sentence. It
  rejects the latest words of another source, at most two paragraphs back, that were said against somebody.
- A cue speaks of the article's issue where its clause names the issue, all its members, or a word for it (*the deal*,
  *they*), or where nobody else is named.

Of the ${cases.length} cases below, ${handled} are handled and ${cases.length - handled} are not. Each is checked by
\`tests/stages/tag\`, those not handled too; \`npm run docs\` writes this page anew from the same table,
\`tests/stages/tag/constructions.yaml\`. A case marked ⁺ stands after the sentence *${lead}*
${constructions.map(({ group, cases: list }) => describeGroup(group, list)).join('')}`;
}

function describeGroup(group: string, cases: readonly Construction[]): string {
  return `\n## ${group}\n\n| | example | cue | is | by | rejected by | towards |\n|---|---|---|---|---|---|---|\n${cases.map(describeCase).join('')}`;
}

function describeCase({
  handled,
  text,
  lead: hasLead,
  cue,
  is,
  by,
  rejectedBy,
  towards,
}: Construction): string {
  const example = text.split('\n').map(escapeMarkdown).join('<br>');
  const signs = Object.entries(towards).map(([target, sign]) => `${target} ${sign === '-' ? '−' : sign}`);
  const cells = [
    handled ? 'yes' : '**no**',
    hasLead ? `⁺ ${example}` : example,
    escapeMarkdown(cue),
    is,
    escapeMarkdown(by ?? '–'),
    escapeMarkdown(rejectedBy ?? '–'),
    signs.join(', ') || '–',
  ];
  return `| ${cells.join(' | ')} |\n`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[|`*_<\\]/g, (mark) => `\\${mark}`);
}
