import { faults } from '../faults/index.js';
import { isClean } from '../report.js';
import { type RunOptions, run } from '../run.js';
import { breakBundle } from './break-bundle.js';
import { mutants } from './mutants.js';

export interface MutantsOptions extends Omit<RunOptions, 'faults' | 'rounds' | 'mainOf'> {
  readonly mainOf: (app: string) => string;
}

/** Lets each mutant meet the fault that must give it away. @returns names of those that nothing has noticed */
export async function runMutants({ mainOf, ...options }: MutantsOptions): Promise<string[]> {
  const unnoticed: string[] = [];
  for (const mutant of mutants) {
    const broken = breakBundle(mainOf('aggregator'), mutant);
    const results = await run({
      ...options,
      say: () => undefined,
      mainOf: (app) => (app === 'aggregator' ? broken : mainOf(app)),
      faults: mutant.noticedBy.map(faultOf),
      rounds: 1,
    });
    const isNoticed = !isClean(results);
    const [note = ''] = results.flatMap(({ notes }) => notes);
    options.say(`${isNoticed ? 'noticed  ' : 'UNNOTICED'} ${mutant.name}: ${note.split('\n', 1)[0]}`);
    if (!isNoticed) unnoticed.push(mutant.name);
  }
  return unnoticed;
}

function faultOf(name: string) {
  const fault = faults.find((each) => each.name === name);
  if (!fault) throw new Error(`there is no fault ${name}`);
  return fault;
}
