import { jest } from '@jest/globals';
import { configureGlobal } from 'fast-check';

/* Properties draw from Jest's own seed: anew in each run, the same with `--seed=N`, printed by `--showSeed`. */
configureGlobal({ seed: jest.getSeed() });
