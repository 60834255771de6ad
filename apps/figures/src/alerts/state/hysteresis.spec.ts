import fc from 'fast-check';
import { after, type Finding, type Phase, quiet } from './hysteresis.js';

const finding = fc.constantFrom<Finding>('bad', 'between', 'good', 'unknown');
const patience = fc.record({ raiseAfter: fc.integer({ min: 1, max: 5 }), clearAfter: fc.integer({ min: 1, max: 5 }) });

/** The phases after each look. */
function run(findings: readonly Finding[], how: { raiseAfter: number; clearAfter: number }): Phase[] {
  let phase = quiet;
  return findings.map((each) => {
    phase = after(phase, each, how);
    return phase;
  });
}

it('changes only after as many looks in a row as are needed', () => {
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 80 }), patience, (findings, how) => {
      const phases = run(findings, how);
      phases.forEach(({ raised }, index) => {
        const before = phases[index - 1]?.raised ?? false;
        if (raised === before) return;
        const said = findings.slice(0, index + 1).filter((each) => each !== 'unknown');
        const needed = raised ? how.raiseAfter : how.clearAfter;
        expect(said.slice(-needed)).toEqual(Array(needed).fill(raised ? 'bad' : 'good'));
      });
    }),
  );
});

it('never misses a row that is long enough', () => {
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 40 }), patience, (before, how) => {
      expect(run([...before, ...Array<Finding>(how.raiseAfter).fill('bad')], how).at(-1)?.raised).toBe(true);
      expect(run([...before, ...Array<Finding>(how.clearAfter).fill('good')], how).at(-1)?.raised).toBe(false);
    }),
  );
});

it('is not moved by what lies between, however long', () => {
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 40 }), patience, fc.integer({ min: 1, max: 30 }), (before, how, n) => {
      const phases = run([...before, ...Array<Finding>(n).fill('between')], how);
      expect(phases.at(-1)?.raised).toBe(phases.at(before.length - 1)?.raised ?? false);
    }),
  );
});

it('is the same with and without looks that found nothing out', () => {
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 80 }), patience, (findings, how) => {
      const known = findings.filter((each) => each !== 'unknown');
      expect(run(findings, how).at(-1) ?? quiet).toEqual(run(known, how).at(-1) ?? quiet);
    }),
  );
});
