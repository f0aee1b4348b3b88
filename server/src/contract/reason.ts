import { z } from 'zod';

/** Reasons as they are sent. How long they may be stands in `domain/reason-length.ts`, too, where the web reads it. */

/** One that stays with a figure or an entry of a register. */
export const FigureReason = z.string().trim().min(5).max(500);

/** One for an act that others have to live with. */
export const ActReason = z.string().trim().min(5).max(1000);
