import { z } from 'zod';

/** Says how many calls count no longer. */
export const erasureReceipt = z
  .strictObject({ retracted: z.int().min(0).meta({ description: 'Calls that were taken out of every figure now.' }) })
  .meta({ id: 'ErasureReceipt' });

export type ErasureReceipt = z.infer<typeof erasureReceipt>;
