/** Often enough for a session of 30 s; kafkajs itself sends no more than one each `heartbeatInterval`. */
const intervalMs = 1_000;

/**
 * Waits for something that may take long, without being taken for dead by the group.
 *
 * @throws what `heartbeat` throws: the group gives our partitions away, whoever waits must let go
 */
export async function whileHeartbeating(wait: Promise<void>, heartbeat: () => Promise<void>): Promise<void> {
  let over = false;
  const ended = wait.finally(() => {
    over = true;
  });
  while (!over) {
    let timer: NodeJS.Timeout | undefined;
    const tick = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, intervalMs);
    });
    try {
      await Promise.race([ended, tick]);
    } finally {
      clearTimeout(timer);
    }
    if (!over) await heartbeat();
  }
}
