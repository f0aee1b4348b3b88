import { describe, expect, it } from '@jest/globals';
import { isReceiptCode, receiptCode } from './receipt.js';

const hash = 'a3f1c2d4e5b60718293a4b5c6d7e8f90a3f1c2d4e5b60718293a4b5c6d7e8f90';

describe('receipt codes', () => {
  it('name the period and the commune and are the same for the same revision', () => {
    const receipt = receiptCode('2025-W40', '24301', hash);
    expect(receipt).toMatch(/^DL-2025W40-24301-[2-9A-HJKMNP-Z]{5}$/u);
    expect(receiptCode('2025-W40', '24301', hash)).toBe(receipt);
    expect(receiptCode('once', '24301', hash)).toMatch(/^DL-ONCE-24301-/u);
  });

  it('differ when the revision differs', () => {
    expect(receiptCode('2025-W40', '24301', hash)).not.toBe(
      receiptCode('2025-W40', '24301', `b${hash.slice(1)}`),
    );
  });

  it('are recognised in small letters and with spaces around', () => {
    expect(isReceiptCode(` ${receiptCode('2025-W40', '24301', hash).toLowerCase()} `)).toBe(true);
  });

  it('show every single wrong digit of the commune and of the week', () => {
    const receipt = receiptCode('2025-W40', '24301', hash);
    for (const [position, right] of [...receipt].entries()) {
      if (!/\d/u.test(right)) continue;
      for (const wrong of '0123456789') {
        if (wrong === right) continue;
        expect(isReceiptCode(receipt.slice(0, position) + wrong + receipt.slice(position + 1))).toBe(false);
      }
    }
  });

  it('show two neighbouring digits that were swapped', () => {
    const receipt = receiptCode('2025-W40', '24301', hash);
    expect(isReceiptCode(receipt.replace('24301', '42301'))).toBe(false);
  });
});
