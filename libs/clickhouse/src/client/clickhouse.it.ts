import { z } from 'zod';
import { RetriableError } from '#platform';
import { freshNamespace, servers } from '#testing';
import { RowBinaryWriter } from '../row-binary/row-binary-writer.js';
import { ClickHouse } from './clickhouse.js';
import { RejectedByStore } from './failures.js';

const { namespace, cleanUp } = freshNamespace();
const options = { url: servers().clickhouseUrl, database: namespace };
const clickhouse = new ClickHouse(options);

beforeAll(async () => {
  const server = new ClickHouse({ ...options, database: 'default' });
  await server.command('CREATE DATABASE {database:Identifier}', { database: namespace });
  await server.close();
});

afterAll(async () => {
  await clickhouse.close();
  await cleanUp();
});

describe('ClickHouse', () => {
  it('takes values only as typed parameters', async () => {
    const hostile = "'; DROP TABLE calls; --";
    const rows = await clickhouse.select(z.object({ text: z.string() }), 'SELECT {text:String} AS text', {
      text: hostile,
    });
    expect(rows).toEqual([{ text: hostile }]);
  });

  it('keeps every bit of a 64-bit integer', async () => {
    const rows = await clickhouse.select(z.object({ n: z.string() }), 'SELECT toUInt64(18446744073709551615) AS n');
    expect(rows).toEqual([{ n: '18446744073709551615' }]);
  });

  it('reads back what a RowBinaryWriter wrote', async () => {
    await clickhouse.command(`CREATE TABLE written (
      a UInt8, b UInt16, c Int16, d UInt32, e UInt64, f UInt64, g UUID, h String, i LowCardinality(String),
      j FixedString(4), k Array(String), l Date, m DateTime('UTC'), n Enum8('x' = 3)) ENGINE = Memory`);
    const long = 'ж'.repeat(20_000);
    const writer = new RowBinaryWriter();
    for (const text of ['short', long]) {
      writer.uint8(255);
      writer.uint16(65_535);
      writer.int16(-1);
      writer.uint32(4_294_967_295);
      writer.uint64(18_446_744_073_709_551_615n);
      writer.uint64Hex('fedcba9876543210');
      writer.uuid('01234567-89ab-4def-8123-456789abcdef');
      writer.string(text);
      writer.string('RU-MOW');
      writer.fixed(Buffer.from([0xff, 0, 1, 2]));
      writer.size(2);
      writer.string('lt');
      writer.string('Ω');
      writer.uint16(19_000);
      writer.uint32(1_649_149_200);
      writer.uint8(3);
    }
    await clickhouse.insertBinary('written', [...'abcdefghijklmn'], writer.bytes());
    const rows = await clickhouse.select(
      z.record(z.string(), z.unknown()),
      'SELECT * REPLACE (hex(j) AS j) FROM written ORDER BY length(h)',
    );
    const row = {
      ...{ a: 255, b: 65_535, c: -1, d: 4_294_967_295, e: '18446744073709551615', f: '18364758544493064720' },
      ...{ g: '01234567-89ab-4def-8123-456789abcdef', h: 'short', i: 'RU-MOW', j: 'FF000102', k: ['lt', 'Ω'] },
      ...{ l: '2022-01-08', m: '2022-04-05 09:00:00', n: 'x' },
    };
    expect(rows).toEqual([row, { ...row, h: long }]);
  });

  it('tells rows that are at fault from a server that is', async () => {
    await clickhouse.command('CREATE TABLE picky (n UInt8, CONSTRAINT small CHECK n < 10) ENGINE = Memory');
    const rows = (n: number) => {
      const writer = new RowBinaryWriter();
      writer.uint8(n);
      return writer.bytes();
    };
    await clickhouse.insertBinary('picky', ['n'], rows(9));
    await expect(clickhouse.insertBinary('picky', ['n'], rows(10))).rejects.toBeInstanceOf(RejectedByStore);
    await expect(clickhouse.insertBinary('missing', ['n'], rows(9))).rejects.toMatchObject({ type: 'UNKNOWN_TABLE' });
    const nobody = new ClickHouse({ url: 'http://127.0.0.1:9', database: 'default' });
    await expect(nobody.insertBinary('picky', ['n'], rows(9))).rejects.toBeInstanceOf(RetriableError);
    await expect(nobody.ping()).rejects.toBeInstanceOf(RetriableError);
    await nobody.close();
  });

  it('inserts into any number of months at once', async () => {
    await clickhouse.command('CREATE TABLE months (d Date) ENGINE = MergeTree PARTITION BY toYYYYMM(d) ORDER BY d');
    const writer = new RowBinaryWriter();
    for (let month = 0; month < 240; month++) writer.uint16(month * 31);
    await clickhouse.insertBinary('months', ['d'], writer.bytes());
    const count = z.object({ count: z.coerce.number() });
    expect(await clickhouse.select(count, 'SELECT count() AS count FROM months')).toEqual([{ count: 240 }]);
  });
});
