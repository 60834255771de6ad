export { type Servers, servers } from './environment.js';
export { eventually } from './eventually.js';
export { freshNamespace, type TestNamespace } from './namespace.js';
