/** The program is built before the first journey, not by several at once. */
export default async function setup(): Promise<void> {
  // Plain JavaScript without types, as it runs before anything is built.
  const file = new URL('../../build.js', import.meta.url).href;
  const { build } = (await import(file)) as { build(): Promise<void> };
  await build();
}
