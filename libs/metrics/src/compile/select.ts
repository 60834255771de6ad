import { Sql, sql } from './sql.js';

interface Select {
  readonly columns: readonly Sql[];
  readonly from: Sql;
  /** All must hold. */
  readonly where?: readonly Sql[];
  readonly groupBy?: readonly Sql[];
  readonly having?: Sql;
  readonly orderBy?: readonly Sql[];
  readonly limit?: Sql;
}

/** A SELECT statement laid out for reading: it is reviewed like code. */
export function select({ columns, from, where = [], groupBy = [], having, orderBy = [], limit }: Select): Sql {
  return Sql.join(
    [
      sql`SELECT\n${Sql.join(columns, ',\n').indented()}`,
      sql`FROM ${from}`,
      ...(where.length > 0 ? [sql`WHERE ${Sql.join(where, '\n  AND ')}`] : []),
      ...(groupBy.length > 0 ? [sql`GROUP BY ${Sql.join(groupBy, ', ')}`] : []),
      ...(having ? [sql`HAVING ${having}`] : []),
      ...(orderBy.length > 0 ? [sql`ORDER BY ${Sql.join(orderBy, ', ')}`] : []),
      ...(limit ? [sql`LIMIT ${limit}`] : []),
    ],
    '\n',
  );
}

/** A statement as the source of another. */
export function nested(statement: Sql): Sql {
  return sql`(\n${statement.indented()}\n)`;
}
