import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { buttonClass } from '../../components/ui/button.js';
import { communesQuery } from '../../lib/communes.js';
import { useI18n } from '../../lib/i18n/i18n.js';

const HEADING = 'Mã xã,Tên xã,Vai trò,Tên đăng nhập,Họ tên,Điện thoại,Thư điện tử';

/** Two lines a commune, an officer's and a leader's; names are left to be filled in. */
export function templateOf(
  communes: readonly { readonly code: string; readonly fullName: string }[],
): string {
  const lines = communes.flatMap(({ code, fullName }) => [
    `${code},${fullName},cán bộ,canbo-${code},Cán bộ ${fullName},,`,
    `${code},${fullName},lãnh đạo,lanhdao-${code},Lãnh đạo ${fullName},,`,
  ]);
  return `\uFEFF${[HEADING, ...lines].join('\r\n')}\r\n`;
}

export function AccountFileTemplate(): ReactNode {
  const { t } = useI18n();
  const { data } = useQuery(communesQuery);
  if (data === undefined) return null;
  const address = `data:text/csv;charset=utf-8,${encodeURIComponent(templateOf(data.items))}`;
  return (
    <a href={address} download="tai-khoan-xa-phuong.csv" className={buttonClass('secondary')}>
      {t('accounts.file.template', { n: data.items.length * 2 })}
    </a>
  );
}
