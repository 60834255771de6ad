/** Stands for a service in the launcher's own tests: ready at once, ends when told to; with STUB=deaf it does not. */
import { createServer } from 'node:http';

const { PORT, HOST, STUB } = process.env;
createServer((request, response) => response.end(request.url)).listen(Number(PORT), HOST);
console.log('listening');
process.on('SIGTERM', () => STUB !== 'deaf' && process.exit(0));
