import { type Construction, constructions } from '../tests/stages/attribute/constructions.js';

/** The page of constructions that attribute, handled and not handled. */
export function describeConstructions(): string {
  const cases = constructions.flatMap((group) => group.cases);
  const handled = cases.filter((construction) => construction.handled).length;
  return `# Attribution

Whose words each stretch of an article is. What no source is given is in the outlet's own voice. Attribution reads the
tagged text by rules: a verb, noun, preposition or mark that attributes (\`lexicons/speech-verbs.yaml\`), its source's
phrase, the words that it gives to the source, and the name that the phrase stands for in the article.

Of the ${cases.length} constructions below, ${handled} are handled and ${cases.length - handled} are not. Each example is checked
by \`tests/stages/attribute\`, those not handled too; \`npm run docs\` writes this page anew from the same table,
\`tests/stages/attribute/constructions.yaml\`.
${constructions.map(({ group, cases: list }) => describeGroup(group, list)).join('')}`;
}

function describeGroup(group: string, cases: readonly Construction[]): string {
  return `\n## ${group}\n\n| | construction | example | source | what is said |\n|---|---|---|---|---|\n${cases.map(describeCase).join('')}`;
}

function describeCase({ handled, name, text, source, content }: Construction): string {
  const example = text
    .split('\n')
    .map((line) => escapeMarkdown(line.startsWith('# ') ? `Headline: ${line.slice(2)}` : line))
    .join('<br>');
  const said = content === null ? 'nothing' : escapeMarkdown(content);
  return `| ${handled ? 'yes' : '**no**'} | ${escapeMarkdown(name)} | ${example} | ${escapeMarkdown(source ?? '–')} | ${said} |\n`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[|`*_<\\]/g, (mark) => `\\${mark}`);
}
