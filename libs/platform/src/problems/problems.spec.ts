import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { exampleService, ThingsController } from '../../testing/example-service.js';

describe('problem details', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await exampleService(ThingsController);
  });
  afterAll(() => app.close());

  const send = async (method: 'GET' | 'POST', url: string, payload?: string, type = 'application/json') => {
    const body = payload === undefined ? {} : { payload, headers: { 'content-type': type } };
    const response = await app.inject({ method, url, ...body });
    expect(response.headers['content-type']).toBe('application/problem+json');
    return { ...response.json(), httpStatus: response.statusCode, retryAfter: response.headers['retry-after'] };
  };

  it('name every field that is wrong', async () => {
    const problem = await send('POST', '/v1/things/greetings', '{"name":"","times":9,"extra":1}');
    expect(problem).toMatchObject({ httpStatus: 400, status: 400, title: 'Bad request', type: 'about:blank' });
    const said = JSON.stringify(problem.errors);
    for (const field of ['name', 'times', 'extra']) expect(said).toContain(field);
  });

  it.each([
    ['not JSON', '{', 'application/json', 400],
    ['nothing', '', 'application/json', 400],
    ['an array', '[]', 'application/json', 400],
    ['another media type', '<a/>', 'text/xml', 415],
    ['more than a request may have', JSON.stringify({ name: 'x'.repeat(70_000) }), 'application/json', 413],
  ])('answer a body that is %s', async (_, payload, type, status) => {
    expect(await send('POST', '/v1/things/greetings', payload, type)).toMatchObject({ status, httpStatus: status });
  });

  it('answer an address that is not there', async () => {
    expect(await send('GET', '/v1/nothing')).toMatchObject({ status: 404 });
    expect(await send('GET', '/v1/things/%zz')).toMatchObject({ status: 400 });
  });

  it('say nothing of an error that was not foreseen', async () => {
    const problem = await send('GET', '/v1/things/bug');
    expect(problem).toMatchObject({ status: 500, httpStatus: 500 });
    expect(JSON.stringify(problem)).not.toContain('hunter2');
  });

  it('ask to come back where a retry may succeed', async () => {
    expect(await send('GET', '/v1/things/busy')).toMatchObject({ status: 503, retryAfter: '2' });
  });
});
