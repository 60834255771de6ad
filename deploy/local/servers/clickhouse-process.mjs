/**
 * A ClickHouse server in this process: the library that npm's chdb brings is a whole ClickHouse, started with the
 * command line of `clickhouse local`, which opens its ports when told to and then waits in a query without end.
 * A signal ends the process at once; what ClickHouse has acknowledged is on disk by then.
 *
 * Usage: node clickhouse-process.mjs CONFIG DATA HTTP_PORT TCP_PORT
 */
import { libchdbPath } from 'chdb/libchdb';
import ffi from 'ffi-rs';

const [config, path, httpPort, tcpPort] = process.argv.slice(2);

const forever = 'SELECT sleepEachRow(1) FROM numbers(1000000000) SETTINGS max_block_size = 1 FORMAT Null';
const args = [
  'clickhouse',
  `--config-file=${config}`,
  '--log-level=warning',
  `--path=${path}`,
  `--http_port=${httpPort}`,
  `--tcp_port=${tcpPort}`,
  '--listen_host=127.0.0.1',
  '--query',
  `SYSTEM START LISTEN HTTP; SYSTEM START LISTEN TCP; ${forever}`,
];

const { DataType, isNullPointer, load, open } = ffi;
const library = 'libchdb';
open({ library, path: libchdbPath() });
const result = load({
  library,
  funcName: 'chdb_query_cmdline',
  retType: DataType.External,
  paramsType: [DataType.I32, DataType.StringArray],
  paramsValue: [args.length, args],
});

// Only reached when it could not start. A null result means that it has printed the reason itself.
if (!isNullPointer(result)) {
  const [retType, paramsType] = [DataType.String, [DataType.External]];
  console.error(load({ library, funcName: 'chdb_result_error', retType, paramsType, paramsValue: [result] }));
}
process.exit(1);
