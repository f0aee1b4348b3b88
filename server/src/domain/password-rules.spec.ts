import { describe, expect, it } from '@jest/globals';
import { passwordFaults } from './password-rules.js';

describe('a password', () => {
  it('has 12 characters, or three different words', () => {
    expect(passwordFaults('xK7#mQ2!vR9p', 'an')).toEqual([]);
    expect(passwordFaults('suối đá mưa rừng', 'an')).toEqual([]);
    expect(passwordFaults('trâu núi cà', 'an')).toEqual([]);
    expect(passwordFaults('xK7#mQ2!vR9', 'an')).toEqual(['too_short']);
    expect(passwordFaults('núi núi núi', 'an')).toContain('too_short');
    expect(passwordFaults('a b c', 'an')).toEqual(['too_short']);
  });
  it('counts characters as people see them, however they are stored', () => {
    expect(passwordFaults('ệbếcễdềgểhạ', '')).toEqual(['too_short']);
    expect(passwordFaults('ệbếcễdềgểhạ'.normalize('NFD'), '')).toEqual(['too_short']);
  });
  it('does not hold the user name, however it is written', () => {
    expect(passwordFaults('Can Bo 24301 !!', 'canbo-24301')).toEqual(['has_username']);
    expect(passwordFaults('nguyen.van.an-2025', 'nguyen.van.an')).toEqual(['has_username']);
  });
  it('is none of those that are tried first, with or without digits around it', () => {
    for (const password of [
      'matkhau123456',
      'Mật khẩu 2025',
      'Buôn Ma Thuột 2025',
      'Password1234!',
      '123456789012',
    ])
      expect(passwordFaults(password, 'an')).toEqual(['common']);
  });
  it('is not the same few characters over and over', () => {
    for (const password of ['aaaaaaaaaaaa', 'abcabcabcabc', '121212121212', '------------'])
      expect(passwordFaults(password, 'x')).toEqual(['repeated']);
  });
  it('has an end', () => {
    expect(passwordFaults('xK7#mQ2!vR9p'.repeat(22), 'an')).toContain('too_long');
  });
});
