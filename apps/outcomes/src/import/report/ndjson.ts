import type { ReportLine } from './report-line.js';

/** Media type: one JSON object a line, https://github.com/ndjson/ndjson-spec */
export const ndjson = 'application/x-ndjson';

export async function* toNdjson(lines: AsyncIterable<ReportLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}
