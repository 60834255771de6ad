export * from './calls.js';
export * from './comparable.js';
export type { NaiveDimension } from './counted.js';
export * from './figures.js';
export { type Cell, wilson } from './formulas.js';
