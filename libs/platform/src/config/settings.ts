import { z } from 'zod';
import { signingKeys } from '../auth/signing-keys.js';
import type { Setting } from './load-config.js';

const setting = <T>(variable: string, schema: z.ZodType<T>): Setting<T> => ({ variable, schema });

const url = (example: string) => z.url({ error: `is needed: a URL such as ${example}` });
const origin = z
  .url({ protocol: /^https?$/, error: 'an origin such as https://callboard.example.org', abort: true })
  .refine((text) => `${new URL(text).origin}/` === new URL(text).href, 'an origin alone, without a path')
  .transform((text) => new URL(text).origin);
const wholeNumber = (error: string) => z.string().regex(/^\d+$/, error).transform(Number);
const tcpPort = (otherwise: number) =>
  wholeNumber('a port number').pipe(z.number().min(0).max(65_535)).default(otherwise);

/** The settings that several services share. One word each says where it comes from: the variable. */
export const settings = {
  /** Keeps installations apart that share servers: prefix of topics, database, keys and consumer groups. */
  namespace: setting(
    'NAMESPACE',
    z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,30}$/, 'lower-case letters, digits and underscores, beginning with a letter')
      .default('callboard'),
  ),
  host: setting('HOST', z.string().default('127.0.0.1')),
  port: (otherwise: number) => setting('PORT', tcpPort(otherwise)),
  logLevel: setting('LOG_LEVEL', z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info')),
  kafkaBrokers: setting(
    'KAFKA_BROKERS',
    z
      .string({ error: 'is needed: brokers such as 127.0.0.1:9092, separated by commas' })
      .regex(/^[^\s:,]+:\d+(,[^\s:,]+:\d+)*$/, 'brokers such as 127.0.0.1:9092, separated by commas')
      .transform((text) => text.split(',')),
  ),
  clickhouseUrl: setting('CLICKHOUSE_URL', url('http://127.0.0.1:8123')),
  redisUrl: setting('REDIS_URL', url('redis://127.0.0.1:6379')),
  assignmentsUrl: setting('ASSIGNMENTS_URL', url('http://127.0.0.1:3001')),
  outcomesUrl: setting('OUTCOMES_URL', url('http://127.0.0.1:3002')),
  figuresUrl: setting('FIGURES_URL', url('http://127.0.0.1:3004')),
  /** By which server e-mail is sent; without it, or without a sender, none is. */
  smtpUrl: setting(
    'SMTP_URL',
    z.url({ protocol: /^smtps?$/, error: 'a URL such as smtps://user:password@mail.example.org' }).optional(),
  ),
  /** The sender of e-mail: `callboard <alerts@example.org>`. */
  mailFrom: setting('MAIL_FROM', z.string().regex(/@/, 'a sender such as callboard <alerts@example.org>').optional()),
  /** Origin of the dashboard as people reach it, for links in messages; without it they have none. */
  publicUrl: setting('PUBLIC_URL', origin.optional()),
  /** Whether webhooks may go to addresses that are not of the public internet. */
  privateWebhooks: setting('PRIVATE_WEBHOOKS', z.enum(['allowed', 'refused']).default('refused')),
  /** Lists of numbers, and of those not to call: nobody but the assignments service may read it. */
  poolDir: setting('POOL_DIR', z.string().default('.callboard/pool')),
  campaignsDir: setting('CAMPAIGNS_DIR', z.string().default('campaigns')),
  /** `kid=secret,kid=secret`: the first signs, all verify, so that a key can be replaced without a gap. */
  authKeys: setting('AUTH_KEYS', signingKeys),
  /** Makes the call ids of imported rows; if it changes, importing again counts everything twice. */
  importKey: setting(
    'IMPORT_KEY',
    z
      .string({ error: 'is needed: at least 32 random bytes in base64url' })
      .regex(/^[A-Za-z0-9_-]{43,}$/, 'at least 32 random bytes in base64url'),
  ),
} as const;
