/** Words beside a figure that the register of villages has something to say of. */
export const villageNoteVi = {
  'villageNote.use': 'Dùng số này',
  'villageNote.useLabel': 'Dùng số này: {n} theo danh sách thôn, buôn',
  'villageNote.differs': 'Khác số đã nhập.',
} as const;
