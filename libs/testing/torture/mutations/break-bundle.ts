import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../processes/launcher.js';
import type { Mutant } from './mutants.js';

/**
 * A copy of the built program that has one thing wrong. The product itself has no switch for it.
 *
 * @param main path of the program
 * @returns path of the copy
 * @throws Error if what is to be broken is not found, or more than once: the mutant must be written anew
 */
export function breakBundle(main: string, { name, original, instead }: Mutant): string {
  const text = readFileSync(main, 'utf8');
  const places = text.match(new RegExp(original, 'g'))?.length ?? 0;
  if (places !== 1) throw new Error(`the mutant "${name}" finds its place ${places} times in ${main}`);
  const broken = join(root, 'dist', 'mutants', name.replaceAll(' ', '-'), 'main.js');
  mkdirSync(dirname(broken), { recursive: true });
  writeFileSync(broken, text.replace(original, instead));
  return broken;
}
