import { z } from 'zod';
import { PeriodCode } from './shared.js';

export const ValuesCsvQuery = z.object({
  period: z
    .union([PeriodCode, z.literal('reference')])
    .describe('Period, or "reference" for the reference figures in force'),
});
