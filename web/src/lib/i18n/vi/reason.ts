/** Words of the field of a reason and of what has changed, fetched with them. */
export const reasonVi = {
  'change.to': 'thành',
  'reason.label': 'Lý do',
  'reason.missing': 'Cần ghi lý do, ít nhất 5 ký tự.',
} as const;
