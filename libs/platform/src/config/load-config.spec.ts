import { ConfigurationError, loadConfig } from './load-config.js';
import { settings } from './settings.js';

const shape = {
  namespace: settings.namespace,
  port: settings.port(3001),
  brokers: settings.kafkaBrokers,
  clickhouseUrl: settings.clickhouseUrl,
  authKeys: settings.authKeys,
};
const secret = 'A'.repeat(43);
const good = {
  KAFKA_BROKERS: '127.0.0.1:9092,127.0.0.1:9093',
  CLICKHOUSE_URL: 'http://127.0.0.1:8123',
  AUTH_KEYS: `new=${secret},old=${secret}`,
};

describe('configuration', () => {
  it('is typed, with defaults for what may be left out', () => {
    const config = loadConfig(shape, { ...good, PORT: '' });
    expect(config).toMatchObject({
      namespace: 'callboard',
      port: 3001,
      brokers: ['127.0.0.1:9092', '127.0.0.1:9093'],
      authKeys: [{ kid: 'new' }, { kid: 'old' }],
    });
    expect(config.authKeys[0]?.secret.byteLength).toBe(32);
  });

  it('takes an origin, and nothing behind it', () => {
    const load = (url: string) => loadConfig({ publicUrl: settings.publicUrl }, { PUBLIC_URL: url }).publicUrl;
    expect([load('https://callboard.example.org/'), load('')]).toEqual(['https://callboard.example.org', undefined]);
    for (const wrong of ['callboard.example.org', 'ftp://example.org', 'https://example.org/board', 'https://a@b.org'])
      expect(() => load(wrong)).toThrow(/^ {2}PUBLIC_URL: /m);
  });

  it('says everything that is wrong at once, without showing a value', () => {
    const wrong = { PORT: '99999', NAMESPACE: 'a-b', KAFKA_BROKERS: 'localhost', AUTH_KEYS: 'k=tooshort' };
    const load = () => loadConfig(shape, wrong);
    expect(load).toThrow(ConfigurationError);
    for (const variable of ['PORT', 'NAMESPACE', 'KAFKA_BROKERS', 'CLICKHOUSE_URL', 'AUTH_KEYS'])
      expect(load).toThrow(new RegExp(`^  ${variable}: `, 'm'));
    expect(load).not.toThrow(/tooshort/);
  });
});
