export type * from './fact.ts';
export type { AreaNames } from './findings.ts';
export { type ReadOptions, read } from './read.ts';
