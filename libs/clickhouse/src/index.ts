export { ClickHouseModule } from './clickhouse.module.js';
export { ClickHouse, type ClickHouseOptions, type Parameters, type StatementOptions } from './client/clickhouse.js';
export { RejectedByStore } from './client/failures.js';
export { migrations } from './migrations/index.js';
export { isMigrated, migrate } from './migrations/migrate.js';
export type { Migration } from './migrations/migration.js';
export { Records, type StoredRecord } from './records/records.js';
export { RowBinaryWriter } from './row-binary/row-binary-writer.js';
