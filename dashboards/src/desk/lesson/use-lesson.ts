import { useEffect, useState } from 'react';
import { Refused, sendForJson } from '../data/http';
import type { LatestLesson } from '../data/model';
import { useDesk } from '../desk-context';
import { useDelivered } from '../use-delivered';

/**
 * The latest lesson, as far as it is this volunteer's to see, and whether it was read with this browser. Who has read
 * what is kept nowhere else. Nothing where nobody answers: it is there on the next visit.
 */
export function useLesson() {
  const { store } = useDesk();
  const delivered = useDelivered();
  const [latest, setLatest] = useState<LatestLesson>();
  const [read, setRead] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a call that was counted may be the one that was missing
  useEffect(() => {
    const ask = async () => {
      try {
        const [said, known] = await Promise.all([
          sendForJson<LatestLesson>('GET', '/volunteers/me/lesson'),
          store.remembered('lessonRead'),
        ]);
        setLatest(said);
        setRead(known);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    };
    void ask();
  }, [store, delivered]);
  const markRead = async (version: string) => {
    await store.remember('lessonRead', version);
    setRead(version);
  };
  return { latest, isRead: latest?.lesson?.version === read, markRead };
}
