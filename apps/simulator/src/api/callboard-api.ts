import { randomUUID } from 'node:crypto';
import type { RetractionReason } from '#events';
import type { VolunteerPlan } from '../people/volunteers.js';
import type { Http, HttpAnswer } from './http.js';
import {
  type AssignmentAnswer,
  assignmentAnswer,
  type CampaignAnswer,
  campaignsAnswer,
  type ImportSummary,
  importLine,
  type OutcomeReport,
  outcomeAnswer,
  volunteerAnswer,
} from './messages.js';

const bodyOf = (answer: HttpAnswer): unknown => JSON.parse(answer.text);
const importLineOf = (line: string) => importLine.parse(JSON.parse(line));

export interface CsvImport {
  readonly campaign: string;
  /** How to read the columns; see docs/import.md. */
  readonly mapping: object;
  readonly csv: string;
}

/** The public API, as volunteers and organizers use it. Every method throws what `Http.send` throws. */
export class CallboardApi {
  constructor(private readonly http: Http) {}

  async campaigns(): Promise<CampaignAnswer[]> {
    return campaignsAnswer.parse(bodyOf(await this.http.send('GET', '/campaigns'))).campaigns;
  }

  /** @returns the volunteer's token */
  async join(campaign: string, volunteer: VolunteerPlan): Promise<string> {
    const json = { campaign, ...volunteer, requestId: randomUUID() };
    const answer = await this.http.send('POST', '/volunteers', { json });
    return volunteerAnswer.parse(bodyOf(answer)).volunteerToken;
  }

  /**
   * @param requestId the same id gets the same number
   * @returns the number to call; if none is eligible now, how long to wait before asking again
   * @throws Refused 429 if the volunteer has as many numbers as one may have
   */
  async assign(token: string, requestId: string): Promise<AssignmentAnswer | { readonly retryAfterMs: number }> {
    const answer = await this.http.send('POST', '/assignments', { token, json: { requestId } });
    if (answer.status === 204) return { retryAfterMs: answer.retryAfterMs };
    return assignmentAnswer.parse(bodyOf(answer));
  }

  async release(token: string, callId: string): Promise<void> {
    await this.http.send('POST', `/assignments/${callId}/release`, { token });
  }

  async renew(token: string, callId: string): Promise<void> {
    await this.http.send('POST', `/assignments/${callId}/renew`, { token });
  }

  async doNotCall(token: string, callId: string): Promise<void> {
    await this.http.send('POST', `/assignments/${callId}/do-not-call`, { token });
  }

  /** @returns the revision that was recorded */
  async report(outcomeToken: string, report: OutcomeReport): Promise<number> {
    const answer = await this.http.send('POST', '/outcomes', { json: { outcomeToken, ...report } });
    return outcomeAnswer.parse(bodyOf(answer)).revision;
  }

  /** @returns the revision that was recorded */
  async correct(token: string, callId: string, correction: object): Promise<number> {
    const answer = await this.http.send('POST', `/calls/${callId}/corrections`, { token, json: correction });
    return outcomeAnswer.parse(bodyOf(answer)).revision;
  }

  async retract(
    token: string,
    callId: string,
    retraction: { campaign: string; reason: RetractionReason },
  ): Promise<void> {
    await this.http.send('POST', `/calls/${callId}/retraction`, { token, json: retraction });
  }

  /**
   * Imports a CSV file; doing so again changes nothing.
   *
   * @param onRows told how many rows have been imported so far
   * @throws if a row was rejected, or the answer ends before the summary
   */
  async import(
    token: string,
    { campaign, mapping, csv }: CsvImport,
    onRows: (rows: number) => void = () => undefined,
  ): Promise<ImportSummary> {
    const form = new FormData();
    form.set('campaign', campaign);
    form.set('mapping', JSON.stringify(mapping));
    form.set('file', new Blob([csv], { type: 'text/csv' }), 'calls.csv');
    const onLine = (text: string) => {
      const line = importLineOf(text);
      if (line.type === 'progress') onRows(line.rows);
    };
    const answer = await this.http.send('POST', '/imports', { token, form, onLine });
    const lines = answer.text.split('\n').filter((line) => line !== '');
    const last = lines.map(importLineOf).at(-1);
    if (last?.type === 'failed') throw new Error(`the import failed: ${last.reason}`);
    if (last?.type !== 'summary') throw new Error(`the import broke off: ${lines.at(-1) ?? 'no answer'}`);
    if (last.rejected > 0)
      throw new Error(`the import rejected ${last.rejected} rows: ${lines.slice(0, 5).join('; ')}`);
    return last;
  }

  /** Rows of a query of figures, as they are. */
  async figures(token: string, query: Readonly<Record<string, string>>): Promise<Record<string, unknown>[]> {
    const answer = await this.http.send('GET', `/figures?${new URLSearchParams(query)}`, { token });
    return (bodyOf(answer) as { rows: Record<string, unknown>[] }).rows;
  }
}
