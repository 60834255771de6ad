import { StreamableFile } from '@nestjs/common';
import { csvType, toCsv } from './csv.js';
import { boardFileName, fileNameOf } from './file-name.js';
import type { Tabled } from './tabled.js';
import { toWorkbook } from './workbook/workbook.js';
import { xlsxType } from './workbook/xlsx-type.js';

/** Figures to take away, which know what they are about. */
export class FiguresFile extends StreamableFile {
  /** @param about of several tables the first, which the others go with */
  constructor(
    content: Buffer,
    type: string,
    readonly name: string,
    readonly about: Tabled,
  ) {
    super(content, { type, length: content.length, disposition: `attachment; filename="${name}"` });
  }

  /** `csv`, `xlsx` */
  get extension(): string {
    return this.name.slice(this.name.lastIndexOf('.') + 1);
  }
}

/** An answer as a file of lines. */
export function csvFile(answered: Tabled): FiguresFile {
  return new FiguresFile(Buffer.from(toCsv(answered)), csvType, fileNameOf(answered, 'csv'), answered);
}

/** An answer as a workbook, with whatever belongs to it on sheets of its own. */
export async function workbookFile(answered: Tabled, ...others: readonly Tabled[]): Promise<FiguresFile> {
  return new FiguresFile(await toWorkbook([answered, ...others]), xlsxType, fileNameOf(answered, 'xlsx'), answered);
}

/** All the answers of a board as one workbook. */
export async function boardFile(answers: readonly [Tabled, ...Tabled[]]): Promise<FiguresFile> {
  return new FiguresFile(await toWorkbook(answers), xlsxType, boardFileName(answers[0], 'xlsx'), answers[0]);
}
