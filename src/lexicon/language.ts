/**
 * The one wink-nlp instance of a process: a second one in the same thread would corrupt the first.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';

let instance: WinkMethods | null = null;

/**
 * wink-nlp with tokens and part of speech, loaded at first use. Its sentence boundaries cost a quarter of its
 * time and fail in news text where ours do not (stages/tokenize/breaks.ts).
 */
export function language(): WinkMethods {
  instance ??= winkNLP(model, ['pos']);
  return instance;
}
