import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { stringify } from '../../../testing/csv.js';
import { type CsvFormat, type CsvRow, csvRows } from './csv-rows.js';

const usual: CsvFormat = { encoding: 'utf-8', delimiter: ',', quote: '"' };

async function read(file: string | Buffer, format: Partial<CsvFormat> = {}): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of csvRows(Readable.from([Buffer.from(file)]), { ...usual, ...format })) rows.push(row);
  return rows;
}

const fieldsOf = async (file: string | Buffer, format?: Partial<CsvFormat>) =>
  (await read(file, format)).map(({ fields }) => fields);

describe('csvRows', () => {
  it('reads back whatever was written, in pieces of any size', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ž', '😀', ' ', ',', '"', '\n', '\r\n') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 7 }), async (rows, size) => {
        const bytes = Buffer.from(stringify(rows));
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        const read: string[][] = [];
        for await (const { fields } of csvRows(Readable.from(pieces), usual)) read.push([...fields]);
        expect(read).toEqual(rows);
      }),
    );
  });

  it.each(['\n', '\r\n', '\r'])('numbers lines that end in %j', async (end) => {
    const rows = await read(['a,b', '1,"x', 'y"', '', '2,z', ''].join(end));
    expect(rows.map(({ line, lastLine }) => [line, lastLine])).toEqual([
      [1, 1],
      [2, 3],
      [5, 5],
    ]);
  });

  it('does not run rows together when lines end in different ways', async () => {
    expect(await fieldsOf('a,b\r\n1,2\n3,4\r5,6')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('knows delimiters and quotes', async () => {
    expect(await fieldsOf("a;b\n'1;2';3", { delimiter: ';', quote: "'" })).toEqual([
      ['a', 'b'],
      ['1;2', '3'],
    ]);
    expect(await fieldsOf('a\tb\n"1\t2"', { delimiter: '\t', quote: null })).toEqual([
      ['a', 'b'],
      ['"1', '2"'],
    ]);
  });

  it('passes over a byte order mark', async () => {
    expect(await fieldsOf('\uFEFFa,b')).toEqual([['a', 'b']]);
    expect(await fieldsOf(Buffer.from('\uFEFFa,ž', 'utf16le'), { encoding: 'utf-16' })).toEqual([['a', 'ž']]);
  });

  it('decodes', async () => {
    expect(await fieldsOf(Buffer.from([0xcc, 0xee, 0xf1]), { encoding: 'windows-1251' })).toEqual([['Мос']]);
  });

  it('marks bytes that mean nothing', async () => {
    expect(await fieldsOf(Buffer.from([0x61, 0x2c, 0xcc, 0x0a, 0x62, 0x2c, 0x63]))).toEqual([
      ['a', '\uFFFD'],
      ['b', 'c'],
    ]);
    expect(await fieldsOf(Buffer.from([0x98]), { encoding: 'windows-1251' })).toEqual([['\uFFFD']]);
  });

  it('takes a quote inside a field as it is', async () => {
    expect(await fieldsOf('1,a 2" pipe,"x" y')).toEqual([['1', 'a 2" pipe', '"x" y']]);
  });

  it('gives up where a quote is never closed', async () => {
    await expect(read('a,b\n1,2\n3,"4\n5,6\n')).rejects.toMatchObject({ name: 'UnreadableFile', line: 3 });
  });

  it('does not take a file into memory for a quote that is never closed', async () => {
    let given = 0;
    const endless = Readable.from(
      (function* () {
        yield Buffer.from('a,"');
        for (; given < 100; given += 1) yield Buffer.alloc(64 * 1024, 'x');
      })(),
    );
    const reading = csvRows(endless, usual).next();
    await expect(reading).rejects.toThrow('cannot be read from line 1');
    expect(given).toBeLessThan(40);
  });

  it('tells of a file that breaks off', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('upload broke off'));
      },
    });
    await expect(csvRows(broken, usual).next()).rejects.toThrow('cannot be read from line 1 on: it broke off');
  });
});
