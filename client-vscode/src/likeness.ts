// Which file names are most like another one: versions of a paper differ in a date, a number or a word at the end.

/** `items` in order of likeness of their names to `name`; those that are equally like it keep their order by name. */
export function byLikeness<Item>(name: string, items: readonly Item[], nameOf: (item: Item) => string): Item[] {
  const wanted = words(name);
  return items
    .map((item) => ({ item, name: nameOf(item), shared: shared(wanted, words(nameOf(item))) }))
    .sort((a, b) => b.shared - a.shared || a.name.localeCompare(b.name))
    .map(({ item }) => item);
}

function words(name: string): Set<string> {
  return new Set(
    name
      .replace(/\.[^.]*$/, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  );
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}
