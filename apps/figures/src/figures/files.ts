import { StreamableFile } from '@nestjs/common';
import type { Answered } from './answer-question.js';
import { csvType, toCsv } from './csv.js';
import { boardFileName, fileNameOf } from './file-name.js';
import { toWorkbook } from './workbook/workbook.js';
import { xlsxType } from './workbook/xlsx-type.js';

const file = (content: Buffer, type: string, name: string) =>
  new StreamableFile(content, { type, length: content.length, disposition: `attachment; filename="${name}"` });

/** An answer as a file of lines. */
export function csvFile(answered: Answered): StreamableFile {
  return file(Buffer.from(toCsv(answered)), csvType, fileNameOf(answered, 'csv'));
}

/** An answer as a workbook. */
export async function workbookFile(answered: Answered): Promise<StreamableFile> {
  return file(await toWorkbook([answered]), xlsxType, fileNameOf(answered, 'xlsx'));
}

/** All the answers of a board as one workbook. */
export async function boardFile(answers: readonly [Answered, ...Answered[]]): Promise<StreamableFile> {
  return file(await toWorkbook(answers), xlsxType, boardFileName(answers[0], 'xlsx'));
}
