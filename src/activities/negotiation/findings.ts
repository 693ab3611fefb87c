import type { SceneContext } from "../../core/activity.ts";
import { utilityRange } from "../../core/bargaining/domain.ts";
import { ownUtility, profileOf, SEATS } from "../../core/bargaining/profile.ts";
import { likedBid } from "../../core/bargaining/search/bids.ts";
import { at, type Finding } from "../../core/case/finding.ts";
import { boardOf } from "./board.ts";
import { analysisOf } from "./judge/deal.ts";
import type { NegotiationConfig } from "./schema.ts";
import { talkOf } from "./talk.ts";

const told = (code: string, pointer: string, params: Finding["params"] = {}): Finding => ({
  code,
  severity: "warning",
  pointer,
  params,
});

/** Worths are whole: this is less than any difference between two. */
const HAIR = 1e-6;

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
  return [...findings, ...neverReached(config, at(pointer, "ends"))];
}

/** Ends of a table that nothing leads to: a band that holds no deal the other would sign, and an escalation that nobody can ask for. */
function neverReached(config: NegotiationConfig, pointer: string): Finding[] {
  const { agreed, escalated } = config.ends;
  const { domain } = boardOf(config);
  const [own, theirs] = [profileOf(domain, 0), profileOf(domain, 1)];
  const most = Math.max(...analysisOf(boardOf(config)).rational.map(({ utilities }) => utilities[0]));
  const bands = agreed.flatMap(({ outcome, from }, b): Finding[] => {
    const above = agreed[b - 1]?.from;
    // The last band takes whatever is left; what begins above the best deal is told otherwise.
    if (above === undefined || from > most) return [];
    const low = b === agreed.length - 1 ? Number.NEGATIVE_INFINITY : from;
    const best = likedBid(own, { from: low, to: above - HAIR }, theirs.worth);
    const signed = best !== null && ownUtility(theirs, best.outcome) >= theirs.reservation - HAIR;
    return signed ? [] : [told("outcome-never-produced", at(at(at(pointer, "agreed"), b), "outcome"), { outcome })];
  });
  const asks = talkOf(config).some(({ does }) => does === "escalate");
  if (escalated === undefined || asks) return bands;
  const params = { outcome: escalated.outcome };
  return [...bands, told("outcome-never-produced", at(at(pointer, "escalated"), "outcome"), params)];
}
