/** The aggregator, with one thing wrong, and a fault by which it must be noticed. */
export interface Mutant {
  readonly name: string;
  /** Found just once in the program. */
  readonly original: RegExp;
  readonly instead: string;
  /** Names of the faults. */
  readonly noticedBy: readonly string[];
}

export const mutants: readonly Mutant[] = [
  {
    name: 'positions and offsets before the insert',
    original: /(async store\(\{[^}]*\}\) \{)/,
    instead: '$1 await this.continuity.advance(slices);',
    noticedBy: ['aggregator-killed-before-insert'],
  },
  {
    name: 'the version ignored',
    original: /rows\.uint64\(version\);(\s+rows\.uint8\(kinds)/,
    instead: 'rows.uint64(1n);$1',
    noticedBy: ['none'],
  },
  {
    name: 'the last insert wins on a tie',
    original: /rows\.uint64\(version\);(\s+rows\.uint8\(kinds)/,
    instead: 'rows.uint64((version >> 48n) << 48n);$1',
    noticedBy: ['stream-two-contents-at-one-revision'],
  },
  {
    name: 'an insert error swallowed',
    original: /(RejectedByStore\)\)) throw error;(\s+return await this\.insertBisecting)/,
    instead: '$1 return [];$2',
    noticedBy: ['clickhouse-cut-in-mid-body'],
  },
  {
    name: 'rows that are refused passed over',
    original: /else refused\.push\(/,
    instead: 'else void (',
    noticedBy: ['clickhouse-rejects-row'],
  },
  {
    name: 'a mark cleared that was not read',
    original: /counted: each\.mark/,
    instead: "counted: '18446744073709551615'",
    noticedBy: ['stream-days-counted-twice'],
  },
  {
    name: 'a day not marked',
    original: /await this\.days\.mark\(/,
    instead: 'void (',
    noticedBy: ['none'],
  },
  {
    name: 'complete before all partitions are',
    original: /const sample = this\.samples\[reached\]/,
    instead: 'const sample = this.samples.at(-1)',
    noticedBy: ['aggregator-frozen-in-mid-insert'],
  },
  {
    name: 'sums instead of recomputing',
    original: /(async take\(\) \{)/,
    instead: "$1 return '1';",
    noticedBy: ['stream-days-counted-twice'],
  },
];
