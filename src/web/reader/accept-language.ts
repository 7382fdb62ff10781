/** The languages of a header `accept-language`, the one that is liked best first; `*` is left out. */
export function acceptedLanguages(header: string | undefined): readonly string[] {
  return (header ?? "")
    .split(",")
    .map((each) => {
      const [tag = "", weight = "q=1"] = each.trim().split(/\s*;\s*/);
      return { tag, weight: Number(/^q=([\d.]+)$/.exec(weight)?.[1] ?? 0) };
    })
    .filter(({ tag, weight }) => /^[a-z][\w-]*$/i.test(tag) && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
