import { aggregatorFrozen } from './aggregator-frozen.js';
import { aggregatorKilled } from './aggregator-killed.js';
import { aggregatorScaled } from './aggregator-scaled.js';
import { clickhouseKilled } from './clickhouse-killed.js';
import { clickhouseLink } from './clickhouse-link.js';
import { clickhouseRefuses } from './clickhouse-refuses.js';
import { clickhouseRejectsRow } from './clickhouse-rejects-row.js';
import type { Fault } from './fault.js';
import { none } from './none.js';
import { producerKilled } from './producer-killed.js';
import { producerLink } from './producer-link.js';
import { producerTooLarge } from './producer-too-large.js';
import { recounted } from './recounted.js';
import { redisLost } from './redis-lost.js';
import { streamCompressed } from './stream-compressed.js';
import { streamGarbage } from './stream-garbage.js';
import { streamLogLost } from './stream-log-lost.js';
import { streamManyDays } from './stream-many-days.js';
import { streamRepeated } from './stream-repeated.js';

/** All faults, in the order in which they are tried. */
export const faults: readonly Fault[] = [
  none,
  recounted,
  ...streamRepeated,
  ...streamGarbage,
  ...streamCompressed,
  streamManyDays,
  ...aggregatorKilled,
  ...aggregatorScaled,
  ...aggregatorFrozen,
  ...clickhouseKilled,
  ...clickhouseLink,
  ...clickhouseRefuses,
  clickhouseRejectsRow,
  producerTooLarge,
  ...producerLink,
  ...producerKilled,
  ...redisLost,
  ...streamLogLost,
];
