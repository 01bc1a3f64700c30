export { addArticle } from './add.js';
export { type ComparisonInfo, compare } from './compare.js';
export { mergeSums } from './merge.js';
export { defaultCompareOptions } from './options.js';
export { type ComparisonSum, createSum } from './sum.js';
