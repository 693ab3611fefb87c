import type { Domain } from "../../../core/bargaining/domain.ts";
import type { TableDoc } from "../../document/types.ts";

const domains = new WeakMap<TableDoc, Domain>();

/** A table as the mathematics need it, straight from what the author has written. The same object for the same table. */
export function domainOf(table: TableDoc): Domain {
  const known = domains.get(table);
  if (known !== undefined) return known;
  const [us = 0, them = 0] = table.seats.map(({ alternatives }) => Math.max(...alternatives.map(({ worth }) => worth)));
  const domain: Domain = {
    issues: table.issues.map(({ id, values }) => ({ name: id, values: values.map((value) => value.id) })),
    worth: table.issues.map(({ values }) => values.map(({ worth }) => worth)),
    reservation: [us, them],
  };
  domains.set(table, domain);
  return domain;
}
