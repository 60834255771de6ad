import { expect, test } from '@jest/globals';
import { Failure } from './failure.mjs';
import { readStartOptions } from './start-options.mjs';

const root = '/repository';

test('has defaults', () => {
  expect(readStartOptions([], root)).toEqual({ port: 3000, data: '/repository/.callboard', demo: true, help: false });
});

test('reads what is given', () => {
  const argv = ['--port', '4000', '--data', '/tmp/elsewhere', '--no-demo'];
  expect(readStartOptions(argv, root)).toEqual({ port: 4000, data: '/tmp/elsewhere', demo: false, help: false });
});

test.each([
  [['--prot', '4000'], /Unknown option '--prot'/],
  [['4000'], /Unexpected argument '4000'/],
  [['--port'], /'--port <value>' argument missing/],
  [['--port', 'http'], /--port must be a whole number from 1024 to 65521, not "http"/],
  [['--port', '80'], /--port must be/],
  [['--port', '6000'], /would need port 6000, which browsers refuse/],
  [['--port', '5998'], /would need port 6000/],
  [['--port', '65530'], /--port must be/],
  [['--port', '3e3'], /--port must be/],
  [['--data', ''], /--data needs the name of a folder/],
  [['--data', 'a,b'], /--data must not contain a comma/],
])('refuses %j', (argv, message) => {
  expect(() => readStartOptions(argv, root)).toThrow(Failure);
  expect(() => readStartOptions(argv, root)).toThrow(message);
});
