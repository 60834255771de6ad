import type { z } from 'zod';

/** One value of the configuration: the environment variable it is read from, and what it must look like. */
export interface Setting<T> {
  readonly variable: string;
  readonly schema: z.ZodType<T>;
}

export type Shape = Readonly<Record<string, Setting<unknown>>>;
export type Config<S extends Shape> = { readonly [K in keyof S]: S[K] extends Setting<infer T> ? T : never };

/** Everything that is wrong with the configuration, at once. Names variables; never shows a value. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly faults: readonly { variable: string; message: string }[]) {
    super(
      ['The configuration is not usable:', ...faults.map(({ variable, message }) => `  ${variable}: ${message}`)].join(
        '\n',
      ),
    );
  }
}

/**
 * Reads the settings from the environment. An empty variable counts as absent.
 *
 * @throws ConfigurationError with every fault, not just the first
 */
export function loadConfig<S extends Shape>(shape: S, environment: NodeJS.ProcessEnv = process.env): Config<S> {
  const faults: { variable: string; message: string }[] = [];
  const entries = Object.entries(shape).map(([key, { variable, schema }]) => {
    const result = schema.safeParse(environment[variable] || undefined);
    if (!result.success)
      faults.push({ variable, message: result.error.issues.map((issue) => issue.message).join('; ') });
    return [key, result.data];
  });
  if (faults.length > 0) throw new ConfigurationError(faults);
  return Object.fromEntries(entries) as Config<S>;
}
