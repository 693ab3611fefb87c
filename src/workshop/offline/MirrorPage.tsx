import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Language } from "../../core/case/primitives.ts";
import { Blank } from "../stage/Blank.tsx";
import { StageScreen } from "../stage/StageScreen.tsx";
import type { Texts } from "../words/translate.ts";
import { Words } from "../words/Words.tsx";
import { mirrored } from "./mirror.ts";

interface Props {
  readonly mirror: string;
  readonly language: Language;
  readonly texts: Texts;
}

/** The stage in a second window of the browser that the console is in. */
export default function MirrorPage({ mirror, language, texts }: Props) {
  const [source, setSource] = useState<ReturnType<typeof mirrored>>();
  useEffect(() => {
    const fresh = mirrored(mirror);
    setSource(fresh);
    return fresh.close;
  }, [mirror]);
  return (
    <Words language={language} texts={texts}>
      {source !== undefined && <Shown source={source} />}
    </Words>
  );
}

function Shown({ source }: { source: ReturnType<typeof mirrored> }) {
  const held = useStore(source.store);
  const [blank, setBlank] = useState<"black" | "white" | null>(null);
  return (
    <>
      {held.view !== null && <StageScreen held={held} view={held.view} />}
      <Blank code={held.view?.code ?? ""} shown={blank} onBlank={setBlank} />
    </>
  );
}
