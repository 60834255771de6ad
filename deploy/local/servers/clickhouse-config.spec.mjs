import { expect, test } from '@jest/globals';
import { clickhouseConfig, clickhouseUsers } from './clickhouse-config.mjs';

test('nobody without the password may do more than open the ports', () => {
  const [, byDefault = '', callboard = ''] = clickhouseUsers('secret').split(/<(?=default>\s|callboard>)/);
  expect(byDefault).toContain('<query>GRANT SYSTEM LISTEN ON *.*</query>');
  expect(callboard).toContain('<password>secret</password>');
});

test('names of files may hold what XML does not like', () => {
  expect(clickhouseConfig({ users: '/a&b/<users>', log: '/log' })).toContain(
    '<users_config>/a&amp;b/&lt;users></users_config>',
  );
});
