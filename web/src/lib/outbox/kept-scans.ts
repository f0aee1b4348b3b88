import { newIdempotencyKey } from '../idempotency-key.js';
import { tellAll } from './announce.js';
import { allKept, dropKept, putKept } from './kept-store.js';
import type { ReportAddress } from './outbox-item.js';

/** A scan that was chosen and is not on the server yet; as bytes, which every browser keeps. At most 5 MB, one a box. */
export interface KeptScan extends ReportAddress {
  readonly name: string;
  /** Whose it is: nobody else sees or sends it. */
  readonly user: string;
  readonly dataElement: string;
  readonly fileName: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
  /** One key however often it is sent. */
  readonly key: string;
  /** When it was chosen, milliseconds of the installation's clock. */
  readonly at: number;
  /** What stood in the box before. */
  readonly from: string | number | null;
}

export const SCANS_TOPIC = 'scans';

export const scanName = (
  user: string,
  { orgUnit, period, dataSet }: ReportAddress,
  element: string,
): string => ['scan', user, orgUnit, period, dataSet, element].join('.');

/** @returns false: it is kept only as long as the page is open */
export async function keepScan(
  scan: Omit<KeptScan, 'name' | 'bytes' | 'fileName' | 'type' | 'key'>,
  file: File,
): Promise<boolean> {
  const lasting = await putKept('scans', {
    ...scan,
    name: scanName(scan.user, scan, scan.dataElement),
    bytes: await file.arrayBuffer(),
    fileName: file.name,
    type: file.type,
    key: newIdempotencyKey(),
  });
  tellAll(SCANS_TOPIC, null);
  return lasting;
}

export const scansOf = async (user: string): Promise<KeptScan[]> =>
  (await allKept('scans')).filter((scan) => scan.user === user);

export const findScan = async (name: string): Promise<KeptScan | undefined> =>
  (await allKept('scans')).find((scan) => scan.name === name);

/** Whether a scan of a report is not on the server yet. */
export async function hasScan(user: string, report: ReportAddress): Promise<boolean> {
  const { orgUnit, period, dataSet } = report;
  return (await scansOf(user)).some(
    (scan) => scan.orgUnit === orgUnit && scan.period === period && scan.dataSet === dataSet,
  );
}

export async function dropScan({ name, key }: KeptScan): Promise<void> {
  // Another one may have been chosen while this one was sent.
  if ((await findScan(name))?.key === key) await dropKept('scans', name);
  tellAll(SCANS_TOPIC, null);
}
