/**
 * `npm start` with real servers but stubs for our own services, which need not be built.
 * Usage: node stub-start.mjs [options of npm start]
 */
import { launch } from '../launch.mjs';
import { services } from '../stack/services.mjs';

const stubs = services.map((service) => ({ ...service, args: ['deploy/local/testing/stub-service.mjs'] }));
const prepare = () => ({ packages: Promise.resolve(), builds: Promise.resolve() });
process.exit(await launch(process.argv.slice(2), { services: stubs, prepare }));
