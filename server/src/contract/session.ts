import { z } from 'zod';
import { Instant, OrgUnitCode } from './shared.js';

export const RoleSchema = z
  .enum(['administrator', 'reviewer', 'director', 'commune_editor', 'commune_leader', 'viewer'])
  .describe('Role of the user');

export const SignInBody = z
  .strictObject({
    username: z.string().min(1).max(64).describe('Name of the account'),
    password: z.string().min(1).max(256).describe('Password'),
  })
  .meta({ id: 'SignIn' });
export type SignInBody = z.infer<typeof SignInBody>;

export const SessionSchema = z
  .object({
    username: z.string().describe('Name of the account'),
    displayName: z.string().describe('Name of the person'),
    role: RoleSchema,
    orgUnit: z
      .object({
        code: OrgUnitCode,
        name: z.string().describe('Name without kind'),
        fullName: z.string().describe('Name with kind'),
      })
      .nullable()
      .describe('The commune of an editor or leader; null for the others'),
    now: Instant.describe('Clock of the installation; a demo installation runs on a shifted clock'),
    mustChangePassword: z
      .boolean()
      .describe('true: signed in with a printed one-time password, nothing but changing it is allowed'),
    simulated: z.boolean().describe('true: a demo installation, every figure is simulated'),
    expiresAt: Instant.describe('End of the session, real time'),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof SessionSchema>;
