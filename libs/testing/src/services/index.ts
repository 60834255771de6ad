export { type AccessWalk, walkAccess, walkForgeries } from './access-walk.js';
export { environment, type Servers, servers } from './environment.js';
export { eventually } from './eventually.js';
export { FaultyNetwork } from './faulty-network.js';
export { freshNamespace, type TestNamespace } from './namespace.js';
export { publishEvents, publishRaw } from './raw-records.js';
