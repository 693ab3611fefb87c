/** Every address of the app, in one place. */
export const paths = {
  library: "/",
  briefing: (caseId: string) => `/case/${caseId}`,
  play: (attemptId: string) => `/play/${attemptId}`,
  score: (attemptId: string) => `/attempt/${attemptId}`,
  progress: "/progress",
  data: "/data",
} as const;
