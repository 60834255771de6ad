import { Problem } from '#platform';
import { aMapping } from '../../../testing/mappings.js';
import { readHeader } from './header.js';

const mapping = aMapping({
  key: { column: 'id' },
  country: { column: 'land' },
  calledAt: { column: 'when', format: 'date' },
});

function refusalOf(names: string[]) {
  try {
    readHeader(names, mapping);
  } catch (error) {
    if (error instanceof Problem) return error.getResponse() as { detail: string; errors: { field: string }[] };
    throw error;
  }
  throw new Error('the header was taken');
}

describe('readHeader', () => {
  it('finds columns by name, wherever they are', () => {
    const header = readHeader(['when', ' id ', 'other', 'land'], mapping);
    expect(header.indexOf('id')).toBe(1);
    expect(header.indexOf('land')).toBe(3);
  });

  it('names every column that is missing, and those that are there', () => {
    const refusal = refusalOf(['id', 'Land']);
    expect(refusal.errors).toEqual([
      { field: 'mapping.calledAt.column', message: 'the file has no column when', allowed: ['id', 'Land'] },
      { field: 'mapping.country.column', message: 'the file has no column land', allowed: ['id', 'Land'] },
    ]);
    expect(refusal.detail).toContain('"id", "Land"');
  });

  it('does not choose between two columns of one name', () => {
    expect(refusalOf(['id', 'when', 'land', 'id']).errors).toMatchObject([{ field: 'mapping.key.column' }]);
  });
});
