/** What stands beside a name: office, body, gender, acronym. */
import type { Names } from '../../lexicon/names.js';
import type { Text } from '../../model.js';
import type { Entity } from './cast.js';
import type { Piece } from './runs.js';

/** `China National Space Administration`: CNSA, and what stands in parentheses behind the name. */
export function addAcronym(acronyms: Map<string, Entity>, text: Text, piece: Piece, entity: Entity): void {
  let initials = '';
  for (let token = piece.first; token < piece.last; token++)
    if (text.pos[token] === 'PROPN') initials += (text.norm[token] as string).charAt(0);
  if (initials.length > 2 && !acronyms.has(initials)) acronyms.set(initials, entity);
  const given = text.value[piece.last + 1] ?? '';
  const isGiven =
    text.value[piece.last] === '(' && text.value[piece.last + 2] === ')' && given === given.toUpperCase();
  if (isGiven && given.length > 1) acronyms.set(given.toLowerCase(), entity);
}

/** How far around a name its office and body are looked for. */
const BEFORE = 7;
const AFTER = 9;

/** Notes office, body and gender that stand beside a name: in the phrase before it and an apposition after. */
export function describe(text: Text, piece: Piece, entity: Entity, names: Names): void {
  if (entity.kind !== 'person') return;
  const note = (token: number, isOffice = true) => {
    const norm = text.norm[token] as string;
    const office = names.roles.get(norm) ?? names.roles.get(text.lemma[token] as string);
    if (office !== undefined && isOffice) entity.offices.add(office);
    const gender = names.gendered.get(norm);
    if (gender !== undefined) entity.gender = gender;
    entity.context.add(norm);
  };
  let isOffice = true;
  for (let token = piece.first - 1; token >= Math.max(0, piece.first - BEFORE); token--) {
    const pos = text.pos[token];
    if (text.sentence[token] !== text.sentence[piece.first]) break;
    if (
      pos !== 'PROPN' &&
      pos !== 'NOUN' &&
      pos !== 'ADJ' &&
      pos !== 'ADP' &&
      pos !== 'PART' &&
      text.norm[token] !== '-'
    )
      break;
    if (pos === 'ADP') isOffice = false;
    else note(token, isOffice);
  }
  if (text.norm[piece.last] !== ',') return;
  for (let token = piece.last + 1; token < Math.min(text.value.length, piece.last + AFTER); token++) {
    const norm = text.norm[token] as string;
    if (norm === ',' || norm === '.' || text.pos[token] === 'VERB') break;
    const pos = text.pos[token];
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ') note(token);
  }
}
