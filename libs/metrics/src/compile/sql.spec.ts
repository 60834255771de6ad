import { Sql, sql } from './sql.js';

describe('SQL', () => {
  it('carries its parameters beside the text', () => {
    const condition = sql`region = ${Sql.parameter('region', 'String', "x'; DROP TABLE calls")}`;
    const { text, parameters } = sql`SELECT count() FROM ${Sql.name('calls')} WHERE ${condition}`;
    expect(text).toBe('SELECT count() FROM calls WHERE region = {region:String}');
    expect(parameters).toEqual({ region: "x'; DROP TABLE calls" });
  });

  it.each([`x'`, 'a b', 'a;b', '', '1', 'a`b', 'a\n'])('takes no names or words that are none: %j', (text) => {
    expect(() => Sql.name(text)).toThrow(TypeError);
    expect(() => Sql.word(text)).toThrow(TypeError);
    expect(() => Sql.parameter(text, 'String', '')).toThrow(TypeError);
  });

  it('does not confuse two values of one name', () => {
    const from = (day: string) => Sql.parameter('from', 'Date', day);
    expect(sql`${from('2022-04-01')} ${from('2022-04-01')}`.parameters).toEqual({ from: '2022-04-01' });
    expect(() => sql`${from('2022-04-01')} ${from('2022-04-02')}`).toThrow('two values for the parameter from');
  });

  it('indents every line', () => {
    expect(sql`a\nb`.indented().text).toBe('  a\n  b');
  });
});
