import { describe, expect, it } from '@jest/globals';
import { isCommuneRole, mayPass, PERMISSIONS, PUBLIC_ACCESS, ROLES, ruleOf } from './access.js';

describe('access', () => {
  it('lets nobody through a permission without signing in', () => {
    for (const permission of Object.keys(PERMISSIONS) as (keyof typeof PERMISSIONS)[]) {
      expect(mayPass(ruleOf(permission), null)).toBe(false);
    }
  });

  it('lets everybody through a public route', () => {
    expect(mayPass(PUBLIC_ACCESS, null)).toBe(true);
  });

  it('lets every signed-in role read counted figures, reports and the catalogue', () => {
    for (const role of ROLES) {
      expect(mayPass(ruleOf('figures:read'), role)).toBe(true);
      expect(mayPass(ruleOf('reports:read'), role)).toBe(true);
      expect(mayPass(ruleOf('catalogue:read'), role)).toBe(true);
    }
  });

  it('lets only commune roles enter and hand in', () => {
    for (const role of ROLES) {
      expect(mayPass(ruleOf('submission:enter'), role)).toBe(isCommuneRole(role));
      expect(mayPass(ruleOf('submission:sign'), role)).toBe(isCommuneRole(role));
    }
  });
});
