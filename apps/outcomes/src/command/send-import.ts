import { randomUUID } from 'node:crypto';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { createInterface } from 'node:readline';
import { pipeline, Readable } from 'node:stream';
import { type ApiAccess, PermanentError } from '#platform';
import { type ReportLine, reportLine } from '../import/report/report-line.js';

export interface ImportForm {
  readonly campaign: string;
  readonly mapping: string;
  readonly content: Readable;
}

/**
 * Sends an import, and gives the lines of the answer while the file is still being sent.
 *
 * @throws PermanentError if the import is refused, or the connection breaks
 */
export async function* sendImport(access: ApiAccess, form: ImportForm): AsyncGenerator<ReportLine> {
  const response = await send(access, form);
  if (response.statusCode !== 200) throw new PermanentError(await refusalOf(response));
  try {
    for await (const line of createInterface({ input: response })) yield reportLine.parse(JSON.parse(line));
  } catch (error) {
    throw new PermanentError(`the connection broke: ${(error as Error).message}`, { cause: error });
  }
}

function send({ url, token }: ApiAccess, form: ImportForm): Promise<IncomingMessage> {
  const boundary = randomUUID();
  const target = new URL('/api/v1/imports', url);
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': `multipart/form-data; boundary=${boundary}`,
  };
  return new Promise((resolve, reject) => {
    const request = (target.protocol === 'https:' ? httpsRequest : httpRequest)(target, { method: 'POST', headers });
    let answered = false;
    request.once('response', (response) => {
      answered = true;
      resolve(response);
    });
    pipeline(Readable.from(multipart(boundary, form)), request, (error) => {
      // An answer that needs no more of the file may end the connection; the answer counts.
      if (error && !answered) reject(new PermanentError(`${target.origin} cannot be reached: ${error.message}`));
    });
  });
}

async function* multipart(boundary: string, { campaign, mapping, content }: ImportForm) {
  const head = (disposition: string) => `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n`;
  yield `${head('name="campaign"')}${campaign}\r\n`;
  yield `${head('name="mapping"')}${mapping}\r\n`;
  yield head('name="file"; filename="calls.csv"');
  yield* content;
  yield `\r\n--${boundary}--\r\n`;
}

interface ProblemDetails {
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

async function refusalOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  if (!response.headers['content-type']?.includes('json')) return `the answer was ${response.statusCode}`;
  const { detail = `the answer was ${response.statusCode}`, errors = [] } = JSON.parse(text) as ProblemDetails;
  return [detail, ...errors.map(({ field, message }) => `  ${field}: ${message}`)].join('\n');
}
