import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { languageCode } from '#events';
import { PermanentError } from '#platform';

/** A text in one language, with what stands before it. */
export type Text<Front> = Front & {
  readonly language: string;
  /** Markdown. */
  readonly text: string;
};

/**
 * Reads `<folder>/<language>.md`, each with its front matter; none where there is no folder.
 *
 * @throws PermanentError that names the file and what is wrong in it
 */
export async function readTexts<Front>(folder: string, front: z.ZodType<Front>): Promise<Text<Front>[]> {
  const files = (await namesIn(folder)).filter((name) => name.endsWith('.md')).sort();
  return await Promise.all(
    files.map(async (name) => readText(name, await readFile(join(folder, name), 'utf8'), front)),
  );
}

/** @param name of the file, such as `en.md` */
export function readText<Front>(name: string, content: string, front: z.ZodType<Front>): Text<Front> {
  const [, head, text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(content) ?? [];
  if (head === undefined) throw new PermanentError(`${name} does not begin with what it is between two ---`);
  const facts = front.safeParse(parse(head));
  if (!facts.success) throw new PermanentError(`${name}:\n${z.prettifyError(facts.error)}`);
  const language = languageCode.safeParse(name.slice(0, -'.md'.length));
  if (!language.success) throw new PermanentError(`${name} is not named by a language, such as en.md`);
  return { ...facts.data, language: language.data, text: text.trim() };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
