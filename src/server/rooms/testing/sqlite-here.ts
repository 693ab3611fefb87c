import { isBuiltin } from "node:module";

/** Node has its own SQLite from 22.13 on; where it has none there is nothing of it to hold to a contract. */
export const NODE_HAS_SQLITE = isBuiltin("node:sqlite");

/** The databases that can be had on this Node. */
export const SQLITE_HERE = (["libsql", "node"] as const).filter((kind) => kind !== "node" || NODE_HAS_SQLITE);
