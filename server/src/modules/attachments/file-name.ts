import type { ScanType } from '../../domain/scan-file.js';

const ENDINGS: Readonly<Record<ScanType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
};

/** What its sender called it, with an ending that says what it is; a name of our own where there was none. */
export function fileNameOf(sent: string, type: ScanType): string {
  const name = sent
    .replace(/[\\/:*?"<>|]/gu, '-')
    .replace(/^\.+/u, '')
    .trim();
  const endings = ENDINGS[type];
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  const base = name === '' ? 'ban-chup' : name;
  return endings.includes(ending) && base.length > ending.length + 1 ? base : `${base}.${endings[0] ?? ''}`;
}

/** RFC 6266: a name of plain letters for what is old, and the whole name for everything else. */
export function dispositionOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'D')
    .replace(/[^\w.-]+/gu, '-');
  const whole = encodeURIComponent(name).replace(
    /['()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
