/* Tables: begun with a row of headings, and with a caption. */

import { Table as BaseTable } from "django-prose-editor/editor"
import { ask, create, field } from "prose/dialog"
import { words } from "prose/settings"

const currentTable = ({ selection: { $from } }) => {
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name === "table") {
      return { table: $from.node(depth), pos: $from.before(depth) }
    }
  }
  return null
}

const askForCaption = async (editor, { table, pos }) => {
  const text = create("input", { type: "text", value: table.attrs.caption, spellcheck: true })
  text.lang = editor.view.dom.lang
  const content = [field(words.caption, text)]
  if (await ask(editor, { title: words["table:caption"], submit: words.save, content })) {
    const attrs = { ...table.attrs, caption: text.value.trim() }
    editor.chain().command(({ tr }) => tr.setNodeMarkup(pos, null, attrs)).focus().run()
  }
}

export const Table = BaseTable.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      caption: {
        default: "",
        parseHTML: (element) => element.querySelector("caption")?.textContent.trim() ?? "",
        // Shown by the style sheet: the rows of a table are all that ProseMirror knows in it.
        renderHTML: ({ caption }) => (caption ? { "data-caption": caption } : {}),
      },
    }
  },

  parseHTML() {
    return [...this.parent(), { tag: "caption", ignore: true }]
  },

  renderHTML({ node }) {
    const rows = ["tbody", 0]
    return node.attrs.caption
      ? ["table", ["caption", node.attrs.caption], rows]
      : ["table", rows]
  },

  addCommands() {
    return {
      ...this.parent(),
      insertTableWithOptions:
        () =>
        ({ commands }) =>
          commands.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
    }
  },

  addMenuItems(storage) {
    this.parent(storage)
    storage.menu.defineItem({
      name: "table:caption",
      groups: "table",
      button: storage.buttons.material("subtitles", "caption"),
      command: (editor) => askForCaption(editor, currentTable(editor.state)),
      hidden: (editor) => !editor.isActive("table"),
    })
  },
})
