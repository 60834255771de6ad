import { expect, test } from '@jest/globals';
import { serverProperties, toProperties } from './kafka-properties.mjs';

test('one process is broker and controller, on this machine only', () => {
  const properties = serverProperties({ dir: '/data/kafka', port: 3010, controllerPort: 3011 });
  const lines = properties.trimEnd().split('\n');
  expect(lines).toContain('listeners=PLAINTEXT://127.0.0.1:3010,CONTROLLER://127.0.0.1:3011');
  expect(lines).toContain('controller.quorum.voters=1@127.0.0.1:3011');
  expect(lines).toContain('log.dirs=/data/kafka');
  expect(lines).toContain('log.retention.hours=720');
  expect(lines).toContain('auto.create.topics.enable=false');
});

test('clients can be told to come another way', () => {
  const properties = serverProperties({ dir: '/data/kafka', port: 3010, advertisedPort: 4010, controllerPort: 3011 });
  expect(properties).toContain('listeners=PLAINTEXT://127.0.0.1:3010,');
  expect(properties).toContain('advertised.listeners=PLAINTEXT://127.0.0.1:4010\n');
});

test('a folder may have any name', () => {
  expect(toProperties({ 'log.dirs': 'C:\\данные' })).toBe(
    'log.dirs=C:\\\\\\u0434\\u0430\\u043d\\u043d\\u044b\\u0435\n',
  );
});
