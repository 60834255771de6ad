export * from './calls.js';
export * from './comparable.js';
export * from './figures.js';
export { type Cell, wilson } from './formulas.js';
