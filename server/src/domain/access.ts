/** Roles of the product. A user has exactly one; commune roles also have exactly one commune, taken from the session only. */
export type Role = 'administrator' | 'reviewer' | 'director' | 'commune_editor' | 'commune_leader' | 'viewer';

export const ROLES = [
  'administrator',
  'reviewer',
  'director',
  'commune_editor',
  'commune_leader',
  'viewer',
] as const satisfies readonly Role[];

/** Roles that act for one commune and never see the drafts of another. */
export const COMMUNE_ROLES = ['commune_editor', 'commune_leader'] as const satisfies readonly Role[];

/** What a route needs. Deny by default: a route names one of these or says that it is public. */
export type Permission =
  | 'session:own'
  | 'figures:read'
  | 'submission:enter'
  | 'submission:sign'
  | 'submission:review'
  | 'submission:comment'
  | 'figures:enter'
  | 'department:read'
  | 'department:enter'
  | 'period:extend'
  | 'period:request'
  | 'signature:delegate'
  | 'quality:read'
  | 'reports:read'
  | 'reports:draft'
  | 'reports:issue'
  | 'reports:keep'
  | 'letterheads:keep'
  | 'report-sending:read'
  | 'report-sending:keep'
  | 'report-sending:again'
  | 'report-archives:read'
  | 'report-archives:make'
  | 'catalogue:read'
  | 'audit:read'
  | 'units:administer'
  | 'catalogue:administer'
  | 'targets:administer'
  | 'references:administer'
  | 'settings:administer'
  | 'accounts:administer'
  | 'contacts:read'
  | 'villages:read'
  | 'villages:keep'
  | 'villages:survey'
  | 'reminders:read'
  | 'publications:read'
  | 'publications:decide';

const PROVINCE_READERS = [
  'administrator',
  'reviewer',
  'director',
  'viewer',
] as const satisfies readonly Role[];
const ADMINISTRATORS = ['administrator'] as const satisfies readonly Role[];
const REVIEWERS = ['reviewer'] as const satisfies readonly Role[];

/**
 * Who may do what.
 * `submission:sign` is the submit command: an editor hands over with it, a leader signs; which of the two happens,
 * and whether it may, is decided by the state of the report (`submission-state.ts`), not by the route.
 */
export const PERMISSIONS: Readonly<Record<Permission, readonly Role[]>> = {
  'session:own': ROLES,
  'figures:read': ROLES,
  'submission:enter': COMMUNE_ROLES,
  'submission:sign': COMMUNE_ROLES,
  'submission:review': REVIEWERS,
  // Communes enter theirs, reviewers those of the Department; whose a data set is, its report decides.
  'figures:enter': [...COMMUNE_ROLES, ...REVIEWERS],
  'department:read': PROVINCE_READERS,
  'department:enter': REVIEWERS,
  'submission:comment': [...COMMUNE_ROLES, ...REVIEWERS],
  'period:extend': REVIEWERS,
  'period:request': COMMUNE_ROLES,
  'signature:delegate': ['commune_leader'],
  'quality:read': PROVINCE_READERS,
  'reports:read': ROLES,
  // The reviewer drafts the Department's, a commune its own; a leader may be alone in a commune.
  'reports:draft': [...REVIEWERS, ...COMMUNE_ROLES],
  'reports:issue': ['director', 'commune_leader'],
  // Either of them gives up what is not issued, and adds the signed paper to what is.
  'reports:keep': ['reviewer', 'director', ...COMMUNE_ROLES],
  'letterheads:keep': ['administrator', 'reviewer', 'director', 'commune_leader'],
  // Addresses are seen by the unit whose reports go there.
  'report-sending:read': ['administrator', 'reviewer', 'director', ...COMMUNE_ROLES],
  'report-sending:keep': ['administrator', 'reviewer', 'director', 'commune_leader'],
  'report-sending:again': ['administrator', 'reviewer', 'director', ...COMMUNE_ROLES],
  'report-archives:read': PROVINCE_READERS,
  'report-archives:make': ['reviewer', 'director'],
  'catalogue:read': ROLES,
  'audit:read': ['administrator', 'reviewer'],
  'units:administer': ADMINISTRATORS,
  'catalogue:administer': ADMINISTRATORS,
  'targets:administer': ADMINISTRATORS,
  'references:administer': ADMINISTRATORS,
  'settings:administer': ADMINISTRATORS,
  'accounts:administer': ADMINISTRATORS,
  'contacts:read': ['administrator', 'reviewer', 'director'],
  // A commune reads its own register, the province all of them: which, the store decides.
  'villages:read': ROLES,
  'villages:keep': COMMUNE_ROLES,
  'villages:survey': PROVINCE_READERS,
  'reminders:read': ['administrator', 'reviewer'],
  // The reviewer prepares and sees what would be published; what is, the director decides.
  'publications:read': ['reviewer', 'director'],
  'publications:decide': ['director'],
};

/** The rule of one route. `all`: every signed-in role. */
export type AccessRule =
  | { readonly kind: 'public' }
  | {
      readonly kind: 'signed_in';
      readonly roles: readonly Role[] | 'all';
      /** true: also while the password is a printed one-time one. */
      readonly withOneTimePassword?: true;
    };

export const PUBLIC_ACCESS: AccessRule = { kind: 'public' };

/** The rule that a permission stands for. */
export function ruleOf(permission: Permission): AccessRule {
  const rule: AccessRule = { kind: 'signed_in', roles: PERMISSIONS[permission] };
  return permission === 'session:own' ? { ...rule, withOneTimePassword: true } : rule;
}

/** Whether a role satisfies a rule; `null` is a visitor who has not signed in. */
export function mayPass(rule: AccessRule, role: Role | null): boolean {
  if (rule.kind === 'public') return true;
  if (role === null) return false;
  return rule.roles === 'all' || rule.roles.includes(role);
}

/** Whether the rule holds for somebody who has still to change a one-time password. */
export function passesWithOneTimePassword(rule: AccessRule): boolean {
  return rule.kind === 'public' || rule.withOneTimePassword === true;
}

/** Whether the role acts for one commune. */
export function isCommuneRole(role: Role): boolean {
  return role === 'commune_editor' || role === 'commune_leader';
}
