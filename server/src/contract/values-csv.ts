import { z } from 'zod';
import { asOfParam } from './shared.js';

export const ValuesCsvQuery = z.object({
  period: z
    .string()
    .max(20)
    .describe(
      'Period, or "reference" for the reference figures (column period: date from which each is in force)',
    ),
  ...asOfParam,
});
