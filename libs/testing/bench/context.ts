import type { ClickHouse } from '#clickhouse';
import type { Tokens } from '#platform';
import type { FreshStack } from '../stack/fresh-stack.js';
import type { BenchOptions } from './options.js';

/** What a part of the benchmark works with: a stack as `npm start -- --no-demo` gives it. */
export interface BenchContext {
  readonly stack: FreshStack;
  readonly tokens: Tokens;
  /** The database of the stack. */
  readonly clickhouse: ClickHouse;
  readonly options: BenchOptions;
  readonly say: (line: string) => void;
}

/** Measured figures by their keys in the JSON file. */
export type Measured = Readonly<Record<string, number>>;

export type Part = (context: BenchContext) => Promise<Measured>;
