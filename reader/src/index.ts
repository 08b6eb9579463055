export { checkFacts } from './check-facts.ts';
export { explain } from './explain.ts';
export type { Explanation, Rule } from './explanations.ts';
export type * from './fact.ts';
export type { AreaNames } from './findings.ts';
export { areaKey } from './places/area-key.ts';
export { type ReadOptions, read } from './read.ts';
export { fold, lowerCase } from './vietnamese.ts';
