import { stringify } from 'yaml';
import type { Counts, ReportLine } from '../src/import/report/report-line.js';

export interface ImportAnswer {
  readonly status: number;
  readonly problem: { detail: string; errors: { field: string; message: string }[] };
  readonly lines: ReportLine[];
  /** The last line: the summary, or why it failed. */
  readonly last: ReportLine | undefined;
  /** Where and why rows were rejected. */
  readonly rejected: string[];
}

export interface ImportForm {
  readonly campaign?: string;
  readonly mapping?: object | string;
  readonly file?: string | Buffer;
}

/** Sends an import as a browser does, and reads the answer to its end. */
export async function sendImport(url: string, token: string, form: ImportForm): Promise<ImportAnswer> {
  const body = new FormData();
  if (form.campaign !== undefined) body.append('campaign', form.campaign);
  if (form.mapping !== undefined)
    body.append('mapping', typeof form.mapping === 'string' ? form.mapping : stringify(form.mapping));
  if (form.file !== undefined) body.append('file', new Blob([form.file]), 'calls.csv');
  const response = await fetch(`${url}/v1/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body,
  });
  const text = await response.text();
  const lines =
    response.status === 200
      ? text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as ReportLine)
      : [];
  return {
    status: response.status,
    problem: response.status === 200 ? undefined : JSON.parse(text),
    lines,
    last: lines.at(-1),
    rejected: lines.flatMap((line) => (line.type === 'rejected' ? [`${line.line} ${line.field}: ${line.reason}`] : [])),
  };
}

/** The summary of an import; what is not said is 0. */
export const summary = (counts: Partial<Counts>): ReportLine => ({
  type: 'summary',
  accepted: 0,
  corrected: 0,
  unchanged: 0,
  rejected: 0,
  ...counts,
});
