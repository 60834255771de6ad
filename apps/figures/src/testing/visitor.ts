import { randomUUID } from 'node:crypto';
import { type Role, Tokens } from '#platform';
import type { RunningFigures } from './running-figures.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';

/** Somebody with a browser: it keeps the cookie that it is given, and says that it sends from our own pages. */
export class Visitor {
  cookie = '';

  constructor(
    private readonly figures: RunningFigures,
    /** Where the requests come from; the machine itself is not limited. */
    private readonly address = '127.0.0.1',
  ) {}

  /** Somebody who came by the link that the machine prints. */
  static async byLink(figures: RunningFigures, role: Role = 'admin'): Promise<Visitor> {
    const claims = { role, sub: `local-${role}`, jti: randomUUID() };
    const token = await figures.app.get(Tokens).issue('sign-in', claims, new Date(Date.now() + 60_000));
    const visitor = new Visitor(figures);
    await visitor.send('POST', '/v1/sessions', { token });
    return visitor;
  }

  async send(method: Method, url: string, payload?: object, headers: Record<string, string> = {}) {
    const answer = await this.figures.app.inject({
      method,
      url,
      remoteAddress: this.address,
      headers: {
        'sec-fetch-site': 'same-origin',
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value } of answer.cookies)
      if (name === 'callboard_session') this.cookie = value === '' ? '' : `${name}=${value}`;
    return answer;
  }

  async signIn(name: string, password: string) {
    return await this.send('POST', '/v1/sessions/password', { name, password });
  }

  /** The status that one's own session is answered with: 200 while it is open. */
  async state(): Promise<number> {
    return (await this.send('GET', '/v1/sessions/current')).statusCode;
  }
}
