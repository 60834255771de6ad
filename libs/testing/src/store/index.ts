export * from './store-events.js';
