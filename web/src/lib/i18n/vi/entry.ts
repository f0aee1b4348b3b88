export const entryVi = {} as const;
