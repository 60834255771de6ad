import type { CallboardEvent } from '#events';
import { StubCallboard } from '../../testing/stub-callboard.js';
import { type Connection, connect } from '../connect.js';
import { hasPast, importPast } from './import-past.js';

describe('importing a past', () => {
  const stub = new StubCallboard();
  const wanted = { seed: 1, days: 10, calls: 300 };
  let events: CallboardEvent[];
  let connection: Connection;

  beforeAll(async () => {
    const baseUrl = await stub.listen();
    const onEvent = (event: CallboardEvent) => events.push(event);
    connection = await connect({ baseUrl, organizerToken: 'organizer', onEvent });
  });

  beforeEach(() => {
    events = [];
    stub.imports.length = 0;
    stub.rejects = 0;
  });

  afterAll(async () => {
    await stub.close();
  });

  it('enters each row into the books: handed out, and its outcome', async () => {
    const calls = await importPast(wanted, connection);
    expect(events).toHaveLength(2 * calls);
    expect(new Set(events.map(({ id }) => id)).size).toBe(2 * calls);
    const [volunteers, list] = stub.imports.map(({ mapping }) => mapping);
    expect(volunteers).toMatchObject({ source: 'simulator', list: 'volunteers' });
    expect(list).toMatchObject({ source: 'simulator', key: { column: 'key' } });
  });

  it('sends the same again when it is asked again', async () => {
    await importPast(wanted, connection);
    await importPast(wanted, connection);
    expect(stub.imports.slice(0, 2)).toEqual(stub.imports.slice(2));
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length / 2);
  });

  it('keeps days, not hours, of lists that have only days', async () => {
    await importPast({ ...wanted, precision: 'day', source: 'paper' }, connection);
    const times = events.filter(({ type }) => type === 'org.callboard.outcome.recorded').map(({ data }) => data);
    expect(times.every((data) => 'calledAtPrecision' in data)).toBe(true);
  });

  it('comes in one file, and tells how far it is', async () => {
    const told: [number, number][] = [];
    const calls = await importPast({ seed: 1, days: 3, calls: 12_000 }, connection, (...far) => told.push(far));
    expect(told).toEqual([
      [5_000, calls],
      [10_000, calls],
      [calls, calls],
    ]);
    const [, { csv = '' } = {}, ...others] = stub.imports;
    expect(others).toEqual([]);
    expect(new Set(csv.split('\r\n').slice(1, -1)).size).toBe(calls);
  });

  it('fails when a row is rejected', async () => {
    stub.rejects = 1;
    await expect(importPast(wanted, connection)).rejects.toThrow('the import rejected 1 rows');
  });

  it('is needed only once', async () => {
    expect(await hasPast(10, connection)).toBe(false);
    await importPast(wanted, connection);
    expect(await hasPast(10, connection)).toBe(true);
  });
});
