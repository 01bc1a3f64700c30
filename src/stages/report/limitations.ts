/** What the methods are known to get wrong, in plain words. */
export const limitations: readonly string[] = [
  'It measures how these articles put things, not whether they are true, what the outlet believes, or what it writes elsewhere.',
  'Only words that the lexicons list are seen. A frame carried by a choice of facts, by an image, or by new words is missed.',
  'Irony, sarcasm and allusion are read at face value.',
  'A word can have another sense than the lexicon means; the sentences are shown so that you can check.',
  'Who “he”, “the minister” or “officials” is can be told wrongly, and a long quotation can be given to the wrong speaker.',
  'Negation, doubt and conditions are followed within a clause; one that is carried over several sentences may be missed.',
  'Towards whom a word is favourable is decided by nearness and grammar, and is the least certain step.',
  'Articles on the same event resemble each other, and outlets were sampled by whoever gathered them: the intervals do not cover that.',
];
