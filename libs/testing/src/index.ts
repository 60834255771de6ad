export * from './builders/index.js';
export * from './oracle/index.js';
export * from './services/index.js';
export * from './store/index.js';
