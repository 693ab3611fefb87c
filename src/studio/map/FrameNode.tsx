import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import styles from "./Map.module.css";
import type { FrameNodeType } from "./nodes.ts";

/** What belongs to one scene. */
export const FrameNode = memo(function FrameNode({ data }: NodeProps<FrameNodeType>) {
  return (
    <div className={styles.frame}>
      <p lang={data.lang}>{data.name}</p>
    </div>
  );
});
