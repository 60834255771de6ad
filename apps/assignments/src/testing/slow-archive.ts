import { EventEmitter, once } from 'node:events';
import { jest } from '@jest/globals';
import { ClickHouseArchive } from '#pool';

/** Whoever restores a pool waits for the archive until it is opened, and then finds nothing in it. @returns opens it */
export function aSlowArchive(): () => void {
  const gate = new EventEmitter();
  const opened = once(gate, 'open');
  jest.spyOn(ClickHouseArchive.prototype, 'states').mockImplementation(async () => {
    await opened;
    return [];
  });
  return () => void gate.emit('open');
}
