/** Every address of the app, in one place. */
export const paths = {
  library: "/",
  briefing: (caseId: string) => `/case/${caseId}`,
  play: (attemptId: string) => `/play/${attemptId}`,
  score: (attemptId: string) => `/attempt/${attemptId}`,
  progress: "/progress",
  data: "/data",
  studio: "/studio",
  draft: (draftId: string) => `/studio/${draftId}`,
  workshop: "/workshop",
  /** Set a case up for a room. */
  run: (caseId: string) => `/workshop/${caseId}`,
  room: (code: string) => `/room/${code}`,
  report: (code: string) => `/room/${code}/report`,
  assignment: (code: string) => `/assignment/${code}`,
  /** The briefing of the case that was assigned. */
  assigned: (code: string) => `/assignment/${code}/case`,
  offline: (caseId: string) => `/offline/${caseId}`,
  // Pages of their own: these are left by loading another document.
  join: (code: string) => `/join/${code}`,
  stage: (code: string) => `/stage/${code}`,
} as const;
