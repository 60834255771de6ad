export * from './calls.js';
export * from './figures.js';
export type { Cell } from './formulas.js';
export { wilson } from './formulas.js';
