import { readFileSync } from 'node:fs';
import { metricNames } from '../catalogue/catalogue.js';
import { metricsDocument } from './metrics-document.js';

describe('docs/metrics.md', () => {
  it('is the one that the catalogue gives: npm run generate:metrics', () => {
    expect(readFileSync('docs/metrics.md', 'utf8')).toBe(metricsDocument());
  });

  it('has every metric, and when its definition last changed', () => {
    for (const name of metricNames) {
      expect(metricsDocument()).toContain(`\n\`${name}\`, version `);
      expect(metricsDocument()).toMatch(new RegExp(`^\\| 20[\\d-]+ \\| \`${name}\` \\|`, 'm'));
    }
  });
});
