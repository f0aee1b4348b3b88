import { describe, expect, it } from '@jest/globals';
import { packedPdfBytes, pdfBytes } from '../../test/scans.js';
import { hasActions } from './pdf-actions.js';

describe('a PDF', () => {
  it.each([
    '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
    '/OpenAction << /S /J#61vaScript >>',
    '/AA << /O << /S /Launch /F (cmd.exe) >> >>',
    '/Names << /EmbeddedFiles 5 0 R >>',
    '/AcroForm << /XFA 5 0 R >>',
    '/A << /S /SubmitForm /F (http://x) >>',
    '/Encrypt 9 0 R',
  ])('that says %s acts', (catalog) => {
    expect(hasActions(pdfBytes(catalog))).toBe(true);
  });
  it('acts from a packed list of objects, too, and one that cannot be unpacked counts as acting', () => {
    expect(hasActions(packedPdfBytes('<< /S /JavaScript >>'))).toBe(true);
    expect(hasActions(packedPdfBytes('<< /Type /Page >>'))).toBe(false);
    const broken = packedPdfBytes('<< /Type /Page >>');
    broken.fill(0, broken.indexOf('stream') + 7, broken.indexOf('stream') + 12);
    expect(hasActions(broken)).toBe(true);
  });
  it('that is plain, signed, or has letters like these in the bytes of its picture does not', () => {
    expect(hasActions(pdfBytes())).toBe(false);
    expect(hasActions(pdfBytes('/AcroForm << /SigFlags 3 >>'))).toBe(false);
    expect(hasActions(pdfBytes('>>\nstream\n..../JS\u0001....\nendstream <<'))).toBe(false);
  });
});
