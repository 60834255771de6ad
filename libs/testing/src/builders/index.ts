export * from './arbitraries.js';
export * from './events.js';
export * from './worlds.js';
