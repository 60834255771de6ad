import type { Readable } from 'node:stream';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { badRequest } from '#platform';

const largestTextBytes = 256 * 1024;

/** An import as it comes in. */
export interface Upload {
  readonly campaign: string;
  /** YAML or JSON. */
  readonly mapping: string;
  /** CSV, not read yet. */
  readonly file: MultipartFile['file'];
}

/**
 * Reads the parts of the form up to the file.
 *
 * @throws Problem 400 if a part is missing, comes too late or is not known
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw badRequest([{ field: 'body', message: 'must be multipart/form-data' }]);
  const texts = new Map<string, string>();
  const limits = { fieldSize: largestTextBytes, fileSize: Number.POSITIVE_INFINITY };
  for await (const part of request.parts({ limits })) {
    if (part.fieldname === 'file' && part.type === 'file') return { ...required(texts), file: part.file };
    texts.set(part.fieldname, await textOf(part));
  }
  throw badRequest([{ field: 'file', message: 'is needed, as a file' }]);
}

function required(texts: ReadonlyMap<string, string>): Omit<Upload, 'file'> {
  const campaign = texts.get('campaign');
  const mapping = texts.get('mapping');
  if (campaign !== undefined && mapping !== undefined) return { campaign, mapping };
  const missing = ['campaign', 'mapping'].filter((field) => !texts.has(field));
  throw badRequest(missing.map((field) => ({ field, message: 'is needed, and must come before the file' })));
}

async function textOf(part: Multipart): Promise<string> {
  const { fieldname: field } = part;
  if (field !== 'campaign' && field !== 'mapping')
    throw badRequest([{ field, message: 'is no part of an import', allowed: ['campaign', 'mapping', 'file'] }]);
  const text = part.type === 'file' ? await contentOf(part.file) : fieldText(part.value);
  if (text.length < largestTextBytes) return text;
  throw badRequest([{ field, message: `is longer than ${largestTextBytes} bytes` }]);
}

/** The plugin has already read a field that calls itself JSON. */
const fieldText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** `curl -F mapping=@FILE` sends the mapping as a file. */
async function contentOf(file: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of file as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= largestTextBytes) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
