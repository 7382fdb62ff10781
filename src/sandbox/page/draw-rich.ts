import type { RichBlock, RichBlockListItem, RichBlockTableCell, RichText } from "@grammyjs/types";
import { drawExpandableQuote } from "./draw-expandable-quote.ts";
import { drawRichText, type RichActions } from "./draw-rich-text.ts";
import { element } from "./element.ts";

/** The blocks of a rich message as DOM; those with media are named, not shown. */
export function drawRich(
  { blocks, is_rtl }: { readonly blocks: readonly RichBlock[]; readonly is_rtl?: boolean },
  actions: RichActions,
): HTMLElement {
  const dir = is_rtl === true ? "rtl" : undefined;
  return element(
    "div",
    { class: "rich", dir },
    ...blocks.map((block) => drawBlock(block, actions)),
  );
}

function drawBlock(block: RichBlock, actions: RichActions): HTMLElement {
  const text = (words: RichText | undefined) => drawRichText(words, actions);
  const inner = (blocks: readonly RichBlock[]) => blocks.map((each) => drawBlock(each, actions));
  switch (block.type) {
    case "paragraph":
      return element("p", { dir: "auto" }, text(block.text));
    case "heading":
      return element(headings[block.size], { dir: "auto" }, text(block.text));
    case "pre":
      return element(
        "pre",
        { "data-language": block.language },
        element("code", {}, text(block.text)),
      );
    case "footer":
      return element("p", { class: "rich-footer", dir: "auto" }, text(block.text));
    case "divider":
      return element("hr");
    case "mathematical_expression":
      return element("pre", {}, element("code", {}, block.expression));
    case "anchor":
      return element("span", { "data-anchor": block.name });
    case "blockquote":
      return element(
        "blockquote",
        { dir: "auto" },
        ...inner(block.blocks),
        ...credit(block.credit),
      );
    case "pullquote":
      return element(
        "blockquote",
        { class: "pull", dir: "auto" },
        element("p", {}, text(block.text)),
        ...credit(block.credit),
      );
    case "expandable_blockquote": {
      const quote = drawExpandableQuote(text(block.text));
      quote.append(...credit(block.credit));
      return quote;
    }
    case "details":
      return element(
        "details",
        { open: block.is_open === true },
        element("summary", { dir: "auto" }, text(block.summary)),
        ...inner(block.blocks),
      );
    case "list":
      return element(
        "ul",
        { class: "rich-list" },
        ...block.items.map((item) => drawItem(item, actions)),
      );
    case "table":
      return drawTable(block.cells, block.caption);
    case "buttons":
      return element(
        "div",
        { class: "keyboard-row rich-buttons", "data-align": block.align },
        ...block.buttons.map((each) => actions.drawButton(each)),
      );
    default:
      return element("p", { class: "rich-footer" }, `Unsupported: ${block.type}`);
  }

  function credit(words: RichText | undefined): readonly HTMLElement[] {
    return words === undefined
      ? []
      : [element("footer", { class: "credit", dir: "auto" }, text(words))];
  }

  function drawTable(
    rows: readonly (readonly RichBlockTableCell[])[],
    caption: RichText | undefined,
  ) {
    const head = caption === undefined ? [] : [element("caption", { dir: "auto" }, text(caption))];
    const body = rows.map((row) => element("tr", {}, ...row.map(drawCell)));
    return element("div", { class: "rich-table" }, element("table", {}, ...head, ...body));
  }

  function drawCell(cell: RichBlockTableCell): HTMLElement {
    return element(
      cell.is_header === true ? "th" : "td",
      {
        dir: "auto",
        colspan: cell.colspan?.toString(),
        rowspan: cell.rowspan?.toString(),
        "data-align": cell.align,
      },
      text(cell.text),
    );
  }
}

/** A message stands below the chat's own heading of the second level. */
const headings = { 1: "h3", 2: "h4", 3: "h5", 4: "h6", 5: "h6", 6: "h6" } as const;

function drawItem(item: RichBlockListItem, actions: RichActions): HTMLElement {
  const box = item.is_checked === true ? "☑" : "☐";
  return element(
    "li",
    {},
    element("span", { class: "rich-label" }, item.has_checkbox === true ? box : item.label),
    element("div", {}, ...item.blocks.map((block) => drawBlock(block, actions))),
  );
}
