import { useEffect } from 'react';
import { Problem } from '../api/problem';
import { post } from '../api/request';
import { useRestatements } from './use-restatements';

/** What has changed; where nothing has, the look moves on by itself, as there is nothing to miss. */
export function useLook() {
  const { data, error, mutate } = useRestatements();
  const look = data?.look;
  const isOld = !look || look.at !== data?.asOf || look.through !== data.through;
  const moves = data !== undefined && isOld && (look?.days ?? []).length === 0;
  const { campaign, state } = data ?? {};
  useEffect(() => {
    if (!moves) return;
    void (async () => {
      try {
        await post('/restatements/acknowledgement', { campaign, state });
      } catch (problem) {
        // A day changed meanwhile, or nobody answers: what is asked next tells.
        if (!(problem instanceof Problem)) throw problem;
      }
      await mutate();
    })();
  }, [moves, campaign, state, mutate]);
  return { data, error, mutate };
}
