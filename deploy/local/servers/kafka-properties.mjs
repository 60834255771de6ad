const retentionHours = 30 * 24;

/**
 * How long a broker that says nothing is taken for alive, in milliseconds. After a kill -9 the broker is not let in
 * again before its old session is over; but on a busy machine a session that is short ends when it should not.
 */
const session = { usual: 9_000, afterKill: 3_000 };

/**
 * server.properties of a Kafka that is broker and controller in one.
 * @param {object} options
 * @param {string} options.dir where it keeps its logs
 * @param {number} options.port
 * @param {number} [options.advertisedPort] where clients are told to find it, if they are to come another way
 * @param {number} options.controllerPort
 * @param {boolean} [options.killed] whether it was killed the last time
 * @returns {string}
 */
export function serverProperties({ dir, port, advertisedPort = port, controllerPort, killed = false }) {
  const sessionMs = killed ? session.afterKill : session.usual;
  return toProperties({
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${advertisedPort}`,
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': dir,
    'log.retention.hours': retentionHours,
    'auto.create.topics.enable': false,
    'min.insync.replicas': 1,
    'broker.heartbeat.interval.ms': sessionMs / 6,
    'broker.session.timeout.ms': sessionMs,
    'group.initial.rebalance.delay.ms': 0,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
  });
}

/** Warnings and worse, to standard output, which goes to the log file. */
export const log4jProperties = toProperties({
  'rootLogger.level': 'warn',
  'rootLogger.appenderRef.out.ref': 'out',
  'appender.out.type': 'Console',
  'appender.out.name': 'out',
  'appender.out.layout.type': 'PatternLayout',
  'appender.out.layout.pattern': '%d{ISO8601} %p %c{1} %m%n',
});

/**
 * Java's properties format.
 * @param {Record<string, string | number | boolean>} settings
 */
export function toProperties(settings) {
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${escaped(String(value))}\n`)
    .join('');
}

/** A backslash escapes, and everything beyond ASCII is read as Latin-1 unless escaped. @param {string} value */
function escaped(value) {
  return value
    .replaceAll('\\', '\\\\')
    .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
