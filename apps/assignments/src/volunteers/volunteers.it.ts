import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { decodeJwt } from 'jose';
import { EventProducer } from '#kafka';
import { RetriableError } from '#platform';
import { RunningAssignments } from '../testing/running-assignments.js';

const joined = 'org.callboard.volunteer.joined';
const valid = { campaign: 'demo', country: 'LT', languages: ['ru', 'lt'], source: 'radio' };

jest.setTimeout(60_000);

let service: RunningAssignments;
beforeAll(async () => {
  service = await RunningAssignments.start();
});
afterAll(async () => await service.stop());

const post = (payload: unknown) => service.post('/v1/volunteers', { payload });

describe('POST /v1/volunteers', () => {
  it('publishes who joined and gives a token that says the same', async () => {
    const answer = await post(valid);
    expect(answer.statusCode).toBe(201);
    const claims = decodeJwt(answer.json().volunteerToken);
    expect(claims).toMatchObject({
      aud: 'api',
      role: 'volunteer',
      campaign: 'demo',
      country: 'LT',
      languages: ['ru', 'lt'],
    });
    expect(claims.sub).toMatch(/^[0-9a-f]{16}$/);
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBeGreaterThan(399 * 86_400);
    const event = (await service.log.of(joined)).find(({ subject }) => subject === claims.sub);
    expect(event?.data).toEqual({ ...valid, volunteer: claims.sub, joinedAt: expect.stringMatching(/:00:00Z$/) });
    expect(event?.time).toBe(event?.data.joinedAt);
  });

  it('takes ZZ for a country, and one code for a language', async () => {
    const answer = await post({ campaign: 'archive', country: 'ZZ', languages: ['rus', 'ru', 'ltg'] });
    expect(decodeJwt(answer.json().volunteerToken)).toMatchObject({ country: 'ZZ', languages: ['ru', 'ltg'] });
  });

  it('joins once however often the same request comes', async () => {
    const requestId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => post({ ...valid, requestId })));
    const pseudonyms = new Set(answers.map((answer) => decodeJwt(answer.json().volunteerToken).sub));
    expect(pseudonyms.size).toBe(1);
  });

  it.each([
    ['a field too many', { ...valid, phone: '+999' }, 'body'],
    ['no country', { campaign: 'demo', languages: ['ru'] }, 'country'],
    ['a country that is none', { ...valid, country: 'XX' }, 'country'],
    ['a country in lower case', { ...valid, country: 'lt' }, 'country'],
    ['a language that is none', { ...valid, languages: ['ru', 'xx'] }, 'languages.1'],
    ['no language', { ...valid, languages: [] }, 'languages'],
    ['languages that are no list', { ...valid, languages: 'ru' }, 'languages'],
    ['eleven languages', { ...valid, languages: Array(11).fill('ru') }, 'languages'],
    ['a source that is a sentence', { ...valid, source: 'Heard it on the radio' }, 'source'],
    ['a request id that others could guess', { ...valid, requestId: '1' }, 'requestId'],
    ['a campaign that is no id', { ...valid, campaign: '../demo' }, 'campaign'],
    ['nothing', {}, 'campaign'],
    ['a list', [valid], 'body'],
  ])('refuses %s, and publishes nothing', async (_, payload, field) => {
    const before = await service.log.count();
    const answer = await post(payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.json().errors.map((error: { field: string }) => error.field)).toContain(field);
    expect(await service.log.count()).toBe(before);
  });

  it('says which campaigns there are', async () => {
    const answer = await post({ ...valid, campaign: 'other' });
    expect(answer.statusCode).toBe(404);
    expect(answer.json().detail).toContain('demo');
  });

  describe('when an acknowledgement is lost', () => {
    afterEach(() => jest.restoreAllMocks());

    it.each([
      ['with a request id', { ...valid, source: 'with-id', requestId: randomUUID() }],
      ['without one', { ...valid, source: 'without-id' }],
    ])('answers 503, and counts the same request once when it comes again, %s', async (_, payload) => {
      const producer = service.app.get(EventProducer);
      const send = producer.send.bind(producer);
      jest.spyOn(producer, 'send').mockImplementationOnce(async (event) => {
        await send(event);
        throw new RetriableError('the acknowledgement was lost');
      });
      const failed = await post(payload);
      expect(failed.statusCode).toBe(503);
      expect(failed.headers['retry-after']).toBeDefined();
      const { sub } = decodeJwt((await post(payload)).json().volunteerToken);
      const events = (await service.log.of(joined)).filter(({ data }) => data.source === payload.source);
      expect(new Set(events.map(({ id }) => id)).size).toBe(1);
      expect(events[0]?.subject).toBe(sub);
    });
  });
});
