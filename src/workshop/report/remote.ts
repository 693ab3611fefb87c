import type { Report } from "../../core/room/report/report.ts";
import { ApiFault, ask, bearer } from "../setup/api.ts";
import type { ReportSource } from "./ReportPage.tsx";

/** The report of a room on this page's server. */
export function remoteReport(code: string, token: string): ReportSource {
  const path = `/api/rooms/${code}/report`;
  return {
    report: () => ask<Report>(path, { headers: bearer(token) }),
    async csv() {
      const response = await fetch(`${path}?format=csv`, { headers: bearer(token) });
      if (!response.ok) throw new ApiFault();
      return response.text();
    },
  };
}
