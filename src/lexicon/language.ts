/**
 * The one wink-nlp instance of a process: a second one in the same thread would corrupt the first.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';

let instance: WinkMethods | null = null;

/** wink-nlp with sentence boundaries and part of speech, loaded at first use (about 0.3 s). */
export function language(): WinkMethods {
  instance ??= winkNLP(model, ['sbd', 'pos']);
  return instance;
}
