export { csvHeader, csvLine, framesCsv, stanceCsv } from './csv.js';
export { renderHtml } from './html/page.js';
export type { AnnotatedArticle, ReportInput } from './input.js';
export { renderMarkdown } from './markdown.js';
export { labellingCsv, omissionsCsv, slicesCsv, statementsCsv, storiesCsv } from './views-csv.js';
