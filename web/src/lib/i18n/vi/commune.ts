export const communeVi = {} as const;
