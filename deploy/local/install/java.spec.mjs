import { expect, test } from '@jest/globals';
import { Failure } from '../cli/failure.mjs';
import { javaVersion, requireJava } from './java.mjs';

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_392"', 8],
  ['Segmentation fault', null],
])('%s is Java %s', (output, version) => expect(javaVersion(output)).toBe(version));

test('says so when there is none', () => {
  expect(() => requireJava({ PATH: '/nowhere' })).toThrow(new Failure('Java is missing; Kafka runs on it.'));
  expect(() => requireJava({ PATH: '/nowhere', JAVA_HOME: '/nowhere' })).toThrow('/nowhere/bin/java does not run.');
});
