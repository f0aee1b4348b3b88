export const overviewVi = {} as const;
