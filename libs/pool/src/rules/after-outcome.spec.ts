import { dispositions, retractionReasons } from '#events';
import { afterOutcome, afterRetraction } from './after-outcome.js';

describe('afterOutcome', () => {
  it('closes the number for ever when a person decided, or when there is nobody to decide', () => {
    expect(dispositions.filter((each) => afterOutcome(each).closes)).toEqual([
      'conversation',
      'partial',
      'refused',
      'language_barrier',
      'not_in_service',
      'not_eligible',
    ]);
  });

  it('lets every other number rest, except one that was not called', () => {
    const open = dispositions.filter((each) => !afterOutcome(each).closes);
    expect(open.filter((each) => afterOutcome(each).waitMinutes === 0)).toEqual(['not_dialled']);
  });

  it('counts every call but the one that was not made', () => {
    expect(dispositions.filter((each) => !afterOutcome(each).dialled)).toEqual(['not_dialled']);
  });

  it('lets the campaign decide how long a number rests, and not whether it is closed', () => {
    const pauses = { busy: 45, refused: 10 };
    expect(afterOutcome('busy', pauses).waitMinutes).toBe(45);
    expect(afterOutcome('technical', pauses).waitMinutes).toBe(60);
    expect(afterOutcome('refused', pauses).closes).toBe(true);
  });
});

describe('afterRetraction', () => {
  it('lets the number rest, unless the reason says nothing about it', () => {
    expect(retractionReasons.filter((reason) => afterRetraction(reason) === undefined)).toEqual(['erasure']);
    expect(afterRetraction('mistake')).toEqual({ closes: false, waitMinutes: 1440, dialled: false });
  });
});
