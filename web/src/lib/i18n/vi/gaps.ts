export const gapsVi = {} as const;
