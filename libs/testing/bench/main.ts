import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { settings, Tokens } from '#platform';
import { environment } from '#testing';
import { findChromium } from '../../../apps/simulator/testing/browser.js';
import { startFreshStack } from '../stack/fresh-stack.js';
import { measureApi } from './api/api.js';
import { measureCalls } from './calls/calls.js';
import type { BenchContext, Measured, Part } from './context.js';
import { rounded, summaryOf } from './goals.js';
import { measureMemory } from './memory/memory.js';
import { type BenchOptions, type PartName, readOptions, usage } from './options.js';
import { measurePage } from './page/page.js';
import { measurePipeline } from './pipeline/pipeline.js';
import { measurePool } from './pool/pool.js';
import { measureVisible } from './visible/visible.js';

const parts: Record<PartName, Part> = {
  memory: measureMemory,
  visible: measureVisible,
  api: measureApi,
  pipeline: measurePipeline,
  calls: measureCalls,
  page: measurePage,
  pool: measurePool,
};

const say = (line: string) => process.stdout.write(`${line}\n`);

const secondsSince = (begun: number) => ((performance.now() - begun) / 1000).toFixed(0);

function options(): BenchOptions {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    say(`${(error as Error).message}\n\n${usage}`);
    return process.exit(2);
  }
}

const secrets = z.object({ authKeys: settings.authKeys.schema });

/** By the keys that the launcher made for this stack. */
function tokensOf(data: string): Tokens {
  const { authKeys } = secrets.parse(JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')));
  return new Tokens({ service: 'bench', authKeys, campaignsDir: 'campaigns', logLevel: 'silent' });
}

async function measure(chosen: BenchOptions): Promise<Measured> {
  const stack = await startFreshStack();
  const { data, servers } = stack.run;
  const clickhouse = new ClickHouse({ url: servers.CLICKHOUSE_URL, database: 'callboard' });
  const context: BenchContext = { stack, tokens: tokensOf(data), clickhouse, options: chosen, say };
  const measured: Record<string, number> = {};
  try {
    for (const part of chosen.parts) {
      say(`\n${part}`);
      const begun = performance.now();
      Object.assign(measured, await parts[part](context));
      say(`(${secondsSince(begun)} s)`);
    }
  } finally {
    await clickhouse.close();
    await stack.stop();
  }
  return measured;
}

const chosen = options();
// Not after minutes of measuring.
if (chosen.parts.includes('page')) findChromium(environment.PATH ?? '');
say(`${cpus().length} cores, Node ${process.version}; a stack of its own is started ...`);
const begun = performance.now();
const measured = await measure(chosen);
say(`\n${summaryOf(measured)}\n${secondsSince(begun)} s`);
const figures = Object.fromEntries(Object.entries(measured).map(([key, value]) => [key, rounded(value)]));
if (chosen.json) writeFileSync(chosen.json, `${JSON.stringify(figures, null, 2)}\n`);
