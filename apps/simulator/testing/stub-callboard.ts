import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, SignJWT } from 'jose';
import { type CallboardEvent, createEvent, type EventData, type EventType, startOfHour, wholeMinutes } from '#events';
import { Random } from '../src/random/random.js';

type Json = Record<string, unknown>;
/** A text is sent as it is. */
type Answer = readonly [status: number, body?: Json | string];

const timeZone = 'Europe/Vilnius';
/** An import tells how far it is after so many. */
const rowsOfBatch = 5_000;
const secret = new Uint8Array(randomBytes(32));
const campaign = {
  id: 'demo',
  timeZone,
  startsOn: '2022-03-08',
  languages: ['ru'],
  regions: ['RU-MOW', 'RU-SVE', 'RU-SAK'].map((code) => ({ code, district: 'all' })),
};

/**
 * As much of callboard as a simulation needs to go through, in memory: what it would publish is in `events`.
 * Of all requests the share `trouble` is answered 503, and as many are carried out but never answered.
 */
export class StubCallboard {
  readonly events: CallboardEvent[] = [];
  readonly requests = new Map<string, number>();
  readonly imports: { mapping: Json; csv: string }[] = [];
  trouble = 0;
  /** How many rows of an import are said to be rejected. */
  rejects = 0;

  /** How many numbers each volunteer may have. */
  mostEach = Number.POSITIVE_INFINITY;

  private readonly random = new Random(42);
  private readonly handedOut = new Map<string, number>();
  private readonly calls = new Map<string, EventData>();
  private readonly byRequest = new Map<string, Json>();
  private readonly server: Server = createServer((request, response) => {
    this.handle(request, response).catch((error: Error) => response.writeHead(500).end(error.stack));
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = String(request.url).replace('/api/v1', '');
    const what = `${request.method} ${path.replace(/[0-9a-f-]{36}/, '{callId}')}`;
    this.requests.set(what, (this.requests.get(what) ?? 0) + 1);
    if (this.random.happens(this.trouble)) {
      response.writeHead(503, { 'retry-after': '0' }).end();
      return;
    }
    const token = String(request.headers.authorization).replace('Bearer ', '');
    const [status, body] = what.startsWith('POST /imports')
      ? await this.import(request, Buffer.concat(chunks))
      : await this.answer(what, path, token, Buffer.concat(chunks).toString());
    if (this.random.happens(this.trouble)) response.destroy();
    else
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(typeof body === 'object' ? JSON.stringify(body) : body);
  }

  private async answer(what: string, path: string, token: string, text: string): Promise<Answer> {
    const body = (text === '' ? {} : JSON.parse(text)) as Json;
    const callId = path.split('/')[2] ?? '';
    switch (what) {
      case 'GET /campaigns':
        return [200, { campaigns: [campaign] }];
      case 'POST /volunteers':
        return [201, { volunteerToken: `${body.country}.${randomBytes(8).toString('hex')}` }];
      case 'POST /assignments':
        return await this.assign(token, String(body.requestId));
      case 'POST /assignments/{callId}/release':
        this.publish('org.callboard.assignment.released', this.calls.get(callId) as EventData);
        return [204];
      case 'POST /assignments/{callId}/renew':
      case 'POST /assignments/{callId}/do-not-call':
        return [204];
      case 'POST /outcomes':
        return this.record(decodeJwt(String(body.outcomeToken)).call as Json, body);
      case 'POST /calls/{callId}/corrections':
        return this.record(this.calls.get(callId) as Json, body);
      case 'POST /calls/{callId}/retraction':
        return this.retract(this.calls.get(callId) as Json, body);
      default:
        if (what.startsWith('GET /figures'))
          return [200, { rows: this.imports.length > 0 ? [{ dials: { value: 1 } }] : [] }];
        return [404];
    }
  }

  private async assign(token: string, requestId: string): Promise<Answer> {
    const known = this.byRequest.get(token + requestId);
    if (known) return [201, known];
    const handedOut = (this.handedOut.get(token) ?? 0) + 1;
    if (handedOut > this.mostEach) return [429, { title: 'Too many numbers at a time' }];
    this.handedOut.set(token, handedOut);
    const [volunteerCountry = 'ZZ', volunteer = ''] = token.split('.');
    const callId = randomUUID();
    const region = this.random.pick(campaign.regions.map(({ code }) => [code, 1] as const));
    const assignedAt = startOfHour(new Date(), timeZone);
    const dimensions = { region, language: 'ru', guideline: '1', attempt: 1 };
    const call = { campaign: 'demo', callId, volunteer, volunteerCountry, ...dimensions, assignedAt };
    const outcomeToken = await new SignJWT({ call }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt().sign(secret);
    const answer = {
      callId,
      number: '+99912345678',
      region,
      guideline: '',
      expiresAt: new Date().toISOString(),
      outcomeToken,
    };
    this.calls.set(callId, call);
    this.byRequest.set(token + requestId, answer);
    this.publish('org.callboard.assignment.issued', call);
    return [201, answer];
  }

  private record(call: Json, { outcomeToken: _, calledAt, durationSeconds, ...said }: Json): Answer {
    const outcome = {
      ...call,
      ...said,
      calledAt: startOfHour(new Date(String(calledAt)), timeZone),
      ...(durationSeconds === undefined ? {} : { durationMinutes: wholeMinutes(Number(durationSeconds)) }),
    };
    this.publish('org.callboard.outcome.recorded', outcome as unknown as EventData);
    return [202, { callId: call.callId, revision: said.revision }];
  }

  private retract({ campaign, callId, assignedAt }: Json, { reason }: Json): Answer {
    this.publish('org.callboard.outcome.retracted', { campaign, callId, assignedAt, reason } as EventData);
    return [202, { callId }];
  }

  /** Reads no rows, only counts them. */
  private async import(request: IncomingMessage, body: Buffer): Promise<Answer> {
    const headers = { 'content-type': String(request.headers['content-type']) };
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    const csv = await (form.get('file') as File).text();
    this.imports.push({ mapping: JSON.parse(String(form.get('mapping'))), csv });
    const accepted = csv.split('\r\n').length - 2;
    const ends = Array.from({ length: Math.ceil(accepted / rowsOfBatch) }, (_, batch) => (batch + 1) * rowsOfBatch);
    const progress = ends.map((end) => ({ type: 'progress', rows: Math.min(end, accepted) }));
    const summary = { type: 'summary', accepted, unchanged: 0, corrected: 0, rejected: this.rejects };
    return [200, [...progress, summary].map((line) => `${JSON.stringify(line)}\n`).join('')];
  }

  private publish(type: EventType, data: EventData): void {
    this.events.push(createEvent(type, data, { source: '/stub', time: '2022-04-05T09:00:00Z' }));
  }
}
