/** Types of parameters, as ClickHouse names them. */
export type ParameterType =
  | 'String'
  | 'Date'
  | 'Nullable(Date)'
  | 'UInt32'
  | 'UInt64'
  | 'Array(String)'
  | 'Array(Date)'
  | 'Array(UInt64)';
export type ParameterValue = string | number | null | readonly string[];

/**
 * A piece of SQL with the parameters in it. Only this file can make one, out of texts in our own source:
 * what a user sends has no way in but `parameter`.
 */
export class Sql {
  private constructor(
    readonly text: string,
    readonly parameters: Readonly<Record<string, ParameterValue>>,
  ) {}

  /** The template tag below. */
  static of(strings: TemplateStringsArray, parts: readonly Sql[]): Sql {
    const text = strings.map((piece, index) => piece + (parts[index]?.text ?? '')).join('');
    return new Sql(text, merge(parts));
  }

  /** A value that is sent beside the text: `{name:Type}`. */
  static parameter(name: string, type: ParameterType, value: ParameterValue): Sql {
    return new Sql(`{${assertWord(name)}:${type}}`, { [name]: value });
  }

  /** The name of a column or table. */
  static name(name: string): Sql {
    return new Sql(assertWord(name), {});
  }

  /** A word of our own code lists, such as a disposition, as a string literal. */
  static word(word: string): Sql {
    return new Sql(`'${assertWord(word)}'`, {});
  }

  /** A whole number of our own, as it stands. */
  static number(number: number): Sql {
    if (!Number.isSafeInteger(number)) throw new TypeError(`not a whole number: ${number}`);
    return new Sql(String(number), {});
  }

  static join(parts: readonly Sql[], separator: string): Sql {
    return new Sql(parts.map(({ text }) => text).join(separator), merge(parts));
  }

  /** The same, every line two spaces further in. */
  indented(): Sql {
    return new Sql(this.text.replace(/^/gm, '  '), this.parameters);
  }
}

/** SQL out of SQL: sql`count() AS ${name}`. */
export const sql = (strings: TemplateStringsArray, ...parts: readonly Sql[]): Sql => Sql.of(strings, parts);

function assertWord(text: string): string {
  if (!/^[a-z][a-z0-9_-]*$/i.test(text)) throw new TypeError(`not a word that belongs into SQL: ${text}`);
  return text;
}

function merge(parts: readonly Sql[]): Record<string, ParameterValue> {
  const merged = new Map<string, ParameterValue>();
  for (const [name, value] of parts.flatMap(({ parameters }) => Object.entries(parameters))) {
    if (merged.has(name) && JSON.stringify(merged.get(name)) !== JSON.stringify(value))
      throw new TypeError(`two values for the parameter ${name}`);
    merged.set(name, value);
  }
  return Object.fromEntries(merged);
}
