import { SetMetadata } from '@nestjs/common';
import { PUBLIC_ACCESS, type Permission, ruleOf } from '../domain/access.js';

export const ACCESS_RULE = 'access_rule';

/** Only roles with this permission; the unit of work checks it against the session before anything is read. */
export const Allow = (permission: Permission): MethodDecorator =>
  SetMetadata(ACCESS_RULE, ruleOf(permission));

/** Anybody, signed in or not. */
export const Public = (): MethodDecorator => SetMetadata(ACCESS_RULE, PUBLIC_ACCESS);
