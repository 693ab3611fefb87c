import { useCallback, useEffect, useRef, useState } from "react";
import type { Finding } from "../../core/case/finding.ts";
import { caseHash } from "../../core/case/hash.ts";
import { useSession, useStudio } from "../context.ts";
import { frameOf } from "../document/texts.ts";
import type { StudioSession, TraineeFile } from "../port.ts";
import { usePaused } from "../usePaused.ts";
import { observing, type Trainees } from "./versions.ts";

/** The case as it is, and as it was kept under a name: what was played before an edit can still be replayed after it. */
async function versionsHere(session: StudioSession): Promise<TraineeFile> {
  const kept = await session.versions.list().catch(() => []);
  const docs = await Promise.all(kept.map(({ id }) => session.versions.read(id).catch(() => undefined)));
  const cases = [session.store.getState().doc, ...docs].flatMap((doc) => {
    const frame = doc === undefined ? null : frameOf(doc.case);
    return frame === null ? [] : [{ hash: caseHash(frame), frame }];
  });
  return { attempts: [], cases, room: undefined, unreadable: 0 };
}

export interface Refused {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** What was dropped stays while one looks at another view. */
const known = new WeakMap<StudioSession, readonly TraineeFile[]>();
const NONE: readonly TraineeFile[] = [];

/** Milliseconds of counting between two looks at what else is to be done. */
const SLICE = 12;
/** A pause in typing after which everything is counted again, in milliseconds. */
const PAUSE = 800;

/** Files with attempts, and what is counted of them for the case as it stands now. */
export function useTrainees() {
  const session = useSession();
  const doc = usePaused(
    useStudio((state) => state.doc.case),
    PAUSE,
  );
  const [files, setFiles] = useState(() => known.get(session) ?? NONE);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [trainees, setTrainees] = useState<Trainees>();
  const [busy, setBusy] = useState(false);
  const latest = useRef(0);

  useEffect(() => {
    const n = ++latest.current;
    if (files.length === 0) {
      setTrainees(undefined);
      return;
    }
    setBusy(true);
    const count = async (): Promise<void> => {
      const steps = observing(doc, files);
      let until = performance.now() + SLICE;
      for (;;) {
        const step = steps.next();
        if (step.done) {
          setTrainees(step.value);
          setBusy(false);
          return;
        }
        if (performance.now() < until) continue;
        await new Promise((go) => setTimeout(go));
        if (n !== latest.current) return;
        until = performance.now() + SLICE;
      }
    };
    void count();
    return () => {
      latest.current++;
    };
  }, [doc, files]);

  const add = useCallback(
    async (dropped: readonly File[]): Promise<void> => {
      setBusy(true);
      const taken: TraineeFile[] = [];
      const no: Refused[] = [];
      for (const file of dropped) {
        const read = await session.readTrainees(file);
        if (read.ok) taken.push(read.file);
        else no.push({ name: file.name, findings: read.findings });
      }
      setRefused(no);
      setBusy(false);
      if (taken.length === 0) return;
      taken.push(await versionsHere(session));
      setFiles((before) => {
        const all = [...before, ...taken];
        known.set(session, all);
        return all;
      });
    },
    [session],
  );
  const clear = useCallback(() => {
    known.delete(session);
    setFiles(NONE);
    setRefused([]);
  }, [session]);
  return { trainees, refused, busy, add, clear };
}
