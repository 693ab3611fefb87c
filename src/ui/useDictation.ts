import { useCallback, useEffect, useRef, useState } from "react";
import type { Language } from "../core/case/primitives.ts";

/** The part of the speech recognition interface that browsers agree on; the type libraries do not have it. */
interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>>; resultIndex: number }) => void) | null;
  onend: (() => void) | null;
  onerror: (() => void) | null;
  start(): void;
  abort(): void;
}

const TAG: Record<Language, string> = { en: "en-GB", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW" };

function recognitionClass(): (new () => Recognition) | undefined {
  const names = globalThis as {
    SpeechRecognition?: new () => Recognition;
    webkitSpeechRecognition?: new () => Recognition;
  };
  // Microphones are given to secure pages only: over plain http the button would be a promise that is not kept.
  return globalThis.isSecureContext ? (names.SpeechRecognition ?? names.webkitSpeechRecognition) : undefined;
}

/** Speech to text, where the browser has it. What was understood is handed over sentence by sentence. */
export function useDictation(language: Language, onSpoken: (text: string) => void) {
  const [listening, setListening] = useState(false);
  const [failed, setFailed] = useState(false);
  const running = useRef<Recognition>(undefined);
  const spoken = useRef(onSpoken);
  useEffect(() => {
    spoken.current = onSpoken;
  });
  useEffect(() => () => running.current?.abort(), []);

  const toggle = useCallback(() => {
    const Class = recognitionClass();
    if (Class === undefined) return;
    if (running.current !== undefined) return running.current.abort();
    const recognition = new Class();
    recognition.lang = TAG[language];
    recognition.continuous = true;
    recognition.interimResults = false;
    recognition.onresult = ({ results, resultIndex }) => {
      for (let i = resultIndex; i < results.length; i += 1) spoken.current(results[i]?.[0]?.transcript.trim() ?? "");
    };
    recognition.onerror = () => setFailed(true);
    recognition.onend = () => {
      running.current = undefined;
      setListening(false);
    };
    running.current = recognition;
    setFailed(false);
    setListening(true);
    recognition.start();
  }, [language]);
  return { available: recognitionClass() !== undefined, listening, failed, toggle };
}
