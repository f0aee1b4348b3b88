import type { villageNoteVi } from '../vi/village-note.js';

export const villageNoteEn: Readonly<Record<keyof typeof villageNoteVi, string>> = {
  'villageNote.use': 'Use this figure',
  'villageNote.useLabel': 'Use this figure: {n} from the list of villages',
  'villageNote.differs': 'Differs from the figure entered.',
};
