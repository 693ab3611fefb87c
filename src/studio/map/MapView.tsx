import { ReactFlowProvider } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useMemo, useState } from "react";
import { useStudio } from "../context.ts";
import type { Layout } from "../document/types.ts";
import { Canvas } from "./Canvas.tsx";
import { graphOf } from "./graph.ts";
import styles from "./Map.module.css";
import { useArranged } from "./useArranged.ts";
import { useGeometry } from "./useGeometry.ts";
import { useMapDoc } from "./useMapDoc.ts";
import { useMarks } from "./useMarks.ts";

const NONE: Layout = {};
/** The row of tools above the canvas, in pixels. */
const TOOLS = 60;

/** The case as cards and arrows. The outline beside it says the same to a screen reader. */
export default function MapView() {
  const doc = useMapDoc();
  const graph = useMemo(() => graphOf(doc), [doc]);
  const arranged = useArranged(graph);
  const byHand = useStudio((state) => state.doc.layout);
  // What is being dragged is nobody's business until it is let go.
  const [moving, setMoving] = useState<Layout>(NONE);
  const geometry = useGeometry(graph, arranged, byHand, moving);
  const marks = useMarks();
  // Measured before there is anything to draw, so that the first thing drawn stands where it will stay.
  const [size, setSize] = useState<{ readonly width: number; readonly height: number }>();
  if (geometry === undefined || size === undefined) {
    return (
      <div
        className={styles.map}
        ref={(element) => {
          if (element !== null && size === undefined)
            setSize({ width: element.clientWidth, height: element.clientHeight - TOOLS });
        }}
      />
    );
  }
  return (
    <ReactFlowProvider>
      <Canvas doc={doc} geometry={geometry} marks={marks} size={size} onMoving={setMoving} />
    </ReactFlowProvider>
  );
}
