import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";
import { Client, createRoom } from "../../../src/server/rooms/testing/client.ts";
import { freePort } from "../../../src/server/rooms/testing/killable.ts";
import type { Row } from "../bench.ts";
import { median, percentile } from "../measure.mjs";
import { canPin, kill, settledUsageOf, startServer, usageOf } from "./child.ts";
import { Phone } from "./phone.ts";

const PHONES = 2000;
const BURSTS = 5;
const KILLS = 20;
const OPTIONS = ["friday", "three-points"] as const;
const SERVER = "src/server/rooms/testing/child.mjs";
const BASELINE = "tests/bench/workshop/baseline.mjs";

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));

/** Everything that `npm run bench:workshop` promises, measured. */
export default async function workshop(): Promise<readonly Row[]> {
  if (!canPin) console.error("taskset is not here: the server is not held to one core");
  try {
    return [...(await ofLoad()), ...(await ofKills())];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Sends every vote at its moment within one second. */
async function burst(vote: (i: number) => Promise<number>): Promise<{ delays: number[]; sent: number[] }> {
  const started = performance.now() + 50;
  const delays: number[] = [];
  const sent: number[] = [];
  await Promise.all(
    Array.from({ length: PHONES }, async (_, i) => {
      await sleep(started + (i / PHONES) * 1000 - performance.now());
      const at = performance.now();
      sent.push(at);
      delays.push((await vote(i)) - at);
    }),
  );
  return { delays, sent };
}

async function begunRoom(port: number) {
  const room = await createRoom(`http://127.0.0.1:${port}`);
  const lead = await new Client<"facilitator">(port).hello(room.code, "facilitator", room.facilitator);
  const stage = await new Client<"stage">(port).hello(room.code, "stage", room.stage);
  return { ...room, lead, stageClient: stage };
}

async function enterAll(phones: readonly Phone[], port: number, code: string): Promise<void> {
  await Promise.all(phones.map((phone) => phone.enter(port, code)));
}

async function ofLoad(): Promise<Row[]> {
  const port = await freePort();
  const file = join(folder, "load.db");
  const child = await startServer(SERVER, port, file);
  const { code, lead, stageClient } = await begunRoom(port);
  const warm = Array.from({ length: 50 }, () => new Phone());
  await enterAll(warm, port, code);
  const before = await settledUsageOf(child);
  const phones = Array.from({ length: PHONES }, () => new Phone());
  for (let i = 0; i < PHONES; i += 200) await enterAll(phones.slice(i, i + 200), port, code);
  const after = await settledUsageOf(child);
  await lead.send({ type: "brief" });
  await lead.send({ type: "begin" });
  const bare = await startBaseline();
  await sleep(1500);

  // Turn by turn on the same core, so that whatever else this machine does meets both alike.
  const ours: Burst[] = [];
  const theirs: Burst[] = [];
  const stale: number[] = [];
  for (let i = 0; i < BURSTS; i++) {
    const option = OPTIONS[i % 2] ?? "";
    const tallies = watchTallies(stageClient);
    const mine = await measuredBurst(child, (n) => phones[n]?.cast(1, option) ?? Promise.resolve(0));
    ours.push(mine);
    // Later bursts only change votes: the number of them stays the same.
    if (i === 0) stale.push(...staleness(mine.sent, tallies()));
    theirs.push(await measuredBurst(bare.child, (n) => bare.cast(n, option)));
  }
  await bare.stop();
  for (const phone of [...phones, ...warm]) phone.drop();
  lead.socket.terminate();
  stageClient.socket.terminate();
  await kill(child);

  const revived = await startServer(SERVER, port, file);
  const restarted = performance.now();
  await enterAll(phones, port, code);
  const reconnected = performance.now() - restarted;
  const kept = phones.filter(({ vote }) => vote === OPTIONS[(BURSTS - 1) % 2]).length;
  for (const phone of phones) phone.drop();
  await kill(revived);

  const delays = ours.flatMap((each) => each.delays);
  const bareDelays = theirs.flatMap((each) => each.delays);
  const ratios = ours.map(({ cpu }, i) => cpu / (theirs[i]?.cpu ?? Number.NaN));
  const perPhone = (bytes: number): number => bytes / PHONES / 1000;
  const vote = `${PHONES} phones vote within 1 s`;
  return [
    { what: `${vote}: acknowledged p50`, measured: percentile(delays, 50), unit: "ms" },
    { what: `${vote}: acknowledged p99, durable`, measured: percentile(delays, 99), unit: "ms", atMost: 60 },
    { what: "the same of the baseline", measured: percentile(bareDelays, 99), unit: "ms" },
    { what: "tally on the stage after the vote, p99", measured: percentile(stale, 99), unit: "ms", atMost: 120 },
    { what: "CPU per accepted vote", measured: median(ours.map(({ cpu }) => cpu)), unit: "us" },
    { what: "the same of the baseline", measured: median(theirs.map(({ cpu }) => cpu)), unit: "us" },
    { what: "CPU per accepted vote against the baseline", measured: median(ratios), unit: "x", atMost: 1.5 },
    {
      what: "memory per connected phone, resident",
      measured: perPhone(after.rss - before.rss),
      unit: "kB",
      atMost: 10,
    },
    { what: "memory per connected phone, heap and buffers", measured: perPhone(after.heap - before.heap), unit: "kB" },
    { what: `${PHONES} phones are back after a restart`, measured: reconnected, unit: "ms", atMost: 3000 },
    { what: "of them with another vote than was acknowledged", measured: PHONES - kept, unit: "", atMost: 0 },
  ];
}

interface Burst {
  readonly delays: readonly number[];
  readonly sent: readonly number[];
  /** Microseconds of the server's CPU per vote. */
  readonly cpu: number;
}

async function measuredBurst(child: ChildProcess, vote: (i: number) => Promise<number>): Promise<Burst> {
  const before = await usageOf(child);
  const done = await burst(vote);
  await sleep(400);
  const after = await usageOf(child);
  // The buckets of the phones fill again.
  await sleep(800);
  return { ...done, cpu: (after.cpu - before.collected) / PHONES };
}

/** When the stage was told of how many votes. */
function watchTallies(stage: Client<"stage">): () => { at: number; voted: number }[] {
  const seen: { at: number; voted: number }[] = [];
  const hear = (data: Buffer): void => {
    const message = JSON.parse(data.toString());
    if (message.type === "tally") seen.push({ at: performance.now(), voted: message.voted });
  };
  stage.socket.on("message", hear);
  return () => {
    stage.socket.off("message", hear);
    return seen;
  };
}

/** For the n-th vote sent, how long until the stage showed at least n. */
const staleness = (sent: readonly number[], tallies: readonly { at: number; voted: number }[]): number[] =>
  [...sent]
    .sort((a, b) => a - b)
    .map((at, i) => (tallies.find(({ voted }) => voted > i)?.at ?? Number.POSITIVE_INFINITY) - at);

async function startBaseline() {
  const port = await freePort();
  const child = await startServer(BASELINE, port, join(folder, "baseline.db"));
  const answers = new Map<number, (at: number) => void>();
  const sockets = await Promise.all(
    Array.from({ length: PHONES }, async (_, i) => {
      await sleep(i / 4);
      const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
      socket.on("message", () => answers.get(i)?.(performance.now()));
      await new Promise((resolve) => socket.on("open", resolve));
      return socket;
    }),
  );
  let ref = 0;
  return {
    child,
    cast: (n: number, option: string): Promise<number> =>
      new Promise((resolve) => {
        answers.set(n, resolve);
        ref += 1;
        sockets[n]?.send(JSON.stringify({ type: "vote", q: 1, round: "first", option, ref }));
      }),
    async stop() {
      for (const socket of sockets) socket.terminate();
      await kill(child);
    },
  };
}

/** Kills the server in mid-vote, again and again, and asks every phone what is left of its vote. */
async function ofKills(): Promise<Row[]> {
  const port = await freePort();
  const file = join(folder, "kills.db");
  let child: ChildProcess = await startServer(SERVER, port, file);
  const { code, facilitator, lead, stageClient } = await begunRoom(port);
  const phones = Array.from({ length: 200 }, () => new Phone());
  await enterAll(phones, port, code);
  await lead.send({ type: "brief" });
  await lead.send({ type: "begin" });
  lead.socket.terminate();
  stageClient.socket.terminate();
  await sleep(300);
  let lost = 0;
  let acknowledged = 0;
  for (let i = 0; i < KILLS; i++) {
    const last = new Map<Phone, { acked: string | undefined; sent: string }>();
    let running = true;
    const voting = phones.map(async (phone, n) => {
      await sleep(n);
      for (let turn = 0; running && turn < 8; turn++) {
        const option = OPTIONS[(turn + n + i) % 2] ?? "";
        const before = last.get(phone);
        last.set(phone, { acked: before?.acked, sent: option });
        await phone.cast(1, option);
        acknowledged += 1;
        last.set(phone, { acked: option, sent: option });
      }
    });
    await sleep(60 + ((i * 37) % 200));
    running = false;
    await kill(child);
    for (const phone of phones) phone.drop();
    void Promise.allSettled(voting);
    child = await startServer(SERVER, port, file);
    await enterAll(phones, port, code);
    for (const [phone, { acked, sent }] of last) {
      // What was sent and not acknowledged may have reached the disk, or not.
      if (acked !== undefined && phone.vote !== acked && phone.vote !== sent) lost += 1;
    }
  }
  const twice = await ofReconnects(phones, port, code, facilitator);
  for (const phone of phones) phone.drop();
  await kill(child);
  return [
    { what: `acknowledged votes before ${KILLS} kills`, measured: acknowledged, unit: "" },
    { what: `acknowledged votes lost over ${KILLS} kill -9 in mid-vote`, measured: lost, unit: "", atMost: 0 },
    { what: "votes counted twice across 200 forced reconnects", measured: twice, unit: "", atMost: 0 },
  ];
}

async function ofReconnects(
  phones: readonly Phone[],
  port: number,
  code: string,
  facilitator: string,
): Promise<number> {
  await Promise.all(
    phones.map(async (phone, n) => {
      // The socket is cut with the vote still on its way; the phone votes again when it is back.
      void phone.cast(1, OPTIONS[n % 2] ?? "");
      if (n % 2 === 0) await sleep(n % 20);
      phone.drop();
      await phone.enter(port, code);
      await phone.cast(1, OPTIONS[n % 2] ?? "");
    }),
  );
  const lead = await new Client<"facilitator">(port).hello(code, "facilitator", facilitator);
  const total = lead.view?.plays[0]?.question?.splits?.first?.total ?? Number.NaN;
  lead.socket.terminate();
  return Math.abs(total - phones.length);
}
