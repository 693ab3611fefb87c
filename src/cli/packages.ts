/**
 * Loads a parser that only an import needs. The name is a variable on purpose: the bundle that every command starts
 * from must not contain it.
 */
export async function loadPackage<T>(name: string): Promise<T> {
  return (await import(/* @vite-ignore */ name)) as T;
}
