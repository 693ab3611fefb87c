import type { SceneContext } from "../../core/activity.ts";
import { utilityRange } from "../../core/bargaining/domain.ts";
import { SEATS } from "../../core/bargaining/profile.ts";
import { at, type Finding } from "../../core/case/finding.ts";
import { boardOf } from "./board.ts";
import { analysisOf } from "./judge/deal.ts";
import type { NegotiationConfig } from "./schema.ts";

const told = (code: string, pointer: string, params: Finding["params"] = {}): Finding => ({
  code,
  severity: "warning",
  pointer,
  params,
});

/** Points of a seat's best outcome. */
const WHOLE = 100;

/** What is legal in a table and yet hardly meant: numbers that say something else than the author wanted. */
export function findingsOf(config: NegotiationConfig, _scene: SceneContext, pointer: string): Finding[] {
  const { domain } = boardOf(config);
  const { rational } = analysisOf(boardOf(config));
  const zone = rational.length > 0;
  const findings: Finding[] = [];
  for (const seat of SEATS) {
    const { id } = config.seats[seat];
    const here = at(at(pointer, "seats"), seat);
    const [low, high] = utilityRange(domain, seat);
    const worth = domain.reservation[seat];
    if (high !== WHOLE) findings.push(told("table-not-hundred", here, { seat: id, sum: high }));
    if (worth < low || worth >= high) {
      findings.push(told("reservation-outside", at(here, "alternatives"), { seat: id, worth, low, high }));
    }
  }
  for (const [i, values] of domain.worth.entries()) {
    const idle = values.every(([a, b]) => a === values[0]?.[0] && b === values[0]?.[1]);
    const params = { issue: config.issues[i]?.id ?? "", who: "both" };
    if (idle) findings.push(told("issue-idle", at(at(pointer, "issues"), i), params));
  }
  if (!zone && !config.noAgreementZone) findings.push(told("no-agreement-zone", pointer));
  if (zone && config.noAgreementZone) {
    findings.push(told("agreement-zone-left", at(pointer, "noAgreementZone"), { deals: rational.length }));
  }
  const most = Math.max(...rational.map(({ utilities }) => utilities[0]));
  for (const [b, { outcome, from }] of config.ends.agreed.entries()) {
    if (!zone || from <= most) continue;
    findings.push(told("band-out-of-reach", at(at(at(pointer, "ends"), "agreed"), b), { outcome, from, most }));
  }
  return findings;
}
