import { dispositions } from '#events';
import { afterOutcome } from './after-outcome.js';

describe('afterOutcome', () => {
  it('closes the number for ever when a person decided, or when there is nobody to decide', () => {
    expect(dispositions.filter((each) => afterOutcome[each].closes)).toEqual([
      'conversation',
      'partial',
      'refused',
      'language_barrier',
      'not_in_service',
      'not_eligible',
    ]);
  });

  it('lets every other number rest, except one that was not called', () => {
    const open = dispositions.filter((each) => !afterOutcome[each].closes);
    expect(open.filter((each) => afterOutcome[each].waitMinutes === 0)).toEqual(['not_dialled']);
  });

  it('counts every call but the one that was not made', () => {
    expect(dispositions.filter((each) => !afterOutcome[each].dialled)).toEqual(['not_dialled']);
  });
});
