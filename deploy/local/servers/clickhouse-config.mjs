/** Megabytes. The defaults are made for machines that do nothing else. */
const cacheMb = 256;
/** Part of the machine's memory ClickHouse may take before it refuses queries. */
const memoryShare = 0.5;

/**
 * Configuration of the server.
 * @param {object} options
 * @param {string} options.users path of the users' file
 * @param {string} options.log
 */
export function clickhouseConfig({ users, log }) {
  return `<clickhouse>
  <logger><log>${xml(log)}</log><size>10M</size><count>2</count></logger>
  <users_config>${xml(users)}</users_config>
  <max_server_memory_usage_to_ram_ratio>${memoryShare}</max_server_memory_usage_to_ram_ratio>
  <mark_cache_size>${cacheMb * 2 ** 20}</mark_cache_size>
  <primary_index_cache_size>${cacheMb * 2 ** 20}</primary_index_cache_size>
  <background_pool_size>4</background_pool_size>
  <background_schedule_pool_size>16</background_schedule_pool_size>
</clickhouse>
`;
}

/** Name of the user with a password, who may do everything. */
export const clickhouseUser = 'callboard';

/**
 * Users of the server. Without a password, any web page open in a browser on this machine could post queries to the
 * HTTP port. The user `default` is the one the server process itself runs as; all it may do is open the ports.
 * @param {string} password
 */
export function clickhouseUsers(password) {
  const user = (/** @type {string} */ name, /** @type {string} */ secret, /** @type {string} */ grant) => `
    <${name}>
      <password>${xml(secret)}</password>
      <networks><ip>127.0.0.1</ip></networks>
      <profile>default</profile>
      <quota>default</quota>
      <grants><query>${grant}</query></grants>
    </${name}>`;
  return `<clickhouse>
  <profiles><default/></profiles>
  <quotas><default/></quotas>
  <users>${user('default', '', 'GRANT SYSTEM LISTEN ON *.*')}${user(clickhouseUser, password, 'GRANT ALL ON *.*')}
  </users>
</clickhouse>
`;
}

/** @param {string} text */
function xml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
